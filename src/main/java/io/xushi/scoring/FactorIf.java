package io.xushi.scoring;

import io.xushi.indicator.Figure;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Multiplies the clause's points when something holds (C4).
 *
 * @param when {@code null} for: the target is missed
 */
public record FactorIf(@Nullable When when, Ratio factor) implements Term {

    @Override
    public Effect compute(Inputs in, Ratio base) {
        When only = when;
        if (only == null) {
            Operand actual = in.figure(Figure.ACTUAL);
            Boolean met = in.met();
            if (met == null) {
                return Effect.missing(PointsIfMet.missing(in));
            }
            return effect(
                    !met,
                    met ? new Wording("完成目标", "target met") : new Wording("未完成目标", "target missed"),
                    List.of(actual));
        }
        Operand left = in.figure(only.figure());
        Operand right = in.reference(only.reference(), only.figure());
        Boolean holds = only.holds(left, right);
        return holds == null
                ? Effect.missing(left, right)
                : effect(holds, only.said(left, right), List.of(left, right));
    }

    private Effect effect(boolean holds, Wording why, List<Operand> operands) {
        Wording words = holds
                ? Wording.of("%s，得分乘以 %s", "%s: points times %s", why, factor.shown())
                : when == null
                        ? Wording.of("%s，得分不打折", "%s: points stay", why)
                        : Wording.of("%s：不成立，得分不变", "%s: does not hold, points stay", why);
        return new Effect(Effect.Role.FACTOR, holds ? factor : Ratio.ONE, words, null, operands, null);
    }

    @Override
    public Ratio most(Ratio base) {
        return Ratio.ZERO;
    }

    @Override
    public Ratio mostFactor() {
        return Ratio.max(Ratio.ONE, factor);
    }
}
