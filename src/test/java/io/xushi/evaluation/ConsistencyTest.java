package io.xushi.evaluation;

import static io.xushi.scheme.SchemeBuilder.aScheme;
import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.Period;
import io.xushi.calendar.WorkingDays;
import io.xushi.fact.KnownFacts;
import io.xushi.indicator.Basis;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Series;
import io.xushi.indicator.Status;
import io.xushi.pace.Pace;
import io.xushi.scheme.RuleSet;
import io.xushi.unit.Unit;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Published figures against one another; every number worked by hand, every text in both languages. */
class ConsistencyTest {

    private static final String INDICATORS = """
            sum,总产值,亿元,up,ytd,month
            a,甲,亿元,up,ytd,month
            b,乙,亿元,up,ytd,month
            new,新增,人,up,period,month
            gone,减少,人,down,period,month
            net,净增,人,up,period,month
            pop,人口,人,up,point,month
            good,合格数,批,up,ytd,month
            all,检查数,批,up,ytd,month
            part1,一产占比,%,up,rate,month
            part2,二产占比,%,up,rate,month
            share,合格占比,%,up,ratio,month
            growth,产值增速,%,up,rate,month
            quarter,季度产值,亿元,up,period,quarter
            year,年度产值,亿元,up,ytd,year
            """;

    private final Map<String, List<Observation>> observations = new HashMap<>();
    private LocalDate cutOff = LocalDate.of(2021, 3, 31);

    private static RuleSet rules(String yaml) {
        return aScheme()
                .replacing("scheme.yaml", "id: demo\n", "id: demo\n" + yaml)
                .replacing("indicators.csv", "rate,合格率", INDICATORS + "rate,合格率")
                .read();
    }

    private static RuleSet declaring(String rule) {
        return rules("consistency:\n  - {" + rule + "}\nconsistency_defaults: {share_above: none, jump: none}\n");
    }

    private ConsistencyTest known(String indicator, String period, String value) {
        return known(indicator, period, value, null);
    }

    private ConsistencyTest known(String indicator, String period, String value, String source) {
        observations
                .computeIfAbsent(indicator, code -> new ArrayList<>())
                .add(new Observation(
                        "u",
                        indicator,
                        Period.parse(period),
                        new BigDecimal(value),
                        Basis.REPORTED,
                        Status.FINAL,
                        null,
                        source,
                        null,
                        1));
        return this;
    }

    private List<Wording> warnings(RuleSet rules) {
        Map<String, Series> series = new HashMap<>();
        observations.forEach((code, all) ->
                series.put(code, new Series(rules.indicators().find(code).orElseThrow(), all)));
        Pace pace = new Pace(rules.scheme().period(), cutOff, WorkingDays.mondayToFriday());
        KnownFacts facts = new KnownFacts(List.of(), pace.span().from(), cutOff);
        Readings readings = new Readings(new Readings.Rulings(rules), series, facts, pace, cutOff);
        return new Consistency(rules, pace).warnings(readings, series);
    }

    /** 40 + 50 = 90; 100 is 10 more. */
    @Test
    void tells_parts_that_do_not_add_up() {
        known("sum", "2021-03", "100", "统计局").known("a", "2021-03", "40").known("b", "2021-03", "50", "甲\n乙");

        assertThat(warnings(declaring("total: 总产值, parts: [甲, 乙], tolerance: 0.05")))
                .containsExactly(new Wording(
                        "“总产值”2021-03 为 100 亿元，分项合计 90 亿元（甲 40 亿元、乙 50 亿元），相差 10 亿元，超过允许误差 0.05 亿元；来源：统计局；请核对",
                        "\"总产值\" 2021-03 is 100 亿元; its parts add up to 90 亿元 (甲 40 亿元, 乙 50 亿元): they differ by 10"
                                + " 亿元, more than the tolerance of 0.05 亿元; source: 统计局; check them"));
    }

    /** 40 + 50 = 90: a tolerance of 0.05 allows 89.95 and 90.05, and not a hundred-thousandth more. */
    @ParameterizedTest
    @CsvSource({"90, 0", "90.05, 0", "89.95, 0", "90.05001, 1", "89.94999, 1"})
    void exactly_the_tolerance_still_agrees(String total, int warnings) {
        known("sum", "2021-03", total).known("a", "2021-03", "40").known("b", "2021-03", "50");

        assertThat(warnings(declaring("total: 总产值, parts: [甲, 乙], tolerance: 0.05")))
                .hasSize(warnings);
    }

