package io.xushi.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact rational number: a numerator over a positive denominator, both decimals.
 *
 * <p>Quotients such as 31.2 / 42.6 do not end as decimals, and a pace of 4 / 12 minus a completion of 7 / 30 must be
 * exactly ten percentage points behind. So nothing is rounded here: comparing multiplies crosswise, and only
 * {@link #round} and {@link #toDecimal} leave the exact world, for display.
 */
public final class Ratio implements Comparable<Ratio> {

    public static final Ratio ZERO = of(0);
    public static final Ratio ONE = of(1);
    public static final Ratio HUNDRED = of(100);

    private static final int SHOWN_SCALE = 10;
    private static final int COMPARABLE_SCALE = 40;
    private static final BigDecimal BETWEEN = new BigDecimal("5E-41");

    private final BigDecimal numerator;
    private final BigDecimal denominator;

    private Ratio(BigDecimal numerator, BigDecimal denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    public static Ratio of(long whole) {
        return new Ratio(BigDecimal.valueOf(whole), BigDecimal.ONE);
    }

    public static Ratio of(BigDecimal decimal) {
        return new Ratio(decimal, BigDecimal.ONE);
    }

    /** A decimal in plain or scientific notation. */
    public static Ratio of(String decimal) {
        return of(new BigDecimal(decimal));
    }

    /** Reads a decimal, or a fraction such as {@code 1/6}, as {@link #toString} writes it. */
    public static Ratio parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? of(text)
                : of(new BigDecimal(text.substring(0, slash)), new BigDecimal(text.substring(slash + 1)));
    }

    /** @throws ArithmeticException if the denominator is zero */
    public static Ratio of(BigDecimal numerator, BigDecimal denominator) {
        return switch (denominator.signum()) {
            case 0 -> throw new ArithmeticException("a ratio has no value when its denominator is zero");
            case 1 -> new Ratio(numerator, denominator);
            default -> new Ratio(numerator.negate(), denominator.negate());
        };
    }

    public static Ratio of(long numerator, long denominator) {
        return of(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    public Ratio plus(Ratio other) {
        if (denominator.compareTo(other.denominator) == 0) {
            return reduced(numerator.add(other.numerator), denominator);
        }
        return reduced(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Ratio minus(Ratio other) {
        return plus(other.negate());
    }

    public Ratio times(Ratio other) {
        return reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException if {@code other} is zero */
    public Ratio dividedBy(Ratio other) {
        Ratio inverse = of(other.denominator, other.numerator);
        return times(inverse);
    }

    public Ratio abs() {
        return signum() < 0 ? negate() : this;
    }

    public static Ratio min(Ratio a, Ratio b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    public static Ratio max(Ratio a, Ratio b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    public Ratio negate() {
        return new Ratio(numerator.negate(), denominator);
    }

    public int signum() {
        return numerator.signum();
    }

    public boolean isZero() {
        return signum() == 0;
    }

    /** As a percentage: 3/4 becomes 75. */
    public Ratio asPercent() {
        return times(HUNDRED);
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** Largest whole number that is not greater: how many whole steps are in it. */
    public BigInteger floor() {
        return whole(RoundingMode.FLOOR);
    }

    /** Smallest whole number that is not less: how many steps were begun. */
    public BigInteger ceiling() {
        return whole(RoundingMode.CEILING);
    }

    private BigInteger whole(RoundingMode mode) {
        return numerator.divide(denominator, 0, mode).toBigInteger();
    }

    /** Rounded once, half up, as official tables do. */
    public BigDecimal round(int scale) {
        return numerator.divide(denominator, scale, RoundingMode.HALF_UP);
    }

    /** Rounded once, as stated. */
    public Ratio rounded(int scale, RoundingMode mode) {
        return of(numerator.divide(denominator, scale, mode));
    }

    /** For people: the decimal itself where it ends within ten places, else four places after {@code ≈}. */
    public String shown() {
        BigDecimal ten = numerator.divide(denominator, SHOWN_SCALE, RoundingMode.FLOOR);
        boolean ends = ten.multiply(denominator).compareTo(numerator) == 0;
        return ends ? plain(ten).toPlainString() : "≈" + round(4).toPlainString();
    }

    /** The decimal itself where the quotient ends within 34 digits, else rounded to 34 digits, half even. */
    public BigDecimal toDecimal() {
        return toDecimal(MathContext.DECIMAL128);
    }

    BigDecimal toDecimal(MathContext precision) {
        return plain(numerator.divide(denominator, precision));
    }

    /**
     * A decimal that compares with every decimal of up to 40 places exactly as this ratio does, for engines that only
     * know decimals: the ratio itself where it ends within 40 places, else its first 40 places and a further 5, which
     * lies strictly between two neighbours.
     */
    public BigDecimal toComparable() {
        BigDecimal below = numerator.divide(denominator, COMPARABLE_SCALE, RoundingMode.FLOOR);
        boolean exact = below.multiply(denominator).compareTo(numerator) == 0;
        return exact ? below : below.add(BETWEEN);
    }

    /** Without trailing zeros and without a negative scale, so that equal numbers print alike. */
    public static BigDecimal plain(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    // Keeps digits from growing along a chain of steps; exact, and cheap where the denominator is one.
    private static Ratio reduced(BigDecimal numerator, BigDecimal denominator) {
        if (numerator.signum() == 0) {
            return new Ratio(BigDecimal.ZERO, BigDecimal.ONE);
        }
        if (denominator.precision() < 19 && numerator.precision() < 19) {
            return new Ratio(numerator, denominator);
        }
        int scale = Math.max(0, Math.max(numerator.scale(), denominator.scale()));
        BigInteger above = numerator.setScale(scale).unscaledValue();
        BigInteger below = denominator.setScale(scale).unscaledValue();
        BigInteger common = above.gcd(below);
        return new Ratio(new BigDecimal(above.divide(common)), new BigDecimal(below.divide(common)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ratio ratio && compareTo(ratio) == 0;
    }

    @Override
    public int hashCode() {
        return toDecimal().hashCode();
    }

    @Override
    public String toString() {
        if (denominator.compareTo(BigDecimal.ONE) == 0) {
            return plain(numerator).toPlainString();
        }
        return plain(numerator).toPlainString() + "/" + plain(denominator).toPlainString();
    }
}
