package io.xushi.scheme;

import java.util.List;

/**
 * A sheet as its displayed text: rows of cells, the header row first; missing cells are empty texts. Excel's binary
 * numbers never enter.
 *
 * @param sheet name of the sheet
 */
public record Grid(String sheet, List<List<String>> rows) {

    public Grid {
        rows = rows.stream().map(List::copyOf).toList();
    }
}