    @Test
    void a_missing_figure_is_not_a_wrong_one() {
        RuleSet rules = declaring("total: 总产值, parts: [甲, 乙], tolerance: 0.05");

        assertThat(known("sum", "2021-03", "100").known("a", "2021-03", "40").warnings(rules))
                .isEmpty();
        assertThat(known("b", "2021-02", "50").warnings(rules)).isEmpty();
    }

    @Test
    void every_period_so_far_is_checked_and_no_other() {
        for (String period : List.of("2020-12", "2021-01", "2021-02", "2021-03", "2021-04")) {
            known("sum", period, "100").known("a", period, "40").known("b", period, "50");
        }

        assertThat(warnings(declaring("total: 总产值, parts: [甲, 乙], tolerance: 0.05")))
                .extracting(Wording::zh)
                .satisfiesExactly(
                        january -> assertThat(january).startsWith("“总产值”2021-01 为"),
                        february -> assertThat(february).startsWith("“总产值”2021-02 为"),
                        march -> assertThat(march).startsWith("“总产值”2021-03 为"));
    }

    /** 12.1 + 40.2 = 52.3, which lacks 47.7 of 100; 59.9 + 40 = 99.9 is exactly 0.1 short. */
    @Test
    void tells_shares_that_are_not_the_whole() {
        known("part1", "2021-02", "59.9")
                .known("part2", "2021-02", "40")
                .known("part1", "2021-03", "12.1", "快报")
                .known("part2", "2021-03", "40.2", "月报");

        assertThat(warnings(declaring("total: 100, parts: [一产占比, 二产占比], tolerance: 0.1")))
                .containsExactly(new Wording(
                        "2021-03 各分项合计 52.3%（一产占比 12.1%、二产占比 40.2%），应为 100%，相差 47.7 个百分点，超过允许误差 0.1 个百分点；来源：快报、月报；请核对",
                        "2021-03: the parts add up to 52.3 % (一产占比 12.1 %, 二产占比 40.2 %), not to 100 %: they differ by"
                                + " 47.7 pp, more than the tolerance of 0.1 pp; source: 快报, 月报; check them"));
    }

    /** 112 / 100 - 1 = 12 %; published is 15 %. */
    @Test
    void tells_growth_that_does_not_follow() {
        known("growth", "2021-03", "15", "统计局").known("sum", "2021-03", "112").known("sum", "2020-03", "100");

        assertThat(warnings(declaring("growth: 产值增速, of: 总产值, tolerance: 0.05")))
                .containsExactly(new Wording(
                        "“产值增速”2021-03 为 15%，“总产值”本期 112 亿元、上年同期 100 亿元，增速应为 12%，相差 3 个百分点，超过允许误差 0.05 个百分点；来源：统计局；请核对",
                        "\"产值增速\" 2021-03 is 15 %; \"总产值\", now 112 亿元 and 100 亿元 a year before, grew by 12 %: they differ by"
                                + " 3 pp, more than the tolerance of 0.05 pp; source: 统计局; check them"));
    }

    /** 112 / 100 - 1 = 12 %. A base of zero or less has no growth; without a base there is nothing to say. */
    @ParameterizedTest
    @CsvSource({"12, 100, 0", "12.05, 100, 0", "12.051, 100, 1", "15, 0, 0", "15, -100, 0", "15, , 0"})
    void growth_needs_a_base(String published, String base, int warnings) {
        known("growth", "2021-03", published).known("sum", "2021-03", "112");
        if (base != null) {
            known("sum", "2020-03", base);
        }

        assertThat(warnings(declaring("growth: 产值增速, of: 总产值, tolerance: 0.05")))
                .hasSize(warnings);
    }

    /** The growth that the engine uses is the published one; it is still held against the amounts. */
    @Test
    void growth_is_not_checked_against_itself() {
        known("growth", "2021-03", "15").known("sum", "2021-03", "112").known("sum", "2020-03", "100");

        assertThat(warnings(rules("""
                        growth: {总产值: 产值增速}
                        consistency: [{growth: 产值增速, of: 总产值, tolerance: 0.05}]
                        """))).hasSize(1);
    }

