package io.xushi.scheme;

import io.xushi.wording.Problem;
import io.xushi.wording.Problems;
import java.util.List;

/**
 * What is doubtful in a scheme that is otherwise sound: points that do not add up, what nothing uses, clauses that can
 * never hold or always do, levels and grades with gaps. What is not understood is not doubted: a sentence that none of
 * these checks knows, and DRL, give no warning.
 */
public final class Lint {

    private Lint() {}

    /**
     * Everything doubtful, sorted by place; empty when nothing is.
     *
     * @param rules read without errors
     * @param files that the rules were read from, for lines
     */
    public static List<Problem> of(RuleSet rules, SchemeFiles files) {
        Problems problems = new Problems();
        SourceLines lines = new SourceLines(files);
        ItemClauses items = new ItemClauses(rules);
        Reach reach = new Reach(rules, items);
        List<Asking> askings = Asking.all(rules);
        new PointsLint(rules, items, lines, problems).run();
        new UsesLint(rules, items, lines, problems).run();
        new ConditionsLint(askings, reach, problems).run();
        new BranchesLint(askings, problems).run();
        new LevelsLint(rules, askings, problems).run();
        new GradesLint(rules, askings, reach, problems).run();
        return problems.sorted();
    }
}
