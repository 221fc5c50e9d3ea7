package io.xushi.ingest;

import io.xushi.alert.AlertLevel;
import io.xushi.alert.AlertPolicy;
import io.xushi.alert.LevelScale;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.Assessment;
import io.xushi.scheme.ConsistencyRules;
import io.xushi.scheme.DerivedIndicator;
import io.xushi.scheme.Scheme;
import io.xushi.scheme.StandingRule;
import io.xushi.scoring.Ties;
import io.xushi.wording.Problems;
import io.xushi.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * {@code scheme.yaml}. Keys are English or Chinese:
 *
 * <pre>
 * id (方案): xiangxi-2021                          # ASCII letters, digits, - _ .
 * title (标题): {zh: …, en: …}                     # or one text
 * document (文件): …                               # optional
 * notice (说明): {zh: …, en: …}                    # optional; or one text
 * dataset (数据集): xiangxi-2021                   # the id by default
 * period (考核期): 2021                            # or {from (起): 2021-01-01, to (止): 2021-12-31,
 *                                                  #     self_assessment_due (自评截止): 2021-11-15}
 * groups (组别): {县市组: [县市, 园区]}             # optional: types of units by peer group
 * levels (预警级别): {yellow: {zh: 黄色, en: yellow}, red: …}   # mildest first
 * standing (排名): {by (依据): completion (完成率), indicator (指标): …, within (范围): all (全部), ties (并列): skip (空位)}
 *                                                  # by default total (总分), all, skip; also group (组内), dense (不空位)
 * alerts (预警): {raise_after (几次后预警): 1, clear_after (几次后销号): 1}       # 1 and 1 by default
 * calendar (日程): {check (监测): "5th working day of the month, 09:00",     # all optional
 *                  bulletin (通报): monthly (每月), analysis (分析): quarterly (每季), summary (小结): half-year (每半年)}
 * items (考核项目):                                 # optional, in the document's order
 *   - {id (编号): I-1, title (标题): …, part (部分): 一类目标, points (分值): 12, cap (封顶): none (不封顶), floor (保底): 0,
 *      clauses (条款): [I-1-1, I-1-2]}               # title and part are one text or {zh: …, en: …}; cap is none, points
 *                                                  # (以本项分值为限) or a number, floor none (不保底) or a number; without
 *                                                  # clauses those whose numbers begin with the item's id; weight
 *                                                  # (权重), such as 40%, for all items or for none
 * raters (评分人):                                  # optional: clauses with several assessors, by number
 *   {考核办: 60%, 分管领导: 40%}               # or {mean (平均): true, drop (去掉最高最低): 1}
 * full_points (满分): 100                           # optional: what the items come to, for checking
 * grades (等次): [优秀, {id (编号): passed, zh: 达标, en: passed}]              # optional, best first
 * total (总分): {round (保留小数): 2, mode (舍入): half_up (四舍五入), at_most (最多): 110, at_least (最少): 0}   # all optional
 *                                                  # mode also down (舍去), up (进一), half_even (四舍六入)
 *                                                  # years (跨年): {record (资料): 年度考核得分, mean_weight (平均权重): 50%,
 *                                                  #     last_weight (末年权重): 50%}
 * objection_days (异议天数): 15                     # optional
 * measures (计量单位): [人, 次]                     # optional: beside those of the indicators
 * plan_totals (计划合计): {年度投资计划: 全市}       # optional: plan sheet, and its row that all other rows add up to
 * derived (派生指标):                               # optional: indicators computed from others
 *   按期率: {ratio (比值): [按期完成数, 项目数], measure (计量单位): "%", direction (方向): up}
 *   合计: {sum (合计): [A, B], measure: 亿元, direction: up, accumulation (累计方式): ytd}   # ytd by default
 *   净增: {difference (差额): [A, B], measure: 亿元, direction: up}            # accumulation likewise
 *   综合: {weighted (加权): {A: 0.6, B: 2/5}, measure: 分, direction: up}
 *   增幅: {growth (增速): A, direction: up}         # in %
 *                                                  # also mean (平均), product (乘积), lowest (最低), highest (最高): [A, B],
 *                                                  # spot_check (抽查折算): [reported, verified, sampled], and
 *   产量: {allowance (灾损还原): A, record (资料): 因灾损失, exemption (豁免): 自然灾害, measure: 万吨, direction: up}
 * growth (公布增速): {万元GDP能耗: 万元GDP能耗增速}   # optional: indicator, and the one that holds its growth as published
 * consistency (一致性):                             # optional: figures that must agree, else a warning beside them
 *   - {total (合计): A, parts (分项): [B, C], tolerance (允许误差): 0.05}        # in A's measure, pp for %; total also 100 %
 *   - {growth (增速): D, of (对应): A, tolerance: 0.05 pp}
 *   - {ratio (比值): E, parts: [B, C], tolerance: 0.05}
 *   - {difference (差额): F, parts: [B, C], tolerance: 0.05}
 *   - {total_of_units (各单位合计): A, unit (单位): 全市, tolerance: 0.05}
 * consistency_defaults (一致性参数): {share_above (占比超过): 100, jump (数量级): 10, except (除外): [E]}   # none (不查)
 * </pre>
 *
 * Points, caps, floors and weights are decimals or fractions such as 1/6; weights of items, raters and years also
 * percentages.
 */
