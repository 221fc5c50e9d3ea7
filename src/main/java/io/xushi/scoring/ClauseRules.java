package io.xushi.scoring;

import io.xushi.quantity.Ratio;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a clause's points as a whole; {@code null} for what it does not say.
 *
 * @param most cap of the clause
 * @param least floor of the clause
 * @param jointLimit how far gains and losses together may go, either way
 * @param lossFactor by which all its deductions are multiplied
 * @param points to which its points are rounded
 * @param data to which its figures are rounded before anything is compared
 */
public record ClauseRules(
        @Nullable Ratio most,
        @Nullable Ratio least,
        @Nullable Ratio jointLimit,
        @Nullable Ratio lossFactor,
        @Nullable Rounding points,
        @Nullable Rounding data) {

    public static final ClauseRules NONE = new ClauseRules(null, null, null, null, null, null);

    /** Decimals kept, and how. */
    public record Rounding(int scale, RoundingMode mode) {}
}
