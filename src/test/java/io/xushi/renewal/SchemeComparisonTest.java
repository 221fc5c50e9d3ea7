package io.xushi.renewal;

import static io.xushi.scheme.SchemeBuilder.aScheme;
import static io.xushi.scheme.SchemeBuilder.aScoringScheme;
import static io.xushi.scheme.SchemeBuilder.clause;
import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.scheme.RuleSet;
import io.xushi.scheme.SchemeBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemeComparisonTest {

    /** Each difference on a line: kind, change, id, then what is gone and what has come, in Chinese. */
    private static List<String> differences(SchemeBuilder before, SchemeBuilder after) {
        return differences(before.read(), after.read());
    }

    private static List<String> differences(RuleSet before, RuleSet after) {
        return SchemeComparison.of(before, after).stream()
                .map(each -> each.kind() + " " + each.change() + " " + each.id()
                        + Stream.concat(
                                        each.before().stream().map(text -> " - " + text.zh()),
                                        each.after().stream().map(text -> " + " + text.zh()))
                                .reduce("", String::concat))
                .toList();
    }

    @Test
    void a_scheme_does_not_differ_from_itself() {
        assertThat(differences(aScoringScheme(), aScoringScheme())).isEmpty();
    }

    @Test
    void order_language_and_the_writing_of_numbers_are_no_difference() {
        SchemeBuilder chinese = aScheme()
                .file(
                        "scoring.dslr",
                        clause(
                                        "A-1 投资",
                                        List.of("考核指标“投资”", "发生事件“奖励”", "- 类别是“省级”、“国家级”", "没有发生事件“事故”"),
                                        "得 4 分",
                                        "本条得分最多 5.0 分")
                                + clause("A-2 合格", List.of("考核指标“合格率”"), "实绩不低于 90% 时得 1 分"));
        SchemeBuilder english = aScheme().file("scoring.dslr", """
                        rule "A-2 合格"
                        when
                            assess indicator "合格率"
                        then
                            award 1 points once if actual is at least 90.0 %
                        end

                        rule "A-1 投资"
                        when
                            event "事故" did not occur
                            event "奖励" occurred
                            - the category is "国家级", "省级"
                            assess indicator "投资"
                        then
                            this clause gives at most 5 points
                            award 4.00 points
                        end
                        """);
        assertThat(differences(chinese, english)).isEmpty();
    }

    @Test
    void what_narrows_an_event_belongs_to_it() {
        SchemeBuilder first =
                aScheme().file("scoring.dslr", clause("A-1 x", List.of("发生事件“甲”", "- 类别是“一般”", "发生事件“乙”"), "扣 1 分"));
        SchemeBuilder second =
                aScheme().file("scoring.dslr", clause("A-1 x", List.of("发生事件“甲”", "发生事件“乙”", "- 类别是“一般”"), "扣 1 分"));
        assertThat(differences(first, second))
                .containsExactly(
                        "clause changed A-1 - 当 发生事件“甲” -类别是“一般” - 当 发生事件“乙”" + " + 当 发生事件“甲” + 当 发生事件“乙” -类别是“一般”");
    }

    @Test
    void the_demand_that_measures_completion_is_part_of_the_meaning() {
        SchemeBuilder growthFirst = aScheme().target("目标比上年增长 10%", "目标比上年提高 5 亿元");
        SchemeBuilder riseFirst = aScheme().target("目标比上年提高 5 亿元", "目标比上年增长 10%");
        assertThat(differences(growthFirst, riseFirst))
                .containsExactly("target changed M-1 - 完成率按这一句算：目标比上年增长 10% + 完成率按这一句算：目标比上年提高 5 亿元");
        // An amount always measures it, wherever it stands.
        assertThat(differences(
                        aScheme().target("目标达到 100 亿元", "目标比上年增长 10%", "进度按月均分"),
                        aScheme().target("进度按月均分", "目标比上年增长 10%", "目标达到 100 亿元")))
                .isEmpty();
    }

    @Test
    void clauses_items_indicators_and_settings_are_told_by_their_number() {
        SchemeBuilder after = aScoringScheme()
                .replacing("scheme.yaml", "points: 102", "points: 101.5")
                .replacing("scheme.yaml", "title: 服务", "title: 服务工作")
                .replacing("scheme.yaml", "合格, 不合格]", "合格, 基本合格, 不合格]")
                .replacing("indicators.csv", "rate,合格率,%,up,rate,month", "rate,合格率,%,up,rate,quarter")
                .replacing("scoring.dslr", "加 2 分", "加 1.5 分")
                .replacing("scoring.dslr", "P-2-2 事故", "P-2-3 事故")
                .replacing("alerts.dslr", "低于 -10", "低于 -8");
        assertThat(differences(aScoringScheme(), after))
                .containsExactly(
                        "setting changed grades - 等次：[best 优秀, 合格, 不合格] + 等次：[best 优秀, 合格, 基本合格, 不合格]",
                        "item changed P-1 - 分值：102 + 分值：101.5",
                        "item reworded P-2 - 标题：服务 + 标题：服务工作",
                        "indicator changed rate - 频率：month + 频率：quarter",
                        "clause changed P-1-1 - 则 实绩超过参照值“全市”时加 2 分 + 则 实绩超过参照值“全市”时加 1.5 分",
                        "clause added P-2-3 + 当 发生事件“事故” + 则 一票否决：等次不得高于“合格”",
                        "clause removed P-2-2 - 当 发生事件“事故” - 则 一票否决：等次不得高于“合格”",
                        "alert changed Y-2 - 当 其进度差低于 -10 个百分点 + 当 其进度差低于 -8 个百分点");
    }

    @Test
    void weights_assessors_years_and_reports_are_settings() {
        SchemeBuilder after = aScoringScheme()
                .replacing("scheme.yaml", "points: 102", "points: 102, weight: 60%")
                .replacing("scheme.yaml", "points: 10,", "points: 10, weight: 40%,")
                .replacing("scheme.yaml", "09:00\"}", """
                        09:00", bulletin: monthly}
                        raters: {P-2-1: {考核办: 60%, 领导: 40%}}
                        total: {years: {record: 年度得分, mean_weight: 50%, last_weight: 50%}}""");
        assertThat(differences(aScoringScheme(), after))
                .containsExactly(
                        "setting changed total - 总分：保留小数 —，最多 —，最少 — + 总分：保留小数 —，最多 —，最少 —，跨年 年度得分：平均 50%，末年 50%",
                        "setting added raters P-2-1 + 评分人 P-2-1：考核办 60%、领导 40%",
                        "setting added calendar bulletin + calendar bulletin：month",
                        "item changed P-1 + 权重：60%",
                        "item changed P-2 + 权重：40%");
    }

    @Test
    void plans_and_cases_are_compared_as_if_both_began_in_the_same_year() {
        SchemeBuilder before = aScheme()
                .target("目标按计划表“年度”", "进度按月均分")
                .file("plans/年度.csv", "单位,指标,2021\n甲县,投资,100\n乙县,投资,50\n")
                .file(
                        "cases/a.csv",
                        "case,unit,period,kind,name,value\n九月,甲县,2021-09,actual,投资,75 亿元\n九月,甲县,,expect_level,投资,无\n");
        SchemeBuilder after = aScheme()
                .replacing("scheme.yaml", "2021-01-01, to: 2021-12-31", "2022-01-01, to: 2022-12-31")
                .target("目标按计划表“年度”", "进度按月均分")
                .file("plans/年度.csv", "单位,指标,2022\n甲县,投资,100.0\n乙县,投资,60\n丙县,投资,5\n")
                .file(
                        "cases/a.csv",
                        "case,unit,period,kind,name,value\n九月,甲县,2022-09,actual,投资,75 亿元\n九月,甲县,,expect_level,投资,黄色\n");
        assertThat(differences(before, after))
                .containsExactly(
                        "setting changed period - 考核期：2021-01-01 – 2021-12-31 + 考核期：2022-01-01 – 2022-12-31",
                        "plan added 年度/丙县/投资 + 2022：5",
                        "plan changed 年度/乙县/投资 - 2022：50 + 2022：60",
                        "case changed 九月 - 甲县：期望级别 投资 无 + 甲县：期望级别 投资 黄色");
    }
}
