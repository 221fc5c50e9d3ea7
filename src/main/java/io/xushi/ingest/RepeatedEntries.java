package io.xushi.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The same thing twice in one file: once is enough when both say the same, and neither is right when they do not. */
final class RepeatedEntries<E> {

    private final Function<E, Object> key;
    private final Function<E, Object> content;
    private final Function<E, String> shown;
    private final String column;
    private final RowProblems problems;

    /**
     * @param key what makes two rows say something about the same thing
     * @param content what they say of it
     * @param shown the same for people
     * @param column in which it stands
     */
    RepeatedEntries(
            Function<E, Object> key,
            Function<E, Object> content,
            Function<E, String> shown,
            String column,
            RowProblems problems) {
        this.key = key;
        this.content = content;
        this.shown = shown;
        this.column = column;
        this.problems = problems;
    }

    List<E> check(List<RowReader.Entry<E>> rows) {
        Map<Object, RowReader.Entry<E>> first = new HashMap<>(rows.size() * 2);
        Set<Object> contradicted = new HashSet<>();
        List<E> once = new ArrayList<>(rows.size());
        for (RowReader.Entry<E> row : rows) {
            Object about = key.apply(row.value());
            RowReader.Entry<E> earlier = first.putIfAbsent(about, row);
            if (earlier == null) {
                once.add(row.value());
            } else if (content.apply(earlier.value()).equals(content.apply(row.value()))) {
                problems.warning(row.row(), column, "与第 %s 行相同，只读取一次", "the same as row %s; taken once", earlier.row());
            } else {
                contradicted.add(about);
                tell(earlier, row);
            }
        }
        return contradicted.isEmpty()
                ? once
                : once.stream()
                        .filter(entry -> !contradicted.contains(key.apply(entry)))
                        .toList();
    }

    private void tell(RowReader.Entry<E> earlier, RowReader.Entry<E> later) {
        problems.refuse(earlier.row());
        problems.error(
                later.row(),
                column,
                "同一内容在第 %s 行是 %s，这里是 %s；请只留一行",
                "row %s has %s for the same, this one %s; keep one",
                earlier.row(),
                Shown.of(shown.apply(earlier.value())),
                Shown.of(shown.apply(later.value())));
    }
}
