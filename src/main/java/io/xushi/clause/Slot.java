package io.xushi.clause;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;

/** What a gap was filled with. */
public sealed interface Slot {

    record Number(BigDecimal number) implements Slot {}

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
}
