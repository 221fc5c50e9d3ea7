package io.xushi.ingest;

import io.xushi.fact.FactKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values of facts as files write them, brought into the one form in which each is kept, whatever the language. */
final class FactValues {

    private static final String COLUMN = "value";
    private static final int LONGEST_STATE = 50;
    private static final int LONGEST_EVENT = 2000;

    private static final Pattern NUMBER_AND_MEASURE =
            Pattern.compile("([-−－+＋]?[0-9０-９.．][0-9０-９.．,，]*(?:[eE][-+]?\\d+)?)(.*)", Pattern.DOTALL);
    private static final Pattern MEASURE = Pattern.compile("(?:[\\p{L}%％‰℃].{0,19})?");
    // A day in a form of its own would be taken for a state, and the duty for never done.
    private static final Pattern LIKE_A_DAY = Pattern.compile("[0-9０-９]{4}\\s*[-/.．－／年].*|[0-9０-９.．]+");
    private static final Pattern FAILED_FORMULA = Pattern.compile("#[A-Z0-9/]+[!?]?");

    private FactValues() {}

    /** Empty when there is none (which is told), or when it is wrong. */
    static Optional<String> read(Fields row, FactKind kind) {
        return switch (kind) {
            case RECORD -> number(row);
            case TAG, EXEMPTION -> has(row);
            case DUTY -> duty(row);
            case EVENT -> event(row);
        };
    }

    private static Optional<String> number(Fields row) {
        String text = row.line(COLUMN);
        if (isMissing(row, text)) {
            return Optional.empty();
        }
        Matcher form = NUMBER_AND_MEASURE.matcher(text);
        boolean matches = form.matches();
        Decimals.Result result = Decimals.parse(matches ? form.group(1) : text, null);
        String measure = matches ? Cells.clean(form.group(2)) : "";
        if (result.wrong() != null) {
            row.error(COLUMN, "%s", "%s", result.wrong());
        } else if (!MEASURE.matcher(measure).matches()) {
            row.error(
                    COLUMN,
                    "“%s”应是一个数值，后面可以写计量单位，如 1.2 或 120 万人",
                    "'%s' must be one number, with its measure behind it if any, such as 1.2 or 120 万人",
                    Shown.of(text));
        }
        CommonCells.tellHidden(row, COLUMN);
        return row.isWrong() ? Optional.empty() : Optional.of(text);
    }

    private static Optional<String> has(Fields row) {
        boolean has = row.word(COLUMN, Words.HAS, true);
        return row.isWrong() ? Optional.empty() : Optional.of(has ? "yes" : "no");
    }

    private static Optional<String> duty(Fields row) {
        String text = row.line(COLUMN);
        if (isMissing(row, text)) {
            return Optional.empty();
        }
        Optional<String> known =
                Words.DUTY.find(text).or(() -> Moments.spokenDay(text).map(LocalDate::toString));
        if (known.isPresent()) {
            return known;
        }
        if (isFailedFormula(row, text)) {
            return Optional.empty();
        }
        if (LIKE_A_DAY.matcher(text).matches()) {
            row.error(
                    COLUMN,
                    "“%s”不是日期；写法如 2007-11-14 或 2007年11月14日",
                    "'%s' is not a day; write it like 2007-11-14",
                    Shown.of(text));
        } else if (text.length() > LONGEST_STATE) {
            row.error(
                    COLUMN,
                    "进展“%s”有 %s 个字，最多 %s 个；说明请写在备注里",
                    "the state '%s' has %s characters, at most %s; explain it in the note",
                    Shown.of(text),
                    text.length(),
                    LONGEST_STATE);
        }
        return row.isWrong() ? Optional.empty() : Optional.of(text);
    }

    private static Optional<String> event(Fields row) {
        String text = row.line(COLUMN);
        if (isFailedFormula(row, text)) {
            return Optional.empty();
        }
        if (text.length() > LONGEST_EVENT) {
            row.error(
                    COLUMN,
                    "事件的内容有 %s 个字，最多 %s 个；说明请写在备注里",
                    "the event has %s characters, at most %s; explain it in the note",
                    text.length(),
                    LONGEST_EVENT);
            return Optional.empty();
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        Set<String> circumstances = new LinkedHashSet<>();
        for (String part : text.split("[;；]")) {
            int equals = part.indexOf('=') >= 0 ? part.indexOf('=') : part.indexOf('＝');
            String name = equals < 0 ? "" : Cells.clean(part.substring(0, equals));
            if (equals < 0) {
                circumstances.add(Cells.clean(part));
            } else if (name.isEmpty()) {
                row.error(
                        COLUMN, "“%s”的等号前没有名称", "'%s' has no name before its equals sign", Shown.of(Cells.clean(part)));
            } else if (attributes.putIfAbsent(name, Cells.clean(part.substring(equals + 1))) != null) {
                row.error(COLUMN, "“%s”写了两次", "'%s' is there twice", Shown.of(name));
            }
        }
        circumstances.remove("");
        return row.isWrong() ? Optional.empty() : Optional.of(written(attributes, circumstances));
    }

    private static String written(Map<String, String> attributes, Set<String> circumstances) {
        return Stream.concat(
                        attributes.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()),
                        circumstances.stream())
                .collect(Collectors.joining(";"));
    }

    private static boolean isFailedFormula(Fields row, String text) {
        boolean failed = FAILED_FORMULA.matcher(text).matches();
        if (failed) {
            row.error(COLUMN, "公式出错（%s），请更正公式或改填内容", "a formula failed (%s); mend it or write the value", text);
        }
        return failed;
    }

    private static boolean isMissing(Fields row, String text) {
        if (text.isEmpty() && !row.isWrong()) {
            row.warning(COLUMN, "没有值，这一行未读取", "there is no value; the row is left out");
        }
        return text.isEmpty();
    }
}
