package io.xushi.ingest;

import io.xushi.scheme.Grid;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads workbooks as displayed text, row by row. Formulas give the result that was saved with them. */
final class XlsxTable {

    private final Limits limits;

    XlsxTable(Limits limits) {
        this.limits = limits;
    }

    static void tellBroken(String label, Problems problems) {
        problems.error(
                Place.file(label),
                "文件以 ZIP 开头，但不是可以读取的 XLSX 工作簿；请用 Excel 或 WPS 打开后另存为 XLSX 或 CSV",
                "the file begins as a ZIP but is not a readable XLSX workbook; open it in a spreadsheet program and"
                        + " save it as XLSX or CSV");
    }

    /** Reads the first sheet that is not hidden; says so when there are others. */
    void readFirstSheet(String label, byte[] content, Problems problems, Predicate<Row> sink) {
        XlsxGuard guard = new XlsxGuard(limits);
        if (!guard.accepts(label, content, problems)) {
            return;
        }
        if (guard.hasMergedCells()) {
            problems.error(
                    Place.file(label),
                    "工作簿中有合并单元格，只有左上角的一格有值；请取消合并并把每一行填全",
                    "the workbook has merged cells, of which only the first one holds the value; unmerge them and fill"
                            + " in every row");
            return;
        }
        try (ReadableWorkbook workbook = open(content)) {
            List<Sheet> sheets = visible(workbook);
            if (sheets.isEmpty()) {
                return;
            }
            if (sheets.size() > 1) {
                String others = sheets.stream().skip(1).map(Sheet::getName).collect(Collectors.joining("、"));
                problems.warning(
                        Place.file(label),
                        "只读取了第一个工作表“%s”，没有读取：%s",
                        "only the first sheet '%s' was read, not: %s",
                        Shown.of(sheets.get(0).getName()),
                        Shown.of(others));
            }
            CellCount count = new CellCount(label, limits, problems);
            forEachRow(label, sheets.get(0), problems, row -> count.accepts(row) && (row.isBlank() || sink.test(row)));
        } catch (IOException | RuntimeException broken) {
            tellBroken(label, problems);
        }
    }

    /** Every sheet that is neither hidden nor empty; rows keep their numbers, empty ones are empty lists. */
    List<Grid> grids(String label, byte[] content, Problems problems) {
        XlsxGuard guard = new XlsxGuard(limits);
        if (!guard.accepts(label, content, problems)) {
            return List.of();
        }
        if (guard.hasMergedCells()) {
            problems.error(
                    Place.file(label),
                    "规则表中有合并单元格，只有左上角的一格有值，其余会被当作空格；请取消合并并填全",
                    "the rule table has merged cells: only the first one holds the value, the others would count as"
                            + " empty; unmerge them and fill them in");
        }
        List<Grid> grids = new ArrayList<>();
        try (ReadableWorkbook workbook = open(content)) {
            CellCount count = new CellCount(label, limits, problems);
            for (Sheet sheet : visible(workbook)) {
                List<List<String>> rows = new ArrayList<>();
                forEachRow(label, sheet, problems, row -> count.accepts(row) && keep(row, rows));
                if (rows.stream().anyMatch(row -> !row.isEmpty())) {
                    grids.add(new Grid(sheet.getName(), rows));
                }
            }
        } catch (IOException | RuntimeException broken) {
            tellBroken(label, problems);
        }
        return grids;
    }

    private static boolean keep(Row row, List<List<String>> rows) {
        if (!row.isBlank()) {
            while (rows.size() < row.number() - 1) {
                rows.add(List.of());
            }
            rows.add(row.cells());
        }
        return true;
    }

    private static ReadableWorkbook open(byte[] content) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
    }

    private static List<Sheet> visible(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
    }

    private static void forEachRow(String label, Sheet sheet, Problems problems, Predicate<Row> sink)
            throws IOException {
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
            for (Iterator<org.dhatim.fastexcel.reader.Row> all = rows.iterator(); all.hasNext(); ) {
                if (!sink.test(row(label, all.next(), problems))) {
                    return;
                }
            }
        }
    }

    private static Row row(String label, org.dhatim.fastexcel.reader.Row from, Problems problems) {
        List<String> cells = new ArrayList<>(from.getCellCount());
        Map<Integer, String> hidden = new HashMap<>();
        for (int column = 0; column < from.getCellCount(); column++) {
            Cell cell = from.getCell(column);
            if (cell == null) {
                cells.add("");
                continue;
            }
            DisplayedText text = DisplayedText.of(cell);
            cells.add(Cells.clean(text.text()));
            if (text.exact() != null) {
                hidden.put(column, text.exact());
            }
            if (text.text().isEmpty() && cell.getFormula() != null && cell.getRawValue() == null) {
                problems.error(
                        Place.cell(label, from.getRowNum(), column + 1),
                        "公式没有保存结果；请在 Excel 或 WPS 中打开并保存，或改填数值",
                        "the formula was saved without its result; open and save the file in a spreadsheet program, or"
                                + " write the value");
            }
        }
        return new Row(label, true, from.getRowNum(), cells, hidden);
    }
}
