package io.xushi.clause;

import io.xushi.wording.Wording;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of clauses, targets, paces, alerts and grades that real documents use and this language can say. A kind is
 * served by sentences, or by an entry of {@code scheme.yaml}.
 */
public enum Kind {
    C1("完成得分，未完成不得分", "all or nothing"),
    C2("分项扣分", "a deduction for each part missed"),
    C3("清单逐项得分", "a checklist, each part with its points"),
    C4("按比例计分", "in proportion"),
    C5("公式计分", "a formula with bounds"),
    C6("分档计分", "bands"),
    C7("档内按直线计分", "a straight line within a band"),
    C8("超额分步加分", "a bonus for every step, limited"),
    C9("欠额分步扣分", "a deduction for every step"),
    C10("增减对称，以基本分为限", "both ways, up to the base points"),
    C11("步长大于一，合计有上限", "wider steps with a joint limit"),
    C12("达到一次性加分", "points once at a threshold"),
    C13("绝对增量加分", "a bonus for every amount of increase"),
    C14("按件数加扣分", "points for each of a count"),
    C15("逾期扣分", "a deduction for lateness"),
    C16("按状态系数计分", "a coefficient by state"),
    C17("条件矩阵", "a matrix of conditions"),
    C18("几个条件同时成立", "conditions that must all hold"),
    C19("与平均数比较计分", "relative to an average"),
    C20("按名次计分", "points by rank"),
    C21("第一名与末名之间等距，乘难度系数", "evenly from first to last place, times a difficulty"),
    C22("占最好者的比例", "in proportion of the best unit"),
    C23("功效系数", "an efficacy coefficient"),
    C24(
            "几个评分人、几项按权重合成",
            "several assessors, or parts by weight",
            "raters: {A-3: {考核办: 60%, 分管领导: 40%}}, {A-3: {mean: true, drop: 1}}; items with weight: 40%"),
    C25("几个得分取其一", "the lower of several scores"),
    C26("一票否决", "a veto"),
    C27("加倍扣分", "deductions multiplied"),
    C28("不同单位适用不同指标", "another indicator for another type of unit"),
    C29("没有任务（缺项）", "no task"),
    C30("由人评分", "points given by a person"),
    C31("按抽查结果折算", "what a spot check confirmed", "derived: {实到内资: {spot_check: [自报数, 抽查核实数, 抽查自报数]}}"),
    C32(
            "因灾减免",
            "allowance for a disaster",
            "derived: {还原产量: {allowance: 产量, record: 因灾损失, exemption: 自然灾害}}; condition: exemption is (not) granted"),
    K1("绝对量目标", "an amount"),
    K2("同比增长目标", "growth on last year"),
    K3("同比下降目标", "a fall on last year"),
    K4("与基期比较", "against a base year"),
    K5("几年年均增长", "average growth over years"),
    K6("比率、占比目标", "a rate or share"),
    K7("比率的提高", "a shift of a rate"),
    K8("确保与力争", "floor and stretch"),
    K9("区间目标", "a range"),
    K10("必须等于、零发生", "exactly so much, or none"),
    K11("控制在以内", "a ceiling"),
    K12("与参照值或别的指标比较", "relative to a reference or another indicator"),
    K13("翻番、若干倍", "a multiple"),
    K14("每期至少", "so much every period"),
    K15("期限", "a deadline"),
    K16("按期达到状态", "a state by a day"),
    K17("定性目标", "a qualitative target"),
    K18("左右，有允许偏差", "about so much, with a tolerance"),
    K19("构成", "a composition of shares"),
    K20("每年都增长", "growth in every year"),
    K21("以名次为目标", "a rank as the target"),
    M1("进度均分", "an even path"),
    M2("各期同目标", "the same in every period"),
    M3("进度按计划表", "a stated path"),
    M4("节点", "milestones"),
    M5("阶段要求", "interim demands"),
    M6("几年累计，逐年均分", "over years, evenly"),
    M7("几年累计，逐年不均", "over years, unevenly"),
    M8("进度逐月计分", "pace as a monthly score"),
    A1("按进度差和参照值分级", "levels by gap and by reference"),
    A2("按进度完成率分级", "levels by share of the expected progress"),
    A3("按本月任务分级", "levels by the month's task"),
    A4("预测能否完成", "a forecast of completion"),
    A5("一再预警，升级扣分", "repeated alerts, a stronger step"),
    A6("到期未改，升一级", "unresolved by the next check"),
    A7("临近期限提醒", "a reminder before a due day"),
    A8("几个目标并列判定", "several targets side by side"),
    A9("与上期级别比较", "a change of level since the last period"),
    A10("没有数据，不作判定", "no data, no judgement"),
    A11("逐级措施", "a ladder of measures"),
    G1("按总分分等", "grades by total"),
    G2("名次与分数线", "place and threshold"),
    G3("名额比例", "a quota"),
    G4("等次折算上级考核的分", "grades turned into points of a higher assessment"),
    G5("否决的各种后果", "effects of vetoes"),
    G6("自评与复查", "self-assessment and review", "period.self_assessment_due, objection_days; judgements with self: yes"),
    G7("跨年合成总分", "a total over several years", "total: {years: {record: 年度考核得分, mean_weight: 50%, last_weight: 50%}}"),
    G8("通报、分析、小结的节奏", "rhythm of reports", "calendar: {bulletin: monthly, analysis: quarterly, summary: half-year}");

    private final Wording title;
    private final @Nullable String entry;

    Kind(String zh, String en) {
        this(zh, en, null);
    }

    Kind(String zh, String en, @Nullable String entry) {
        this.title = new Wording(zh, en);
        this.entry = entry;
    }

    public Wording title() {
        return title;
    }

    /** The entry of {@code scheme.yaml} that serves it; {@code null} when sentences do. */
    public @Nullable String entry() {
        return entry;
    }

    /** The sentences that serve it. */
    public List<SentenceForm> sentences() {
        return Arrays.stream(SentenceForm.values())
                .filter(form -> form.kinds().contains(name()))
                .toList();
    }

    /** Whether a worked case is about it: its name begins with the code. */
    public boolean isShownBy(String caseName) {
        return caseName.equals(name()) || caseName.startsWith(name() + " ") || caseName.startsWith(name() + "　");
    }
}
