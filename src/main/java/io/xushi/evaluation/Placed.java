package io.xushi.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * What a unit's card gets when all units have been seen.
 *
 * @param place {@code null} when it has none
 * @param provisional whether the place may still change, because the unit's total is incomplete (暂计)
 */
public record Placed(@Nullable Integer place, boolean provisional, Graded graded) {

    /** Before all units have been seen. */
    public static final Placed NONE = new Placed(null, false, Graded.NONE);
}
