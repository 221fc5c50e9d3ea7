package io.xushi.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.Span;
import io.xushi.calendar.WorkingDays;
import io.xushi.indicator.Absence;
import io.xushi.indicator.Accumulation;
import io.xushi.indicator.Direction;
import io.xushi.indicator.Figure;
import io.xushi.indicator.Frequency;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Reading;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.target.Bound;
import io.xushi.target.Demand;
import io.xushi.target.Responsible;
import io.xushi.target.Target;
import io.xushi.wording.Wording;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PaceTest {

    private static final Span YEAR = new Span(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));
    private static final LocalDate SEPTEMBER = LocalDate.of(2021, 9, 30);

    private static Indicator indicator(Accumulation accumulation, String measure) {
        return new Indicator(
                "i", "投资", new Measure(measure), Direction.UP, accumulation, Frequency.MONTH, null, false, List.of());
    }

    private static Plan evenly(Bound bound, String amount) {
        return new Plan(target(bound, amount), new PlannedPath.Even(PathStep.MONTH));
    }

    private static Target target(Bound bound, String amount) {
        return new Target("投资", null, bound, Ratio.of(amount), null, null, "T-1");
    }

    private static Reading reading(String value) {
        return new Reading.Present(Ratio.of(value), List.of());
    }

    private static Values known(Reading reading) {
        return new Values() {
            @Override
            public Reading of(Demand demand) {
                return reading;
            }

            @Override
            public Reading lastMonth() {
                return new Reading.Absent(Absence.MISSING);
            }
        };
    }

    private static Progress at(LocalDate cutOff, Plan plan, String actual) {
        return new Pace(YEAR, cutOff, WorkingDays.mondayToFriday())
                .measure(indicator(Accumulation.YTD, "亿元"), plan, known(reading(actual)));
    }

    // Investment in key projects, January to September 2021; completion and gap as the bulletin publishes them, but for
    // 州直, whose published 58.8 % and -16.2 were rounded from unrounded amounts.
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "吉首市,     82.5, 65.1, 78.9,   3.9, ON_PACE",
        "泸溪县,     42.6, 31.2, 73.2,  -1.8, BEHIND",
        "凤凰县,     78.5, 62.9, 80.1,   5.1, ON_PACE",
        "古丈县,     23.4, 19.0, 81.2,   6.2, ON_PACE",
        "花垣县,     46.0, 37.1, 80.7,   5.7, ON_PACE",
        "保靖县,     41.9, 30.9, 73.7,  -1.3, BEHIND",
        "永顺县,     51.0, 42.3, 82.9,   7.9, ON_PACE",
        "龙山县,     51.7, 40.9, 79.1,   4.1, ON_PACE",
        "湘西高新区, 66.4, 53.1, 80.0,   5.0, ON_PACE",
        "州直,      156.7, 92.0, 58.7, -16.3, BEHIND",
        "湘西州,    640.7, 474.5, 74.1, -0.9, BEHIND"
    })
    void measures_the_units_of_xiangxi(
            String unit, String plan, String actual, String completion, String gap, ProgressState state) {
        Progress progress = at(SEPTEMBER, evenly(Bound.AT_LEAST, plan), actual);

        assertThat(progress.expected()).isEqualTo(Ratio.of(75));
        assertThat(progress.completion().round(1)).isEqualTo(completion);
        assertThat(progress.gap().round(1)).isEqualTo(gap);
        assertThat(progress.state()).isEqualTo(state);
    }

    @Test
    void works_out_luxi_to_the_last_digit() {
        Progress luxi = at(SEPTEMBER, evenly(Bound.AT_LEAST, "42.6"), "31.2");

        assertThat(luxi.expectedAmount()).isEqualTo(Ratio.of("31.95")); // 42.6 × 9/12
        assertThat(luxi.lag()).isEqualTo(Ratio.of("0.75")); // 31.95 - 31.2
        assertThat(luxi.gap().round(2)).isEqualTo("-1.76"); // 73.239 - 75
        assertThat(luxi.gap())
                .isEqualTo(Ratio.of(3120, 1).dividedBy(Ratio.of("42.6")).minus(Ratio.of(75)));
        assertThat(luxi.requiredRunRate()).isEqualTo(Ratio.of("3.8")); // (42.6 - 31.2) / 3
        assertThat(luxi.averageRunRate().round(4)).isEqualTo("3.4667"); // 31.2 / 9
        assertThat(luxi.paceCompletion().round(2)).isEqualTo("97.65"); // 31.2 / 31.95
    }

    @Test
    void the_projects_of_the_prefecture_itself_would_have_to_run_twice_as_fast() {
        Progress own = at(SEPTEMBER, evenly(Bound.AT_LEAST, "156.7"), "92");

        assertThat(own.requiredRunRate().round(2)).isEqualTo("21.57"); // 64.7 / 3
        assertThat(own.averageRunRate().round(2)).isEqualTo("10.22"); // 92 / 9
    }

    @ParameterizedTest
    @CsvSource({
        // target 120, path at the end of September 90
        "2021-09-30,  89.99, BEHIND",
        "2021-09-30,  90,    ON_PACE",
        "2021-09-30, 119.99, ON_PACE",
        "2021-09-30, 120,    MET",
        "2021-12-31, 119.99, MISSED",
        "2021-12-31, 120,    MET",
        "2022-01-31, 119.99, MISSED",
        "2021-01-30,   0,    ON_PACE"
    })
    void a_state_changes_exactly_on_its_edge(LocalDate cutOff, String actual, ProgressState state) {
        assertThat(at(cutOff, evenly(Bound.AT_LEAST, "120"), actual).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        // at most 120 in the year, hence 90 by the end of September; a gap below zero is behind here too
        "2021-09-30,  90,     0, ON_PACE",
        "2021-09-30,  96,    -5, BEHIND",
        "2021-09-30,  60,    25, ON_PACE",
        "2021-12-31, 120,     0, MET",
        "2021-12-31, 126,    -5, MISSED"
    })
    void a_ceiling_is_behind_when_more_is_used_than_planned(
            LocalDate cutOff, String actual, String gap, ProgressState state) {
        Progress progress = at(cutOff, evenly(Bound.AT_MOST, "120"), actual);

        assertThat(progress.gap()).isEqualTo(Ratio.of(gap));
        assertThat(progress.state()).isEqualTo(state);
        assertThat(progress.requiredRunRate()).isNull();
    }

    @Test
    void a_ceiling_that_is_kept_so_far_is_not_yet_met() {
        assertThat(at(SEPTEMBER, evenly(Bound.AT_MOST, "120"), "0").state()).isEqualTo(ProgressState.ON_PACE);
    }

    @Test
    void a_target_of_zero_has_no_percentages_but_a_state() {
        Progress kept = at(SEPTEMBER, evenly(Bound.AT_MOST, "0"), "0");
        Progress broken = at(SEPTEMBER, evenly(Bound.AT_MOST, "0"), "1");

        assertThat(kept.completion()).isNull();
        assertThat(kept.expected()).isNull();
        assertThat(kept.gap()).isNull();
        assertThat(kept.state()).isEqualTo(ProgressState.ON_PACE);
        assertThat(broken.state()).isEqualTo(ProgressState.BEHIND);
        assertThat(broken.lag()).isEqualTo(Ratio.ONE);
    }

    @ParameterizedTest
    @EnumSource(Absence.class)
    void no_value_is_a_state_of_its_own_and_never_behind(Absence absence) {
        Progress progress = new Pace(YEAR, SEPTEMBER, WorkingDays.mondayToFriday())
                .measure(
                        indicator(Accumulation.YTD, "亿元"),
                        evenly(Bound.AT_LEAST, "120"),
                        known(new Reading.Absent(absence)));

        assertThat(progress.state())
                .isEqualTo(
                        switch (absence) {
                            case NOT_DUE -> ProgressState.NOT_DUE;
                            case OVERDUE -> ProgressState.OVERDUE;
                            case NOT_APPLICABLE -> ProgressState.NOT_APPLICABLE;
                            case MISSING -> ProgressState.NO_DATA;
                        });
        assertThat(progress.gap()).isNull();
        assertThat(progress.lag()).isNull();
        assertThat(progress.expected()).isEqualTo(Ratio.of(75));
    }

    @Test
    void a_rate_is_compared_in_percentage_points_and_can_be_lost_again() {
        Plan plan = new Plan(target(Bound.AT_LEAST, "8"), new PlannedPath.Level());
        Progress progress = new Pace(YEAR, SEPTEMBER, WorkingDays.mondayToFriday())
                .measure(indicator(Accumulation.RATE, "%"), plan, known(reading("7.5")));
        Progress reached = new Pace(YEAR, SEPTEMBER, WorkingDays.mondayToFriday())
                .measure(indicator(Accumulation.RATE, "%"), plan, known(reading("8")));

        assertThat(progress.gap()).isEqualTo(Ratio.of("-0.5"));
        assertThat(progress.state()).isEqualTo(ProgressState.BEHIND);
        assertThat(progress.requiredRunRate()).isNull();
        assertThat(progress.averageRunRate()).isNull();
        assertThat(reached.state()).isEqualTo(ProgressState.ON_PACE);
    }

    @Test
    void nothing_more_is_required_once_the_target_is_reached_or_the_year_is_over() {
        assertThat(at(SEPTEMBER, evenly(Bound.AT_LEAST, "10"), "11").requiredRunRate())
                .isEqualTo(Ratio.ZERO);
        assertThat(at(LocalDate.of(2021, 12, 31), evenly(Bound.AT_LEAST, "10"), "9")
                        .requiredRunRate())
                .isNull();
        assertThat(at(LocalDate.of(2021, 1, 15), evenly(Bound.AT_LEAST, "12"), "0")
                        .requiredRunRate())
                .isEqualTo(Ratio.ONE);
        assertThat(at(LocalDate.of(2021, 1, 15), evenly(Bound.AT_LEAST, "12"), "0")
                        .averageRunRate())
                .isNull();
    }

    private static final WorkingDays PLAIN = WorkingDays.mondayToFriday();

    private static Target asking(Demand... demands) {
        return new Target("投资", null, List.of(demands), null, null, "T-1", null, Responsible.NOBODY, null);
    }

    private static Demand demand(Figure figure, Bound bound, String amount) {
        return new Demand(figure, bound, Ratio.of(amount));
    }

    /** Values by figure; what is not said is missing. */
    private static Values values(String lastMonth, Object... byFigure) {
        Map<Figure, Reading> known = new EnumMap<>(Figure.class);
        for (int i = 0; i < byFigure.length; i += 2) {
            known.put((Figure) byFigure[i], reading((String) byFigure[i + 1]));
        }
        Reading missing = new Reading.Absent(Absence.MISSING);
        return new Values() {
            @Override
            public Reading of(Demand demand) {
                return known.getOrDefault(demand.figure(), missing);
            }

            @Override
            public Reading lastMonth() {
                return lastMonth == null ? missing : reading(lastMonth);
            }
        };
    }

    private static Progress measured(LocalDate cutOff, Accumulation accumulation, Plan plan, Values values) {
        return new Pace(YEAR, cutOff, PLAIN).measure(indicator(accumulation, "亿元"), plan, values);
    }

    /** From April to December nine months, of which six are over: 80 of 120. */
    @Test
    void a_path_with_days_of_its_own_runs_over_these() {
        Plan plan = new Plan(
                target(Bound.AT_LEAST, "120"),
                new PlannedPath.Even(PathStep.MONTH),
                new Span(LocalDate.of(2021, 4, 1), YEAR.to()));
        Progress progress = at(SEPTEMBER, plan, "75");

        assertThat(progress.expectedAmount()).isEqualTo(Ratio.of(80));
        assertThat(progress.lag()).isEqualTo(Ratio.of(5));
        assertThat(progress.requiredRunRate()).isEqualTo(Ratio.of(15)); // 45 / 3
        assertThat(progress.averageRunRate()).isEqualTo(Ratio.of("12.5")); // 75 / 6
        assertThat(progress.state()).isEqualTo(ProgressState.BEHIND);
    }

    /** A path that ends in June is over in September, whatever the scheme. */
    @Test
    void a_path_that_is_over_is_met_or_missed() {
        Plan plan = new Plan(
                target(Bound.AT_LEAST, "120"),
                new PlannedPath.Even(PathStep.MONTH),
                new Span(YEAR.from(), LocalDate.of(2021, 6, 30)));

        assertThat(at(SEPTEMBER, plan, "119").state()).isEqualTo(ProgressState.MISSED);
        assertThat(at(SEPTEMBER, plan, "120").state()).isEqualTo(ProgressState.MET);
        assertThat(at(SEPTEMBER, plan, "119").requiredRunRate()).isNull();
    }

    /** Over two years a year-to-date value starts anew, so it has no run rate and can be lost; a sum of periods not. */
    @Test
    void what_is_counted_within_a_year_is_not_shared_out_over_two() {
        Plan plan = new Plan(
                target(Bound.AT_LEAST, "240"),
                new PlannedPath.Even(PathStep.MONTH),
                new Span(YEAR.from(), LocalDate.of(2022, 12, 31)));

        Progress ytd = measured(SEPTEMBER, Accumulation.YTD, plan, known(reading("250")));
        assertThat(ytd.requiredRunRate()).isNull();
        assertThat(ytd.averageRunRate()).isNull();
        assertThat(ytd.state()).isEqualTo(ProgressState.ON_PACE);

        Progress sum = measured(SEPTEMBER, Accumulation.PERIOD, plan, known(reading("225")));
        assertThat(sum.requiredRunRate()).isEqualTo(Ratio.ONE); // 15 / 15
        assertThat(sum.averageRunRate()).isEqualTo(Ratio.of(25)); // 225 / 9
        assertThat(measured(SEPTEMBER, Accumulation.PERIOD, plan, known(reading("250")))
                        .state())
                .isEqualTo(ProgressState.MET);
    }

    /** 10 a month: 12 in September alone are 120 %. */
    @ParameterizedTest(name = "{0}: {1} alone is {2} %")
    @CsvSource({"2021-09-30, 12, 120", "2021-09-30, 5,  50", "2021-09-15, 12, 120", "2021-01-31, 10, 100"})
    void the_last_month_alone_is_measured_by_its_share(LocalDate cutOff, String alone, String percent) {
        Progress progress =
                measured(cutOff, Accumulation.YTD, evenly(Bound.AT_LEAST, "120"), values(alone, Figure.ACTUAL, "90"));

        assertThat(progress.monthCompletion()).isEqualTo(Ratio.of(percent));
    }

    /** By days, of 365 a year: August has 31 of them, also when half of September is over. */
    @Test
    void a_month_that_is_not_over_is_no_part_of_the_last_ones_share() {
        Plan daily = new Plan(target(Bound.AT_LEAST, "365"), new PlannedPath.Even(PathStep.DAY));

        for (String cutOff : List.of("2021-08-31", "2021-09-15", "2021-09-29")) {
            assertThat(measured(LocalDate.parse(cutOff), Accumulation.YTD, daily, values("62", Figure.ACTUAL, "200"))
                            .monthCompletion())
                    .as(cutOff)
                    .isEqualTo(Ratio.of(200));
        }
    }

    @Test
    void a_month_without_value_or_share_has_no_completion() {
        Plan plan = evenly(Bound.AT_LEAST, "120");
        assertThat(measured(SEPTEMBER, Accumulation.YTD, plan, values(null, Figure.ACTUAL, "90"))
                        .monthCompletion())
                .isNull();
        assertThat(measured(SEPTEMBER, Accumulation.YTD, evenly(Bound.AT_MOST, "0"), values("1", Figure.ACTUAL, "90"))
                        .monthCompletion())
                .isNull();
        assertThat(measured(
                                SEPTEMBER,
                                Accumulation.YTD,
                                new Plan(asking(demand(Figure.GROWTH, Bound.AT_LEAST, "8")), new PlannedPath.Level()),
                                values("1", Figure.GROWTH, "9"))
                        .monthCompletion())
                .isNull();
        // By quarters nothing is due in August.
        assertThat(measured(
                                LocalDate.of(2021, 8, 31),
                                Accumulation.YTD,
                                new Plan(target(Bound.AT_LEAST, "120"), new PlannedPath.Even(PathStep.QUARTER)),
                                values("12", Figure.ACTUAL, "90"))
                        .monthCompletion())
                .isNull();
    }

    /** The first demand is 90 of 120 by September; growth of 8 % must hold in every period. */
    @ParameterizedTest(name = "{0} and growth of {1} % on {2}: {3}")
    @CsvSource({
        "90,  8,   2021-09-30, ON_PACE",
        "90,  7.9, 2021-09-30, BEHIND",
        "89,  8,   2021-09-30, BEHIND",
        "120, 8,   2021-09-30, ON_PACE", // growth can still be lost
        "120, 8,   2021-12-31, MET",
        "120, 7.9, 2021-12-31, MISSED",
        "119, 8,   2021-12-31, MISSED",
        "90,  ,    2021-09-30, ON_PACE",
        "120, ,    2021-12-31, NO_DATA",
        "119, ,    2021-12-31, MISSED"
    })
    void all_demands_count(String actual, String growth, LocalDate cutOff, ProgressState state) {
        Plan plan = new Plan(
                asking(demand(Figure.ACTUAL, Bound.AT_LEAST, "120"), demand(Figure.GROWTH, Bound.AT_LEAST, "8")),
                new PlannedPath.Even(PathStep.MONTH));
        Values values = growth == null
                ? values(null, Figure.ACTUAL, actual)
                : values(null, Figure.ACTUAL, actual, Figure.GROWTH, growth);

        assertThat(measured(cutOff, Accumulation.YTD, plan, values).state()).isEqualTo(state);
    }

    /** A further rise of 40 over the base is due along the path too: 30 by the end of September. */
    @ParameterizedTest
    @CsvSource({"30, ON_PACE", "29.9, BEHIND"})
    void a_further_demand_over_time_is_due_along_the_path(String rise, ProgressState state) {
        Plan plan = new Plan(
                asking(demand(Figure.ACTUAL, Bound.AT_LEAST, "120"), demand(Figure.BASE_RISE, Bound.AT_LEAST, "40")),
                new PlannedPath.Even(PathStep.MONTH));

        assertThat(measured(
                                SEPTEMBER,
                                Accumulation.YTD,
                                plan,
                                values(null, Figure.ACTUAL, "90", Figure.BASE_RISE, rise))
                        .state())
                .isEqualTo(state);
    }

    /** A first demand of zero has no path to share: the further one is due in full. */
    @ParameterizedTest
    @CsvSource({"40, ON_PACE", "39, BEHIND"})
    void beside_a_demand_of_zero_a_further_one_is_due_in_full(String rise, ProgressState state) {
        Plan plan = new Plan(
                asking(demand(Figure.ACTUAL, Bound.AT_MOST, "0"), demand(Figure.BASE_RISE, Bound.AT_LEAST, "40")),
                new PlannedPath.Even(PathStep.MONTH));

        assertThat(measured(SEPTEMBER, Accumulation.YTD, plan, values(null, Figure.ACTUAL, "0", Figure.BASE_RISE, rise))
                        .state())
                .isEqualTo(state);
    }

    /** Three of four quarters are due by September; four that met cannot be lost any more. */
    @ParameterizedTest
    @CsvSource({"2, BEHIND, -25", "3, ON_PACE, 0", "4, MET, 25"})
    void periods_that_met_are_counted_along_the_path(String met, ProgressState state, String gap) {
        Demand quarters = new Demand(
                Figure.PERIODS_MET, Bound.AT_LEAST, Ratio.of(4), null, new Demand.EachPeriod(3, Ratio.of(25)));
        Progress progress = measured(
                SEPTEMBER,
                Accumulation.YTD,
                new Plan(asking(quarters), new PlannedPath.Even(PathStep.QUARTER)),
                values(null, Figure.PERIODS_MET, met));

        assertThat(progress.state()).isEqualTo(state);
        assertThat(progress.gap()).isEqualTo(Ratio.of(gap));
        assertThat(progress.requiredRunRate()).isNull();
        assertThat(progress.averageRunRate()).isNull();
    }

    /** Growth of 8 % is compared in percentage points, also of an amount that adds up over the year. */
    @Test
    void a_demanded_growth_is_a_rate() {
        Plan plan = new Plan(asking(demand(Figure.GROWTH, Bound.AT_LEAST, "8")), new PlannedPath.Level());
        Progress progress = measured(SEPTEMBER, Accumulation.YTD, plan, values(null, Figure.GROWTH, "6"));

        assertThat(progress.gap()).isEqualTo(Ratio.of(-2));
        assertThat(progress.completion()).isEqualTo(Ratio.of(75));
        assertThat(progress.state()).isEqualTo(ProgressState.BEHIND);
        assertThat(measured(SEPTEMBER, Accumulation.YTD, plan, values(null, Figure.GROWTH, "9"))
                        .state())
                .isEqualTo(ProgressState.ON_PACE);
    }

    /** A stock in 亿元 has its gap in per cent of the target: (90 - 100) / 100. */
    @Test
    void a_state_is_compared_by_its_share_of_the_target() {
        Plan plan = new Plan(target(Bound.AT_LEAST, "100"), new PlannedPath.Level());
        Progress progress = measured(SEPTEMBER, Accumulation.POINT, plan, known(reading("90")));

        assertThat(progress.gap()).isEqualTo(Ratio.of(-10));
        assertThat(progress.averageRunRate()).isNull();
    }

    /** From 100 to 120 in the year, so from 75 by September, 95 at the most. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "WITHIN, 75, 0, ON_PACE",
        "WITHIN, 80, 5, ON_PACE",
        "WITHIN, 95, 0, ON_PACE",
        "WITHIN, 100, -5, BEHIND",
        "WITHIN, 70, -5, BEHIND",
        "EXACTLY, 75, 0, ON_PACE",
        "EXACTLY, 80, -5, BEHIND",
        "EXACTLY, 70, -5, BEHIND",
        "MORE_THAN, 80, 5, ON_PACE",
        "LESS_THAN, 70, 5, ON_PACE"
    })
    void bounds_on_two_sides_are_behind_on_either(Bound bound, String actual, String gap, ProgressState state) {
        Demand first =
                new Demand(Figure.ACTUAL, bound, Ratio.of(100), bound == Bound.WITHIN ? Ratio.of(120) : null, null);
        Progress progress = measured(
                SEPTEMBER,
                Accumulation.YTD,
                new Plan(asking(first), new PlannedPath.Even(PathStep.MONTH)),
                known(reading(actual)));

        assertThat(progress.gap()).isEqualTo(Ratio.of(gap));
        assertThat(progress.state()).isEqualTo(state);
    }

    /** A loss of at most 50 (-50 or more) has no completion, but a lag and a state: -37.5 by September. */
    @ParameterizedTest
    @CsvSource({"-37.5, 0, ON_PACE", "-40, 2.5, BEHIND"})
    void a_target_below_zero_has_no_percentages_but_a_state(String actual, String lag, ProgressState state) {
        Progress progress = at(SEPTEMBER, evenly(Bound.AT_LEAST, "-50"), actual);

        assertThat(progress.completion()).isNull();
        assertThat(progress.gap()).isNull();
        assertThat(progress.lag()).isEqualTo(Ratio.of(lag));
        assertThat(progress.state()).isEqualTo(state);
    }

    @Test
    void the_same_pace_can_be_read_at_another_cut_off() {
        Pace june = new Pace(YEAR, SEPTEMBER, PLAIN).at(LocalDate.of(2021, 6, 30));

        assertThat(june).isEqualTo(new Pace(YEAR, LocalDate.of(2021, 6, 30), PLAIN));
    }

    /** 120 with 130 to strive for. */
    @ParameterizedTest
    @CsvSource({"129.9, false", "130, true"})
    void a_stretch_target_is_reached_or_not(String actual, boolean reached) {
        Target stretched = new Target("投资", null, Bound.AT_LEAST, Ratio.of(120), Ratio.of(130), null, "T-1");
        Plan plan = new Plan(stretched, new PlannedPath.Even(PathStep.MONTH));

        assertThat(at(SEPTEMBER, plan, actual).stretchMet()).isEqualTo(reached);
        assertThat(measured(SEPTEMBER, Accumulation.YTD, plan, values(null)).stretchMet())
                .isNull();
        assertThat(at(SEPTEMBER, evenly(Bound.AT_LEAST, "120"), actual).stretchMet())
                .isNull();
    }

    @Test
    void completion_of_the_pace_needs_a_value_and_something_due() {
        Plan plan = evenly(Bound.AT_LEAST, "120");

        assertThat(at(SEPTEMBER, plan, "45").paceCompletion()).isEqualTo(Ratio.of(50)); // 45 / 90
        assertThat(at(LocalDate.of(2021, 1, 15), plan, "45").paceCompletion()).isNull();
        assertThat(measured(SEPTEMBER, Accumulation.YTD, plan, values(null)).paceCompletion())
                .isNull();
    }

    @Test
    void a_target_is_met_when_all_its_demands_are() {
        Plan plan = new Plan(
                asking(demand(Figure.ACTUAL, Bound.AT_LEAST, "120"), demand(Figure.GROWTH, Bound.AT_LEAST, "8")),
                new PlannedPath.Even(PathStep.MONTH));

        assertThat(measured(SEPTEMBER, Accumulation.YTD, plan, values(null, Figure.ACTUAL, "120", Figure.GROWTH, "8"))
                        .met())
                .isTrue();
        assertThat(measured(SEPTEMBER, Accumulation.YTD, plan, values(null, Figure.ACTUAL, "119"))
                        .met())
                .isFalse();
        assertThat(measured(SEPTEMBER, Accumulation.YTD, plan, values(null, Figure.ACTUAL, "120"))
                        .met())
                .isNull();
        assertThat(ProgressState.MISSED.wording()).isEqualTo(new Wording("未完成目标", "missed"));
    }

    /** A net amount of zero or more is there on the first day, and can be lost until the last. */
    @Test
    void not_to_fall_below_zero_is_met_only_in_the_end() {
        Plan plan = evenly(Bound.AT_LEAST, "0");

        assertThat(at(SEPTEMBER, plan, "3").state()).isEqualTo(ProgressState.ON_PACE);
        assertThat(at(YEAR.to(), plan, "3").state()).isEqualTo(ProgressState.MET);
    }
}
