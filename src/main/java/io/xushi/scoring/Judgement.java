package io.xushi.scoring;

import io.xushi.calendar.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Points that a person gives (评分), or that the unit gives itself (自评分). Never overwritten: a correction is a further
 * revision under the same {@link #key()}.
 *
 * @param unit code of the unit
 * @param item id of the item it is for, {@code null} when it is for a clause
 * @param clause number of the clause it is for, without branch; {@code null} when it is for an item
 * @param period it is for; {@code null} for the scheme's whole period
 * @param self whether it is the unit's own
 * @param assessor who gave it; {@code null} when not stated
 * @param revision grows with each correction: the import number in the database, the line in a file
 */
public record Judgement(
        String unit,
        @Nullable String item,
        @Nullable String clause,
        @Nullable Period period,
        BigDecimal points,
        boolean self,
        @Nullable String assessor,
        @Nullable String reason,
        long revision) {

    public Judgement {
        if ((item == null) == (clause == null)) {
            throw new IllegalArgumentException("a judgement is for an item or for a clause");
        }
    }

    /**
     * What a later revision corrects: the same assessor's points of the same clause. Where a clause has one assessor,
     * whoever judges by it takes the latest, whatever name it bears.
     */
    public String key() {
        return keyOfOne() + (self || clause == null || assessor == null ? "" : "\n" + assessor);
    }

    /** What a later revision corrects where only one person judges, named or not. */
    public String keyOfOne() {
        return unit + "\n" + (item == null ? "clause " + clause : "item " + item) + "\n"
                + (period == null ? "" : period) + "\n" + (self ? "self" : "");
    }
}
