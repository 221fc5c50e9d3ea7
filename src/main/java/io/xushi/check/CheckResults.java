package io.xushi.check;

import io.xushi.evaluation.EvaluationDocument.UnitCard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the results of checks that are done. Filled by {@code store}. */
public interface CheckResults {

    /** How a page of cards is ordered. */
    enum Order {
        /** By unit code. */
        UNIT,
        /** By place, then unit code; units without a place last. */
        PLACE
    }

    List<UnitCard> cards(String identity, Order order, int offset, int most);

    Optional<UnitCard> card(String identity, String unitCode);

    long units(String identity);

    /** Every card in the order of unit codes, without holding them all. */
    void forEachCard(String identity, Consumer<UnitCard> card);

    /** Number of sightings by level id; those without data under the empty text. */
    Map<String, Long> sightingsByLevel(String identity);
}
