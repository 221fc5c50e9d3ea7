package io.xushi.scheme;

import io.xushi.alert.AlertPolicy;
import io.xushi.alert.LevelScale;
import io.xushi.calendar.Span;
import io.xushi.wording.Wording;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a scheme (考核办法), as {@code scheme.yaml} states them.
 *
 * @param id also the name of its folder
 * @param document number or title of the source document, if any
 * @param notice what every reader should know, such as that figures are for demonstration
 * @param dataset whose units, indicators and observations it reads; its own id unless it shares them
 * @param groups peer group of each unit type; a unit's own group goes before it
 */
public record Scheme(
        String id,
        Wording title,
        @Nullable String document,
        @Nullable Wording notice,
        String dataset,
        Span period,
        Map<String, String> groups,
        LevelScale levels,
        StandingRule standing,
        AlertPolicy alerts,
        List<ScheduleSeed> schedules) {

    public Scheme {
        groups = Map.copyOf(groups);
        schedules = List.copyOf(schedules);
    }
}
