package io.xushi.console;

import io.xushi.check.SchemesInForce.Standing;
import io.xushi.wording.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a scheme's latest files were refused.
 *
 * @param inForceSince since when the last good version has been in force; {@code null} when there never was one
 */
record Refusal(
        String refusedAt,
        @Nullable String inForceSince,
        @Nullable String version,
        List<Trouble> problems) {

    /** One problem: where, and what. */
    record Trouble(String place, String text, boolean error) {

        static List<Trouble> of(List<Problem> problems, Figures figures) {
            return problems.stream()
                    .map(problem -> new Trouble(
                            problem.place().toString(), problem.wording().in(figures.language()), problem.isError()))
                    .toList();
        }
    }

    static @Nullable Refusal of(Standing standing, Figures figures) {
        if (!standing.isRefused()) {
            return null;
        }
        var rules = standing.rules();
        return new Refusal(
                figures.moment(standing.refusedAt()),
                rules == null ? null : figures.moment(standing.loadedAt()),
                rules == null ? null : rules.shortVersion(),
                Trouble.of(standing.refusal(), figures));
    }
}
