package io.xushi.scheme;

import io.xushi.calendar.Period;
import io.xushi.wording.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An example worked by hand: inputs of one or more units, and the results they must give. */
public record WorkedCase(String name, List<Line> lines) {

    public WorkedCase {
        lines = List.copyOf(lines);
    }

    /**
     * One figure.
     *
     * @param unit name of the unit in this case
     * @param type its type, empty when not stated
     * @param group its peer group, empty when not stated
     * @param period the period it belongs to; {@code null} for the whole span of the scheme
     * @param name indicator, clause or whatever the kind is about
     * @param value with its measure, as written
     * @param note the sum by hand
     */
    public record Line(
            String unit,
            String type,
            String group,
            @Nullable Period period,
            CaseKind kind,
            String name,
            String value,
            String note,
            Place place) {}
}
