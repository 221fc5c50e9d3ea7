package io.xushi.evaluation;

import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit's grade, and how it came about.
 *
 * @param grade id; {@code null} while the total is incomplete, or when the scheme has no grades
 * @param vetoed whether any veto spoke
 * @param words every grading clause and veto that counted, strictest last
 * @param next what it takes to the next better grade; empty for the best one, or while the total is open
 * @param carried points that go into the assessment by the superior; {@code null} when no rule speaks of them
 */
public record Graded(
        @Nullable String grade,
        boolean vetoed,
        List<Wording> words,
        List<Wording> next,
        @Nullable BigDecimal carried) {

    public static final Graded NONE = new Graded(null, false, List.of());

    public Graded {
        words = List.copyOf(words);
        next = List.copyOf(next);
    }

    public Graded(@Nullable String grade, boolean vetoed, List<Wording> words) {
        this(grade, vetoed, words, List.of(), null);
    }
}
