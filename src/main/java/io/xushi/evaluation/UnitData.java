package io.xushi.evaluation;

import io.xushi.fact.Fact;
import io.xushi.indicator.Series;
import io.xushi.quantity.Ratio;
import io.xushi.scoring.Judgement;
import io.xushi.unit.Unit;
import java.util.List;
import java.util.Map;

/**
 * What is known of one unit.
 *
 * @param series by indicator code; indicators without any observation are absent
 * @param facts the latest revision of each
 * @param judgements the latest revision of each
 * @param stated what worked cases state instead of rules
 */
public record UnitData(
        Unit unit, Map<String, Series> series, List<Fact> facts, List<Judgement> judgements, StatedTargets stated) {

    /**
     * Amounts by indicator code that take the place of what target rules say.
     *
     * @param amounts of base targets
     * @param stretches of stretch targets
     * @param references as {@link References#key} says
     * @param bases of base years
     * @param levels of alerts in the months before the data cut-off, the latest first, empty for none
     */
    public record StatedTargets(
            Map<String, Ratio> amounts,
            Map<String, Ratio> stretches,
            Map<String, Ratio> references,
            Map<String, Ratio> bases,
            Map<String, List<String>> levels) {

        static final StatedTargets NONE = new StatedTargets(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

        public StatedTargets {
            amounts = Map.copyOf(amounts);
            stretches = Map.copyOf(stretches);
            references = Map.copyOf(references);
            bases = Map.copyOf(bases);
            levels = Map.copyOf(levels);
        }
    }

    public UnitData {
        series = Map.copyOf(series);
        facts = List.copyOf(facts);
        judgements = List.copyOf(judgements);
    }

    public UnitData(Unit unit, Map<String, Series> series, List<Fact> facts, List<Judgement> judgements) {
        this(unit, series, facts, judgements, StatedTargets.NONE);
    }

    public UnitData(Unit unit, Map<String, Series> series) {
        this(unit, series, List.of(), List.of());
    }
}
