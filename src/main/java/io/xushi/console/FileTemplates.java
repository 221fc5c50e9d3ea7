package io.xushi.console;

import io.xushi.calendar.Period;
import io.xushi.indicator.Indicator;
import io.xushi.intake.DataKind;
import io.xushi.intake.DataRegister;
import io.xushi.unit.Unit;
import io.xushi.wording.Language;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Files to fill: the header in the reader's language, and for observations a line for every assessed unit and indicator
 * of the next month, with the value left to be written.
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
        if (kind == DataKind.OBSERVATIONS) {
            addLines(desk, rows);
        }
        String text = rows.stream()
                .map(row -> row.stream().map(FileTemplates::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(MARK);
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private void addLines(Desk desk, List<List<String>> rows) {
        String dataset = desk.scheme().dataset();
        List<FileColumns.Column> layout = columns.of(DataKind.OBSERVATIONS);
        String period = Period.month(nextMonth(desk)).toString();
        for (Unit unit : data.units(dataset, data.latestImport(dataset)).all()) {
            for (Indicator indicator : desk.rules().indicators().all()) {
                if (unit.assessed() && rows.size() <= MOST_LINES) {
                    rows.add(layout.stream()
                            .map(column -> switch (column.en()) {
                                case "unit" -> unit.name();
                                case "indicator" -> indicator.name();
                                case "period" -> period;
                                case "measure" -> indicator.measure().name();
                                default -> "";
                            })
                            .toList());
                }
            }
        }
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
