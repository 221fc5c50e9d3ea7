package io.xushi.scoring;

import io.xushi.quantity.Ratio;
import org.jspecify.annotations.Nullable;

/** One scoring sentence: computes from a unit's figures what it gives or takes. Exact; rounds nothing. */
public sealed interface Term
        permits Bands,
                Conditional,
                Counted,
                DutiesDone,
                DutiesMissed,
                DutyDone,
                DutyFactors,
                DutyLate,
                Efficacy,
                Factor,
                FactorIf,
                Formula,
                Judged,
                OfClauses,
                Once,
                PerCount,
                Points,
                PointsIfMet,
                RankPoints,
                Share,
                ShareOfBest,
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

    /** What it does with its points; {@code null} where it only gives some of its full marks, or multiplies. */
    default @Nullable Sign sign() {
        return null;
    }

    /** How far its gain or loss may go; {@code null} where it has no limit of its own. */
    default @Nullable Limit limit() {
        return null;
    }

    /** The most by which it can multiply the clause's points; {@code null} when that cannot be told. */
    default @Nullable Ratio mostFactor() {
        return Ratio.ONE;
    }
}
