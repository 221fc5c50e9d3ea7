package io.xushi.scoring;

import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;

/**
 * Points without further ado: what a condition earns, or a base (C1, C17, C18).
 *
 * @param base whether gains, losses and limits of the clause refer to it
 */
public record Points(Sign sign, Ratio points, boolean base) implements Term {

    @Override
    public Effect compute(Inputs in, Ratio clauseBase) {
        Wording words = base
                ? Wording.of("基本分 %s 分", "base %s points", points.shown())
                : Wording.of("%s %s 分", "%s %s points", sign.wording(), points.shown());
        return Effect.of(sign.role(), sign.of(points), words);
    }

    @Override
    public Ratio full() {
        return sign == Sign.AWARD ? points : Ratio.ZERO;
    }

    @Override
    public Ratio most(Ratio clauseBase) {
        return Ratio.max(Ratio.ZERO, sign.of(points));
    }
}
