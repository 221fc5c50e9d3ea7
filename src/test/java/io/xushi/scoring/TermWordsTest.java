package io.xushi.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.xushi.indicator.Figure;
import io.xushi.quantity.Comparison;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of the simpler sentences, and how much they can give. */
class TermWordsTest {

    private static final Reference TARGET = new Reference.Known(ReferenceKind.TARGET);

    private static Ratio r(String number) {
        return Ratio.parse(number);
    }

    private static Effect effect(Term term, Given given) {
        return term.compute(given, Ratio.ZERO);
    }

    private static Bands.Band band(String low, String high, Sign sign, String from, String to) {
        return new Bands.Band(
                low == null ? null : r(low), true, high == null ? null : r(high), false, sign, r(from), r(to));
    }

    /** On the line from 2 at 80 to 5 at 100, 90 has 3.5. */
    @ParameterizedTest
    @CsvSource({
        "90, '完成率 90%，在 [80%, 100%) 一档：得 3.5 分', 'completion 90 % lies in [80%, 100%): award 3.5 points'",
        "50, '完成率 50%，在 (-∞, 60%) 一档：扣 1 分', 'completion 50 % lies in (-∞, 60%): deduct 1 points'",
        "100, '完成率 100%，在 [100%, +∞) 一档：加 6 分', 'completion 100 % lies in [100%, +∞): add 6 points'",
        "70, '完成率 70%，不在任何一档：0 分', 'completion 70 % lies in no band: 0 points'"
    })
    void says_in_which_band_a_figure_lies(String completion, String zh, String en) {
        Bands bands = new Bands(
                Figure.COMPLETION,
                List.of(
                        band(null, "60", Sign.DEDUCT, "1", "1"),
                        band("80", "100", Sign.AWARD, "2", "5"),
                        band("100", null, Sign.ADD, "6", "6")));
        assertThat(effect(bands, Given.figure(Figure.COMPLETION, completion)).words())
                .isEqualTo(new Wording(zh, en));
        assertThat(bands.full()).isEqualTo(r("5"));
        assertThat(bands.most(Ratio.ZERO)).isEqualTo(r("6"));
    }

    @Test
    void ends_that_are_out_or_in_are_written_differently() {
        Bands bands = new Bands(
                Figure.GAP, List.of(new Bands.Band(r("-10"), false, r("0"), true, Sign.DEDUCT, r("2"), r("2"))));
        assertThat(effect(bands, Given.figure(Figure.GAP, "-3")).words().zh()).contains("(-10 个百分点, 0 个百分点]");
    }

    /** A line that falls with the figure: 5 at 0 to 1 at 40. */
    @Test
    void a_line_may_fall_and_its_most_is_its_higher_end() {
        Bands bands = new Bands(Figure.COMPLETION, List.of(band("0", "40", Sign.AWARD, "5", "1")));
        assertThat(effect(bands, Given.figure(Figure.COMPLETION, "10")).points())
                .isEqualTo(r("4"));
        assertThat(bands.full()).isEqualTo(r("5"));
        assertThat(bands.most(Ratio.ZERO)).isEqualTo(r("5"));
    }

    @ParameterizedTest
    @CsvSource({
        "true,  '完成率 95%：100 × 0.95 - 5 = 90 分', 'completion 95 %: 100 × 0.95 - 5 = 90 points'",
        "false, '完成率 95%：100 × 95 - 5 = 9495 分', 'completion 95 %: 100 × 95 - 5 = 9495 points'"
    })
    void writes_a_formula_out(boolean fraction, String zh, String en) {
        Formula formula = new Formula(r("100"), Figure.COMPLETION, r("-5"), fraction);
        assertThat(effect(formula, Given.figure(Figure.COMPLETION, "95")).words())
                .isEqualTo(new Wording(zh, en));
    }

    @Test
    void a_formula_has_no_upper_end_unless_it_is_a_constant() {
        assertThat(new Formula(r("2"), Figure.COMPLETION, r("1"), false).most(Ratio.ZERO))
                .isNull();
        assertThat(new Formula(r("0"), Figure.COMPLETION, r("1"), false).most(Ratio.ZERO))
                .isEqualTo(Ratio.ONE);
        assertThat(effect(new Formula(r("2"), Figure.COMPLETION, r("0"), false), Given.figure(Figure.COMPLETION, "3"))
                        .words()
                        .en())
                .isEqualTo("completion 3 %: 2 × 3 + 0 = 6 points");
    }

