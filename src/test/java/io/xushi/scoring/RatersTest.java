package io.xushi.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.xushi.calendar.Period;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatersTest {

    private static Ratio r(String number) {
        return Ratio.parse(number);
    }

    private static Judgement by(String assessor, String points) {
        return new Judgement("u", null, "S-1", null, new BigDecimal(points), false, assessor, null, 1);
    }

    private static List<Judgement> given(String points) {
        return Arrays.stream(points.split(" ")).map(each -> by(null, each)).toList();
    }

    /** 90 x 60 % + 80 x 40 % = 86. */
    @Test
    void each_assessor_has_a_weight() {
        Raters raters = new Raters(Map.of("领导", r("0.6"), "专家", r("0.4")), 0);

        JudgedPoints combined =
                raters.combine(List.of(by("专家", "80"), by("领导", "90"))).orElseThrow();

        assertThat(combined.points()).isEqualTo(r("86"));
        assertThat(combined.words())
                .isEqualTo(new Wording("专家 80 × 40% + 领导 90 × 60% = 86 分", "专家 80 × 40% + 领导 90 × 60% = 86 points"));
    }

    @Test
    void waits_for_every_assessor_who_has_a_weight_and_leaves_out_the_others() {
        Raters raters = new Raters(Map.of("领导", r("0.6"), "专家", r("0.4")), 0);

        assertThat(raters.combine(List.of(by("专家", "80")))).isEmpty();
        assertThat(raters.combine(List.of(by("专家", "80"), by("群众", "90")))).isEmpty();
        assertThat(raters.combine(List.of())).isEmpty();
        assertThat(raters.combine(List.of(by("专家", "80"), by("群众", "10"), by("领导", "90")))
                        .orElseThrow()
                        .points())
                .isEqualTo(r("86"));
    }

    /** Of 70, 85, 90, 92 and 99: without the ends (85 + 90 + 92) / 3, without two at each end 90. */
    @ParameterizedTest(name = "{1} without {0} at each end: {2}")
    @CsvSource({
        "0, 70 92 85 99 90, 87.2",
        "1, 70 92 85 99 90, 89",
        "2, 70 92 85 99 90, 90",
        "3, 70 92 85 99 90, -",
        "1, 80 90,          -",
        "1, 80 90 100,      90",
        "1, 90 90 90 60,    90",
        "1, 9 10 100,       10",
        "0, 80,             80"
    })
    void the_highest_and_lowest_are_dropped(int drop, String points, String mean) {
        assertThat(new Raters(Map.of(), drop)
                        .combine(given(points))
                        .map(JudgedPoints::points)
                        .orElse(null))
                .isEqualTo(mean.equals("-") ? null : r(mean));
    }

    @Test
    void nobody_has_judged_yet() {
        assertThat(new Raters(Map.of(), 0).combine(List.of())).isEmpty();
    }

    @Test
    void says_which_points_are_kept() {
        assertThat(new Raters(Map.of(), 1)
                        .combine(given("70 92 85 99 90"))
                        .orElseThrow()
                        .words())
                .isEqualTo(new Wording(
                        "5 人评分，去掉最高最低各 1 个，(85 + 90 + 92) ÷ 3 = 89 分",
                        "5 assessors, the highest and lowest 1 dropped, (85 + 90 + 92) ÷ 3 = 89 points"));
    }

    @Test
    void a_judgement_is_told_with_its_reason() {
        assertThat(JudgedPoints.of(by("甲", "7.50")).words()).isEqualTo(new Wording("7.5 分", "7.5 points"));
        assertThat(JudgedPoints.of(new Judgement("u", null, "S-1", null, new BigDecimal("7"), false, "甲", "材料不全", 1))
                        .words())
                .isEqualTo(new Wording("7 分，理由：材料不全", "7 points, reason: 材料不全"));
    }

    @Test
    void a_judgement_corrects_only_one_of_the_same_unit_item_period_and_kind() {
        Judgement first = by("甲", "7");
        assertThat(by("乙", "8").key()).as("the assessor does not matter").isEqualTo(first.key());
        assertThat(List.of(
                        first.key(),
                        new Judgement("v", null, "S-1", null, BigDecimal.ONE, false, "甲", null, 1).key(),
                        new Judgement("u", null, "S-2", null, BigDecimal.ONE, false, "甲", null, 1).key(),
                        new Judgement("u", "S-1", null, null, BigDecimal.ONE, false, "甲", null, 1).key(),
                        new Judgement("u", null, "S-1", Period.parse("2021-Q1"), BigDecimal.ONE, false, "甲", null, 1)
                                .key(),
                        new Judgement("u", null, "S-1", null, BigDecimal.ONE, true, "甲", null, 1).key()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_judgement_is_for_an_item_or_for_a_clause() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Judgement("u", "I", "S-1", null, BigDecimal.ONE, false, null, null, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Judgement("u", null, null, null, BigDecimal.ONE, false, null, null, 1));
    }
}
