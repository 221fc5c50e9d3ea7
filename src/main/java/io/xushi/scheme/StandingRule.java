package io.xushi.scheme;

import io.xushi.scoring.Ties;
import org.jspecify.annotations.Nullable;

/**
 * By what units are ranked.
 *
 * @param indicator name of the indicator whose completion ranks, {@code null} when the total does
 * @param withinGroup whether each peer group has places of its own
 */
public record StandingRule(@Nullable String indicator, boolean withinGroup, Ties ties) {}
