package io.xushi.ingest;

import io.xushi.calendar.Period;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.IndicatorCatalogue;
import io.xushi.intake.DataKind;
import io.xushi.scheme.Grid;
import io.xushi.scheme.PlanSheet;
import io.xushi.scheme.Scheme;
import io.xushi.scheme.SchemeFormats;
import io.xushi.scheme.WorkedCase;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Reads what a scheme's folder holds beside its sentence files. Tables may be CSV or XLSX, whatever their name ends in;
 * {@code scheme.yaml} is described with {@link SchemeYaml}.
 */
public final class SchemeFileFormats implements SchemeFormats {

    private final Limits limits;

    public SchemeFileFormats() {
        this(Limits.DEFAULT);
    }

    SchemeFileFormats(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Optional<Scheme> scheme(String label, byte[] yaml, Problems problems) {
        return new SchemeYaml(label, problems).read(yaml);
    }

    @Override
    public Map<String, String> planTotals(String label, byte[] yaml) {
        Problems toldBefore = new Problems();
        return new YamlText(label, toldBefore)
                .root(yaml)
                .map(root -> YamlPlanTotals.read(new YamlBlock(label, toldBefore, root)))
                .orElse(Map.of());
    }

    @Override
    public List<Indicator> indicators(String label, byte[] content, Problems problems) {
        return read(
                label,
                content,
                problems,
                new TableReading<>(DataColumns.of(DataKind.INDICATORS), new IndicatorRows(), limits));
    }

    @Override
    public Optional<PlanSheet> planSheet(
            String name, String label, byte[] content, IndicatorCatalogue indicators, Problems problems) {
        PlanRows plan = new PlanRows(indicators);
        TableReading<PlanRows.PlanRow> reading = new TableReading<>(DataColumns.PLAN, plan, limits);
        List<PlanRows.PlanRow> rows = read(label, content, problems, reading);
        if (reading.isBroken()) {
            return Optional.empty();
        }
        if (!plan.hasPeriods()) {
            problems.error(
                    Place.line(label, 1),
                    "计划表没有时期列；加上如 2021、2021-Q3 或 2021-09 的列",
                    "the plan sheet has no column for a period; add columns such as 2021, 2021-Q3 or 2021-09");
        }
        Map<String, Map<String, SortedMap<Period, BigDecimal>>> byUnit = new HashMap<>();
        for (PlanRows.PlanRow row : rows) {
            byUnit.computeIfAbsent(row.unit(), unit -> new HashMap<>()).put(row.indicator(), row.amounts());
        }
        return Optional.of(new PlanSheet(name, byUnit));
    }

    @Override
    public List<Grid> grids(String label, byte[] xlsx, Problems problems) {
        if (!new Table(limits).mayBeRead(label, xlsx, problems)) {
            return List.of();
        }
        if (!Table.isZip(xlsx)) {
            problems.error(
                    Place.file(label),
                    "规则表不是 XLSX 工作簿；请用 Excel 或 WPS 另存为 XLSX",
                    "the rule table is not an XLSX workbook; save it as XLSX in a spreadsheet program");
            return List.of();
        }
        return new XlsxTable(limits).grids(label, xlsx, problems);
    }

    @Override
    public List<WorkedCase> cases(String label, byte[] csv, Problems problems) {
        List<CaseRows.CaseRow> rows =
                read(label, csv, problems, new TableReading<>(DataColumns.CASES, new CaseRows(), limits));
        Map<String, List<WorkedCase.Line>> byName = new LinkedHashMap<>();
        rows.forEach(row ->
                byName.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row.line()));
        return byName.entrySet().stream()
                .map(entry -> new WorkedCase(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static <E> List<E> read(String label, byte[] content, Problems problems, TableReading<E> reading) {
        List<E> kept = reading.read(label, content, true);
        problems.addAll(reading.problems());
        return kept;
    }
}
