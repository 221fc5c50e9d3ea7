package io.xushi.ingest;

import io.xushi.wording.Place;
import java.util.List;
import java.util.Map;

/**
 * One row of a table as its cells' text, without the blanks around them.
 *
 * @param number from 1: the line on which the row begins, or the row of the sheet
 * @param hidden by column from 0, the exact value of a cell that shows a rounded one
 */
record Row(String label, boolean sheet, int number, List<String> cells, Map<Integer, String> hidden) {

    /** Text of a cell, from 0; empty where the row is shorter. */
    String text(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    /** A cell of a sheet, or the line of a text. */
    Place place(int column) {
        return sheet ? Place.cell(label, number, column + 1) : Place.line(label, number);
    }
}
