package io.xushi.evaluation;

import io.xushi.clause.Clause;
import io.xushi.clause.SentenceForm;
import io.xushi.clause.Stage;
import io.xushi.indicator.Indicator;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.Conditions;
import io.xushi.scheme.Grade;
import io.xushi.scheme.RuleSet;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Grades units once their places are known: the best grade that a clause gives, then falls, rises and caps, then vetoes; the
 * strictest wins, and all are told. A complete total that no clause grades gets the last grade.
 */
public final class Grading {

    private final RuleSet rules;
    private final ClauseBook book;
    private final List<Grade> grades;
    private final Conditions conditions;

    public Grading(RuleSet rules, ClauseBook book) {
        this.rules = rules;
        this.book = book;
        this.grades = rules.scheme().assessment().grades();
        this.conditions = new Conditions(rules);
    }

    /** Whether grading rules must see units again after all have places. */
    public boolean isNeeded() {
        return !rules.clauses(Stage.GRADING).isEmpty();
    }

    /**
     * Codes of the units that rules rank last; ask for all units, and put them last, before any is graded.
     *
     * @param standings of all units, none of them put last by a rule yet, so that no unit's verdict hangs on another's
     */
    public Set<String> rankedLast(List<UnitResult> results, Standings standings) {
        Set<String> last = new HashSet<>();
        judge(results, standings).forEach((code, drafts) -> {
            if (drafts.stream().anyMatch(GradeDraft::isLast)) {
                last.add(code);
            }
        });
        return last;
    }

    /** Whether any grading rule ranks units last. */
    public boolean ranksLast() {
        return rules.clauses(Stage.GRADING).stream()
                .flatMap(clause -> clause.results().stream())
                .anyMatch(result -> result.form() == SentenceForm.RANKED_LAST);
    }

    /**
     * Grades by unit code, in the order of the results.
     *
     * @param standings of all units; looked at by grading rules only
     */
    public Map<String, Graded> grade(List<UnitResult> results, Standings standings) {
        Map<String, List<GradeDraft>> drafts = judge(results, standings);
        Map<String, Graded> graded = new LinkedHashMap<>();
        for (UnitResult result : results) {
            String code = result.unit().code();
            Dossier dossier = result.dossier().placed(result.scorecard(), standings.of(code));
            graded.put(code, grade(dossier, result.scorecard(), drafts.getOrDefault(code, List.of())));
        }
        return graded;
    }

    private Map<String, List<GradeDraft>> judge(List<UnitResult> results, Standings standings) {
        Findings findings = new Findings(rules);
        List<Dossier> dossiers = results.stream()
                .filter(result -> result.unit().assessed())
                .map(result -> result.dossier()
                        .placed(result.scorecard(), standings.of(result.unit().code())))
                .toList();
        book.judge(Stage.GRADING, dossiers, findings);
        Map<String, List<GradeDraft>> drafts = new LinkedHashMap<>();
        dossiers.forEach(dossier -> drafts.put(dossier.code(), findings.grades(dossier)));
        return drafts;
    }

    private Graded grade(Dossier dossier, Scorecard card, List<GradeDraft> drafts) {
        List<Veto> vetoes = new ArrayList<>(card.vetoes());
        drafts.forEach(draft -> vetoes.addAll(draft.vetoes()));
        List<Wording> words = new ArrayList<>();
        boolean graded = !grades.isEmpty() && !card.lines().isEmpty() && card.complete();
        int last = grades.size() - 1;
        int grade = last;
        for (GradeDraft draft : drafts) {
            String given = draft.grade();
            if (graded && given != null && index(given) <= grade) {
                grade = index(given);
                words.add(Wording.of("条款 %s：等次定为“%s”", "clause %s: grade \"%s\"", draft.clause(), name(given)));
            }
        }
        for (GradeDraft draft : drafts) {
            if (draft.isDown()) {
                grade = Math.min(last, grade + 1);
                words.add(Wording.of("条款 %s：降低一个等次", "clause %s: the grade falls by one", draft.clause()));
            }
        }
        for (GradeDraft draft : drafts) {
            if (draft.isUp()) {
                grade = Math.max(0, grade - 1);
                words.add(Wording.of("条款 %s：提高一个等次", "clause %s: the grade rises by one", draft.clause()));
            }
        }
        for (GradeDraft draft : drafts) {
            String cap = draft.cap();
            if (cap != null) {
                grade = Math.max(grade, index(cap));
                words.add(
                        Wording.of("条款 %s：等次不得高于“%s”", "clause %s: grade not above \"%s\"", draft.clause(), name(cap)));
            }
        }
        for (Veto veto : vetoes) {
            grade = vetoed(veto, grade, words);
        }
        return new Graded(
                graded ? grades.get(grade).id() : null,
                !vetoes.isEmpty(),
                words,
                graded ? next(dossier, grade) : List.of(),
                carried(drafts, words));
    }

