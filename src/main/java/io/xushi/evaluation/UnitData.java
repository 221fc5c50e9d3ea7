package io.xushi.evaluation;

import io.xushi.indicator.Series;
import io.xushi.unit.Unit;
import java.util.Map;

/**
 * What is known of one unit.
 *
 * @param series by indicator code; indicators without any observation are absent
 */
public record UnitData(Unit unit, Map<String, Series> series) {

    public UnitData {
        series = Map.copyOf(series);
    }
}
