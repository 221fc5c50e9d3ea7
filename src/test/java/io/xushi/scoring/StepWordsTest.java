package io.xushi.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.xushi.indicator.Figure;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of steps: how they were counted, and what the next one takes. */
class StepWordsTest {

    private static final Reference TARGET = new Reference.Known(ReferenceKind.TARGET);

    private static Ratio r(String number) {
        return Ratio.parse(number);
    }

    private static Step step(
            Side side, boolean ofReference, Sign sign, String limit, PartStep part, String from, String to) {
        return new Step(
                Figure.ACTUAL,
                TARGET,
                side,
                r("2"),
                ofReference,
                sign,
                Ratio.ONE,
                Limit.parse(limit),
                part,
                r(from),
                to == null ? null : r(to));
    }

    private static Effect effect(Step step, String actual) {
        return step.compute(Given.figure(Figure.ACTUAL, actual).reference("TARGET", "50"), Ratio.ZERO);
    }

    @Test
    void says_how_far_above_and_how_many_steps() {
        Effect effect = effect(step(Side.ABOVE, false, Sign.ADD, "NONE", PartStep.WHOLE, "0", null), "55");

        assertThat(effect.points()).isEqualTo(r("2"));
        assertThat(effect.words())
                .isEqualTo(new Wording(
                        "实绩 55 亿元，比 TARGET 50 亿元 高 5 亿元，每高 2 亿元加 1 分，按整步计，2 步：加 2 分",
                        "actual 55 亿元, against TARGET 50 亿元: 5 亿元 above; add 1 points for every 2 亿元 above,"
                                + " whole steps, 2 steps: add 2 points"));
        assertThat(effect.operands()).hasSize(2);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "ABOVE, 55, 高 5 亿元, 5 亿元 above",
        "ABOVE, 47, 低 3 亿元, 3 亿元 below",
        "ABOVE, 50, 持平, level with it",
        "BELOW, 47, 低 3 亿元, 3 亿元 below",
        "BELOW, 55, 高 5 亿元, 5 亿元 above",
        "BELOW, 50, 持平, level with it"
    })
    void says_on_which_side_a_figure_lies_whichever_side_counts(Side side, String actual, String zh, String en) {
        Wording words = effect(step(side, false, Sign.DEDUCT, "NONE", PartStep.WHOLE, "0", null), actual)
                .words();

        assertThat(words.zh()).contains("比 TARGET 50 亿元 " + zh + "，");
        assertThat(words.en()).contains("against TARGET 50 亿元: " + en + ";");
    }

    /** 60 is 20 % above 50: ten steps of 2 %, of which the limit leaves 3 points. */
    @Test
    void says_what_is_over_the_limit() {
        Effect effect = effect(step(Side.ABOVE, true, Sign.ADD, "MOST 3", PartStep.WHOLE, "0", null), "60");

        assertThat(effect.points()).isEqualTo(r("3"));
        assertThat(effect.words())
                .isEqualTo(new Wording(
                        "实绩 60 亿元，比 TARGET 50 亿元 高 20%，每高 2%加 1 分，按整步计，10 步：加 3 分（10 分超过上限）",
                        "actual 60 亿元, against TARGET 50 亿元: 20 % above; add 1 points for every 2 % above,"
                                + " whole steps, 10 steps: add 3 points (10 points are over the limit)"));
        assertThat(effect.wouldGive()).isNull();
    }

    @Test
    void says_which_part_counts() {
        Wording open = effect(step(Side.ABOVE, false, Sign.ADD, "NONE", PartStep.WHOLE, "3", null), "55")
                .words();
        assertThat(open.zh()).contains("高 5 亿元（只计 3 亿元 以外的部分），");
        assertThat(open.en()).contains("5 亿元 above (only the part beyond 3 亿元 counts);");

        Wording closed = effect(step(Side.ABOVE, false, Sign.ADD, "NONE", PartStep.WHOLE, "3", "9"), "55")
                .words();
        assertThat(closed.zh()).contains("（只计 3 亿元 至 9 亿元 的部分）");
        assertThat(closed.en()).contains(" (only the part from 3 亿元 to 9 亿元 counts)");

        Wording fromZero = effect(step(Side.ABOVE, false, Sign.ADD, "NONE", PartStep.WHOLE, "0", "9"), "55")
                .words();
        assertThat(fromZero.zh()).contains("（只计 0 亿元 至 9 亿元 的部分）");
    }

    /** Steps of 2 above 50: at 55 two are reached, the third begins to count at 56. */
    @ParameterizedTest(name = "at {0} another {1}")
    @CsvSource({"55, 1", "56, 2", "50, 2", "45, 7", "55.5, 0.5"})
    void says_what_the_next_step_takes(String actual, String needed) {
        Effect effect = effect(step(Side.ABOVE, false, Sign.ADD, "NONE", PartStep.WHOLE, "0", null), actual);

        assertThat(effect.wouldGive())
                .isEqualTo(new Wording(
                        "再高 %s 亿元 即再加 1 分".formatted(needed),
                        "another %s 亿元 above would add 1 points".formatted(needed)));
    }

    @Test
    void says_what_the_next_step_takes_in_actual_value() {
        Step growth = new Step(
                Figure.GROWTH,
                Reference.parse("5 %"),
                Side.ABOVE,
                Ratio.ONE,
                false,
                Sign.ADD,
                Ratio.ONE,
                Limit.parse("NONE"),
                PartStep.WHOLE,
                Ratio.ZERO,
                null);

        assertThat(growth.compute(Given.figure(Figure.GROWTH, "6.5").inActual("0.4"), Ratio.ZERO)
                        .wouldGive())
                .isEqualTo(new Wording(
                        "再高 0.5 个百分点（实绩再增加 0.4 亿元） 即再加 1 分",
                        "another 0.5 pp above (0.4 亿元 more in actual value) would add 1 points"));
        assertThat(growth.compute(Given.figure(Figure.GROWTH, "6.5").inActual("-0.4"), Ratio.ZERO)
                        .wouldGive())
                .isEqualTo(new Wording(
                        "再高 0.5 个百分点（实绩再减少 0.4 亿元） 即再加 1 分",
                        "another 0.5 pp above (0.4 亿元 less in actual value) would add 1 points"));
    }

    /** In per cent of the reference no actual value is told: 54 is 8 % above 50, 10 % is next. */
    @Test
    void says_the_next_step_in_per_cent_of_the_reference() {
        Effect effect = step(Side.ABOVE, true, Sign.ADD, "NONE", PartStep.WHOLE, "0", null)
                .compute(
                        Given.figure(Figure.ACTUAL, "54.5")
                                .reference("TARGET", "50")
                                .inActual("9"),
                        Ratio.ZERO);

        assertThat(effect.wouldGive()).isEqualTo(new Wording("再高 1% 即再加 1 分", "another 1 % above would add 1 points"));
    }

    /** Below 50 counts: at 47 one step is reached, the second at 46. */
    @Test
    void the_next_step_may_be_downwards() {
        assertThat(effect(step(Side.BELOW, false, Sign.ADD, "NONE", PartStep.WHOLE, "0", null), "47")
                        .wouldGive()
                        .en())
                .isEqualTo("another 1 亿元 below would add 1 points");
    }

    /** Steps of 2 at a point each, at most 2.5: the third step adds what is left, a fourth nothing. */
    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({"53, another 1 亿元 above would add 1 points", "55, another 1 亿元 above would add 0.5 points", "56, -"})
    void promises_no_more_than_the_limit_leaves(String actual, String en) {
        Wording next = effect(step(Side.ABOVE, false, Sign.ADD, "MOST 2.5", PartStep.WHOLE, "0", null), actual)
                .wouldGive();

        assertThat(next == null ? "-" : next.en()).isEqualTo(en);
    }

    @Test
    void promises_nothing_at_the_limit_itself() {
        assertThat(effect(step(Side.ABOVE, false, Sign.ADD, "MOST 2", PartStep.WHOLE, "0", null), "54")
                        .wouldGive())
                .isNull();
    }

    /** From 1 to 6 above counts: steps end at 3 and 5; the part ends before a third at 7. */
    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({
        "50,   another 3 亿元 above would add 1 points",
        "54,   another 1 亿元 above would add 1 points",
        "55,   -",
        "55.5, -",
        "56,   -",
        "90,   -"
    })
    void promises_no_step_beyond_the_part_that_counts(String actual, String en) {
        Wording next = effect(step(Side.ABOVE, false, Sign.ADD, "NONE", PartStep.WHOLE, "1", "6"), actual)
                .wouldGive();

        assertThat(next == null ? "-" : next.en()).isEqualTo(en);
    }

    /** From 0 to 4: the second step ends where the part ends. */
    @Test
    void a_last_step_that_ends_with_the_part_can_be_reached() {
        assertThat(effect(step(Side.ABOVE, false, Sign.ADD, "NONE", PartStep.WHOLE, "0", "4"), "53")
                        .wouldGive()
                        .en())
                .isEqualTo("another 1 亿元 above would add 1 points");
    }

    @ParameterizedTest
    @CsvSource({"PRO_RATA, 49, true", "PRO_RATA, 50, true", "PRO_RATA, 51, false", "BEGUN, 50, true", "BEGUN, 51, false"
    })
    void where_parts_of_a_step_count_it_only_has_to_begin(PartStep part, String actual, boolean said) {
        assertThat(effect(step(Side.ABOVE, false, Sign.ADD, "NONE", part, "0", null), actual)
                        .wouldGive())
                .isEqualTo(said ? new Wording("须高于 TARGET 50 亿元", "it must lie above TARGET 50 亿元") : null);
    }

    @Test
    void a_loss_promises_nothing() {
        assertThat(effect(step(Side.BELOW, false, Sign.DEDUCT, "NONE", PartStep.WHOLE, "0", null), "45")
                        .wouldGive())
                .isNull();
    }

    @Test
    void a_reference_that_is_not_above_zero_has_no_per_cent() {
        Effect effect = step(Side.ABOVE, true, Sign.ADD, "NONE", PartStep.WHOLE, "0", null)
                .compute(Given.figure(Figure.ACTUAL, "1").reference("TARGET", "0"), Ratio.ZERO);

        assertThat(effect.gap()).isEqualTo(LineStatus.NO_DATA);
        assertThat(effect.words()).isEqualTo(new Wording("TARGET：缺数，不计分", "TARGET: no data, no points"));
    }

    /** From 3 to 9 are three steps of 2; the limit or the base may leave less. */
    @ParameterizedTest(name = "{0} {1} from {2} to {3}, {4}: {5}")
    @CsvSource({
        "ADD,    NONE,   0, ,   WHOLE,    -",
        "ADD,    MOST 4, 0, ,   WHOLE,    4",
        "ADD,    BASE,   0, ,   WHOLE,    5",
        "ADD,    NONE,   3, 9,  WHOLE,    3",
        "ADD,    NONE,   3, 10, WHOLE,    3",
        "ADD,    NONE,   3, 10, PRO_RATA, 3.5",
        "ADD,    NONE,   3, 10, BEGUN,    4",
        "ADD,    MOST 2, 3, 9,  WHOLE,    2",
        "DEDUCT, NONE,   0, ,   WHOLE,    0"
    })
    void the_most_that_steps_can_give(Sign sign, String limit, String from, String to, PartStep part, String most) {
        Ratio computed = step(Side.ABOVE, false, sign, limit, part, from, to).most(r("5"));

        assertThat(computed).isEqualTo(most.equals("-") ? null : r(most));
    }

    @Test
    void a_step_is_longer_than_zero_and_adds_or_deducts() {
        for (String amount : new String[] {"0", "-2"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> wrong(amount, Sign.ADD));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> wrong("1", Sign.AWARD));
    }

    private static Step wrong(String amount, Sign sign) {
        return new Step(
                Figure.ACTUAL,
                TARGET,
                Side.ABOVE,
                r(amount),
                false,
                sign,
                Ratio.ONE,
                Limit.parse("NONE"),
                PartStep.WHOLE,
                Ratio.ZERO,
                null);
    }

    @Test
    void what_was_computed_with_is_listed_and_a_missing_part_is_named() {
        Step step = step(Side.ABOVE, false, Sign.ADD, "NONE", PartStep.WHOLE, "0", null);
        Effect effect = step.compute(Given.figure(Figure.ACTUAL, "5"), Ratio.ZERO);

        assertThat(effect.words()).isEqualTo(new Wording("TARGET：缺数，不计分", "TARGET: no data, no points"));
        assertThat(effect.operands()).hasSize(2);
    }
}
