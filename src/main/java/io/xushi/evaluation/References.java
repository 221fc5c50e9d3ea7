package io.xushi.evaluation;

import io.xushi.indicator.Absence;
import io.xushi.indicator.Figure;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Reading;
import io.xushi.quantity.Ratio;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of reference units (参照值), such as the average of a province: units of the dataset that rules name.
 *
 * @param units by the name that rules use
 * @param stated what a worked case states instead, see {@link #key}
 * @param cutOff the data cut-off
 */
record References(Map<String, Readings> units, Map<String, Ratio> stated, LocalDate cutOff) {

    /**
     * Under which a case states a value.
     *
     * @param name of the unit, or unit, slash and indicator
     * @param month which the value is of; {@code null} for whatever month is asked
     */
    static String key(String name, @Nullable YearMonth month) {
        return month == null ? name : name + "\n" + month;
    }

    /** As they were at another cut-off. */
    References at(LocalDate other) {
        Map<String, Readings> then = new HashMap<>();
        units.forEach((name, readings) -> then.put(name, readings.at(other)));
        return new References(then, stated, other);
    }

    private @Nullable Ratio stated(String name, Indicator indicator) {
        for (YearMonth month : Arrays.asList(YearMonth.from(cutOff), null)) {
            for (String each : List.of(name + "/" + indicator.name(), name)) {
                Ratio given = stated.get(key(each, month));
                if (given != null) {
                    return given;
                }
            }
        }
        return null;
    }

    Reading figure(String name, Indicator indicator, Figure figure) {
        Ratio given = stated(name, indicator);
        if (given != null) {
            return new Reading.Present(given, List.of());
        }
        Readings readings = units.get(name);
        return readings == null || figure.needsTarget()
                ? new Reading.Absent(Absence.MISSING)
                : readings.figure(indicator, figure);
    }
}