    @Test
    void once_says_what_it_gave_or_would_have_given() {
        Once bonus =
                new Once(new When(Figure.COMPLETION, Comparison.AT_LEAST, Reference.parse("105 %")), Sign.ADD, r("3"));

        Effect given = effect(bonus, Given.figure(Figure.COMPLETION, "106"));
        assertThat(given.words())
                .isEqualTo(new Wording("完成率 106% 不低于 105%：加 3 分", "completion 106 % is at least 105 %: add 3 points"));
        assertThat(given.wouldGive()).isNull();
        Effect not = effect(bonus, Given.figure(Figure.COMPLETION, "104"));
        assertThat(not.words())
                .isEqualTo(new Wording(
                        "完成率 104% 不低于 105%：不成立，不加",
                        "completion 104 % is at least 105 %: does not hold, nothing to add"));
        assertThat(not.wouldGive())
                .isEqualTo(new Wording("完成率须不低于 105%，即加 3 分", "completion must be at least 105 % to add 3 points"));
        assertThat(bonus.full()).isEqualTo(Ratio.ZERO);
        assertThat(bonus.most(Ratio.ZERO)).isEqualTo(r("3"));
    }

    @Test
    void once_may_award_or_deduct() {
        When low = new When(Figure.COMPLETION, Comparison.LESS_THAN, Reference.parse("80 %"));

        assertThat(new Once(low, Sign.AWARD, r("3")).full()).isEqualTo(r("3"));
        Once loss = new Once(low, Sign.DEDUCT, r("3"));
        assertThat(effect(loss, Given.figure(Figure.COMPLETION, "79")).points()).isEqualTo(r("-3"));
        assertThat(effect(loss, Given.figure(Figure.COMPLETION, "80")).wouldGive())
                .isNull();
        assertThat(loss.full()).isEqualTo(Ratio.ZERO);
        assertThat(loss.most(Ratio.ZERO)).isEqualTo(Ratio.ZERO);
    }

    /** 25 in steps of 10 begun: 3 x 0.5 = 1.5; 99 would be 5, at most 2. */
    @Test
    void counts_are_written_out() {
        PerCount count = new PerCount(r("10"), Sign.ADD, r("0.5"), Limit.parse("MOST 2"), PartStep.BEGUN);

        assertThat(effect(count, Given.figure(Figure.ACTUAL, "25")).words())
                .isEqualTo(new Wording(
                        "实绩 25 亿元，每 10 亿元 加 0.5 分，起步即计，3 步：加 1.5 分",
                        "actual 25 亿元; add 0.5 points for every 10 亿元, begun steps, 3 steps: add 1.5 points"));
        Wording over = effect(count, Given.figure(Figure.ACTUAL, "99")).words();
        assertThat(over.zh()).endsWith("10 步：加 2 分（5 分超过上限）");
        assertThat(over.en()).endsWith("10 steps: add 2 points (5 points are over the limit)");
        assertThat(count.most(Ratio.ZERO)).isEqualTo(r("2"));
        assertThat(new PerCount(r("10"), Sign.DEDUCT, r("0.5"), Limit.parse("MOST 2"), PartStep.WHOLE).most(Ratio.ZERO))
                .isEqualTo(Ratio.ZERO);
        assertThat(new PerCount(r("10"), Sign.ADD, r("0.5"), Limit.parse("NONE"), PartStep.WHOLE).most(Ratio.ZERO))
                .isNull();
    }

