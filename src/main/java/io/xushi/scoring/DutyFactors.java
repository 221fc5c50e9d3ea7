package io.xushi.scoring;

import io.xushi.fact.Duty;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Multiplies the clause's points by the coefficient of a duty's state (C16); a state without one is no data. */
public record DutyFactors(String duty, Map<String, Ratio> factors) implements Term {

    public DutyFactors {
        factors = new LinkedHashMap<>(factors);
    }

    @Override
    public Effect compute(Inputs in, Ratio base) {
        Duty known = in.duty(duty);
        if (known.hasNoTask()) {
            return Effect.missing(DutyDone.noTask(duty));
        }
        for (Map.Entry<String, Ratio> factor : factors.entrySet()) {
            if (known.isIn(factor.getKey())) {
                return new Effect(
                        Effect.Role.FACTOR,
                        factor.getValue(),
                        Wording.of(
                                "事项“%s”的状态是“%s”，系数 %s",
                                "duty \"%s\" is in state \"%s\": coefficient %s",
                                duty,
                                factor.getKey(),
                                factor.getValue().shown()),
                        null,
                        List.of(),
                        null);
            }
        }
        return Effect.missing(DutyDone.unknown(duty));
    }

    @Override
    public Ratio most(Ratio base) {
        return Ratio.ZERO;
    }

    @Override
    public Ratio mostFactor() {
        return factors.values().stream().reduce(Ratio.ZERO, Ratio::max);
    }
}
