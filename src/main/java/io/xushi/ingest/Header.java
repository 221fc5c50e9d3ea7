package io.xushi.ingest;

import io.xushi.wording.NearestNames;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The header row of a table: which column stands where. */
final class Header {

    private final Row row;
    private final List<DataColumn> columns;
    private final Map<String, Integer> indexes = new HashMap<>();

    private Header(Row row, List<DataColumn> columns) {
        this.row = row;
        this.columns = columns;
    }

    /**
     * Every column must be one of the given ones, or be taken by the reader of the rows; empty, with the errors told,
     * when the header cannot be used.
     */
    static Optional<Header> read(Row row, List<DataColumn> columns, Problems problems, RowReader<?> reader) {
        Header header = new Header(row, columns);
        boolean usable = true;
        for (int i = 0; i < row.cells().size(); i++) {
            usable &= header.place(i, problems, reader);
        }
        usable &= header.tellMissing(problems);
        return usable ? Optional.of(header) : Optional.empty();
    }

    private boolean place(int index, Problems problems, RowReader<?> reader) {
        String name = row.text(index);
        if (name.isEmpty()) {
            return true;
        }
        DataColumn column = column(name);
        if (column == null) {
            if (reader.takesColumn(index, row.place(index), name, problems)) {
                return true;
            }
            tellUnknown(index, name, problems);
            return false;
        }
        if (indexes.putIfAbsent(column.en(), index) != null) {
            problems.error(row.place(index), "“%s”列重复", "column %s is there twice", column.zh(), column.en());
            return false;
        }
        return true;
    }

    private @Nullable DataColumn column(String name) {
        return columns.stream()
                .filter(candidate -> candidate.isHeaded(name))
                .findFirst()
                .orElse(null);
    }

    private void tellUnknown(int index, String name, Problems problems) {
        if (row.cells().size() == 1 && (name.contains(";") || name.contains("\t") || name.contains("；"))) {
            problems.error(
                    row.place(index),
                    "只有一列；各列之间须用英文逗号分隔，而不是分号或制表符",
                    "there is one column only; separate columns by commas, not by semicolons or tabs");
            return;
        }
        List<String> names = new ArrayList<>();
        columns.forEach(known -> names.addAll(List.of(known.zh(), known.en())));
        List<String> near = NearestNames.of(Shown.of(name), names);
        problems.error(
                row.place(index),
                "没有“%s”列。%s可用的列：%s",
                "there is no column '%s'. %sKnown columns: %s",
                Shown.of(name),
                near.isEmpty() ? Wording.same("") : nearest(near),
                known());
    }

    private static Wording nearest(List<String> near) {
        return new Wording(
                "是不是：" + String.join("、", near) + "？", "Did you mean '" + String.join("' or '", near) + "'? ");
    }

    private String known() {
        return columns.stream().map(DataColumn::toString).collect(Collectors.joining(", "));
    }

    private boolean tellMissing(Problems problems) {
        List<DataColumn> missing = columns.stream()
                .filter(column -> column.required() && !indexes.containsKey(column.en()))
                .toList();
        if (missing.isEmpty()) {
            return true;
        }
        problems.error(
                row.place(0),
                "缺少列：%s。第一行须是表头",
                "missing columns: %s. The first row must be the header",
                missing.stream().map(DataColumn::toString).collect(Collectors.joining(", ")));
        return false;
    }

    /** Where a column stands, from 0; -1 when the file does not have it. */
    int index(String en) {
        return indexes.getOrDefault(en, -1);
    }

    String label() {
        return row.label();
    }

    /** The cell of a row in a column; in a text file, the line. */
    Place place(int number, String en) {
        return row.sheet()
                ? Place.cell(row.label(), number, Math.max(0, index(en)) + 1)
                : Place.line(row.label(), number);
    }

    DataColumn named(String en) {
        return columns.stream()
                .filter(candidate -> candidate.en().equals(en))
                .findFirst()
                .orElseThrow();
    }

    int width() {
        return row.cells().size();
    }
}
