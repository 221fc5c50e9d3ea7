package io.xushi.scheme;

import io.xushi.calendar.Period;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Stated amounts per unit, indicator and period (计划表), from {@code plans/<name>.csv} of a scheme. Amounts belong to
 * their period, they are not cumulative.
 *
 * @param rows amounts by unit as the sheet writes it (code or name), then indicator code
 * @param total the unit, as the sheet writes it, whose amounts those of all others add up to; {@code null} when the
 *     scheme names none
 */
public record PlanSheet(
        String name,
        Map<String, Map<String, SortedMap<Period, BigDecimal>>> rows,
        @Nullable String total) {

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

    public PlanSheet(String name, Map<String, Map<String, SortedMap<Period, BigDecimal>>> rows) {
        this(name, rows, null);
    }

    /** The same sheet, with the unit that the others add up to. */
    public PlanSheet withTotal(String unit) {
        return new PlanSheet(name, rows, unit);
    }

    /** The amounts of one row; empty when the sheet has no such row. Unit may be written as code or name. */
    public SortedMap<Period, BigDecimal> amounts(String unitCode, String unitName, String indicator) {
        var byIndicator = rows.getOrDefault(unitCode, rows.getOrDefault(unitName, Map.of()));
        return byIndicator.getOrDefault(indicator, Collections.emptySortedMap());
    }
}
