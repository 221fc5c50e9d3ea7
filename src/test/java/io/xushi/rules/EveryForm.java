package io.xushi.rules;

import io.xushi.calendar.Period;
import io.xushi.clause.Section;
import io.xushi.clause.SentenceForm;
import io.xushi.clause.Stage;
import io.xushi.evaluation.UnitData;
import io.xushi.fact.Fact;
import io.xushi.fact.FactKind;
import io.xushi.indicator.Basis;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Series;
import io.xushi.indicator.Status;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.SchemeBuilder;
import io.xushi.scoring.Judgement;
import io.xushi.unit.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A scheme that uses every sentence form in every stage in which it may stand, and units with and without data. */
final class EveryForm {

    private static final Map<SentenceForm, String> SCOPES = new EnumMap<>(SentenceForm.class);
    private static final Map<SentenceForm, String> CONDITIONS = new EnumMap<>(SentenceForm.class);

    static {
        SCOPES.put(SentenceForm.UNIT_IS, "单位是“甲县”、“乙县”");
        SCOPES.put(SentenceForm.UNIT_TYPE_IS, "单位类型是“县”、“区”");
        SCOPES.put(SentenceForm.UNIT_TYPE_IS_NOT, "单位类型不是“部门”、“企业”");
        SCOPES.put(SentenceForm.GROUP_IS, "考核组是“一组”");
        SCOPES.put(SentenceForm.UNIT_TAGGED, "单位有标签“山区”");
        SCOPES.put(SentenceForm.UNIT_RECORD, "单位资料“人口”不低于 31/3 万人");
        SCOPES.put(SentenceForm.PERIOD_IS, "时段是前三季度");

        CONDITIONS.put(SentenceForm.ITS_FIGURE, "其完成率不低于 60.50%");
        CONDITIONS.put(SentenceForm.ITS_FIGURE_BAND, "其完成率从 60%（含）到 200%（不含）");
        CONDITIONS.put(SentenceForm.FIGURE_OF, "指标“投资”的增速不低于参照值“全省”");
        CONDITIONS.put(SentenceForm.FIGURE_OF_BAND, "指标“合格率”的实绩从 50%（不含）到 100%（含）");
        CONDITIONS.put(SentenceForm.FIGURE_AGAINST, "指标“投资”的增速超过指标“生产总值”的增速");
        CONDITIONS.put(SentenceForm.MEETS_TARGET, "指标“合格率”完成目标");
        CONDITIONS.put(SentenceForm.MISSES_TARGET, "指标“合格率”未完成目标");
        CONDITIONS.put(SentenceForm.MEETS_STRETCH, "指标“生产总值”完成力争目标");
        CONDITIONS.put(SentenceForm.ALL_MEET, "指标“合格率”、“能耗”全部完成目标");
        CONDITIONS.put(SentenceForm.HAS_NO_TASK, "指标“能耗”没有任务");
        CONDITIONS.put(SentenceForm.HAS_NO_DATA, "指标“投资”没有数据");
        CONDITIONS.put(SentenceForm.EVENT, "没有发生事件“事故”");
        CONDITIONS.put(SentenceForm.EVENT_CATEGORY, "发生事件“事故”\n    - 类别是“较大”、“重大”");
        CONDITIONS.put(SentenceForm.EVENT_ATTRIBUTE, "发生事件“事故”\n    - “影响人数”不低于 3 万人");
        CONDITIONS.put(SentenceForm.EVENT_CIRCUMSTANCE, "发生事件“事故”\n    - 有情形“瞒报”、“迟报”之一");
        CONDITIONS.put(SentenceForm.DUTY_IS, "事项“方案”逾期");
        CONDITIONS.put(SentenceForm.DUTY_STATE, "事项“项目”的状态是“投产”、“在建”");
        CONDITIONS.put(SentenceForm.NOT_EXEMPT, "没有豁免“灾害”");
        CONDITIONS.put(SentenceForm.EXEMPT, "已获豁免“灾害”");
        CONDITIONS.put(SentenceForm.ITS_PLACES, "其实绩在全部单位从高到低排第 1 至第 2 名（并列后空位）");
        CONDITIONS.put(SentenceForm.FIGURE_PLACES, "指标“投资”的完成率在本组从高到低排第 1 至第 1 名（并列不空位）");
        CONDITIONS.put(SentenceForm.ITS_SHARE, "其实绩在全部单位从低到高居前 30%，名额进一，末位并列均不入围");
        CONDITIONS.put(SentenceForm.FIGURE_SHARE, "指标“投资”的完成率在本组从高到低居前 12.5%，名额四舍五入，末位并列全部入围");
        CONDITIONS.put(SentenceForm.ITS_DIFFERENCE, "其增速与参照值“全省”之差低于 -3 个百分点");
        CONDITIONS.put(SentenceForm.FIGURE_DIFFERENCE, "指标“投资”的实绩与全部单位平均之差不低于 2.5 亿元");
        CONDITIONS.put(SentenceForm.ITS_PLACES_STREAK, "其实绩连续 2 个月在全部单位从低到高排第 1 至第 3 名（并列后空位）");
        CONDITIONS.put(SentenceForm.FIGURE_PLACES_STREAK, "指标“投资”的完成率连续 2 个季度在本组从高到低排第 1 至第 1 名（并列不空位）");
        CONDITIONS.put(SentenceForm.ITS_OFTEN, "其进度完成率累计至少 3 个月低于 100%");
        CONDITIONS.put(SentenceForm.FIGURE_OFTEN, "指标“投资”的增速累计至少 2 个季度低于全部单位平均");
        CONDITIONS.put(SentenceForm.ITS_LEVEL_OFTEN, "其此前预警级别是“黄色”、“红色”的累计至少 2 个月");
        CONDITIONS.put(SentenceForm.SOME_MEET, "指标“投资”、“合格率”、“能耗”中至少 2 项完成目标");
        CONDITIONS.put(SentenceForm.HAS_TASK, "指标“能耗”有任务");
        CONDITIONS.put(SentenceForm.EVENT_COUNT, "事件“事故”不低于 2 次\n    - 类别是“较大”");
        CONDITIONS.put(SentenceForm.DUTY_OVERDUE, "事项“方案”逾期超过 7 天");
        CONDITIONS.put(SentenceForm.ITS_STREAK, "其增速连续 3 个月不低于 5%");
        CONDITIONS.put(SentenceForm.FIGURE_STREAK, "指标“投资”的实绩连续 2 个季度超过上年同期");
        CONDITIONS.put(SentenceForm.ITS_LEVEL_STREAK, "其预警级别连续 2 个月是“黄色”、“红色”");
        CONDITIONS.put(SentenceForm.ITS_LAST_LEVEL, "其上月预警级别是“黄色”");
        CONDITIONS.put(SentenceForm.TOTAL_IS, "总分不低于 90.5 分");
        CONDITIONS.put(SentenceForm.TOTAL_BAND, "总分从 60 分（含）到 80 分（不含）");
        CONDITIONS.put(SentenceForm.TOTAL_PLACES, "总分在本组排倒数第 1 至第 3 名（并列后空位）");
        CONDITIONS.put(SentenceForm.TOTAL_SHARE, "总分在全部单位居后 15%，名额四舍五入，末位并列全部入围");
        CONDITIONS.put(SentenceForm.CLAUSE_POINTS, "条款“R-1”得分低于 3 分");
        CONDITIONS.put(SentenceForm.ITEM_POINTS, "项目“R”得分不低于 2/3 分");
        CONDITIONS.put(SentenceForm.IS_VETOED, "没有受到一票否决");
    }

