package io.xushi.scheme;

import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of the document (考核项目): clauses, the points they share, and how far these may go.
 *
 * @param part heading under which the document lists it, such as 一类目标
 * @param points full marks; of an extra item what it is said to give, which may be nothing
 * @param limit whether, and how, the sum of its clauses is cut
 * @param weight by which its points are multiplied in the total, one for none
 * @param clauses numbers without branch; empty when they are those whose numbers begin with the item's id
 * @param extra whether it lies outside the full marks (附加项: 加分项、扣分项)
 */
public record Item(
        String id,
        Wording title,
        @Nullable Wording part,
        Ratio points,
        Limit limit,
        List<String> clauses,
        Ratio weight,
        boolean extra) {

    public Item {
        clauses = List.copyOf(clauses);
    }

    /** Full marks that count among the scheme's. */
    public Ratio full() {
        return extra ? Ratio.ZERO : points;
    }

    /** An item that counts as it is. */
    public Item(String id, Wording title, @Nullable Wording part, Ratio points, Limit limit, List<String> clauses) {
        this(id, title, part, points, limit, clauses, Ratio.ONE, false);
    }

    /**
     * How far the sum of an item's clauses may go.
     *
     * @param stated whether the scheme says so; where bonuses can exceed the item's points it must
     * @param most {@code null} for no cap
     * @param least {@code null} for no floor
     */
    public record Limit(
            boolean stated, @Nullable Ratio most, @Nullable Ratio least) {}
}
