package io.xushi.check;

import io.xushi.calendar.Period;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.evaluation.Placed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which check is done, and keeps results. Results are stored under the check's identity and become visible
 * when the check is done, all at once; those of the plan it replaces are then deleted. Every write checks the fence in
 * its own transaction. Filled by {@code store}.
 */
public interface CheckLedger {

    /** The ledger's row for a scheme, period and kind: the newest revision. */
    Optional<CheckRecord> find(String scheme, Period period, String kind);

    /** Newest period first, then newest revision. */
    List<CheckRecord> latest(String scheme, int most);

    /** The done check with the latest period, if any. */
    Optional<CheckRecord> latestDone(String scheme, String kind);

    /** Done checks of later periods than the given one, oldest first. */
    List<CheckRecord> doneAfter(String scheme, String kind, Period period);

    /** The done check of the latest period before the given one. */
    Optional<CheckRecord> doneBefore(String scheme, String kind, Period period);

    /**
     * Takes a check: creates or takes over its row, and deletes what an unfinished run of the same identity left.
     * The results of the check done before stay visible until this one is done.
     */
    Fence begin(CheckPlan plan, String asked, Instant at);

    /** Stores cards (without places and grades) and sightings of one chunk in one transaction. */
    void save(Fence fence, List<UnitCard> cards, List<SightingRow> sightings);

    /** Sets the places and grades of units, by their codes; chunked by the caller. */
    void place(Fence fence, Map<String, Placed> placedByUnitCode);

    /** Makes the results visible and deletes those they replace, in one transaction. */
    void finish(Fence fence, long units, long behind, long noData, Instant at);

    void fail(Fence fence, String error, Instant at);
}