    private EveryForm() {}

    static SchemeBuilder scheme() {
        return SchemeBuilder.aScheme()
                .file("scheme.yaml", """
                        id: demo
                        title: {zh: 全部句式, en: Every form}
                        period: {from: 2021-01-01, to: 2021-12-31}
                        groups: {一组: [县], 二组: [区]}
                        levels:
                          yellow: {zh: 黄色, en: yellow}
                          red: {zh: 红色, en: red}
                        standing: {by: total, within: all, ties: skip}
                        measures: [万人, 次, 个月]
                        items:
                          - {id: R, title: 则, points: 60, cap: none, floor: 0}
                          - {id: C, title: 当, points: 30, cap: points}
                          - {id: F, title: 适用, points: 10, cap: 8}
                        grades: [优秀, 良好, {id: passed, zh: 达标, en: passed}, 不达标]
                        total: {round: 2, mode: half_up, at_most: 110, at_least: 0}
                        """)
                .file("indicators.csv", """
                        code,name,measure,direction,accumulation,frequency
                        inv,投资,亿元,up,ytd,month
                        rate,合格率,%,up,rate,month
                        gdp,生产总值,亿元,up,ytd,quarter
                        energy,能耗,万吨,down,ytd,month
                        """)
                .file("plans/计划.csv", "unit,indicator,2021\n甲县,投资,100\n甲县,能耗,50\n乙县,投资,90\n乙县,能耗,40\n")
                .file("targets.dslr", targets())
                .file("scoring.dslr", scoring())
                .file("alerts.dslr", alerts())
                .file("grading.dslr", grading());
    }

