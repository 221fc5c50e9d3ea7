package io.xushi.evaluation;

import io.xushi.calendar.Span;
import io.xushi.forecast.ForecastMethod;
import io.xushi.forecast.Forecasting;
import io.xushi.forecast.Goal;
import io.xushi.forecast.History;
import io.xushi.forecast.Horizon;
import io.xushi.forecast.Outlook;
import io.xushi.indicator.Accumulation;
import io.xushi.indicator.Direction;
import io.xushi.indicator.Figure;
import io.xushi.indicator.Frequency;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Series;
import io.xushi.pace.Bands;
import io.xushi.pace.EarnedSchedule;
import io.xushi.pace.GrowthAssessment;
import io.xushi.pace.GrowthRatio;
import io.xushi.pace.Pace;
import io.xushi.pace.PathStep;
import io.xushi.pace.Plan;
import io.xushi.pace.PlannedPath;
import io.xushi.pace.Progress;
import io.xushi.pace.YearValue;
import io.xushi.quantity.Comparison;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.RuleSet;
import io.xushi.target.Baseline;
import io.xushi.target.Bound;
import io.xushi.target.Demand;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be expected of one target: the outlook of the period's end, the lag in months, and the growth since the
 * base against the growth that the target asks for.
 *
 * @param outlook {@code null} where the target asks for something that is not forecast, such as growth
 * @param monthsBehind months by which the path passed the actual value earlier; {@code null} where no amount is reached
 *     over time
 * @param growth {@code null} without a base, or within a year
 */
