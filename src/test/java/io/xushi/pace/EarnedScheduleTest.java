package io.xushi.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.xushi.quantity.Ratio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EarnedScheduleTest {

    private static List<Ratio> path(String amounts) {
        return Arrays.stream(amounts.trim().split("\\s+")).map(Ratio::of).toList();
    }

    private static EarnedSchedule schedule(String amounts, String actual, int month) {
        return EarnedSchedule.of(path(amounts), Ratio.of(actual), month).orElseThrow();
    }

    /**
     * The project of twelve periods in the specification of Advantager, an open program for earned value
     * (github.com/advantager-pro/advantager, spec/models/project_spec.rb), which states for its seventh period ES 6.52,
     * SV(t) −0.48, SPI(t) 0.93.
     */
    @Test
    void gives_the_published_figures_of_a_project_of_twelve_periods() {
        String planned = "0 100 350 650 1050 1500 2000 2500 2950 3350 3650 3900 4000";

        EarnedSchedule seventh = schedule(planned, "2260", 7);

        assertThat(seventh.earned()).isEqualTo(Ratio.of("6.52")); // 6 + (2260 - 2000) / (2500 - 2000)
        assertThat(seventh.lag()).isEqualTo(Ratio.of("0.48")); // 7 - 6.52
        assertThat(seventh.index().round(2)).isEqualTo("0.93"); // 6.52 / 7 = 0.9314…
    }

    /** Lipke's own figure: everything planned through May and a part of June, looked at when July is over. */
    @Test
    void counts_january_to_may_and_a_portion_of_june() {
        EarnedSchedule july = schedule("0 10 30 60 100 150 200 240 270 290 300", "180", 7);

        assertThat(july.earned()).isEqualTo(Ratio.of("5.6")); // 5 + (180 - 150) / (200 - 150)
        assertThat(july.lag()).isEqualTo(Ratio.of("1.4"));
        assertThat(july.index()).isEqualTo(Ratio.of("0.8"));
    }

    @ParameterizedTest(name = "{0}: {1} after {2} months has earned {3}")
    @CsvSource({
        "0 10 20 30, 20, 2, 2", // on the path
        "0 10 20 30, 25, 2, 5/2", // half a month ahead
        "0 10 20 30, 0, 2, 0",
        "0 10 20 30, -5, 2, 0", // not less than nothing
        "0 10 20 30, 30, 2, 3",
        "0 10 20 30, 99, 2, 3", // not more than the whole path
        "0 10 20 30, 20, 5, 2", // later than the path goes
        "5 10 20 30, 4, 1, 0" // below a path that begins with something
    })
    void reads_an_amount_off_the_path(String amounts, String actual, int month, String earned) {
        assertThat(schedule(amounts, actual, month).earned()).isEqualTo(Ratio.parse(earned));
    }

    @ParameterizedTest(name = "{0} after {1} months has earned {2}")
    @CsvSource({
        "0, 1, 1", // nothing is due before the third month
        "0, 2, 2",
        "0, 4, 2",
        "25, 1, 3",
        "25, 4, 4", // nothing more is due before the sixth
        "25, 5, 5",
        "25, 6, 5",
        "20, 4, 14/5", // 2 + 20/25
        "26, 4, 126/25", // 5 + 1/25
        "100, 12, 12"
    })
    void nobody_is_behind_while_a_path_by_quarters_stays_level(String actual, int month, String earned) {
        assertThat(schedule("0 0 0 25 25 25 50 50 50 75 75 75 100", actual, month)
                        .earned())
                .isEqualTo(Ratio.parse(earned));
    }

    @ParameterizedTest(name = "{0} after {1} months has earned {2}")
    @CsvSource({"100, 2, 0", "110, 2, 0", "90, 2, 1", "85, 2, 3/2", "70, 2, 3", "60, 2, 3"})
    void a_falling_path_is_read_downwards(String actual, int month, String earned) {
        assertThat(schedule("100 90 80 70", actual, month).earned()).isEqualTo(Ratio.parse(earned));
    }

    @ParameterizedTest
    @ValueSource(strings = {"50 50 50", "0 10 5", "10 5 10", "7"})
    void a_path_that_never_moves_or_goes_both_ways_has_none(String amounts) {
        assertThat(EarnedSchedule.of(path(amounts), Ratio.of(5), 1)).isEmpty();
    }

    @Test
    void an_empty_path_has_none() {
        assertThat(EarnedSchedule.of(List.of(), Ratio.ONE, 1)).isEmpty();
    }

    @Test
    void has_no_index_before_the_first_month_is_over() {
        EarnedSchedule start = schedule("0 10 20", "5", 0);

        assertThat(start.index()).isNull();
        assertThat(start.lag()).isEqualTo(Ratio.of(-1, 2)); // ahead
    }

    @Test
    void refuses_months_below_zero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EarnedSchedule.of(path("0 1"), Ratio.ONE, -1))
                .withMessage("-1 months cannot be over");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_amount_expected_is_always_on_time_and_more_never_earns_less(long seed) {
        Random random = new Random(seed);
        List<Ratio> path = new ArrayList<>(List.of(Ratio.ZERO));
        for (int i = 1; i <= 12; i++) {
            path.add(path.get(i - 1).plus(Ratio.of(random.nextInt(4))));
        }
        path.add(path.get(12).plus(Ratio.ONE));
        for (int month = 0; month <= 13; month++) {
            assertThat(EarnedSchedule.of(path, path.get(month), month)
                            .orElseThrow()
                            .lag())
                    .isEqualTo(Ratio.ZERO);
            Ratio before = Ratio.ZERO;
            for (int tenths = -10; tenths < 400; tenths++) {
                Ratio earned = EarnedSchedule.of(path, Ratio.of(tenths, 10), month)
                        .orElseThrow()
                        .earned();
                assertThat(earned).isGreaterThanOrEqualTo(before);
                before = earned;
            }
        }
    }
}
