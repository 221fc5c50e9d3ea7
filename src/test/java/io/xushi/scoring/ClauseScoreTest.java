package io.xushi.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.fact.Delay;
import io.xushi.indicator.Figure;
import io.xushi.quantity.Comparison;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the sentences of a clause add up, whatever their order. */
class ClauseScoreTest {

    private static Ratio r(String number) {
        return Ratio.parse(number);
    }

    private static Step step(Side side, Sign sign, String limit) {
        return new Step(
                Figure.ACTUAL,
                new Reference.Known(ReferenceKind.TARGET),
                side,
                Ratio.ONE,
                false,
                sign,
                Ratio.ONE,
                Limit.parse(limit),
                PartStep.PRO_RATA,
                Ratio.ZERO,
                null);
    }

    private static Points base(String points) {
        return new Points(Sign.AWARD, r(points), true);
    }

    private static Given actual(String value) {
        return Given.figure(Figure.ACTUAL, value)
                .reference("TARGET", "100")
                .met(r(value).compareTo(Ratio.HUNDRED) >= 0);
    }

    private static Ratio score(List<Term> terms, ClauseRules rules, Given given) {
        return ClauseScore.of(terms, rules, given).points();
    }

    /** Base 5, a step of 1 each way. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            100, MOST 3, ZERO,   5
            102, MOST 3, ZERO,   7
            104, MOST 3, ZERO,   8
            97,  MOST 3, ZERO,   2
            90,  MOST 3, ZERO,   0
            90,  MOST 3, NONE,   -5
            90,  MOST 3, BASE,   0
            120, BASE,   BASE,   10
            90,  MOST 3, MOST 2, 3
            """)
    void gains_and_losses_have_their_own_limits(String value, String gain, String loss, String points) {
        List<Term> terms = List.of(base("5"), step(Side.ABOVE, Sign.ADD, gain), step(Side.BELOW, Sign.DEDUCT, loss));
        assertThat(score(terms, ClauseRules.NONE, actual(value))).isEqualTo(r(points));
    }

    @Test
    void gains_and_losses_together_stay_within_their_joint_limit() {
        ClauseRules rules = new ClauseRules(null, null, r("1.5"), null, null, null);
        List<Term> terms =
                List.of(base("5"), step(Side.ABOVE, Sign.ADD, "NONE"), step(Side.BELOW, Sign.DEDUCT, "NONE"));
        assertThat(score(terms, rules, actual("103"))).isEqualTo(r("6.5"));
        assertThat(score(terms, rules, actual("97"))).isEqualTo(r("3.5"));
        assertThat(score(terms, rules, actual("101.5"))).isEqualTo(r("6.5"));
        assertThat(score(terms, rules, actual("99"))).isEqualTo(r("4"));
    }

    /** (5 + 2) x 0.5 = 3.5; losses of 3 doubled: 5 - 6 = -1, at least 0.5. */
    @Test
    void factors_cap_and_floor_come_last() {
        List<Term> gaining = List.of(base("5"), step(Side.ABOVE, Sign.ADD, "NONE"), new FactorIf(null, r("0.5")));
        assertThat(score(gaining, ClauseRules.NONE, actual("102").met(false))).isEqualTo(r("3.5"));
        assertThat(score(gaining, ClauseRules.NONE, actual("102"))).isEqualTo(r("7"));
        assertThat(score(gaining, new ClauseRules(r("6"), null, null, null, null, null), actual("102")))
                .isEqualTo(r("6"));
        List<Term> losing = List.of(base("5"), step(Side.BELOW, Sign.DEDUCT, "NONE"));
        assertThat(score(losing, new ClauseRules(null, r("0.5"), null, r("2"), null, null), actual("97")))
                .isEqualTo(r("0.5"));
        assertThat(score(losing, new ClauseRules(null, null, null, r("2"), null, null), actual("97")))
                .isEqualTo(r("-1"));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    "HALF_UP, 0.125, 0.13\nHALF_EVEN, 0.125, 0.12\nHALF_EVEN, 0.135, 0.14\nDOWN, 0.129, 0.12\nUP, 0.121, 0.13\nHALF_UP, 0.12, 0.12")
    void points_are_rounded_as_stated(RoundingMode mode, String points, String rounded) {
        ClauseRules rules = new ClauseRules(null, null, null, null, new ClauseRules.Rounding(2, mode), null);
        assertThat(score(List.of(base(points)), rules, Given.nothing())).isEqualTo(r(rounded));
    }