final class SchemeYaml {

    private static final Words<Boolean> BY =
            new Words<Boolean>().with(false, "总分", "total").with(true, "完成率", "completion");
    private static final Words<Boolean> WITHIN =
            new Words<Boolean>().with(false, "全部", "all").with(true, "组内", "group");
    private static final Words<Ties> TIES =
            new Words<Ties>().with(Ties.SKIP, "空位", "skip").with(Ties.DENSE, "不空位", "dense");

    private final String label;
    private final Problems problems;

    SchemeYaml(String label, Problems problems) {
        this.label = label;
        this.problems = problems;
    }

    Optional<Scheme> read(byte[] yaml) {
        return new YamlText(label, problems).root(yaml).flatMap(this::read);
    }

    private Optional<Scheme> read(MappingNode root) {
        YamlBlock top = new YamlBlock(
                label,
                problems,
                root,
                "id",
                "方案",
                "title",
                "标题",
                "document",
                "文件",
                "notice",
                "说明",
                "dataset",
                "数据集",
                "period",
                "考核期",
                "groups",
                "组别",
                "levels",
                "预警级别",
                "standing",
                "排名",
                "alerts",
                "预警",
                "calendar",
                "日程",
                "items",
                "考核项目",
                "full_points",
                "满分",
                "grades",
                "等次",
                "total",
                "总分",
                "raters",
                "评分人",
                "objection_days",
                "异议天数",
                "measures",
                "计量单位",
                "plan_totals",
                "计划合计",
                "derived",
                "派生指标",
                "growth",
                "公布增速",
                "consistency",
                "一致性",
                "consistency_defaults",
                "一致性参数");
        Optional<String> id = name(top, "id", "方案", "xiangxi-2021");
        Optional<Wording> title = top.wording("title");
        if (!top.has("title")) {
            top.missing("标题", "title", "{zh: 重点项目投资, en: Key projects}");
        }
        Optional<YamlSpan> period = YamlSpan.period(top);
        String dataset =
                top.has("dataset") ? name(top, "dataset", "数据集", "xiangxi-2021").orElse("") : id.orElse("");
        String document = top.text("document").orElse(null);
        Wording notice = top.wording("notice").orElse(null);
        Map<String, String> groups = groups(top);
        LevelScale levels = levels(top);
        StandingRule standing = standing(top);
        AlertPolicy alerts = alerts(top);
        YamlCalendar calendar = YamlCalendar.read(top);
        YamlDerived derived = new YamlDerived(top);
        List<DerivedIndicator> derivedIndicators = derived.indicators();
        Map<String, String> publishedGrowth = derived.publishedGrowth();
        List<Measure> measures = derived.measures();
        YamlPlanTotals.read(top);
        Assessment assessment =
                assessment(top, period.map(YamlSpan::selfAssessmentDue).orElse(null));
        ConsistencyRules consistency = new YamlConsistency(top).rules();
        if (id.isEmpty() || title.isEmpty() || period.isEmpty() || dataset.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Scheme(
                id.get(),
                title.get(),
                document,
                notice,
                dataset,
                period.get().span(),
                groups,
                levels,
                standing,
                alerts,
                calendar.checks(),
                derivedIndicators,
                publishedGrowth,
                measures,
                assessment,
                consistency,
                calendar.reporting()));
    }

    private static Assessment assessment(YamlBlock top, @Nullable LocalDate selfAssessmentDue) {
        OptionalInt objectionDays = top.whole("objection_days", 1, 366);
        return new Assessment(
                new YamlItems(top).items(),
                YamlGrades.grades(top),
                YamlTotal.total(top),
                selfAssessmentDue,
                objectionDays.isPresent() ? objectionDays.getAsInt() : null,
                YamlRaters.read(top),
                fullPoints(top));
    }

