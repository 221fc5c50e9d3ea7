package io.xushi.indicator;

import io.xushi.quantity.Ratio;
import java.util.List;
import java.util.Optional;

/** What is known of an indicator at a data cut-off: a value with where it comes from, or why there is none. */
public sealed interface Reading {

    /** A value in the indicator's measure, with the observations it was taken from (one, or the parts of a sum). */
    record Present(Ratio amount, List<Observation> from) implements Reading {
        public Present {
            from = List.copyOf(from);
        }
    }

    record Absent(Absence absence) implements Reading {}

    default Optional<Ratio> value() {
        return this instanceof Present present ? Optional.of(present.amount()) : Optional.empty();
    }
}
