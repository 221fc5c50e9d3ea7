package io.xushi.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PowersTest {

    @ParameterizedTest(name = "({0})^{1} = {2}")
    @CsvSource({
        "2, 10, 1024",
        "1/3, 3, 1/27",
        "-2, 3, -8",
        "1.06, 5, 1.3382255776", // five years of 6 %
        "2, -3, 0.125",
        "7, 0, 1",
        "0, 0, 1",
        "0, 5, 0"
    })
    void whole_powers_are_exact(String base, int exponent, String power) {
        assertThat(Powers.power(Ratio.parse(base), exponent)).isEqualTo(Ratio.parse(power));
    }

    @ParameterizedTest(name = "({0})^({1}) = {2}")
    @CsvSource({
        "8, 1/3, 2",
        "1.21, 1/2, 1.1",
        "0.0625, 1/4, 0.5",
        "4, 1.5, 8",
        "4, -1/2, 0.5",
        "0, 1/2, 0",
        "0, 0, 1",
        "2, 1/2, 1.414213562373095048801688724209698", // 1.4142135623730950488016887242096980785…
        "2, 1/3, 1.259921049894873164767210607278228" // 1.2599210498948731647672106072782283505…
    })
    void other_powers_have_34_digits(String base, String exponent, String power) {
        assertThat(Powers.power(Ratio.parse(base), Ratio.parse(exponent))).isEqualTo(Ratio.parse(power));
    }

    @Test
    void some_powers_do_not_exist() {
        assertThatThrownBy(() -> Powers.power(Ratio.ZERO, -1)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Powers.power(Ratio.ZERO, Ratio.of(-1, 2))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Powers.power(Ratio.of(-4), Ratio.of(1, 2)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("-4 has no power of 1/2");
    }

    @ParameterizedTest(name = "from {0} to {1}, step {2} of {3}: {4}")
    @CsvSource({
        "100, 121, 0, 2, 100",
        "100, 121, 1, 2, 110",
        "100, 121, 2, 2, 121",
        "100, 121, 4, 2, 146.41",
        "3, 1, 5, 5, 1", // 3 · (1 / 3), with nothing lost
        "1/3, 1/7, 12, 12, 1/7",
        "100, 200, 1, 12, 105.9463094359295264561825294946342", // twelfth root of 2:
        // 1.059463094359295264561825294946341700…
        "200, 50, 1, 2, 100"
    })
    void grows_evenly_from_one_amount_to_another(String from, String to, int step, int steps, String amount) {
        assertThat(Powers.compound(Ratio.parse(from), Ratio.parse(to), step, steps))
                .isEqualTo(Ratio.parse(amount));
    }

    @Test
    void compound_growth_needs_amounts_above_zero_and_steps_that_there_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Powers.compound(Ratio.ZERO, Ratio.ONE, 1, 2))
                .withMessage("compound growth is between amounts above zero, not 0 and 1");
        assertThatIllegalArgumentException().isThrownBy(() -> Powers.compound(Ratio.ONE, Ratio.of(-1), 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Powers.compound(Ratio.ONE, Ratio.ONE, 1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Powers.compound(Ratio.ONE, Ratio.ONE, -1, 2))
                .withMessage("there is no step -1 of 2");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void a_root_raised_again_is_the_number_to_33_digits(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Ratio number = Ratio.of(1 + random.nextInt(1_000_000), 1 + random.nextInt(1000));
            int degree = 1 + random.nextInt(10);
            Ratio again = Powers.power(Powers.power(number, Ratio.of(1, degree)), degree);
            Ratio error = again.minus(number).dividedBy(number).abs();
            assertThat(error).isLessThan(Ratio.of("1E-32"));
        }
    }
}
