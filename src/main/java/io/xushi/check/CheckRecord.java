package io.xushi.check;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger: the latest check of one scheme, period, kind and revision.
 *
 * @param revision 0 for the first; a re-opened period gets a further row
 * @param asked who or what asked for it: schedule, console, api, command line, start
 * @param units units evaluated
 * @param behind sightings of assessed units behind their path with an alert level
 * @param noData targets of assessed units without a value
 * @param error what went wrong, when it failed
 */
public record CheckRecord(
        CheckPlan plan,
        int revision,
        State state,
        String asked,
        long units,
        long behind,
        long noData,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String error) {

    /** Only a check that is done shows its results. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
