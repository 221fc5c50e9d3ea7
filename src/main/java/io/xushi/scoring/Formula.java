package io.xushi.scoring;

import io.xushi.indicator.Figure;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A factor times a figure, plus or minus a number (C5); cut-offs are bounds of the clause.
 *
 * @param offset negative when it is taken off
 * @param asFraction whether a percentage is read as a fraction, 95 % as 0.95
 */
public record Formula(Ratio factor, Figure figure, Ratio offset, boolean asFraction) implements Term {

    @Override
    public Effect compute(Inputs in, Ratio base) {
        Operand value = in.figure(figure);
        Ratio number = value.value();
        if (number == null) {
            return Effect.missing(value);
        }
        Ratio read = asFraction ? number.dividedBy(Ratio.HUNDRED) : number;
        Ratio points = factor.times(read).plus(offset);
        return Effect.of(
                Effect.Role.BASE,
                points,
                Wording.of(
                        "%s：%s × %s %s %s = %s 分",
                        "%s: %s × %s %s %s = %s points",
                        value.said(),
                        factor.shown(),
                        read.shown(),
                        offset.signum() < 0 ? "-" : "+",
                        offset.abs().shown(),
                        points.shown()),
                value);
    }

    @Override
    public @Nullable Ratio most(Ratio base) {
        return factor.isZero() ? Ratio.max(Ratio.ZERO, offset) : null;
    }
}
