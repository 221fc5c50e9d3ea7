package io.xushi.intake;

import io.xushi.fact.Fact;
import io.xushi.indicator.Observation;
import io.xushi.scoring.Judgement;

/** What was handed in, with the number of the import that took it: registers in memory give it as the database does. */
public final class Revised {

    private Revised() {}

    public static Observation of(Observation each, long revision) {
        return new Observation(
                each.unit(),
                each.indicator(),
                each.period(),
                each.value(),
                each.basis(),
                each.status(),
                each.knownAt(),
                each.source(),
                each.note(),
                revision);
    }

    public static Fact of(Fact each, long revision) {
        return new Fact(
                each.unit(),
                each.kind(),
                each.name(),
                each.period(),
                each.value(),
                each.knownAt(),
                each.note(),
                revision);
    }

    public static Judgement of(Judgement each, long revision) {
        return new Judgement(
                each.unit(),
                each.item(),
                each.clause(),
                each.period(),
                each.points(),
                each.self(),
                each.assessor(),
                each.reason(),
                revision);
    }
}
