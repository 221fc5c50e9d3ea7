package io.xushi.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.xushi.indicator.Figure;
import io.xushi.quantity.Comparison;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sentences that multiply a clause's points, and sentences that count only when something holds. */
class FactorTest {

    private static final When AT_LEAST_90 = new When(Figure.COMPLETION, Comparison.AT_LEAST, Reference.parse("90 %"));

    private static Ratio r(String number) {
        return Ratio.parse(number);
    }

    private static Points base(String points) {
        return new Points(Sign.AWARD, r(points), true);
    }

    private static ClauseScore score(Given given, Term... terms) {
        return ClauseScore.of(List.of(terms), ClauseRules.NONE, given);
    }

    /** 5 x 1.2 = 6. */
    @Test
    void a_stated_factor_multiplies_the_points() {
        ClauseScore score = score(Given.nothing(), base("5"), new Factor(r("1.2"), null));

        assertThat(score.points()).isEqualTo(r("6"));
        assertThat(score.most()).isEqualTo(r("6"));
        assertThat(score.words())
                .containsExactly(
                        new Wording("基本分 5 分", "base 5 points"),
                        new Wording("得分乘以 1.2", "points times 1.2"),
                        new Wording("5 分 × 1.2 = 6 分", "5 points × 1.2 = 6 points"));
    }

    /** 5 x 0.9 = 4.5; how much it may be for others cannot be told. */
    @Test
    void a_factor_may_be_a_number_of_the_units_own() {
        Factor difficulty = new Factor(null, "难度系数");
        ClauseScore score = score(Given.nothing().reference("RECORD 难度系数", "0.9"), base("5"), difficulty);

        assertThat(score.points()).isEqualTo(r("4.5"));
        assertThat(score.most()).isNull();
        assertThat(score.words()).contains(new Wording("得分乘以RECORD 难度系数 0.9 倍", "points times RECORD 难度系数 0.9 倍"));
        assertThat(score.operands()).hasSize(1);
    }

    @Test
    void a_factor_that_is_not_known_leaves_the_clause_open() {
        ClauseScore score = score(Given.nothing(), base("5"), new Factor(null, "难度系数"));

        assertThat(score.points()).isNull();
        assertThat(score.status()).isEqualTo(LineStatus.NO_DATA);
    }