    private static @Nullable Ratio fullPoints(YamlBlock top) {
        Ratio full = top.ratio("full_points").orElse(null);
        Node node = top.node("full_points");
        if (full != null && node != null && full.signum() <= 0) {
            top.error(node, "满分须大于零，写的是 %s", "the full points must be more than zero, not %s", full);
            return null;
        }
        return full;
    }

    private static Optional<String> name(YamlBlock top, String key, String zh, String example) {
        Node node = top.node(key);
        if (node == null) {
            top.missing(zh, key, key + ": " + example);
            return Optional.empty();
        }
        Optional<String> text = top.scalar(node);
        if (text.isPresent() && !text.get().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            top.error(
                    node,
                    "“%s”只能用英文字母、数字和 - _ .，以字母或数字开头，最多 64 个字符；写法如 %s",
                    "'%s' may have ASCII letters, digits and - _ . only, begins with a letter or digit and has at most"
                            + " 64 characters; write it like %s",
                    Shown.of(text.get()),
                    example);
            return Optional.empty();
        }
        return text;
    }

    private static Map<String, String> groups(YamlBlock top) {
        Map<String, String> groups = new HashMap<>();
        top.block("groups", "{县市组: [县市, 园区]}")
                .ifPresent(block -> block.nodes().forEach((group, types) -> {
                    for (ScalarNode type : block.list(types)) {
                        String earlier = groups.putIfAbsent(Cells.clean(type.getValue()), group);
                        if (earlier != null) {
                            block.error(
                                    type,
                                    "单位类型“%s”已在“%s”组",
                                    "unit type '%s' is already in group '%s'",
                                    Shown.of(type.getValue()),
                                    Shown.of(earlier));
                        }
                    }
                }));
        return groups;
    }

    private static LevelScale levels(YamlBlock top) {
        List<AlertLevel> levels = new ArrayList<>();
        Set<String> names = new HashSet<>();
        top.block("levels", "{yellow: {zh: 黄色, en: yellow}, red: {zh: 红色, en: red}}")
                .ifPresent(block -> block.nodes()
                        .forEach((id, name) -> level(block, id, name).ifPresent(level -> {
                            if (!YamlGrades.addAll(names, level.id(), level.name())) {
                                block.error(
                                        name, "级别的编号和名称须互不相同", "ids and names of levels must differ from one another");
                            }
                            levels.add(level);
                        })));
        return new LevelScale(levels);
    }

    private static Optional<AlertLevel> level(YamlBlock block, String id, Node name) {
        if (!id.matches("[A-Za-z][A-Za-z0-9_-]{0,31}")) {
            block.error(
                    name,
                    "级别编号“%s”须以英文字母开头，只用英文字母、数字和 - _；中文名写在 zh 里",
                    "level id '%s' must begin with an ASCII letter and have letters, digits, - and _ only; its Chinese"
                            + " name stands under zh",
                    Shown.of(id));
            return Optional.empty();
        }
        return block.wording(name).map(wording -> new AlertLevel(id, wording));
    }

    private static StandingRule standing(YamlBlock top) {
        Optional<YamlBlock> given = top.block(
                "standing",
                "{by: total, within: all, ties: skip}",
                "by",
                "依据",
                "indicator",
                "指标",
                "within",
                "范围",
                "ties",
                "并列",
                "then",
                "同分看");
        if (given.isEmpty()) {
            return new StandingRule(null, false, Ties.SKIP);
        }
        YamlBlock block = given.get();
        boolean byCompletion = block.word("by", BY, false);
        String indicator = block.text("indicator").orElse(null);
        boolean withinGroup = block.word("within", WITHIN, false);
        Ties ties = block.word("ties", TIES, Ties.SKIP);
        if (byCompletion && !block.has("indicator")) {
            block.missing("指标", "indicator", "{by: completion, indicator: 重点项目投资}");
        }
        Node named = block.node("indicator");
        if (!byCompletion && named != null) {
            block.error(
                    named,
                    "按总分排名不用写指标；按完成率排名写 by: completion",
                    "a standing by total has no indicator; write by: completion");
        }
        Node then = block.node("then");
        List<String> deciding = new ArrayList<>();
        if (then != null) {
            block.list(then).forEach(each -> block.name(each).ifPresent(deciding::add));
        }
        return new StandingRule(byCompletion ? indicator : null, withinGroup, ties, deciding);
    }

    private static AlertPolicy alerts(YamlBlock top) {
        return top.block("alerts", "{raise_after: 1, clear_after: 2}", "raise_after", "几次后预警", "clear_after", "几次后销号")
                .map(block -> new AlertPolicy(
                        block.whole("raise_after", 1, 99).orElse(1),
                        block.whole("clear_after", 1, 99).orElse(1)))
                .orElse(new AlertPolicy(1, 1));
    }
}
