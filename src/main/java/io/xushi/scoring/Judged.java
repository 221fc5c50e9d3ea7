package io.xushi.scoring;

import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.util.List;
import java.util.Optional;

/** Points that a person gives within a range (C30). */
public record Judged(String assessor, Ratio low, Ratio high, boolean reasonRequired) implements Term {

    @Override
    public Effect compute(Inputs in, Ratio base) {
        Optional<JudgedPoints> judgement = in.judgement();
        if (judgement.isEmpty()) {
            return new Effect(
                    Effect.Role.BASE,
                    null,
                    Wording.of(
                            "待%s评分（%s 至 %s 分）",
                            "awaiting %s (%s to %s points)",
                            in.awaited().orElse(Wording.of("“%s”", "\"%s\"", assessor)),
                            low.shown(),
                            high.shown()),
                    null,
                    List.of(),
                    LineStatus.JUDGEMENT_MISSING);
        }
        return Effect.of(
                Effect.Role.BASE,
                judgement.get().points(),
                Wording.of(
                        "“%s”评分：%s",
                        "scored by \"%s\": %s", assessor, judgement.get().words()));
    }

    @Override
    public Ratio full() {
        return high;
    }

    @Override
    public Ratio most(Ratio base) {
        return high;
    }
}
