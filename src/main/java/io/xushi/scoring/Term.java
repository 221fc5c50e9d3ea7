package io.xushi.scoring;

import io.xushi.quantity.Ratio;
import org.jspecify.annotations.Nullable;

/** One scoring sentence: computes from a unit's figures what it gives or takes. Exact; rounds nothing. */
public sealed interface Term
        permits Bands,
                DutiesMissed,
                DutyDone,
                DutyFactors,
                DutyLate,
                FactorIf,
                Formula,
                Judged,
                Once,
                PerCount,
                PerEvent,
                Points,
                PointsIfMet,
                Share,
                Step {

    /**
     * Computes.
     *
     * @param base the clause's base points, to which some limits refer
     */
    Effect compute(Inputs in, Ratio base);

    /** Full marks that it stands for, bonuses not counted. */
    default Ratio full() {
        return Ratio.ZERO;
    }

    /**
     * The most that it can give; {@code null} without an upper end.
     *
     * @param base the clause's base points
     */
    @Nullable
    Ratio most(Ratio base);
}
