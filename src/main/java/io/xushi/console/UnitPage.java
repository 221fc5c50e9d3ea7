package io.xushi.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit, ready to be written.
 *
 * @param score {@code null} where the scheme only monitors
 */
record UnitPage(
        String code,
        String name,
        @Nullable String group,
        @Nullable String type,
        boolean assessed,
        String place,
        LastCheck last,
        @Nullable ScoreSheet score,
        List<Task> duties,
        List<Panel> panels,
        List<String> warnings,
        List<Figure> observations,
        boolean moreObservations) {

    /**
     * A duty (事项).
     *
     * @param outcome when it was done, or how it stands
     */
    record Task(String name, String due, String outcome, boolean late) {}

    /**
     * One target.
     *
     * @param facts key of the label, and the figure
     * @param sentences what the figures mean, in words
     */
    record Panel(
            String anchor,
            String indicator,
            @Nullable String target,
            String measure,
            Light light,
            List<Fact> facts,
            List<String> sentences,
            Chart chart,
            List<String> sources,
            @Nullable ClauseView setBy,
            @Nullable ClauseView alertBy,
            @Nullable AlertView alert) {}

    record Fact(String key, String value) {
        public String label() {
            return "fact." + key;
        }
    }

    /**
     * Actual against path by month.
     *
     * @param labels months, separated by {@code |}; the other two likewise, in per cent of the target
     */
    record Chart(String labels, String actual, String path, List<Month> months) {}

    record Month(String month, String path, String actual, String gap, String amount, boolean behind) {}

    /** One revision of an observation. */
    record Figure(
            String indicator,
            String period,
            String value,
            String measure,
            String basis,
            String status,
            long revision,
            @Nullable String source,
            @Nullable String note,
            boolean superseded) {}
}
