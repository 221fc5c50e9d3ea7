package io.xushi.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A bar of completion against the pace line, in thousandths of the drawing's width.
 *
 * @param pace where the pace line stands; -1 without one
 * @param full where 100 % stands
 */
record Bar(int width, int pace, int full) {

    private static final int WIDTH = 1000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = BigDecimal.valueOf(200);

    /** @param scale per cent that the whole width stands for */
    static @Nullable Bar of(@Nullable String completion, @Nullable String expected, BigDecimal scale) {
        if (completion == null) {
            return null;
        }
        int pace = expected == null ? -1 : place(new BigDecimal(expected), scale);
        return new Bar(place(new BigDecimal(completion), scale), pace, place(HUNDRED, scale));
    }

    /** A scale on which all of the figures can be told apart: at least 100 %, at most 200 %. */
    static BigDecimal scale(Iterable<@Nullable String> percents) {
        BigDecimal most = HUNDRED;
        for (String percent : percents) {
            if (percent != null) {
                most = most.max(new BigDecimal(percent));
            }
        }
        return most.min(MOST);
    }

    private static int place(BigDecimal percent, BigDecimal scale) {
        BigDecimal within = percent.max(BigDecimal.ZERO).min(scale);
        return within.multiply(BigDecimal.valueOf(WIDTH))
                .divide(scale, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
