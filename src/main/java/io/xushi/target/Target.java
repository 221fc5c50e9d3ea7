package io.xushi.target;

import io.xushi.quantity.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * What a unit is to reach on one indicator in the period of its scheme (目标).
 *
 * @param indicator name of the indicator, in whose measure the amounts are
 * @param name tells targets on the same indicator apart, such as 省定; {@code null} for the only one
 * @param amount the base target (确保目标)
 * @param stretch what to strive for (力争目标), if stated
 * @param issuedBy the superior who set it, if stated
 * @param clause number of the clause that set it
 */
public record Target(
        String indicator,
        @Nullable String name,
        Bound bound,
        Ratio amount,
        @Nullable Ratio stretch,
        @Nullable String issuedBy,
        String clause) {

    public boolean isMetBy(Ratio actual) {
        return switch (bound) {
            case AT_LEAST -> actual.compareTo(amount) >= 0;
            case AT_MOST -> actual.compareTo(amount) <= 0;
        };
    }
}
