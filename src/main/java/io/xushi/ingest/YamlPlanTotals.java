package io.xushi.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which row of a plan sheet the others add up to, as {@code scheme.yaml} states it under {@code plan_totals}. */
final class YamlPlanTotals {

    private static final String EXAMPLE = "{年度投资计划: 全市}";

    private YamlPlanTotals() {}

    /** Units by name of a sheet. Takes the whole of {@code scheme.yaml}, whether its keys are known or not. */
    static Map<String, String> read(YamlBlock top) {
        Optional<YamlBlock> block = top.block("plan_totals", EXAMPLE).or(() -> top.block("计划合计", EXAMPLE));
        Map<String, String> totals = new LinkedHashMap<>();
        block.ifPresent(found ->
                found.nodes().forEach((sheet, node) -> found.name(node).ifPresent(unit -> totals.put(sheet, unit))));
        return totals;
    }
}
