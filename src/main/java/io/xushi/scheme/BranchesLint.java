package io.xushi.scheme;

import io.xushi.clause.SentenceForm;
import io.xushi.clause.Stage;
import io.xushi.wording.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Branches of one clause of which several hold at once: then none of them gives points. */
final class BranchesLint {

    private static final Set<SentenceForm> VETOES =
            EnumSet.of(SentenceForm.VETO, SentenceForm.VETO_GRADE, SentenceForm.VETO_CAP);

    private final Collection<List<Asking>> clauses;
    private final Problems problems;

    BranchesLint(List<Asking> askings, Problems problems) {
        Map<String, List<Asking>> byBase = new LinkedHashMap<>();
        for (Asking asking : askings) {
            if (asking.clause().stage() == Stage.SCORING && asking.canHold()) {
                byBase.computeIfAbsent(asking.clause().base(), any -> new ArrayList<>())
                        .add(asking);
            }
        }
        this.clauses = byBase.values();
        this.problems = problems;
    }

    void run() {
        for (List<Asking> branches : clauses) {
            for (int i = 0; i < branches.size(); i++) {
                for (int j = 0; j < i; j++) {
                    check(branches.get(j), branches.get(i));
                }
            }
        }
    }

    // Several grounds of one veto may hold together.
    private static boolean givesPoints(Asking branch) {
        return branch.clause().results().stream().anyMatch(result -> !VETOES.contains(result.form()));
    }

    private void check(Asking earlier, Asking later) {
        if (!givesPoints(earlier) && !givesPoints(later)) {
            return;
        }
        if (later.implies(earlier)) {
            tellAlways(later, earlier);
        } else if (earlier.implies(later)) {
            tellAlways(earlier, later);
        } else if (earlier.isUnderstood() && later.isUnderstood()) {
            checkOverlap(earlier, later);
        }
    }

    private void tellAlways(Asking narrow, Asking wide) {
        problems.warning(
                narrow.clause().place(),
                "条款 %1$s 成立时，分支 %2$s（%3$s）也总是成立，那时两支都不计分（分支冲突）；给 %2$s 加上相反的条件，使至多一支成立",
                "whenever clause %1$s holds, branch %2$s (%3$s) holds as well, and then neither counts (branch"
                        + " conflict); give %2$s the opposite condition, so that at most one can hold",
                narrow.clause().number(),
                wide.clause().number(),
                wide.clause().place());
    }

    // Only where the branches differ in one number: more than one may tell them apart in ways that are not seen here.
    private void checkOverlap(Asking earlier, Asking later) {
        for (Map.Entry<Measured, Interval> entry : earlier.numbers().entrySet()) {
            Measured number = entry.getKey();
            Interval other = later.numbers().get(number);
            if (other == null
                    || other.equals(entry.getValue())
                    || !earlier.without(number).equals(later.without(number))) {
                continue;
            }
            Interval both = entry.getValue().and(other);
            if (!both.isEmpty()) {
                problems.warning(
                        later.sentence(number).place(),
                        "条款 %s 和分支 %s（%s）在%s%s时同时成立，那时两支都不计分（分支冲突）；让两支首尾相接",
                        "clause %s and branch %s (%s) both hold where %s is %s, and then neither counts (branch"
                                + " conflict); let one end where the other begins",
                        later.clause().number(),
                        earlier.clause().number(),
                        earlier.clause().place(),
                        number.name(),
                        both.in(number.measure()));
            }
        }
    }
}
