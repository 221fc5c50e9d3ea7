package io.xushi.ingest;

import io.xushi.wording.Place;
import io.xushi.wording.Problems;

/** Counts the cells of one file, and refuses what is too much. */
final class CellCount {

    private final String label;
    private final Limits limits;
    private final Problems problems;
    private long cells;

    CellCount(String label, Limits limits, Problems problems) {
        this.label = label;
        this.limits = limits;
        this.problems = problems;
    }

    /** Whether reading may go on after this row. */
    boolean accepts(Row row) {
        cells += row.cells().size();
        if (cells > limits.cells()) {
            problems.error(
                    Place.file(label),
                    "文件超过 %s 个单元格，请分成几个文件",
                    "the file has more than %s cells; split it into several files",
                    limits.cells());
            return false;
        }
        for (int column = 0; column < row.cells().size(); column++) {
            int length = row.cells().get(column).length();
            if (length > limits.cellLength()) {
                problems.error(
                        row.place(column),
                        "单元格有 %s 个字符，最多 %s 个",
                        "the cell has %s characters; at most %s",
                        length,
                        limits.cellLength());
                return false;
            }
        }
        return true;
    }
}