    /** By month counted alone: (10 + 20 + 30) / (8 + 12 + 30) - 1 = 60 / 50 - 1 = 20 %. */
    @Test
    void growth_of_what_is_counted_by_period_is_that_of_the_year_so_far() {
        known("new", "2021-01", "10").known("new", "2021-02", "20").known("new", "2021-03", "30");
        known("new", "2020-01", "8").known("new", "2020-02", "12").known("new", "2020-03", "30");

        assertThat(known("growth", "2021-03", "20").warnings(declaring("growth: 产值增速, of: 新增, tolerance: 0")))
                .isEmpty();
        assertThat(known("growth", "2021-03", "20.1").warnings(declaring("growth: 产值增速, of: 新增, tolerance: 0")))
                .hasSize(1);
    }

    /** 90 / 120 = 75 %; 7217 / 7751 = 93.1105… %. */
    @Test
    void tells_a_ratio_that_does_not_follow_from_its_counts() {
        known("rate", "2021-02", "93.11").known("good", "2021-02", "7217").known("all", "2021-02", "7751");
        known("rate", "2021-03", "80").known("good", "2021-03", "7217").known("all", "2021-03", "7751");

        assertThat(warnings(declaring("ratio: 合格率, parts: [合格数, 检查数], tolerance: 0.005")))
                .containsExactly(new Wording(
                        "“合格率”2021-03 为 80%，“合格数”7217 批 ÷ “检查数”7751 批，应为 ≈93.1106%，相差 ≈13.1106 个百分点，超过允许误差 0.005 个百分点；请核对",
                        "\"合格率\" 2021-03 is 80 %; \"合格数\" 7217 批 ÷ \"检查数\" 7751 批 is ≈93.1106 %: they differ by ≈13.1106"
                                + " pp, more than the tolerance of 0.005 pp; check them"));
    }

    @ParameterizedTest
    @CsvSource({"75, 120, 0", "75.05, 120, 0", "74.949, 120, 1", "75, 0, 0", "75, , 0"})
    void a_ratio_needs_both_counts(String published, String all, int warnings) {
        known("rate", "2021-03", published).known("good", "2021-03", "90");
        if (all != null) {
            known("all", "2021-03", all);
        }

        assertThat(warnings(declaring("ratio: 合格率, parts: [合格数, 检查数], tolerance: 0.05")))
                .hasSize(warnings);
    }

    /** Each month by itself: 5 - 2 = 3 in January and 9 - 1 = 8 in March are right, 6 - 2 = 4 in February is not 5. */
    @Test
    void what_is_counted_by_period_is_checked_period_by_period() {
        known("net", "2021-01", "3").known("new", "2021-01", "5").known("gone", "2021-01", "2");
        known("net", "2021-02", "5", "人社局").known("new", "2021-02", "6").known("gone", "2021-02", "2");
        known("net", "2021-03", "8").known("new", "2021-03", "9").known("gone", "2021-03", "1");

        assertThat(warnings(declaring("difference: 净增, parts: [新增, 减少], tolerance: 0.5")))
                .containsExactly(new Wording(
                        "“净增”2021-02 为 5 人，“新增”6 人 - “减少”2 人，应为 4 人，相差 1 人，超过允许误差 0.5 人；来源：人社局；请核对",
                        "\"净增\" 2021-02 is 5 人; \"新增\" 6 人 - \"减少\" 2 人 is 4 人: they differ by 1 人, more than the"
                                + " tolerance of 0.5 人; source: 人社局; check them"));
    }

    @ParameterizedTest
    @CsvSource({"4, 0", "4.5, 0", "3.5, 0", "4.51, 1"})
    void a_difference_has_a_tolerance_too(String published, int warnings) {
        known("net", "2021-02", published).known("new", "2021-02", "6").known("gone", "2021-02", "2");

        assertThat(warnings(declaring("difference: 净增, parts: [新增, 减少], tolerance: 0.5")))
                .hasSize(warnings);
    }

