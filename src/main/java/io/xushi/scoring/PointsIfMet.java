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
            return Effect.missing(missing(in));
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

    // Without a target, or without one of the figures that it asks for.
    static Operand missing(Inputs in) {
        Operand actual = in.figure(Figure.ACTUAL);
        Absence absence = in.figure(Figure.COMPLETION).absence();
        Absence reason = absence == null ? actual.absence() : absence;
        return Operand.missing(
                new Wording("完成目标", "meeting the target"), actual.measure(), reason == null ? Absence.MISSING : reason);
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
