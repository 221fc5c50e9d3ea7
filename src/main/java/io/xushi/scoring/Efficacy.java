package io.xushi.scoring;

import io.xushi.indicator.Absence;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;

/**
 * Points between the worst and the best of several units, a share of which everybody has (功效系数, C23).
 *
 * @param base per cent of the full marks that the worst one has
 * @param equal points of everybody where all are equal
 */
public record Efficacy(Subject subject, Population population, RankOrder order, Ratio full, Ratio base, Ratio equal)
        implements Term {

    @Override
    public Effect compute(Inputs in, Ratio clauseBase) {
        Operand own = in.subject(subject);
        Ratio value = own.value();
        if (value == null) {
            return Effect.missing(own);
        }
        Field field = in.field(subject, population);
        Ratio least = field.least().orElse(null);
        Ratio most = field.most().orElse(null);
        if (least == null || most == null || field.tied(value) == 0) {
            return Effect.missing(Operand.missing(own.name(), own.measure(), Absence.MISSING));
        }
        if (least.equals(most)) {
            return Effect.of(
                    Effect.Role.BASE,
                    equal,
                    Wording.of("%s，各单位相同：得 %s 分", "%s, all units are equal: %s points", own.said(), equal.shown()),
                    own);
        }
        Ratio range = most.minus(least);
        Ratio way = (order == RankOrder.HIGH_FIRST ? value.minus(least) : most.minus(value)).dividedBy(range);
        Ratio share = base.plus(Ratio.HUNDRED.minus(base).times(way)).dividedBy(Ratio.HUNDRED);
        Ratio points = full.times(share);
        return Effect.of(
                Effect.Role.BASE,
                points,
                Wording.of(
                        "%s，%s最低 %s、最高 %s%s：%s × [%s%% + (100%% - %s%%) × %s] = %s 分",
                        "%s, among %s the lowest is %s, the highest %s%s: %s × [%s %% + (100 %% - %s %%) × %s] = %s points",
                        own.said(),
                        population.wording(),
                        Operand.unnamed(least, own.measure()).shown(),
                        Operand.unnamed(most, own.measure()).shown(),
                        RankPoints.without(field),
                        full.shown(),
                        base.shown(),
                        base.shown(),
                        way.shown(),
                        points.shown()),
                own);
    }

    @Override
    public Ratio full() {
        return full;
    }

    @Override
    public Ratio most(Ratio clauseBase) {
        return Ratio.max(full, equal);
    }
}
