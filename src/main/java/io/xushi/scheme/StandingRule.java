package io.xushi.scheme;

import io.xushi.scoring.Ties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what units are ranked.
 *
 * @param indicator name of the indicator whose completion ranks, {@code null} when the total does
 * @param withinGroup whether each peer group has places of its own
 * @param then what decides between units that are otherwise equal, one after the other: ids of items (more points are
 *     better) or names of indicators (better by their direction)
 */
public record StandingRule(@Nullable String indicator, boolean withinGroup, Ties ties, List<String> then) {
    public StandingRule {
        then = List.copyOf(then);
    }

    /** Equal units share a place. */
    public StandingRule(@Nullable String indicator, boolean withinGroup, Ties ties) {
        this(indicator, withinGroup, ties, List.of());
    }
}
