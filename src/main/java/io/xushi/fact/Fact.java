package io.xushi.fact;

import io.xushi.calendar.Period;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One fact as handed in; never overwritten, a correction is a further revision under the same {@link #key()}.
 *
 * @param unit code of the unit
 * @param name of the record, tag, duty, event or exemption, as rules call it
 * @param period it belongs to; {@code null} when it holds for the scheme's whole period
 * @param value a number with its measure (record); yes or no (tag, exemption); done, not done, a day, a state or "no
 *     task" (duty); attributes as {@code key=value;key=value} (event)
 * @param knownAt shown only; what was known when is decided by {@code revision}
 * @param revision grows with each correction: the import number in the database, the line in a file
 */
public record Fact(
        String unit,
        FactKind kind,
        String name,
        @Nullable Period period,
        String value,
        @Nullable Instant knownAt,
        @Nullable String note,
        long revision) {

    /**
     * What a later revision corrects: the same thing of the same unit and period. Two events are the same when they
     * have the same attribute {@code 编号} or {@code id}, without one when all their attributes are equal; an event that
     * did not happen after all is handed in again with {@code 撤销=是} or {@code withdrawn=yes} beside its 编号.
     */
    public String key() {
        String about = unit + "\n" + kind + "\n" + name + "\n" + (period == null ? "" : period);
        return kind == FactKind.EVENT ? about + "\n" + EventAttributes.of(value).identity() : about;
    }
}
