package io.xushi.pace;

import io.xushi.calendar.Span;
import io.xushi.calendar.WorkingDays;
import io.xushi.indicator.Accumulation;
import io.xushi.indicator.Figure;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Reading;
import io.xushi.indicator.Series;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.target.Demand;
import io.xushi.target.Target;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where units should be at one data cut-off (序时进度), and how far from there they are.
 *
 * @param span the days for which the scheme holds
 * @param cutOff the last day that the data cover; handed in, never today
 */
public record Pace(Span span, LocalDate cutOff, WorkingDays workingDays) {

    /** Measures one target. */
    public Progress measure(Indicator indicator, Plan plan, Values values) {
        Target target = plan.target();
        Demand first = target.first();
        Ratio amount = first.amount();
        Span over = plan.span() == null ? span : plan.span();
        Ratio share = amount.isZero() ? null : plan.path().shareDue(over, cutOff, workingDays, amount);
        Ratio expectedAmount = share == null ? Ratio.ZERO : share.times(amount);
        Ratio expected = share == null ? null : share.asPercent();
        List<Reading> readings = target.demands().stream().map(values::of).toList();
        if (readings.get(0) instanceof Reading.Absent absent) {
            ProgressState state = ProgressState.of(absent.absence());
            return new Progress(
                    indicator, target, readings, null, expected, expectedAmount, null, null, null, null, null, state);
        }
        Ratio actual = readings.get(0).value().orElseThrow();
        Ratio completion = amount.signum() > 0 ? actual.dividedBy(amount).asPercent() : null;
        return new Progress(
                indicator,
                target,
                readings,
                completion,
                expected,
                expectedAmount,
                gap(indicator, first, actual, expectedAmount, completion, expected),
                first.ahead(actual, expectedAmount).negate(),
                requiredRunRate(indicator, first, actual, over),
                averageRunRate(indicator, first, actual, over),
                monthCompletion(plan, values, over),
                state(indicator, target, readings, expectedAmount, over));
    }

    /** The same at another data cut-off. */
    public Pace at(LocalDate other) {
        return new Pace(span, other, workingDays);
    }

    private long monthsLeft(Span over) {
        return over.months() - over.monthsUntil(cutOff);
    }

    // What is counted up within each year cannot be shared out over several.
    private static boolean growsOver(Indicator indicator, Demand demand, Span over) {
        return accumulates(indicator, demand)
                && (indicator.accumulation() == Accumulation.PERIOD || over.months() <= 12);
    }

    // A rate is compared with a rate, in percentage points; an amount by its share of the target.
    private static @Nullable Ratio gap(
            Indicator indicator,
            Demand demand,
            Ratio actual,
            Ratio expectedAmount,
            @Nullable Ratio completion,
            @Nullable Ratio expected) {
        boolean ofRates = !accumulates(indicator, demand)
                && demand.figure() != Figure.PERIODS_MET
                && demand.figure().differenceMeasure(indicator.measure()).equals(Measure.PERCENTAGE_POINT);
        if (ofRates) {
            return demand.ahead(actual, expectedAmount);
        }
        if (demand.amount().signum() < 0 && demand.figure() != Figure.ACTUAL) {
            // A fall by an amount: a share of the way down.
            return demand.ahead(actual, expectedAmount)
                    .dividedBy(demand.amount().abs())
                    .asPercent();
        }
        if (completion == null || expected == null) {
            return null;
        }
        return switch (demand.bound()) {
            case AT_LEAST, MORE_THAN -> completion.minus(expected);
            case AT_MOST, LESS_THAN -> expected.minus(completion);
            case EXACTLY, WITHIN ->
                demand.ahead(actual, expectedAmount).dividedBy(demand.amount()).asPercent();
        };
    }

    private static boolean accumulates(Indicator indicator, Demand demand) {
        return indicator.accumulation().accumulates() && demand.figure() == Figure.ACTUAL;
    }

    private @Nullable Ratio requiredRunRate(Indicator indicator, Demand demand, Ratio actual, Span over) {
        if (!growsOver(indicator, demand, over) || !demand.bound().upwards() || monthsLeft(over) == 0) {
            return null;
        }
        Ratio missing = demand.amount().minus(actual);
        return missing.signum() <= 0 ? Ratio.ZERO : missing.dividedBy(Ratio.of(monthsLeft(over)));
    }

    private @Nullable Ratio averageRunRate(Indicator indicator, Demand demand, Ratio actual, Span over) {
        long soFar = over.monthsUntil(cutOff);
        if (!growsOver(indicator, demand, over) || soFar == 0) {
            return null;
        }
        return actual.dividedBy(Ratio.of(soFar));
    }

    private @Nullable Ratio monthCompletion(Plan plan, Values values, Span over) {
        Demand first = plan.target().first();
        Ratio alone = values.lastMonth().value().orElse(null);
        if (alone == null || first.figure() != Figure.ACTUAL || first.amount().isZero()) {
            return null;
        }
        YearMonth month = Series.lastWholeMonth(cutOff);
        Ratio task = due(plan, over, month).minus(due(plan, over, month.minusMonths(1)));
        return task.signum() <= 0 ? null : alone.dividedBy(task).asPercent();
    }

    private Ratio due(Plan plan, Span over, YearMonth month) {
        Ratio amount = plan.target().amount();
        return plan.path()
                .shareDue(over, month.atEndOfMonth(), workingDays, amount)
                .times(amount);
    }

    private ProgressState state(
            Indicator indicator, Target target, List<Reading> readings, Ratio expectedAmount, Span over) {
        Boolean met = Progress.met(target, readings);
        if (!cutOff.isBefore(over.to())) {
            return met == null ? ProgressState.NO_DATA : met ? ProgressState.MET : ProgressState.MISSED;
        }
        Demand first = target.first();
        // A net amount that may fall to zero or below can still be lost.
        boolean cannotBeLost = target.demands().size() == 1
                && first.amount().signum() > 0
                && (growsOver(indicator, first, over) || first.figure() == Figure.PERIODS_MET)
                && first.bound().upwards();
        if (Boolean.TRUE.equals(met) && cannotBeLost) {
            return ProgressState.MET;
        }
        Ratio actual = readings.get(0).value().orElseThrow();
        boolean behind = first.ahead(actual, expectedAmount).signum() < 0;
        Ratio share = first.amount().isZero() ? Ratio.ONE : expectedAmount.dividedBy(first.amount());
        for (int i = 1; i < readings.size(); i++) {
            Ratio value = readings.get(i).value().orElse(null);
            Demand demand = target.demands().get(i);
            // What is reached over the years is due along the path; growth and other rates hold in every period.
            behind |= value != null
                    && (demand.isOverTime()
                            ? demand.ahead(value, demand.amount().times(share)).signum() < 0
                            : !demand.isMetBy(value));
        }
        return behind ? ProgressState.BEHIND : ProgressState.ON_PACE;
    }
}
