package io.xushi.console;

import io.xushi.calendar.Period;
import io.xushi.fact.FactKind;
import io.xushi.intake.DataKind;
import io.xushi.intake.DataRegister;
import io.xushi.scheme.RuleSet;
import io.xushi.unit.Unit;
import io.xushi.wording.Language;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Files to fill: the header in the reader's language, and a line for every assessed unit and indicator of the next
 * month, fact that rules ask for, or clause that a person judges, with the value left to be written.
 */
@Component
class FileTemplates {

    private static final int MOST_LINES = 20_000;
    // So that Excel reads it as UTF-8.
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final FileColumns columns;
    private final DataRegister data;
    private final PeriodChoice periods;

    FileTemplates(FileColumns columns, DataRegister data, PeriodChoice periods) {
        this.columns = columns;
        this.data = data;
        this.periods = periods;
    }

    String name(Desk desk, DataKind kind) {
        return desk.scheme().id() + "-" + kind.id() + ".csv";
    }

    byte[] csv(Desk desk, DataKind kind) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns.of(kind).stream()
                .map(column -> desk.language() == Language.ZH ? column.zh() : column.en())
                .toList());
        addLines(desk, kind, rows);
        String text = rows.stream()
                .map(row -> row.stream().map(FileTemplates::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(MARK);
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private void addLines(Desk desk, DataKind kind, List<List<String>> rows) {
        List<Map<String, String>> lines = lines(desk, kind);
        if (lines.isEmpty()) {
            return;
        }
        String dataset = desk.scheme().dataset();
        List<FileColumns.Column> layout = columns.of(kind);
        for (Unit unit : data.units(dataset, data.latestImport(dataset)).all()) {
            for (Map<String, String> line : lines) {
                if (unit.assessed() && rows.size() <= MOST_LINES) {
                    rows.add(layout.stream()
                            .map(column ->
                                    column.en().equals("unit") ? unit.name() : line.getOrDefault(column.en(), ""))
                            .toList());
                }
            }
        }
    }

    /** What is to be filled in for every unit: cells by column, the value left out. */
    private List<Map<String, String>> lines(Desk desk, DataKind kind) {
        RuleSet rules = desk.rules();
        return switch (kind) {
            case UNITS, INDICATORS -> List.of();
            case OBSERVATIONS -> {
                String period = Period.month(nextMonth(desk)).toString();
                yield rules.indicators().all().stream()
                        .map(indicator -> Map.of(
                                "indicator",
                                indicator.name(),
                                "period",
                                period,
                                "measure",
                                indicator.measure().name()))
                        .toList();
            }
            // An empty tag or exemption would say yes, an empty event that one happened.
            case FACTS ->
                Stream.of(FactKind.RECORD, FactKind.DUTY)
                        .flatMap(of -> rules.factNames(of).stream()
                                .sorted()
                                .map(name -> Map.of("kind", of.wording().in(desk.language()), "name", name)))
                        .toList();
            case JUDGEMENTS ->
                rules.judgedClauses().stream()
                        .flatMap(clause -> clause.byAssessor().stream())
                        .map(clause -> Map.of("clause", clause.clause(), "assessor", clause.assessor()))
                        .toList();
        };
    }

    private YearMonth nextMonth(Desk desk) {
        YearMonth last = YearMonth.from(desk.scheme().period().to());
        SortedSet<YearMonth> months = periods.months(desk.rules());
        if (months.isEmpty()) {
            return YearMonth.from(desk.scheme().period().from());
        }
        YearMonth next = months.last().plusMonths(1);
        return next.isAfter(last) ? last : next;
    }

    // A leading sign would be read as a formula by a spreadsheet.
    private static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") || !safe.equals(text)
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
