package io.xushi.clause;

import io.xushi.quantity.Measure;
import io.xushi.wording.Language;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a rule table: a header is a sentence with gaps ({@code …}), a row is a clause, a cell fills the gaps of its
 * header ({@code ;} between several). An empty cell leaves its sentence out. The filled sentence goes through the same
 * reader as a line of a file.
 */
public final class ClauseTable {

    private static final Set<String> MARKS = Set.of("是", "√", "✓", "✔", "yes", "x", "X", "1");

    /** What a column holds. */
    private sealed interface Column {
        record About(Keyword keyword) implements Column {}

        record Filled(Section section, String pattern) implements Column {}
    }

    private final String file;
    private final Stage stage;
    private final SentenceReader sentences;
    private final Language language;
    private final Problems problems;
    private final Consumer<Clause> spoiled;

    private ClauseTable(
            String file,
            Stage stage,
            Language language,
            Collection<Measure> measures,
            Problems problems,
            Consumer<Clause> spoiled) {
        this.spoiled = spoiled;
        this.file = file;
        this.stage = stage;
        this.language = language;
        this.sentences = new SentenceReader(language, measures);
        this.problems = problems;
    }

    /**
     * Reads a sheet.
     *
     * @param file how messages name it
     * @param rows displayed text of the cells, the header row first
     */
    public static List<Clause> read(
            String file, List<List<String>> rows, Stage stage, Collection<Measure> measures, Problems problems) {
        return read(file, rows, stage, measures, problems, spoiled -> {});
    }

    /**
     * Reads a sheet.
     *
     * @param spoiled takes what could be understood of rows with errors, so that their names can be checked too
     */
    public static List<Clause> read(
            String file,
            List<List<String>> rows,
            Stage stage,
            Collection<Measure> measures,
            Problems problems,
            Consumer<Clause> spoiled) {
        if (rows.isEmpty()) {
            return List.of();
        }
        boolean english = rows.get(0).stream().map(String::strip).noneMatch(ClauseTable::isChinese);
        return new ClauseTable(file, stage, english ? Language.EN : Language.ZH, measures, problems, spoiled)
                .read(rows);
    }

    private static boolean isChinese(String header) {
        return number(Language.ZH).contains(header)
                || Stream.of(Section.values())
                        .anyMatch(section -> header.startsWith(section.keyword().zh()));
    }

    private static Set<String> number(Language language) {
        return language == Language.ZH ? Set.of("条款", "编号") : Set.of("clause", "number");
    }

    private static Set<String> title(Language language) {
        return language == Language.ZH ? Set.of("名称", "标题") : Set.of("title", "name");
    }

    private List<Clause> read(List<List<String>> rows) {
        int numberColumn = position(rows.get(0), number(language));
        if (numberColumn < 0) {
            problems.error(
                    Place.cell(file, 1, 1),
                    "表头缺少“条款”一列（英文：clause）",
                    "the header lacks a column 'clause' (in Chinese: 条款)");
            return List.of();
        }
        List<@Nullable Column> columns = columns(rows.get(0));
        int titleColumn = position(rows.get(0), title(language));
        List<Clause> clauses = new ArrayList<>();
        for (int r = 1; r < rows.size(); r++) {
            List<String> row = rows.get(r);
            if (row.stream().allMatch(String::isBlank)) {
                continue;
            }
            String name = cell(row, numberColumn) + " " + (titleColumn < 0 ? "" : cell(row, titleColumn));
            row(r + 1, row, columns, name, numberColumn).ifPresent(clauses::add);
        }
        return List.copyOf(clauses);
    }

