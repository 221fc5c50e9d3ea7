package io.xushi.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several assessors of one clause; every sum worked by hand. */
class RatersTest {

    private static final Raters WEIGHTED = new Raters(inOrder(), 0);

    private static Map<String, Ratio> inOrder() {
        Map<String, Ratio> weights = new LinkedHashMap<>();
        weights.put("考核办", Ratio.of("0.6"));
        weights.put("分管领导", Ratio.of("0.4"));
        return weights;
    }

    private static Judgement by(String assessor, String points, String reason) {
        return new Judgement("u", null, "A-3", null, new BigDecimal(points), false, assessor, reason, 1);
    }

    private static List<Judgement> all(String... points) {
        return Stream.of(points).map(each -> by("评委" + each, each, null)).toList();
    }

    /** 90 × 60 % + 80 × 40 % = 54 + 32. */
    @Test
    void weights_are_applied_in_the_schemes_order() {
        assertThat(WEIGHTED.combine(List.of(by("分管领导", "80", null), by("考核办", "90", "工作扎实"))))
                .contains(new JudgedPoints(
                        Ratio.of(86),
                        new Wording(
                                "考核办 90 × 60% + 分管领导 80 × 40% = 86 分，理由：考核办：工作扎实",
                                "考核办 90 × 60% + 分管领导 80 × 40% = 86 points, reasons: 考核办：工作扎实")));
    }

    @Test
    void nothing_comes_out_while_one_who_has_a_weight_is_missing_and_it_is_said_who() {
        List<Judgement> given = List.of(by("考核办", "90", null), by(null, "80", null));
        assertThat(WEIGHTED.combine(given)).isEmpty();
        assertThat(WEIGHTED.awaited(given)).contains(new Wording("“分管领导”", "\"分管领导\""));
        assertThat(WEIGHTED.awaited(List.of())).contains(new Wording("“考核办”、“分管领导”", "\"考核办\", \"分管领导\""));
        assertThat(WEIGHTED.awaited(List.of(by("考核办", "90", null), by("分管领导", "80", null))))
                .isEmpty();
        assertThat(WEIGHTED.isOne("考核办")).isTrue();
        assertThat(WEIGHTED.isOne("局长")).isFalse();
    }

    /** (85 + 90) ÷ 2; of three only the middle one; two are too few. */
    @Test
    void the_highest_and_the_lowest_are_dropped() {
        Raters raters = new Raters(Map.of(), 1);
        assertThat(raters.combine(all("80", "90", "100", "85")))
                .contains(new JudgedPoints(
                        Ratio.of("87.5"),
                        new Wording(
                                "4 人评分，去掉最高最低各 1 个，(85 + 90) ÷ 2 = 87.5 分",
                                "4 assessors, the highest and lowest 1 dropped, (85 + 90) ÷ 2 = 87.5 points")));
        assertThat(raters.combine(all("80", "90", "100")).orElseThrow().points())
                .isEqualTo(Ratio.of(90));
        assertThat(raters.combine(all("80", "90"))).isEmpty();
        assertThat(raters.awaited(all("80", "90")))
                .contains(new Wording("至少 3 人（已有 2 人）", "at least 3 assessors (2 so far)"));
        assertThat(raters.awaited(all("80", "90", "100"))).isEmpty();
        assertThat(raters.isOne("任何人")).isTrue();
    }

    /** (7 + 8 + 8) ÷ 3 = 7 2/3; one without a name does not count. */
    @Test
    void without_dropping_it_is_the_mean_of_those_who_are_named() {
        JudgedPoints points = new Raters(Map.of(), 0)
                .combine(List.of(by("甲", "7", null), by("乙", "8", null), by("丙", "8", null), by(null, "1", null)))
                .orElseThrow();
        assertThat(points.points()).isEqualTo(Ratio.of(23, 3));
        assertThat(points.words().zh()).isEqualTo("3 人评分，(7 + 8 + 8) ÷ 3 = ≈7.6667 分");
    }
}
