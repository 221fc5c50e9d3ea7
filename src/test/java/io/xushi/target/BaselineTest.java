package io.xushi.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.xushi.indicator.Figure;
import io.xushi.quantity.Ratio;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {

    private static final LocalDate END_OF_2022 = LocalDate.of(2022, 12, 31);

    private static String figure(String base, Figure figure, String actual, LocalDate cutOff) {
        return new Baseline(2020, Ratio.of(base))
                .figure(figure, Ratio.of(actual), cutOff)
                .map(value -> value.round(6).stripTrailingZeros().toPlainString())
                .orElse("-");
    }

    /** 100 in 2020: 121 is 21 above, 21 %; (121 / 100)^(12 / 24) is 1.1. */
    @ParameterizedTest(name = "{0} of {1} over {2}: {3}")
    @CsvSource({
        "BASE_RISE,     121,  100, 21",
        "BASE_RISE,     80,   100, -20",
        "BASE_RISE,     5,    -3,  8",
        "BASE_GROWTH,   121,  100, 21",
        "BASE_GROWTH,   80,   100, -20",
        "BASE_GROWTH,   5,    0,   -",
        "BASE_GROWTH,   5,    -3,  -",
        "BASE_FALL,     80,   100, 20",
        "BASE_FALL,     121,  100, -21",
        "BASE_FALL,     5,    0,   -",
        "YEARLY_GROWTH, 121,  100, 10",
        "YEARLY_GROWTH, 81,   100, -10",
        "YEARLY_GROWTH, 100,  100, 0",
        "YEARLY_GROWTH, 5,    0,   -",
        "YEARLY_GROWTH, 0,    100, -",
        "YEARLY_GROWTH, -5,   100, -"
    })
    void measures_from_the_base(Figure figure, String actual, String base, String value) {
        assertThat(figure(base, figure, actual, END_OF_2022)).isEqualTo(value);
    }

    /** Whole months count: half a year (1.1 / 1)^2, a month and a half as one: 1.01^12. */
    @ParameterizedTest(name = "110 at {0}: {1} % a year")
    @CsvSource({
        "2021-12-31, 110, 10",
        "2021-06-30, 110, 21",
        "2021-07-30, 110, 21",
        "2021-07-15, 110, 21",
        "2021-01-31, 101, 12.682503",
        "2021-02-15, 101, 12.682503",
        "2021-01-30, 110, -",
        "2020-12-31, 110, -",
        "2020-06-30, 110, -"
    })
    void yearly_growth_counts_the_months_since(LocalDate cutOff, String actual, String value) {
        assertThat(figure("100", Figure.YEARLY_GROWTH, actual, cutOff)).isEqualTo(value);
    }

    @Test
    void the_base_year_ends_in_december() {
        assertThat(new Baseline(2020, Ratio.ONE).end()).isEqualTo("2020-12-31");
    }

    @Test
    void other_figures_are_not_measured_from_the_base() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure("100", Figure.COMPLETION, "1", END_OF_2022))
                .withMessage("COMPLETION is not measured from the base");
    }
}
