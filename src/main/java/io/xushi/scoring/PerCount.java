package io.xushi.scoring;

import io.xushi.indicator.Figure;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Points for every so many of the clause's indicator (C14). */
public record PerCount(Ratio amount, Sign sign, Ratio points, Limit limit, PartStep part) implements Term {

    public PerCount {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("a step is longer than zero");
        }
    }

    @Override
    public Effect compute(Inputs in, Ratio base) {
        Operand value = in.figure(Figure.ACTUAL);
        Ratio number = value.value();
        if (number == null) {
            return Effect.missing(value);
        }
        Wording step = Operand.unnamed(amount, value.measure()).shown();
        return count(value.said(), step, number, base, List.of(value));
    }

    /** @param number counts as zero when it is less */
    Effect count(Wording what, Wording step, Ratio number, Ratio base, List<Operand> operands) {
        Ratio steps = part.count(Ratio.max(Ratio.ZERO, number).dividedBy(amount));
        Ratio uncut = steps.times(points);
        Ratio cut = limit.cut(uncut, base);
        Wording words = Wording.of(
                "%s，每 %s %s %s 分，%s，%s 步：%s %s 分",
                "%s; %3$s %4$s points for every %2$s, %5$s, %6$s steps: %7$s %8$s points",
                what,
                step,
                sign.wording(),
                points.shown(),
                part.wording(),
                steps.shown(),
                sign.wording(),
                cut.shown());
        return new Effect(
                sign.role(),
                sign.of(cut),
                cut.equals(uncut)
                        ? words
                        : Wording.of("%s（%s 分超过上限）", "%s (%s points are over the limit)", words, uncut.shown()),
                null,
                operands,
                null);
    }

    @Override
    public @Nullable Ratio most(Ratio base) {
        return sign == Sign.DEDUCT ? Ratio.ZERO : limit.bound(base);
    }
}