    /** What the clauses ask that give the next better grade, as far as it does not hold. */
    private List<Wording> next(Dossier dossier, int grade) {
        for (int better = grade - 1; better >= 0; better--) {
            String id = grades.get(better).id();
            List<Wording> asked = rules.clauses(Stage.GRADING).stream()
                    .filter(clause -> gives(clause, id))
                    .map(clause -> lacking(dossier, clause, id))
                    .flatMap(Optional::stream)
                    .toList();
            if (!asked.isEmpty()) {
                return asked;
            }
        }
        return List.of();
    }

    private boolean gives(Clause clause, String grade) {
        return clause.results().stream()
                .anyMatch(result -> result.form() == SentenceForm.GRADE
                        && rules.scheme()
                                .assessment()
                                .grade(result.name("grade"))
                                .filter(each -> each.id().equals(grade))
                                .isPresent());
    }

    private Optional<Wording> lacking(Dossier dossier, Clause clause, String grade) {
        Conditions.About about = new Conditions.About(
                clause.indicator()
                        .flatMap(rules.indicators()::find)
                        .map(Indicator::name)
                        .orElse(""),
                clause.targetName().orElse(""));
        ConditionJudge judge = new ConditionJudge(dossier, about, null);
        boolean inScope = conditions.scope(clause, about).stream()
                .allMatch(asked -> Boolean.TRUE.equals(judge.judge(asked).holds()));
        if (!inScope) {
            return Optional.empty();
        }
        List<Wording> failing = conditions.conditions(clause, about).stream()
                .map(judge::judge)
                .filter(verdict -> !Boolean.TRUE.equals(verdict.holds()))
                .map(ConditionJudge.Verdict::words)
                .toList();
        return failing.isEmpty()
                ? Optional.empty()
                : Optional.of(Wording.of(
                        "升为“%s”（条款 %s）尚未满足：%s",
                        "for \"%s\" (clause %s) this does not hold yet: %s",
                        name(grade),
                        clause.number(),
                        ConditionJudge.joined(failing)));
    }

    /** The points for the superior's assessment, together at most as much as the strictest clause says. */
    private static @Nullable BigDecimal carried(List<GradeDraft> drafts, List<Wording> words) {
        Ratio sum = Ratio.ZERO;
        Ratio most = null;
        for (GradeDraft draft : drafts) {
            for (GradeDraft.Carried carried : draft.carried()) {
                sum = sum.plus(carried.points());
                most = most == null ? carried.most() : Ratio.min(most, carried.most());
                words.add(Wording.of(
                        "条款 %s：折算上级考核 %s 分",
                        "clause %s: %s points in the superior's assessment",
                        draft.clause(),
                        carried.points().shown()));
            }
        }
        if (most == null) {
            return null;
        }
        Ratio limited = sum.abs().compareTo(most) <= 0 ? sum : sum.signum() < 0 ? most.negate() : most;
        if (!limited.equals(sum)) {
            words.add(Wording.of(
                    "折算上级考核合计 %s 分，最多 %s 分",
                    "%s points in the superior's assessment, at most %s", sum.shown(), most.shown()));
        }
        return Ratio.plain(limited.toDecimal());
    }

    private int vetoed(Veto veto, int grade, List<Wording> words) {
        String named = veto.grade();
        words.add(
                named == null
                        ? Wording.of(
                                "条款 %s 一票否决：%s",
                                "clause %s, veto: %s",
                                veto.clause(),
                                veto.effect().wording())
                        : Wording.of(
                                "条款 %s 一票否决：%s“%s”",
                                "clause %s, veto: %s \"%s\"",
                                veto.clause(),
                                veto.effect().wording(),
                                name(named)));
        return switch (veto.effect()) {
            case GRADE, GRADE_CAP -> named == null ? grade : Math.max(grade, index(named));
            case GRADE_DOWN -> Math.min(Math.max(0, grades.size() - 1), grade + 1);
            case TOTAL_ZERO, ITEM_ZERO, RANKED_LAST -> grade;
        };
    }

    private int index(String id) {
        for (int i = 0; i < grades.size(); i++) {
            if (grades.get(i).id().equals(id)) {
                return i;
            }
        }
        return Math.max(0, grades.size() - 1);
    }

    private Wording name(String id) {
        return rules.scheme().assessment().grade(id).map(Grade::name).orElse(Wording.same(id));
    }
}
