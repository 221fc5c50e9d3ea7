package io.xushi.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a CSV text with where they stand, so that one can be replaced and the others stay as they are written.
 * Reads as {@link CsvTable} does: a cell that begins with a quote ends with one, and a quote inside is written twice.
 */
final class CsvCells {

    /** A cell: where it stands in the text, quotes included, and what it says. */
    record Cell(int start, int end, String value) {}

    /** @param line on which the row begins, from 1 */
    record Line(int line, List<Cell> cells) {

        String value(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).value() : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(cell -> cell.value().isEmpty());
        }
    }

    private final String text;
    private int at;
    private int line = 1;

    private CsvCells(String text) {
        this.text = text;
    }

    static List<Line> of(String text) {
        CsvCells reading = new CsvCells(text);
        List<Line> lines = new ArrayList<>();
        while (reading.at < text.length()) {
            lines.add(reading.row());
        }
        return lines;
    }

    /** A text as a cell, in quotes where it needs them. */
    static String written(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private Line row() {
        int begins = line;
        List<Cell> cells = new ArrayList<>();
        do {
            cells.add(cell());
        } while (takes(','));
        if (takes('\r')) {
            takes('\n');
            line++;
        } else if (takes('\n')) {
            line++;
        }
        return new Line(begins, cells);
    }

    private boolean takes(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private Cell cell() {
        int start = at;
        StringBuilder value = new StringBuilder();
        if (takes('"')) {
            boolean open = true;
            while (open && at < text.length()) {
                char c = text.charAt(at++);
                open = c != '"' || takes('"');
                if (open) {
                    value.append(c);
                }
                line += open && (c == '\n' || c == '\r' && (at >= text.length() || text.charAt(at) != '\n')) ? 1 : 0;
            }
        }
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            value.append(text.charAt(at++));
        }
        return new Cell(start, at, Cells.clean(value.toString()));
    }
}
