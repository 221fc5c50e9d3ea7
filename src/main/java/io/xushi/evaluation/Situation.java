package io.xushi.evaluation;

import io.xushi.calendar.WorkingDays;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Series;
import io.xushi.scheme.RuleSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A unit as a worked case states it, in which one figure can be set to other values.
 *
 * @param caseName of the worked case
 * @param others the units that the case states beside it
 */
record Situation(String caseName, UnitData unit, List<UnitData> others, LocalDate cutOff) {

    /** The figure of an indicator for the period that ends with the cut-off; empty when the case states none. */
    Optional<Observation> current(Indicator indicator) {
        Series series = unit.series().get(indicator.code());
        YearMonth last = Series.lastWholeMonth(cutOff);
        return series == null
                ? Optional.empty()
                : series.best().stream()
                        .filter(observation -> observation.period().last().equals(last))
                        .min(Comparator.comparing(
                                observation -> observation.period().months()));
    }

    /** The same unit with another value of one figure. */
    UnitData with(Indicator indicator, Observation current, BigDecimal value) {
        Observation changed = new Observation(
                current.unit(),
                current.indicator(),
                current.period(),
                value,
                current.basis(),
                current.status(),
                current.knownAt(),
                current.source(),
                current.note(),
                current.revision());
        Series before = unit.series().get(indicator.code());
        List<Observation> observations = before == null
                ? List.of(changed)
                : before.best().stream()
                        .map(each -> each.equals(current) ? changed : each)
                        .toList();
        Map<String, Series> series = new HashMap<>(unit.series());
        series.put(indicator.code(), new Series(indicator, observations));
        return new UnitData(unit.unit(), series, unit.facts(), unit.judgements(), unit.stated());
    }

    /** Evaluates the unit in any of its variants, beside the other units of the case. */
    Evaluator evaluator(RuleSet rules, ClauseBook book, WorkingDays workingDays) {
        Map<String, UnitData> references = new HashMap<>();
        for (String name : rules.referenceUnits()) {
            others.stream()
                    .filter(each -> each.unit().name().equals(name))
                    .findFirst()
                    .ifPresent(each -> references.put(name, each));
        }
        return new Evaluator(rules, book, workingDays, cutOff, cutOff, references);
    }
}
