package io.xushi.scheme;

import static io.xushi.scheme.SchemeBuilder.aScheme;
import static io.xushi.scheme.SchemeBuilder.clause;
import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.wording.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the sentences name must exist and fit; whole texts, in both languages. */
class RuleSetChecksTest {

    @Test
    void a_sound_scheme_is_taken() {
        assertThat(aScheme().refusal(Language.EN)).isEmpty();
        assertThat(SchemeBuilder.xiangxi().refusal(Language.EN)).isEmpty();
    }

    private static final String ITEMS = """
            items:
              - {id: S, title: 投资, points: 5}
            grades: [优秀, 良好, 不合格]
            measures: [万人]
            """;

    private static SchemeBuilder withItems() {
        return aScheme().replacing("scheme.yaml", "alerts: {", ITEMS + "alerts: {");
    }

    private static SchemeBuilder scored(String... results) {
        return aScheme().file("scoring.dslr", clause("S-1 投资", List.of("考核指标“投资”"), results));
    }

    private static SchemeBuilder rated(String... results) {
        return aScheme().file("scoring.dslr", clause("S-1 合格率", List.of("考核指标“合格率”"), results));
    }

    private static SchemeBuilder scoredIf(String condition, String... results) {
        return aScheme().file("scoring.dslr", clause("S-1 投资", List.of("考核指标“投资”", condition), results));
    }

    private static SchemeBuilder graded(String condition, String... results) {
        return withItems().file("grading.dslr", clause("G-1", List.of(condition), results));
    }

    private static SchemeBuilder falling(String target, String... results) {
        return aScheme()
                .replacing(
                        "indicators.csv",
                        "rate,合格率,%,up,rate,month",
                        "rate,合格率,%,up,rate,month\nen,能耗,吨,down,ytd,month")
                .file(
                        "targets.dslr",
                        clause("M-1 投资", List.of("考核指标“投资”"), "目标达到 100 亿元", "进度按月均分")
                                + clause("M-2 能耗", List.of("考核指标“能耗”"), target.split(";")))
                .file("scoring.dslr", clause("S-1 能耗", List.of("考核指标“能耗”"), results));
    }

    @Test
    void types_tags_records_and_events_are_free_text() {
        assertThat(aScheme()
                        .file(
                                "scoring.dslr",
                                "规则 “S-1”\n适用\n 单位类型是“没有人知道”\n 单位有标签“随便”\n当\n 没有发生事件“什么”\n则\n 得 1 分\n结束\n")
                        .refusal(Language.EN))
                .isEmpty();
    }

    @Test
    void a_fall_is_measured_from_a_target_that_demands_one() {
        assertThat(falling("目标比上年下降 4%", "降幅以目标为准，每高 1 个百分点加 1 分，最多 2 分，按比例计").refusal(Language.EN))
                .isEmpty();
    }

