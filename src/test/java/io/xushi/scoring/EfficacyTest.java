package io.xushi.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.indicator.Figure;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EfficacyTest {

    private static Ratio r(String number) {
        return Ratio.parse(number);
    }

    private static Efficacy efficacy(RankOrder order, String full, String base, String equal) {
        return new Efficacy(new Subject.OfFigure(Figure.ACTUAL), Population.ALL, order, r(full), r(base), r(equal));
    }

    private static Effect effect(Efficacy efficacy, String own, int without, String... field) {
        return efficacy.compute(Given.figure(Figure.ACTUAL, own).field(without, field), Ratio.ZERO);
    }

    /** 10 x [60 % + 40 % x (value - 20) / (100 - 20)]; from below (100 - value) / 80. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "HIGH_FIRST, 100, 10",
        "HIGH_FIRST, 80,  9",
        "HIGH_FIRST, 60,  8",
        "HIGH_FIRST, 50,  7.5",
        "HIGH_FIRST, 20,  6",
        "LOW_FIRST,  20,  10",
        "LOW_FIRST,  50,  8.5",
        "LOW_FIRST,  80,  7",
        "LOW_FIRST,  100, 6"
    })
    void lies_between_the_worst_and_the_best(RankOrder order, String own, String points) {
        assertThat(effect(efficacy(order, "10", "60", "10"), own, 0, "20", "50", "60", "80", "100")
                        .points())
                .isEqualTo(r(points));
    }

    /** 8 x [50 % + 50 % x (0 - -3) / (1 - -3)] = 8 x 0.875. */
    @Test
    void values_below_zero_count_like_others() {
        assertThat(effect(efficacy(RankOrder.HIGH_FIRST, "8", "50", "0"), "0", 0, "-3", "0", "1")
                        .points())
                .isEqualTo(r("7"));
    }

    @Test
    void where_all_are_equal_everybody_has_the_points_that_the_clause_states() {
        Effect all = effect(efficacy(RankOrder.HIGH_FIRST, "10", "60", "7"), "5", 0, "5", "5");

        assertThat(all.points()).isEqualTo(r("7"));
        assertThat(all.words())
                .isEqualTo(new Wording("实绩 5 亿元，各单位相同：得 7 分", "actual 5 亿元, all units are equal: 7 points"));
        assertThat(effect(efficacy(RankOrder.HIGH_FIRST, "10", "60", "7"), "5", 3, "5")
                        .points())
                .as("a single unit")
                .isEqualTo(r("7"));
    }

    @Test
    void who_is_not_in_the_field_or_has_no_value_has_no_points() {
        Efficacy efficacy = efficacy(RankOrder.HIGH_FIRST, "10", "60", "7");

        Effect outside = effect(efficacy, "7", 0, "5", "9");
        assertThat(outside.points()).isNull();
        assertThat(outside.gap()).isEqualTo(LineStatus.NO_DATA);
        assertThat(effect(efficacy, "7", 1).gap()).isEqualTo(LineStatus.NO_DATA);
        assertThat(efficacy.compute(Given.nothing().field(0, "5"), Ratio.ZERO).gap())
                .isEqualTo(LineStatus.NOT_DUE);
    }

    @Test
    void says_the_ends_of_the_field_and_the_sum() {
        assertThat(effect(efficacy(RankOrder.HIGH_FIRST, "10", "60", "10"), "50", 1, "20", "50", "100")
                        .words())
                .isEqualTo(
                        new Wording(
                                "实绩 50 亿元，全部单位最低 20 亿元、最高 100 亿元（另有 1 个单位缺数）：10 × [60% + (100% - 60%) × 0.375] = 7.5 分",
                                "actual 50 亿元, among all units the lowest is 20 亿元, the highest 100 亿元"
                                        + " (1 further units have no data): 10 × [60 % + (100 % - 60 %) × 0.375] = 7.5 points"));
    }

    @Test
    void gives_full_marks_at_most_or_more_where_equal_units_have_more() {
        assertThat(efficacy(RankOrder.HIGH_FIRST, "10", "60", "7").full()).isEqualTo(r("10"));
        assertThat(efficacy(RankOrder.HIGH_FIRST, "10", "60", "7").most(Ratio.ZERO))
                .isEqualTo(r("10"));
        assertThat(efficacy(RankOrder.HIGH_FIRST, "10", "60", "12").most(Ratio.ZERO))
                .isEqualTo(r("12"));
    }
}
