package io.xushi.clause;

import io.xushi.quantity.Ratio;
import io.xushi.scoring.Limit;
import io.xushi.scoring.Reference;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;

/** What a gap was filled with. */
public sealed interface Slot {

    record Number(BigDecimal number) implements Slot {}

    /** A decimal or a fraction such as 1/6, exact. */
    record Exact(Ratio number) implements Slot {}

    record Numbers(List<BigDecimal> numbers) implements Slot {
        public Numbers {
            numbers = List.copyOf(numbers);
        }
    }

    record Name(String name) implements Slot {}

    record Names(List<String> names) implements Slot {
        public Names {
            names = List.copyOf(names);
        }
    }

    /** A word of a closed list, by its code. */
    record Word(WordList list, String code) implements Slot {}

    /** A unit of measurement, by its Chinese name. */
    record MeasureName(String measure) implements Slot {}

    record Day(MonthDay day) implements Slot {}

    /** How far a gain or loss may go. */
    record Limited(Limit limit) implements Slot {}

    /** What a figure is measured from or compared with. */
    record Compared(Reference reference) implements Slot {}
}
