package io.xushi.pace;

import io.xushi.indicator.Indicator;
import io.xushi.indicator.Reading;
import io.xushi.quantity.Ratio;
import io.xushi.target.Target;
import org.jspecify.annotations.Nullable;

/**
 * One target's progress at the data cut-off (完成情况). Every figure is exact, and {@code null} where it cannot be
 * computed, because a value is missing or a target is zero.
 *
 * @param reading the actual value with its observations, or why there is none
 * @param completion actual in per cent of the target (完成率)
 * @param expected where the path stands, in per cent of the target (应达进度)
 * @param gap percentage points ahead of the path; negative is behind, whichever direction is better (进度差)
 * @param lag the amount missing to the path, in the indicator's measure; negative is ahead
 * @param requiredRunRate amount needed each month from the cut-off to reach the target at the end
 * @param averageRunRate amount reached each month so far
 * @param growth per cent above the same stretch of last year (增速)
 */
public record Progress(
        Indicator indicator,
        Target target,
        Reading reading,
        @Nullable Ratio completion,
        @Nullable Ratio expected,
        @Nullable Ratio expectedAmount,
        @Nullable Ratio gap,
        @Nullable Ratio lag,
        @Nullable Ratio requiredRunRate,
        @Nullable Ratio averageRunRate,
        @Nullable Ratio growth,
        ProgressState state) {

    public @Nullable Ratio actual() {
        return reading.value().orElse(null);
    }

    /** Whether the actual value meets the target; {@code null} without a value, so that neither yes nor no holds. */
    public @Nullable Boolean met() {
        Ratio actual = actual();
        return actual == null ? null : target.isMetBy(actual);
    }

    /** Actual in per cent of what the path asks for by now (进度完成率). */
    public @Nullable Ratio paceCompletion() {
        Ratio actual = actual();
        if (actual == null || expectedAmount == null || expectedAmount.isZero()) {
            return null;
        }
        return actual.dividedBy(expectedAmount).asPercent();
    }
}
