package io.xushi.ingest;

import java.util.Arrays;
import java.util.List;

/** A cell with several names, separated by {@code ;} or {@code ；}. */
final class Aliases {

    private Aliases() {}

    static List<String> of(String cell) {
        return Arrays.stream(cell.split("[;；]"))
                .map(Cells::clean)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
