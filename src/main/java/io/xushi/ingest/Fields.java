package io.xushi.ingest;

import io.xushi.wording.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row read by the names of its columns; notes whether something in it is wrong. */
final class Fields {

    private final Header header;
    private final Row row;
    private final RowProblems problems;
    private boolean wrong;

    Fields(Header header, Row row, RowProblems problems) {
        this.header = header;
        this.row = row;
        this.problems = problems;
        tellSurplus();
    }

    // A cell too many is nearly always a comma that should have been quoted: every later value is in a wrong column.
    private void tellSurplus() {
        for (int i = header.width(); i < row.cells().size(); i++) {
            if (!row.text(i).isEmpty()) {
                wrong = true;
                problems.rowError(
                        row.place(i),
                        row.number(),
                        "这一行有 %s 格，表头只有 %s 列；含逗号的内容须用英文双引号括起来",
                        "the row has %s cells, the header %s; put text with a comma in quotes",
                        row.cells().size(),
                        header.width());
                return;
            }
        }
    }

    int number() {
        return row.number();
    }

    Place place(String column) {
        return problems.place(row.number(), column);
    }

    /** The text of a cell that is not in one of the table's own columns, from 0. */
    String cell(int index) {
        return row.text(index);
    }

    /** An error in such a cell. */
    void cellError(int index, String zh, String en, Object... values) {
        wrong = true;
        problems.rowError(row.place(index), row.number(), zh, en, values);
    }

    boolean isWrong() {
        return wrong;
    }

    /** The text of a cell; empty where the file has no such column. */
    String text(String column) {
        int index = header.index(column);
        String text = index < 0 ? "" : row.text(index);
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            error(column, "“%s”中有控制字符，请删去", "'%s' has control characters; remove them", Shown.of(text));
            return "";
        }
        return text;
    }

    /** Text on one line: names and codes. */
    String line(String column) {
        String text = text(column);
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            error(column, "“%s”中有换行，请写成一行", "'%s' has a line break; write it on one line", Shown.of(text));
            return "";
        }
        return text;
    }

    /** A text on one line that must be there; empty, with the error told, when it is not. */
    String required(String column) {
        boolean before = wrong;
        wrong = false;
        String text = line(column);
        if (text.isEmpty() && !wrong) {
            error(column, "这一格不能为空", "this cell must not be empty");
        }
        wrong |= before;
        return text;
    }

    Optional<String> optional(String column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    /** The exact number behind a cell that shows a rounded one. */
    @Nullable
    String hidden(String column) {
        return row.hidden().get(header.index(column));
    }

    /** One of a closed list of words; the default where the cell is empty, or where it is wrong. */
    <E> E word(String column, Words<E> words, E byDefault) {
        String text = line(column);
        if (text.isEmpty()) {
            return byDefault;
        }
        Optional<E> found = words.find(text);
        if (found.isEmpty()) {
            error(column, "“%s”无法识别，可写：%s", "'%s' is not known; write %s", Shown.of(text), words.choices());
        }
        return found.orElse(byDefault);
    }

    void error(String column, String zh, String en, Object... values) {
        wrong = true;
        problems.error(row.number(), column, zh, en, values);
    }

    void warning(String column, String zh, String en, Object... values) {
        problems.warning(row.number(), column, zh, en, values);
    }
}