    private static String clause(String number, String scope, String conditions, String... results) {
        return "规则 “" + number + "”\n" + (scope.isEmpty() ? "" : "适用\n    " + scope + "\n")
                + (conditions.isEmpty() ? "" : "当\n    " + conditions + "\n") + "则\n    "
                + String.join("\n    ", results) + "\n结束\n\n";
    }

    private static String targets() {
        StringBuilder out = new StringBuilder("方案 “demo”\n阶段 目标\n\n");
        String[][] amounts = {
            {"投资", "目标达到 100 亿元", "进度按月均分", "由“省政府”下达"},
            {"合格率", "目标达到 2/3", "进度各期同目标"},
            {"生产总值", "确保 330 亿元，力争 370.50 亿元", "进度按年均分"},
            {"投资”的目标“等于", "目标等于 100 亿元", "节点“验收”不迟于 6月30日，累计 50%", "9月30日前达到 60%", "节点之间按直线"},
            {"能耗”的目标“零", "目标为零发生", "进度按计划表“计划”"},
            {"投资”的目标“区间", "目标为 90 至 110.5 亿元", "进度按工作日均分"},
            {"投资”的目标“增长", "目标比上年增长 5%", "进度各期同目标"},
            {"能耗”的目标“下降", "目标比上年下降 4%"},
            {"投资”的目标“提高", "目标比上年提高 5 亿元"},
            {"合格率”的目标“提高", "目标比上年降低 1 至 2 个百分点"},
            {"投资”的目标“参照", "目标为增速不低于参照值“全省”"},
            {"投资”的目标“比", "目标为增速超过指标“生产总值”的增速"},
            {"投资”的目标“每季", "目标每季度至少 20 亿元"},
            {"投资”的目标“计划", "目标按计划表“计划”", "进度按日均分"},
            {"投资”的目标“左右", "目标为 100 亿元左右，允许偏差 5 亿元", "进度按月均分"},
            {"投资”的目标“超过", "目标超过 100 亿元", "进度按月均分"},
            {"能耗”的目标“低于", "目标低于 50 万吨", "进度按月均分"},
            {"投资”的目标“基期区间", "基期为 2020年", "目标比基期提高 3 至 5 亿元", "进度按月均分"},
            {"投资”的目标“每年", "目标每年比上年增长不少于 3%"},
            {"投资”的目标“上年倍", "目标为上年的 1.1 倍", "进度按月均分"},
            {"投资”的目标“基期增速", "基期为 2020年", "目标比基期增长 8%", "进度按月均分"},
            {"能耗”的目标“基期增量", "基期为 2020年的 40 万吨", "目标比基期降低 1 万吨"},
            {"投资”的目标“基期倍", "基期为 2020年的 90 亿元", "目标为基期的 1.2 倍", "进度自基期起按月均分"},
            {"投资”的目标“年均", "基期为 2020年", "目标自基期起年均增长 6%", "目标年为 2022年", "进度自基期起按年等比"},
            {"投资”的目标“同期", "目标达到 100 亿元", "进度按前 1 年同期占比，各年合计", "各期按所在季度末的进度要求"},
            {"投资”的目标“均值", "目标为增速不低于全部单位平均"},
            {"投资”的目标“名次", "目标为实绩在全部单位从高到低排第 1 至第 3 名（并列后空位）"},
            {
                "投资”的目标“调整",
                "目标达到 100 亿元",
                "进度按月均分",
                "自 7月1日起目标改为 110 亿元，由“省政府”批准，因“计划调整”",
                "牵头单位“发改委”，配合单位“财政局”、“统计局”",
                "分管领导“副县长”"
            },
            {"能耗”的目标“计划", "目标控制在计划表“计划”以内", "进度按季度均分"},
        };
        int number = 0;
        for (String[] each : amounts) {
            out.append(clause(
                    "M-" + ++number,
                    "",
                    "考核指标“" + each[0] + "”",
                    List.of(each).subList(1, each.length).toArray(String[]::new)));
        }
        out.append(clause("T-20", "单位是“甲县”", "考核指标“能耗”", "目标控制在 50 万吨以内", "进度按季度累计为 25、50、75、100%"));
        out.append(clause("T-21", "单位是“乙县”", "考核指标“能耗”", "没有任务"));
        out.append(clause("T-30", "", "考核事项“方案”", "期限为 6月30日", "由“省政府”下达"));
        out.append(clause("T-31", "", "考核事项“项目”", "9月30日前状态达到“投产”"));
        out.append(clause("T-33", "", "考核事项“分段”", "3月31日前状态达到“立项”", "2021年6月30日前状态达到“开工”", "牵头单位“发改委”"));
        out.append(clause("T-32", "", "考核事项“党建”", "定性目标，由“考核办”评定"));
        SCOPES.forEach((form, sentence) -> {
            if (form.standsIn(Stage.TARGETS)) {
                out.append(clause("M-" + form, sentence, "考核指标“生产总值”的目标“" + form + "”", "目标达到 1 亿元", "进度按月均分"));
            }
        });
        return out.toString();
    }

