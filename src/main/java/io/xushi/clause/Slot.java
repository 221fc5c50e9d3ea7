package io.xushi.clause;

import io.xushi.calendar.Span;
import io.xushi.quantity.Ratio;
import io.xushi.scoring.Limit;
import io.xushi.scoring.Reference;
import io.xushi.scoring.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * A day of the year.
     *
     * @param year {@code null} for the first year of the scheme's period
     */
    record Day(MonthDay day, @Nullable Integer year) implements Slot {
        public Day(MonthDay day) {
            this(day, null);
        }

        /** The day itself. */
        public LocalDate in(Span period) {
            return day.atYear(year == null ? period.from().getYear() : year);
        }
    }

    /** How far a gain or loss may go. */
    record Limited(Limit limit) implements Slot {}

    /** By what units are ranked or measured against each other. */
    record Ranked(Subject subject) implements Slot {}

    /** What a figure is measured from or compared with. */
    record Compared(Reference reference) implements Slot {}
}
