package io.xushi.scheme;

import io.xushi.indicator.Derivation;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One declaration of {@code scheme.yaml} on which published figures must agree (一致性); indicators by any name. */
public sealed interface ConsistencyRule {

    Tolerance tolerance();

    /**
     * By how much figures may differ without a word; exactly so much is still allowed.
     *
     * @param measure as written; {@code null} for that of the figure checked (percentage points for one in %)
     */
    record Tolerance(Ratio amount, @Nullable Measure measure) {}

    /**
     * A published figure must follow from others that are published too.
     *
     * @param from a sum, a growth, a quotient or a difference
     */
    record OfFigures(String figure, Derivation from, Tolerance tolerance) implements ConsistencyRule {}

    /**
     * Shares must add up to a number, such as 100 %.
     *
     * @param written the number as written
     * @param measure of the number; {@code null} for that of the parts
     */
    record OfWhole(String written, Ratio whole, @Nullable Measure measure, List<String> parts, Tolerance tolerance)
            implements ConsistencyRule {
        public OfWhole {
            parts = List.copyOf(parts);
        }
    }

    /** The figures of the assessed units must add up to that of another, such as the whole city's. */
    record OfUnits(String indicator, String unit, Tolerance tolerance) implements ConsistencyRule {}
}