    static Stream<Arguments> says_what_is_wrong_with_points_and_grades() {
        String step = "实绩以目标为准，每高 1 亿元加 1 分，最多 2 分，按整步计";
        return Stream.of(
                wrong(scored("实绩以 5%为准，每高 1 亿元加 1 分，最多 2 分，按整步计"), "step from a reference in the wrong measure"),
                wrong(
                        scored("实绩以目标为准，每高 1 件加 1 分，最多 2 分，按整步计")
                                .replacing("scheme.yaml", "alerts: {", "measures: [件]\nalerts: {"),
                        "step in the wrong measure"),
                wrong(scored("完成率以目标为准，每高 1%加 1 分，最多 2 分，按整步计"), "step of a percentage in per cent"),
                wrong(scored("实绩以目标为准，每高 0 亿元加 1 分，最多 2 分，按整步计"), "step without length"),
                wrong(scored("实绩以目标为准，每高 1 亿元加 -1 分，最多 2 分，按整步计"), "points below zero"),
                wrong(scored("实绩以目标为准，每高 1 亿元加 1 分，每低 1 亿元加 1 分，加分最多 2 分，扣分最多 2 分，按整步计"), "both sides gain"),
                wrong(scored("实绩以目标为准，每低 1 亿元扣 1 分，扣完为止，按整步计"), "nothing to deduct down to zero from"),
                wrong(scored("基本分 5 分", "实绩以目标为准，每高 1 亿元加 1 分，扣完为止，按整步计"), "a gain down to zero"),
                wrong(scored("实绩以目标为准，每高 1 亿元加 1 分，以基本分为限，按整步计"), "base as limit without base"),
                wrong(scored("得 5 分"), "points without condition"),
                wrong(scored("每有 1 %加 1 分，最多 2 分，按整步计"), "count in the wrong measure"),
                wrong(
                        scored("完成率从 60 亿元（含）到 80 亿元（不含）得 2 分", "完成率从 80%（含）起得 5 分", "完成率到 60%（不含）为止得 0 分"),
                        "band in the wrong measure"),
                wrong(scored("完成率从 60%（含）到 80%（不含）得 2 分"), "bands with open ends missing"),
                wrong(scored("完成率到 60%（含）为止得 0 分", "完成率从 60%（含）起得 2 分"), "bands that share an edge"),
                wrong(scored("完成率到 60%（不含）为止得 0 分", "完成率从 60%（不含）起得 2 分"), "bands that leave out an edge"),
                wrong(scored("完成率到 60%（不含）为止得 0 分", "完成率从 70%（含）起得 2 分"), "bands with a gap"),
                wrong(scored("完成率到 80%（不含）为止得 0 分", "完成率从 70%（含）起得 2 分"), "bands that overlap"),
                wrong(
                        scored("完成率到 80%（不含）为止得 0 分", "完成率到 70%（含）为止得 2 分", "完成率从 80%（含）起得 2 分"),
                        "bands that are both open below"),
                wrong(scored("完成率从 80%（含）到 60%（不含）得 2 分"), "band that falls in points"),
                wrong(scored("得分等于 10 乘完成率加 0，完成率按原数"), "formula that reads a percentage as it stands"),
                wrong(scored("得分等于 10 乘实绩加 0，实绩按小数"), "formula that reads an amount as a fraction"),
                wrong(scored("得分等于 10 乘实绩加 0，完成率按小数"), "formula on two figures"),
                wrong(scored("由“考核办”评分，8 至 0 分，可不写理由"), "judged range that falls"),
                wrong(scored("基本分 5 分", "事项“方案”每迟 1 个月扣 1 分，扣完为止，起步即计"), "duty without a due day"),
                wrong(scored("基本分 5 分", "基本分 6 分"), "two bases"),
                wrong(scored("基本分 5 分", "本条得分最多 6 分", "本条得分最少 0 分", "本条得分最多 7 分"), "two upper ends"),
                wrong(scored("基本分 5 分", "按缺项计 1 分", "按缺项计分：得满分"), "two treatments of no task"),
                wrong(scored("基本分 5 分", "按缺项计分：从满分中剔除后折算"), "left out without items"),
                wrong(scored("基本分 5 分", "本条得分保留 1.5 位小数，四舍五入"), "decimals that are no whole number"),
                wrong(
                        scored("实绩以参照值“全省”为准，每高 1 亿元加 1 分，最多 2 分，按整步计", "完成率以参照值“全省”为准，每高 1 个百分点加 1 分，最多 2 分，按整步计"),
                        "completion measured from a reference unit"),
                wrong(scored("完成率以上年同期为准，每高 1 个百分点加 1 分，最多 2 分，按整步计"), "completion measured from last year"),
                wrong(rated("完成目标得 5 分，未完成得 0 分"), "points on a target that nobody sets"),
                wrong(
                        aScheme().file("scoring.dslr", clause("S-1", List.of("没有发生事件“事故”"), step)),
                        "step without an indicator"),
                wrong(
                        aScheme()
                                .file(
                                        "scoring.dslr",
                                        clause("S-1", List.of("其完成率不低于 80%", "其完成率从 1%（含）到 2%（含）"), "得 1 分")),
                        "its figure without an indicator"),
                wrong(scoredIf("- 类别是“特大”", "得 1 分"), "narrowing without an event"),
                wrong(scoredIf("事项“方案”逾期", "扣 1 分"), "late without a due day"),
                wrong(scoredIf("指标“投姿”完成目标", "得 1 分"), "unknown indicator in points"),
                wrong(scoredIf("指标“投资”的实绩超过指标“合格率”的实绩", "得 1 分"), "figures in different measures"),
                wrong(
                        falling("目标控制在 5 吨以内;进度按月均分", "降幅以目标为准，每高 1 个百分点加 1 分，最多 2 分，按比例计"),
                        "fall from a target that demands none"),
                wrong(
                        aScheme()
                                .file(
                                        "targets.dslr",
                                        clause("M-1 投资", List.of("考核指标“投资”"), "目标达到 100 亿元", "进度按月均分")
                                                + clause("M-2", List.of("考核指标“合格率”"), "目标比上年增长 5%")),
                        "growth of a percentage"),
                wrong(aScheme().target("目标比上年增长 5%", "进度按月均分"), "path on a growth target"),
                wrong(
                        withItems().file("scoring.dslr", clause("S-1", List.of("考核指标“投资”"), "基本分 5 分", step)),
                        "an item that can exceed its points"),
                wrong(
                        withItems()
                                .file(
                                        "scoring.dslr",
                                        clause("S-1", List.of("考核指标“投资”"), "实绩以目标为准，高 0 至 9 亿元的部分每 0 亿元加 1 分，按整步计")),
                        "an item with a step without length"),
                wrong(
                        withItems().file("scoring.dslr", clause("T-1", List.of("考核指标“投资”"), "基本分 5 分")),
                        "a clause without an item"),
                wrong(graded("总分不低于 90 分", "等次定为“优良”"), "unknown grade"),
                wrong(
                        graded("条款“S-11”得分低于 3 分", "等次定为“良好”")
                                .file("scoring.dslr", clause("S-1", List.of("考核指标“投资”"), "基本分 5 分")),
                        "unknown clause"),
                wrong(graded("项目“T”得分低于 3 分", "等次定为“良好”"), "unknown item"),
                wrong(graded("总分在本组排第 3 至第 1 名（并列后空位）", "等次定为“良好”"), "places that fall"),
                wrong(graded("总分从 90 分（含）到 80 分（不含）", "等次定为“良好”"), "total band that falls"),
                wrong(graded("- 有情形“瞒报”之一", "等次定为“良好”", "等次定为“优秀”"), "narrowing without an event, and two grades"),
                wrong(
                        aScheme()
                                .file(
                                        "scoring.dslr",
                                        "规则 “S-1”\n当\n  考核指标“投资”\n  目标达到 5 亿元\n则\n  得 5 分\n  每多 1 亿元加 1 分\n  预警级别“红色”\n  完成率 80% 以上得 1 分\n结束\n")
                                .alerts("得 5 分", "黄色"),
                        "several mistakes at once"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void says_what_is_wrong_with_points_and_grades(String mistake, SchemeBuilder scheme) throws IOException {
        says_what_is_wrong_in_both_languages(mistake, scheme);
    }

    private static Arguments wrong(SchemeBuilder scheme, String mistake) {
        return Arguments.of(mistake, scheme);
    }

    static Stream<Arguments> says_what_is_wrong_in_both_languages() {
        return Stream.of(
                wrong(aScheme().alerts("指标“投姿”完成目标", "黄色"), "unknown indicator"),
                wrong(aScheme().replacing("alerts.dslr", "考核指标“投资”", "考核指标“消费”"), "unknown indicator, nothing near"),
                wrong(aScheme().target("目标达到 100 %", "进度按月均分"), "amount in the wrong measure"),
                wrong(aScheme().alerts("其进度差低于 0%", "黄色"), "gap in per cent"),
                wrong(aScheme().alerts("其实绩低于 5%", "黄色"), "actual value in the wrong measure"),
                wrong(aScheme().alerts("其完成率从 90%（含）到 80%（不含）", "黄色"), "band that falls"),
                wrong(aScheme().alerts("其进度差低于 0 个百分点", "黄"), "unknown level"),
                wrong(aScheme().alerts("其进度差低于 0 个百分点", "紫色"), "unknown level, other colours"),
                wrong(aScheme().target("目标按计划表“月度计划”", "进度按月均分"), "unknown plan sheet"),
                wrong(aScheme().target("目标达到 100 亿元", "目标控制在 200 亿元以内", "进度按月均分"), "two amounts"),
                wrong(aScheme().target("目标达到 100 亿元"), "no path"),
                wrong(aScheme().target("进度按月均分"), "no amount"),
                wrong(aScheme().target("目标达到 100 亿元", "节点“验收”不迟于 6月30日，累计 50%"), "milestones without a way between"),
                wrong(aScheme().target("目标达到 100 亿元", "进度按月均分", "节点之间按台阶"), "a way between without milestones"),
                wrong(aScheme().target("目标达到 100 亿元", "进度按月均分", "6月30日前达到 50%", "节点之间按台阶"), "milestones and a path"),
                wrong(
                        aScheme().target("目标达到 100 亿元", "3月31日前达到 50%", "6月30日前达到 40%", "2月29日前达到 10%", "节点之间按台阶"),
                        "milestones that fall or do not exist"),
                wrong(
                        aScheme().target("目标达到 100 亿元", "进度按季度累计为 25、20、110%"),
                        "shares that fall, exceed 100 or are too few"),
                wrong(
                        aScheme()
                                .file(
                                        "targets.dslr",
                                        clause("M-1 甲", List.of("考核指标“投资”"), "目标达到 1 亿元", "进度按月均分")
                                                + clause("M-1 乙", List.of("考核指标“投资”"), "目标达到 2 亿元", "进度按月均分")),
                        "number used twice"),
                wrong(aScheme().replacing("alerts.dslr", "考核指标“投资”", "考核指标“合格率”"), "alert without a target"),
                wrong(
                        aScheme().replacing("alerts.dslr", "考核指标“投资”", "考核指标“投资”的目标“省定”"),
                        "alert without the named target"),
                wrong(aScheme().alerts("指标“合格率”的完成率低于 5%", "黄色"), "figure of an indicator without a target"),
                wrong(
                        aScheme().file("alerts.dslr", clause("Y-1 预警", List.of("考核每个指标", "其实绩低于 5 亿元"), "预警级别“黄色”")),
                        "actual values of every indicator"),
                wrong(
                        aScheme().file("alerts.dslr", clause("Y-1 预警", List.of("其进度差低于 0 个百分点"), "预警级别“黄色”")),
                        "no indicator assessed"),
                wrong(
                        aScheme()
                                .file(
                                        "targets.dslr",
                                        clause("M-1 甲", List.of("考核指标“投资”", "考核指标“合格率”"), "目标达到 1 亿元", "进度按月均分")),
                        "two indicators assessed"),
                wrong(aScheme().without("scheme.yaml"), "no scheme.yaml"),
                wrong(aScheme().without("indicators.csv"), "no indicators"),
                wrong(aScheme().without("targets.dslr").without("alerts.dslr"), "no targets"),
                wrong(aScheme().file("alerts.dslr", "规则 “Y-1”".getBytes(Charset.forName("GB18030"))), "not UTF-8"),
                wrong(aScheme().file("alerts.drl", "rule x when then end"), "DRL"),
                wrong(
                        aScheme().replacing("scheme.yaml", "indicator: 投资", "indicator: 投次"),
                        "standing by an unknown indicator"),
                wrong(
                        aScheme()
                                .file("plans/计划.csv", "unit,indicator,2021\n甲,投资,1\n")
                                .file("plans/计划.xlsx", "unit,indicator,2021\n甲,投资,1\n"),
                        "two files for a plan sheet"),
                wrong(aScheme().target("目标达到 100 亿元", "进度按月均分", "由“C:\\省\\*/”下达"), "a path with backslashes as a name"),
                wrong(aScheme().replacing("indicators.csv", "合格率", "合格率*/"), "an indicator that could end a comment"));
    }

    /** The whole texts stand in {@code refusals.txt}, Chinese and then English. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void says_what_is_wrong_in_both_languages(String mistake, SchemeBuilder scheme) throws IOException {
        assertThat(scheme.refusal(Language.ZH) + "\n" + scheme.refusal(Language.EN))
                .isEqualTo(expected().get(mistake));
    }

    private static Map<String, String> expected() throws IOException {
        try (InputStream file = RuleSetChecksTest.class.getResourceAsStream("refusals.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("(?m)^# "))
                    .filter(block -> !block.isBlank())
                    .map(block -> block.split("\n", 2))
                    .collect(Collectors.toMap(block -> block[0], block -> block[1].strip()));
        }
    }
}
