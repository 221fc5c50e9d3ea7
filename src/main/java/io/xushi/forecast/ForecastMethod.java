package io.xushi.forecast;

import io.xushi.quantity.Ratio;
import io.xushi.wording.Worded;
import io.xushi.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How the value at a period's end is told from the months so far. Of two that did equally well, the earlier is taken. */
public enum ForecastMethod implements Worded {
    /** The amount so far, times all months over months so far. */
    RUN_RATE("平均进度外推", "run rate"),
    /**
     * The amount so far, and the last period's remaining months times this period's growth so far. It equals the amount
     * so far over its share in the last period (上年同期占比).
     */
    SAME_PERIOD_GROWTH("同期增速外推", "growth over the same period"),
    /** The amount so far, over the mean share that the same months had in the latest three earlier periods. */
    EARLIER_SHARES("前几年同期占比", "share of the same period in earlier years"),
    /** The value at the cut-off. */
    LAST_VALUE("末值延续", "last value carried forward"),
    /** The value at the cut-off, and the last period's change from the same month to its end. */
    SAME_PERIOD_CHANGE("上年同期变动", "change over the same months of last year"),
    /**
     * A straight line through the months of the latest two years, by least squares: its values in the remaining months
     * are added to the amount so far, or its value in the last month is taken.
     */
    LINEAR_TREND("线性趋势", "linear trend");

    private static final int EARLIER_PERIODS = 3;

    private final Wording wording;

    ForecastMethod(String zh, String en) {
        this.wording = new Wording(zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }

    /** The methods that fit, the plainest first. */
    static List<ForecastMethod> of(History history) {
        return history.accumulates()
                ? List.of(RUN_RATE, SAME_PERIOD_GROWTH, EARLIER_SHARES, LINEAR_TREND)
                : List.of(LAST_VALUE, SAME_PERIOD_CHANGE, LINEAR_TREND);
    }

    /**
     * The value at the period's end, exact; empty where the method lacks months, or its shares or growth make no sense.
     * Looks at no month after the cut-off.
     */
    Optional<Ratio> estimate(History history, Horizon horizon) {
        return history.of(horizon.first(), horizon.cutOff()).flatMap(soFar -> switch (this) {
            case RUN_RATE -> Optional.of(soFar.times(Ratio.of(horizon.length(), horizon.over())));
            case SAME_PERIOD_GROWTH -> share(history, horizon.before(1)).map(soFar::dividedBy);
            case EARLIER_SHARES -> earlierShare(history, horizon).map(soFar::dividedBy);
            case LAST_VALUE -> Optional.of(soFar);
            case SAME_PERIOD_CHANGE -> change(history, horizon.before(1)).map(soFar::plus);
            case LINEAR_TREND ->
                LinearTrend.upTo(horizon.cutOff(), history)
                        .map(line -> line.end(soFar, horizon, history.accumulates()));
        });
    }

    // What part of a whole period its first months made; only one above zero can be divided by.
    private static Optional<Ratio> share(History history, Horizon earlier) {
        Optional<Ratio> first = history.of(earlier.first(), earlier.cutOff());
        Optional<Ratio> whole = history.of(earlier.first(), earlier.last());
        return first.flatMap(part ->
                whole.filter(all -> part.signum() > 0 && all.signum() > 0).map(part::dividedBy));
    }

    // One earlier period alone would be SAME_PERIOD_GROWTH again.
    private static Optional<Ratio> earlierShare(History history, Horizon horizon) {
        List<Ratio> shares = IntStream.rangeClosed(1, EARLIER_PERIODS)
                .mapToObj(periods -> share(history, horizon.before(periods)))
                .flatMap(Optional::stream)
                .toList();
        return shares.size() < 2
                ? Optional.empty()
                : Optional.of(shares.stream().reduce(Ratio.ZERO, Ratio::plus).dividedBy(Ratio.of(shares.size())));
    }

    private static Optional<Ratio> change(History history, Horizon earlier) {
        return history.of(earlier.cutOff())
                .flatMap(then -> history.of(earlier.last()).map(end -> end.minus(then)));
    }
}
