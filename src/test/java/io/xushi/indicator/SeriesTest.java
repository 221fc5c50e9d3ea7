package io.xushi.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.Period;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTest {

    private static final LocalDate START = LocalDate.of(2021, 1, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2021, 9, 30);

    private static Observation figure(String period, String value, Basis basis, Status status, long revision) {
        return new Observation(
                "u", "i", Period.parse(period), new BigDecimal(value), basis, status, null, null, null, revision);
    }

    private static Observation figure(String period, String value) {
        return figure(period, value, Basis.REPORTED, Status.PRELIMINARY, 1);
    }

    private static Series series(Accumulation accumulation, Observation... figures) {
        return new Series(
                new Indicator(
                        "i",
                        "投资",
                        new Measure("亿元"),
                        Direction.UP,
                        accumulation,
                        Frequency.MONTH,
                        null,
                        false,
                        List.of()),
                List.of(figures));
    }

    private static Reading absent(Absence absence) {
        return new Reading.Absent(absence);
    }

    @Test
    void reviewed_goes_before_reported_final_before_preliminary_and_late_before_early() {
        List<Observation> worstFirst = List.of(
                figure("2021-09", "1", Basis.REPORTED, Status.PRELIMINARY, 9),
                figure("2021-09", "2", Basis.REPORTED, Status.FINAL, 1),
                figure("2021-09", "3", Basis.REPORTED, Status.FINAL, 2),
                figure("2021-09", "4", Basis.REVIEWED, Status.PRELIMINARY, 1),
                figure("2021-09", "5", Basis.REVIEWED, Status.FINAL, 1));
        for (int known = 1; known <= worstFirst.size(); known++) {
            List<Observation> shuffled = new ArrayList<>(worstFirst.subList(0, known));
            Collections.shuffle(shuffled, new Random(known));

            assertThat(series(Accumulation.YTD, shuffled.toArray(Observation[]::new))
                            .upTo(START, SEPTEMBER)
                            .value())
                    .contains(Ratio.of(known));
        }
    }

    @Test
    void a_total_since_the_year_began_is_the_figure_that_ends_with_the_last_whole_month() {
        Series series = series(Accumulation.YTD, figure("2021-08", "28"), figure("2021-09", "31.2"));

        assertThat(series.upTo(START, SEPTEMBER).value()).contains(Ratio.of("31.2"));
        assertThat(series.upTo(START, LocalDate.of(2021, 9, 29)).value()).contains(Ratio.of(28));
        assertThat(series.upTo(START, LocalDate.of(2021, 10, 31))).isEqualTo(absent(Absence.MISSING));
        assertThat(series.upTo(START, LocalDate.of(2021, 1, 30))).isEqualTo(absent(Absence.NOT_DUE));
    }

    @Test
    void single_figures_add_up_to_the_total_when_none_is_missing() {
        Series series = series(
                Accumulation.PERIOD, figure("2021-01..02", "3"), figure("2021-03", "2"), figure("2021-Q2", "10"));

        assertThat(series.upTo(START, LocalDate.of(2021, 6, 30)).value()).contains(Ratio.of(15));
        assertThat(series.upTo(START, LocalDate.of(2021, 3, 31)).value()).contains(Ratio.of(5));
        assertThat(series.upTo(START, LocalDate.of(2021, 5, 31))).isEqualTo(absent(Absence.MISSING));
        assertThat(series.upTo(START, LocalDate.of(2021, 1, 31))).isEqualTo(absent(Absence.MISSING));
    }

    @Test
    void no_month_is_counted_twice_where_figures_overlap() {
        Series series = series(
                Accumulation.PERIOD,
                figure("2021-01", "1"),
                figure("2021-02", "2"),
                figure("2021-03", "3"),
                figure("2021-02..03", "50"),
                figure("2021-Q1", "6"));

        assertThat(series.upTo(START, LocalDate.of(2021, 3, 31)).value())
                .isPresent()
                .get()
                .satisfies(
                        total -> assertThat(List.of(Ratio.of(6), Ratio.of(51))).contains(total));
        assertThat(((Reading.Present) series.upTo(START, LocalDate.of(2021, 3, 31)))
                        .from().stream()
                                .mapToInt(part -> part.period().months())
                                .sum())
                .isEqualTo(3);
    }

    @Test
    void a_sum_that_begins_within_a_figure_is_missing() {
        Series series = series(Accumulation.PERIOD, figure("2021-Q1", "6"));

        assertThat(series.upTo(LocalDate.of(2021, 2, 1), LocalDate.of(2021, 3, 31)))
                .isEqualTo(absent(Absence.MISSING));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-09-30, 2021-09",
        "2021-09-29, 2021-08",
        "2021-01-01, 2020-12",
        "2024-02-28, 2024-01",
        "2024-02-29, 2024-02"
    })
    void a_month_counts_when_it_is_over(LocalDate cutOff, YearMonth last) {
        assertThat(Series.lastWholeMonth(cutOff)).isEqualTo(last);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32, 33})
    void months_cut_at_random_always_add_up_to_their_year(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            List<Observation> parts = new ArrayList<>();
            int month = 1;
            while (month <= 12) {
                int last = Math.min(12, month + random.nextInt(4));
                parts.add(figure("2021-%02d..%02d".formatted(month, last), String.valueOf(last - month + 1)));
                month = last + 1;
            }
            Collections.shuffle(parts, random);

            assertThat(series(Accumulation.PERIOD, parts.toArray(Observation[]::new))
                            .upTo(START, LocalDate.of(2021, 12, 31))
                            .value())
                    .contains(Ratio.of(12));
        }
    }

    @Test
    void the_catalogue_keeps_its_own_where_a_code_comes_again() {
        Indicator own = indicator("a", "甲", "老甲");
        IndicatorCatalogue catalogue =
                new IndicatorCatalogue(List.of(own)).with(List.of(indicator("a", "乙"), indicator("b", "丙")));

        assertThat(catalogue.find("a")).contains(own);
        assertThat(catalogue.find(" 老甲 ")).contains(own);
        assertThat(catalogue.find("乙")).isEmpty();
        assertThat(catalogue.all()).extracting(Indicator::code).containsExactly("a", "b");
        assertThat(catalogue.names()).containsExactlyInAnyOrder("a", "甲", "老甲", "b", "丙");
    }

    private static Indicator indicator(String code, String name, String... aliases) {
        return new Indicator(
                code,
                name,
                new Measure("个"),
                Direction.UP,
                Accumulation.YTD,
                Frequency.MONTH,
                null,
                false,
                List.of(aliases));
    }

    /** Cumulative 3, 5, 9 in the first quarter, 20 in the second: 2 in February, 11 in the second quarter. */
    @Test
    void a_few_months_by_themselves() {
        Series cumulative = series(
                Accumulation.YTD,
                figure("2021-01", "3"),
                figure("2021-02", "5"),
                figure("2021-03", "9"),
                figure("2021-06", "20"));
        assertThat(cumulative.alone(YearMonth.of(2021, 1), 1).value()).contains(Ratio.of(3));
        assertThat(cumulative.alone(YearMonth.of(2021, 2), 1).value()).contains(Ratio.of(2));
        assertThat(cumulative.alone(YearMonth.of(2021, 3), 3).value()).contains(Ratio.of(9));
        assertThat(cumulative.alone(YearMonth.of(2021, 6), 3).value()).contains(Ratio.of(11));
        assertThat(cumulative.alone(YearMonth.of(2021, 6), 1).value()).isEmpty();
        assertThat(cumulative.alone(YearMonth.of(2021, 5), 1).value()).isEmpty();
        Series single = series(Accumulation.PERIOD, figure("2021-04", "1"), figure("2021-05..06", "4"));
        assertThat(single.alone(YearMonth.of(2021, 6), 3).value()).contains(Ratio.of(5));
        assertThat(single.alone(YearMonth.of(2021, 6), 1).value()).isEmpty();
        Series rate = series(Accumulation.RATE, figure("2021-05", "70"), figure("2021-06", "80"));
        assertThat(rate.alone(YearMonth.of(2021, 6), 3).value()).contains(Ratio.of(80));
    }
}
