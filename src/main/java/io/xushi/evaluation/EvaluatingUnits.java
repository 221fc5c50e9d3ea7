package io.xushi.evaluation;

import io.xushi.calendar.Period;
import io.xushi.calendar.WorkingDays;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.scheme.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
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

    /** The whole document, units in the order given. */
    public EvaluationDocument evaluate(List<UnitData> units, Period period, LocalDate cutOff) {
        Evaluator evaluator = new Evaluator(rules, book, workingDays, cutOff);
        Standings standings = new Standings(rules.scheme());
        Cards cards = new Cards(rules);
        List<UnitCard> unranked = new ArrayList<>();
        for (int from = 0; from < units.size(); from += CHUNK) {
            List<UnitData> chunk = units.subList(from, Math.min(units.size(), from + CHUNK));
            for (UnitResult result : evaluator.evaluate(chunk)) {
                standings.add(result);
                unranked.add(cards.card(result));
            }
        }
        Map<String, Integer> places = standings.places();
        List<UnitCard> ranked = unranked.stream()
                .map(card -> card.ranked(places.get(card.code()), false))
                .toList();
        return new EvaluationDocument(
                rules.scheme().id(), period.toString(), cutOff.toString(), rules.version(), ranked);
    }
}
