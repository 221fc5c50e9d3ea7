package io.xushi.quantity;

import java.math.BigDecimal;

/** An exact amount with its measure. */
public record Quantity(Ratio amount, Measure measure) {

    public static Quantity of(BigDecimal amount, Measure measure) {
        return new Quantity(Ratio.of(amount), measure);
    }

    /** @throws IllegalArgumentException if the measures differ: converting is the caller's decision, never silent */
    public Quantity plus(Quantity other) {
        requireSame(other.measure);
        return new Quantity(amount.plus(other.amount), measure);
    }

    /** @throws IllegalArgumentException if the measures differ */
    public Quantity minus(Quantity other) {
        requireSame(other.measure);
        return new Quantity(amount.minus(other.amount), measure);
    }

    private void requireSame(Measure other) {
        if (!measure.equals(other)) {
            throw new IllegalArgumentException(measure + " and " + other + " cannot be added up");
        }
    }

    @Override
    public String toString() {
        return amount + " " + measure;
    }
}
