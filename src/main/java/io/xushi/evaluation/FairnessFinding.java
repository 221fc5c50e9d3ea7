package io.xushi.evaluation;

import io.xushi.clause.Clause;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Language;
import io.xushi.wording.Wording;

/**
 * Two results of one unit, a little apart, whose points show that a clause may be unfair.
 *
 * @param clause the branch that spoke of the better result, or of the one with more points
 * @param movement how sharp it is: the points lost, or the share of the full marks that moves
 * @param words both results with their points, and how to mend it
 */
public record FairnessFinding(Kind kind, Clause clause, Ratio movement, Wording words) {

    /** What is unfair. */
    public enum Kind {
        /** A better result gets fewer points. */
        BETTER_GETS_LESS,
        /** The smallest step of the data moves a large part of the full marks. */
        CLIFF
    }

    /** {@code place: text}. */
    public String in(Language language) {
        return clause.place() + ": " + words.in(language);
    }
}
