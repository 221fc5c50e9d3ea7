package io.xushi.forecast;

import io.xushi.quantity.Comparison;
import io.xushi.quantity.Ratio;

/** What the value at the period's end is to be, for the chance of reaching it: at least or at most an amount. */
public record Goal(Comparison comparison, Ratio amount) {

    boolean isMetBy(Ratio value) {
        return comparison.holds(value, amount);
    }

    boolean upwards() {
        return switch (comparison) {
            case AT_LEAST, MORE_THAN -> true;
            case AT_MOST, LESS_THAN -> false;
        };
    }
}