    @Test
    void a_count_goes_by_more_than_zero() {
        for (String amount : List.of("0", "-1")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> new PerCount(r(amount), Sign.ADD, Ratio.ONE, Limit.parse("NONE"), PartStep.WHOLE));
        }
    }

    /** A number of the unit's own: 7 in whole steps of 2, a point each, at most 4. */
    @ParameterizedTest
    @CsvSource({"7, 3", "8, 4", "1.9, 0", "40, 4", "-7, 0"})
    void points_for_every_so_much_of_a_record(String value, String points) {
        PerRecord record = new PerRecord(
                "专利",
                new Measure("件"),
                new PerCount(r("2"), Sign.ADD, Ratio.ONE, Limit.parse("MOST 4"), PartStep.WHOLE));
        Effect effect = effect(record, Given.nothing().reference("RECORD 专利", value));

        assertThat(effect.points()).isEqualTo(r(points));
        assertThat(effect.words().zh()).startsWith("RECORD 专利 " + value + " 件，每 2 件 加 1 分，");
        assertThat(effect(record, Given.nothing()).gap()).isEqualTo(LineStatus.NO_DATA);
        assertThat(record.most(Ratio.ZERO)).isEqualTo(r("4"));
    }

    /** Amounts of events that come to less than zero cost nothing, and earn nothing. */
    @Test
    void events_that_come_to_less_than_zero_count_as_none() {
        PerEvent loss = new PerEvent(
                new PerEvent.EventCount("退库", List.of(), "金额"),
                new Measure("万元"),
                new PerCount(r("10"), Sign.DEDUCT, Ratio.ONE, Limit.parse("MOST 2"), PartStep.WHOLE));

        assertThat(effect(loss, Given.nothing().events("退库", -30)).points()).isEqualTo(Ratio.ZERO);
        assertThat(effect(loss, Given.nothing().events("退库", 15)).words())
                .isEqualTo(new Wording(
                        "退库 15 万元，每 10 万元 扣 1 分，按整步计，1 步：扣 1 分",
                        "退库 15 万元; deduct 1 points for every 10 万元, whole steps, 1 steps: deduct 1 points"));
        assertThat(loss.most(Ratio.ZERO)).isEqualTo(Ratio.ZERO);
    }

    /** 8 x 100 / 125 = 6.4 where less is better; at 80 it would be 10, at most 8. */
    @ParameterizedTest
    @CsvSource({"125, 6.4", "100, 8", "80, 8", "0, -", "-5, -"})
    void an_inverse_share_is_the_reference_over_the_figure(String actual, String points) {
        Share share = new Share(Figure.ACTUAL, TARGET, r("8"), Limit.parse("MOST 8"), null, true);
        Effect effect = effect(share, Given.figure(Figure.ACTUAL, actual).reference("TARGET", "100"));

        assertThat(effect.points()).isEqualTo(points.equals("-") ? null : r(points));
    }

    @Test
    void an_inverse_share_cannot_divide_by_nothing() {
        Share share = new Share(Figure.ACTUAL, TARGET, r("8"), Limit.parse("MOST 8"), null, true);

        assertThat(effect(share, Given.figure(Figure.ACTUAL, "0").reference("TARGET", "100"))
                        .words())
                .isEqualTo(new Wording(
                        "实绩（不大于零，不能作除数）：缺数，不计分", "actual (not above zero, cannot divide): no data, no points"));
        assertThat(effect(share, Given.figure(Figure.ACTUAL, "5").reference("TARGET", "-1"))
                        .points())
                .isEqualTo(Ratio.ZERO);
        assertThat(effect(share, Given.figure(Figure.ACTUAL, "5")).gap()).isEqualTo(LineStatus.NO_DATA);
    }

    @Test
    void a_share_writes_its_quotient_and_its_limit() {
        Share share = new Share(Figure.ACTUAL, TARGET, r("8"), Limit.parse("MOST 9"), null, false);

        assertThat(effect(share, Given.figure(Figure.ACTUAL, "50").reference("TARGET", "100"))
                        .words())
                .isEqualTo(new Wording(
                        "实绩 50 亿元 ÷ TARGET 100 亿元 × 8 = 4 分", "actual 50 亿元 ÷ TARGET 100 亿元 × 8 = 4 points"));
        Wording cut = effect(share, Given.figure(Figure.ACTUAL, "150").reference("TARGET", "100"))
                .words();
        assertThat(cut.zh()).endsWith("= 12 分，最多 9 分");
        assertThat(cut.en()).endsWith("= 12 points, at most 9 points");
        assertThat(share.full()).isEqualTo(r("8"));
        assertThat(share.most(Ratio.ZERO)).isEqualTo(r("9"));
    }

    /** Up to the base points where there are some, else up to its own full marks. */
    @Test
    void a_share_up_to_the_base() {
        Share share = new Share(Figure.ACTUAL, TARGET, r("8"), Limit.parse("BASE"), null, false);

        assertThat(share.most(r("5"))).isEqualTo(r("5"));
        assertThat(share.most(Ratio.ZERO)).isEqualTo(r("8"));
        Given given = Given.figure(Figure.ACTUAL, "100").reference("TARGET", "100");
        assertThat(share.compute(given, r("5")).points()).isEqualTo(r("5"));
        assertThat(share.compute(given, Ratio.ZERO).points()).isEqualTo(r("8"));
    }

    @Test
    void a_share_below_its_threshold_says_so() {
        When when = new When(Figure.COMPLETION, Comparison.AT_LEAST, Reference.parse("80 %"));
        Share share = new Share(Figure.COMPLETION, Reference.parse("100 %"), r("5"), Limit.parse("NONE"), when, false);

        assertThat(effect(share, Given.figure(Figure.COMPLETION, "79")).words())
                .isEqualTo(new Wording(
                        "完成率 79% 不低于 80%：不成立，不按比例计分", "completion 79 % is at least 80 %: does not hold, no share"));
    }

    @Test
    void points_and_points_if_met_are_told() {
        assertThat(effect(new Points(Sign.AWARD, r("5"), true), Given.nothing()).words())
                .isEqualTo(new Wording("基本分 5 分", "base 5 points"));
        assertThat(effect(new Points(Sign.DEDUCT, r("2"), false), Given.nothing())
                        .words())
                .isEqualTo(new Wording("扣 2 分", "deduct 2 points"));
        assertThat(new Points(Sign.DEDUCT, r("2"), false).full()).isEqualTo(Ratio.ZERO);
        assertThat(new Points(Sign.DEDUCT, r("2"), false).most(Ratio.ZERO)).isEqualTo(Ratio.ZERO);
        assertThat(new Points(Sign.ADD, r("2"), false).most(Ratio.ZERO)).isEqualTo(r("2"));

        PointsIfMet ifMet = new PointsIfMet(r("5"), r("1"));
        Effect met = effect(ifMet, Given.figure(Figure.ACTUAL, "9").met(true));
        assertThat(met.words()).isEqualTo(new Wording("实绩 9 亿元，完成目标，得 5 分", "actual 9 亿元, target met: 5 points"));
        assertThat(met.wouldGive()).isNull();
        Effect missed = effect(ifMet, Given.figure(Figure.ACTUAL, "9").met(false));
        assertThat(missed.words())
                .isEqualTo(new Wording("实绩 9 亿元，未完成目标，得 1 分", "actual 9 亿元, target missed: 1 points"));
        assertThat(missed.wouldGive()).isEqualTo(new Wording("完成目标得 5 分", "meeting the target gives 5 points"));
        assertThat(ifMet.full()).isEqualTo(r("5"));
        assertThat(ifMet.most(Ratio.ZERO)).isEqualTo(r("5"));
        assertThat(new PointsIfMet(r("0"), r("-3")).most(Ratio.ZERO)).isEqualTo(Ratio.ZERO);
    }

    @Test
    void whether_a_target_is_met_is_missing_for_the_reason_of_its_figures() {
        PointsIfMet ifMet = new PointsIfMet(r("5"), r("1"));

        assertThat(effect(ifMet, Given.nothing()).gap()).isEqualTo(LineStatus.NOT_DUE);
        Effect unknown = effect(ifMet, Given.figure(Figure.ACTUAL, "9").and(Figure.COMPLETION, "90"));
        assertThat(unknown.gap()).isEqualTo(LineStatus.NO_DATA);
        assertThat(unknown.words()).isEqualTo(new Wording("完成目标：缺数，不计分", "meeting the target: no data, no points"));
    }

    @Test
    void a_judgement_is_awaited_or_told() {
        Judged judged = new Judged("考核办", r("0"), r("8"), true);

        assertThat(effect(judged, Given.nothing()).words())
                .isEqualTo(new Wording("待“考核办”评分（0 至 8 分）", "awaiting \"考核办\" (0 to 8 points)"));
        assertThat(effect(judged, Given.nothing().judged("7.5")).words())
                .isEqualTo(new Wording("“考核办”评分：7.5 分", "scored by \"考核办\": 7.5 points"));
        assertThat(judged.full()).isEqualTo(r("8"));
        assertThat(judged.most(Ratio.ZERO)).isEqualTo(r("8"));
    }
}
