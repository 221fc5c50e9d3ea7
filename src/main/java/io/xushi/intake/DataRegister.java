package io.xushi.intake;

import io.xushi.calendar.Period;
import io.xushi.evaluation.UnitData;
import io.xushi.fact.Fact;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.IndicatorCatalogue;
import io.xushi.indicator.Observation;
import io.xushi.scoring.Judgement;
import io.xushi.unit.Unit;
import io.xushi.unit.UnitDirectory;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is known, as of an import number: revisions committed later do not exist for whoever asks with a smaller
 * number. Filled by {@code store}.
 */
public interface DataRegister {

    /** The newest import number of the dataset; 0 when nothing was imported. */
    long latestImport(String dataset);

    /** All units in the order of their codes. */
    UnitDirectory units(String dataset, long asOf);

    /** One unit, without the others having to be read. */
    Optional<Unit> unit(String dataset, long asOf, String codeNameOrAlias);

    /** Indicators that were imported beside those of the scheme's own file. */
    List<Indicator> indicators(String dataset, long asOf);

    /**
     * Hands over every unit with what is known of it, in the order of unit codes, a chunk at a time; holds no more than a
     * chunk in memory.
     *
     * @param from first month whose observations are wanted (an observation counts by the end of its period)
     * @param to last such month
     */
    void stream(
            String dataset,
            long asOf,
            IndicatorCatalogue indicators,
            YearMonth from,
            YearMonth to,
            int chunkSize,
            Consumer<List<UnitData>> chunk);

    /** The same for a few units, in the order of their codes; those that there are not are left out. */
    List<UnitData> data(
            String dataset,
            long asOf,
            IndicatorCatalogue indicators,
            YearMonth from,
            YearMonth to,
            Collection<String> unitCodes);

    /** The periods for which any unit has an observation, latest first; of those that end alike, the shortest first. */
    List<Period> periods(String dataset, long asOf);

    /** Every revision of a unit's observations, ordered by indicator, period and revision. */
    List<Observation> observations(String dataset, String unitCode, Collection<String> indicatorCodes, long asOf);

    /** Every revision of a unit's facts, those of one fact after one another. */
    List<Fact> facts(String dataset, String unitCode, long asOf);

    /** Every revision of a unit's judgements, those of one judgement after one another. */
    List<Judgement> judgements(String dataset, String unitCode, long asOf);
}
