package io.xushi.scoring;

import io.xushi.fact.Duty;
import io.xushi.indicator.Absence;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;

/** Points when a duty is done (C3). */
public record DutyDone(String duty, Ratio points) implements Term {

    @Override
    public Effect compute(Inputs in, Ratio base) {
        Duty known = in.duty(duty);
        Boolean done = known.done();
        if (done == null) {
            return known.hasNoTask() ? Effect.missing(noTask(duty)) : Effect.missing(unknown(duty));
        }
        Effect effect = Effect.of(
                Effect.Role.BASE,
                done ? points : Ratio.ZERO,
                done
                        ? Wording.of("事项“%s”已完成，得 %s 分", "duty \"%s\" is done: %s points", duty, points.shown())
                        : Wording.of("事项“%s”未完成，得 0 分", "duty \"%s\" is not done: 0 points", duty));
        return done
                ? effect
                : effect.wouldGive("完成事项“%s”得 %s 分", "doing duty \"%s\" gives %s points", duty, points.shown());
    }

    static Operand unknown(String duty) {
        return Operand.missing(Wording.of("事项“%s”", "duty \"%s\"", duty), new Measure("项"), Absence.MISSING);
    }

    static Operand noTask(String duty) {
        return Operand.missing(Wording.of("事项“%s”", "duty \"%s\"", duty), new Measure("项"), Absence.NOT_APPLICABLE);
    }

    @Override
    public Ratio full() {
        return points;
    }

    @Override
    public Ratio most(Ratio base) {
        return points;
    }
}
