package io.xushi.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.xushi.indicator.Direction;
import io.xushi.pace.GrowthAssessment.Assessed;
import io.xushi.pace.GrowthAssessment.CannotBeAssessed;
import io.xushi.pace.GrowthAssessment.MetFromTheStart;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthRatioTest {

    private static YearValue in(int year, String value) {
        return new YearValue(year, Ratio.of(value));
    }

    private static GrowthAssessment assess(YearValue base, YearValue current, YearValue target, Direction good) {
        return GrowthRatio.toTarget(base, current, target, good, Bands.OF_RATIO);
    }

    private static Assessed assessed(GrowthAssessment assessment) {
        return (Assessed) assessment;
    }

    private static Wording reason(GrowthAssessment assessment) {
        return ((CannotBeAssessed) assessment).reason();
    }

    @Test
    void five_per_cent_a_year_is_half_of_ten() {
        // (110.25 / 100)^(1/2) = 1.05; (146.41 / 100)^(1/4) = 1.1; 5 / 10
        Assessed half = assessed(assess(in(2020, "100"), in(2022, "110.25"), in(2024, "146.41"), Direction.UP));

        assertThat(half.actual()).isEqualTo("5.0000000000");
        assertThat(half.required()).isEqualTo("10.0000000000");
        assertThat(half.ratio()).isEqualTo("50.0000000000");
        assertThat(half.band().name()).isEqualTo(new Wording("进展不足", "insufficient progress"));
    }

    // The published formula, worked apart from this program with 60 digits.
    @ParameterizedTest(name = "{0} in 2015, {1} in 2020, {2} wanted in {3}")
    @CsvSource({
        // (22.1 / 17.8)^(1/5) - 1, (32 / 17.8)^(1/15) - 1
        "17.8, 22.1, 32, 2030, UP,    4.4225884212,  3.9877061809, 110.9055737965, significant progress",
        // (36 / 40)^(1/5) - 1, (28 / 40)^(1/10) - 1
        "40,   36,   28, 2025, DOWN, -2.0851637639, -3.5038904880,  59.5099581746, insufficient progress"
    })
    void works_the_published_formula(
            String base,
            String current,
            String target,
            int year,
            Direction good,
            String actual,
            String required,
            String ratio,
            String band) {
        assertThat(assess(in(2015, base), in(2020, current), in(year, target), good))
                .isEqualTo(new Assessed(
                        new BigDecimal(actual),
                        new BigDecimal(required),
                        new BigDecimal(ratio),
                        Bands.OF_RATIO.bands().stream()
                                .filter(each -> each.name().en().equals(band))
                                .findFirst()
                                .orElseThrow()));
    }

    @ParameterizedTest(name = "from 100 to {0} of {1}, {2} is better: {3}")
    @CsvSource({
        "121, 121, UP, 100.0000000000, significant progress", // reached in time
        "100, 121, UP, 0E-10, insufficient progress", // nothing moved
        "90, 121, UP, -100.0000000000, movement away from the target", // -10 % a year, 10 % required
        "110, 81, DOWN, -100.0000000000, movement away from the target", // 10 % a year, -10 % required
        "0, 81, DOWN, 1000.0000000000, significant progress" // -100 % a year, -10 % required
    })
    void compares_growth_in_either_direction(String current, String target, Direction good, String ratio, String band) {
        int year = current.equals("121") ? 2022 : 2021;
        Assessed found = assessed(assess(in(2020, "100"), in(year, current), in(2022, target), good));

        assertThat(found.ratio()).isEqualTo(ratio);
        assertThat(found.band().name().en()).isEqualTo(band);
    }

    @ParameterizedTest(name = "ratio {0}: {1}")
    @CsvSource({
        "95, significant progress",
        "94.9999999999, moderate progress",
        "60, moderate progress",
        "59.9999999999, insufficient progress",
        "0, insufficient progress",
        "-0.0000000001, movement away from the target"
    })
    void a_bound_belongs_to_the_better_band(BigDecimal ratio, String band) {
        assertThat(Bands.OF_RATIO.of(ratio).name().en()).isEqualTo(band);
    }

    @ParameterizedTest(name = "{0} % a year, {1} is better: {2}")
    @CsvSource({
        "101, UP, 1.0000000000, significant progress",
        "100.99, UP, 0.9900000000, moderate progress",
        "100, UP, 0E-10, moderate progress",
        "99, UP, -1.0000000000, moderate movement away",
        "98.99, UP, -1.0100000000, significant movement away",
        "99, DOWN, -1.0000000000, significant progress",
        "100, DOWN, 0E-10, moderate progress",
        "101, DOWN, 1.0000000000, moderate movement away",
        "102, DOWN, 2.0000000000, significant movement away"
    })
    void without_a_target_growth_alone_is_judged(String after, Direction good, String actual, String band) {
        Assessed found = assessed(GrowthRatio.withoutTarget(in(2020, "100"), in(2021, after), good, Bands.OF_GROWTH));

        assertThat(found.actual()).isEqualTo(actual);
        assertThat(found.required()).isNull();
        assertThat(found.ratio()).isNull();
        assertThat(found.band().name().en()).isEqualTo(band);
    }

    @ParameterizedTest(name = "{0} then {1}, target {2}, {3} is better")
    @CsvSource({"100, 105, 90, UP", "100, 105, 100, UP", "100, 100, 100, DOWN", "10, 8, 12, DOWN"})
    void a_target_met_in_the_base_year_and_now_has_no_ratio(
            String base, String current, String target, Direction good) {
        assertThat(assess(in(2020, base), in(2021, current), in(2025, target), good))
                .isInstanceOf(MetFromTheStart.class);
    }

    @Test
    void a_target_met_from_the_start_still_tells_the_growth() {
        assertThat(assess(in(2020, "100"), in(2021, "105"), in(2025, "90"), Direction.UP))
                .isEqualTo(new MetFromTheStart(new BigDecimal("5.0000000000")));
    }

    @ParameterizedTest(name = "{6}")
    @CsvSource({
        "2020, 100, 2021, 80,  2025, 90,  the target was met in the base year and lost since: no growth was required",
        "2020, 100, 2021, 99,  2025, 100, the target was met in the base year and lost since: no growth was required",
        "2020, 0,   2021, 10,  2025, 90,  'the base value is 0, and yearly growth needs one above zero'",
        "2020, -5,  2021, 10,  2025, 90,  'the base value is -5, and yearly growth needs one above zero'",
        "2020, 100, 2021, -1,  2025, 200, 'the current value is -1, and yearly growth needs zero or more'",
        "2020, 100, 2021, 101, 2025, 0,   'the target is 0, and yearly growth needs one above zero'",
        "2020, 100, 2020, 101, 2025, 200, the current year (2020) is not after the base year (2020)",
        "2020, 100, 2019, 101, 2025, 200, the current year (2019) is not after the base year (2020)",
        "2020, 100, 2021, 101, 2020, 200, the target year (2020) is not after the base year (2020)",
        "2020, 100, 2026, 101, 2025, 200, the target year (2025) is over: compare the value with the target itself"
    })
    void says_why_it_cannot_assess(
            int baseYear, String base, int year, String current, int targetYear, String target, String why) {
        GrowthAssessment found = assess(in(baseYear, base), in(year, current), in(targetYear, target), Direction.UP);

        assertThat(reason(found).en()).isEqualTo(why);
        assertThat(reason(found).zh()).doesNotContain("%");
    }

    @Test
    void an_indicator_that_stays_within_bounds_cannot_be_assessed() {
        Wording why = new Wording("区间型指标没有单一的好方向", "an indicator that stays within bounds has no good direction");

        assertThat(reason(assess(in(2020, "1"), in(2021, "1"), in(2025, "2"), Direction.WITHIN)))
                .isEqualTo(why);
        assertThat(reason(GrowthRatio.withoutTarget(in(2020, "1"), in(2021, "1"), Direction.WITHIN, Bands.OF_GROWTH)))
                .isEqualTo(why);
    }

    @Test
    void bands_are_the_schemes_own_where_it_states_them() {
        Bands two = new Bands(List.of(
                new Band(new BigDecimal("80"), new Wording("达标", "on track")),
                new Band(null, new Wording("未达标", "off track"))));

        Assessed found = assessed(
                GrowthRatio.toTarget(in(2020, "100"), in(2022, "110.25"), in(2024, "146.41"), Direction.UP, two));

        assertThat(found.band().name().en()).isEqualTo("off track");
    }

    @Test
    void bands_out_of_order_or_without_an_open_end_are_refused() {
        Wording name = Wording.same("x");
        Band one = new Band(BigDecimal.ONE, name);
        Band two = new Band(BigDecimal.TEN, name);
        Band open = new Band(null, name);

        for (List<Band> wrong : List.of(
                List.<Band>of(), List.of(one), List.of(one, two, open), List.of(open, one), List.of(open, open))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Bands(wrong));
        }
        assertThat(new Bands(List.of(two, one, open)).of(BigDecimal.ZERO)).isEqualTo(open);
        assertThat(new Bands(List.of(open)).of(BigDecimal.ZERO)).isEqualTo(open);
    }
}
