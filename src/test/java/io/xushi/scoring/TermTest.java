package io.xushi.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.indicator.Figure;
import io.xushi.quantity.Comparison;
import io.xushi.quantity.Ratio;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each sentence comes to, worked by hand: it fires, it does not, and on the edge. */
class TermTest {

    private static final Reference TARGET = new Reference.Known(ReferenceKind.TARGET);

    private static Ratio r(String number) {
        return Ratio.parse(number);
    }

    private static String points(Term term, Given given) {
        return points(term, given, "0");
    }

    private static String points(Term term, Given given, String base) {
        Ratio points = term.compute(given, r(base)).points();
        return points == null ? "-" : points.toString();
    }

    private static Step step(
            Side side, String amount, boolean ofReference, Sign sign, String points, String limit, PartStep part) {
        return new Step(
                Figure.ACTUAL,
                TARGET,
                side,
                r(amount),
                ofReference,
                sign,
                r(points),
                Limit.parse(limit),
                part,
                Ratio.ZERO,
                null);
    }

    /** difference / amount: counted whole, in proportion, or as soon as begun; nothing on the other side. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            ABOVE, 103,    1, WHOLE,    3
            ABOVE, 103.99, 1, WHOLE,    3
            ABOVE, 103.5,  1, PRO_RATA, 3.5
            ABOVE, 103.01, 1, BEGUN,    4
            ABOVE, 103,    1, BEGUN,    3
            ABOVE, 100,    1, WHOLE,    0
            ABOVE, 100,    1, BEGUN,    0
            ABOVE, 99,     1, WHOLE,    0
            ABOVE, 99,     1, BEGUN,    0
            ABOVE, 99,     1, PRO_RATA, 0
            ABOVE, 100.3,  0.1, WHOLE,  3
            ABOVE, 101,    1/3, WHOLE,  3
            BELOW, 99.7,   0.1, WHOLE,  3
            BELOW, 99.7,   0.1, BEGUN,  3
            BELOW, 99.69,  0.1, BEGUN,  4
            BELOW, 99.71,  0.1, WHOLE,  2
            BELOW, 101,    0.1, WHOLE,  0
            """)
    void steps_are_counted_exactly(Side side, String actual, String amount, PartStep part, String steps) {
        Given given = Given.figure(Figure.ACTUAL, actual).reference("TARGET", "100");
        assertThat(r(points(step(side, amount, false, Sign.ADD, "1", "NONE", part), given)))
                .isEqualTo(r(steps));
        assertThat(r(points(step(side, amount, false, Sign.DEDUCT, "1", "NONE", part), given)))
                .isEqualTo(r(steps).negate());
    }

    /** Of a target of 80: 84 is 5 % above, 76 is 5 % below. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            ABOVE, 84, 80,  5
            ABOVE, 76, 80,  0
            BELOW, 76, 80,  5
            ABOVE, 84, 0,   -
            ABOVE, 84, -80, -
            """)
    void steps_in_per_cent_are_of_the_reference(Side side, String actual, String target, String points) {
        Given given = Given.figure(Figure.ACTUAL, actual).reference("TARGET", target);
        assertThat(points(step(side, "1", true, Sign.ADD, "1", "NONE", PartStep.WHOLE), given))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            MOST 2, 1, 103, 2
            MOST 2, 1, 102, 2
            MOST 2, 1, 101, 1
            BASE,   2, 103, 2
            BASE,   0, 103, 0
            NONE,   0, 150, 50
            ZERO,   0, 150, 50
            """)
    void a_limit_cuts_a_gain(String limit, String base, String actual, String points) {
        Given given = Given.figure(Figure.ACTUAL, actual).reference("TARGET", "100");
        assertThat(points(step(Side.ABOVE, "1", false, Sign.ADD, "1", limit, PartStep.WHOLE), given, base))
                .isEqualTo(points);
    }

    /** From 5 to 10 above the target counts, one point a step of 2. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            104, 5, 10, WHOLE,    0
            105, 5, 10, WHOLE,    0
            107, 5, 10, WHOLE,    1
            108, 5, 10, PRO_RATA, 1.5
            110, 5, 10, WHOLE,    2
            110, 5, 10, BEGUN,    3
            150, 5, 10, PRO_RATA, 2.5
            109, 5,   , WHOLE,    2
            150, 5,   , PRO_RATA, 22.5
            """)
    void a_bracket_counts_its_part_alone(String actual, String from, String to, PartStep part, String points) {
        Step bracket = new Step(
                Figure.ACTUAL,
                TARGET,
                Side.ABOVE,
                r("2"),
                false,
                Sign.ADD,
                Ratio.ONE,
                Limit.parse("NONE"),
                part,
                r(from),
                to == null ? null : r(to));
        assertThat(r(points(bracket, Given.figure(Figure.ACTUAL, actual).reference("TARGET", "100"))))
                .isEqualTo(r(points));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            90,  100, MOST 8, 7.2
            100, 100, MOST 8, 8
            120, 100, MOST 8, 8
            120, 100, MOST 9, 9
            120, 100, NONE,   9.6
            120, 100, BASE,   8
            -5,  100, NONE,   0
            90,  0,   NONE,   -
            """)
    void a_share_is_a_quotient_times_full_marks(String actual, String target, String limit, String points) {
        Given given = Given.figure(Figure.ACTUAL, actual).reference("TARGET", target);
        Ratio computed = new Share(Figure.ACTUAL, TARGET, r("8"), Limit.parse(limit), null, false)
                .compute(given, Ratio.ZERO)
                .points();
        assertThat(computed).isEqualTo(points.equals("-") ? null : r(points));
    }

    @ParameterizedTest
    @CsvSource(textBlock = "79.9, 0\n80, 4\n90, 4.5")
    void a_share_may_depend_on_a_threshold(String completion, String points) {
        When when = new When(Figure.COMPLETION, Comparison.AT_LEAST, Reference.parse("80 %"));
        Share share = new Share(Figure.COMPLETION, Reference.parse("100 %"), r("5"), Limit.parse("NONE"), when, false);
        assertThat(r(points(share, Given.figure(Figure.COMPLETION, completion))))
                .isEqualTo(r(points));
        assertThat(points(share, Given.nothing())).isEqualTo("-");
    }

    /** Up to 60 (out): 0; 60 (in) to 80 (out): 2; 80 (in) to 100 (out): 2 to 5 on a line; 100 (in) upwards: 5. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            -3,    0
            59.99, 0
            60,    2
            79.99, 2
            80,    2
            90,    3.5
            260/3, 3
            100,   5
            1000,  5
            """)
    void bands_and_lines_hold_each_value_once(String completion, String points) {
        Bands bands = new Bands(
                Figure.COMPLETION,
                List.of(
                        new Bands.Band(null, false, r("60"), false, Sign.AWARD, Ratio.ZERO, Ratio.ZERO),
                        new Bands.Band(r("60"), true, r("80"), false, Sign.AWARD, r("2"), r("2")),
                        new Bands.Band(r("80"), true, r("100"), false, Sign.AWARD, r("2"), r("5")),
                        new Bands.Band(r("100"), true, null, false, Sign.AWARD, r("5"), r("5"))));
        assertThat(r(points(bands, Given.figure(Figure.COMPLETION, completion))))
                .isEqualTo(r(points));
        assertThat(points(bands, Given.nothing())).isEqualTo("-");
        assertThat(bands.full()).isEqualTo(r("5"));
    }

    @Test
    void a_band_may_deduct_and_its_edges_may_be_out() {
        Bands bands = new Bands(
                Figure.GAP, List.of(new Bands.Band(r("-10"), false, r("0"), true, Sign.DEDUCT, r("2"), r("2"))));
        assertThat(points(bands, Given.figure(Figure.GAP, "0"))).isEqualTo("-2");
        assertThat(points(bands, Given.figure(Figure.GAP, "-10"))).isEqualTo("0");
        assertThat(bands.most(Ratio.ZERO)).isEqualTo(Ratio.ZERO);
    }

    /** 100 x 0.95 - 5 = 90; 0.1 x 95 + 1 = 10.5. */
    @ParameterizedTest
    @CsvSource(textBlock = "100, -5, true, 95, 90\n0.1, 1, false, 95, 10.5\n1/3, 0, false, 0, 0\n2, 0, false, -4, -8")
    void a_formula_is_a_factor_times_a_figure_and_a_number(
            String factor, String offset, boolean fraction, String value, String points) {
        Formula formula = new Formula(r(factor), Figure.COMPLETION, r(offset), fraction);
        assertThat(r(points(formula, Given.figure(Figure.COMPLETION, value)))).isEqualTo(r(points));
        assertThat(points(formula, Given.nothing())).isEqualTo("-");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    "AT_LEAST, 105, 3\nAT_LEAST, 104.99, 0\nMORE_THAN, 105, 0\nMORE_THAN, 105.01, 3\nAT_MOST, 105, 3\nLESS_THAN, 105, 0")
    void once_is_all_or_nothing(Comparison comparison, String value, String points) {
        Once once = new Once(new When(Figure.COMPLETION, comparison, Reference.parse("105 %")), Sign.ADD, r("3"));
        assertThat(points(once, Given.figure(Figure.COMPLETION, value))).isEqualTo(points);
        assertThat(points(once, Given.nothing())).isEqualTo("-");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,  WHOLE,    0
            9,  WHOLE,    0
            10, WHOLE,    0.5
            25, WHOLE,    1
            25, PRO_RATA, 1.25
            21, BEGUN,    1.5
            99, WHOLE,    2
            -9, BEGUN,    0
            """)
    void points_for_every_ten_up_to_two(String actual, PartStep part, String points) {
        PerCount count = new PerCount(r("10"), Sign.ADD, r("0.5"), Limit.parse("MOST 2"), part);
        assertThat(r(points(count, Given.figure(Figure.ACTUAL, actual)))).isEqualTo(r(points));
        assertThat(points(count, Given.nothing())).isEqualTo("-");
    }

    @Test
    void no_event_is_no_loss_and_never_missing() {
        PerEvent event = new PerEvent(
                new PerEvent.EventCount("事故", List.of(), null),
                new io.xushi.quantity.Measure("起"),
                new PerCount(Ratio.ONE, Sign.DEDUCT, r("0.5"), Limit.parse("MOST 2"), PartStep.WHOLE));
        assertThat(r(points(event, Given.nothing()))).isEqualTo(Ratio.ZERO);
        assertThat(r(points(event, Given.nothing().events("事故", 3)))).isEqualTo(r("-1.5"));
        assertThat(r(points(event, Given.nothing().events("事故", 9)))).isEqualTo(r("-2"));
    }

    @Test
    void duties_not_done_cost_each_and_one_of_which_nothing_is_known_leaves_all_open() {
        DutiesMissed missed = new DutiesMissed(List.of("a", "b", "c"), r("2"), Limit.parse("MOST 3"));
        Given all =
                Given.nothing().duty("a", null, "完成").duty("b", null, "done").duty("c", null, "没有任务");
        assertThat(r(points(missed, all))).isEqualTo(Ratio.ZERO);
        assertThat(r(points(missed, all.duty("a", null, "未完成")))).isEqualTo(r("-2"));
        assertThat(r(points(missed, all.duty("b", null, "未完成")))).isEqualTo(r("-3"));
        assertThat(points(missed, Given.nothing().duty("a", null, "完成"))).isEqualTo("-");
    }

    @ParameterizedTest
    @CsvSource(textBlock = "完成, 3\n2021-09-30, 3\n2021-10-01, 0\n未完成, 0\n没有任务, -")
    void a_duty_done_by_the_cut_off_gives(String report, String points) {
        assertThat(points(new DutyDone("a", r("3")), Given.nothing().duty("a", null, report)))
                .isEqualTo(points);
    }

    /** Due on 31 May, the last of its month: 30 June is one month, 31 July two. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2021-05-31, MONTHS, WHOLE,    0
            2021-06-29, MONTHS, WHOLE,    0
            2021-06-30, MONTHS, WHOLE,    1
            2021-06-30, MONTHS, BEGUN,    1
            2021-06-01, MONTHS, BEGUN,    1
            2021-07-30, MONTHS, WHOLE,    1
            2021-07-31, MONTHS, WHOLE,    2
            2021-06-15, MONTHS, PRO_RATA, 1/2
            2021-06-10, DAYS,   WHOLE,    10
            2021-06-07, WORKING_DAYS, WHOLE, 5
            未完成,      MONTHS, WHOLE,    4
            完成,        MONTHS, WHOLE,    0
            """)
    void a_late_duty_costs_by_the_calendar(String report, io.xushi.fact.Delay delay, PartStep part, String steps) {
        DutyLate late = new DutyLate("a", Ratio.ONE, delay, Ratio.ONE, Limit.parse("NONE"), part);
        Given given = Given.nothing().duty("a", LocalDate.of(2021, 5, 31), report);
        assertThat(r(points(late, given))).isEqualTo(r(steps).negate());
        assertThat(points(late, Given.nothing())).isEqualTo("-");
    }

