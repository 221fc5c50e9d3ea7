package io.xushi.check;

import io.xushi.evaluation.Graded;
import org.jspecify.annotations.Nullable;

/**
 * What a unit's card gets when all units have been seen.
 *
 * @param place {@code null} when it has none
 * @param provisional whether the place may still change, because the unit's total is incomplete (暂计)
 */
public record Placed(@Nullable Integer place, boolean provisional, Graded graded) {}
