package io.xushi.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {

    private static Ratio ratio(String above, String below) {
        return Ratio.of(new BigDecimal(above), new BigDecimal(below));
    }

    @Test
    void twenty_per_cent_growth_is_exactly_twenty() {
        assertThat(ratio("4.80", "4.00").minus(Ratio.ONE).asPercent()).isEqualTo(Ratio.of(20));
    }

    @ParameterizedTest(name = "{0} / {1} in steps of {2}")
    @CsvSource({
        "0.3, 0.1, 3, 3", // (100 - 99.7) / 0.1
        "0.29, 0.1, 2, 3",
        "-0.29, 0.1, -3, -2",
        "6, 3, 2, 2",
        "0, 7, 0, 0"
    })
    void counts_whole_and_begun_steps(String amount, String step, long whole, long begun) {
        assertThat(ratio(amount, step).floor()).isEqualTo(BigInteger.valueOf(whole));
        assertThat(ratio(amount, step).ceiling()).isEqualTo(BigInteger.valueOf(begun));
    }

    @Test
    void a_third_and_a_tenth_of_a_year_are_exactly_ten_points_behind() {
        // 7/30 - 4/12 = 14/60 - 20/60 = -1/10
        assertThat(Ratio.of(7, 30).minus(Ratio.of(4, 12)).asPercent()).isEqualTo(Ratio.of(-10));
    }

    @Test
    void compares_crosswise_where_a_rounded_quotient_would_be_wrong() {
        // 31.2 / 42.6 = 73.239436… %
        Ratio completion = ratio("31.2", "42.6").asPercent();

        assertThat(completion.compareTo(Ratio.of("73.24"))).isNegative();
        assertThat(completion.compareTo(Ratio.of("73.23"))).isPositive();
        assertThat(completion.compareTo(Ratio.of(31_200, 426))).isZero();
        assertThat(completion.round(2)).isEqualTo("73.24");
    }

    @ParameterizedTest
    @CsvSource({"1, 8, 2, 0.13", "-1, 8, 2, -0.13", "1, 3, 4, 0.3333", "2, 3, 0, 1", "5, 10, 0, 1", "-5, 10, 0, -1"})
    void rounds_half_up(long above, long below, int scale, String rounded) {
        assertThat(Ratio.of(above, below).round(scale)).isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({"1.50, 1.5", "100, 100", "1E+3, 1000", "0.00, 0", "-0.10, -0.1"})
    void prints_equal_numbers_alike(String decimal, String text) {
        assertThat(Ratio.of(decimal)).hasToString(text);
        assertThat(Ratio.of(decimal).toDecimal()).isEqualTo(new BigDecimal(text));
    }

    @Test
    void a_quotient_that_does_not_end_is_printed_as_one() {
        assertThat(Ratio.of(1, 3)).hasToString("1/3");
        assertThat(Ratio.of(1, 3).toDecimal().precision()).isEqualTo(34);
    }

    @Test
    void has_no_value_over_zero() {
        assertThatThrownBy(() -> Ratio.of(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Ratio.ONE.dividedBy(Ratio.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14})
    void keeps_the_laws_of_arithmetic_exactly(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            Ratio a = any(random);
            Ratio b = any(random);
            Ratio c = any(random);
            assertThat(a.plus(b)).isEqualTo(b.plus(a)).hasSameHashCodeAs(b.plus(a));
            assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
            assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
            assertThat(a.minus(b).plus(b)).isEqualTo(a);
            assertThat(a.minus(a)).isEqualTo(Ratio.ZERO).hasSameHashCodeAs(Ratio.ZERO);
            if (!b.isZero()) {
                assertThat(a.dividedBy(b).times(b)).isEqualTo(a);
            }
            assertThat(a.compareTo(b)).isEqualTo(a.minus(b).signum()).isEqualTo(-b.compareTo(a));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22})
    void rounding_moves_by_half_a_unit_at_most(long seed) {
        Random random = new Random(seed);
        Ratio half = Ratio.of("0.005");
        for (int round = 0; round < 500; round++) {
            Ratio a = any(random);
            Ratio off = a.minus(Ratio.of(a.round(2)));
            assertThat(off.compareTo(half)).isLessThanOrEqualTo(0);
            assertThat(off.compareTo(half.negate())).isGreaterThanOrEqualTo(0);
            assertThat(new BigDecimal(a.floor()).add(BigDecimal.ONE))
                    .satisfies(next -> assertThat(a.compareTo(Ratio.of(next))).isNegative());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {61, 62})
    void its_comparable_decimal_stands_to_every_decimal_as_it_does_itself(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            Ratio a = any(random);
            BigDecimal near = a.round(random.nextInt(41));
            assertThat(Integer.signum(a.toComparable().compareTo(near))).isEqualTo(a.compareTo(Ratio.of(near)));
        }
        assertThat(Ratio.of(-1, 3).toComparable()).isGreaterThan(new BigDecimal("-0." + "3".repeat(39) + "4"));
        assertThat(Ratio.of(-1, 3).toComparable()).isLessThan(new BigDecimal("-0." + "3".repeat(40)));
        assertThat(ratio("31.2", "41.6").toComparable()).isEqualByComparingTo("0.75");
    }

    @Test
    void a_long_chain_of_steps_stays_exact() {
        Ratio sum = Ratio.ZERO;
        for (int i = 1; i <= 2_000; i++) {
            sum = sum.plus(Ratio.of(1, (long) i * (i + 1)));
        }

        // 1/(1·2) + 1/(2·3) + … + 1/(n·(n+1)) = n / (n+1)
        assertThat(sum).isEqualTo(Ratio.of(2_000, 2_001));
    }

    private static Ratio any(Random random) {
        BigDecimal above = BigDecimal.valueOf(random.nextInt(2_000_001) - 1_000_000, random.nextInt(5));
        BigDecimal below = BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(5));
        return Ratio.of(above, random.nextBoolean() ? below : below.negate());
    }
}
