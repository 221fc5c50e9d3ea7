package io.xushi.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which an assessor gives points, ready to be written.
 *
 * @param subject the clause that is judged; {@code null} where the scheme has none
 * @param known number of the newest import when the page was made, so that what others save meanwhile can be told
 * @param unchecked number of data that no check has seen yet
 * @param errors how many units have something wrong; nothing was saved then
 * @param problems what is wrong and belongs to no unit
 */
record JudgingPage(
        String title,
        List<Desk.Choice> clauses,
        @Nullable Subject subject,
        long known,
        @Nullable Long unchecked,
        int errors,
        List<String> problems,
        List<Row> rows,
        Pager pager) {

    /**
     * What is judged.
     *
     * @param number of the clause, with the assessor where it has several
     * @param item that the clause belongs to, in words; {@code null} where it has none
     */
    record Subject(
            String number,
            @Nullable String item,
            String assessor,
            String low,
            String high,
            boolean reasonRequired,
            List<ClauseView> clauses) {}

    /**
     * One unit.
     *
     * @param shown what the last check says of the clause, figure by figure; empty where it says nothing
     * @param points as typed, or as given before
     * @param reason likewise
     */
    record Row(
            String code,
            String name,
            @Nullable String group,
            List<String> shown,
            String points,
            String reason,
            @Nullable String pointsError,
            @Nullable String reasonError) {

        public boolean wrong() {
            return pointsError != null || reasonError != null;
        }
    }
}
