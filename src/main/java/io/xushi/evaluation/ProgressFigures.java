package io.xushi.evaluation;

import io.xushi.pace.Progress;
import io.xushi.quantity.Ratio;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What rules read of one target's progress. Each figure compares with any literal exactly as the exact ratio would
 * ({@link Ratio#toComparable}); {@code null} where there is none, and no comparison holds for {@code null}.
 *
 * @param gap percentage points ahead of the path, negative is behind
 * @param met whether the target is met by the value so far
 */
public record ProgressFigures(
        @Nullable BigDecimal actual,
        @Nullable BigDecimal completion,
        @Nullable BigDecimal gap,
        @Nullable BigDecimal paceCompletion,
        @Nullable BigDecimal growth,
        @Nullable Boolean met) {

    static ProgressFigures of(Progress progress) {
        return new ProgressFigures(
                comparable(progress.actual()),
                comparable(progress.completion()),
                comparable(progress.gap()),
                comparable(progress.paceCompletion()),
                comparable(progress.growth()),
                progress.met());
    }

    private static @Nullable BigDecimal comparable(@Nullable Ratio ratio) {
        return ratio == null ? null : ratio.toComparable();
    }
}
