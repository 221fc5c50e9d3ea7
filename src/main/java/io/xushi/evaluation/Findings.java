package io.xushi.evaluation;

import io.xushi.scheme.RuleSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The one sink into which rules speak. Rules call it with literals; it never changes what they judge. One per chunk,
 * not thread-safe.
 */
public final class Findings {

    private final RuleSet rules;
    private final Map<Dossier, List<TargetDraft>> targets = new HashMap<>();
    private final Map<Dossier, List<LevelFinding>> levels = new HashMap<>();
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

    /** An alert rule that matched. */
    public void level(Dossier dossier, String clause, String indicator, String name, String level) {
        levels.computeIfAbsent(dossier, any -> new ArrayList<>())
                .add(new LevelFinding(clause, indicator, name.isEmpty() ? null : name, level));
    }

    List<TargetDraft> targets(Dossier dossier) {
        return targets.getOrDefault(dossier, List.of()).stream()
                .sorted(Comparator.comparing(draft -> order.getOrDefault("TARGETS" + draft.clause(), 0)))
                .toList();
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
