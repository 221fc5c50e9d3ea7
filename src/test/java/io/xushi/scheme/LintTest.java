package io.xushi.scheme;

import static io.xushi.scheme.SchemeBuilder.aScheme;
import static io.xushi.scheme.SchemeBuilder.clause;
import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.ingest.SchemeFileFormats;
import io.xushi.ingest.SchemeFolder;
import io.xushi.wording.Language;
import io.xushi.wording.Problem;
import io.xushi.wording.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is doubtful is told, whole texts in both languages; what is sound, or not understood, is not. */
class LintTest {

    private static final String ITEMS = "items:\n";

    private static String lint(SchemeBuilder scheme, Language language) {
        RuleSet rules = new RuleSetReader(new SchemeFileFormats())
                .read(scheme.files(), List.of())
                .rules();
        return Lint.of(rules, scheme.files()).stream()
                .map(problem -> problem.in(language))
                .collect(Collectors.joining("\n"));
    }

    private static void warns(SchemeBuilder scheme, String zh, String en) {
        assertThat(lint(scheme, Language.ZH)).isEqualTo(zh);
        assertThat(lint(scheme, Language.EN)).isEqualTo(en);
    }

    private static void isSilent(SchemeBuilder scheme) {
        assertThat(lint(scheme, Language.ZH)).isEmpty();
    }

    private static String rule(String name, List<String> scope, List<String> conditions, String... results) {
        return "规则 “" + name + "”\n"
                + (scope.isEmpty() ? "" : "适用\n    " + String.join("\n    ", scope) + "\n")
                + (conditions.isEmpty() ? "" : "当\n    " + String.join("\n    ", conditions) + "\n")
                + "则\n    " + String.join("\n    ", results) + "\n结束\n";
    }

    /** The small scheme without the indicator that nothing uses. */
    private static SchemeBuilder sound() {
        return aScheme().replacing("indicators.csv", "rate,合格率,%,up,rate,month\n", "");
    }

    private static SchemeBuilder withItems(String items, String... rules) {
        return sound().replacing("scheme.yaml", "levels:", items + "levels:")
                .file("scoring.dslr", String.join("", rules));
    }

    private static SchemeBuilder scoring(String... rules) {
        return sound().file("scoring.dslr", String.join("", rules));
    }

    private static SchemeBuilder grading(String... rules) {
        return withItems(
                        ITEMS + "  - {id: P, title: 服务, points: 100}\ngrades: [优秀, 合格, 不合格]\n",
                        clause("P-1 服务", List.of("没有发生事件“投诉”"), "由“考评组”评分，0 至 100 分，可不写理由"))
                .file("grading.dslr", String.join("", rules));
    }

    private static String grade(String number, String name, String... conditions) {
        return clause(number + " " + name, List.of(conditions), "等次定为“" + name + "”");
    }

