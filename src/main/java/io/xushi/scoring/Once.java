package io.xushi.scoring;

import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.util.List;

/** Points once, when a figure passes a threshold (C12). */
public record Once(When when, Sign sign, Ratio points) implements Term {

    @Override
    public Effect compute(Inputs in, Ratio base) {
        Operand left = in.figure(when.figure());
        Operand right = in.reference(when.reference(), when.figure());
        Boolean holds = when.holds(left, right);
        if (holds == null) {
            return Effect.missing(left, right);
        }
        Wording said = when.said(left, right);
        Effect effect = new Effect(
                sign.role(),
                holds ? sign.of(points) : Ratio.ZERO,
                holds
                        ? Wording.of("%s：%s %s 分", "%s: %s %s points", said, sign.wording(), points.shown())
                        : Wording.of("%s：不成立，不%s", "%s: does not hold, nothing to %s", said, sign.wording()),
                null,
                List.of(left, right),
                null);
        return holds || sign == Sign.DEDUCT
                ? effect
                : effect.wouldGive(
                        "%s须%s %s，即%s %s 分",
                        "%s must be %s %s to %s %s points",
                        when.figure().wording(),
                        when.comparison().wording(),
                        right.said(),
                        sign.wording(),
                        points.shown());
    }

    @Override
    public Ratio full() {
        return sign == Sign.AWARD ? points : Ratio.ZERO;
    }

    @Override
    public Ratio most(Ratio base) {
        return Ratio.max(Ratio.ZERO, sign.of(points));
    }
}
