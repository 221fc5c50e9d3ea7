package io.xushi.scoring;

import io.xushi.indicator.Absence;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;

/** Points by the place that a unit has among others (C20, C21). */
public record RankPoints(Subject subject, Population population, RankOrder order, PlaceScale scale, PlaceTies ties)
        implements Term {

    @Override
    public Effect compute(Inputs in, Ratio base) {
        Operand own = in.subject(subject);
        Ratio value = own.value();
        if (value == null) {
            return Effect.missing(own);
        }
        Field field = in.field(subject, population);
        if (field.tied(value) == 0) {
            // Not assessed, or beyond those who are ranked.
            return Effect.missing(Operand.missing(own.name(), own.measure(), Absence.MISSING));
        }
        Ratio points = points(field, value);
        int tied = field.tied(value);
        int place = ties == PlaceTies.DENSE ? field.densePlace(value, order) : field.place(value, order);
        Wording tie = tied > 1 ? Wording.of("（%d 个单位并列）", " (%d tied)", tied) : new Wording("", "");
        Wording words = Wording.of(
                "%s，在%s中%s排第 %d 名%s，共 %d 个单位%s：得 %s 分",
                "%s: among %s, %s, place %d%s of %d%s: %s points",
                own.said(),
                population.wording(),
                order.wording(),
                place,
                tie,
                field.size(),
                without(field),
                points.shown());
        Effect effect = Effect.of(Effect.Role.BASE, points, words, own);
        return field.nextBetter(value, order)
                .map(next -> effect.wouldGive(
                        "名次再进须好于 %s",
                        "a better place needs better than %s",
                        Operand.unnamed(next, own.measure()).shown()))
                .orElse(effect);
    }

    private Ratio points(Field field, Ratio value) {
        int place = field.place(value, order);
        return switch (ties) {
            case SKIP -> scale.points(place, field.size());
            case DENSE -> scale.points(field.densePlace(value, order), field.places());
            case MEAN -> {
                int tied = field.tied(value);
                Ratio sum = Ratio.ZERO;
                for (int i = 0; i < tied; i++) {
                    sum = sum.plus(scale.points(place + i, field.size()));
                }
                yield sum.dividedBy(Ratio.of(tied));
            }
        };
    }

    /** Units that count for nothing because they have no figure. */
    static Wording without(Field field) {
        return field.without() == 0
                ? new Wording("", "")
                : Wording.of("（另有 %d 个单位缺数）", " (%d further units have no data)", field.without());
    }

    @Override
    public Ratio full() {
        return scale.first();
    }

    @Override
    public Ratio most(Ratio base) {
        return Ratio.max(Ratio.ZERO, scale.first());
    }
}
