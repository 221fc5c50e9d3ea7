package io.xushi.check;

import io.xushi.evaluation.ClauseBook;
import io.xushi.evaluation.Graded;
import io.xushi.evaluation.Grading;
import io.xushi.evaluation.Placed;
import io.xushi.evaluation.Standings;
import io.xushi.evaluation.UnitResult;
import io.xushi.scheme.RuleSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Gives the units of a check their places and grades. Grading rules ask for the places of all units, so they speak in a
 * further pass over the data; results are evaluated again rather than kept, because there may be more than fit into
 * memory.
 */
final class PlacingUnits {

    private static final int CHUNK = 1000;

    /** Evaluates every unit, a chunk at a time; each pass gives the same results. */
    @FunctionalInterface
    interface Pass {
        void over(Consumer<List<UnitResult>> chunk);
    }

    private final Grading grading;
    private final Standings standings;
    private final Map<String, Graded> graded = new LinkedHashMap<>();

    PlacingUnits(RuleSet rules, ClauseBook book) {
        this.grading = new Grading(rules, book);
        this.standings = new Standings(rules.scheme());
    }

    /** Takes a chunk of the first pass. Without grading rules nothing asks for places, so grades are known here. */
    void see(List<UnitResult> results) {
        results.forEach(standings::add);
        if (!grading.isNeeded()) {
            graded.putAll(grading.grade(results, standings));
        }
    }

    /** Hands over every unit once, when all have been seen. */
    void place(Pass pass, Consumer<Map<String, Placed>> chunk) {
        if (grading.ranksLast()) {
            Set<String> last = new HashSet<>();
            pass.over(results -> last.addAll(grading.rankedLast(results, standings)));
            standings.putLast(last);
        }
        Map<String, Integer> places = standings.places();
        Set<String> provisional = standings.provisional();
        Map<String, Placed> placed = new LinkedHashMap<>();
        Consumer<Map<String, Graded>> take = grades -> grades.forEach((code, grade) -> {
            placed.put(code, new Placed(places.get(code), provisional.contains(code), grade));
            if (placed.size() == CHUNK) {
                chunk.accept(placed);
                placed.clear();
            }
        });
        if (grading.isNeeded()) {
            pass.over(results -> take.accept(grading.grade(results, standings)));
        } else {
            take.accept(graded);
        }
        if (!placed.isEmpty()) {
            chunk.accept(placed);
        }
    }
}
