package io.xushi.forecast;

import io.xushi.forecast.Outlook.Forecast;
import io.xushi.forecast.Outlook.NoForecast;
import io.xushi.forecast.Outlook.Settled;
import io.xushi.forecast.Outlook.Untested;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts the value at a period's end (期末预测). Every method that fits is tried on the unit's own earlier periods, as
 * they stood in the same month, and the one with the least mean absolute error is taken; its errors give the interval
 * and the chance, by Student's distribution about the estimate.
 *
 * <p>The same data give the same outlook, and no month after the cut-off is looked at.
 *
 * @param level of the interval, 1 to 99 per cent: how often the value is expected to lie in it
 */
public record Forecasting(int level) {

    /** With intervals of 80 %. */
    public static final Forecasting USUAL = new Forecasting(80);

    private static final int SCALE = 4;
    private static final int PERCENT_ERROR_SCALE = 1;
    private static final int QUANTILE_SCALE = 10;

    /** @throws IllegalArgumentException if the level is out of its range */
    public Forecasting {
        if (level < 1 || level > 99) {
            throw new IllegalArgumentException("an interval has a level of 1 to 99 %, not " + level);
        }
    }

    /**
     * What can be said of one unit and indicator.
     *
     * @param history all months known, in the indicator's measure
     * @param goal what the chance is asked for, if anything
     */
    public Outlook outlook(History history, Horizon horizon, @Nullable Goal goal) {
        if (!horizon.hasBegun()) {
            return new NoForecast(new Wording("本期尚无一个完整月份的数据", "no month of the period is over"));
        }
        YearMonth known = horizon.isOver() ? horizon.last() : horizon.cutOff();
        List<YearMonth> missing = history.missing(horizon.first(), known);
        if (!missing.isEmpty()) {
            return new NoForecast(Wording.of("缺少%s的数据", "figures are missing for %s", named(missing)));
        }
        Ratio soFar = history.of(horizon.first(), known).orElseThrow();
        if (horizon.isOver()) {
            return new Settled(soFar.round(SCALE), goal == null ? null : goal.isMetBy(soFar) ? 100 : 0);
        }
        List<BackTest> tests = BackTest.of(history, horizon);
        return tests.isEmpty() ? untested(history, horizon) : forecast(tests, history, horizon, soFar, goal);
    }

    private static Wording named(List<YearMonth> months) {
        return new Wording(
                months.stream()
                        .map(month -> month.getYear() + "年" + month.getMonthValue() + "月")
                        .collect(Collectors.joining("、")),
                months.stream().map(YearMonth::toString).collect(Collectors.joining(", ")));
    }

    private static Untested untested(History history, Horizon horizon) {
        ForecastMethod plainest = ForecastMethod.of(history).get(0);
        Wording reason =
                Wording.of("完整的往期不足 %d 个，未经检验", "untested: fewer than %d earlier periods are complete", BackTest.LEAST);
        return new Untested(
                plainest, plainest.estimate(history, horizon).orElseThrow().round(SCALE), reason);
    }

    private Forecast forecast(
            List<BackTest> tests, History history, Horizon horizon, Ratio soFar, @Nullable Goal goal) {
        boolean inPercent = BackTest.inPercent(tests);
        BackTest best = BackTest.best(tests, inPercent);
        boolean onlyGrows = history.onlyGrows(horizon.cutOff());
        Ratio spread = Ratio.of(best.spread(inPercent));
        Ratio half = spread.times(quantile(best.degrees()));
        Ratio low = best.estimate().minus(half);
        return new Forecast(
                best.method(),
                best.estimate().round(SCALE),
                (onlyGrows ? Ratio.max(low, soFar) : low).round(SCALE),
                best.estimate().plus(half).round(SCALE),
                goal == null ? null : onlyGrows && isCertain(goal, soFar) ? certain(goal) : chance(goal, best, spread),
                best.meanError(inPercent).setScale(inPercent ? PERCENT_ERROR_SCALE : SCALE, RoundingMode.HALF_UP),
                inPercent,
                best.trials().size());
    }

    /** By how many spreads the ends of the interval lie from its middle. */
    private Ratio quantile(int degrees) {
        double upper = (100 + level) / 200.0;
        double quantile = TDistribution.of(degrees).inverseCumulativeProbability(upper);
        return Ratio.of(BigDecimal.valueOf(quantile).setScale(QUANTILE_SCALE, RoundingMode.HALF_UP));
    }

    // Only for sums that can only grow: what is reached cannot be lost, what is exceeded cannot be made good.
    private static boolean isCertain(Goal goal, Ratio soFar) {
        return goal.upwards() == goal.isMetBy(soFar);
    }

    private static int certain(Goal goal) {
        return goal.upwards() ? 100 : 0;
    }

    private static int chance(Goal goal, BackTest best, Ratio spread) {
        if (spread.isZero()) {
            return goal.isMetBy(best.estimate()) ? 99 : 1;
        }
        double away = goal.amount()
                .minus(best.estimate())
                .dividedBy(spread)
                .toDecimal()
                .doubleValue();
        TDistribution errors = TDistribution.of(best.degrees());
        double chance = goal.upwards() ? errors.survivalProbability(away) : errors.cumulativeProbability(away);
        return Math.max(1, Math.min(99, Math.toIntExact(Math.round(chance * 100))));
    }
}
