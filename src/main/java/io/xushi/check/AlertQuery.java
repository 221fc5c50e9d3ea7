package io.xushi.check;

import io.xushi.alert.AlertState;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts to list.
 *
 * @param states empty for all
 * @param level id of a level, or {@code null} for all
 * @param unitCode or {@code null} for all
 */
public record AlertQuery(
        String scheme,
        Set<AlertState> states,
        @Nullable String level,
        @Nullable String unitCode,
        int offset,
        int most) {

    public AlertQuery {
        states = Set.copyOf(states);
    }

    /** The alerts that are raised now. */
    public static AlertQuery raised(String scheme, int most) {
        return new AlertQuery(scheme, Set.of(AlertState.RAISED), null, null, 0, most);
    }
}
