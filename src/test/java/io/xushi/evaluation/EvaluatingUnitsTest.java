package io.xushi.evaluation;

import static io.xushi.scheme.SchemeBuilder.aScheme;
import static io.xushi.scheme.SchemeBuilder.clause;
import static io.xushi.scheme.SchemeBuilder.xiangxi;
import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.Period;
import io.xushi.calendar.WorkingDays;
import io.xushi.evaluation.EvaluationDocument.AlertCard;
import io.xushi.evaluation.EvaluationDocument.ProgressCard;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.fact.Fact;
import io.xushi.fact.FactKind;
import io.xushi.indicator.Basis;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Series;
import io.xushi.indicator.Status;
import io.xushi.rules.DroolsCompiler;
import io.xushi.scheme.RuleSet;
import io.xushi.unit.Unit;
import io.xushi.wording.Wording;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From observations to progress, places and alerts, by the real rules; every number worked by hand. */
class EvaluatingUnitsTest {

    /** 2021: National Day week off, 26 September and 9 October worked. */
    private static final WorkingDays DAYS = new WorkingDays(
            LocalDate.of(2021, 10, 1).datesUntil(LocalDate.of(2021, 10, 8)).collect(Collectors.toSet()),
            Set.of(LocalDate.of(2021, 9, 26), LocalDate.of(2021, 10, 9)),
            Set.of(2021));

    private final List<UnitData> units = new ArrayList<>();

    private static Unit unit(String name, String type, String group, boolean assessed) {
        return new Unit(name, name, type, null, group, assessed, List.of());
    }

