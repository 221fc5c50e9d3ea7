package io.xushi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.alert.AlertLevel;
import io.xushi.alert.AlertPolicy;
import io.xushi.alert.LevelScale;
import io.xushi.calendar.Rhythm;
import io.xushi.calendar.Span;
import io.xushi.indicator.Accumulation;
import io.xushi.indicator.Derivation;
import io.xushi.indicator.Direction;
import io.xushi.indicator.Frequency;
import io.xushi.indicator.Indicator;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.Assessment;
import io.xushi.scheme.DerivedIndicator;
import io.xushi.scheme.Grade;
import io.xushi.scheme.Item;
import io.xushi.scheme.Reporting;
import io.xushi.scheme.ScheduleSeed;
import io.xushi.scheme.Scheme;
import io.xushi.scheme.StandingRule;
import io.xushi.scoring.Raters;
import io.xushi.scoring.Ties;
import io.xushi.wording.Problems;
import io.xushi.wording.Wording;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeYamlTest {

    private final Problems problems = new Problems();

    private Optional<Scheme> read(String yaml) {
        return new SchemeFileFormats().scheme("s.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems);
    }

    private String en() {
        return Reading.en(problems.sorted());
    }

    private static final Scheme FULL = new Scheme(
            "hangzhou-2007",
            new Wording("目标责任制", "Targets"),
            "杭经运行〔2007〕217号",
            new Wording("演示数据", "demonstration figures"),
            "hangzhou",
            new Span(LocalDate.of(2007, 1, 1), LocalDate.of(2007, 11, 30)),
            Map.of("区", "甲组", "县(市)", "乙组", "开发区", "乙组"),
            new LevelScale(List.of(
                    new AlertLevel("yellow", new Wording("黄色", "yellow")), new AlertLevel("red", Wording.same("红")))),
            new StandingRule("工业投资", true, Ties.DENSE, List.of("工业投资", "I-1")),
            new AlertPolicy(2, 3),
            List.of(new ScheduleSeed("monitoring", Rhythm.parse("5th working day of the month, 09:00"))));

    @Test
    void reads_every_key() {
        assertThat(read("""
                id: hangzhou-2007
                title: {zh: 目标责任制, en: Targets}
                document: 杭经运行〔2007〕217号
                notice: {zh: 演示数据, en: demonstration figures}
                dataset: hangzhou
                period: {from: 2007-01-01, to: 2007-11-30}
                groups: {甲组: 区, 乙组: [县(市), 开发区]}
                levels: {yellow: {zh: 黄色, en: yellow}, red: 红}
                standing: {by: completion, indicator: 工业投资, within: group, ties: dense, then: [工业投资, I-1]}
                alerts: {raise_after: 2, clear_after: 3}
                calendar: {check: "5th working day of the month, 09:00"}
                """)).contains(FULL);
        assertThat(en()).isEmpty();
    }

    @Test
    void reads_chinese_keys_and_words_alike() {
        assertThat(read("""
                方案: hangzhou-2007
                标题: {中文: 目标责任制, 英文: Targets}
                文件: 杭经运行〔2007〕217号
                说明: {zh: 演示数据, en: demonstration figures}
                数据集: hangzhou
                考核期: {起: 2007-01-01, 止: 2007-11-30}
                组别: {甲组: [区], 乙组: [县(市), 开发区]}
                预警级别: {yellow: {zh: 黄色, en: yellow}, red: 红}
                排名: {依据: 完成率, 指标: 工业投资, 范围: 组内, 并列: 不空位, 同分看: [工业投资, I-1]}
                预警: {几次后预警: 2, 几次后销号: 3}
                日程: {监测: 每月第5个工作日 09:00}
                """)).contains(FULL);
        assertThat(en()).isEmpty();
    }

    @Test
    void a_few_keys_are_enough() {
        Scheme scheme = read("id: a\ntitle: 甲\nperiod: 2021\n").orElseThrow();

        assertThat(scheme.period()).isEqualTo(new Span(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)));
        assertThat(scheme.dataset()).isEqualTo("a");
        assertThat(scheme.standing()).isEqualTo(new StandingRule(null, false, Ties.SKIP));
        assertThat(scheme.alerts()).isEqualTo(new AlertPolicy(1, 1));
        assertThat(scheme.schedules()).isEmpty();
    }

    private static final String FEW = "id: a\ntitle: 甲\n";

    private static final Assessment ASSESSMENT = new Assessment(
            List.of(
                    new Item(
                            "I-1",
                            Wording.same("工业经济平稳较快增长"),
                            new Wording("一类目标", "first class"),
                            Ratio.of(12),
                            new Item.Limit(true, null, Ratio.ZERO),
                            List.of("I-1-1", "I-1-2")),
                    new Item(
                            "I-2",
                            new Wording("投资", "investment"),
                            null,
                            Ratio.of(25, 6),
                            new Item.Limit(true, Ratio.of(25, 6), null),
                            List.of()),
                    new Item(
                            "二",
                            Wording.same("节能"),
                            null,
                            Ratio.of("2.5"),
                            new Item.Limit(true, Ratio.of(4), Ratio.of(-2)),
                            List.of("V-1")),
                    new Item("三", Wording.same("创新"), null, Ratio.ONE, new Item.Limit(false, null, null), List.of())),
            List.of(
                    new Grade("优秀", Wording.same("优秀")),
                    new Grade("passed", new Wording("达标", "passed")),
                    new Grade("未达标", new Wording("未达标", "failed"))),
            new Assessment.TotalRule(2, RoundingMode.HALF_EVEN, Ratio.of(110), Ratio.ZERO),
            LocalDate.of(2007, 11, 15),
            15);

    @Test
    void reads_items_grades_and_the_total() {
        Scheme scheme = read(FEW + """
                period: {from: 2007-01-01, to: 2007-12-31, self_assessment_due: 2007-11-15}
                items:
                  - {id: I-1, title: 工业经济平稳较快增长, part: {zh: 一类目标, en: first class}, points: 12, cap: none, floor: 0, clauses: [I-1-1, I-1-2]}
                  - {id: I-2, title: {zh: 投资, en: investment}, points: 25/6, cap: points, floor: none}
                  - {id: 二, title: 节能, points: 2.5, cap: 4, floor: -2, clauses: V-1}
                  - {id: 三, title: 创新, points: 1}
                grades: [优秀, {id: passed, zh: 达标, en: passed}, {zh: 未达标, en: failed}]
                total: {round: 2, mode: half_even, at_most: 110, at_least: 0}
                objection_days: 15
                """).orElseThrow();

        assertThat(en()).isEmpty();
        assertThat(scheme.assessment()).isEqualTo(ASSESSMENT);
    }

    @Test
    void reads_items_grades_and_the_total_in_chinese_alike() {
        Scheme scheme = read(FEW + """
                考核期: {起: 2007-01-01, 止: 2007-12-31, 自评截止: 2007-11-15}
                考核项目:
                  - {编号: I-1, 标题: 工业经济平稳较快增长, 部分: {中文: 一类目标, 英文: first class}, 分值: 12, 封顶: 不封顶, 保底: 0, 条款: [I-1-1, I-1-2]}
                  - {编号: I-2, 标题: {中文: 投资, 英文: investment}, 分值: 25 / 6, 封顶: 以本项分值为限, 保底: 不保底}
                  - {编号: 二, 标题: 节能, 分值: 2.50, 封顶: 4, 保底: -2, 条款: [V-1]}
                  - {编号: 三, 标题: 创新, 分值: 1}
                等次: [优秀, {编号: passed, 中文: 达标, 英文: passed}, {中文: 未达标, 英文: failed}]
                总分: {保留小数: 2, 舍入: 四舍六入, 最多: 110, 最少: 0}
                异议天数: 15
                """).orElseThrow();

        assertThat(en()).isEmpty();
        assertThat(scheme.assessment()).isEqualTo(ASSESSMENT);
    }

    private static DerivedIndicator derived(
            String name, String measure, Direction direction, Accumulation accumulation, Derivation derivation) {
        return new DerivedIndicator(
                new Indicator(
                        name,
                        name,
                        new Measure(measure),
                        direction,
                        accumulation,
                        Frequency.MONTH,
                        null,
                        false,
                        List.of()),
                derivation);
    }

    private static final List<DerivedIndicator> DERIVED = List.of(
            derived("按期率", "%", Direction.UP, Accumulation.RATIO, new Derivation.Quotient("按期完成数", "项目数")),
            derived("合计", "亿元", Direction.UP, Accumulation.YTD, new Derivation.Sum(List.of("A", "B", "C"))),
            derived("净增", "人", Direction.DOWN, Accumulation.POINT, new Derivation.Difference("A", "B")),
            derived(
                    "综合",
                    "分",
                    Direction.UP,
                    Accumulation.RATIO,
                    new Derivation.Weighted(
                            List.of("A", "B", "C"), List.of(Ratio.of("0.6"), Ratio.of(1, 6), Ratio.of(-2)))),
            derived("增幅", "%", Direction.UP, Accumulation.RATE, new Derivation.Growth("A")),
            derived("降幅", "%", Direction.DOWN, Accumulation.RATE, new Derivation.Growth("B")));

    @Test
    void reads_derived_indicators_published_growth_and_measures() {
        Scheme scheme = read(FEW + """
                period: 2007
                measures: [人, 次, 万元/亩]
                derived:
                  按期率: {ratio: [按期完成数, 项目数], measure: "%", direction: up}
                  合计: {sum: [A, B, C], measure: 亿元, direction: up}
                  净增: {difference: [A, B], measure: 人, direction: down, accumulation: point}
                  综合: {weighted: {A: 0.6, B: 1/6, C: -2}, measure: 分, direction: up}
                  增幅: {growth: A, measure: ％, direction: up}
                  降幅: {growth: B, direction: down}
                growth: {万元GDP能耗: 万元GDP能耗增速}
                """).orElseThrow();

        assertThat(en()).isEmpty();
        assertThat(scheme.derived()).isEqualTo(DERIVED);
        assertThat(scheme.publishedGrowth()).isEqualTo(Map.of("万元GDP能耗", "万元GDP能耗增速"));
        assertThat(scheme.measures()).containsExactly(new Measure("人"), new Measure("次"), new Measure("万元/亩"));
    }

    @Test
    void reads_derived_indicators_published_growth_and_measures_in_chinese_alike() {
        Scheme scheme = read(FEW + """
                考核期: 2007
                计量单位: 人
                派生指标:
                  按期率: {比值: [按期完成数, 项目数], 计量单位: "%", 方向: 正向}
                  合计: {合计: [A, B, C], 计量单位: 亿元, 方向: 正向, 累计方式: 累计}
                  净增: {差额: [A, B], 计量单位: 人, 方向: 逆向, 累计方式: 时点}
                  综合: {加权: {A: 0.6, B: 1/6, C: -2}, 计量单位: 分, 方向: 正向}
                  增幅: {增速: A, 方向: 正向}
                  降幅: {增速: B, 方向: 逆向}
                公布增速: {万元GDP能耗: 万元GDP能耗增速}
                """).orElseThrow();

        assertThat(en()).isEmpty();
        assertThat(scheme.derived()).isEqualTo(DERIVED);
        assertThat(scheme.publishedGrowth()).isEqualTo(Map.of("万元GDP能耗", "万元GDP能耗增速"));
        assertThat(scheme.measures()).containsExactly(new Measure("人"));
    }

    private static final Assessment WEIGHTED = new Assessment(
            List.of(
                    weighted("I-1", Ratio.of("0.4")),
                    weighted("I-2", Ratio.of(2, 5)),
                    weighted("I-3", Ratio.of(1, 5)),
                    new Item(
                            "J",
                            Wording.same("J"),
                            null,
                            Ratio.ZERO,
                            new Item.Limit(true, Ratio.of(5), null),
                            List.of(),
                            Ratio.ONE,
                            true)),
            List.of(),
            new Assessment.TotalRule(
                    null,
                    RoundingMode.HALF_UP,
                    null,
                    null,
                    new Assessment.Years("年度考核得分", Ratio.of(1, 2), Ratio.of("0.5"), true)),
            null,
            null,
            Map.of(
                    "A-3",
                    new Raters(Map.of("考核办", Ratio.of("0.6"), "分管领导", Ratio.of("0.4")), 0),
                    "A-4",
                    new Raters(Map.of(), 1),
                    "A-5",
                    new Raters(Map.of(), 0)),
            null);

    private static Item weighted(String id, Ratio weight) {
        return new Item(
                id, Wording.same(id), null, Ratio.HUNDRED, new Item.Limit(false, null, null), List.of(), weight, false);
    }

    private static final Reporting REPORTING = new Reporting(Map.of(
            Reporting.Report.BULLETIN, Frequency.MONTH,
            Reporting.Report.ANALYSIS, Frequency.QUARTER,
            Reporting.Report.SUMMARY, Frequency.HALF_YEAR));

    @Test
    void reads_weights_raters_years_and_the_rhythm_of_reports() {
        Scheme scheme = read(FEW + """
                period: 2020
                items:
                  - {id: I-1, title: I-1, points: 100, weight: 40%}
                  - {id: I-2, title: I-2, points: 100, weight: 0.4}
                  - {id: I-3, title: I-3, points: 100, weight: 1/5}
                  - {id: J, title: J, points: 0, cap: 5, extra: yes}
                raters:
                  A-3: {考核办: 60%, 分管领导: 2/5}
                  A-4: {mean: true, drop: 1}
                  A-5: {mean: yes}
                total: {years: {record: 年度考核得分, mean_weight: 50%, last_weight: 0.5, mean_of: earlier}}
                calendar: {bulletin: monthly, analysis: quarterly, summary: half-year}
                """).orElseThrow();

        assertThat(en()).isEmpty();
        assertThat(scheme.assessment()).isEqualTo(WEIGHTED);
        assertThat(scheme.assessment().raters().get("A-3").weights().keySet()).containsExactly("考核办", "分管领导");
        assertThat(scheme.reporting()).isEqualTo(REPORTING);
        assertThat(scheme.schedules()).isEmpty();
    }

    @Test
    void reads_weights_raters_years_and_the_rhythm_of_reports_in_chinese_alike() {
        Scheme scheme = read(FEW + """
                考核期: 2020
                考核项目:
                  - {编号: I-1, 标题: I-1, 分值: 100, 权重: 40％}
                  - {编号: I-2, 标题: I-2, 分值: 100, 权重: 2/5}
                  - {编号: I-3, 标题: I-3, 分值: 100, 权重: 20 %}
                  - {编号: J, 标题: J, 分值: 0, 封顶: 5, 附加: 是}
                评分人:
                  A-3: {考核办: 0.6, 分管领导: 40%}
                  A-4: {平均: 是, 去掉最高最低: 1}
                  A-5: {平均: 是}
                总分: {跨年: {资料: 年度考核得分, 平均权重: 50%, 末年权重: 50%, 平均范围: 以前年度}}
                日程: {通报: 每月, 分析: 每季, 小结: 每半年}
                """).orElseThrow();

        assertThat(en()).isEmpty();
        assertThat(scheme.assessment()).isEqualTo(WEIGHTED);
        assertThat(scheme.reporting()).isEqualTo(REPORTING);
    }

    @Test
    void tells_everything_that_is_wrong_in_weights_raters_years_and_reports() {
        read(FEW + """
                period: 2020
                items:
                  - {id: I-1, title: 甲, points: 100, weight: 0%}
                  - {id: I-2, title: 乙, points: 100}
                raters:
                  A-1: {考核办: 60%, 分管领导: 30%}
                  A-2: {考核办: x, 分管领导: -40%}
                  A-3: {drop: 1}
                  A-4: {mean: true, 考核办: 1}
                  A-5: 考核办
                  A-6: {mean: true, drop: 21}
                total: {years: {record: 得分, mean_weight: 0}}
                calendar: {bulletin: daily, report: monthly}
                """);

        assertThat(en()).isEqualTo("""
                s.yaml:5:46: a weight must be more than zero, not 0%
                s.yaml:6:5: item 'I-2' has no weight and others have one; write 'weight' for every item, or for none
                s.yaml:8:8: the assessors' weights come to 90%, they must come to 100%; write it like {考核办: 60%, 分管领导: 40%}
                s.yaml:9:14: 'x' is not a number; write it like 12, 0.5 or 1/6; a percentage is written 40%
                s.yaml:9:23: a weight must be more than zero, not -40%
                s.yaml:10:8: where all assessors count alike write mean: true, like {mean: true, drop: 1}; with weights, like {考核办: 60%, 分管领导: 40%}
                s.yaml:11:21: there is no key '考核办' here. Known: drop, mean, 去掉最高最低, 平均
                s.yaml:12:8: this must be a block of keys; write it like: {考核办: 60%, 分管领导: 40%}
                s.yaml:13:27: '21' is not a whole number from 0 to 20
                s.yaml:14:16: 'last_weight' (末年权重) is missing; write it like: {record: 年度考核得分, mean_weight: 50%, last_weight: 50%}
                s.yaml:14:42: a weight must be more than zero, not 0
                s.yaml:15:22: 'daily' is not known; write monthly, quarterly, half-year or yearly
                s.yaml:15:29: there is no key 'report' here. Known: analysis, bulletin, check, summary, 分析, 小结, 监测, 通报""");
        assertThat(Reading.zh(problems.sorted()))
                .contains("s.yaml:5:46: 权重须大于零，写的是 0%")
                .contains("s.yaml:6:5: 项目“I-2”没有写权重，别的项目写了；每个项目都写 weight，或都不写")
                .contains("s.yaml:8:8: 各评分人的权重合计 90%，须为 100%；写法如 {考核办: 60%, 分管领导: 40%}")
                .contains("s.yaml:9:14: “x”不是数字；写法如 12、0.5 或 1/6；百分数写作 40%")
                .contains("s.yaml:10:8: 各评分人同等的，写 mean: true；写法如 {mean: true, drop: 1}，有权重的写作 {考核办: 60%, 分管领导: 40%}");
    }

    @Test
    void weights_that_do_not_come_to_the_whole_are_doubtful() {
        assertThat(read(FEW + """
                period: 2020
                items:
                  - {id: I-1, title: 甲, points: 100, weight: 40%}
                  - {id: I-2, title: 乙, points: 100, weight: 1/2}
                total: {years: {record: 得分, mean_weight: 50%, last_weight: 60%}}
                """)).isPresent();

        assertThat(en()).isEqualTo("""
                warning s.yaml:5:3: the items' weights come to 90%, not to 100%; check them
                warning s.yaml:7:60: mean_weight and last_weight come to 110%, not to 100%; check them""");
        assertThat(Reading.zh(problems.sorted())).isEqualTo("""
                warning s.yaml:5:3: 各项目权重合计 90%，不是 100%；请核对
                warning s.yaml:7:60: 平均权重与末年权重合计 110%，不是 100%；请核对""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                derived:
                  平: {mean: [A, B, C], measure: 分, direction: up, accumulation: ratio}
                  积: {product: [A, B], measure: 万元, direction: up}
                  低: {lowest: [A, B], measure: 分, direction: up}
                  高: {highest: [A, B], measure: 分, direction: down}
                  实到: {spot_check: [A, B, C], measure: 亿元, direction: up}
                  还原: {allowance: A, record: 损失, exemption: 灾害, measure: 万吨, direction: up}
                """, """
                派生指标:
                  平: {平均: [A, B, C], 计量单位: 分, 方向: 正向, 累计方式: 比率}
                  积: {乘积: [A, B], 计量单位: 万元, 方向: 正向}
                  低: {最低: [A, B], 计量单位: 分, 方向: 正向}
                  高: {最高: [A, B], 计量单位: 分, 方向: 逆向}
                  实到: {抽查折算: [A, B, C], 计量单位: 亿元, 方向: 正向}
                  还原: {灾损还原: A, 资料: 损失, 豁免: 灾害, 计量单位: 万吨, 方向: 正向}
                """})
    void reads_further_ways_to_derive(String yaml) {
        Scheme scheme = read(FEW + "period: 2020\n" + yaml).orElseThrow();

        assertThat(en()).isEmpty();
        assertThat(scheme.derived())
                .containsExactly(
                        derived(
                                "平",
                                "分",
                                Direction.UP,
                                Accumulation.RATIO,
                                new Derivation.Mean(List.of("A", "B", "C"))),
                        derived("积", "万元", Direction.UP, Accumulation.YTD, new Derivation.Product(List.of("A", "B"))),
                        derived("低", "分", Direction.UP, Accumulation.YTD, new Derivation.Lowest(List.of("A", "B"))),
                        derived("高", "分", Direction.DOWN, Accumulation.YTD, new Derivation.Highest(List.of("A", "B"))),
                        derived("实到", "亿元", Direction.UP, Accumulation.YTD, new Derivation.SpotCheck("A", "B", "C")),
                        derived("还原", "万吨", Direction.UP, Accumulation.YTD, new Derivation.Allowance("A", "损失", "灾害")));
    }

    @Test
    void tells_what_is_wrong_in_further_ways_to_derive() {
        read(FEW + """
                period: 2020
                derived:
                  实到: {spot_check: [A, B], measure: 亿元, direction: up}
                  还原: {allowance: A, record: 损失, measure: 万吨, direction: up}
                  和: {sum: [A, B], record: 损失, measure: 万吨, direction: up}
                """);

        assertThat(en()).isEqualTo("""
                s.yaml:5:20: this must be 3 indicators; write it like: [自报数, 抽查核实数, 抽查自报数]
                s.yaml:6:7: 'exemption' (豁免) is missing; write it like: {allowance: 粮食产量, record: 因灾损失, exemption: 自然灾害, measure: 万吨, direction: up}
                s.yaml:7:28: only an allowance has a record and an exemption; remove it""");
    }

    @Test
    void tells_everything_that_is_wrong_in_items_grades_and_the_total() {
        read(FEW + """
                period: {from: 2007-01-01, to: 2007-12-31, self_assessment_due: 2006-11-15}
                items:
                  - {id: I-1, title: 甲, points: 0, clauses: [I-1-1, I-1-2/a]}
                  - {id: I-1, title: {zh: 甲}, points: 1.2.3, cap: some, floor: low, clauses: [I-1-1, I-1-1]}
                  - {id: I/2, points: 1/0, cup: none, clauses: []}
                  - {title: 乙, cap: 2, floor: 3}
                  - I-9
                grades: [优秀, 优秀, {id: b, zh: 优秀, en: b}, {id: c, zh: 良}, "良*/"]
                total: {round: 2, at_most: 1, at_least: 2}
                objection_days: 0
                """);

        assertThat(en()).isEqualTo("""
                s.yaml:3:65: the self-assessment is due on 2006-11-15, before the period begins on 2007-01-01
                s.yaml:5:33: the points must be more than zero, not 0; for an item of bonuses or deductions write 'extra: yes', which may have 0 points
                s.yaml:5:53: 'I-1-2/a' is not a number of the document; it has letters, digits and - . _ only, at most 40 characters and no branch after a '/'; write it like I-1
                s.yaml:6:10: item id 'I-1' is already used
                s.yaml:6:22: write both languages, {zh: …, en: …}, or one text
                s.yaml:6:39: '1.2.3' is not a number; write it like 12, 0.5 or 1/6
                s.yaml:6:51: 'some' is not a number; write it like 12, 0.5 or 1/6; or write none or points
                s.yaml:6:64: 'low' is not a number; write it like 12, 0.5 or 1/6; or write none
                s.yaml:6:79: clause I-1-1 is already listed in item 'I-1'
                s.yaml:6:86: clause I-1-1 is already listed in item 'I-1'
                s.yaml:7:5: 'title' (标题) is missing; write it like: {id: I-1, title: 工业经济, points: 12, cap: none, clauses: [I-1-1, I-1-2]}
                s.yaml:7:10: 'I/2' is not a number of the document; it has letters, digits and - . _ only, at most 40 characters and no branch after a '/'; write it like I-1
                s.yaml:7:23: '1/0' has a denominator of zero
                s.yaml:7:28: there is no key 'cup' here. Did you mean 'cap'?
                s.yaml:7:48: the list of clauses is empty; write their numbers, or remove the key (then they are those whose numbers begin with the item's id)
                s.yaml:8:5: 'id' (编号) is missing; write it like: {id: I-1, title: 工业经济, points: 12, cap: none, clauses: [I-1-1, I-1-2]}
                s.yaml:8:5: 'points' (分值) is missing; write it like: {id: I-1, title: 工业经济, points: 12, cap: none, clauses: [I-1-1, I-1-2]}
                s.yaml:8:31: the floor of 3 is above the cap of 2
                s.yaml:9:5: this must be a block of keys; write it like: {id: I-1, title: 工业经济, points: 12, cap: none, clauses: [I-1-1, I-1-2]}
                s.yaml:10:14: id or name of grade '优秀' is taken; ids and names of grades must differ from one another
                s.yaml:10:18: id or name of grade 'b' is taken; ids and names of grades must differ from one another
                s.yaml:10:42: 'en' (英文) is missing; write it like: {id: excellent, zh: 优秀, en: excellent}
                s.yaml:10:58: '良*/' has characters that rules cannot take (such as quotation marks, backslashes, * or line breaks)
                s.yaml:11:16: with 'round' write 'mode' as well: half_up, down, up or half_even
                s.yaml:11:41: the total's least, 2, is more than its most, 1
                s.yaml:12:17: '0' is not a whole number from 1 to 366""");
        assertThat(Reading.zh(problems.sorted()))
                .contains("s.yaml:3:65: 自评截止日 2006-11-15 早于考核期的起日 2007-01-01")
                .contains("s.yaml:5:33: 分值须大于零，写的是 0")
                .contains("s.yaml:6:10: 项目编号“I-1”已经用过")
                .contains("s.yaml:6:51: “some”不是数字；写法如 12、0.5 或 1/6；也可写：不封顶、以本项分值为限（none、points）")
                .contains("s.yaml:6:79: 条款 I-1-1 已列在项目“I-1”中")
                .contains("s.yaml:8:31: 保底 3 高于封顶 2")
                .contains("s.yaml:11:16: 写了保留小数，就要写怎样舍入（mode）：四舍五入、舍去、进一、四舍六入（half_up、down、up、half_even）");
    }

    @Test
    void tells_everything_that_is_wrong_in_derived_indicators() {
        read(FEW + """
                period: 2007
                measures: [人, 人, "次\\\\"]
                derived:
                  甲*: {ratio: [A], measure: "%", direction: up}
                  乙: {ratio: [A, A], sum: [A, B], direction: sideways}
                  丙: {sum: [A, A], measure: 亿元, direction: up}
                  丁: {difference: [A, B, C], direction: up}
                  戊: {weighted: [A, B], measure: 分, direction: up, accumulation: ytd}
                  己: {weighted: {A: 60%, B: 0, C: 1}, measure: 分, direction: up}
                  庚: {growth: [A, B], measure: 亿元}
                  辛: [A, B]
                  壬: {measure: 亿元, direction: up}
                growth: {A: A, B: [C]}
                """);

        assertThat(en()).isEqualTo("""
                s.yaml:4:15: measure '人' is there twice; keep one
                s.yaml:4:18: '次\\' has characters that rules cannot take (such as quotation marks, backslashes, * or line breaks)
                s.yaml:6:7: '甲*' has characters that rules cannot take (such as quotation marks, backslashes, * or line breaks)
                s.yaml:6:15: this must be 2 indicators; write it like: [A, B]
                s.yaml:7:6: derived indicator '乙' needs exactly one of ratio, sum, difference, weighted, growth, mean, product, lowest, highest, spot_check and allowance; there are 2
                s.yaml:7:46: 'sideways' is not known; write up, down or within
                s.yaml:8:16: indicator 'A' is there twice; keep one
                s.yaml:9:6: 'measure' (计量单位) is missing; write it like: measure: 亿元
                s.yaml:9:19: this must be 2 indicators; write it like: [A, B]
                s.yaml:10:17: this must be a block of keys; write it like: {A: 0.6, B: 2/5}
                s.yaml:10:66: ratio, weighted and growth have no accumulation of their own; remove it
                s.yaml:11:21: '60%' is not a number; write it like 12, 0.5 or 1/6
                s.yaml:11:29: a weight cannot be zero
                s.yaml:12:6: 'direction' (方向) is missing; write it like: {ratio: [按期完成数, 项目数], measure: "%", direction: up}
                s.yaml:12:15: this must be one text or number
                s.yaml:12:32: growth is in %, not in '亿元'; it may be left out
                s.yaml:13:6: this must be a block of keys; write it like: {ratio: [按期完成数, 项目数], measure: "%", direction: up}
                s.yaml:14:6: derived indicator '壬' needs exactly one of ratio, sum, difference, weighted, growth, mean, product, lowest, highest, spot_check and allowance; there are 0
                s.yaml:15:13: indicator 'A' cannot be its own growth
                s.yaml:15:19: this must be one text or number""");
        assertThat(Reading.zh(problems.sorted()))
                .contains("s.yaml:4:15: 计量单位“人”写了两次，只留一处")
                .contains("s.yaml:6:7: “甲*”含有规则中不能用的字符（如引号、反斜杠、* 和换行）")
                .contains("s.yaml:6:15: 这里须是 2 个指标；写法如：[A, B]")
                .contains(
                        "s.yaml:7:6: 派生指标“乙”要写一种算法，且只写一种：比值（ratio）、合计（sum）、差额（difference）、加权（weighted）、增速（growth）、平均（mean）、乘积（product）、最低（lowest）、最高（highest）、抽查折算（spot_check）或灾损还原（allowance）；现有 2 种")
                .contains("s.yaml:9:6: 缺少“计量单位”（measure）；写法如：measure: 亿元")
                .contains("s.yaml:12:32: 增速的计量单位是 %，写的是“亿元”；可以不写")
                .contains("s.yaml:15:13: 指标“A”不能是自己的增速");
    }

    @Test
    void tells_everything_that_is_wrong_with_line_and_column_in_both_languages() {
        Optional<Scheme> scheme = read("""
                id: 湘 西
                title:
                  zh: 甲
                perod: 2021
                period: 21
                alerts: {raise_after: 0, raise_after: x}
                levels: [a]
                标题: x
                calendar: {check: daily}
                standing: {by: points, indicator: 甲}
                groups: {A: [x, y], B: x}
                """);

        assertThat(scheme).isEmpty();
        assertThat(en()).isEqualTo("""
                s.yaml:1:5: '湘 西' may have ASCII letters, digits and - _ . only, begins with a letter or digit and has at most 64 characters; write it like xiangxi-2021
                s.yaml:3:3: write both languages, {zh: …, en: …}, or one text
                s.yaml:4:1: there is no key 'perod' here. Did you mean 'period'?
                s.yaml:5:9: '21' is not a year; write 2021 or {from: 2021-01-01, to: 2021-12-31}
                s.yaml:6:23: '0' is not a whole number from 1 to 99
                s.yaml:6:26: 'raise_after' is there twice; keep one
                s.yaml:7:9: this must be a block of keys; write it like: {yellow: {zh: 黄色, en: yellow}, red: {zh: 红色, en: red}}
                s.yaml:8:1: '标题' is there twice; keep one
                s.yaml:9:19: 'daily' is not a rhythm; write '5th working day of the month, 09:00' or '每月第5个工作日 09:00'
                s.yaml:10:16: 'points' is not known; write total or completion
                s.yaml:10:35: a standing by total has no indicator; write by: completion
                s.yaml:11:24: unit type 'x' is already in group 'A'""");
        assertThat(Reading.zh(problems.sorted()))
                .contains("s.yaml:4:1: 没有“perod”这一项。是不是：period？")
                .contains("s.yaml:6:23: “0”不是 1 至 99 的整数")
                .contains("s.yaml:10:16: “points”无法识别，可写：总分、完成率（total、completion）");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            title: x                          | s.yaml:1:1: 'id' (方案) is missing
            id: a                             | s.yaml:1:1: 'title' (标题) is missing
            id: [a, b]                        | s.yaml:1:5: this must be one text or number
            id:                               | s.yaml:1:4: this is empty
            period: {from: 2021-01-01}        | s.yaml:1:9: 'to' (止) is missing
            period: {from: 2021-1-1, to: x}   | s.yaml:1:16: '2021-1-1' is not a date
            period: {from: 2021-12-31, to: 2021-01-01} | s.yaml:1:9: the period runs from 2021-12-31 to 2021-01-01
            period: {from: 2021-01-05, to: 2021-01-31} | s.yaml:1:9: the period runs from 2021-01-05 to 2021-01-31
            levels: {红: 红}                   | s.yaml:1:13: level id '红' must begin with an ASCII letter
            levels: {a: 红, b: 红}             | s.yaml:1:19: ids and names of levels must differ
            standing: {by: completion}        | s.yaml:1:11: 'indicator' (指标) is missing
            id: !!java.util.Date 2021         | s.yaml:1:5: the YAML is malformed (Global tag is not allowed
            id: !date 2021                    | s.yaml:1:5: this must be one text or number
            id: a: b                          | s.yaml:1:6: the YAML is malformed (mapping values are not allowed here)
            combine: {}                       | s.yaml:1:1: there is no key 'combine' here
            adjustments: {}                   | s.yaml:1:1: there is no key 'adjustments' here
            items: {I-1: 12}                  | s.yaml:1:8: this must be a list; write it like: [{id: I-1
            items: [{id: I-1, points: 1,000}] | s.yaml:1:29: there is no key '000' here
            grades: 优秀                       | s.yaml:1:9: this must be a list
            grades: [{优秀: 95}]               | s.yaml:1:11: there is no key '优秀' here
            total: {mode: down}               | s.yaml:1:15: with 'mode' write 'round' as well
            total: {round: 13, mode: down}    | s.yaml:1:16: '13' is not a whole number from 0 to 12
            total: {round: 1, mode: nearest}  | s.yaml:1:25: 'nearest' is not known; write half_up, down, up or half_even
            total: {at_most: 1e2}             | s.yaml:1:18: '1e2' is not a number; write it like 12, 0.5 or 1/6
            total: {at_most: .inf}            | s.yaml:1:18: '.inf' is not a number
            total: {at_most: 1.0000000000001} | s.yaml:1:18: '1.0000000000001' has 13 decimals, at most 12; round it
            period: {from: 2021-01-01, to: 2021-12-31, self_assessment_due: soon} | s.yaml:1:65: 'soon' is not a date
            full_points: 0                    | s.yaml:1:14: the full points must be more than zero, not 0
            满分: many                          | s.yaml:1:5: 'many' is not a number
            objection_days: 15 days           | s.yaml:1:17: '15 days' is not a whole number from 1 to 366
            measures: [[人]]                   | s.yaml:1:12: this must be one text or number
            derived: [A]                      | s.yaml:1:10: this must be a block of keys
            derived: {[a]: {sum: [A, B]}}     | s.yaml:1:11: this must be one text or number
            derived: {A: {growth: }}          | s.yaml:1:22: this is empty
            derived: {A: {weighted: {}}}      | s.yaml:1:25: write indicators and their weights
            growth: A                         | s.yaml:1:9: this must be a block of keys
            - a                               | s.yaml:1:1: the file must be lines of 'key: value'
            """)
    void tells_how_to_write_it(String yaml, String message) {
        assertThat(read(yaml)).isEmpty();
        assertThat(en().lines()).anySatisfy(line -> assertThat(line).startsWith(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a: &a [*a]",
                "a: \t- b",
                "--- 1\n--- 2",
                "id: 'x",
                "\0",
                "? [a]\n: b",
                "{{}: 1}",
                "id: &x {a: 1}\ntitle: *x",
                "<<: {id: a}",
                "items: &a [*a]",
                "items: [&a {id: I-1, title: x, points: 1}, *a]",
                "derived: &a {A: *a}",
                "derived: {A: {weighted: &a {A: *a}}}",
                "grades: &a [*a]",
                "growth: {? {A: B} : C}",
                "total: &a {round: *a, mode: *a, at_most: *a, at_least: *a}",
                "measures: [\"\\u0007\", \"a\\nb\", ~]"
            })
    void never_fails_on_odd_yaml(String yaml) {
        assertThat(read(yaml)).isEmpty();
        assertThat(problems.hasErrors()).isTrue();
    }

    @Test
    void refuses_names_too_long_to_compare() {
        String longName = "x".repeat(101);
        read(FEW + "period: 2021\nderived:\n  " + longName + ": {sum: [" + longName
                + ", b], measure: 人, direction: up}\n");

        assertThat(en()).isEqualTo("""
                s.yaml:5:106: '%1$s…' must be one line of at most 100 characters
                s.yaml:5:113: '%1$s…' must be one line of at most 100 characters""".formatted("x".repeat(60)));
    }

    @Test
    void refuses_texts_that_would_grow_without_end() {
        assertThat(read("[".repeat(5_000))).isEmpty();
        assertThat(read("# " + "x".repeat(2_000_000) + "\nid: a")).isEmpty();
        assertThat(en()).contains("s.yaml");
    }
}
