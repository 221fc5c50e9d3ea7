package io.xushi.scheme;

import io.xushi.quantity.Ratio;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When published figures are doubtful enough to say so (一致性). Nothing that is computed ever depends on it.
 *
 * @param declared in the order of {@code scheme.yaml}
 * @param shareAbove a share of more per cent is doubtful, as is one below zero; {@code null} for never
 * @param jump a value that is so many times the one before, or one so-manieth of it, is doubtful; {@code null} for never
 * @param except indicators, by any name, whose shares and jumps are not looked at
 */
public record ConsistencyRules(
        List<ConsistencyRule> declared,
        @Nullable Ratio shareAbove,
        @Nullable Ratio jump,
        List<String> except) {

    /** What holds where a scheme says nothing. */
    public static final ConsistencyRules UNDECLARED =
            new ConsistencyRules(List.of(), Ratio.HUNDRED, Ratio.of(10), List.of());

    public ConsistencyRules {
        declared = List.copyOf(declared);
        except = List.copyOf(except);
    }
}
