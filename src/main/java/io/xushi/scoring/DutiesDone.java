package io.xushi.scoring;

import io.xushi.fact.Duty;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.util.List;

/**
 * Points for each duty of a list that is done, or for the share that is done (C3); duties without task do not count.
 *
 * @param each points of one; with {@code share}, of all of them together
 */
public record DutiesDone(List<String> duties, Ratio each, boolean share) implements Term {

    public DutiesDone {
        duties = List.copyOf(duties);
    }

    @Override
    public Effect compute(Inputs in, Ratio base) {
        long done = 0;
        long tasks = 0;
        for (String name : duties) {
            Duty duty = in.duty(name);
            if (duty.hasNoTask()) {
                continue;
            }
            Boolean isDone = duty.done();
            if (isDone == null) {
                return Effect.missing(DutyDone.unknown(name));
            }
            tasks++;
            done += isDone ? 1 : 0;
        }
        if (tasks == 0) {
            return Effect.missing(DutyDone.noTask(duties.get(0)));
        }
        Ratio points = share ? each.times(Ratio.of(done, tasks)) : each.times(Ratio.of(done));
        Operand count = Operand.of(new Wording("完成事项", "duties done"), Ratio.of(done), new Measure("项"));
        Wording words = share
                ? Wording.of(
                        "%d 项中完成 %d 项，占满分 %s 分的 %d/%d：得 %s 分",
                        "of %d duties %d are done, of full %s points %d/%d: %s points",
                        tasks,
                        done,
                        each.shown(),
                        done,
                        tasks,
                        points.shown())
                : Wording.of(
                        "%d 项中完成 %d 项，每项 %s 分：得 %s 分",
                        "of %d duties %d are done, %s points each: %s points",
                        tasks,
                        done,
                        each.shown(),
                        points.shown());
        Effect effect = Effect.of(Effect.Role.BASE, points, words, count);
        return done == tasks
                ? effect
                : effect.wouldGive(
                        "再完成一项加 %s 分",
                        "another duty done adds %s points", (share ? each.dividedBy(Ratio.of(tasks)) : each).shown());
    }

    @Override
    public Ratio full() {
        return share ? each : each.times(Ratio.of(duties.size()));
    }

    @Override
    public Ratio most(Ratio base) {
        return full();
    }
}
