package io.xushi.scoring;

import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Multiplies the clause's points by a number, or by one of the unit's own such as a coefficient of difficulty (C21, C24).
 *
 * @param record name of the unit's number, {@code null} when the factor is stated
 */
public record Factor(@Nullable Ratio factor, @Nullable String record) implements Term {

    public Factor {
        if ((factor == null) == (record == null)) {
            throw new IllegalArgumentException("a factor is stated, or is a record of the unit's");
        }
    }

    @Override
    public Effect compute(Inputs in, Ratio base) {
        Ratio stated = factor;
        if (stated != null) {
            return effect(stated, Wording.of("得分乘以 %s", "points times %s", stated.shown()), List.of());
        }
        Operand own = in.record(String.valueOf(record), new Measure("倍"));
        Ratio value = own.value();
        return value == null
                ? Effect.missing(own)
                : effect(value, Wording.of("得分乘以%s", "points times %s", own.said()), List.of(own));
    }

    private static Effect effect(Ratio value, Wording words, List<Operand> operands) {
        return new Effect(Effect.Role.FACTOR, value, words, null, operands, null);
    }

    @Override
    public Ratio most(Ratio base) {
        return Ratio.ZERO;
    }

    @Override
    public @Nullable Ratio mostFactor() {
        return factor;
    }
}