    @Test
    void a_sound_scheme_gives_no_warning() {
        isSilent(sound());
        isSilent(SchemeBuilder.xiangxi());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules/hangzhou-2007",
                "rules/xiangxi-2021",
                "src/main/resources/kinds/kinds-duties",
                "src/main/resources/kinds/kinds-english",
                "src/main/resources/kinds/kinds-grades",
                "src/main/resources/kinds/kinds-paths-and-alerts",
                "src/main/resources/kinds/kinds-points",
                "src/main/resources/kinds/kinds-scope-and-events",
                "src/main/resources/kinds/kinds-steps",
                "src/main/resources/kinds/kinds-targets",
                "src/main/resources/kinds/kinds-yaml"
            })
    void what_ships_gives_no_warning(String folder) {
        Problems problems = new Problems();
        SchemeFiles files = SchemeFolder.read(Path.of(folder), problems);
        RuleSet rules = new RuleSetReader(new SchemeFileFormats())
                .read(files, List.of())
                .rules();
        assertThat(Lint.of(rules, files)).extracting(Problem::toString).isEmpty();
    }

    // Points

    private static final String BASE_8 = clause("P-1 甲", List.of("考核指标“投资”"), "基本分 8 分", "完成率不低于 105% 时加 2 分");
    private static final String BASE_2 = clause("P-2 乙", List.of("考核指标“投资”"), "基本分 2 分");

    @Test
    void the_clauses_of_an_item_must_come_to_its_points() {
        warns(
                withItems(ITEMS + "  - {id: P, title: 甲, points: 12, cap: none}\n", BASE_8, BASE_2),
                "rules/demo/scheme.yaml:5: 项目“P”满分 12 分，各条满分合计 10 分（P-1 8、P-2 2；加分不算）；请核对项目的分值和各条的分值",
                "rules/demo/scheme.yaml:5: item \"P\" has 12 points, the full marks of its clauses come to 10 (P-1 8, P-2 2;"
                        + " bonuses not counted); check the points of the item and of its clauses");
        isSilent(withItems(ITEMS + "  - {id: P, title: 甲, points: 10, cap: none}\n", BASE_8, BASE_2));
    }

    @Test
    void of_several_branches_the_highest_counts() {
        String rules =
                clause("P-1/好 甲", List.of("指标“投资”完成目标"), "得 10 分") + clause("P-1/差 甲", List.of("指标“投资”未完成目标"), "得 4 分");
        isSilent(withItems(ITEMS + "  - {id: P, title: 甲, points: 10}\n", rules));
    }

    @Test
    void a_clause_that_varies_by_type_of_unit_says_so() {
        String rules = rule("P-1/县 甲", List.of("单位类型是“县”"), List.of(), "基本分 10 分")
                + rule("P-1/区 甲", List.of("单位类型是“区”"), List.of(), "基本分 8 分");
        warns(
                withItems(ITEMS + "  - {id: P, title: 甲, points: 10}\n", rules),
                "rules/demo/scheme.yaml:5: 项目“P”满分 10 分，各条因单位类型而不同：对类型“区”，各条满分合计 8 分（P-1 8；加分不算）；请核对项目的分值和各条的分值",
                "rules/demo/scheme.yaml:5: item \"P\" has 10 points, its clauses differ by unit type: for \"区\" the full"
                        + " marks of its clauses come to 8 (P-1 8; bonuses not counted); check the points of the item and of"
                        + " its clauses");
        isSilent(withItems(ITEMS + "  - {id: P, title: 甲, points: 10}\n", rules.replace("基本分 8", "基本分 10")));
    }

    @Test
    void what_may_or_may_not_count_is_not_doubted() {
        String gains = clause("P-1 甲", List.of("考核指标“投资”"), "完成率以 100% 为准，每高 1 个百分点加 1 分，最多 10 分，按整步计");
        isSilent(withItems(ITEMS + "  - {id: P, title: 甲, points: 10}\n", gains));
        String tagged = rule("P-2 乙", List.of("单位有标签“重点”"), List.of(), "基本分 2 分");
        isSilent(withItems(ITEMS + "  - {id: P, title: 甲, points: 10, cap: none}\n", BASE_8, tagged));
        String formula = clause("P-1 甲", List.of("考核指标“投资”"), "得分等于 1 乘实绩加 0，实绩按原数");
        isSilent(withItems(ITEMS + "  - {id: P, title: 甲, points: 10, cap: none}\n", formula));
    }

    @Test
    void the_items_must_come_to_the_full_points() {
        String items = ITEMS + "  - {id: P, title: 甲, points: 10, cap: none}\nfull_points: 100\n";
        warns(
                withItems(items, BASE_8, BASE_2),
                "rules/demo/scheme.yaml:6: 满分写的是 100 分，各项分值合计 10 分；请改满分（full_points），或核对各项的分值",
                "rules/demo/scheme.yaml:6: the full points are 100, the items' points come to 10; change full_points, or"
                        + " check the points of the items");
        isSilent(withItems(items.replace("100", "10"), BASE_8, BASE_2));
        isSilent(withItems(items.replace("full_points: 100", "满分: 10"), BASE_8, BASE_2));
    }

    @Test
    void items_for_other_types_of_units_do_not_add_up() {
        String items =
                ITEMS + "  - {id: P, title: 甲, points: 10}\n  - {id: Q, title: 乙, points: 10}\nfull_points: 10\n";
        String county = rule("P-1 甲", List.of("单位类型是“县”"), List.of(), "基本分 10 分");
        String district = rule("Q-1 乙", List.of("单位类型不是“县”"), List.of(), "基本分 10 分");
        isSilent(withItems(items, county, district));
        warns(
                withItems(items, county, district.replace("适用\n    单位类型不是“县”\n", "")),
                "rules/demo/scheme.yaml:7: 满分写的是 10 分，各项分值合计 20 分；请改满分（full_points），或核对各项的分值",
                "rules/demo/scheme.yaml:7: the full points are 10, the items' points come to 20; change full_points, or"
                        + " check the points of the items");
    }

    // Uses

    @Test
    void an_item_needs_a_clause() {
        warns(
                withItems(
                        ITEMS + "  - {id: P, title: 甲, points: 10, cap: none}\n  - {编号: Q, 标题: 乙, 分值: 5}\n",
                        BASE_8,
                        BASE_2),
                "rules/demo/scheme.yaml:6: 项目“Q”没有评分条款，没有单位能得到它的 5 分；写编号以“Q-”开头的评分规则，或在 clauses 中列出条款，或删去本项",
                "rules/demo/scheme.yaml:6: item \"Q\" has no scoring clause, so no unit can get its 5 points; write scoring"
                        + " rules whose numbers begin with \"Q-\", list clauses under 'clauses', or remove the item");
    }

    private static SchemeBuilder withRateTarget(String assessed) {
        return aScheme()
                .file(
                        "targets.dslr",
                        clause("M-1 投资", List.of("考核指标“投资”"), "目标达到 100 亿元", "进度按月均分")
                                + clause("M-2 合格率", List.of(assessed), "目标达到 90%", "进度各期同目标"));
    }

    @Test
    void a_target_is_there_to_be_read() {
        warns(
                withRateTarget("考核指标“合格率”"),
                "rules/demo/targets.dslr:8: 条款 M-2：指标“合格率”的目标没有评分、预警或等次规则用到，完成与否不影响任何结果；写一条考核它的规则，或删去这个目标",
                "rules/demo/targets.dslr:8: clause M-2: no scoring, alert or grading rule reads the target of indicator"
                        + " \"合格率\", so it changes no result; write a rule that assesses it, or remove the target");
        isSilent(withRateTarget("考核指标“合格率”").file("scoring.dslr", clause("S-1", List.of("指标“合格率”完成目标"), "得 1 分")));
    }

    @Test
    void a_named_target_is_read_by_its_name() {
        SchemeBuilder named = withRateTarget("考核指标“合格率”的目标“省定”");
        warns(
                named.file("scoring.dslr", clause("S-1", List.of("考核指标“合格率”"), "基本分 1 分")),
                "rules/demo/targets.dslr:8: 条款 M-2：指标“合格率”的目标“省定”没有评分、预警或等次规则用到，完成与否不影响任何结果；写一条考核它的规则，或删去这个目标",
                "rules/demo/targets.dslr:8: clause M-2: no scoring, alert or grading rule reads the target \"省定\" of"
                        + " indicator \"合格率\", so it changes no result; write a rule that assesses it, or remove the"
                        + " target");
        isSilent(named.file("scoring.dslr", clause("S-1", List.of("考核指标“合格率”的目标“省定”"), "完成目标得 1 分，未完成得 0 分")));
    }

    @Test
    void every_indicator_assessed_reads_every_target() {
        isSilent(withRateTarget("考核指标“合格率”")
                .file("alerts.dslr", clause("Y-1", List.of("考核每个指标", "其进度差低于 0 个百分点"), "预警级别“黄色”")));
    }

    @Test
    void a_scheme_that_only_shows_progress_judges_no_target() {
        isSilent(withRateTarget("考核指标“合格率”").without("alerts.dslr"));
    }

    @Test
    void an_indicator_is_there_to_be_used() {
        warns(
                aScheme(),
                "rules/demo/indicators.csv:3: 指标“合格率”没有规则、派生指标、公布增速或排名用到，单位却要报它；写一条用它的规则，或删去这一行",
                "rules/demo/indicators.csv:3: no rule, derived indicator, published growth or standing reads indicator"
                        + " \"合格率\", yet units deliver it; write a rule that does, or remove the row");
        isSilent(aScheme().replacing("scheme.yaml", "levels:", "growth: {投资: 合格率}\nlevels:"));
        warns(
                aScheme()
                        .replacing(
                                "scheme.yaml",
                                "levels:",
                                "derived:\n  净额: {difference: [投资, 合格率], measure: 亿元, direction: up}\nlevels:"),
                "rules/demo/scheme.yaml:5: 派生指标“净额”没有规则用到；写一条用它的规则，或删去",
                "rules/demo/scheme.yaml:5: no rule reads derived indicator \"净额\"; write a rule that does, or remove it");
    }

    // Conditions

    private static SchemeBuilder scoredIf(String... conditions) {
        return scoring(clause("S-1", List.of(conditions), "得 1 分"));
    }

    @Test
    void numbers_that_cannot_be() {
        warns(
                scoredIf("考核指标“投资”", "其完成率不低于 100%", "指标“投资”的完成率低于 90%"),
                "rules/demo/scoring.dslr:5:5: 条款 S-1 永远不成立：其完成率既要不低于 100%，又要低于 90%；改写或删去其中一句",
                "rules/demo/scoring.dslr:5:5: clause S-1 can never hold: its completion must be at least 100 % and also less"
                        + " than 90 %; mend or remove one of the sentences");
        warns(
                scoredIf("考核指标“投资”", "其降幅超过 5%", "其增速超过 0%"),
                "rules/demo/scoring.dslr:5:5: 条款 S-1 永远不成立：其增速既要低于 -5%，又要超过 0%；改写或删去其中一句",
                "rules/demo/scoring.dslr:5:5: clause S-1 can never hold: its growth must be less than -5 % and also more than"
                        + " 0 %; mend or remove one of the sentences");
        isSilent(scoredIf("考核指标“投资”", "其完成率不低于 90%", "其完成率不超过 90%"));
        isSilent(scoredIf("考核指标“投资”", "其完成率不低于 100%", "其增速低于 90%"));
    }

    @Test
    void the_same_comparison_both_ways() {
        warns(
                scoredIf("考核指标“投资”", "其实绩超过上年同期", "其实绩不超过上年同期"),
                "rules/demo/scoring.dslr:5:5: 条款 S-1 永远不成立：其实绩与上年同期之差前后要求相反；改写或删去其中一句",
                "rules/demo/scoring.dslr:5:5: clause S-1 can never hold: what is asked of its actual less last year is"
                        + " contrary; mend or remove one of the sentences");
        warns(
                scoredIf("考核指标“投资”", "其完成率低于目标", "其完成率不低于 100%"),
                "rules/demo/scoring.dslr:5:5: 条款 S-1 永远不成立：其完成率既要低于 100%，又要不低于 100%；改写或删去其中一句",
                "rules/demo/scoring.dslr:5:5: clause S-1 can never hold: its completion must be less than 100 % and also at"
                        + " least 100 %; mend or remove one of the sentences");
    }

    private static SchemeBuilder scoredFor(String... scope) {
        return scoring(rule("S-1", List.of(scope), List.of(), "基本分 1 分"));
    }

    @Test
    void types_both_meant_and_not_meant() {
        warns(
                scoredFor("单位类型是“县”、“区”", "单位类型不是“区”"),
                "rules/demo/scoring.dslr:4:5: 条款 S-1：单位类型“区”写在“是”里，又写在“不是”里，对它永远不成立；删去其中一处",
                "rules/demo/scoring.dslr:4:5: clause S-1: unit type \"区\" is both among those that are meant and those that"
                        + " are not, and for it the clause can never hold; remove it from one of the two");
        warns(
                scoredFor("单位类型不是“区”", "单位类型是“区”"),
                "rules/demo/scoring.dslr:4:5: 条款 S-1 永远不成立：单位类型“区”写在“是”里，又写在“不是”里；改写或删去其中一句",
                "rules/demo/scoring.dslr:4:5: clause S-1 can never hold: unit type \"区\" is both among those that are meant"
                        + " and those that are not; mend or remove one of the sentences");
        isSilent(scoredFor("单位类型是“县”", "单位类型不是“区”"));
    }

    @Test
    void what_excludes_itself() {
        String never = "条款 S-1 永远不成立：";
        assertThat(lint(scoredFor("单位有标签“甲”", "单位没有标签“甲”"), Language.ZH))
                .isEqualTo("rules/demo/scoring.dslr:4:5: " + never + "这一句与前面的一句不能同时成立；改写或删去其中一句");
        assertThat(lint(scoredFor("考核组是“甲”", "考核组是“乙”"), Language.ZH)).contains(never + "考核组的两处没有共同的名称");
        assertThat(lint(scoredFor("时段是全年", "时段是上半年"), Language.ZH)).contains(never + "时段写了两个不同的");
        assertThat(lint(scoredIf("指标“投资”完成目标", "指标“投资”未完成目标"), Language.ZH)).contains(never);
        assertThat(lint(scoredIf("指标“投资”没有任务", "指标“投资”的完成率低于 90%"), Language.ZH))
                .contains(never);
        assertThat(lint(scoredIf("事项“甲”已完成", "事项“甲”未完成"), Language.ZH)).contains(never);
        assertThat(lint(scoredIf("发生事件“甲”", "- 类别是“重大”", "没有发生事件“甲”", "- 类别是“重大”、“较大”"), Language.ZH))
                .contains(never);
        assertThat(lint(scoredIf("发生事件“甲”", "- 类别是“重大”", "- 类别是“较大”"), Language.ZH))
                .contains(never);
        isSilent(scoredIf("发生事件“甲”", "- 类别是“重大”、“较大”", "没有发生事件“甲”", "- 类别是“重大”"));
        isSilent(scoredFor("单位有标签“甲”", "单位没有标签“乙”", "时段是全年"));
    }

    @Test
    void a_month_that_the_scheme_does_not_have() {
        SchemeBuilder half = scoredFor("时段是全年").replacing("scheme.yaml", "to: 2021-12-31", "to: 2021-06-30");
        warns(
                half,
                "rules/demo/scoring.dslr:3:5: 条款 S-1 永远不成立：考核期 2021-01-01 至 2021-06-30 里没有 12 月底；改写或删去其中一句",
                "rules/demo/scoring.dslr:3:5: clause S-1 can never hold: the scheme's period, 2021-01-01 to 2021-06-30, has"
                        + " no end of month 12; mend or remove one of the sentences");
        isSilent(scoredFor("时段是上半年").replacing("scheme.yaml", "to: 2021-12-31", "to: 2021-06-30"));
    }

    @Test
    void points_out_of_reach_and_points_always_reached() {
        warns(
                grading(grade("D-1", "优秀", "总分不低于 110 分")),
                "rules/demo/grading.dslr:3:5: 条款 D-1 永远不成立：总分要不低于 110 分，而它不超过 100 分；核对这个分数，或各条的分值和封顶",
                "rules/demo/grading.dslr:3:5: clause D-1 can never hold: the total must be at least 110 points, but it is at most"
                        + " 100 points; check this number, or the points and caps of the clauses");
        warns(
                grading(grade("D-1", "优秀", "条款“P-1”得分不超过 100 分")),
                "rules/demo/grading.dslr:3:5: 条款 D-1：条款“P-1”得分要不超过 100 分，总是成立，因为它不超过 100 分；删去这一句，或核对这个分数",
                "rules/demo/grading.dslr:3:5: clause D-1: the points of clause \"P-1\" must be at most 100 points, which it"
                        + " always is, being at most 100 points; remove the sentence, or check the number");
        isSilent(grading(grade("D-1", "优秀", "总分不低于 100 分", "项目“P”得分低于 100 分")));
    }

    // Branches

    @Test
    void a_branch_that_holds_whenever_another_does() {
        warns(
                scoring(
                        clause("S-1/高", List.of("指标“投资”的完成率不低于 100%"), "得 2 分"),
                        clause("S-1/中", List.of("指标“投资”的完成率不低于 90%"), "得 1 分")),
                "rules/demo/scoring.dslr:1: 条款 S-1/高 成立时，分支 S-1/中（rules/demo/scoring.dslr:7）也总是成立，那时两支都不计分（分支冲突）；给 S-1/中 加上相反的条件，使至多一支成立",
                "rules/demo/scoring.dslr:1: whenever clause S-1/高 holds, branch S-1/中 (rules/demo/scoring.dslr:7) holds as"
                        + " well, and then neither counts (branch conflict); give S-1/中 the opposite condition, so that at"
                        + " most one can hold");
        isSilent(scoring(
                clause("S-1/高", List.of("指标“投资”的完成率不低于 100%"), "得 2 分"),
                clause("S-1/中", List.of("指标“投资”的完成率不低于 90%", "指标“投资”的完成率低于 100%"), "得 1 分")));
    }

    @Test
    void branches_that_overlap_in_a_stretch() {
        String low = clause("S-1/低", List.of("考核指标“投资”", "其完成率不超过 95%"), "得 1 分");
        String high = clause("S-1/高", List.of("考核指标“投资”", "其完成率不低于 90%"), "得 2 分");
        warns(
                scoring(low, high),
                "rules/demo/scoring.dslr:11:5: 条款 S-1/高 和分支 S-1/低（rules/demo/scoring.dslr:1）在其完成率从 90%（含）到 95%（含）时同时成立，那时两支都不计分（分支冲突）；让两支首尾相接",
                "rules/demo/scoring.dslr:11:5: clause S-1/高 and branch S-1/低 (rules/demo/scoring.dslr:1) both hold where its"
                        + " completion is from 90 % (in) to 95 % (in), and then neither counts (branch conflict); let one end"
                        + " where the other begins");
        isSilent(scoring(low.replace("不超过 95%", "低于 90%"), high));
    }

    @Test
    void several_grounds_of_a_veto_may_hold_together() {
        isSilent(withItems(
                ITEMS + "  - {id: P, title: 甲, points: 10, cap: none}\ngrades: [优秀, 不合格]\n",
                BASE_8,
                BASE_2,
                clause("V-1/甲", List.of("发生事件“甲”"), "一票否决：总分计零分"),
                clause("V-1/乙", List.of("发生事件“甲”", "- 类别是“重大”"), "一票否决：降低一个等次")));
    }

    // Alerts

    private static SchemeBuilder alerts(String... conditionsAndLevels) {
        return sound().alerts(conditionsAndLevels);
    }

    private static final String YELLOW = "其进度差从 -10 个百分点（含）到 0 个百分点（不含）";

    @Test
    void levels_that_join_or_nest_are_sound() {
        isSilent(alerts(YELLOW, "黄色", "其进度差低于 -10 个百分点", "红色"));
        isSilent(alerts("其进度差低于 0 个百分点", "黄色", "其进度差低于 -10 个百分点", "红色"));
    }

    @Test
    void a_gap_between_levels() {
        warns(
                alerts(YELLOW, "黄色", "其进度差低于 -15 个百分点", "红色"),
                "rules/demo/alerts.dslr:11:5: 其进度差从 -15 个百分点（含）到 -10 个百分点（不含）时没有预警，两边却有（Y-2 红色，Y-1 黄色）；补上这一段，或改相邻一级的数",
                "rules/demo/alerts.dslr:11:5: where its gap to the pace is from -15 pp (in) to -10 pp (out) there is no alert,"
                        + " but on both sides of it there is (Y-2 red, Y-1 yellow); fill the gap, or change the number of"
                        + " the level next to it");
        warns(
                alerts(YELLOW.replace("-10 个百分点（含）", "-10 个百分点（不含）"), "黄色", "其进度差低于 -10 个百分点", "红色"),
                "rules/demo/alerts.dslr:11:5: 其进度差正好 -10 个百分点时没有预警，两边却有（Y-2 红色，Y-1 黄色）；补上这一段，或改相邻一级的数",
                "rules/demo/alerts.dslr:11:5: where its gap to the pace is exactly -10 pp there is no alert, but on both sides"
                        + " of it there is (Y-2 red, Y-1 yellow); fill the gap, or change the number of the level next to"
                        + " it");
    }

    @Test
    void an_overlap_in_part() {
        warns(
                alerts(YELLOW, "黄色", "其进度差低于 -5 个百分点", "红色"),
                "rules/demo/alerts.dslr:11:5: 条款 Y-2（红色）和 Y-1（黄色，rules/demo/alerts.dslr:1）在其进度差从 -10 个百分点（含）到 -5 个百分点（不含）时都成立，按“红色”预警；两级部分重叠，让它们首尾相接，或让“黄色”包住“红色”",
                "rules/demo/alerts.dslr:11:5: clauses Y-2 (red) and Y-1 (yellow, rules/demo/alerts.dslr:1) both hold where its"
                        + " gap to the pace is from -10 pp (in) to -5 pp (out), and \"red\" counts; they overlap in part:"
                        + " let one end where the other begins, or let \"yellow\" hold all of \"red\"");
    }

    @Test
    void a_level_that_never_shows() {
        warns(
                alerts("其进度差低于 -10 个百分点", "黄色", "其进度差低于 0 个百分点", "红色"),
                "rules/demo/alerts.dslr:1: 条款 Y-1（黄色）成立时，Y-2（红色，rules/demo/alerts.dslr:8）也总是成立，“黄色”就从不出现；核对两条的数字，让重的一级包在轻的一级之内",
                "rules/demo/alerts.dslr:1: whenever clause Y-1 (yellow) holds, Y-2 (red, rules/demo/alerts.dslr:8) holds as"
                        + " well, so \"yellow\" never shows; check the numbers of both: the worse level should be a part of"
                        + " the milder one");
        assertThat(lint(
                        sound().file(
                                        "alerts.dslr",
                                        clause("Y-1", List.of("考核指标“投资”", "其进度差低于 -10 个百分点"), "预警级别“红色”")
                                                + clause("Y-2", List.of("考核每个指标", "其进度差低于 0 个百分点"), "不预警")),
                        Language.ZH))
                .startsWith("rules/demo/alerts.dslr:1: 条款 Y-1（红色）成立时，Y-2（不预警");
    }

    @Test
    void the_worst_level_goes_on() {
        warns(
                alerts(YELLOW, "黄色", "其进度差从 -20 个百分点（含）到 -10 个百分点（不含）", "红色"),
                "rules/demo/alerts.dslr:11:5: 条款 Y-2（红色）到头了：其进度差低于 -20 个百分点时反而不是“红色”；去掉这一端的界限，或再加一条",
                "rules/demo/alerts.dslr:11:5: clause Y-2 (red) ends: where its gap to the pace is less than -20 pp, which is"
                        + " worse still, it is not \"red\"; remove that end, or add a clause");
        isSilent(alerts("其实绩超过 120 亿元", "黄色", "其实绩超过 150 亿元", "红色"));
        isSilent(alerts(YELLOW, "黄色"));
    }

    @Test
    void what_lies_between_too_little_and_too_much_is_no_gap() {
        isSilent(alerts("其实绩低于 80 亿元", "黄色", "其实绩超过 120 亿元", "红色"));
    }

    @Test
    void levels_on_different_figures_or_units_are_left_alone() {
        isSilent(alerts(YELLOW, "黄色", "其完成率低于 50%", "红色"));
        isSilent(sound().file(
                        "alerts.dslr",
                        rule("Y-1", List.of("单位类型是“县”"), List.of("考核指标“投资”", "其进度差低于 -5 个百分点"), "预警级别“红色”")
                                + rule("Y-2", List.of("单位类型是“区”"), List.of("考核指标“投资”", YELLOW), "预警级别“黄色”")));
    }

    // Grades

    @Test
    void grades_that_join_or_nest_are_sound() {
        isSilent(grading(grade("D-1", "优秀", "总分不低于 90 分"), grade("D-2", "合格", "总分不低于 60 分")));
        isSilent(grading(grade("D-1", "优秀", "总分不低于 90 分"), grade("D-2", "合格", "总分从 60 分（含）到 90 分（不含）")));
        isSilent(grading(grade("D-1", "优秀", "总分从 90 分（含）到 100 分（含）"), grade("D-2", "合格", "总分从 60 分（含）到 90 分（不含）")));
    }

    @Test
    void a_gap_between_grades() {
        warns(
                grading(grade("D-1", "优秀", "总分超过 90 分"), grade("D-2", "合格", "总分从 60 分（含）到 85 分（含）")),
                "rules/demo/grading.dslr:3:5: 总分从 85 分（不含）到 90 分（含）时没有规则定等次，得最后一等“不合格”，比它低的总分却有等次；补上这一段",
                "rules/demo/grading.dslr:3:5: where the total is from 85 points (out) to 90 points (in) no rule gives a grade, so it is"
                        + " the last one, \"不合格\", though lower totals have a grade; fill the gap");
    }

    @Test
    void an_overlap_of_grades() {
        warns(
                grading(grade("D-1", "优秀", "总分不低于 90 分"), grade("D-2", "合格", "总分从 60 分（含）到 92 分（含）")),
                "rules/demo/grading.dslr:9:5: 条款 D-2（合格）和 D-1（优秀，rules/demo/grading.dslr:1）在总分从 90 分（含）到 92 分（含）时都成立，按“优秀”；两等部分重叠，让它们首尾相接",
                "rules/demo/grading.dslr:9:5: clauses D-2 (合格) and D-1 (优秀, rules/demo/grading.dslr:1) both hold where the"
                        + " total is from 90 points (in) to 92 points (in), and \"优秀\" counts; they overlap in part: let one end"
                        + " where the other begins");
    }

    @Test
    void a_grade_that_never_decides() {
        warns(
                grading(grade("D-1", "优秀", "总分不低于 60 分"), grade("D-2", "合格", "总分不低于 90 分", "没有受到一票否决")),
                "rules/demo/grading.dslr:7: 条款 D-2（合格）成立时，D-1（优秀，rules/demo/grading.dslr:1）也总是成立，取好的，“合格”就从不由它定；核对两条的分数线",
                "rules/demo/grading.dslr:7: whenever clause D-2 (合格) holds, D-1 (优秀, rules/demo/grading.dslr:1) holds as"
                        + " well and the better one counts, so it never decides \"合格\"; check the bounds of both");
    }

    @Test
    void totals_above_the_best_band() {
        warns(
                grading(grade("D-1", "优秀", "总分从 90 分（含）到 100 分（不含）")),
                "rules/demo/grading.dslr:3:5: 条款 D-1（优秀）到头了：总分正好 100 分时没有规则定等次，得最后一等“不合格”；去掉上端的界限",
                "rules/demo/grading.dslr:3:5: clause D-1 (优秀) ends: where the total is exactly 100 points no rule gives a grade, so"
                        + " it is the last one, \"不合格\"; remove the upper end");
    }
}
