package io.xushi.renewal;

import io.xushi.calendar.Span;
import io.xushi.evaluation.RunningCases;
import io.xushi.scheme.RuleSet;
import io.xushi.wording.Place;
import io.xushi.wording.Problem;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The page {@code CHANGES.md} of a drafted scheme, in both languages: what a person must still look at, what was
 * changed, what was kept. It says the same whenever it is made again from the same files.
 */
public final class ChangesPage {

    /** The file's name in the scheme's folder, where no reader of schemes looks at it. */
    public static final String FILE = "CHANGES.md";

    private static final int LONGEST = 200;

    private final StringBuilder page = new StringBuilder();

    private ChangesPage() {}

    /**
     * How the cases came out.
     *
     * @param before of the old scheme
     * @param after of the draft, in the same order
     */
    public record Cases(List<RunningCases.Result> before, List<RunningCases.Result> after) {

        /** Those that passed in the old scheme and do not in the new one. */
        public List<RunningCases.Result> broken() {
            Map<String, Boolean> passed = new LinkedHashMap<>();
            before.forEach(result -> passed.put(result.name(), result.passed()));
            return after.stream()
                    .filter(result -> !result.passed() && passed.getOrDefault(result.name(), true))
                    .toList();
        }

        long passed() {
            return after.stream().filter(RunningCases.Result::passed).count();
        }
    }

    /**
     * Writes the page.
     *
     * @param left files of the old folder that are no part of a scheme and were not copied
     */
    public static String of(
            NextYear.Draft draft, RuleSet old, RuleSet rules, List<OpenPoint> open, Cases cases, List<String> left) {
        ChangesPage page = new ChangesPage();
        page.head(draft, old, rules);
        page.open(open);
        page.cases(cases);
        page.changed(draft.changes());
        page.kept(draft.copied(), left);
        return page.page.toString();
    }

    private void head(NextYear.Draft draft, RuleSet old, RuleSet rules) {
        line("# " + draft.edit().oldId() + " → " + draft.edit().id());
        line("");
        line("由 " + code(draft.edit().oldId()) + "（" + span(old, "至") + "）起草，考核期移到 " + span(rules, "至")
                + "。每条规则的意思都没有改；下面列出要人定的、已改的、照抄的。定完一处勾一处，全部定完可以删去本文件，它不影响测算。");
        line("");
        line("*Drafted from " + code(draft.edit().oldId()) + " (" + span(old, "to") + "), moved to " + span(rules, "to")
                + ". No rule's meaning was changed. Below: what a person must decide, what was changed, what was kept. Tick"
                + " each point; this file may be deleted afterwards, nothing is computed from it.*");
        line("");
    }

    private static String span(RuleSet rules, String word) {
        Span span = rules.scheme().period();
        return span.from() + " " + word + " " + span.to();
    }

    private void open(List<OpenPoint> open) {
        line("## 1. 要人定的 To be decided (" + open.size() + ")");
        line("");
        open.forEach(point -> line("- [ ] " + at(point.place()) + " "
                + point.reasons().stream().map(reason -> both(reason.wording())).collect(Collectors.joining("、"))
                + (point.text().isEmpty() ? "" : "：" + code(point.text()))
                + point.notes().stream().map(note -> "；" + both(note)).collect(Collectors.joining())));
        line("");
    }

    private void cases(Cases cases) {
        line("## 2. 案例 Cases");
        line("");
        line(cases.after().size() + " 个案例，" + cases.passed() + " 个通过。*"
                + cases.after().size() + " cases, " + cases.passed() + " pass.*");
        for (RunningCases.Result result : cases.broken()) {
            line("- [ ] 上年通过，移到新的一年不通过，多半因为日历不同（工作日、闰年） *passed last year and fails in the new one,"
                    + " most likely by the calendar (working days, leap years)*：" + code(result.name()));
            for (Problem failure : result.failures()) {
                line("  - " + at(failure.place()) + " " + text(failure.wording().zh()) + " *"
                        + text(failure.wording().en()) + "*");
            }
        }
        line("");
    }

    private void changed(List<Change> changes) {
        line("## 3. 已自动改的 Changed automatically (" + changes.size() + ")");
        line("");
        changes.forEach(change -> line("- " + at(change.place()) + " " + both(change.what()) + "："
                + code(change.before()) + " → " + code(change.after())));
        line("");
    }

    private void kept(List<String> copied, List<String> left) {
        line("## 4. 照抄的 Kept");
        line("");
        copied.forEach(path -> line("- " + code(path)));
        left.forEach(path -> line("- " + code(path) + " 不属于方案，没有复制 *no part of a scheme, not copied*"));
        line("");
        line("规则、指标、分值、封顶、等次、级别、案例的数都照抄。*Rules, indicators, points, caps, grades, levels and the"
                + " figures of cases are kept as they were.*");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private static String at(Place place) {
        return code(place.toString());
    }

    private static String both(Wording wording) {
        return wording.zh().equals(wording.en())
                ? text(wording.zh())
                : text(wording.zh()) + " *" + text(wording.en()) + "*";
    }

    /** Words between which names from files stand: nothing in them may act as markup. */
    private static String text(String text) {
        StringBuilder plain = new StringBuilder();
        oneLine(text).codePoints().forEach(c -> {
            if ("\\`*_<>[]&|#~$".indexOf(c) >= 0) {
                plain.append('\\');
            }
            plain.appendCodePoint(c);
        });
        return plain.toString();
    }

    /** A text as code, within more backticks than it has itself; browsers see no markup in it. */
    static String code(String text) {
        String plain = oneLine(text);
        int longest = 0;
        int run = 0;
        for (char c : plain.toCharArray()) {
            run = c == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        boolean spaced = plain.isEmpty() || plain.startsWith("`") || plain.endsWith("`");
        return spaced ? fence + " " + plain + " " + fence : fence + plain + fence;
    }

    private static String oneLine(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        List<Integer> points = new ArrayList<>();
        plain.codePoints().limit(LONGEST + 1L).forEach(points::add);
        return points.size() <= LONGEST ? plain : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
