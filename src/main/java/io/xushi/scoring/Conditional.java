package io.xushi.scoring;

import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import org.jspecify.annotations.Nullable;

/** A sentence that counts only when something holds. */
public record Conditional(When when, Term term) implements Term {

    @Override
    public Effect compute(Inputs in, Ratio base) {
        Operand left = in.figure(when.figure());
        Operand right = in.reference(when.reference(), when.figure());
        Boolean holds = when.holds(left, right);
        if (holds == null) {
            return Effect.missing(left, right);
        }
        return holds
                ? term.compute(in, base)
                : Effect.of(
                        Effect.Role.GAIN,
                        Ratio.ZERO,
                        Wording.of("%s：不成立，不计", "%s: does not hold, nothing counts", when.said(left, right)),
                        left,
                        right);
    }

    @Override
    public Ratio full() {
        return term.full();
    }

    @Override
    public @Nullable Ratio most(Ratio base) {
        return term.most(base);
    }

    @Override
    public @Nullable Ratio mostFactor() {
        Ratio most = term.mostFactor();
        return most == null ? null : Ratio.max(Ratio.ONE, most);
    }

    @Override
    public @Nullable Sign sign() {
        return term.sign();
    }

    @Override
    public @Nullable Limit limit() {
        return term.limit();
    }
}
