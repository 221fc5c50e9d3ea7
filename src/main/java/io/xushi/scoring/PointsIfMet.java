package io.xushi.scoring;

import io.xushi.indicator.Absence;
import io.xushi.indicator.Figure;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;

/** One number of points when the target is met, another when not (C1). */
public record PointsIfMet(Ratio met, Ratio missed) implements Term {

    @Override
    public Effect compute(Inputs in, Ratio base) {
        Operand actual = in.figure(Figure.ACTUAL);
        Boolean isMet = in.met();
        if (isMet == null) {
            return Effect.missing(missing(actual));
        }
        Effect effect = Effect.of(
                Effect.Role.BASE,
                isMet ? met : missed,
                isMet
                        ? Wording.of("%s，完成目标，得 %s 分", "%s, target met: %s points", actual.said(), met.shown())
                        : Wording.of("%s，未完成目标，得 %s 分", "%s, target missed: %s points", actual.said(), missed.shown()),
                actual);
        return isMet ? effect : effect.wouldGive("完成目标得 %s 分", "meeting the target gives %s points", met.shown());
    }

    // The target may ask for a figure that is missing although the actual value is there.
    private static Operand missing(Operand actual) {
        return actual.absence() != null
                ? actual
                : Operand.missing(new Wording("完成目标", "meeting the target"), actual.measure(), Absence.MISSING);
    }

    @Override
    public Ratio full() {
        return Ratio.max(met, missed);
    }

    @Override
    public Ratio most(Ratio base) {
        return Ratio.max(Ratio.ZERO, full());
    }
}
