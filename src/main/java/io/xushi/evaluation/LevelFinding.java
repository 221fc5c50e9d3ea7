package io.xushi.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * An alert clause that matched: how bad one unit's progress towards one target is.
 *
 * @param clause number of the clause
 * @param targetName {@code null} for the only target on the indicator
 * @param level id of the level
 */
public record LevelFinding(
        String clause, String indicator, @Nullable String targetName, String level) {}