    private static String scoring() {
        StringBuilder out = new StringBuilder("方案 “demo”\n阶段 评分\n\n");
        String own = "考核指标“投资”";
        out.append(clause("R-1", "", own, "基本分 10 分", "实绩以目标为准，每超 0.1 亿元加 1/3 分，最多 2 分，按整步计", "未完成目标时得分乘以 0.5"));
        out.append(clause(
                "R-2",
                "",
                "考核指标“投资”的目标“等于”",
                "完成目标得 5 分，未完成得 1 分",
                "实绩以上年同期为准，每高 1%加 0.5 分，每低 1 亿元扣 0.5 分，加分最多 2 分，扣分扣完为止，按比例计",
                "本条加扣分合计不超过 1.5 分"));
        out.append(clause(
                "R-3",
                "",
                own,
                "基本分 5 分",
                "增速以参照值“全省”为准，高 0 至 5 个百分点的部分每 1 个百分点加 0.5 分，按整步计",
                "增速以参照值“全省”为准，高 5 个百分点以外的部分每 1 个百分点加 1 分，以基本分为限，起步即计",
                "本条得分最多 8 分",
                "本条得分最少 1 分",
                "本条得分保留 2 位小数，四舍六入五成双"));
        out.append(clause("R-4", "", own, "按实绩占目标的比例计分，满分 4 分，最多 4 分", "完成率低于 50%时得分乘以 0.8"));
        out.append(clause("R-5", "", own, "实绩不低于目标时，按实绩占计划进度的比例计分，满分 2 分，最多 3 分"));
        out.append(clause("R-6", "", own, "得分等于 10 乘完成率减 0.5，完成率按小数", "本条得分最多 9 分"));
        out.append(clause(
                "R-7",
                "",
                own,
                "完成率到 60%（不含）为止得 0 分",
                "完成率从 60%（含）到 80%（不含）得 2 分",
                "完成率从 80%（含）到 100%（不含），得分从 2 分到 5 分按直线计",
                "完成率从 100%（含）起得 5 分",
                "实绩超过 500 亿元时加 1 分"));
        out.append(clause("R-8", "", own, "每有 10 亿元加 0.1 分，最多 1 分，按整步计", "每发生 1 次事件“事故”扣 0.5 分，不设限，按整步计"));
        out.append(clause("R-9", "", "", "基本分 3 分", "事项“方案”、“项目”中每有一项未完成扣 1 分，扣完为止"));
        out.append(clause("R-10", "", "", "事项“方案”完成得 3 分", "事项“方案”每迟 1 个月扣 0.5 分，最多 2 分，起步即计", "本条扣分乘以 2"));
        out.append(clause("R-11", "", "", "基本分 4 分", "事项“项目”的状态是“投产”时系数 1", "事项“项目”的状态是“在建”时系数 1/2"));
        out.append(clause("R-12", "", "考核指标“能耗”", "完成目标得 3 分，未完成得 0 分", "按缺项计分：从满分中剔除后折算"));
        out.append(clause("R-13", "", "考核指标“能耗”", "完成目标得 3 分，未完成得 0 分", "按缺项计 1.5 分"));
        out.append(clause(
                "R-14",
                "",
                "",
                "由“考核办”评分，0 至 8 分，须写明理由",
                "列示指标“投资”是否完成目标",
                "列示指标“投资”的增速是否不低于参照值“全省”",
                "列示指标“投资”的增速是否超过指标“生产总值”的增速",
                "列示事项“方案”是否按期完成"));
        out.append(clause(
                "R-15",
                "",
                own + "\n    其完成率不低于 70%\n    其增速不低于参照值“全省”\n    指标“投资”的增速不低于指标“生产总值”的增速",
                "得 1 分",
                "本条数据先保留 1.0 位小数再比较，舍去尾数"));
        String all = "在全部单位从高到低";
        out.append(clause("R-16", "", own, "按实绩" + all + "排名，第一名得 5 分，每退一名减 0.5 分，最低 1 分，并列取平均"));
        out.append(clause("R-17", "", own, "按完成率在本组从低到高排名，第一名得 5 分，每退一名减满分的 10%，最低 1 分，并列后空位"));
        out.append(clause("R-18", "", own, "按实绩在符合本条的单位从高到低排名，依次得 3、2 分，其余得 1 分，并列不空位", "得分乘以资料“难度”"));
        out.append(clause("R-19", "", "", "按条款“R-1”得分" + all + "排名，第一名得 2 分，末名得 1 分，中间等距，并列后空位", "得分乘以 0.5"));
        out.append(clause("R-20", "", own, "按增速" + all + "的功效系数计分，满分 4 分，基础占 60%，全部相同时得 4 分"));
        out.append(clause("R-21", "", "", "按条款“R-9”得分占本组最高的比例计分，满分 2 分"));
        out.append(clause("R-22", "", "考核指标“能耗”", "按目标占实绩的比例计分，满分 2 分，最多 2 分"));
        out.append(clause("R-23", "", "", "取条款“R-24”、“R-25”得分的最低者"));
        out.append(clause("R-24", "", "", "事项“方案”、“项目”中每完成一项得 1 分", "资料“人口”每 10 万人加 0.1 分，最多 1 分，按整步计"));
        out.append(clause(
                "R-25",
                "",
                own,
                "按事项“方案”、“项目”的完成比例计分，满分 2 分",
                "完成率不低于 100%时，增速以 0%为准，每高 1 个百分点加 0.1 分，最多 1 分，按整步计",
                "每发生 1 次类别是“较大”的事件“事故”扣 0.5 分，最多 1 分，按整步计",
                "事件“事故”的“影响人数”每 1 万人扣 0.1 分，最多 1 分，按整步计"));
        out.append(clause(
                "R-27",
                "",
                own,
                "基本分 3 分",
                "进度完成率每有 1 个月低于 100%扣 0.5 分，最多 2 分",
                "每发生 1 次事件“事故”扣 0.5 分，最多 1 分，按整步计",
                "- 类别是“较大”、“重大”",
                "- “影响人数”不低于 3 万人",
                "- 有情形“瞒报”之一"));
        out.append(clause("R-26", "", own + "\n    其完成率低于 50%\n    或其增速不低于上期\n    或指标“投资”的实绩不低于资料“底线”", "得 1 分"));
        out.append(clause("V-1", "", "发生事件“贪污”", "一票否决：本项计零分"));
        out.append(clause("V-2", "", "发生事件“贪污”", "一票否决：等次定为“不达标”", "一票否决：等次不得高于“达标”"));
        scopesAndConditions(out, Stage.SCORING, "得 1 分");
        return out.toString();
    }

