package io.xushi.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Codes, names and aliases of one file, none of which may stand for two things. */
final class NameBook {

    private final Map<String, Integer> rows = new HashMap<>();
    private final RowProblems problems;

    NameBook(RowProblems problems) {
        this.problems = problems;
    }

    /** Notes the names of a row; a name of another row is an error. */
    void note(int row, String code, String name, List<String> aliases) {
        note(row, "code", code);
        note(row, "name", name);
        aliases.forEach(alias -> note(row, "aliases", alias));
    }

    private void note(int row, String column, String name) {
        Integer other = rows.putIfAbsent(name, row);
        if (other != null && other != row) {
            problems.error(
                    row,
                    column,
                    "“%s”与第 %s 行的代码、名称或别名重复",
                    "'%s' is already a code, name or alias in row %s",
                    Shown.of(name),
                    other);
        }
    }

    /** The row that has a name; -1 when none has. */
    int row(String name) {
        return rows.getOrDefault(name, -1);
    }
}
