package io.xushi.console;

import io.xushi.console.JudgingPages.Typed;
import io.xushi.intake.DataKind;
import io.xushi.intake.DataRegister;
import io.xushi.intake.ImportRecord;
import io.xushi.intake.JudgementFile;
import io.xushi.intake.TakingData;
import io.xushi.scheme.JudgedClause;
import io.xushi.wording.Language;
import io.xushi.wording.Problem;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Saves the points that an assessor typed: what was changed becomes a file, which goes the way of an imported one, whole
 * or not at all.
 */
@Component
class SavingJudgements {

    private final DataRegister data;
    private final TakingData taking;
    private final FileColumns columns;

    SavingJudgements(DataRegister data, TakingData taking, FileColumns columns) {
        this.data = data;
        this.taking = taking;
        this.columns = columns;
    }

    /** One unit's row of the form, as it was sent. */
    record Given(String unit, String points, String reason) {}

    /**
     * What came of it.
     *
     * @param record of the import; {@code null} when nothing was changed, or something was wrong at once
     * @param typed what is to be typed again, with what is wrong; empty when all is saved
     */
    record Outcome(@Nullable ImportRecord record, Typed typed) {

        boolean isWrong() {
            return !typed.entries().isEmpty() || !typed.problems().isEmpty();
        }
    }

    /** @param known number of the newest import when the form was made */
    Outcome save(Desk desk, JudgedClause clause, long known, List<Given> given) {
        Map<String, Typed.Entry> entries = new LinkedHashMap<>();
        List<JudgementFile.Row> rows = new ArrayList<>();
        boolean wrong = false;
        for (Given each : given) {
            Judged before = Judged.of(data, desk.scheme(), each.unit(), clause, known);
            String points = Judged.typed(each.points());
            String reason = Judged.typed(each.reason());
            if (before.says(points, reason)) {
                continue;
            }
            Judged now = Judged.of(data, desk.scheme(), each.unit(), clause, Long.MAX_VALUE);
            String error = error(before, now, points, reason, desk.language());
            wrong |= error != null;
            entries.put(each.unit(), new Typed.Entry(points, reason, error, null));
            rows.add(new JudgementFile.Row(
                    each.unit(),
                    null,
                    clause.clause(),
                    now.period() == null ? null : now.period().toString(),
                    points,
                    false,
                    clause.assessor(),
                    reason));
        }
        if (wrong) {
            return new Outcome(null, new Typed(entries, List.of()));
        }
        return rows.isEmpty() ? new Outcome(null, Typed.NOTHING) : take(desk, entries, new JudgementFile(rows));
    }

    /** What the file could not say: it has no row for what was emptied, and does not know what was on the page. */
    private static @Nullable String error(Judged before, Judged now, String points, String reason, Language language) {
        Wording wording = null;
        if (points.isEmpty()) {
            wording = before.points().isEmpty()
                    ? new Wording("写了理由，还要填得分", "there is a reason; points are missing")
                    : new Wording("评过的分可以更正，不能清空", "points once given can be corrected, not removed");
        } else if (!now.equals(before) && !now.says(points, reason)) {
            wording = Wording.of(
                    "打开本页之后已被改为 %s 分（理由：%s）；核对后请再保存一次",
                    "since this page was opened it was changed to %s points (reason: %s); check, then save again",
                    now.points(),
                    now.reason().isEmpty() ? Figures.NONE : now.reason());
        }
        return wording == null ? null : wording.in(language);
    }

    private Outcome take(Desk desk, Map<String, Typed.Entry> entries, JudgementFile file) {
        ImportRecord record = taking.take(desk.rules(), DataKind.JUDGEMENTS, file.named("judgements.csv"), false);
        if (record.committed()) {
            return new Outcome(record, Typed.NOTHING);
        }
        List<String> units = List.copyOf(entries.keySet());
        List<Integer> lines = file.firstLines();
        List<String> others = new ArrayList<>();
        for (Problem problem : record.problems()) {
            int row = lines.indexOf(problem.place().line());
            if (row < 0) {
                others.add(problem.wording().in(desk.language()));
            } else {
                entries.computeIfPresent(units.get(row), (unit, entry) -> with(entry, problem, desk.language()));
            }
        }
        return new Outcome(record, new Typed(entries, others));
    }

    // Problems name the line and lead with the column. What is about neither field stands beside the points.
    private Typed.Entry with(Typed.Entry entry, Problem problem, Language language) {
        Wording words = problem.wording();
        FileColumns.Column column = columns.of(DataKind.JUDGEMENTS).stream()
                .filter(each ->
                        words.zh().startsWith(each.zh() + "：") && words.en().startsWith(each.en() + ": "))
                .findFirst()
                .orElse(null);
        String name = column == null ? "" : column.en();
        if (column != null && (name.equals("points") || name.equals("reason"))) {
            Wording rest = new Wording(
                    words.zh().substring(column.zh().length() + 1),
                    words.en().substring(column.en().length() + 2));
            return with(entry, rest.in(language), name.equals("reason"));
        }
        return with(entry, words.in(language), false);
    }

    private static Typed.Entry with(Typed.Entry entry, String words, boolean ofReason) {
        return ofReason
                ? new Typed.Entry(
                        entry.points(), entry.reason(), entry.pointsError(), joined(entry.reasonError(), words))
                : new Typed.Entry(
                        entry.points(), entry.reason(), joined(entry.pointsError(), words), entry.reasonError());
    }

    private static String joined(@Nullable String before, String more) {
        return before == null ? more : before + " " + more;
    }
}