    /** 99.96 rounded to 100.0 is no loss; rounded down to 99.9 it is. */
    @Test
    void data_are_rounded_before_they_are_compared() {
        List<Term> terms = List.of(base("5"), step(Side.BELOW, Sign.DEDUCT, "NONE"));
        assertThat(score(
                        terms,
                        new ClauseRules(
                                null, null, null, null, null, new ClauseRules.Rounding(1, RoundingMode.HALF_UP)),
                        actual("99.96")))
                .isEqualTo(r("5"));
        assertThat(score(
                        terms,
                        new ClauseRules(null, null, null, null, null, new ClauseRules.Rounding(1, RoundingMode.DOWN)),
                        actual("99.96")))
                .isEqualTo(r("4.9"));
    }

    @Test
    void the_order_of_sentences_never_matters() {
        List<Term> terms = new ArrayList<>(List.of(
                base("5"),
                step(Side.ABOVE, Sign.ADD, "MOST 3"),
                step(Side.BELOW, Sign.DEDUCT, "ZERO"),
                new PointsIfMet(r("2"), r("1")),
                new FactorIf(null, r("0.7")),
                new Once(
                        new When(Figure.ACTUAL, Comparison.LESS_THAN, Reference.parse("98 亿元")),
                        Sign.DEDUCT,
                        r("1/3"))));
        ClauseRules rules = new ClauseRules(
                r("9"), null, r("2.5"), r("1.5"), new ClauseRules.Rounding(3, RoundingMode.HALF_UP), null);
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            String value = String.valueOf(90 + random.nextInt(20));
            Ratio before = score(terms, rules, actual(value));
            Collections.shuffle(terms, random);
            assertThat(score(terms, rules, actual(value)))
                    .as(value + " " + terms)
                    .isEqualTo(before);
        }
    }

    @Test
    void one_missing_value_leaves_the_clause_without_points() {
        ClauseScore score = ClauseScore.of(
                List.of(base("5"), step(Side.ABOVE, Sign.ADD, "MOST 3")), ClauseRules.NONE, Given.nothing());
        assertThat(score.points()).isNull();
        assertThat(score.status()).isEqualTo(LineStatus.NOT_DUE);
        assertThat(score.most()).isEqualTo(r("8"));
    }

    @Test
    void the_sum_is_told_step_by_step() {
        List<Term> terms =
                List.of(base("5"), step(Side.ABOVE, Sign.ADD, "NONE"), step(Side.BELOW, Sign.DEDUCT, "NONE"));
        // 5 - 3 x 2, not further than 4 either way: 1, times 0.5, at least 0.75, to one decimal
        ClauseRules rules = new ClauseRules(
                null, r("0.75"), r("4"), r("2"), new ClauseRules.Rounding(1, RoundingMode.HALF_UP), null);
        List<Term> halved = new ArrayList<>(terms);
        halved.add(new Factor(r("0.5"), null));

        ClauseScore score = ClauseScore.of(halved, rules, actual("97"));

        assertThat(score.points()).isEqualTo(r("0.8"));
        assertThat(score.status()).isEqualTo(LineStatus.SCORED);
        assertThat(score.words().subList(4, 9))
                .containsExactly(
                        new Wording("扣分乘以 2：扣 6 分", "deductions times 2: 6 points"),
                        new Wording("加扣分合计 -6 分，不超过 4 分", "gains and losses come to -6 points, at most 4"),
                        new Wording("1 分 × 0.5 = 0.5 分", "1 points × 0.5 = 0.5 points"),
                        new Wording("0.5 分，本条最少 0.75 分", "0.5 points; this clause gives at least 0.75"),
                        new Wording("0.75 分，保留 1 位小数：0.8 分", "0.75 points, rounded to 1 decimals: 0.8"));
        assertThat(score.words()).hasSize(9);
    }

    /** 5 + 3 = 8, capped at 6; nothing else is said, because nothing else happened. */
    @Test
    void only_what_happened_is_told() {
        List<Term> terms = List.of(base("5"), step(Side.ABOVE, Sign.ADD, "NONE"));
        ClauseRules rules = new ClauseRules(
                r("6"), r("0"), r("9"), r("2"), new ClauseRules.Rounding(1, RoundingMode.HALF_UP), null);

        ClauseScore score = ClauseScore.of(terms, rules, actual("103"));

        assertThat(score.words()).hasSize(3);
        assertThat(score.words().get(2))
                .isEqualTo(new Wording("8 分，本条最多 6 分", "8 points; this clause gives at most 6"));
        assertThat(ClauseScore.of(terms, rules, actual("101")).words()).hasSize(2);
        assertThat(ClauseScore.of(terms, rules, actual("101")).points()).isEqualTo(r("6"));
    }

    @Test
    void a_number_that_two_sentences_use_is_listed_once_and_both_say_what_would_give_more() {
        List<Term> terms = List.of(base("5"), step(Side.ABOVE, Sign.ADD, "NONE"), new PointsIfMet(r("2"), r("0")));
        ClauseScore score = ClauseScore.of(terms, ClauseRules.NONE, actual("97"));

        assertThat(score.operands().stream().map(Operand::said).map(Wording::en))
                .containsExactly("actual 97 亿元", "TARGET 100 亿元");
        assertThat(score.wouldGive())
                .containsExactly(
                        new Wording("须高于 TARGET 100 亿元", "it must lie above TARGET 100 亿元"),
                        new Wording("完成目标得 2 分", "meeting the target gives 2 points"));
    }

    /** Down to zero is zero even below a stated floor, and a floor above zero stays. */
    @ParameterizedTest
    @CsvSource({"-2, 0", "1, 1", ", 0"})
    void down_to_zero_and_a_floor_go_together(String least, String points) {
        ClauseRules rules = new ClauseRules(null, least == null ? null : r(least), null, null, null, null);
        assertThat(score(List.of(base("5"), step(Side.BELOW, Sign.DEDUCT, "ZERO")), rules, actual("80")))
                .isEqualTo(r(points));
    }

    /** Base 5; a gain of at most 3, and points if met of 2. */
    @Test
    void the_most_adds_up_what_every_sentence_can_give() {
        List<Term> terms = List.of(
                base("5"),
                step(Side.ABOVE, Sign.ADD, "MOST 3"),
                step(Side.BELOW, Sign.DEDUCT, "NONE"),
                new PointsIfMet(r("2"), r("1")));

        assertThat(ClauseScore.full(terms)).isEqualTo(r("7"));
        assertThat(ClauseScore.most(terms, ClauseRules.NONE)).isEqualTo(r("10"));
        assertThat(ClauseScore.most(terms, new ClauseRules(r("9"), null, null, null, null, null)))
                .isEqualTo(r("9"));
        assertThat(ClauseScore.most(terms, new ClauseRules(r("12"), null, null, null, null, null)))
                .isEqualTo(r("10"));
    }

    @Test
    void a_gain_without_limit_leaves_the_most_to_the_cap() {
        List<Term> terms = List.of(base("5"), step(Side.ABOVE, Sign.ADD, "NONE"));

        assertThat(ClauseScore.most(terms, ClauseRules.NONE)).isNull();
        assertThat(ClauseScore.most(terms, new ClauseRules(r("9"), null, null, null, null, null)))
                .isEqualTo(r("9"));
    }

    /** A gain up to the base: 5 + 5. */
    @Test
    void the_most_knows_the_base() {
        assertThat(ClauseScore.most(
                        List.of(base("5"), step(Side.ABOVE, Sign.ADD, "BASE"), new Points(Sign.AWARD, r("1"), false)),
                        ClauseRules.NONE))
                .isEqualTo(r("11"));
    }

    /** (5 + 1.5) x 2 = 13: the joint limit binds gains, before the factor. */
    @Test
    void the_most_under_a_joint_limit_is_what_can_be_reached() {
        List<Term> doubled = List.of(
                base("5"),
                step(Side.ABOVE, Sign.ADD, "MOST 3"),
                new FactorIf(new When(Figure.ACTUAL, Comparison.AT_LEAST, Reference.parse("102 亿元")), r("2")));
        ClauseRules joint = new ClauseRules(null, null, r("1.5"), null, null, null);

        assertThat(score(doubled, joint, actual("104"))).isEqualTo(r("13"));
        assertThat(ClauseScore.most(doubled, joint)).isEqualTo(r("13"));
        assertThat(ClauseScore.most(doubled, new ClauseRules(null, null, r("4"), null, null, null)))
                .isEqualTo(r("16"));
    }

    /** Full 8 up to 9, and a bonus of 2 of which 1 counts: 10. */
    @Test
    void the_joint_limit_does_not_bind_a_share_above_its_full_marks() {
        Share share = new Share(
                Figure.ACTUAL, new Reference.Known(ReferenceKind.TARGET), r("8"), Limit.parse("MOST 9"), null, false);
        List<Term> terms = List.of(share, new Points(Sign.ADD, r("2"), false));
        ClauseRules joint = new ClauseRules(null, null, r("1"), null, null, null);

        assertThat(score(terms, joint, actual("120"))).isEqualTo(r("10"));
        assertThat(ClauseScore.most(terms, joint)).isEqualTo(r("10"));
    }

    /** Gains of every kind are bound by the joint limit of 1: 5 + 1. */
    @Test
    void the_joint_limit_binds_gains_of_every_kind() {
        ClauseRules joint = new ClauseRules(null, null, r("1"), null, null, null);
        PerCount count = new PerCount(Ratio.ONE, Sign.ADD, Ratio.ONE, Limit.parse("MOST 3"), PartStep.WHOLE);
        When always = new When(Figure.ACTUAL, Comparison.AT_LEAST, Reference.parse("0 亿元"));
        for (Term gain : List.of(
                count,
                new PerRecord("r", new Measure("件"), count),
                new PerEvent(new PerEvent.EventCount("e", List.of(), null), new Measure("起"), count),
                new Conditional(always, count),
                new Bands(Figure.ACTUAL, List.of(new Bands.Band(r("0"), true, null, false, Sign.ADD, r("3"), r("3")))),
                new Once(always, Sign.ADD, r("3")))) {
            Given given = actual("103").reference("RECORD r", "3").events("e", 3);
            assertThat(score(List.of(base("5"), gain), joint, given))
                    .as("%s", gain)
                    .isEqualTo(r("6"));
            assertThat(ClauseScore.most(List.of(base("5"), gain), joint))
                    .as("%s", gain)
                    .isEqualTo(r("6"));
        }
        Bands awarding = new Bands(
                Figure.ACTUAL, List.of(new Bands.Band(r("0"), true, null, false, Sign.AWARD, r("3"), r("3"))));
        assertThat(ClauseScore.most(List.of(base("5"), awarding), joint)).isEqualTo(r("8"));
    }

    /** What the figures are rounded to changes nothing for sentences that read no figure. */
    @Test
    void rounding_of_data_leaves_everything_else_as_it_is() {
        ClauseRules rules =
                new ClauseRules(null, null, null, null, null, new ClauseRules.Rounding(0, RoundingMode.HALF_UP));
        Given given = Given.figure(Figure.ACTUAL, "99.6")
                .reference("TARGET", "100")
                .reference("RECORD r", "2.5")
                .reference("CLAUSE A-1", "3.5")
                .met(true)
                .inActual("0.4")
                .events("e", 3)
                .judged("7.5")
                .duty("d", LocalDate.of(2021, 9, 16), "2021-09-30")
                .field(0, "99.6", "120");
        PerCount count = new PerCount(r("0.5"), Sign.ADD, Ratio.ONE, Limit.parse("NONE"), PartStep.WHOLE);
        Subject.OfFigure figure = new Subject.OfFigure(Figure.ACTUAL);

        assertThat(score(List.of(new PointsIfMet(r("5"), r("1"))), rules, given))
                .isEqualTo(r("5"));
        assertThat(score(List.of(new PerRecord("r", new Measure("件"), count)), rules, given))
                .isEqualTo(r("5"));
        assertThat(score(
                        List.of(new PerEvent(new PerEvent.EventCount("e", List.of(), null), new Measure("起"), count)),
                        rules,
                        given))
                .isEqualTo(r("6"));
        assertThat(score(List.of(new OfClauses(Pick.SUM, List.of("A-1"))), rules, given))
                .isEqualTo(r("3.5"));
        assertThat(score(List.of(new Judged("x", r("0"), r("8"), false)), rules, given))
                .isEqualTo(r("7.5"));
        assertThat(score(List.of(new DutyDone("d", r("2"))), rules, given)).isEqualTo(r("2"));
        // From 17 to 30 September ten days are worked.
        assertThat(score(
                        List.of(new DutyLate(
                                "d", Ratio.ONE, Delay.WORKING_DAYS, Ratio.ONE, Limit.parse("NONE"), PartStep.WHOLE)),
                        rules,
                        given))
                .isEqualTo(r("-10"));
        assertThat(score(List.of(new ShareOfBest(figure, Population.ALL, r("10"))), rules, given))
                .isEqualTo(r("8.3"));
        Step whole = new Step(
                Figure.ACTUAL,
                new Reference.Known(ReferenceKind.TARGET),
                Side.ABOVE,
                Ratio.ONE,
                false,
                Sign.ADD,
                Ratio.ONE,
                Limit.parse("NONE"),
                PartStep.WHOLE,
                Ratio.ZERO,
                null);
        assertThat(ClauseScore.of(List.of(whole), rules, given)
                        .wouldGive()
                        .get(0)
                        .en())
                .isEqualTo("another 1 亿元 above (0.4 亿元 more in actual value) would add 1 points");
    }

    /** 5 points, 7 events or so much of a record at a point each: down to zero, not to -2. */
    @Test
    void losses_by_events_or_records_go_down_to_zero_where_they_say_so() {
        PerCount count = new PerCount(Ratio.ONE, Sign.DEDUCT, Ratio.ONE, Limit.parse("ZERO"), PartStep.WHOLE);
        Given given = Given.nothing().events("e", 7).reference("RECORD r", "7");

        for (Term loss : List.of(
                new PerEvent(new PerEvent.EventCount("e", List.of(), null), new Measure("起"), count),
                new PerRecord("r", new Measure("件"), count))) {
            assertThat(score(List.of(base("5"), loss), ClauseRules.NONE, given)).isEqualTo(Ratio.ZERO);
        }
    }

    /** A factor that is each unit's own leaves the most to the cap. */
    @Test
    void an_unknown_factor_leaves_the_most_to_the_cap() {
        ClauseRules capped = new ClauseRules(r("6"), null, null, null, null, null);

        assertThat(ClauseScore.most(List.of(base("5"), new Factor(null, "系数")), capped))
                .isEqualTo(r("6"));
    }
}
