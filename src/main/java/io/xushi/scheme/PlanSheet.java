package io.xushi.scheme;

import io.xushi.calendar.Period;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Stated amounts per unit, indicator and period (计划表), from {@code plans/<name>.csv} of a scheme. Amounts belong to
 * their period, they are not cumulative.
 *
 * @param rows amounts by unit code, then indicator code
 */
public record PlanSheet(String name, Map<String, Map<String, SortedMap<Period, BigDecimal>>> rows) {

    public PlanSheet {
        Map<String, Map<String, SortedMap<Period, BigDecimal>>> copy = new HashMap<>();
        rows.forEach((unit, indicators) -> {
            Map<String, SortedMap<Period, BigDecimal>> amounts = new HashMap<>();
            indicators.forEach((indicator, periods) ->
                    amounts.put(indicator, Collections.unmodifiableSortedMap(new TreeMap<>(periods))));
            copy.put(unit, Map.copyOf(amounts));
        });
        rows = Map.copyOf(copy);
    }

    /** The amounts of one row; empty when the sheet has no such row. Unit may be written as code or name. */
    public SortedMap<Period, BigDecimal> amounts(String unitCode, String unitName, String indicator) {
        var byIndicator = rows.getOrDefault(unitCode, rows.getOrDefault(unitName, Map.of()));
        return byIndicator.getOrDefault(indicator, Collections.emptySortedMap());
    }
}