    private static void scopesAndConditions(StringBuilder out, Stage stage, String result) {
        String subject = stage == Stage.GRADING ? "" : "考核指标“投资”";
        SCOPES.forEach((form, sentence) -> {
            if (form.standsIn(stage)) {
                String given = stage == Stage.SCORING ? "基本分 1 分" : result;
                out.append(clause("F-" + form, sentence, subject, given));
            }
        });
        CONDITIONS.forEach((form, sentence) -> {
            if (form.standsIn(stage)) {
                out.append(
                        clause("C-" + form, "", subject.isEmpty() ? sentence : subject + "\n    " + sentence, result));
            }
        });
    }

    private static String alerts() {
        StringBuilder out = new StringBuilder("方案 “demo”\n阶段 预警\n\n");
        scopesAndConditions(out, Stage.ALERTS, "预警级别“黄色”");
        out.append(clause("Y-1", "", "考核每个指标\n    其没有数据", "不作判定"));
        out.append(clause("Y-2", "", "考核每个指标\n    其进度差低于 -10 个百分点", "预警级别“红色”"));
        out.append(clause("Y-4", "", "考核事项“方案”\n    距期限不足 30 天", "预警级别“黄色”", "措施“提醒”", "整改期限 5 个工作日"));
        out.append(clause("Y-5", "", "考核事项“方案”\n    事项“方案”逾期", "预警级别“黄色”"));
        out.append(clause("Y-8", "", "考核每个事项\n    该事项逾期超过 7 天", "预警级别“红色”"));
        out.append(clause("Y-7", "", "考核每个事项\n    该事项未完成\n    距期限不足 10 天", "预警级别“黄色”"));
        out.append(clause("Y-6", "", "考核指标“投资”\n    其预警级别连续 3 个月是“黄色”", "预警级别升一级"));
        out.append(clause("Y-3", "单位有标签“试点”", "考核指标“投资”的目标“等于”\n    其实绩不低于计划进度", "不预警"));
        return out.toString();
    }

