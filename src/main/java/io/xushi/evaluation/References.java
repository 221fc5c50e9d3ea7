package io.xushi.evaluation;

import io.xushi.indicator.Absence;
import io.xushi.indicator.Figure;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Reading;
import io.xushi.quantity.Ratio;
import java.util.List;
import java.util.Map;

/**
 * Values of reference units (参照值), such as the average of a province: units of the dataset that rules name.
 *
 * @param units by the name that rules use
 * @param stated by that name, or by name, slash and indicator: what a worked case states instead
 */
record References(Map<String, Readings> units, Map<String, Ratio> stated) {

    Reading figure(String name, Indicator indicator, Figure figure) {
        Ratio given = stated.getOrDefault(name + "/" + indicator.name(), stated.get(name));
        if (given != null) {
            return new Reading.Present(given, List.of());
        }
        Readings readings = units.get(name);
        return readings == null || figure.needsTarget()
                ? new Reading.Absent(Absence.MISSING)
                : readings.figure(indicator, figure);
    }
}
