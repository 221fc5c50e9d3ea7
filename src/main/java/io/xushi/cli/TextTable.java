package io.xushi.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Rows of cells in columns as wide as their widest cell. */
final class TextTable {

    private static final int GAP = 2;

    private TextTable() {}

    /** @param rows all of the same length, the header first */
    static void print(List<List<String>> rows, PrintWriter out) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            int at = column;
            widths.add(rows.stream()
                    .mapToInt(row -> DocumentTable.width(row.get(at)))
                    .max()
                    .orElse(0));
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                line.append(cell).append(" ".repeat(widths.get(column) - DocumentTable.width(cell) + GAP));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
