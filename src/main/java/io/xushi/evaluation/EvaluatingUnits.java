package io.xushi.evaluation;

import io.xushi.calendar.Period;
import io.xushi.calendar.WorkingDays;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.pace.Pace;
import io.xushi.scheme.PeerQuestions;
import io.xushi.scheme.RuleSet;
import io.xushi.unit.UnitDirectory;
import io.xushi.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Evaluates all units at once in memory, as the command line does; a stored check streams instead. */
public final class EvaluatingUnits {

    private static final int CHUNK = 100;

    private final RuleSet rules;
    private final ClauseBook book;
    private final WorkingDays workingDays;

    public EvaluatingUnits(RuleSet rules, ClauseBook book, WorkingDays workingDays) {
        this.rules = rules;
        this.book = book;
        this.workingDays = workingDays;
    }

    /**
     * The whole document, units in the order given.
     *
     * @param seen the day on which somebody looks, which decides whether a missing figure is overdue
     */
    public EvaluationDocument evaluate(List<UnitData> units, Period period, LocalDate cutOff, LocalDate seen) {
        Peers peers = new Peers(rules);
        Evaluator evaluator = new Evaluator(rules, book, workingDays, cutOff, seen, references(units), peers);
        for (PeerQuestions.Stratum stratum : peers.strata()) {
            chunks(units).forEach(chunk -> evaluator.gather(chunk, stratum));
        }
        Standings standings = new Standings(rules.scheme());
        List<UnitResult> results = new ArrayList<>();
        chunks(units).forEach(chunk -> results.addAll(evaluator.evaluate(chunk)));
        results.forEach(standings::add);
        Grading grading = new Grading(rules, book);
        if (grading.ranksLast()) {
            standings.putLast(grading.rankedLast(results, standings));
        }
        Map<String, Graded> graded = grading.grade(results, standings);
        Map<String, Integer> places = standings.places();
        Map<String, List<Wording>> totals =
                new TotalsOfUnits(rules, new Pace(rules.scheme().period(), cutOff, workingDays), seen).warnings(units);
        Cards cards = new Cards(rules);
        List<UnitCard> finished = results.stream()
                .map(result -> {
                    String code = result.unit().code();
                    return cards.card(result)
                            .warned(totals.getOrDefault(code, List.of()))
                            .placed(new Placed(
                                    places.get(code),
                                    standings.provisional().contains(code),
                                    graded.getOrDefault(code, Graded.NONE)));
                })
                .toList();
        return new EvaluationDocument(
                rules.scheme().id(),
                period.toString(),
                cutOff.toString(),
                rules.version(),
                EvaluationDocument.reports(rules.scheme(), cutOff),
                finished);
    }

    private static List<List<UnitData>> chunks(List<UnitData> units) {
        List<List<UnitData>> chunks = new ArrayList<>();
        for (int from = 0; from < units.size(); from += CHUNK) {
            chunks.add(units.subList(from, Math.min(units.size(), from + CHUNK)));
        }
        return chunks;
    }

    private Map<String, UnitData> references(List<UnitData> units) {
        UnitDirectory directory =
                new UnitDirectory(units.stream().map(UnitData::unit).toList());
        Map<String, UnitData> references = new HashMap<>();
        for (String name : rules.referenceUnits()) {
            directory
                    .find(name)
                    .flatMap(unit -> units.stream()
                            .filter(data -> data.unit().equals(unit))
                            .findFirst())
                    .ifPresent(data -> references.put(name, data));
        }
        return references;
    }
}