    private void add(RuleSet rules, Unit unit, String indicator, String... periodsAndValues) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < periodsAndValues.length; i += 2) {
            observations.add(new Observation(
                    unit.code(),
                    indicator,
                    Period.parse(periodsAndValues[i]),
                    new BigDecimal(periodsAndValues[i + 1]),
                    Basis.REPORTED,
                    Status.FINAL,
                    null,
                    null,
                    null,
                    i));
        }
        units.add(new UnitData(
                unit,
                Map.of(indicator, new Series(rules.indicators().find(indicator).orElseThrow(), observations))));
    }

    private List<UnitCard> evaluate(RuleSet rules, LocalDate cutOff) {
        try (ClauseBook book = new DroolsCompiler().compile(rules)) {
            return new EvaluatingUnits(rules, book, DAYS)
                    .evaluate(units, Period.parse("2021-09"), cutOff, cutOff)
                    .units();
        }
    }

    private static UnitCard of(List<UnitCard> cards, String unit) {
        return cards.stream()
                .filter(card -> card.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static String two(String decimal) {
        return decimal == null
                ? "-"
                : new BigDecimal(decimal)
                        .setScale(2, java.math.RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private void addXiangxi(RuleSet rules, String change) throws IOException {
        List<String> figures = Files.readAllLines(Path.of("config/samples/xiangxi-2021/observations.csv"));
        for (String line : figures.subList(1, figures.size())) {
            String[] cells = line.split(",");
            boolean prefecture = cells[0].equals("湘西州");
            String value = cells[0].equals("吉首市") && change != null ? change : cells[3];
            add(rules, unit(cells[0], "", null, !prefecture), "investment", "2021-09", value);
        }
    }

    /** completion = actual / plan; expected = 9 / 12; average = actual / 9; required = (plan - actual) / 3. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            永顺县,     51.0,  42.3,  82.94,   7.94,  4.70,  2.90, 1,  -
            古丈县,     23.4,  19.0,  81.20,   6.20,  2.11,  1.47, 2,  -
            花垣县,     46.0,  37.1,  80.65,   5.65,  4.12,  2.97, 3,  -
            保靖县,     41.9,  30.9,  73.75,  -1.25,  3.43,  3.67, 8,  yellow
            泸溪县,     42.6,  31.2,  73.24,  -1.76,  3.47,  3.80, 9,  yellow
            州直,      156.7,  92.0,  58.71, -16.29, 10.22, 21.57, 10, red
            湘西州,    640.7, 474.5,  74.06,  -0.94, 52.72, 55.40, -,  -
            """)
    void the_table_of_september_2021_comes_out_as_printed(
            String unit,
            String plan,
            String actual,
            String completion,
            String gap,
            String average,
            String required,
            String place,
            String level)
            throws IOException {
        RuleSet rules = xiangxi().read();
        addXiangxi(rules, null);
        UnitCard card = of(evaluate(rules, LocalDate.of(2021, 9, 30)), unit);
        ProgressCard progress = card.progress().get(0);
        assertThat(new BigDecimal(progress.target())).isEqualByComparingTo(plan);
        assertThat(new BigDecimal(progress.actual())).isEqualByComparingTo(actual);
        assertThat(List.of(
                        two(progress.completionPercent()),
                        two(progress.expectedPercent()),
                        two(progress.gapPoints()),
                        two(progress.averageRunRate()),
                        two(progress.requiredRunRate())))
                .containsExactly(completion, "75.00", gap, average, required);
        assertThat(String.valueOf(card.rank()).replace("null", "-")).isEqualTo(place);
        assertThat(card.alerts().stream().map(AlertCard::level).findFirst().orElse("-"))
                .isEqualTo(level);
    }

    @Test
    void three_units_are_behind_and_a_correction_makes_a_fourth() throws IOException {
        RuleSet rules = xiangxi().read();
        addXiangxi(rules, null);
        assertThat(evaluate(rules, LocalDate.of(2021, 9, 30)))
                .filteredOn(card -> !card.alerts().isEmpty())
                .extracting(UnitCard::unit)
                .containsExactlyInAnyOrder("泸溪县", "保靖县", "州直");
        units.clear();
        // 60.0 / 82.5 = 72.73 %
        addXiangxi(rules, "60.0");
        assertThat(evaluate(rules, LocalDate.of(2021, 9, 30)))
                .filteredOn(card -> !card.alerts().isEmpty())
                .extracting(UnitCard::unit)
                .containsExactlyInAnyOrder("吉首市", "泸溪县", "保靖县", "州直");
    }

    @Test
    void by_days_273_of_365_are_over() throws IOException {
        RuleSet rules = xiangxi().replacing("targets.dslr", "进度按月均分", "进度按日均分").read();
        addXiangxi(rules, null);
        assertThat(two(of(evaluate(rules, LocalDate.of(2021, 9, 30)), "泸溪县")
                        .progress()
                        .get(0)
                        .expectedPercent()))
                .isEqualTo("74.79");
    }

    /** Of a target of 100, with sums beside. Working days of 2021 here: 261 weekdays - 5 + 2 = 258. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-09-30 | 进度按月均分                                              | 75.00 | 9/12
            2021-09-29 | 进度按月均分                                              | 66.67 | 8/12
            2021-09-30 | 进度按季度均分                                            | 75.00 | 3/4
            2021-08-31 | 进度按季度均分                                            | 50.00 | 2/4
            2021-11-30 | 进度按年均分                                              |  0.00 | no year is over
            2021-12-31 | 进度按年均分                                              | 100.00 | 1/1
            2021-02-28 | 进度按日均分                                              | 16.16 | 59/365
            2021-01-31 | 进度按工作日均分                                          |  8.14 | 21/258
            2021-09-30 | 进度按工作日均分                                          | 75.97 | (195 weekdays + 1)/258
            2021-10-31 | 进度按工作日均分                                          | 82.56 | (216 - 5 + 2)/258
            2021-01-31 | 进度各期同目标                                            | 100.00 | 1
            2021-09-30 | 进度按季度累计为 10、35、65、100%                         | 65.00 | third
            2021-08-31 | 进度按季度累计为 10、35、65、100%                         | 35.00 | second
            2021-01-31 | 进度按季度累计为 10、35、65、100%                         |  0.00 | none
            2021-06-29 | 3月31日前达到 20%;6月30日前达到 50%;节点之间按台阶        | 20.00 | first
            2021-06-30 | 3月31日前达到 20%;6月30日前达到 50%;节点之间按台阶        | 50.00 | second
            2021-12-30 | 3月31日前达到 20%;6月30日前达到 50%;节点之间按台阶        | 50.00 | not the end
            2021-12-31 | 3月31日前达到 20%;6月30日前达到 50%;节点之间按台阶        | 100.00 | all of it
            2021-05-31 | 3月31日前达到 20%;6月30日前达到 50%;节点之间按直线        | 40.11 | 20 + 30 x 61/91
            2021-01-31 | 3月31日前达到 20%;6月30日前达到 50%;节点之间按直线        |  6.89 | 20 x 31/90
            2021-09-30 | 3月31日前达到 20%;6月30日前达到 50%;节点之间按直线        | 75.00 | 50 + 50 x 92/184
            2021-02-28 | 进度按计划表“月度”                                        | 15.00 | 5 + 10
            2021-03-30 | 进度按计划表“月度”                                        | 15.00 | March is not over
            2021-12-31 | 进度按计划表“月度”                                        | 100.00 | 5 + 10 + 85
            """)
    void a_path_is_due(LocalDate cutOff, String path, String expected, String sum) {
        List<String> results = new ArrayList<>(List.of("目标达到 100 亿元"));
        results.addAll(List.of(path.split(";")));
        RuleSet rules = aScheme()
                .file("plans/月度.csv", "unit,indicator,2021-01,2021-02,2021-03\n甲县,投资,5,10,85\n")
                .target(results.toArray(String[]::new))
                .read();
        add(rules, unit("甲县", "", null, true), "inv", "2021-12", "1");
        assertThat(two(of(evaluate(rules, cutOff), "甲县").progress().get(0).expectedPercent()))
                .as(sum)
                .isEqualTo(expected);
    }

    @Test
    void no_row_in_the_plan_of_the_path_is_said_and_never_taken_for_nothing_due() {
        RuleSet rules = aScheme()
                .file("plans/月度.csv", "unit,indicator,2021-01\n甲县,投资,100\n")
                .target("目标达到 100 亿元", "进度按计划表“月度”")
                .read();
        add(rules, unit("乙县", "", null, true), "inv", "2021-09", "1");
        UnitCard card = of(evaluate(rules, LocalDate.of(2021, 9, 30)), "乙县");
        assertThat(card.progress()).isEmpty();
        assertThat(card.warnings())
                .containsExactly(
                        new Wording(
                                "条款 M-1 给“投资”定了目标，但计划表“月度”没有这个单位的行，不计",
                                "clause M-1 sets a target on \"投资\", but plan sheet \"月度\" has no row for the unit; it does not count"));
    }

    @Test
    void no_data_is_neither_zero_nor_behind_and_has_no_place() {
        RuleSet rules = aScheme().read();
        add(rules, unit("甲县", "", null, true), "inv", "2021-08", "10");
        add(rules, unit("乙县", "", null, true), "inv", "2021-09", "0");
        List<UnitCard> cards = evaluate(rules, LocalDate.of(2021, 9, 30));
        UnitCard missing = of(cards, "甲县");
        assertThat(missing.progress().get(0).actual()).isNull();
        assertThat(missing.progress().get(0).state()).isEqualTo("no_data");
        assertThat(missing.alerts()).isEmpty();
        assertThat(missing.rank()).isNull();
        assertThat(missing.complete()).isFalse();
        UnitCard zero = of(cards, "乙县");
        assertThat(zero.alerts()).extracting(AlertCard::level).containsExactly("red");
        assertThat(zero.rank()).isEqualTo(1);
    }

    @Test
    void of_two_clauses_that_set_the_same_target_neither_counts() {
        RuleSet rules = aScheme()
                .file(
                        "targets.dslr",
                        clause("M-1 甲", List.of("考核指标“投资”"), "目标达到 1 亿元", "进度按月均分")
                                + clause("M-2 乙", List.of("考核指标“inv”"), "目标达到 2 亿元", "进度按月均分"))
                .read();
        add(rules, unit("甲县", "", null, true), "inv", "2021-09", "0.1");
        UnitCard card = of(evaluate(rules, LocalDate.of(2021, 9, 30)), "甲县");
        assertThat(card.progress()).isEmpty();
        assertThat(card.alerts()).isEmpty();
        assertThat(card.warnings())
                .containsExactly(new Wording(
                        "条款 M-1 和 M-2 都给“投资”定了目标，两者均不计",
                        "clauses M-1 and M-2 both set a target on \"投资\"; neither counts"));
    }

    @Test
    void a_ceiling_of_zero_has_no_completion_and_tells_when_no_alert_rule_saw_that_it_is_passed() {
        RuleSet rules = aScheme().target("目标控制在 0 亿元以内", "进度按月均分").read();
        add(rules, unit("甲县", "", null, true), "inv", "2021-09", "0.1");
        add(rules, unit("乙县", "", null, true), "inv", "2021-09", "0");
        assertThat(of(evaluate(rules, LocalDate.of(2021, 9, 30)), "乙县").warnings())
                .isEmpty();
        UnitCard card = of(evaluate(rules, LocalDate.of(2021, 9, 30)), "甲县");
        ProgressCard progress = card.progress().get(0);
        assertThat(progress.completionPercent()).isNull();
        assertThat(progress.gapPoints()).isNull();
        assertThat(progress.state()).isEqualTo("behind");
        assertThat(card.alerts()).isEmpty();
        assertThat(card.rank()).isNull();
        assertThat(card.warnings())
                .extracting(Wording::zh)
                .containsExactly("“投资”的控制数是零而实绩不是，没有完成率和进度差，没有预警规则判到它；预警规则请写“其实绩超过目标”");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ties: skip  | within: all   | 甲=1 乙=1 丙=3 丁=4
            ties: dense | within: all   | 甲=1 乙=1 丙=2 丁=3
            ties: skip  | within: group | 甲=1 乙=1 丙=2 丁=1
            """)
    void equal_completion_shares_a_place(String ties, String within, String places) {
        RuleSet rules = aScheme()
                .replacing("scheme.yaml", "ties: skip", ties)
                .replacing("scheme.yaml", "within: all", within)
                .replacing("scheme.yaml", "levels:", "groups: {一组: [县]}\nlevels:")
                .file(
                        "targets.dslr",
                        "规则 “M-1 甲”\n适用\n 单位是“甲”、“丁”\n当\n 考核指标“投资”\n则\n 目标达到 30 亿元\n 进度按月均分\n结束\n"
                                + "规则 “M-2 其余”\n适用\n 单位是“乙”、“丙”\n当\n 考核指标“投资”\n则\n 目标达到 90 亿元\n 进度按月均分\n结束\n")
                .read();
        // 7/30 = 21/90; by type in group 一组, but for 乙, which has a group of its own.
        add(rules, unit("甲", "县", null, true), "inv", "2021-09", "7");
        add(rules, unit("乙", "县", "二组", true), "inv", "2021-09", "21");
        add(rules, unit("丙", "县", null, true), "inv", "2021-09", "20.999999");
        add(rules, unit("丁", "县", "三组", true), "inv", "2021-09", "6");
        add(rules, unit("不考核", "县", null, false), "inv", "2021-09", "29");
        assertThat(evaluate(rules, LocalDate.of(2021, 9, 30)).stream()
                        .filter(card -> card.rank() != null)
                        .map(card -> card.unit() + "=" + card.rank())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(places);
    }

    @Test
    void a_unit_without_a_target_is_shown_without_progress() {
        RuleSet rules = aScheme()
                .file("plans/年度.csv", "unit,indicator,2021\n甲县,投资,50\n")
                .target("目标按计划表“年度”", "进度按月均分")
                .read();
        add(rules, unit("乙县", "", null, true), "inv", "2021-09", "1");
        UnitCard card = of(evaluate(rules, LocalDate.of(2021, 9, 30)), "乙县");
        assertThat(List.of(card.progress(), card.alerts(), card.warnings())).containsOnly(List.of());
        assertThat(card.rank()).isNull();
    }

    @Test
    void the_worst_of_several_levels_counts_whatever_the_order_of_the_clauses() {
        RuleSet rules = aScheme()
                .alerts("其进度差低于 -10 个百分点", "红色", "其进度差低于 0 个百分点", "黄色", "其完成率低于 90%", "yellow")
                .read();
        add(rules, unit("甲县", "", null, true), "inv", "2021-09", "60");
        assertThat(of(evaluate(rules, LocalDate.of(2021, 9, 30)), "甲县").alerts())
                .containsExactly(
                        new AlertCard("投资", null, "red", "-15.0000000000", "Y-1", false, null, List.of(), null));
    }

    @Test
    void a_unit_merged_within_the_year_is_shown_and_not_assessed_from_then_on() {
        RuleSet rules = aScheme().read();
        Unit merged = unit("甲县", "", null, true);
        Unit other = unit("乙县", "", null, true);
        for (Unit each : List.of(merged, other)) {
            add(rules, each, "inv", "2021-06", "20", "2021-09", "30");
        }
        Fact merging = new Fact(merged.code(), FactKind.TAG, "撤并", Period.parse("2021-07"), "是", null, null, 1);
        units.set(0, new UnitData(merged, units.get(0).series(), List.of(merging), List.of()));
        UnitCard before = of(evaluate(rules, LocalDate.of(2021, 6, 30)), "甲县");
        assertThat(before.assessed()).isTrue();
        assertThat(before.alerts()).hasSize(1);
        UnitCard after = of(evaluate(rules, LocalDate.of(2021, 9, 30)), "甲县");
        assertThat(after.assessed()).isFalse();
        assertThat(after.rank()).isNull();
        assertThat(after.alerts()).isEmpty();
        assertThat(after.warnings())
                .contains(
                        new Wording("单位已撤并，不再考核，数据只列示", "the unit was merged or dissolved; it is shown, not assessed"));
        assertThat(of(evaluate(rules, LocalDate.of(2021, 9, 30)), "乙县").alerts())
                .hasSize(1);
    }
}
