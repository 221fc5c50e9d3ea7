package io.xushi.renewal;

import io.xushi.wording.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same data judged by two schemes; the names of these components are those of the JSON. Decimals are texts as in
 * an evaluation's result, and differences are those of the texts.
 *
 * @param movedYears by how many years the new scheme's period was moved to meet the data; 0 for not at all
 * @param units those that are assessed, in the order of the data
 * @param items whose points moved for some unit
 * @param clauses whose points moved for some unit
 */
public record TrialDocument(
        Side before,
        Side after,
        int movedYears,
        String period,
        String dataCutOff,
        List<UnitTrial> units,
        List<Moved> items,
        List<Moved> clauses) {

    /**
     * One of the two schemes.
     *
     * @param from first day of its period as it was judged
     */
    public record Side(String scheme, String ruleVersion, String from, String to) {}

    /** A unit's result by one of the schemes; {@code null} where there is none. */
    public record Result(
            @Nullable String total,
            boolean complete,
            @Nullable Integer rank,
            boolean provisional,
            @Nullable String grade,
            @Nullable Wording gradeName,
            boolean vetoed) {}

    /**
     * A unit.
     *
     * @param difference of the totals; {@code null} where one is missing
     * @param places by how many it rose, negative for fell; {@code null} where it has no rank in one of them
     * @param items that give it other points
     * @param clauses that give it other points
     */
    public record UnitTrial(
            String unit,
            String code,
            Result before,
            Result after,
            @Nullable String difference,
            @Nullable Integer places,
            List<LineTrial> items,
            List<LineTrial> clauses) {

        /** Whether anything at all differs for it. */
        public boolean moved() {
            return !before.equals(after) || !items.isEmpty() || !clauses.isEmpty();
        }
    }

    /**
     * A unit's points for an item or clause.
     *
     * @param before {@code null} when it has no points
     * @param statusBefore {@code absent} where the scheme has no such line for the unit
     * @param difference an absent line counts as nothing; {@code null} where a line has no points
     */
    public record LineTrial(
            String id,
            Wording title,
            @Nullable String before,
            String statusBefore,
            @Nullable String after,
            String statusAfter,
            @Nullable String difference) {}

    /**
     * An item or clause over all units.
     *
     * @param units for how many it moved
     * @param more how many of them get more, {@code fewer} how many get fewer points; the others have no points in one
     *     of the schemes
     * @param sum of the differences
     */
    public record Moved(String id, Wording title, int units, int more, int fewer, String sum) {}
}
