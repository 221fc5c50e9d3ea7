package io.xushi.forecast;

import io.xushi.quantity.Ratio;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * A straight line through months, by least squares; exact.
 *
 * @param level the line's value in {@code at}
 * @param slope by how much it rises each month
 * @param floor whether it ends at zero, as what was never negative should
 */
record LinearTrend(YearMonth at, Ratio level, Ratio slope, boolean floor) {

    private static final int MONTHS = 24;
    private static final int LEAST = 6;

    /** The line through the months known of the two years up to a month; empty where they are fewer than six. */
    static Optional<LinearTrend> upTo(YearMonth cutOff, History history) {
        NavigableMap<YearMonth, BigDecimal> points =
                history.months().subMap(cutOff.minusMonths(MONTHS - 1L), true, cutOff, true);
        if (points.size() < LEAST) {
            return Optional.empty();
        }
        Ratio count = Ratio.of(points.size());
        Ratio x = Ratio.ZERO;
        Ratio y = Ratio.ZERO;
        Ratio xx = Ratio.ZERO;
        Ratio xy = Ratio.ZERO;
        for (Map.Entry<YearMonth, BigDecimal> point : points.entrySet()) {
            Ratio month = monthsFrom(cutOff, point.getKey());
            Ratio value = Ratio.of(point.getValue());
            x = x.plus(month);
            y = y.plus(value);
            xx = xx.plus(month.times(month));
            xy = xy.plus(month.times(value));
        }
        Ratio slope =
                count.times(xy).minus(x.times(y)).dividedBy(count.times(xx).minus(x.times(x)));
        Ratio level = y.minus(slope.times(x)).dividedBy(count);
        return Optional.of(new LinearTrend(cutOff, level, slope, history.onlyGrows(cutOff)));
    }

    private static Ratio monthsFrom(YearMonth at, YearMonth month) {
        return Ratio.of(ChronoUnit.MONTHS.between(at, month));
    }

    /** The value at the period's end: the amount so far with that of the remaining months, or that of the last one. */
    Ratio end(Ratio soFar, Horizon horizon, boolean accumulates) {
        if (!accumulates) {
            return in(horizon.last());
        }
        Ratio end = soFar;
        for (YearMonth month = at.plusMonths(1); !month.isAfter(horizon.last()); month = month.plusMonths(1)) {
            end = end.plus(in(month));
        }
        return end;
    }

    private Ratio in(YearMonth month) {
        Ratio value = level.plus(slope.times(monthsFrom(at, month)));
        return floor ? Ratio.max(value, Ratio.ZERO) : value;
    }
}
