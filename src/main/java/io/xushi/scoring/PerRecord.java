package io.xushi.scoring;

import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import java.util.List;

/** Points for every so much of a number of the unit's own (C14). */
public record PerRecord(String record, Measure measure, PerCount count) implements Counted {

    @Override
    public Effect compute(Inputs in, Ratio base) {
        Operand own = in.record(record, measure);
        Ratio value = own.value();
        if (value == null) {
            return Effect.missing(own);
        }
        return count.count(own.said(), Operand.unnamed(count.amount(), measure).shown(), value, base, List.of(own));
    }
}
