package io.xushi.scheme;

import io.xushi.clause.Sentence;
import io.xushi.clause.SentenceForm;
import io.xushi.clause.Stage;
import io.xushi.wording.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Grades that never decide, overlap, or leave totals without any. Of several grades that hold, the best counts. */
final class GradesLint {

    private static final Measured TOTAL = new Measured.Total();

    private final RuleSet rules;
    private final Reach reach;
    private final Problems problems;
    private final List<Graded> grades = new ArrayList<>();

    /** A grading clause; {@code place} counts grades from the best on. */
    private record Graded(Asking asking, Grade grade, int place) {
        String number() {
            return asking.clause().number();
        }

        Interval totals() {
            return asking.numbers().getOrDefault(TOTAL, Interval.ANY);
        }

        Sentence sentence() {
            return asking.sentence(TOTAL);
        }
    }

    GradesLint(RuleSet rules, List<Asking> askings, Reach reach, Problems problems) {
        this.rules = rules;
        this.reach = reach;
        this.problems = problems;
        Assessment assessment = rules.scheme().assessment();
        for (Asking asking : askings) {
            if (asking.clause().stage() == Stage.GRADING && asking.canHold()) {
                asking.clause().results().stream()
                        .filter(result -> result.form() == SentenceForm.GRADE)
                        .findFirst()
                        .flatMap(result -> assessment.grade(result.name("grade")))
                        .ifPresent(grade -> grades.add(
                                new Graded(asking, grade, assessment.grades().indexOf(grade))));
            }
        }
    }

    void run() {
        for (Graded worse : grades) {
            grades.stream()
                    .filter(better -> better.place() < worse.place())
                    .filter(better -> worse.asking().implies(better.asking()))
                    .findFirst()
                    .ifPresent(better -> tellBeaten(worse, better));
        }
        Map<Asking.Rest, List<Graded>> groups = new LinkedHashMap<>();
        for (Graded each : grades) {
            if (each.asking().isUnderstood() && each.asking().numbers().containsKey(TOTAL)) {
                groups.computeIfAbsent(each.asking().without(TOTAL), any -> new ArrayList<>())
                        .add(each);
            }
        }
        groups.values().forEach(this::check);
    }

    private void tellBeaten(Graded worse, Graded better) {
        problems.warning(
                worse.asking().clause().place(),
                "条款 %s（%s）成立时，%s（%s，%s）也总是成立，取好的，“%s”就从不由它定；核对两条的分数线",
                "whenever clause %s (%s) holds, %s (%s, %s) holds as well and the better one counts, so it never decides"
                        + " \"%s\"; check the bounds of both",
                worse.number(),
                worse.grade().name(),
                better.number(),
                better.grade().name(),
                better.asking().clause().place(),
                worse.grade().name());
    }

    private void check(List<Graded> members) {
        for (Graded worse : members) {
            for (Graded better : members) {
                checkOverlap(worse, better);
            }
        }
        List<Interval> all = members.stream().map(Graded::totals).toList();
        Grade last = rules.scheme()
                .assessment()
                .grades()
                .get(rules.scheme().assessment().grades().size() - 1);
        for (Interval gap : Interval.gaps(all)) {
            tellGap(members, gap, last);
        }
        checkTop(members, Interval.around(all), last);
    }

    private void checkOverlap(Graded worse, Graded better) {
        Interval both = worse.totals().and(better.totals());
        boolean apart = better.place() >= worse.place() || both.isEmpty();
        boolean nested =
                worse.totals().covers(better.totals()) || better.totals().covers(worse.totals());
        if (!apart && !nested) {
            problems.warning(
                    worse.sentence().place(),
                    "条款 %1$s（%2$s）和 %3$s（%4$s，%5$s）在总分%6$s时都成立，按“%4$s”；两等部分重叠，让它们首尾相接",
                    "clauses %1$s (%2$s) and %3$s (%4$s, %5$s) both hold where the total is %6$s, and \"%4$s\" counts; they"
                            + " overlap in part: let one end where the other begins",
                    worse.number(),
                    worse.grade().name(),
                    better.number(),
                    better.grade().name(),
                    better.asking().clause().place(),
                    both.in(Measured.POINTS));
        }
    }

    private void tellGap(List<Graded> members, Interval gap, Grade last) {
        Graded above = members.stream()
                .filter(each -> each.totals().low() != null
                        && gap.high() != null
                        && gap.high().equals(each.totals().low()))
                .findFirst()
                .orElse(members.get(0));
        problems.warning(
                above.sentence().place(),
                "总分%s时没有规则定等次，得最后一等“%s”，比它低的总分却有等次；补上这一段",
                "where the total is %s no rule gives a grade, so it is the last one, \"%s\", though lower totals have a"
                        + " grade; fill the gap",
                gap.in(Measured.POINTS),
                last.name());
    }

    private void checkTop(List<Graded> members, Interval around, Grade last) {
        if (around.high() == null) {
            return;
        }
        Interval above = new Interval(around.high(), !around.highIn(), null, false);
        Interval ungraded = reach.of(TOTAL).map(above::and).orElse(null);
        if (ungraded == null || ungraded.isEmpty()) {
            return;
        }
        Graded top = members.stream()
                .filter(each -> Objects.equals(around.high(), each.totals().high()))
                .findFirst()
                .orElse(members.get(0));
        problems.warning(
                top.sentence().place(),
                "条款 %s（%s）到头了：总分%s时没有规则定等次，得最后一等“%s”；去掉上端的界限",
                "clause %s (%s) ends: where the total is %s no rule gives a grade, so it is the last one, \"%s\"; remove the"
                        + " upper end",
                top.number(),
                top.grade().name(),
                ungraded.in(Measured.POINTS),
                last.name());
    }
}
