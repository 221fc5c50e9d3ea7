package io.xushi.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The overview, ready to be written.
 *
 * @param state changes whenever anything on the page does
 * @param last the check that is shown; {@code null} before the first one
 * @param running period of a check that runs now
 * @param failed period of the newest check, where it failed
 * @param newImport number of data committed after the check
 * @param newRules whether the rules in force are others than the check's
 * @param points how many units have which grade; empty where the scheme only monitors
 */
record OverviewPage(
        String state,
        String title,
        @Nullable String document,
        @Nullable String notice,
        String span,
        String version,
        @Nullable Refusal refusal,
        @Nullable LastCheck last,
        NextCheck.Turn next,
        @Nullable String running,
        @Nullable String failed,
        @Nullable Long newImport,
        boolean newRules,
        List<Count> counts,
        List<Tally> points,
        @Nullable Matrix matrix) {

    /**
     * A large figure.
     *
     * @param lights how many single lights; empty where a unit has one only
     */
    record Count(String bucket, String word, Tone tone, String units, String lights, boolean chosen, boolean any) {}

    /** How many units share a grade, or lack one. */
    record Tally(String word, String units) {}

    /**
     * Units × targets.
     *
     * @param wide few targets, so that each light has room for a bar
     * @param parents units that are shown without being assessed
     */
    record Matrix(
            List<Column> columns,
            List<Row> rows,
            List<Row> parents,
            boolean wide,
            String order,
            String bucket,
            Pager pager) {}

    record Column(String indicator, @Nullable String target, String measure) {}

    /** @param lights one a column; {@code null} where the unit has no such target */
    record Row(String code, String name, @Nullable String group, String place, List<@Nullable Light> lights) {}
}
