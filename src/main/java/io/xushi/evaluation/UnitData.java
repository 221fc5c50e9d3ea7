package io.xushi.evaluation;

import io.xushi.indicator.Series;
import io.xushi.quantity.Ratio;
import io.xushi.unit.Unit;
import java.util.Map;

/**
 * What is known of one unit.
 *
 * @param series by indicator code; indicators without any observation are absent
 * @param statedTargets amounts by indicator code that take the place of what target rules say, in worked cases only
 */
public record UnitData(Unit unit, Map<String, Series> series, Map<String, Ratio> statedTargets) {

    public UnitData {
        series = Map.copyOf(series);
        statedTargets = Map.copyOf(statedTargets);
    }

    public UnitData(Unit unit, Map<String, Series> series) {
        this(unit, series, Map.of());
    }
}