    private static String grading() {
        StringBuilder out = new StringBuilder("方案 “demo”\n阶段 等次\n\n");
        scopesAndConditions(out, Stage.GRADING, "等次定为“良好”");
        out.append(clause("G-0", "", "考核指标“投资”", "等次定为“达标”"));
        out.append(clause("G-00", "", "考核指标“投资”的目标“等于”", "等次定为“passed”"));
        out.append(clause("G-1", "", "发生事件“贪污”", "等次不得高于“达标”"));
        out.append(clause("G-2", "", "事项“方案”逾期", "降低一个等次"));
        out.append(clause("G-3", "", "发生事件“事故”\n    - 类别是“特大”", "排名列末位"));
        out.append(clause("G-4", "", "发生事件“作假”", "一票否决：等次定为“不达标”"));
        out.append(clause("G-7", "", "事件“事故”低于 1 次", "提高一个等次"));
        out.append(clause("G-6", "", "总分低于 60 分", "折算上级考核扣 0.3 分，合计最多 1 分"));
        out.append(clause("G-5", "", "发生事件“作假”", "一票否决：等次不得高于“达标”"));
        return out.toString();
    }

    /** Every form with the section and stage that it belongs to, as far as this scheme must have it. */
    static boolean isSubject(SentenceForm form) {
        return form.section() == Section.CONDITION && form.name().startsWith("ASSESS");
    }

