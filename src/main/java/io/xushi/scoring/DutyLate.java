package io.xushi.scoring;

import io.xushi.fact.Delay;
import io.xushi.fact.Duty;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.util.List;

/** A loss for every so many months, days or working days that a duty is late (C15). */
public record DutyLate(String duty, Ratio amount, Delay delay, Ratio points, Limit limit, PartStep part)
        implements Term {

    public DutyLate {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("a step is longer than zero");
        }
    }

    @Override
    public Effect compute(Inputs in, Ratio base) {
        Duty known = in.duty(duty);
        Ratio lateness = known.lateness(delay, in.workingDays());
        if (lateness == null) {
            return known.hasNoTask() ? Effect.missing(DutyDone.noTask(duty)) : Effect.missing(DutyDone.unknown(duty));
        }
        String due = String.valueOf(known.due());
        Ratio steps = part.count(lateness.dividedBy(amount));
        Ratio uncut = steps.times(points);
        Ratio cut = limit.cut(uncut, base);
        Operand late = Operand.of(
                Wording.of("事项“%s”迟", "duty \"%s\" late by", duty),
                lateness,
                new Measure(delay.wording().zh()));
        Wording words = lateness.isZero()
                ? Wording.of("事项“%s”未逾期（期限 %s）", "duty \"%s\" is in time (due %s)", duty, due)
                : Wording.of(
                        "事项“%s”迟 %s %s（期限 %s），%s，%s 步，每步扣 %s 分：扣 %s 分",
                        "duty \"%s\" is late by %s %s (due %s), %s, %s steps of %s points: %s points deducted",
                        duty,
                        lateness.shown(),
                        delay.wording(),
                        due,
                        part.wording(),
                        steps.shown(),
                        points.shown(),
                        cut.shown());
        return new Effect(Effect.Role.LOSS, cut.negate(), words, null, List.of(late), null);
    }

    @Override
    public Ratio most(Ratio base) {
        return Ratio.ZERO;
    }
}