    @Test
    void a_state_has_its_coefficient_or_is_no_data() {
        DutyFactors factors = new DutyFactors("a", new LinkedHashMap<>(Map.of("投产", Ratio.ONE, "在建", r("1/2"))));
        assertThat(points(factors, Given.nothing().duty("a", null, "在建"))).isEqualTo("1/2");
        assertThat(points(factors, Given.nothing().duty("a", null, "停工"))).isEqualTo("-");
        assertThat(points(factors, Given.nothing())).isEqualTo("-");
    }

    @Test
    void a_factor_applies_when_the_target_is_missed_or_a_comparison_holds() {
        FactorIf missed = new FactorIf(null, r("0.8"));
        assertThat(points(missed, Given.nothing().met(false))).isEqualTo("0.8");
        assertThat(points(missed, Given.nothing().met(true))).isEqualTo("1");
        assertThat(points(missed, Given.nothing())).isEqualTo("-");
        FactorIf low =
                new FactorIf(new When(Figure.COMPLETION, Comparison.LESS_THAN, Reference.parse("50 %")), r("0.5"));
        assertThat(points(low, Given.figure(Figure.COMPLETION, "49.9"))).isEqualTo("0.5");
        assertThat(points(low, Given.figure(Figure.COMPLETION, "50"))).isEqualTo("1");
        assertThat(points(low, Given.nothing())).isEqualTo("-");
    }

