package io.xushi.scoring;

import io.xushi.indicator.Figure;
import io.xushi.quantity.Comparison;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.util.List;

/**
 * Points for each of the scheme's periods so far at whose end a comparison holds (C14).
 *
 * @param months length of a period
 * @param count of which the steps are periods
 */
public record PerPeriod(Figure figure, Comparison comparison, Reference reference, int months, PerCount count)
        implements Counted {

    @Override
    public Effect compute(Inputs in, Ratio base) {
        Operand held = in.periods(figure, comparison, reference, months);
        Ratio number = held.value();
        if (number == null) {
            return Effect.missing(held);
        }
        Wording step = Operand.unnamed(Ratio.ONE, held.measure()).shown();
        return count.count(held.said(), step, number, base, List.of(held));
    }
}