    /** A state against what came and went since January: 10 + 20 = 30 against 25. */
    @Test
    void states_are_held_against_the_year_so_far() {
        known("pop", "2021-02", "25");
        known("new", "2021-01", "10").known("new", "2021-02", "20");
        known("gone", "2021-01", "0").known("gone", "2021-02", "0");

        assertThat(warnings(declaring("difference: 人口, parts: [新增, 减少], tolerance: 0")))
                .extracting(Wording::zh)
                .containsExactly("“人口”2021-02 为 25 人，“新增”30 人 - “减少”0 人，应为 30 人，相差 5 人，超过允许误差 0 人；请核对");
    }

    @Test
    void the_period_is_called_as_it_was_handed_in() {
        known("sum", "2021-Q1", "100").known("a", "2021-03", "40").known("b", "2021-Q1", "50");

        assertThat(warnings(declaring("total: 总产值, parts: [甲, 乙], tolerance: 0")))
                .extracting(Wording::en)
                .singleElement()
                .asString()
                .startsWith("\"总产值\" 2021-Q1 is 100 亿元;");
    }

    @Test
    void a_computed_figure_is_checked_like_others() {
        known("sum", "2021-03", "100").known("a", "2021-03", "40").known("b", "2021-03", "50");

        assertThat(warnings(rules("""
                        derived: {两项: {sum: [甲, 乙], measure: 亿元, direction: up}}
                        consistency: [{total: 两项, parts: [甲, 总产值], tolerance: 0}]
                        """)))
                .extracting(Wording::zh)
                .containsExactly("“两项”2021-03 为 90 亿元，分项合计 140 亿元（甲 40 亿元、总产值 100 亿元），相差 50 亿元，超过允许误差 0 亿元；请核对");
    }

    private static final RuleSet UNDECLARED = rules("");

    @ParameterizedTest
    @ValueSource(strings = {"100", "0", "99.99"})
    void a_share_may_be_anything_up_to_all(String share) {
        assertThat(known("share", "2021-03", share).warnings(UNDECLARED)).isEmpty();
    }

    /** 101.2 is 1.2 above 100; -3 is 3 below 0. */
    @Test
    void tells_a_share_that_cannot_be() {
        assertThat(known("share", "2021-03", "101.2", "月报").warnings(UNDECLARED))
                .containsExactly(new Wording(
                        "占比“合格占比”2021-03 为 101.2%，高于 100%，高 1.2 个百分点；来源：月报；请核对",
                        "the share \"合格占比\" 2021-03 is 101.2 %, above 100 % by 1.2 pp; source: 月报; check it"));
        observations.clear();
        assertThat(known("share", "2021-03", "-3").warnings(UNDECLARED))
                .containsExactly(new Wording(
                        "占比“合格占比”2021-03 为 -3%，低于 0%，低 3 个百分点；请核对",
                        "the share \"合格占比\" 2021-03 is -3 %, below 0 % by 3 pp; check it"));
    }

    /** A rate is no share, an earlier month was told in its time, and some shares may well be more than all. */
    @Test
    void only_the_latest_figure_of_a_share_is_looked_at_and_none_that_is_left_out() {
        known("rate", "2021-03", "130").known("share", "2021-02", "130");
        assertThat(warnings(UNDECLARED)).isEmpty();

        known("share", "2021-03", "130");
        assertThat(warnings(UNDECLARED)).hasSize(1);
        assertThat(warnings(rules("consistency_defaults: {except: [share]}\n"))).isEmpty();
        assertThat(warnings(rules("consistency_defaults: {share_above: 130}\n")))
                .isEmpty();
        assertThat(warnings(rules("consistency_defaults: {share_above: none}\n")))
                .isEmpty();
    }

    /** Year to date 10, 30, 230: by themselves 10, 20, 200, ten times the month before; a year ago 8, or 100. */
    @Test
    void tells_a_leap_by_an_order_of_magnitude() {
        known("a", "2021-01", "10").known("a", "2021-02", "30").known("a", "2021-03", "230", "快报");
        assertThat(warnings(UNDECLARED))
                .containsExactly(new Wording(
                        "“甲”2021-03 本期 200 亿元，是上期（2021-02）20 亿元 的 10 倍；来源：快报；请核对计量单位和小数点",
                        "\"甲\" 2021-03 by itself is 200 亿元, 10 times that of the period before (2021-02), 20 亿元; source:"
                                + " 快报; check the measure and the decimal point"));

        known("a", "2020-02", "20").known("a", "2020-03", "28");
        assertThat(warnings(UNDECLARED))
                .containsExactly(new Wording(
                        "“甲”2021-03 本期 200 亿元，是上期（2021-02）20 亿元 的 10 倍、上年同期（2020-03）8 亿元 的 25 倍；来源：快报；请核对计量单位和小数点",
                        "\"甲\" 2021-03 by itself is 200 亿元, 10 times that of the period before (2021-02), 20 亿元 and 25 times"
                                + " that of a year before (2020-03), 8 亿元; source: 快报; check the measure and the decimal"
                                + " point"));
    }

