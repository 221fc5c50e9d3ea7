package io.xushi.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.indicator.Figure;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareOfBestTest {

    private static final ShareOfBest EIGHT =
            new ShareOfBest(new Subject.OfFigure(Figure.ACTUAL), Population.GROUP, Ratio.of(8));

    private static Ratio r(String number) {
        return Ratio.parse(number);
    }

    /** 8 x value / 40. */
    @ParameterizedTest
    @CsvSource({"40, 8", "30, 6", "1, 0.2", "0, 0", "-10, 0"})
    void the_best_has_full_marks_and_the_others_their_share(String own, String points) {
        Effect effect =
                EIGHT.compute(Given.figure(Figure.ACTUAL, own).field(0, "40", "30", "1", "0", "-10"), Ratio.ZERO);
        assertThat(effect.points()).isEqualTo(r(points));
    }

    @Test
    void a_single_unit_is_the_best() {
        assertThat(EIGHT.compute(Given.figure(Figure.ACTUAL, "3").field(4, "3"), Ratio.ZERO)
                        .points())
                .isEqualTo(r("8"));
    }

    @Test
    void a_best_that_is_not_above_zero_cannot_divide() {
        for (String best : new String[] {"0", "-1"}) {
            Effect effect = EIGHT.compute(Given.figure(Figure.ACTUAL, best).field(0, best, "-2"), Ratio.ZERO);
            assertThat(effect.points()).isNull();
            assertThat(effect.gap()).isEqualTo(LineStatus.NO_DATA);
            assertThat(effect.words())
                    .isEqualTo(new Wording(
                            "本组最高（不大于零，不能作除数）：缺数，不计分",
                            "the best of the peer group (not above zero, cannot divide): no data, no points"));
        }
    }

    @Test
    void without_a_value_or_others_there_are_no_points() {
        assertThat(EIGHT.compute(Given.nothing().field(0, "3"), Ratio.ZERO).gap())
                .isEqualTo(LineStatus.NOT_DUE);
        assertThat(EIGHT.compute(Given.figure(Figure.ACTUAL, "3"), Ratio.ZERO).gap())
                .isEqualTo(LineStatus.NO_DATA);
    }

    @Test
    void says_the_quotient() {
        assertThat(EIGHT.compute(Given.figure(Figure.ACTUAL, "30").field(2, "30", "40"), Ratio.ZERO)
                        .words())
                .isEqualTo(
                        new Wording(
                                "实绩 30 亿元 ÷ 本组最高 40 亿元 × 8（另有 2 个单位缺数） = 6 分",
                                "actual 30 亿元 ÷ the best of the peer group, 40 亿元 × 8 (2 further units have no data) = 6 points"));
        assertThat(EIGHT.full()).isEqualTo(r("8"));
        assertThat(EIGHT.most(Ratio.ONE)).isEqualTo(r("8"));
    }
}
