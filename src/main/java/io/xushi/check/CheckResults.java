package io.xushi.check;

import io.xushi.evaluation.EvaluationDocument.UnitCard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the results of checks that are done. Filled by {@code store}. */
public interface CheckResults {

    /** How a page of cards is ordered. */
    enum Order {
        /** By unit code. */
        UNIT,
        /** By place, then unit code; units without a place last. */
        PLACE
    }

    /**
     * A page of cards.
     *
     * @param grade id of the grade that is wanted; {@code null} for all
     */
    List<UnitCard> cards(String identity, @Nullable String grade, Order order, int offset, int most);

    default List<UnitCard> cards(String identity, Order order, int offset, int most) {
        return cards(identity, null, order, offset, most);
    }

    Optional<UnitCard> card(String identity, String unitCode);

    /** Number of units with a grade; of all when it is {@code null}. */
    long units(String identity, @Nullable String grade);

    default long units(String identity) {
        return units(identity, null);
    }

    /** Every card in the order of unit codes, without holding them all. */
    void forEachCard(String identity, Consumer<UnitCard> card);

    /** Number of sightings by level id; those without data under the empty text. */
    Map<String, Long> sightingsByLevel(String identity);
}