    /** A season is no leap: last year's March was 200 - 100 = 100 as well, or the leap went the other way. */
    @ParameterizedTest
    @CsvSource({"100, 200, 0", "100, 5000, 0", "100, 120, 1", "100, 100, 1"})
    void a_leap_is_one_against_last_year_too(String february, String march, int warnings) {
        known("a", "2021-01", "10").known("a", "2021-02", "30").known("a", "2021-03", "230");
        known("a", "2020-02", february).known("a", "2020-03", march);

        assertThat(warnings(UNDECLARED)).hasSize(warnings);
    }

    /** States: 100 and 1000 are ten times, 999 is not; 10 is a tenth; zero and a change of sign say nothing. */
    @ParameterizedTest
    @CsvSource({
        "100, 1000, 1",
        "100, 999, 0",
        "100, 10, 1",
        "100, 11, 0",
        "0, 10, 0",
        "10, 0, 0",
        "-1, 100, 0",
        "-1, -10, 1"
    })
    void the_factor_itself_is_a_leap_both_ways(String before, String now, int warnings) {
        known("pop", "2021-02", before).known("pop", "2021-03", now);

        assertThat(warnings(UNDECLARED)).hasSize(warnings);
    }

    @Test
    void without_the_month_before_there_is_no_leap() {
        known("pop", "2021-01", "1").known("pop", "2021-03", "1000").known("pop", "2020-03", "1");
        assertThat(warnings(UNDECLARED)).isEmpty();
        known("pop", "2021-02", "1");
        assertThat(warnings(UNDECLARED)).hasSize(1);
        assertThat(warnings(rules("consistency_defaults: {except: [人口]}\n"))).isEmpty();
        assertThat(warnings(rules("consistency_defaults: {jump: none}\n"))).isEmpty();
        assertThat(warnings(rules("consistency_defaults: {jump: 1000.1}\n"))).isEmpty();
    }

    /** A growth of 0.5 % may be 8 % next month. */
    @Test
    void a_rate_does_not_leap() {
        known("growth", "2021-02", "0.5").known("growth", "2021-03", "8");

        assertThat(warnings(UNDECLARED)).isEmpty();
    }

    /** Quarters against quarters, also when the cut-off lies within the next; years against years, once. */
    @Test
    void longer_periods_are_held_against_their_like() {
        cutOff = LocalDate.of(2021, 7, 31);
        known("quarter", "2021-Q1", "5").known("quarter", "2021-Q2", "60");
        assertThat(warnings(UNDECLARED))
                .extracting(Wording::zh)
                .containsExactly("“季度产值”2021-Q2 本期 60 亿元，是上期（2021-Q1）5 亿元 的 12 倍；请核对计量单位和小数点");

        observations.clear();
        known("year", "2020", "600").known("year", "2021", "60");
        assertThat(warnings(UNDECLARED)).isEmpty();
        cutOff = LocalDate.of(2021, 12, 31);
        assertThat(warnings(UNDECLARED))
                .extracting(Wording::zh)
                .containsExactly("“年度产值”2021 本期 60 亿元，是上期（2020）600 亿元 的 0.1 倍；请核对计量单位和小数点");
    }

    /** Two rules, twelve months each: 24, of which 4 are only counted. */
    @Test
    void twenty_are_told_and_the_rest_counted() {
        cutOff = LocalDate.of(2021, 12, 31);
        for (int month = 1; month <= 12; month++) {
            String period = "2021-%02d".formatted(month);
            known("sum", period, "100").known("a", period, "40").known("b", period, "50");
        }

        List<Wording> warnings = warnings(rules("""
                consistency:
                  - {total: 总产值, parts: [甲, 乙], tolerance: 0}
                  - {difference: 甲, parts: [总产值, 乙], tolerance: 0}
                """));

        assertThat(warnings).hasSize(21);
        assertThat(warnings.get(20)).isEqualTo(new Wording("还有 4 条一致性提醒未列出", "and 4 more figures that do not agree"));
    }

