package io.xushi.pace;

import io.xushi.indicator.Indicator;
import io.xushi.indicator.Reading;
import io.xushi.quantity.Ratio;
import io.xushi.target.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One target's progress at the data cut-off (完成情况). Every figure is exact, and {@code null} where it cannot be
 * computed, because a value is missing or a target is zero.
 *
 * @param readings what is known for each of the target's demands, in their order
 * @param completion value of the first demand in per cent of its amount (完成率)
 * @param expected where the path stands, in per cent of the target (应达进度)
 * @param gap percentage points ahead of the path; negative is behind, whichever direction is better (进度差)
 * @param lag the amount missing to the path, in the indicator's measure; negative is ahead
 * @param requiredRunRate amount needed each month from the cut-off to reach the target at the end
 * @param averageRunRate amount reached each month so far
 * @param monthCompletion the last month's own value in per cent of the path's share of that month (本月任务完成率)
 */
public record Progress(
        Indicator indicator,
        Target target,
        List<Reading> readings,
        @Nullable Ratio completion,
        @Nullable Ratio expected,
        @Nullable Ratio expectedAmount,
        @Nullable Ratio gap,
        @Nullable Ratio lag,
        @Nullable Ratio requiredRunRate,
        @Nullable Ratio averageRunRate,
        @Nullable Ratio monthCompletion,
        ProgressState state) {

    public Progress {
        readings = List.copyOf(readings);
    }

    /** What is known for the demand by which pace is measured. */
    public Reading reading() {
        return readings.get(0);
    }

    /** The value of the first demand's figure. */
    public @Nullable Ratio actual() {
        return reading().value().orElse(null);
    }

    /** Whether every demand is met; {@code null} when a value that could decide is missing. */
    public @Nullable Boolean met() {
        return met(target, readings);
    }

    static @Nullable Boolean met(Target target, List<Reading> readings) {
        boolean known = true;
        for (int i = 0; i < readings.size(); i++) {
            Ratio value = readings.get(i).value().orElse(null);
            if (value != null && !target.demands().get(i).isMetBy(value)) {
                return false;
            }
            known &= value != null;
        }
        return known ? true : null;
    }

    /** Whether the stretch target is reached; {@code null} without one, or without a value. */
    public @Nullable Boolean stretchMet() {
        Ratio stretch = target.stretch();
        Ratio actual = actual();
        return stretch == null || actual == null
                ? null
                : target.first().with(stretch).isMetBy(actual);
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
