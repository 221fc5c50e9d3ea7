package io.xushi.scoring;

import io.xushi.fact.Duty;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** A loss for each duty of a list that is not done (C2). */
public record DutiesMissed(List<String> duties, Ratio points, Limit limit) implements Term {

    public DutiesMissed {
        duties = List.copyOf(duties);
    }

    @Override
    public Effect compute(Inputs in, Ratio base) {
        List<String> missed = new ArrayList<>();
        for (String name : duties) {
            Duty duty = in.duty(name);
            Boolean done = duty.done();
            if (done == null && !duty.hasNoTask()) {
                return Effect.missing(DutyDone.unknown(name));
            }
            if (Boolean.FALSE.equals(done)) {
                missed.add(name);
            }
        }
        Ratio uncut = Ratio.of(missed.size()).times(points);
        Ratio cut = limit.cut(uncut, base);
        Wording words = missed.isEmpty()
                ? Wording.of("%d 项均已完成", "all %d duties are done", duties.size())
                : Wording.of(
                        "未完成 %d 项（%s），每项扣 %s 分：扣 %s 分",
                        "%d not done (%s), %s points each: %s points deducted",
                        missed.size(),
                        new Wording(String.join("、", missed), String.join(", ", missed)),
                        points.shown(),
                        cut.shown());
        Operand count = Operand.of(new Wording("未完成事项", "duties not done"), Ratio.of(missed.size()), new Measure("项"));
        return new Effect(Effect.Role.LOSS, cut.negate(), words, null, List.of(count), null);
    }

    @Override
    public Ratio most(Ratio base) {
        return Ratio.ZERO;
    }
}
