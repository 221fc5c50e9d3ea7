package io.xushi.evaluation;

import io.xushi.wording.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit's grade, and how it came about.
 *
 * @param grade id; {@code null} while the total is incomplete, or when the scheme has no grades
 * @param vetoed whether any veto spoke
 * @param words every grading clause and veto that counted, strictest last
 */
public record Graded(@Nullable String grade, boolean vetoed, List<Wording> words) {

    public static final Graded NONE = new Graded(null, false, List.of());

    public Graded {
        words = List.copyOf(words);
    }
}
