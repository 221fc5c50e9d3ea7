package io.xushi.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.Span;
import io.xushi.calendar.WorkingDays;
import io.xushi.indicator.Absence;
import io.xushi.indicator.Accumulation;
import io.xushi.indicator.Direction;
import io.xushi.indicator.Frequency;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Reading;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.target.Bound;
import io.xushi.target.Demand;
import io.xushi.target.Target;
import java.time.LocalDate;
import java.util.List;
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
}