record Prospects(
        @Nullable Outlook outlook,
        @Nullable Ratio monthsBehind,
        @Nullable GrowthAssessment growth) {

    private static final Prospects NONE = new Prospects(null, null, null);
    private static final int VALUE_SCALE = 4;
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int MONTHS_OF_A_QUARTER = 3;

    static Prospects of(Progress progress, @Nullable Plan plan, Readings readings, Pace pace) {
        if (plan == null || progress.actual() == null) {
            return NONE;
        }
        Span over = plan.span() == null ? pace.span() : plan.span();
        return new Prospects(
                outlook(progress, over, readings).orElse(null),
                monthsBehind(progress, plan, over, pace).orElse(null),
                growth(progress, over, readings).orElse(null));
    }

    /** A figure that rules may read; {@code null} when it cannot be told. */
    @Nullable
    Ratio figure(Figure figure, Progress progress) {
        return switch (figure) {
            case FORECAST -> value().map(value -> percentOf(progress, value)).orElse(null);
            case CHANCE -> chance().map(Ratio::of).orElse(null);
            case TIME_LAG -> monthsBehind;
            case GROWTH_RATIO ->
                growth instanceof GrowthAssessment.Assessed assessed && assessed.ratio() != null
                        ? Ratio.of(assessed.ratio())
                        : null;
            default -> throw new IllegalArgumentException(figure + " is no prospect");
        };
    }

    private static @Nullable Ratio percentOf(Progress progress, BigDecimal value) {
        Ratio amount = progress.target().amount();
        return amount.signum() > 0 ? Ratio.of(value).dividedBy(amount).asPercent() : null;
    }

    /** The value expected at the period's end. */
    Optional<BigDecimal> value() {
        if (outlook instanceof Outlook.Forecast forecast) {
            return Optional.of(forecast.value());
        }
        if (outlook instanceof Outlook.Untested untested) {
            return Optional.of(untested.value());
        }
        return outlook instanceof Outlook.Settled settled ? Optional.of(settled.value()) : Optional.empty();
    }

    private Optional<Long> chance() {
        Integer chance = null;
        if (outlook instanceof Outlook.Forecast forecast) {
            chance = forecast.chance();
        } else if (outlook instanceof Outlook.Settled settled) {
            chance = settled.chance();
        }
        return Optional.ofNullable(chance).map(Integer::longValue);
    }

    private static Optional<Outlook> outlook(Progress progress, Span over, Readings readings) {
        Demand first = progress.target().first();
        Indicator indicator = progress.indicator();
        boolean yearToDateOverYears = indicator.accumulation() == Accumulation.YTD && over.months() > MONTHS_OF_A_YEAR;
        boolean monthly = indicator.frequency() == Frequency.MONTH;
        if (first.figure() != Figure.ACTUAL || yearToDateOverYears || !monthly) {
            return Optional.empty();
        }
        YearMonth cutOff = Series.lastWholeMonth(readings.cutOff());
        Horizon horizon = new Horizon(YearMonth.from(over.from()), YearMonth.from(over.to()), cutOff);
        History history = new History(
                months(indicator, readings, horizon.first().minusYears(RuleSet.YEARS_BEFORE), cutOff),
                indicator.accumulation().accumulates());
        Outlook outlook = Forecasting.USUAL.outlook(history, horizon, goal(first));
        return Optional.of(outlook instanceof Outlook.NoForecast ? plainly(progress, over, cutOff, outlook) : outlook);
    }

    /** Without the single months the total so far still has a mean. */
    private static Outlook plainly(Progress progress, Span over, YearMonth cutOff, Outlook otherwise) {
        Ratio actual = progress.actual();
        long months = over.monthsUntil(cutOff.atEndOfMonth());
        if (actual == null
                || months == 0
                || !progress.indicator().accumulation().accumulates()) {
            return otherwise;
        }
        Ratio value = actual.times(Ratio.of(over.months(), months));
        return new Outlook.Untested(
                ForecastMethod.RUN_RATE,
                value.round(VALUE_SCALE),
                new Wording("没有逐月数据，未经检验", "untested: the single months are not known"));
    }

    private static @Nullable Goal goal(Demand demand) {
        return switch (demand.bound()) {
            case AT_LEAST -> new Goal(Comparison.AT_LEAST, demand.amount());
            case MORE_THAN -> new Goal(Comparison.MORE_THAN, demand.amount());
            case AT_MOST -> new Goal(Comparison.AT_MOST, demand.amount());
            case LESS_THAN -> new Goal(Comparison.LESS_THAN, demand.amount());
            case EXACTLY, WITHIN -> null;
        };
    }

    private static NavigableMap<YearMonth, BigDecimal> months(
            Indicator indicator, Readings readings, YearMonth from, YearMonth to) {
        NavigableMap<YearMonth, BigDecimal> months = new TreeMap<>();
        YearMonth known = readings.first(indicator).orElse(null);
        if (known == null) {
            return months;
        }
        for (YearMonth month = known.isAfter(from) ? known : from; !month.isAfter(to); month = month.plusMonths(1)) {
            Optional<Ratio> alone = readings.alone(indicator, month, 1).value();
            if (alone.isPresent()) {
                months.put(month, alone.get().toDecimal());
            } else if (month.getMonthValue() == 2 && indicator.accumulation().accumulates()) {
                // January is often published together with February.
                Optional<Ratio> both = readings.alone(indicator, month, 2).value();
                YearMonth january = month.minusMonths(1);
                both.ifPresent(amount -> {
                    months.put(january, BigDecimal.ZERO);
                    months.put(january.plusMonths(1), amount.toDecimal());
                });
            }
        }
        return months;
    }

    private static Optional<Ratio> monthsBehind(Progress progress, Plan plan, Span over, Pace pace) {
        Demand first = progress.target().first();
        Ratio actual = progress.actual();
        boolean level = plan.path() instanceof PlannedPath.Level;
        if (level || actual == null || first.amount().isZero() || !first.isOverTime()) {
            return Optional.empty();
        }
        // A path that moves by years is read by years: within one there is nothing to be ahead of.
        int step = stepMonths(plan.path());
        List<Ratio> path = new ArrayList<>();
        for (long month = 0; month <= over.months(); month += step) {
            LocalDate end = over.from().plusMonths(month).minusDays(1);
            Ratio share = plan.path().shareDue(over, end, pace.workingDays(), first.amount());
            path.add(share.times(first.amount()));
        }
        int months = (int) over.monthsUntil(pace.cutOff());
        return EarnedSchedule.of(path, actual, months / step)
                .map(EarnedSchedule::lag)
                .map(lag -> lag.times(Ratio.of(step)));
    }

    private static int stepMonths(PlannedPath path) {
        PathStep step = PathStep.MONTH;
        if (path instanceof PlannedPath.Even even) {
            step = even.step();
        } else if (path instanceof PlannedPath.FromBase base) {
            step = base.step();
        } else if (path instanceof PlannedPath.Compound compound) {
            step = compound.step();
        } else if (path instanceof PlannedPath.Shares shares) {
            step = shares.step();
        }
        return switch (step) {
            case YEAR -> MONTHS_OF_A_YEAR;
            case QUARTER -> MONTHS_OF_A_QUARTER;
            case MONTH, DAY, WORKING_DAY -> 1;
        };
    }

    // Between year ends the year's own value is not known.
    private static Optional<GrowthAssessment> growth(Progress progress, Span over, Readings readings) {
        Baseline base = progress.target().base();
        LocalDate cutOff = readings.cutOff();
        Ratio actual = readings.actual(progress.indicator()).value().orElse(null);
        Demand first = progress.target().first();
        Ratio target = base == null ? null : amountFrom(base, first);
        if (base == null || actual == null || target == null || cutOff.getDayOfYear() != cutOff.lengthOfYear()) {
            return Optional.empty();
        }
        boolean down = first.bound() == Bound.AT_MOST
                || first.bound() == Bound.LESS_THAN
                || first.figure() == Figure.BASE_FALL;
        return Optional.of(GrowthRatio.toTarget(
                new YearValue(base.year(), base.amount()),
                new YearValue(cutOff.getYear(), actual),
                new YearValue(over.to().getYear(), target),
                down ? Direction.DOWN : Direction.UP,
                Bands.OF_RATIO));
    }

    /** The amount that a demand asks for, whatever it is stated in; {@code null} for a demand on something else. */
    private static @Nullable Ratio amountFrom(Baseline base, Demand demand) {
        return switch (demand.figure()) {
            case ACTUAL -> demand.amount();
            case BASE_RISE -> base.amount().plus(demand.amount());
            case BASE_GROWTH ->
                base.amount().times(Ratio.HUNDRED.plus(demand.amount())).dividedBy(Ratio.HUNDRED);
            case BASE_FALL ->
                base.amount().times(Ratio.HUNDRED.minus(demand.amount())).dividedBy(Ratio.HUNDRED);
            default -> null;
        };
    }
}