    @Test
    void a_factor_is_either_stated_or_recorded() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Factor(null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Factor(Ratio.ONE, "难度系数"));
    }

    @Test
    void a_factor_alone_gives_nothing() {
        assertThat(new Factor(r("1.2"), null).most(r("5"))).isEqualTo(Ratio.ZERO);
        assertThat(new Factor(r("1.2"), null).full()).isEqualTo(Ratio.ZERO);
    }

    @Test
    void a_factor_for_a_missed_target_says_why() {
        FactorIf missed = new FactorIf(null, r("0.8"));
        Given given = Given.figure(Figure.ACTUAL, "7");

        assertThat(missed.compute(given.met(false), Ratio.ZERO).words())
                .isEqualTo(new Wording("未完成目标，得分乘以 0.8", "target missed: points times 0.8"));
        assertThat(missed.compute(given.met(true), Ratio.ZERO).words())
                .isEqualTo(new Wording("完成目标，得分不打折", "target met: points stay"));
        assertThat(missed.compute(given.met(true), Ratio.ZERO).operands()).hasSize(1);
    }

    @Test
    void a_factor_on_a_comparison_says_what_was_compared() {
        FactorIf high = new FactorIf(AT_LEAST_90, r("1.1"));

        assertThat(high.compute(Given.figure(Figure.COMPLETION, "90"), Ratio.ZERO)
                        .words())
                .isEqualTo(
                        new Wording("完成率 90% 不低于 90%，得分乘以 1.1", "completion 90 % is at least 90 %: points times 1.1"));
        assertThat(high.compute(Given.figure(Figure.COMPLETION, "89"), Ratio.ZERO)
                        .words())
                .isEqualTo(new Wording(
                        "完成率 89% 不低于 90%：不成立，得分不变", "completion 89 % is at least 90 %: does not hold, points stay"));
    }

    /** A factor below one may not apply, so it takes nothing from the most: 5 x 1; above one it may: 5 x 1.1. */
    @Test
    void the_most_takes_a_factor_that_may_apply_and_helps() {
        assertThat(ClauseScore.most(List.of(base("5"), new FactorIf(null, r("0.8"))), ClauseRules.NONE))
                .isEqualTo(r("5"));
        assertThat(ClauseScore.most(List.of(base("5"), new FactorIf(AT_LEAST_90, r("1.1"))), ClauseRules.NONE))
                .isEqualTo(r("5.5"));
        assertThat(ClauseScore.most(List.of(base("5"), new Factor(r("0.8"), null)), ClauseRules.NONE))
                .isEqualTo(r("4"));
    }

    /** Of 0.5, 1.5 and 1 the most is 1.5: 4 x 1.5. */
    @Test
    void the_most_takes_the_best_state_of_a_duty() {
        Map<String, Ratio> states = new LinkedHashMap<>();
        states.put("在建", r("0.5"));
        states.put("投产", r("1.5"));
        states.put("竣工", r("1"));
        DutyFactors factors = new DutyFactors("a", states);

        assertThat(ClauseScore.most(List.of(base("4"), factors), ClauseRules.NONE))
                .isEqualTo(r("6"));
        assertThat(factors.compute(Given.nothing().duty("a", null, "投产"), Ratio.ZERO)
                        .words())
                .isEqualTo(new Wording("事项“a”的状态是“投产”，系数 1.5", "duty \"a\" is in state \"投产\": coefficient 1.5"));
        Effect none = factors.compute(Given.nothing().duty("a", null, "没有任务"), Ratio.ZERO);
        assertThat(none.gap()).isEqualTo(LineStatus.NOT_APPLICABLE);
        assertThat(none.words()).isEqualTo(new Wording("事项“a”：缺项，不计分", "duty \"a\": not applicable, no points"));
    }

    @Test
    void a_conditional_sentence_counts_when_its_condition_holds() {
        Conditional only = new Conditional(AT_LEAST_90, new Points(Sign.ADD, r("2"), false));

        assertThat(score(Given.figure(Figure.COMPLETION, "90"), base("5"), only).points())
                .isEqualTo(r("7"));
        ClauseScore not = score(Given.figure(Figure.COMPLETION, "89.9"), base("5"), only);
        assertThat(not.points()).isEqualTo(r("5"));
        assertThat(not.words())
                .contains(new Wording(
                        "完成率 89.9% 不低于 90%：不成立，不计",
                        "completion 89.9 % is at least 90 %: does not hold, nothing counts"));
        assertThat(not.operands()).hasSize(2);
        assertThat(score(Given.nothing(), base("5"), only).status()).isEqualTo(LineStatus.NOT_DUE);
    }

    /** 5 points down by 7 is at least zero only where the conditional loss says so. */
    @Test
    void a_conditional_sentence_keeps_marks_limits_and_factors_of_its_own() {
        Step loss = new Step(
                Figure.ACTUAL,
                new Reference.Known(ReferenceKind.TARGET),
                Side.BELOW,
                Ratio.ONE,
                false,
                Sign.DEDUCT,
                Ratio.ONE,
                Limit.parse("ZERO"),
                PartStep.WHOLE,
                Ratio.ZERO,
                null);
        Given given =
                Given.figure(Figure.ACTUAL, "93").and(Figure.COMPLETION, "93").reference("TARGET", "100");
        assertThat(score(given, base("5"), new Conditional(AT_LEAST_90, loss)).points())
                .isEqualTo(Ratio.ZERO);

        Conditional award = new Conditional(AT_LEAST_90, new Points(Sign.AWARD, r("3"), false));
        assertThat(award.full()).isEqualTo(r("3"));
        assertThat(award.most(Ratio.ZERO)).isEqualTo(r("3"));
    }

    /** 5 x 1.2 where it holds; 5 where it does not, so a factor of 0.8 takes nothing from the most. */
    @Test
    void a_conditional_factor_counts_in_the_most() {
        assertThat(ClauseScore.most(
                        List.of(base("5"), new Conditional(AT_LEAST_90, new Factor(r("1.2"), null))), ClauseRules.NONE))
                .isEqualTo(r("6"));
        assertThat(ClauseScore.most(
                        List.of(base("5"), new Conditional(AT_LEAST_90, new Factor(r("0.8"), null))), ClauseRules.NONE))
                .isEqualTo(r("5"));
        assertThat(ClauseScore.most(
                        List.of(base("5"), new Conditional(AT_LEAST_90, new Factor(null, "系数"))), ClauseRules.NONE))
                .isNull();
    }
}
