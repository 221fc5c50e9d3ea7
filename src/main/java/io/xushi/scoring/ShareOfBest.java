package io.xushi.scoring;

import io.xushi.indicator.Absence;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;

/** Full marks times what a unit reached over the best of several units (C22). */
public record ShareOfBest(Subject subject, Population population, Ratio full) implements Term {

    @Override
    public Effect compute(Inputs in, Ratio base) {
        Operand own = in.subject(subject);
        Ratio value = own.value();
        if (value == null) {
            return Effect.missing(own);
        }
        Field field = in.field(subject, population);
        Ratio best = field.most().orElse(Ratio.ZERO);
        if (best.signum() <= 0) {
            return Effect.missing(Operand.missing(
                    Wording.of(
                            "%s最高（不大于零，不能作除数）", "the best of %s (not above zero, cannot divide)", population.wording()),
                    own.measure(),
                    Absence.MISSING));
        }
        Ratio points = Ratio.max(Ratio.ZERO, value.dividedBy(best).times(full));
        return Effect.of(
                Effect.Role.BASE,
                points,
                Wording.of(
                        "%s ÷ %s最高 %s × %s%s = %s 分",
                        "%s ÷ the best of %s, %s × %s%s = %s points",
                        own.said(),
                        population.wording(),
                        Operand.unnamed(best, own.measure()).shown(),
                        full.shown(),
                        RankPoints.without(field),
                        points.shown()),
                own);
    }

    @Override
    public Ratio full() {
        return full;
    }

    @Override
    public Ratio most(Ratio base) {
        return full;
    }
}