    /** 甲县 has everything that rules ask for. */
    static UnitData full(RuleSet rules) {
        Map<String, Series> series = new HashMap<>();
        add(series, rules, "inv", "80", "70");
        add(series, rules, "rate", "70", "68");
        add(series, rules, "gdp", "380", "360");
        add(series, rules, "energy", "30", "33");
        return new UnitData(
                new Unit("a", "甲县", "县", null, null, true, List.of()),
                series,
                List.of(
                        fact(FactKind.TAG, "山区", "是"),
                        fact(FactKind.RECORD, "人口", "12 万人"),
                        fact(FactKind.RECORD, "难度", "1.1"),
                        fact(FactKind.RECORD, "底线", "50"),
                        fact(FactKind.DUTY, "方案", "2021-07-31"),
                        fact(FactKind.DUTY, "项目", "在建"),
                        fact(FactKind.EVENT, "事故", "编号=1;类别=较大;影响人数=3;瞒报")),
                List.of(
                        new Judgement("a", null, "R-14", null, new BigDecimal("7.5"), false, "考核办", "扎实", 1),
                        new Judgement("a", null, "R-14", null, new BigDecimal("8"), true, null, null, 1)));
    }

    private static Fact fact(FactKind kind, String name, String value) {
        return new Fact("a", kind, name, null, value, null, null, 1);
    }

    static UnitData empty() {
        return new UnitData(new Unit("b", "乙县", "县", null, null, true, List.of()), Map.of());
    }

    /** The unit that rules name as their reference. */
    static UnitData province(RuleSet rules) {
        Map<String, Series> series = new HashMap<>();
        add(series, rules, "inv", "1050", "1000");
        return new UnitData(new Unit("p", "全省", "省", null, null, false, List.of()), series);
    }

    private static void add(Map<String, Series> series, RuleSet rules, String code, String now, String before) {
        Indicator indicator = rules.indicators().find(code).orElseThrow();
        List<Observation> observations = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            observations.add(observation(code, "2021-%02d".formatted(month), now, month));
            observations.add(observation(code, "2020-%02d".formatted(month), before, month));
        }
        series.put(code, new Series(indicator, observations));
    }

    // The value of September, and in proportion before and after, as cumulative values go.
    private static Observation observation(String code, String period, String september, int month) {
        BigDecimal value = code.equals("rate")
                ? new BigDecimal(september)
                : new BigDecimal(september)
                        .multiply(BigDecimal.valueOf(month))
                        .divide(BigDecimal.valueOf(9), 6, java.math.RoundingMode.HALF_UP);
        return new Observation(
                "a", code, Period.parse(period), value, Basis.REPORTED, Status.FINAL, null, null, "统计局", 1);
    }
}
