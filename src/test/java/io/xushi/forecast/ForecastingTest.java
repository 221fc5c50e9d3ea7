package io.xushi.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.xushi.forecast.Outlook.Forecast;
import io.xushi.forecast.Outlook.NoForecast;
import io.xushi.forecast.Outlook.Settled;
import io.xushi.forecast.Outlook.Untested;
import io.xushi.quantity.Comparison;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastingTest {

    /** A period of two months, of which the first is over, makes sums short enough to be checked by eye. */
    private static final Horizon JANUARY_OF_TWO =
            new Horizon(YearMonth.of(2024, 1), YearMonth.of(2024, 2), YearMonth.of(2024, 1));

    private final Map<YearMonth, BigDecimal> months = new TreeMap<>();

    /** Months of a year from January, in order. */
    private ForecastingTest known(int year, String... values) {
        for (int i = 0; i < values.length; i++) {
            months.put(YearMonth.of(year, i + 1), new BigDecimal(values[i]));
        }
        return this;
    }

    private History amounts() {
        return new History(new TreeMap<>(months), true);
    }

    private History states() {
        return new History(new TreeMap<>(months), false);
    }

    private static Outlook outlook(History history, Horizon horizon) {
        return Forecasting.USUAL.outlook(history, horizon, null);
    }

    private static Integer chance(History history, Comparison comparison, String amount) {
        Goal goal = new Goal(comparison, Ratio.of(amount));
        return ((Forecast) Forecasting.USUAL.outlook(history, JANUARY_OF_TWO, goal)).chance();
    }

    private static BigDecimal number(String decimal) {
        return new BigDecimal(decimal);
    }

    /**
     * January's share is 1/5, 1/4, 1/5. The run rate doubles January and is 60, 50 and 60 % too low. Growth tells 2022 as
     * 25 / (1/5) = 125 (25 % too high) and 2023 as 40 / (1/4) = 160 (20 % too low): 22.5 % on average.
     */
    private History growing() {
        return known(2021, "20", "80")
                .known(2022, "25", "75")
                .known(2023, "40", "160")
                .known(2024, "30")
                .amounts();
    }

    @Test
    void takes_the_method_that_did_best_on_earlier_periods() {
        // 30 / (40 / 200) = 150
        // spread: sqrt((25² + 20²) / 1) = 32.0156 % of 150 = 48.0234
        // t with 1 degree at 90 % is tan(72°) = 3.07768; 150 ± 147.8015, but no less than the 30 that there are
        assertThat(outlook(growing(), JANUARY_OF_TWO))
                .isEqualTo(new Forecast(
                        ForecastMethod.SAME_PERIOD_GROWTH,
                        number("150.0000"),
                        number("30.0000"),
                        number("297.8009"),
                        null,
                        number("22.5"),
                        true,
                        2));
    }

    @Test
    void a_lower_level_gives_a_narrower_interval() {
        // t with 1 degree at 75 % is tan(45°) = 1: 150 ± 48.0234
        Forecast half = (Forecast) new Forecasting(50).outlook(growing(), JANUARY_OF_TWO, null);

        assertThat(half.low()).isEqualTo("101.9766");
        assertThat(half.high()).isEqualTo("198.0234");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    void refuses_a_level_out_of_range(int level) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Forecasting(level))
                .withMessage("an interval has a level of 1 to 99 %%, not %d".formatted(level));
    }

    // With 1 degree the chance of more is 1/2 - arctan((amount - 150) / 48.0234) / π.
    @ParameterizedTest(name = "{0} {1}: {2} %")
    @CsvSource({
        "AT_LEAST,  150,  50",
        "AT_LEAST,  200,  24", // 1/2 - 0.8056 / 3.1416
        "AT_LEAST,  100,  76",
        "MORE_THAN, 200,  24",
        "AT_MOST,   200,  76",
        "LESS_THAN, 100,  24",
        "AT_LEAST,  9999, 1", // never quite out of reach
        "AT_MOST,   9999, 99", // nor certain
        "AT_LEAST,  30,   100", // reached already
        "MORE_THAN, 30,   88", // 1/2 + 1.1903 / 3.1416
        "AT_MOST,   29,   0", // exceeded already
        "LESS_THAN, 30,   0",
        "AT_MOST,   30,   12"
    })
    void tells_the_chance_of_reaching_a_goal(Comparison comparison, String amount, int chance) {
        assertThat(chance(growing(), comparison, amount)).isEqualTo(chance);
    }

    @Test
    void what_was_reached_can_be_lost_where_amounts_can_be_negative() {
        History history = known(2020, "1", "-1")
                .known(2021, "20", "80")
                .known(2022, "25", "75")
                .known(2023, "40", "160")
                .known(2024, "30")
                .amounts();

        Forecast forecast = (Forecast)
                Forecasting.USUAL.outlook(history, JANUARY_OF_TWO, new Goal(Comparison.AT_LEAST, Ratio.of(30)));

        assertThat(forecast.chance()).isBetween(1, 99);
        assertThat(forecast.low()).isLessThan(number("30"));
    }

    @Test
    void methods_without_an_error_leave_no_room_but_no_certainty_either() {
        History steady = known(2022, "50", "50")
                .known(2023, "60", "60")
                .known(2024, "70")
                .amounts();

        assertThat(outlook(steady, JANUARY_OF_TWO))
                .isEqualTo(new Forecast(
                        ForecastMethod.RUN_RATE,
                        number("140.0000"),
                        number("140.0000"),
                        number("140.0000"),
                        null,
                        number("0.0"),
                        true,
                        2));
        assertThat(chance(steady, Comparison.AT_LEAST, "140")).isEqualTo(99);
        assertThat(chance(steady, Comparison.AT_LEAST, "141")).isEqualTo(1);
    }

    @Test
    void takes_the_plainest_of_methods_that_did_equally_well() {
        for (int year = 2019; year <= 2023; year++) {
            known(year, "50", "50");
        }

        Forecast forecast = (Forecast) outlook(known(2024, "50").amounts(), JANUARY_OF_TWO);

        assertThat(forecast.method()).isEqualTo(ForecastMethod.RUN_RATE);
        assertThat(forecast.tests()).isEqualTo(5);
    }

    @Test
    void shares_of_several_years_do_better_where_years_alternate() {
        // January is 20, 25, 20, 25 … of 100. Mean shares of up to three years tell 20 / 0.225 = 88.89 in 2020,
        // 25 / (0.65/3) = 115.38, 20 / (0.70/3) = 85.71 and 115.38: 14.05 % off on average; growth is 20 to 25 % off.
        for (int year = 2018; year <= 2023; year++) {
            known(year, year % 2 == 0 ? "20" : "25", year % 2 == 0 ? "80" : "75");
        }

        // spread: sqrt((11.11² + 15.38² + 14.29² + 15.38²) / 3) = 16.3392 %; t with 3 degrees at 90 % is 1.63774
        assertThat(outlook(known(2024, "20").amounts(), JANUARY_OF_TWO))
                .isEqualTo(new Forecast(
                        ForecastMethod.EARLIER_SHARES,
                        number("85.7143"), // 20 / (0.70/3)
                        number("62.7776"),
                        number("108.6510"),
                        null,
                        number("14.0"),
                        true,
                        4));
    }

    @Test
    void a_line_does_better_where_amounts_rise_from_month_to_month() {
        YearMonth start = YearMonth.of(2021, 1);
        for (int i = 0; i < 30; i++) {
            months.put(start.plusMonths(i), BigDecimal.valueOf(100 + i));
        }

        Outlook outlook =
                outlook(amounts(), new Horizon(YearMonth.of(2023, 1), YearMonth.of(2023, 12), YearMonth.of(2023, 6)));

        // 124 + 125 + … + 135 = 12 · 129.5
        assertThat(outlook)
                .isEqualTo(new Forecast(
                        ForecastMethod.LINEAR_TREND,
                        number("1554.0000"),
                        number("1554.0000"),
                        number("1554.0000"),
                        null,
                        number("0.0"),
                        true,
                        2));
    }

    @Test
    void a_year_that_only_one_method_could_be_tested_on_does_not_decide() {
        // Growth could not be tested on 2019 and 2021, whose years before are missing. The run rate is 80 % off in
        // 2019,
        // but in 2022 and 2023 it is 1.96 and 0 % off, growth 1.96 and 2.
        History history = known(2019, "10", "90")
                .known(2021, "50", "50")
                .known(2022, "50", "52")
                .known(2023, "50", "50")
                .known(2024, "40")
                .amounts();

        Forecast forecast = (Forecast) outlook(history, JANUARY_OF_TWO);

        assertThat(forecast.method()).isEqualTo(ForecastMethod.RUN_RATE);
        assertThat(forecast.tests()).isEqualTo(4);
        assertThat(forecast.meanError()).isEqualTo("20.5"); // (80 + 0 + 1.96 + 0) / 4
    }

    @Test
    void a_state_moves_as_it_did_last_year() {
        // from January to February: + 5 every year; the last value would be 5 / 105, 5 / 115, 5 / 100 off
        History states = known(2021, "100", "105")
                .known(2022, "110", "115")
                .known(2023, "95", "100")
                .known(2024, "90")
                .states();

        assertThat(outlook(states, JANUARY_OF_TWO))
                .isEqualTo(new Forecast(
                        ForecastMethod.SAME_PERIOD_CHANGE,
                        number("95.0000"),
                        number("95.0000"),
                        number("95.0000"),
                        null,
                        number("0.0"),
                        true,
                        2));
    }

    @Test
    void a_rate_that_was_zero_or_less_is_tested_in_its_own_measure() {
        // The last value was 1 too high in 2022 and 1 too low in 2023; last year's change can be tested on 2023 alone.
        History rates =
                known(2022, "1", "0").known(2023, "-2", "-1").known(2024, "3").states();

        // spread: sqrt((1² + 1²) / 1) = 1.41421; 3 ± 1.41421 · 3.07768
        assertThat(outlook(rates, JANUARY_OF_TWO))
                .isEqualTo(new Forecast(
                        ForecastMethod.LAST_VALUE,
                        number("3.0000"),
                        number("-1.3525"),
                        number("7.3525"),
                        null,
                        number("1.0000"),
                        false,
                        2));
    }

    @Test
    void a_state_that_is_reached_can_be_lost() {
        History states = known(2022, "50", "40")
                .known(2023, "50", "60")
                .known(2024, "90")
                .states();

        assertThat(chance(states, Comparison.AT_LEAST, "90")).isEqualTo(50);
        assertThat(chance(states, Comparison.AT_LEAST, "0")).isBetween(51, 99);
    }

    @Test
    void a_state_needs_only_the_month_of_the_cut_off() {
        History states = new History(new TreeMap<>(Map.of(YearMonth.of(2024, 3), BigDecimal.valueOf(7))), false);

        assertThat(outlook(states, new Horizon(YearMonth.of(2024, 1), YearMonth.of(2024, 12), YearMonth.of(2024, 3))))
                .isInstanceOf(Untested.class);
    }

    @Test
    void a_short_history_gives_the_plain_value_untested() {
        Wording reason = new Wording("完整的往期不足 2 个，未经检验", "untested: fewer than 2 earlier periods are complete");

        assertThat(outlook(known(2023, "40", "160").known(2024, "30").amounts(), JANUARY_OF_TWO))
                .isEqualTo(new Untested(ForecastMethod.RUN_RATE, number("60.0000"), reason));
        assertThat(outlook(states(), JANUARY_OF_TWO))
                .isEqualTo(new Untested(ForecastMethod.LAST_VALUE, number("30.0000"), reason));
    }

    @Test
    void a_year_with_a_gap_is_no_test() {
        History history =
                known(2022, "20").known(2023, "40", "160").known(2024, "30").amounts();

        assertThat(outlook(history, JANUARY_OF_TWO)).isInstanceOf(Untested.class);
    }

    @Test
    void names_the_months_that_are_missing() {
        months.put(YearMonth.of(2024, 1), BigDecimal.ONE);
        months.put(YearMonth.of(2024, 4), BigDecimal.ONE);
        Horizon may = new Horizon(YearMonth.of(2024, 1), YearMonth.of(2024, 12), YearMonth.of(2024, 5));

        assertThat(outlook(amounts(), may))
                .isEqualTo(new NoForecast(new Wording(
                        "缺少2024年2月、2024年3月、2024年5月的数据", "figures are missing for 2024-02, 2024-03, 2024-05")));
        assertThat(outlook(states(), may))
                .isEqualTo(new NoForecast(new Wording("缺少2024年5月的数据", "figures are missing for 2024-05")));
    }

    @Test
    void there_is_no_forecast_before_the_first_month_is_over() {
        Horizon december = new Horizon(YearMonth.of(2024, 1), YearMonth.of(2024, 12), YearMonth.of(2023, 12));

        assertThat(outlook(known(2023, "1").amounts(), december))
                .isEqualTo(new NoForecast(new Wording("本期尚无一个完整月份的数据", "no month of the period is over")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02", "2025-07"})
    void a_period_that_is_over_has_its_value(YearMonth cutOff) {
        Horizon over = new Horizon(YearMonth.of(2024, 1), YearMonth.of(2024, 2), cutOff);
        known(2024, "30", "12.34567");

        assertThat(outlook(amounts(), over)).isEqualTo(new Settled(number("42.3457"), null));
        assertThat(outlook(states(), over)).isEqualTo(new Settled(number("12.3457"), null));
        assertThat(Forecasting.USUAL.outlook(amounts(), over, new Goal(Comparison.AT_LEAST, Ratio.of("42.34567"))))
                .isEqualTo(new Settled(number("42.3457"), 100)); // compared before rounding
        assertThat(Forecasting.USUAL.outlook(amounts(), over, new Goal(Comparison.AT_LEAST, Ratio.of("42.3457"))))
                .isEqualTo(new Settled(number("42.3457"), 0));
    }

    @Test
    void a_period_that_is_over_with_a_gap_has_none() {
        months.put(YearMonth.of(2024, 1), BigDecimal.ONE);

        assertThat(outlook(amounts(), new Horizon(YearMonth.of(2024, 1), YearMonth.of(2024, 2), YearMonth.of(2024, 3))))
                .isInstanceOf(NoForecast.class);
    }

    @Test
    void earlier_periods_never_overlap() {
        Horizon plan = new Horizon(YearMonth.of(2021, 1), YearMonth.of(2025, 12), YearMonth.of(2023, 3));
        Horizon halfYear = new Horizon(YearMonth.of(2024, 7), YearMonth.of(2024, 12), YearMonth.of(2024, 9));

        assertThat(plan.before(1))
                .isEqualTo(new Horizon(YearMonth.of(2016, 1), YearMonth.of(2020, 12), YearMonth.of(2018, 3)));
        assertThat(halfYear.before(2))
                .isEqualTo(new Horizon(YearMonth.of(2022, 7), YearMonth.of(2022, 12), YearMonth.of(2022, 9)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Horizon(YearMonth.of(2024, 2), YearMonth.of(2024, 1), YearMonth.of(2024, 1)));
    }

    @ParameterizedTest
    @EnumSource
    void every_method_has_a_name_in_both_languages(ForecastMethod method) {
        assertThat(method.wording().zh()).isNotBlank();
        assertThat(method.wording().en()).isNotBlank();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void sees_no_later_month_and_keeps_the_value_in_its_interval(long seed) {
        Random random = new Random(seed);
        boolean accumulates = random.nextBoolean();
        YearMonth cutOff = YearMonth.of(2024, 1 + random.nextInt(11));
        Horizon horizon = new Horizon(YearMonth.of(2024, 1), YearMonth.of(2024, 12), cutOff);
        for (YearMonth month = YearMonth.of(2018, 1); !month.isAfter(cutOff); month = month.plusMonths(1)) {
            months.put(month, BigDecimal.valueOf(random.nextInt(1000), 1));
        }
        Goal goal = new Goal(Comparison.AT_LEAST, Ratio.of(random.nextInt(accumulates ? 1200 : 100)));
        History now = new History(new TreeMap<>(months), accumulates);
        for (YearMonth later = cutOff.plusMonths(1); later.getYear() < 2026; later = later.plusMonths(1)) {
            months.put(later, BigDecimal.valueOf(random.nextInt(1000) - 500, 1));
        }
        History later = new History(new TreeMap<>(months), accumulates);

        Forecast forecast = (Forecast) Forecasting.USUAL.outlook(now, horizon, goal);

        assertThat(Forecasting.USUAL.outlook(later, horizon, goal)).isEqualTo(forecast);
        assertThat(forecast.value()).isBetween(forecast.low(), forecast.high());
        Forecast wider = (Forecast) new Forecasting(95).outlook(now, horizon, goal);
        assertThat(wider.low()).isLessThanOrEqualTo(forecast.low());
        assertThat(wider.high()).isGreaterThanOrEqualTo(forecast.high());
        Integer before = 100;
        for (int amount = 0; amount < 2000; amount += 50) {
            Integer chance = ((Forecast)
                            Forecasting.USUAL.outlook(now, horizon, new Goal(Comparison.AT_LEAST, Ratio.of(amount))))
                    .chance();
            assertThat(chance).isBetween(0, before);
            before = chance;
        }
    }
}
