package io.xushi.scoring;

import io.xushi.quantity.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * How far a gain or loss may go.
 *
 * @param most points, with {@link LimitKind#MOST} only
 */
public record Limit(LimitKind kind, @Nullable Ratio most) {

    public Limit {
        if ((kind == LimitKind.MOST) != (most != null)) {
            throw new IllegalArgumentException("a number goes with MOST, and with nothing else");
        }
    }

    /** Reads {@code MOST 2}, {@code ZERO}, {@code BASE} or {@code NONE}, as {@link #toString} writes it. */
    public static Limit parse(String text) {
        String[] words = text.split(" ");
        return new Limit(LimitKind.valueOf(words[0]), words.length == 1 ? null : Ratio.parse(words[1]));
    }

    /**
     * Cuts a gain or loss, given without sign.
     *
     * @param base points of the clause's base
     */
    Ratio cut(Ratio points, Ratio base) {
        Ratio most = bound(base);
        return most == null || points.compareTo(most) <= 0 ? points : most;
    }

    /** What it cuts to; {@code null} where it does not cut a single sentence. */
    @Nullable
    Ratio bound(Ratio base) {
        return switch (kind) {
            case MOST -> most;
            case BASE -> base;
            // Down to zero is the floor of the whole clause.
            case ZERO, NONE -> null;
        };
    }

    @Override
    public String toString() {
        return most == null ? kind.name() : kind.name() + " " + most;
    }
}
