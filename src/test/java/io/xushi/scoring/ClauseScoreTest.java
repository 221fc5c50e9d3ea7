package io.xushi.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.indicator.Figure;
import io.xushi.quantity.Ratio;
import java.math.RoundingMode;
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
                        new When(Figure.ACTUAL, io.xushi.quantity.Comparison.LESS_THAN, Reference.parse("98 亿元")),
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
}
