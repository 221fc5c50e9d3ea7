package io.xushi.quantity;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Powers, roots and compound growth. A whole power is exact; every other one is rounded to 34 significant digits (half
 * even), as few of them end as decimals or even as quotients.
 */
public final class Powers {

    private static final MathContext WORKING = new MathContext(50, RoundingMode.HALF_EVEN);

    private Powers() {}

    /**
     * A whole power, exact; anything to the power of 0 is 1.
     *
     * @throws ArithmeticException if zero is raised to a negative power
     */
    public static Ratio power(Ratio base, int exponent) {
        Ratio factor = exponent < 0 ? Ratio.ONE.dividedBy(base) : base;
        Ratio power = Ratio.ONE;
        for (long rest = Math.abs((long) exponent); rest > 0; rest /= 2) {
            if (rest % 2 == 1) {
                power = power.times(factor);
            }
            factor = factor.times(factor);
        }
        return power;
    }

    /**
     * A power to 34 significant digits: 8 to 1/3 is 2, 2 to 1/2 is 1.414213562373095048801688724209698.
     *
     * @param base zero or more
     * @throws ArithmeticException if the base is negative, or zero with a negative exponent
     */
    public static Ratio power(Ratio base, Ratio exponent) {
        if (base.signum() < 0 || (base.isZero() && exponent.signum() < 0)) {
            throw new ArithmeticException(base + " has no power of " + exponent);
        }
        if (exponent.isZero()) {
            return Ratio.ONE;
        }
        if (base.isZero()) {
            return Ratio.ZERO;
        }
        return Ratio.of(Ratio.plain(BigDecimalMath.pow(base.toDecimal(WORKING), exponent.toDecimal(WORKING), WORKING)
                .round(MathContext.DECIMAL128)));
    }

    /**
     * The amount after some steps of an even growth from one amount to another: {@code from · (to / from)^(step /
     * steps)}. Exact where {@code step} is a multiple of {@code steps}, so at the beginning and at the end; elsewhere
     * to 34 significant digits.
     *
     * @param from the amount at step 0, more than zero
     * @param to the amount at the last step, more than zero
     * @param step from 0; beyond {@code steps} the growth goes on
     * @param steps 1 or more
     * @throws IllegalArgumentException if an amount is not above zero, or a number of steps is out of its range
     */
    public static Ratio compound(Ratio from, Ratio to, int step, int steps) {
        if (from.signum() <= 0 || to.signum() <= 0) {
            throw new IllegalArgumentException(
                    "compound growth is between amounts above zero, not " + from + " and " + to);
        }
        if (steps < 1 || step < 0) {
            throw new IllegalArgumentException("there is no step " + step + " of " + steps);
        }
        Ratio growth = to.dividedBy(from);
        Ratio factor = step % steps == 0 ? power(growth, step / steps) : power(growth, Ratio.of(step, steps));
        Ratio amount = from.times(factor);
        return step % steps == 0 ? amount : Ratio.of(amount.toDecimal());
    }
}
