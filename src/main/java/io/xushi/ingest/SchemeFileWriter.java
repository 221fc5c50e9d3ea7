package io.xushi.ingest;

import io.xushi.renewal.Change;
import io.xushi.renewal.PlanTemplate;
import io.xushi.renewal.SchemeEdit;
import io.xushi.renewal.SchemeWriter;
import io.xushi.renewal.YearShift;
import io.xushi.scheme.CaseKind;
import io.xushi.scheme.Grid;
import io.xushi.wording.Language;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import io.xushi.wording.Wording;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes the files of a scheme's folder where they stand; what cannot be read comes back as it is. */
public final class SchemeFileWriter implements SchemeWriter {

    private static final Wording PERIOD = new Wording("时期", "period");
    private static final Wording DAY = new Wording("日期", "day");

    @Override
    public Written scheme(String label, byte[] yaml, SchemeEdit edit) {
        return EncodedText.of(label, yaml, new Problems())
                .map(text -> {
                    SchemeYamlEdits edits = new SchemeYamlEdits(label, text.text(), edit);
                    return new Written(text.with(edits.apply(yaml)), edits.changes());
                })
                .orElse(new Written(yaml, List.of()));
    }

    @Override
    public Written planSheet(String label, byte[] content, YearShift shift) {
        return Table.isZip(content) ? planWorkbook(label, content, shift) : planText(label, content, shift);
    }

    private static Written planText(String label, byte[] content, YearShift shift) {
        Optional<EncodedText> text = EncodedText.of(label, content, new Problems());
        Optional<CsvCells.Line> header = text.flatMap(read -> CsvCells.of(read.text()).stream()
                .filter(line -> !line.isBlank())
                .findFirst());
        if (text.isEmpty() || header.isEmpty()) {
            return new Written(content, List.of());
        }
        List<String> names =
                header.get().cells().stream().map(CsvCells.Cell::value).toList();
        TextEdits edits = new TextEdits(text.get().text());
        List<Change> changes = new ArrayList<>();
        moved(names, shift).forEach((column, by) -> {
            CsvCells.Cell cell = header.get().cells().get(column);
            edits.replace(cell.start(), cell.end(), CsvCells.written(by));
            changes.add(new Change(Place.line(label, header.get().line()), PERIOD, cell.value(), by));
        });
        return new Written(text.get().with(edits.result()), changes);
    }

    private static Written planWorkbook(String label, byte[] content, YearShift shift) {
        List<Row> header = new ArrayList<>();
        new XlsxTable(Limits.DEFAULT).readFirstSheet(label, content, new Problems(), row -> {
            header.add(row);
            return false;
        });
        if (header.isEmpty()) {
            return new Written(content, List.of());
        }
        Row row = header.get(0);
        Map<String, String> cells = new LinkedHashMap<>();
        Map<String, String> old = new LinkedHashMap<>();
        List<Change> changes = new ArrayList<>();
        moved(row.cells(), shift).forEach((column, by) -> {
            Place place = row.place(column);
            String address = String.valueOf(place.cell());
            cells.put(address, by);
            old.put(address, row.text(column));
            changes.add(new Change(place, PERIOD, row.text(column), by));
        });
        try {
            return new Written(XlsxHeaderEdits.apply(content, cells, old), changes);
        } catch (IOException | RuntimeException unusual) {
            return new Written(content, List.of());
        }
    }

    /** New headers by column. */
    private static Map<Integer, String> moved(List<String> headers, YearShift shift) {
        boolean chinese = headers.stream()
                .anyMatch(header ->
                        DataColumns.PLAN.stream().anyMatch(column -> column.zh().equals(header)));
        Map<Integer, String> moved = new LinkedHashMap<>();
        for (int column = 0; column < headers.size(); column++) {
            String header = PlanMark.without(headers.get(column));
            if (Moments.period(header).isPresent()) {
                moved.put(column, PlanMark.with(shift.leadingYear(header), chinese));
            }
        }
        return moved;
    }

    @Override
    public Written cases(String label, byte[] csv, YearShift shift) {
        Optional<EncodedText> text = EncodedText.of(label, csv, new Problems());
        List<CsvCells.Line> lines = text.map(read -> CsvCells.of(read.text())).orElse(List.of()).stream()
                .filter(line -> !line.isBlank())
                .toList();
        if (text.isEmpty() || lines.isEmpty()) {
            return new Written(csv, List.of());
        }
        int period = column(lines.get(0), "period");
        int kind = column(lines.get(0), "kind");
        int value = column(lines.get(0), "value");
        TextEdits edits = new TextEdits(text.get().text());
        List<Change> changes = new ArrayList<>();
        for (CsvCells.Line line : lines.subList(1, lines.size())) {
            String at = line.value(period);
            if (Moments.period(at).isPresent()) {
                change(label, line, period, PERIOD, shift.leadingYear(at), edits, changes);
            }
            String done = line.value(value);
            Optional<LocalDate> day = CaseKind.find(line.value(kind)).equals(Optional.of(CaseKind.DUTY))
                    ? Moments.spokenDay(done)
                    : Optional.empty();
            if (day.isPresent()) {
                LocalDate moved = shift.day(day.get());
                String by = done.contains("年")
                        ? "%d年%d月%d日".formatted(moved.getYear(), moved.getMonthValue(), moved.getDayOfMonth())
                        : moved.toString();
                change(label, line, value, DAY, by, edits, changes);
            }
        }
        return new Written(text.get().with(edits.result()), changes);
    }

    private static int column(CsvCells.Line header, String en) {
        DataColumn wanted = DataColumns.CASES.stream()
                .filter(column -> column.en().equals(en))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < header.cells().size(); i++) {
            if (wanted.isHeaded(header.value(i))) {
                return i;
            }
        }
        return -1;
    }

    private static void change(
            String label,
            CsvCells.Line line,
            int column,
            Wording what,
            String by,
            TextEdits edits,
            List<Change> changes) {
        CsvCells.Cell cell = line.cells().get(column);
        edits.replace(cell.start(), cell.end(), CsvCells.written(by));
        changes.add(new Change(Place.line(label, line.line()), what, cell.value(), by));
    }

    @Override
    public List<Piece> pieces(String label, byte[] content) {
        List<Piece> pieces = new ArrayList<>();
        if (Table.isZip(content)) {
            List<Grid> grids = new XlsxTable(Limits.DEFAULT).grids(label, content, new Problems());
            for (Grid grid : grids) {
                String sheet = grids.size() == 1 ? label : label + "[" + grid.sheet() + "]";
                for (int row = 0; row < grid.rows().size(); row++) {
                    for (int column = 0; column < grid.rows().get(row).size(); column++) {
                        String text = grid.rows().get(row).get(column);
                        if (!text.isEmpty()) {
                            pieces.add(new Piece(Place.cell(sheet, row + 1, column + 1), text));
                        }
                    }
                }
            }
            return pieces;
        }
        List<String> lines = TextCharset.decode(label, content, new Problems())
                .map(text -> text.lines().toList())
                .orElse(List.of());
        for (int i = 0; i < lines.size(); i++) {
            pieces.add(new Piece(Place.line(label, i + 1), lines.get(i)));
        }
        return pieces;
    }

    @Override
    public byte[] template(PlanTemplate template, Language language) {
        return PlanWorkbook.of(template, language);
    }
}
