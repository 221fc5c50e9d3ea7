package io.xushi.console;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One unit's standing on one target, ready to be shown.
 *
 * @param word the level's or the state's name
 * @param gap signed percentage points; {@link Figures#NONE} without a figure
 * @param bucket under which it is counted and filtered: a level's id, or a state
 * @param severity greater is worse
 * @param exactGap for ordering
 */
record Light(
        Tone tone,
        String word,
        String gap,
        String completion,
        String bucket,
        int severity,
        @Nullable BigDecimal exactGap,
        @Nullable Bar bar) {

    public String style() {
        return tone.style();
    }

    public String shape() {
        return tone.shape();
    }

    /** Whether there is a figure to show. */
    public boolean measured() {
        return exactGap != null;
    }
}
