package io.xushi.evaluation;

import io.xushi.indicator.Figure;
import io.xushi.quantity.Ratio;
import io.xushi.scoring.Operand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What rules read of one indicator and, where it has one, of its target. Each figure compares with any literal exactly
 * as the exact ratio would ({@link Ratio#toComparable}); {@code null} where there is none, and no comparison holds for
 * {@code null}.
 */
public final class ProgressFigures {

    private final Function<Figure, Operand> figures;
    private final @Nullable Boolean met;
    private final @Nullable Boolean stretchMet;
    private final @Nullable Integer scale;
    private final RoundingMode rounding;

    ProgressFigures(Function<Figure, Operand> figures, @Nullable Boolean met, @Nullable Boolean stretchMet) {
        this(figures, met, stretchMet, null, RoundingMode.HALF_UP);
    }

    private ProgressFigures(
            Function<Figure, Operand> figures,
            @Nullable Boolean met,
            @Nullable Boolean stretchMet,
            @Nullable Integer scale,
            RoundingMode rounding) {
        this.figures = figures;
        this.met = met;
        this.stretchMet = stretchMet;
        this.scale = scale;
        this.rounding = rounding;
    }

    /** The same figures, each rounded before anything is compared with it. */
    public ProgressFigures rounded(String decimals, String mode) {
        return new ProgressFigures(figures, met, stretchMet, Integer.valueOf(decimals), RoundingMode.valueOf(mode));
    }

    public @Nullable BigDecimal getActual() {
        return comparable(Figure.ACTUAL);
    }

    public @Nullable BigDecimal getCompletion() {
        return comparable(Figure.COMPLETION);
    }

    public @Nullable BigDecimal getGrowth() {
        return comparable(Figure.GROWTH);
    }

    public @Nullable BigDecimal getFall() {
        return comparable(Figure.FALL);
    }

    public @Nullable BigDecimal getRise() {
        return comparable(Figure.RISE);
    }

    public @Nullable BigDecimal getGap() {
        return comparable(Figure.GAP);
    }

    public @Nullable BigDecimal getPaceCompletion() {
        return comparable(Figure.PACE_COMPLETION);
    }

    public @Nullable BigDecimal getMonthCompletion() {
        return comparable(Figure.MONTH_COMPLETION);
    }

    /** Whether the target is met by the value so far. */
    public @Nullable Boolean getMet() {
        return met;
    }

    public @Nullable Boolean getStretchMet() {
        return stretchMet;
    }

    private @Nullable BigDecimal comparable(Figure figure) {
        Ratio exact = figures.apply(figure).value();
        if (exact == null) {
            return null;
        }
        return scale == null
                ? exact.toComparable()
                : exact.rounded(scale, rounding).toComparable();
    }
}
