package io.xushi.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.xushi.calendar.Period;
import io.xushi.calendar.Span;
import io.xushi.calendar.WorkingDays;
import io.xushi.pace.PlannedPath.Milestone;
import io.xushi.quantity.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlannedPathTest {

    private static final Span YEAR = new Span(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));
    private static final Ratio TARGET = Ratio.of(120);
    private static final WorkingDays PLAIN = WorkingDays.mondayToFriday();

    private static Ratio share(PlannedPath path, LocalDate cutOff) {
        return path.shareDue(YEAR, cutOff, PLAIN, TARGET);
    }

    @ParameterizedTest(name = "{0} on {1}: {2} / {3}")
    @CsvSource({
        "MONTH,   2021-09-30,   9,  12",
        "MONTH,   2021-09-29,   8,  12",
        "MONTH,   2021-01-30,   0,  12",
        "MONTH,   2021-12-31,  12,  12",
        "MONTH,   2022-03-31,  12,  12",
        "QUARTER, 2021-09-30,   9,  12",
        "QUARTER, 2021-08-31,   6,  12",
        "QUARTER, 2021-03-30,   0,  12",
        "YEAR,    2021-12-30,   0,  12",
        "YEAR,    2021-12-31,  12,  12",
        "DAY,     2021-09-30, 273, 365", // 74.79 %
        "DAY,     2021-01-01,   1, 365",
        "DAY,     2020-12-31,   0, 365",
        "DAY,     2022-01-01, 365, 365"
    })
    void goes_evenly(PathStep step, LocalDate cutOff, long above, long below) {
        assertThat(share(new PlannedPath.Even(step), cutOff)).isEqualTo(Ratio.of(above, below));
    }

    @Test
    void september_by_days_is_74_79_per_cent() {
        assertThat(share(new PlannedPath.Even(PathStep.DAY), LocalDate.of(2021, 9, 30))
                        .asPercent()
                        .round(2))
                .isEqualTo("74.79");
    }

    @Test
    void counts_working_days_with_holidays_and_exchanged_days() {
        WorkingDays october = new WorkingDays(
                Set.copyOf(LocalDate.of(2021, 10, 1)
                        .datesUntil(LocalDate.of(2021, 10, 8))
                        .toList()),
                Set.of(LocalDate.of(2021, 10, 9)),
                Set.of(2021));
        Span month = new Span(LocalDate.of(2021, 10, 1), LocalDate.of(2021, 10, 31));
        PlannedPath path = new PlannedPath.Even(PathStep.WORKING_DAY);

        // 21 weekdays - 5 holidays + 1 Saturday = 17
        assertThat(path.shareDue(month, LocalDate.of(2021, 10, 7), october, TARGET))
                .isEqualTo(Ratio.ZERO);
        assertThat(path.shareDue(month, LocalDate.of(2021, 10, 9), october, TARGET))
                .isEqualTo(Ratio.of(2, 17));
        assertThat(path.shareDue(month, LocalDate.of(2021, 10, 10), october, TARGET))
                .isEqualTo(Ratio.of(2, 17));
        assertThat(path.shareDue(month, LocalDate.of(2021, 11, 10), october, TARGET))
                .isEqualTo(Ratio.ONE);
        assertThat(path.shareDue(month, LocalDate.of(2021, 9, 30), october, TARGET))
                .isEqualTo(Ratio.ZERO);
    }

    @Test
    void five_years_go_evenly_too() {
        Span five = new Span(LocalDate.of(2008, 1, 1), LocalDate.of(2012, 12, 31));

        assertThat(new PlannedPath.Even(PathStep.YEAR).shareDue(five, LocalDate.of(2010, 6, 30), PLAIN, TARGET))
                .isEqualTo(Ratio.of(2, 5));
        assertThat(new PlannedPath.Even(PathStep.MONTH).shareDue(five, LocalDate.of(2010, 6, 30), PLAIN, TARGET))
                .isEqualTo(Ratio.of(1, 2));
    }

    @Test
    void a_level_is_due_in_full_from_the_first_day() {
        assertThat(share(new PlannedPath.Level(), YEAR.from())).isEqualTo(Ratio.ONE);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-30, 0",
        "2021-03-31, 20",
        "2021-08-31, 45",
        "2021-09-30, 70",
        "2021-12-31, 100",
        "2022-12-31, 100"
    })
    void stated_shares_are_due_at_the_end_of_their_quarter(LocalDate cutOff, int percent) {
        PlannedPath path = new PlannedPath.Shares(
                PathStep.QUARTER,
                Arrays.asList(new BigDecimal("20"), new BigDecimal("45"), new BigDecimal("70"), new BigDecimal("100")));

        assertThat(share(path, cutOff)).isEqualTo(Ratio.of(percent, 100));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-30, 0",
        "2021-03-31, 30",
        "2021-04-30, 42.5",
        "2021-06-29, 42.5",
        "2021-06-30, 90",
        "2021-12-31, 90"
    })
    void stated_amounts_add_up_as_their_periods_end(LocalDate cutOff, String amount) {
        PlannedPath path = new PlannedPath.Amounts(new TreeMap<>(Map.of(
                Period.parse("2021-Q1"),
                new BigDecimal("30"),
                Period.parse("2021-04"),
                new BigDecimal("12.5"),
                Period.parse("2021-05..06"),
                new BigDecimal("47.5"))));

        assertThat(share(path, cutOff).times(TARGET)).isEqualTo(Ratio.of(amount));
    }

    private static PlannedPath milestones(boolean straight) {
        // Given in the wrong order on purpose.
        return new PlannedPath.Milestones(
                List.of(
                        new Milestone("封顶", LocalDate.of(2021, 6, 30), new BigDecimal("60")),
                        new Milestone("开工", LocalDate.of(2021, 3, 31), new BigDecimal("15")),
                        new Milestone("投产", LocalDate.of(2021, 12, 31), new BigDecimal("100"))),
                straight);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-30, 0",
        "2021-03-31, 15",
        "2021-06-29, 15",
        "2021-06-30, 60",
        "2021-12-30, 60",
        "2021-12-31, 100",
        "2022-06-30, 100"
    })
    void milestones_are_due_on_their_day(LocalDate cutOff, int percent) {
        assertThat(share(milestones(false), cutOff)).isEqualTo(Ratio.of(percent, 100));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-31, 0, 1",
        "2020-06-30, 0, 1",
        "2021-01-30, 5, 100", // 15 % × 30/90
        "2021-03-31, 15, 100",
        "2021-05-16, 3774725, 10000000", // 15 % + 45 % × 46/91, within rounding
        "2021-06-30, 60, 100",
        "2021-12-31, 100, 100"
    })
    void on_a_straight_line_between_milestones_every_day_counts(LocalDate cutOff, long above, long below) {
        Ratio off = share(milestones(true), cutOff).minus(Ratio.of(above, below));

        assertThat(off.round(6)).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @EnumSource(PathStep.class)
    void never_goes_back_and_ends_at_the_whole_target(PathStep step) {
        risesToOne(new PlannedPath.Even(step));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {41, 42, 43})
    void paths_drawn_at_random_never_go_back(long seed) {
        Random random = new Random(seed);
        List<Milestone> points = new ArrayList<>();
        int percent = 0;
        for (LocalDate day = YEAR.from().plusDays(random.nextInt(60));
                day.isBefore(YEAR.to());
                day = day.plusDays(1 + random.nextInt(90))) {
            percent += random.nextInt(100 - percent);
            points.add(new Milestone("m", day, BigDecimal.valueOf(percent)));
        }
        points.add(new Milestone("end", YEAR.to(), BigDecimal.valueOf(100)));
        risesToOne(new PlannedPath.Milestones(points, true));
        risesToOne(new PlannedPath.Milestones(points, false));
    }

    private static void risesToOne(PlannedPath path) {
        Ratio before = Ratio.ZERO;
        for (LocalDate day = YEAR.from(); !day.isAfter(YEAR.to()); day = day.plusDays(1)) {
            Ratio share = share(path, day);
            assertThat(share).isGreaterThanOrEqualTo(before);
            before = share;
        }
        assertThat(before).isEqualTo(Ratio.ONE);
    }

    private static final LocalDate SINCE_2021 = LocalDate.of(2021, 1, 1);
    private static final Span FIVE_YEARS = new Span(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31));

    private static Ratio amount(PlannedPath path, LocalDate cutOff, String target) {
        return path.shareDue(FIVE_YEARS, cutOff, PLAIN, Ratio.of(target)).times(Ratio.of(target));
    }

    /** From 100 to 150 in five years: 10 a year, 2.5 a quarter; to 60: 8 less a year. */
    @ParameterizedTest(name = "by {0} to {1}, {2}: {3}")
    @CsvSource({
        "YEAR,    150, 2020-12-31, 100",
        "YEAR,    150, 2021-12-30, 100",
        "YEAR,    150, 2021-12-31, 110",
        "YEAR,    150, 2023-12-31, 130",
        "YEAR,    150, 2025-12-31, 150",
        "YEAR,    150, 2026-12-31, 150",
        "QUARTER, 150, 2021-03-31, 102.5",
        "MONTH,   150, 2022-06-30, 115",
        "YEAR,    60,  2021-12-31, 92",
        "YEAR,    60,  2025-12-31, 60"
    })
    void from_a_base_the_same_is_added_every_step(PathStep step, String target, LocalDate cutOff, String expected) {
        assertThat(amount(new PlannedPath.FromBase(Ratio.of(100), SINCE_2021, step), cutOff, target))
                .isEqualTo(Ratio.of(expected));
    }

    /** The base year 2019 ended before the scheme began: after three of seven years it is 100 + 70 x 3 / 7. */
    @Test
    void the_way_begins_behind_the_base_year_even_before_the_scheme() {
        PlannedPath path = new PlannedPath.FromBase(Ratio.of(100), LocalDate.of(2019, 1, 1), PathStep.YEAR);

        assertThat(amount(path, LocalDate.of(2021, 12, 31), "170")).isEqualTo(Ratio.of(130));
    }

    /** A base year that ends with the scheme leaves only its last day for the way. */
    @Test
    void a_base_behind_the_scheme_leaves_its_last_day() {
        PlannedPath path = new PlannedPath.FromBase(Ratio.of(100), LocalDate.of(2026, 1, 1), PathStep.YEAR);

        assertThat(amount(path, LocalDate.of(2025, 12, 30), "150")).isEqualTo(Ratio.of(100));
        assertThat(amount(path, LocalDate.of(2025, 12, 31), "150")).isEqualTo(Ratio.of(150));
    }

    /** 100 x 1.1^n: 110, 121, 133.1 … 161.051; falling 100 x 0.9^n: 90, 81 … 59.049. */
    @ParameterizedTest(name = "to {0}, {1}: {2}")
    @CsvSource({
        "161.051, 2020-12-31, 100",
        "161.051, 2021-12-31, 110",
        "161.051, 2022-12-31, 121",
        "161.051, 2023-06-30, 121",
        "161.051, 2023-12-31, 133.1",
        "161.051, 2025-12-31, 161.051",
        "161.051, 2026-12-31, 161.051",
        "59.049,  2021-12-31, 90",
        "59.049,  2022-12-31, 81"
    })
    void compounded_every_step_grows_at_the_same_rate(String target, LocalDate cutOff, String expected) {
        Ratio amount = amount(new PlannedPath.Compound(Ratio.of(100), SINCE_2021, PathStep.YEAR), cutOff, target);

        assertThat(amount.round(12)).isEqualByComparingTo(expected);
    }

    @Test
    void compounded_growth_ends_at_the_target_exactly() {
        PlannedPath path = new PlannedPath.Compound(Ratio.of(7), SINCE_2021, PathStep.MONTH);

        assertThat(path.shareDue(FIVE_YEARS, FIVE_YEARS.to(), PLAIN, Ratio.of(11)))
                .isEqualTo(Ratio.ONE);
    }

    /** Shares of 5, 12 and 24 % at the ends of the first quarter's months, then 100 %. */
    @ParameterizedTest
    @CsvSource({
        "2021-01-30, 0",
        "2021-01-31, 5",
        "2021-02-28, 12",
        "2021-03-15, 12",
        "2021-03-31, 24",
        "2021-12-31, 96",
        "2022-06-30, 96"
    })
    void goes_by_the_seasons_of_earlier_years(LocalDate cutOff, int percent) {
        List<Ratio> months = new ArrayList<>(List.of(Ratio.of(5, 100), Ratio.of(12, 100)));
        for (int month = 3; month <= 12; month++) {
            months.add(Ratio.of(8 * month, 100)); // 24, 32 … 96 %
        }

        assertThat(share(new PlannedPath.Seasonal(months), cutOff)).isEqualTo(Ratio.of(percent, 100));
    }

    /** An even path read at the end of the quarter, half-year or year. */
    @ParameterizedTest(name = "{0} months, {1}: {2} / 12")
    @CsvSource({
        "3,  2021-01-01, 3",
        "3,  2021-02-28, 3",
        "3,  2021-03-31, 3",
        "3,  2021-04-01, 6",
        "3,  2021-11-30, 12",
        "6,  2021-03-31, 6",
        "6,  2021-06-30, 6",
        "6,  2021-07-01, 12",
        "12, 2021-01-31, 12",
        "12, 2021-12-31, 12",
        "3,  2020-11-30, 0"
    })
    void read_ahead_the_end_of_the_period_counts(int months, LocalDate cutOff, long twelfths) {
        assertThat(share(new PlannedPath.Ahead(new PlannedPath.Even(PathStep.MONTH), months), cutOff))
                .isEqualTo(Ratio.of(twelfths, 12));
    }

    /** A scheme that ends on 15 November, before the quarter does. */
    @Test
    void read_ahead_never_goes_beyond_the_scheme() {
        Span toNovember = new Span(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 11, 15));
        PlannedPath path = new PlannedPath.Milestones(
                List.of(
                        new Milestone("a", LocalDate.of(2021, 11, 15), new BigDecimal("70")),
                        new Milestone("b", LocalDate.of(2021, 12, 31), new BigDecimal("100"))),
                false);

        for (String day : List.of("2021-10-08", "2021-11-30")) {
            assertThat(new PlannedPath.Ahead(path, 3).shareDue(toNovember, LocalDate.parse(day), PLAIN, TARGET))
                    .isEqualTo(Ratio.of(70, 100));
        }
    }

    @ParameterizedTest(name = "{0} on {1}: {2} %")
    @CsvSource({
        "MONTH, 2021-01-30, 0",
        "MONTH, 2021-01-31, 10",
        "MONTH, 2021-03-31, 100",
        "MONTH, 2021-12-31, 100",
        "YEAR,  2021-12-31, 10",
        "YEAR,  2021-12-30, 0"
    })
    void stated_shares_may_be_by_month_or_year(PathStep step, LocalDate cutOff, int percent) {
        PlannedPath path = new PlannedPath.Shares(
                step, List.of(new BigDecimal("10"), new BigDecimal("40"), new BigDecimal("100")));

        assertThat(share(path, cutOff)).isEqualTo(Ratio.of(percent, 100));
    }

    @ParameterizedTest
    @EnumSource(
            value = PathStep.class,
            names = {"DAY", "WORKING_DAY"})
    void stated_shares_are_never_by_day(PathStep step) {
        PlannedPath path = new PlannedPath.Shares(step, List.of(new BigDecimal("100")));

        assertThatIllegalStateException().isThrownBy(() -> share(path, LocalDate.of(2021, 6, 30)));
    }

    /** A weekend has no working days, ten days no whole month: nothing is due before the end. */
    @Test
    void a_stretch_without_a_whole_step_is_due_at_its_end() {
        Span weekend = new Span(LocalDate.of(2021, 9, 4), LocalDate.of(2021, 9, 5));
        Span tenDays = new Span(LocalDate.of(2021, 9, 1), LocalDate.of(2021, 9, 10));
        PlannedPath working = new PlannedPath.Even(PathStep.WORKING_DAY);
        PlannedPath monthly = new PlannedPath.Even(PathStep.MONTH);

        assertThat(working.shareDue(weekend, LocalDate.of(2021, 9, 4), PLAIN, TARGET))
                .isEqualTo(Ratio.ZERO);
        assertThat(working.shareDue(weekend, LocalDate.of(2021, 9, 5), PLAIN, TARGET))
                .isEqualTo(Ratio.ONE);
        assertThat(monthly.shareDue(tenDays, LocalDate.of(2021, 9, 9), PLAIN, TARGET))
                .isEqualTo(Ratio.ZERO);
        assertThat(monthly.shareDue(tenDays, LocalDate.of(2021, 9, 10), PLAIN, TARGET))
                .isEqualTo(Ratio.ONE);
    }
}
