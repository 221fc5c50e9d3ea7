package io.xushi.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.Period;
import io.xushi.wording.Language;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    private final Figures zh = new Figures(Language.ZH, ZoneOffset.UTC);
    private final Figures en = new Figures(Language.EN, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "-16.2890874282, −16.29",
        "7.9411764706, +7.94",
        "0.005, +0.01",
        "0.0000000000, 0.00",
        "-1234.5, '−1,234.50'",
        "-0.0004, −0.0004",
        "-0.0000000001, −0.0000000001"
    })
    void gaps_carry_their_sign_and_are_zero_only_when_they_are(String exact, String shown) {
        assertThat(zh.points(exact)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "156.7, 156.7",
        "92.0, 92",
        "25.5250000000, 25.525",
        "21.5666666667, 21.57",
        "1234567.5, '1,234,567.5'",
        "640, 640"
    })
    void amounts_stay_whole_unless_they_do_not_end(String exact, String shown) {
        assertThat(zh.amount(exact)).isEqualTo(shown);
    }

    @Test
    void percentages_round_half_up() {
        assertThat(zh.percent("58.7109125718")).isEqualTo("58.71%");
        assertThat(zh.percent("74.9950000000")).isEqualTo("75.00%");
        assertThat(zh.percent(null)).isEqualTo("—");
    }

    @Test
    void a_column_has_as_many_decimals_as_its_longest_amount() {
        assertThat(Figures.decimals(Arrays.asList("92.0", "6.4", null, "23"))).isEqualTo(1);
        assertThat(Figures.decimals(Arrays.asList("21.5666666667", "3"))).isEqualTo(2);
        assertThat(zh.amount("23", 1)).isEqualTo("23.0");
    }

    @ParameterizedTest
    @CsvSource({
        "2021, 2021年, 2021", "2021-H2, 2021年下半年, H2 2021", "2021-Q3, 2021年第三季度, Q3 2021",
        "2021-09, 2021年9月, Sep 2021", "2021-01..02, 2021年1—2月, Jan–Feb 2021", "2021-01..05, 2021年1—5月, Jan–May 2021"
    })
    void periods_are_named(String period, String chinese, String english) {
        assertThat(zh.period(Period.parse(period))).isEqualTo(chinese);
        assertThat(en.period(Period.parse(period))).isEqualTo(english);
    }
}
