package io.xushi.scoring;

import io.xushi.indicator.Absence;
import io.xushi.indicator.Figure;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Full marks times a figure over a reference, never below zero (C4).
 *
 * @param when only then, {@code null} for always
 * @param inverse whether it is the reference over the figure, because less is better
 */
public record Share(
        Figure figure,
        Reference reference,
        Ratio full,
        Limit limit,
        @Nullable When when,
        boolean inverse) implements Term {

    @Override
    public Effect compute(Inputs in, Ratio base) {
        When only = when;
        if (only != null) {
            Operand left = in.figure(only.figure());
            Operand right = in.reference(only.reference(), only.figure());
            Boolean holds = only.holds(left, right);
            if (holds == null) {
                return Effect.missing(left, right);
            }
            if (!holds) {
                return Effect.of(
                        Effect.Role.BASE,
                        Ratio.ZERO,
                        Wording.of("%s：不成立，不按比例计分", "%s: does not hold, no share", only.said(left, right)),
                        left,
                        right);
            }
        }
        return share(in, base);
    }

    private Effect share(Inputs in, Ratio base) {
        Operand read = in.figure(figure);
        Operand measuredBy = in.reference(reference, figure);
        Operand value = inverse ? measuredBy : read;
        Operand whole = inverse ? read : measuredBy;
        Ratio above = value.value();
        Ratio below = whole.value();
        if (above == null || below == null) {
            return Effect.missing(value, whole);
        }
        if (below.signum() <= 0) {
            return Effect.missing(Operand.missing(
                    Wording.of("%s（不大于零，不能作除数）", "%s (not above zero, cannot divide)", whole.name()),
                    Measure.PERCENT,
                    Absence.MISSING));
        }
        Ratio uncut = Ratio.max(Ratio.ZERO, above.dividedBy(below).times(full));
        Ratio cut = limit.cut(uncut, base.isZero() ? full : base);
        Wording words = Wording.of(
                "%s ÷ %s × %s = %s 分",
                "%s ÷ %s × %s = %s points", value.said(), whole.said(), full.shown(), uncut.shown());
        return new Effect(
                Effect.Role.BASE,
                cut,
                cut.equals(uncut) ? words : Wording.of("%s，最多 %s 分", "%s, at most %s points", words, cut.shown()),
                null,
                List.of(value, whole),
                null);
    }

    @Override
    public Ratio full() {
        return full;
    }

    @Override
    public @Nullable Ratio most(Ratio base) {
        return limit.bound(base.isZero() ? full : base);
    }
}
