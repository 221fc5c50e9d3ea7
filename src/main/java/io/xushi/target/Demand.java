package io.xushi.target;

import io.xushi.indicator.Figure;
import io.xushi.quantity.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a target asks for; a target with several asks for all of them.
 *
 * @param figure of the indicator that must reach the amount
 * @param amount in the figure's measure
 * @param upper end of a range, with {@link Bound#WITHIN} only
 * @param each what every month or quarter must reach, with {@link Figure#PERIODS_MET} only
 */
public record Demand(
        Figure figure,
        Bound bound,
        Ratio amount,
        @Nullable Ratio upper,
        @Nullable EachPeriod each) {

    /**
     * An amount that every period must reach by itself.
     *
     * @param months length of the period
     * @param figure in which the amount is stated: the period's own value, or its growth or fall on a year before
     * @param bound {@link Bound#AT_LEAST} or {@link Bound#AT_MOST}
     */
    public record EachPeriod(int months, Figure figure, Bound bound, Ratio amount) {
        public EachPeriod(int months, Ratio amount) {
            this(months, Figure.ACTUAL, Bound.AT_LEAST, amount);
        }

        /** Whether a period of this value is one that the target counts. */
        public boolean isMetBy(Ratio value) {
            return bound == Bound.AT_MOST ? value.compareTo(amount) <= 0 : value.compareTo(amount) >= 0;
        }
    }

    public Demand {
        if ((bound == Bound.WITHIN) != (upper != null) || (figure == Figure.PERIODS_MET) != (each != null)) {
            throw new IllegalArgumentException("an upper end goes with WITHIN, an amount each with PERIODS_MET");
        }
    }

    public Demand(Figure figure, Bound bound, Ratio amount) {
        this(figure, bound, amount, null, null);
    }

    /** The same demand with another amount. */
    public Demand with(Ratio other) {
        return new Demand(figure, bound, other, upper, each);
    }

    /** Whether it is reached over the time of the target, rather than in every period. */
    public boolean isOverTime() {
        return switch (figure) {
            case ACTUAL, BASE_RISE, BASE_GROWTH, BASE_FALL -> true;
            default -> false;
        };
    }

    public boolean isMetBy(Ratio value) {
        int order = value.compareTo(amount);
        return switch (bound) {
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case AT_MOST -> order <= 0;
            case LESS_THAN -> order < 0;
            case EXACTLY -> order == 0;
            case WITHIN -> order >= 0 && upper != null && value.compareTo(upper) <= 0;
        };
    }

    /**
     * How far a value is on the good side of what is expected by now; negative on the bad side.
     *
     * @param expected what the path asks for by now
     */
    public Ratio ahead(Ratio value, Ratio expected) {
        Ratio above = value.minus(expected);
        return switch (bound) {
            case AT_LEAST, MORE_THAN -> above;
            case AT_MOST, LESS_THAN -> above.negate();
            case EXACTLY -> above.signum() > 0 ? above.negate() : above;
            case WITHIN -> {
                // The upper end moves along the path with the lower one.
                Ratio below = upper == null
                        ? above
                        : upper.plus(expected).minus(amount).minus(value);
                yield above.compareTo(below) < 0 ? above : below;
            }
        };
    }
}
