package io.xushi.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit's points as the paper form lists them (得分表): by part, item and clause, ready to be written.
 *
 * @param full full marks; {@code null} when the scheme lists no items
 * @param open what the total can still become, in words; {@code null} when it is complete
 * @param graded whether the scheme has grades at all
 * @param grade name of the grade; {@code null} where there is none yet
 * @param self what the unit gave itself; {@code null} when it gave nothing
 * @param words how total and grade came about, where it is more than the sum of the items
 * @param next what the next better grade would take
 */
record ScoreSheet(
        String total,
        @Nullable String full,
        @Nullable String open,
        boolean provisional,
        boolean graded,
        @Nullable String grade,
        boolean vetoed,
        @Nullable String self,
        List<String> words,
        List<String> next,
        List<Part> parts) {

    /**
     * Items under one heading of the document.
     *
     * @param name {@code null} where the document has no headings, or lists the items under none
     */
    record Part(
            @Nullable String name,
            @Nullable String full,
            @Nullable String self,
            String points,
            List<Entry> items) {}

    /**
     * One item.
     *
     * @param listed whether the scheme lists it; if not it stands for its only clause
     * @param sum of its clauses where a cap or floor changed it; {@code null} where none did
     */
    record Entry(
            String id,
            String title,
            boolean listed,
            @Nullable String full,
            @Nullable String self,
            String points,
            @Nullable String sum,
            boolean complete,
            List<Line> lines) {

        /** The only clause of an item that says no more than the item: its points are the item's. */
        public @Nullable Line only() {
            return listed && lines.size() == 1 && lines.get(0).title().equals(title) ? lines.get(0) : null;
        }
    }

    /**
     * One clause.
     *
     * @param points {@link Figures#NONE} where there are none
     * @param status why there are none; {@code null} where there are some
     * @param most what an open clause can still give; {@code null} where it is not open, or has no upper end
     * @param explanation empty where {@code wouldGive} says it all
     * @param without whether it gives nothing, so that {@code wouldGive} says what is missing rather than what gives more
     */
    record Line(
            String number,
            String title,
            @Nullable String self,
            String points,
            @Nullable Status status,
            @Nullable String most,
            String explanation,
            boolean without,
            String wouldGive,
            String reading,
            @Nullable String source,
            List<Amount> operands) {}

    /** Why a clause has no points, with the look that goes with it. */
    record Status(String word, Tone tone) {
        public String style() {
            return tone.style();
        }

        public String shape() {
            return tone.shape();
        }
    }

    /** A number of a clause's sum, with its measure. */
    record Amount(String name, String value, List<String> sources) {}
}