    @Test
    void sources_are_shown_on_one_short_line() {
        known("share", "2021-03", "130", "%s%n<b>" + "长".repeat(80) + "\u0007\n\u2028=cmd");

        assertThat(warnings(UNDECLARED))
                .extracting(Wording::zh)
                .containsExactly("占比“合格占比”2021-03 为 130%，高于 100%，高 30 个百分点；来源：%s%n<b>" + "长".repeat(53) + "…；请核对");
    }

    private static UnitData unit(String name, String parent, boolean assessed, RuleSet rules, String... figures) {
        Indicator indicator = rules.indicators().find("inv").orElseThrow();
        List<Observation> all = new ArrayList<>();
        for (int i = 0; i < figures.length; i += 2) {
            all.add(new Observation(
                    name,
                    "inv",
                    Period.parse(figures[i]),
                    new BigDecimal(figures[i + 1]),
                    Basis.REPORTED,
                    Status.FINAL,
                    null,
                    "统计局",
                    null,
                    i));
        }
        return new UnitData(
                new Unit(name, name, "", parent, null, assessed, List.of()),
                all.isEmpty() ? Map.of() : Map.of("inv", new Series(indicator, all)));
    }

    private Map<String, List<Wording>> totals(RuleSet rules, UnitData... units) {
        Pace pace = new Pace(rules.scheme().period(), cutOff, WorkingDays.mondayToFriday());
        return new TotalsOfUnits(rules, pace, cutOff).warnings(List.of(units));
    }

    private static final RuleSet OF_UNITS = declaring("total_of_units: 投资, unit: 全市, tolerance: 0.5");

    /** 30 + 60 = 90 against 100 in March; 20 + 40 = 60 against 60.5 in February is exactly within 0.5. */
    @Test
    void tells_units_that_do_not_add_up_to_the_whole() {
        assertThat(totals(
                        OF_UNITS,
                        unit("甲县", null, true, OF_UNITS, "2021-02", "20", "2021-03", "30"),
                        unit("乙县", null, true, OF_UNITS, "2021-02", "40", "2021-03", "60"),
                        unit("全省", null, false, OF_UNITS, "2021-02", "1", "2021-03", "1"),
                        unit("全市", null, false, OF_UNITS, "2021-02", "60.5", "2021-03", "100")))
                .containsExactly(Map.entry(
                        "全市",
                        List.of(new Wording(
                                "“投资”2021-03 为 100 亿元，2 个被考核单位合计 90 亿元，相差 10 亿元，超过允许误差 0.5 亿元；来源：统计局；请核对",
                                "\"投资\" 2021-03 is 100 亿元; 2 assessed units add up to 90 亿元: they differ by 10"
                                        + " 亿元, more than the tolerance of 0.5 亿元; source: 统计局; check them"))));
    }

    @Test
    void a_unit_without_a_figure_leaves_the_total_open() {
        UnitData whole = unit("全市", null, false, OF_UNITS, "2021-03", "100");

        assertThat(totals(
                                OF_UNITS,
                                unit("甲县", null, true, OF_UNITS, "2021-03", "30"),
                                unit("乙县", null, true, OF_UNITS),
                                whole)
                        .get("全市"))
                .isEmpty();
        assertThat(totals(OF_UNITS, whole).get("全市")).isEmpty();
        assertThat(totals(OF_UNITS, unit("甲县", null, true, OF_UNITS, "2021-03", "30")))
                .isEmpty();
    }

    /** The town is in its county's figure, the district of another city in none: 40 + 60 = 100. */
    @Test
    void only_what_lies_below_the_whole_counts_and_once() {
        assertThat(totals(
                                OF_UNITS,
                                unit("全市", null, false, OF_UNITS, "2021-03", "100"),
                                unit("甲县", "全市", true, OF_UNITS, "2021-03", "40"),
                                unit("甲镇", "甲县", true, OF_UNITS, "2021-03", "15"),
                                unit("乙县", "全市", true, OF_UNITS, "2021-03", "60"),
                                unit("别区", null, true, OF_UNITS, "2021-03", "7"))
                        .get("全市"))
                .isEmpty();
    }
}
