package io.xushi.pace;

import io.xushi.calendar.Span;
import io.xushi.calendar.WorkingDays;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Reading;
import io.xushi.quantity.Ratio;
import io.xushi.target.Bound;
import io.xushi.target.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where units should be at one data cut-off (序时进度), and how far from there they are.
 *
 * @param span the days for which the scheme holds
 * @param cutOff the last day that the data cover; handed in, never today
 */
public record Pace(Span span, LocalDate cutOff, WorkingDays workingDays) {

    /**
     * Measures one target.
     *
     * @param lastYear the value of the same stretch a year earlier, for growth
     */
    public Progress measure(Indicator indicator, Plan plan, Reading reading, Reading lastYear) {
        Target target = plan.target();
        Ratio amount = target.amount();
        Ratio share = amount.isZero() ? null : plan.path().shareDue(span, cutOff, workingDays, amount);
        Ratio expectedAmount = share == null ? Ratio.ZERO : share.times(amount);
        Ratio expected = share == null ? null : share.asPercent();
        Ratio actual = reading.value().orElse(null);
        if (actual == null) {
            ProgressState state = ProgressState.of(((Reading.Absent) reading).absence());
            return new Progress(
                    indicator, target, reading, null, expected, expectedAmount, null, null, null, null, null, state);
        }
        Ratio completion = amount.signum() > 0 ? actual.dividedBy(amount).asPercent() : null;
        return new Progress(
                indicator,
                target,
                reading,
                completion,
                expected,
                expectedAmount,
                gap(indicator, target, actual, expectedAmount, completion, expected),
                ahead(target, actual, expectedAmount).negate(),
                requiredRunRate(indicator, target, actual),
                averageRunRate(indicator, actual),
                growth(actual, lastYear),
                state(indicator, target, actual, expectedAmount));
    }

    /** Whole months of the span that lie behind the cut-off. */
    public long monthsSoFar() {
        return span.monthsUntil(cutOff);
    }

    public long monthsLeft() {
        return span.months() - monthsSoFar();
    }

    private boolean isOver() {
        return !cutOff.isBefore(span.to());
    }

    private static Ratio ahead(Target target, Ratio actual, Ratio expectedAmount) {
        return switch (target.bound()) {
            case AT_LEAST -> actual.minus(expectedAmount);
            case AT_MOST -> expectedAmount.minus(actual);
        };
    }

    // A rate is compared with a rate, in percentage points; an amount by its share of the target.
    private static @Nullable Ratio gap(
            Indicator indicator,
            Target target,
            Ratio actual,
            Ratio expectedAmount,
            @Nullable Ratio completion,
            @Nullable Ratio expected) {
        if (!indicator.accumulation().accumulates() && indicator.measure().isPercent()) {
            return ahead(target, actual, expectedAmount);
        }
        if (completion == null || expected == null) {
            return null;
        }
        return switch (target.bound()) {
            case AT_LEAST -> completion.minus(expected);
            case AT_MOST -> expected.minus(completion);
        };
    }

    private @Nullable Ratio requiredRunRate(Indicator indicator, Target target, Ratio actual) {
        if (!indicator.accumulation().accumulates() || target.bound() == Bound.AT_MOST || monthsLeft() == 0) {
            return null;
        }
        Ratio missing = target.amount().minus(actual);
        return missing.signum() <= 0 ? Ratio.ZERO : missing.dividedBy(Ratio.of(monthsLeft()));
    }

    private @Nullable Ratio averageRunRate(Indicator indicator, Ratio actual) {
        if (!indicator.accumulation().accumulates() || monthsSoFar() == 0) {
            return null;
        }
        return actual.dividedBy(Ratio.of(monthsSoFar()));
    }

    private static @Nullable Ratio growth(Ratio actual, Reading lastYear) {
        Ratio before = lastYear.value().orElse(null);
        if (before == null || before.signum() <= 0) {
            return null;
        }
        return actual.dividedBy(before).minus(Ratio.ONE).asPercent();
    }

    private ProgressState state(Indicator indicator, Target target, Ratio actual, Ratio expectedAmount) {
        boolean reached = target.isMetBy(actual);
        if (isOver()) {
            return reached ? ProgressState.MET : ProgressState.MISSED;
        }
        boolean cannotBeLost = indicator.accumulation().accumulates() && target.bound() == Bound.AT_LEAST;
        if (reached && cannotBeLost) {
            return ProgressState.MET;
        }
        return ahead(target, actual, expectedAmount).signum() < 0 ? ProgressState.BEHIND : ProgressState.ON_PACE;
    }
}
