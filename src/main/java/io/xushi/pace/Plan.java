package io.xushi.pace;

import io.xushi.calendar.Span;
import io.xushi.target.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A target with the planned path to it.
 *
 * @param span the days over which the path runs, {@code null} for those of the scheme
 */
public record Plan(
        Target target, PlannedPath path, @Nullable Span span) {

    public Plan(Target target, PlannedPath path) {
        this(target, path, null);
    }

    /** As it was on a day: before a revision the old amount counts. */
    public Plan asOf(LocalDate day) {
        return new Plan(target.asOf(day), path, span);
    }
}