    private static int position(List<String> header, Set<String> names) {
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(header.get(i).strip().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private List<@Nullable Column> columns(List<String> header) {
        List<@Nullable Column> columns = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            columns.add(column(header.get(i).strip(), i));
        }
        return columns;
    }

    private @Nullable Column column(String header, int index) {
        if (header.isEmpty()
                || number(language).contains(header.toLowerCase(Locale.ROOT))
                || title(language).contains(header.toLowerCase(Locale.ROOT))) {
            return null;
        }
        for (Keyword about : List.of(Keyword.SOURCE, Keyword.NOTE, Keyword.SILENT)) {
            if (header.equalsIgnoreCase(about.in(language))) {
                return new Column.About(about);
            }
        }
        for (Section section : Section.values()) {
            String keyword = section.keyword().in(language);
            boolean spaced = header.length() > keyword.length()
                    && header.regionMatches(true, 0, keyword, 0, keyword.length())
                    && Character.isWhitespace(header.charAt(keyword.length()));
            if (spaced) {
                return new Column.Filled(
                        section, header.substring(keyword.length()).strip());
            }
        }
        problems.error(
                Place.cell(file, 1, index + 1),
                "看不懂表头“%s”。可用：条款、名称、原文、未载明、说明，或“适用 …”、“当 …”、“则 …”加一个带空缺（…）的句子",
                "the header '%s' is unknown. Write clause, title, source, silent, note, or 'for …', 'when …', 'then …' with a sentence that has gaps (…)",
                header);
        return null;
    }

    private Optional<Clause> row(
            int number, List<String> row, List<@Nullable Column> columns, String name, int numberColumn) {
        ClauseDraft draft = new ClauseDraft(stage, Place.cell(file, number, numberColumn + 1), number);
        if (cell(row, numberColumn).isEmpty() || !draft.name(onOneLine(name))) {
            draft.spoil();
            problems.error(
                    Place.cell(file, number, numberColumn + 1),
                    "这一行没有条款编号（只用字母、数字、中文和 - . / _）",
                    "this row has no clause number (letters, digits and - . / _)");
        }
        for (int i = 0; i < columns.size(); i++) {
            String text = cell(row, i);
            Column column = columns.get(i);
            if (column != null && !text.isEmpty()) {
                cell(draft, column, text, Place.cell(file, number, i + 1));
            }
        }
        Optional<Clause> clause = draft.complete(problems);
        if (clause.isEmpty()) {
            spoiled.accept(draft.clause());
        }
        return clause;
    }

    private void cell(ClauseDraft draft, Column column, String text, Place place) {
        if (column instanceof Column.Filled filled) {
            Optional<String> sentence = fill(filled.pattern(), text, place);
            sentence.flatMap(line -> sentences.read(line, stage, filled.section(), any -> place, problems))
                    .ifPresentOrElse(found -> draft.add(filled.section(), found), draft::spoil);
            return;
        }
        switch (((Column.About) column).keyword()) {
            case SOURCE -> draft.source = onOneLine(text);
            case NOTE -> draft.note = onOneLine(text);
            default -> draft.silent.addAll(List.of(text.replaceAll("[“”\"]", "").split("\\s*[、;；]\\s*")));
        }
    }

    // A cell may hold several lines, a sentence file holds each text on one.
    private static String onOneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }

    private Optional<String> fill(String pattern, String text, Place place) {
        String[] pieces = pattern.replace("......", "…")
                .replace("……", "…")
                .replace("...", "…")
                .split("…", -1);
        int gaps = pieces.length - 1;
        if (gaps == 0) {
            if (MARKS.contains(text)) {
                return Optional.of(pattern);
            }
            problems.error(
                    place,
                    "表头“%s”没有空缺，单元格只能写“是”或留空，这里是“%s”",
                    "the header '%s' has no gap: write 'yes' in the cell, or leave it empty; it holds '%s'",
                    pattern,
                    text);
            return Optional.empty();
        }
        String[] values = gaps == 1 ? new String[] {text} : text.split("[;；]", -1);
        if (values.length != gaps) {
            problems.error(
                    place,
                    "表头“%s”有 %d 处空缺，这里填了 %d 处（用分号隔开）",
                    "the header '%s' has %d gaps, the cell fills %d (separated by semicolons)",
                    pattern,
                    gaps,
                    values.length);
            return Optional.empty();
        }
        StringBuilder line = new StringBuilder(pieces[0]);
        for (int i = 0; i < gaps; i++) {
            boolean inQuotes = pieces[i].endsWith("“") || pieces[i].endsWith("\"");
            String value = values[i].strip();
            if (value.chars().anyMatch(c -> TightLine.isQuotationMark((char) c))) {
                problems.error(place, "“%s”里不要写引号", "write '%s' without quotation marks", value);
                return Optional.empty();
            }
            line.append(inQuotes ? value.replaceAll("[、,，]", "”、“") : value).append(pieces[i + 1]);
        }
        return Optional.of(line.toString());
    }

    private static String cell(List<String> row, int index) {
        return index < row.size() ? row.get(index).strip() : "";
    }
}
