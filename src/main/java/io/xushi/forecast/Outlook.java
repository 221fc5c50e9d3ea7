package io.xushi.forecast;

import io.xushi.wording.Wording;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What can be said of the value at the period's end. Values are in the indicator's measure, to four decimals. */
public sealed interface Outlook {

    /**
     * A value by the method that did best on earlier periods.
     *
     * @param low lower end of the interval that holds the value with the level asked for
     * @param high its upper end
     * @param chance of reaching the goal, 0 to 100 whole per cent; 0 and 100 only where it is certain already;
     *     {@code null} without a goal
     * @param meanError mean absolute error of the method in its tests, to one decimal
     * @param errorInPercent whether the error is in per cent of the actual values; else in the indicator's measure
     * @param tests number of earlier periods on which the method was tested, 2 or more
     */
    record Forecast(
            ForecastMethod method,
            BigDecimal value,
            BigDecimal low,
            BigDecimal high,
            @Nullable Integer chance,
            BigDecimal meanError,
            boolean errorInPercent,
            int tests)
            implements Outlook {}

    /** A value by the plainest method, which too short a history leaves untested: no interval, no chance. */
    record Untested(ForecastMethod method, BigDecimal value, Wording reason) implements Outlook {}

    /**
     * The period is over: nothing is left to forecast.
     *
     * @param value the actual one
     * @param chance 100 where the goal was reached, 0 where it was not; {@code null} without a goal
     */
    record Settled(BigDecimal value, @Nullable Integer chance) implements Outlook {}

    record NoForecast(Wording reason) implements Outlook {}
}
