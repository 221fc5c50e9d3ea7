package io.xushi.wording;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where in a file something stands: a line (and column) of a text, or a cell of a sheet.
 *
 * @param file name as the user knows it, with {@code /} between folders
 * @param line from 1; 0 for the file as a whole
 * @param column from 1; 0 when only the line is known
 * @param cell such as {@code C4}, for sheets; then line and column are the cell's row and column
 */
public record Place(
        String file, int line, int column, @Nullable String cell) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparing((Place place) -> place.file)
            .thenComparingInt(Place::line)
            .thenComparingInt(Place::column);

    public static Place file(String file) {
        return new Place(file, 0, 0, null);
    }

    public static Place line(String file, int line) {
        return new Place(file, line, 0, null);
    }

    public static Place at(String file, int line, int column) {
        return new Place(file, line, column, null);
    }

    /** A cell of a sheet; row and column from 1. */
    public static Place cell(String file, int row, int column) {
        return new Place(file, row, column, columnLetters(column) + row);
    }

    /** {@code A}, {@code Z}, {@code AA} … for 1, 26, 27 …. */
    static String columnLetters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** {@code file}, {@code file:line}, {@code file:line:column} or {@code file!cell}. */
    @Override
    public String toString() {
        if (cell != null) {
            return file + "!" + cell;
        }
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