    @Test
    void points_base_met_and_judged() {
        assertThat(points(new Points(Sign.DEDUCT, r("2"), false), Given.nothing()))
                .isEqualTo("-2");
        assertThat(points(new Points(Sign.AWARD, r("2"), true), Given.nothing()))
                .isEqualTo("2");
        PointsIfMet ifMet = new PointsIfMet(r("5"), r("1"));
        assertThat(points(ifMet, Given.figure(Figure.ACTUAL, "1").met(true))).isEqualTo("5");
        assertThat(points(ifMet, Given.figure(Figure.ACTUAL, "1").met(false))).isEqualTo("1");
        assertThat(points(ifMet, Given.figure(Figure.ACTUAL, "1"))).isEqualTo("-");
        Judged judged = new Judged("考核办", Ratio.ZERO, r("8"), true);
        assertThat(points(judged, Given.nothing().judged("7.5"))).isEqualTo("7.5");
        assertThat(judged.compute(Given.nothing(), Ratio.ZERO).gap()).isEqualTo(LineStatus.JUDGEMENT_MISSING);
    }

    @Test
    void a_missing_value_tells_why_and_gives_nothing() {
        Effect effect = step(Side.ABOVE, "1", false, Sign.ADD, "1", "NONE", PartStep.WHOLE)
                .compute(Given.nothing().reference("TARGET", "1"), Ratio.ZERO);
        assertThat(effect.points()).isNull();
        assertThat(effect.gap()).isEqualTo(LineStatus.NOT_DUE);
    }
}
