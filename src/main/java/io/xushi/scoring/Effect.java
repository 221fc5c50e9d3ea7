package io.xushi.scoring;

import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one sentence came to.
 *
 * @param points gained, negative when lost; for {@link Role#FACTOR} the factor; {@code null} when something is missing
 * @param words what was computed, with the numbers
 * @param wouldGive what would have made it give, or give more; {@code null} when it gave what it can
 * @param operands the numbers it was computed from
 * @param gap why nothing could be computed; {@code null} when it could
 */
record Effect(
        Role role,
        @Nullable Ratio points,
        Wording words,
        @Nullable Wording wouldGive,
        List<Operand> operands,
        @Nullable LineStatus gap) {

    /** What the points are for the order of work. */
    enum Role {
        BASE,
        GAIN,
        LOSS,
        FACTOR
    }

    static Effect of(Role role, Ratio points, Wording words, Operand... operands) {
        return new Effect(role, points, words, null, List.of(operands), null);
    }

    /** Nothing, because an operand is missing. */
    static Effect missing(Operand... operands) {
        Operand missing = List.of(operands).stream()
                .filter(operand -> operand.absence() != null)
                .findFirst()
                .orElseThrow();
        LineStatus gap = LineStatus.of(Objects.requireNonNull(missing.absence()));
        return new Effect(
                Role.BASE,
                null,
                Wording.of("%s：%s，不计分", "%s: %s, no points", missing.name(), gap.wording()),
                null,
                List.of(operands),
                gap);
    }

    Effect wouldGive(String zh, String en, Object... values) {
        return new Effect(role, points, words, Wording.of(zh, en, values), operands, gap);
    }
}
