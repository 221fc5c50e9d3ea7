package io.xushi.evaluation;

import io.xushi.scheme.RuleSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The one sink into which rules speak. Rules call it with literals; it never changes what they judge. One per chunk,
 * not thread-safe.
 */
public final class Findings {

    private final RuleSet rules;
    private final Map<Dossier, List<TargetDraft>> targets = new HashMap<>();
    private final Map<Dossier, List<DutyDraft>> duties = new HashMap<>();
    private final Map<Dossier, List<LevelFinding>> levels = new HashMap<>();
    private final Map<Dossier, List<ScoreDraft>> scores = new HashMap<>();
    private final Map<Dossier, Set<String>> holding = new HashMap<>();
    private final Map<Dossier, List<GradeDraft>> grades = new HashMap<>();
    private final Map<String, Integer> order = new HashMap<>();

    Findings(RuleSet rules) {
        this.rules = rules;
        rules.clauses().forEach(clause -> order.putIfAbsent(clause.stage() + clause.number(), order.size()));
    }

    /**
     * A target rule that matched; what it says of the target follows as calls on the draft.
     *
     * @param name of the target, empty for the only one on the indicator
     */
    public TargetDraft target(Dossier dossier, String clause, String indicator, String name) {
        TargetDraft draft = new TargetDraft(rules, dossier, clause, indicator, name);
        targets.computeIfAbsent(dossier, any -> new ArrayList<>()).add(draft);
        return draft;
    }

    /** An alert rule on a target that matched; what it says follows as calls on the finding. */
    public LevelFinding alert(Dossier dossier, String clause, String indicator, String name) {
        return add(dossier, new LevelFinding(clause, indicator, name.isEmpty() ? null : name, false));
    }

    /** An alert rule on a duty that matched. */
    public LevelFinding dutyAlert(Dossier dossier, String clause, String duty) {
        return add(dossier, new LevelFinding(clause, duty, null, true));
    }

    private LevelFinding add(Dossier dossier, LevelFinding finding) {
        levels.computeIfAbsent(dossier, any -> new ArrayList<>()).add(finding);
        return finding;
    }

    /** An alert rule that gives a level, in one call. */
    public void level(Dossier dossier, String clause, String indicator, String name, String level) {
        alert(dossier, clause, indicator, name).level(level);
    }

    /** An alert rule that matched, and keeps the target from having any level. */
    public void noAlert(Dossier dossier, String clause, String indicator, String name) {
        alert(dossier, clause, indicator, name).silence();
    }

    /**
     * A duty that a rule sets; what it says of it follows as calls on the draft.
     */
    public DutyDraft duty(Dossier dossier, String clause, String name) {
        DutyDraft draft = new DutyDraft(rules.scheme().period(), clause, name);
        duties.computeIfAbsent(dossier, any -> new ArrayList<>()).add(draft);
        return draft;
    }

    /**
     * A scoring clause whose scope matched; what it computes follows as calls on the draft. It counts once its
     * conditions hold.
     *
     * @param indicator that it is about, empty for none
     * @param name of the target, empty for the only one on the indicator
     */
    public ScoreDraft clause(Dossier dossier, String clause, String indicator, String name) {
        ScoreDraft draft = new ScoreDraft(this, dossier, clause, indicator, name);
        scores.computeIfAbsent(dossier, any -> new ArrayList<>()).add(draft);
        return draft;
    }

    /** A scoring clause whose conditions hold. */
    public void holds(Dossier dossier, String clause) {
        holding.computeIfAbsent(dossier, any -> new HashSet<>()).add(clause);
    }

    /** A grading clause that matched; what it says follows as calls on the draft. */
    public GradeDraft grading(Dossier dossier, String clause) {
        GradeDraft draft = new GradeDraft(clause);
        grades.computeIfAbsent(dossier, any -> new ArrayList<>()).add(draft);
        return draft;
    }

    boolean hold(Dossier dossier, String clause) {
        return holding.getOrDefault(dossier, Set.of()).contains(clause);
    }

    List<DutyDraft> duties(Dossier dossier) {
        return inOrder(duties, dossier, "TARGETS", DutyDraft::clause);
    }

    List<ScoreDraft> scores(Dossier dossier) {
        return inOrder(scores, dossier, "SCORING", ScoreDraft::clause);
    }

    List<GradeDraft> grades(Dossier dossier) {
        return inOrder(grades, dossier, "GRADING", GradeDraft::clause);
    }

    // Whatever order the rules fired in.
    private <T> List<T> inOrder(
            Map<Dossier, List<T>> found, Dossier dossier, String stage, Function<T, String> clause) {
        return found.getOrDefault(dossier, List.of()).stream()
                .sorted(Comparator.comparing(each -> order.getOrDefault(stage + clause.apply(each), 0)))
                .toList();
    }

    List<TargetDraft> targets(Dossier dossier) {
        return inOrder(targets, dossier, "TARGETS", TargetDraft::clause);
    }

    /** In the order of the clauses, whatever order the rules fired in. */
    List<LevelFinding> levels(Dossier dossier) {
        return levels.getOrDefault(dossier, List.of()).stream()
                .sorted(Comparator.comparing((LevelFinding found) -> order.getOrDefault("ALERTS" + found.clause(), 0))
                        .thenComparing(LevelFinding::indicator)
                        .thenComparing(found -> found.targetName() == null ? "" : found.targetName()))
                .toList();
    }
}
