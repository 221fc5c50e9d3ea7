package io.xushi.scoring;

import io.xushi.indicator.Absence;
import io.xushi.indicator.Figure;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Points for every step by which a figure lies above or below a reference (C8, C9, C10, C11, C13), or for every step of
 * a part of that distance.
 *
 * @param amount length of a step
 * @param ofReference whether a step is in per cent of the reference, rather than in the figure's own measure
 * @param sign gain or loss
 * @param points for one step
 * @param from where the part begins that counts, zero for all of it
 * @param to where it ends, {@code null} for no end
 */
public record Step(
        Figure figure,
        Reference reference,
        Side side,
        Ratio amount,
        boolean ofReference,
        Sign sign,
        Ratio points,
        Limit limit,
        PartStep part,
        Ratio from,
        @Nullable Ratio to)
        implements Term {

    public Step {
        if (amount.signum() <= 0 || sign == Sign.AWARD) {
            throw new IllegalArgumentException("a step is longer than zero, and adds or deducts");
        }
    }

    @Override
    public Effect compute(Inputs in, Ratio base) {
        Operand value = in.figure(figure);
        Operand measuredFrom = in.reference(reference, figure);
        Ratio left = value.value();
        Ratio right = measuredFrom.value();
        if (left == null || right == null) {
            return Effect.missing(value, measuredFrom);
        }
        Ratio difference = side == Side.ABOVE ? left.minus(right) : right.minus(left);
        if (ofReference) {
            if (right.signum() <= 0) {
                return Effect.missing(Operand.missing(measuredFrom.name(), value.measure(), Absence.MISSING));
            }
            difference = difference.dividedBy(right).asPercent();
        }
        return effect(in, value, measuredFrom, difference, base);
    }

    private Effect effect(Inputs in, Operand value, Operand measuredFrom, Ratio difference, Ratio base) {
        Ratio counted = counted(difference);
        Ratio steps = part.count(counted.dividedBy(amount));
        Ratio uncut = steps.times(points);
        Ratio cut = limit.cut(uncut, base);
        Measure stepMeasure = stepMeasure(value.measure());
        Wording distance = Operand.unnamed(difference.abs(), stepMeasure).shown();
        Side shownSide = difference.signum() >= 0 ? side : side == Side.ABOVE ? Side.BELOW : Side.ABOVE;
        Wording where = difference.isZero()
                ? new Wording("持平", "level with it")
                : Wording.of("%s %s", "%2$s %1$s", shownSide.wording(), distance);
        Effect effect = new Effect(
                sign.role(),
                sign.of(cut),
                words(value, measuredFrom, where, stepMeasure, steps, cut, uncut),
                null,
                List.of(value, measuredFrom),
                null);
        Ratio bound = limit.bound(base);
        Ratio next = bound == null ? points : Ratio.min(points, bound.minus(uncut));
        boolean couldGain = sign == Sign.ADD && next.signum() > 0 && (to == null || difference.compareTo(to) < 0);
        return couldGain ? withNextStep(in, effect, measuredFrom, difference, next, stepMeasure) : effect;
    }

    private Ratio counted(Ratio difference) {
        Ratio end = to == null ? difference : Ratio.min(difference, to);
        return Ratio.max(Ratio.ZERO, end.minus(from));
    }

    private Measure stepMeasure(Measure own) {
        return ofReference ? Measure.PERCENT : own.ofDifference();
    }

    private Wording words(
            Operand value,
            Operand measuredFrom,
            Wording where,
            Measure stepMeasure,
            Ratio steps,
            Ratio cut,
            Ratio uncut) {
        Wording step = Operand.unnamed(amount, stepMeasure).shown();
        Wording range = range(stepMeasure);
        Wording done = Wording.of(
                "%s，比 %s %s%s，每%s %s%s %s 分，%s，%s 步：%s %s 分",
                "%1$s, against %2$s: %3$s%4$s; %7$s %8$s points for every %6$s %5$s, %9$s, %10$s steps: %11$s %12$s points",
                value.said(),
                measuredFrom.said(),
                where,
                range,
                side.wording(),
                step,
                sign.wording(),
                points.shown(),
                part.wording(),
                steps.shown(),
                sign.wording(),
                cut.shown());
        return cut.equals(uncut)
                ? done
                : Wording.of("%s（%s 分超过上限）", "%s (%s points are over the limit)", done, uncut.shown());
    }

    private Wording range(Measure stepMeasure) {
        if (to == null && from.isZero()) {
            return new Wording("", "");
        }
        Wording begin = Operand.unnamed(from, stepMeasure).shown();
        return to == null
                ? Wording.of("（只计 %s 以外的部分）", " (only the part beyond %s counts)", begin)
                : Wording.of(
                        "（只计 %s 至 %s 的部分）",
                        " (only the part from %s to %s counts)",
                        begin,
                        Operand.unnamed(to, stepMeasure).shown());
    }

    /** @param next points that the limit leaves for one more step */
    private Effect withNextStep(
            Inputs in, Effect effect, Operand measuredFrom, Ratio difference, Ratio next, Measure stepMeasure) {
        if (part != PartStep.WHOLE) {
            return effect.points() != null && effect.points().isZero()
                    ? effect.wouldGive(
                            "须%s于 %s%s",
                            "it must lie %s %s%s",
                            side.wording(),
                            measuredFrom.said(),
                            from.isZero()
                                    ? new Wording("", "")
                                    : Wording.of(
                                            " 超过 %s",
                                            " by more than %s",
                                            Operand.unnamed(from, stepMeasure).shown()))
                    : effect;
        }
        Ratio reached = PartStep.WHOLE.count(counted(difference).dividedBy(amount));
        Ratio end = from.plus(reached.plus(Ratio.ONE).times(amount));
        if (to != null && end.compareTo(to) > 0) {
            return effect;
        }
        Ratio needed = end.minus(difference);
        return effect.wouldGive(
                "再%s %s%s 即再加 %s 分",
                "another %2$s %1$s%3$s would add %4$s points",
                side.wording(),
                Operand.unnamed(needed, stepMeasure).shown(),
                ofReference ? new Wording("", "") : amount(in, needed),
                next.shown());
    }

    /** What the change of the figure is in actual value. */
    private Wording amount(Inputs in, Ratio needed) {
        return in.inActual(figure, side == Side.ABOVE ? needed : needed.negate())
                .map(change -> Wording.of(
                        "（实绩%s %s）",
                        " (%2$s %1$s in actual value)",
                        change.value() != null && change.value().signum() < 0
                                ? new Wording("再减少", "less")
                                : new Wording("再增加", "more"),
                        Operand.unnamed(Objects.requireNonNull(change.value()).abs(), change.measure())
                                .shown()))
                .orElse(new Wording("", ""));
    }

    @Override
    public @Nullable Ratio most(Ratio base) {
        if (sign == Sign.DEDUCT) {
            return Ratio.ZERO;
        }
        Ratio bound = limit.bound(base);
        if (to == null) {
            return bound;
        }
        Ratio all = part.count(to.minus(from).dividedBy(amount)).times(points);
        return bound == null ? all : Ratio.min(all, bound);
    }
}
