package io.xushi.evaluation;

import static io.xushi.scheme.SchemeBuilder.aScheme;
import static io.xushi.scheme.SchemeBuilder.xiangxi;
import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.WorkingDays;
import io.xushi.rules.DroolsCompiler;
import io.xushi.scheme.RuleSet;
import io.xushi.wording.Language;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Worked cases: all that ship pass, and one that fails says what is wrong. */
class RunningCasesTest {

    private static List<RunningCases.Result> run(RuleSet rules) {
        try (ClauseBook book = new DroolsCompiler().compile(rules)) {
            return new RunningCases(rules, book, new WorkingDays(Set.of(), Set.of(), Set.of())).run();
        }
    }

    @Test
    void the_cases_of_xiangxi_pass() {
        assertThat(run(xiangxi().read()))
                .hasSizeGreaterThan(8)
                .allSatisfy(result ->
                        assertThat(result.failures()).as(result.name()).isEmpty());
    }

    @Test
    void failing_cases_say_what_is_wrong_in_both_languages() {
        RuleSet rules = aScheme().file("cases/a.csv", """
                        案例,单位,时段,类别,名称,值,说明
                        级别,甲,2021-09,实绩,投资,70 亿元,
                        级别,甲,,期望级别,投资,红色,
                        级别,甲,,期望名次,,2,
                        级别,甲,,期望缺数,投资,,
                        没有,甲,2021-09,实绩,投资,80,
                        没有,甲,,期望级别,投资,黄色,
                        没有,甲,,期望名次,,无,
                        单位错,甲,2021-09,实绩,投资,70 万元,
                        名称错,甲,2021-09,实绩,投姿,70 亿元,
                        不用,甲,,期望总分,,5,
                        """).read();
        assertThat(told(rules, Language.ZH)).isEqualTo("""
                级别
                rules/demo/cases/a.csv:3: 甲：期望级别 “投资” 应为 红色，算出 黄色
                rules/demo/cases/a.csv:4: 甲：期望名次 “” 应为 2，算出 1
                rules/demo/cases/a.csv:5: 甲：期望缺数 “投资” 应为 缺数，算出 有数据或没有目标
                没有
                rules/demo/cases/a.csv:7: 甲：期望级别 “投资” 应为 黄色，算出 无
                rules/demo/cases/a.csv:8: 甲：期望名次 “” 应为 无，算出 1
                单位错
                rules/demo/cases/a.csv:9: “70 万元”应是数字加单位，如 12.5 亿元
                rules/demo/cases/a.csv:9: 案例“单位错”没有期望的结果，等于没有检验；加一行期望得分、期望级别等
                名称错
                rules/demo/cases/a.csv:10: 案例“名称错”没有期望的结果，等于没有检验；加一行期望得分、期望级别等
                rules/demo/cases/a.csv:10: 没有指标“投姿”。是不是：投资？
                不用
                rules/demo/cases/a.csv:11: 甲：期望总分 “” 应为 5，算出 没有得分""");
        assertThat(told(rules, Language.EN)).isEqualTo("""
                级别
                rules/demo/cases/a.csv:3: 甲: expect_level '投资' should be red, it is yellow
                rules/demo/cases/a.csv:4: 甲: expect_rank '' should be 2, it is 1
                rules/demo/cases/a.csv:5: 甲: expect_no_data '投资' should be no data, it is data, or no target
                没有
                rules/demo/cases/a.csv:7: 甲: expect_level '投资' should be yellow, it is none
                rules/demo/cases/a.csv:8: 甲: expect_rank '' should be none, it is 1
                单位错
                rules/demo/cases/a.csv:9: '70 万元' should be a number with its measure, such as 12.5 亿元
                rules/demo/cases/a.csv:9: case '单位错' expects nothing, and so checks nothing; add a line such as expect_points or expect_level
                名称错
                rules/demo/cases/a.csv:10: case '名称错' expects nothing, and so checks nothing; add a line such as expect_points or expect_level
                rules/demo/cases/a.csv:10: there is no indicator "投姿". Did you mean '投资'?
                不用
                rules/demo/cases/a.csv:11: 甲: expect_total '' should be 5, it is no points""");
    }

    private static String told(RuleSet rules, Language language) {
        return run(rules).stream()
                .map(result -> result.name()
                        + result.failures().stream()
                                .map(problem -> "\n" + problem.in(language))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
