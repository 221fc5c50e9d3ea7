package io.xushi.clause;

import static io.xushi.clause.Section.CONDITION;
import static io.xushi.clause.Section.RESULT;
import static io.xushi.clause.Section.SCOPE;
import static io.xushi.clause.Stage.ALERTS;
import static io.xushi.clause.Stage.GRADING;
import static io.xushi.clause.Stage.SCORING;
import static io.xushi.clause.Stage.TARGETS;

import io.xushi.wording.Language;
import java.util.EnumSet;
import java.util.Set;

/**
 * The catalogue: every sentence of the language, once, in Chinese and English. {@code {gap:type}} is a typed gap;
 * {@link Gap} lists the types. No line can match two forms of a stage and section, which a test proves.
 */
public enum SentenceForm {
    UNIT_IS(SCOPE, all(), "单位是{units:names}", "the unit is {units:names}"),
    UNIT_TYPE_IS(SCOPE, all(), "单位类型是{types:names}", "the unit type is {types:names}"),
    UNIT_TYPE_IS_NOT(SCOPE, all(), "单位类型不是{types:names}", "the unit type is not {types:names}"),
    GROUP_IS(SCOPE, all(), "考核组是{groups:names}", "the peer group is {groups:names}"),

    ASSESS(CONDITION, all(), "考核指标{indicator:name}", "assess indicator {indicator:name}"),
    ASSESS_TARGET(
            CONDITION,
            all(),
            "考核指标{indicator:name}的目标{target:name}",
            "assess indicator {indicator:name} against target {target:name}"),
    ASSESS_EVERY(CONDITION, EnumSet.of(ALERTS), "考核每个指标", "assess every indicator"),
    ITS_FIGURE(
            CONDITION,
            EnumSet.of(SCORING, ALERTS),
            "其{figure:FIGURE}{comparison:COMPARISON}{number:number}{measure:measure}",
            "its {figure:FIGURE} is {comparison:COMPARISON} {number:number} {measure:measure}"),
    ITS_FIGURE_BAND(
            CONDITION,
            EnumSet.of(SCORING, ALERTS),
            "其{figure:FIGURE}从{low:number}{lowMeasure:measure}({lowEdge:EDGE})到{high:number}{highMeasure:measure}({highEdge:EDGE})",
            "its {figure:FIGURE} is from {low:number} {lowMeasure:measure} ({lowEdge:EDGE}) to {high:number} {highMeasure:measure} ({highEdge:EDGE})"),
    FIGURE_OF(
            CONDITION,
            EnumSet.of(SCORING, ALERTS),
            "指标{indicator:name}的{figure:FIGURE}{comparison:COMPARISON}{number:number}{measure:measure}",
            "the {figure:FIGURE} of indicator {indicator:name} is {comparison:COMPARISON} {number:number} {measure:measure}"),
    MEETS_TARGET(
            CONDITION,
            EnumSet.of(SCORING, ALERTS),
            "指标{indicator:name}完成目标",
            "indicator {indicator:name} meets its target"),
    MISSES_TARGET(
            CONDITION,
            EnumSet.of(SCORING, ALERTS),
            "指标{indicator:name}未完成目标",
            "indicator {indicator:name} misses its target"),

    TARGET_AT_LEAST(
            RESULT,
            EnumSet.of(TARGETS),
            "目标达到{number:number}{measure:measure}",
            "the target is at least {number:number} {measure:measure}"),
    TARGET_AT_MOST(
            RESULT,
            EnumSet.of(TARGETS),
            "目标控制在{number:number}{measure:measure}以内",
            "the target is at most {number:number} {measure:measure}"),
    TARGET_BASE_AND_STRETCH(
            RESULT,
            EnumSet.of(TARGETS),
            "确保{base:number}{baseMeasure:measure},力争{stretch:number}{stretchMeasure:measure}",
            "ensure {base:number} {baseMeasure:measure}, strive for {stretch:number} {stretchMeasure:measure}"),
    TARGET_FROM_SHEET(RESULT, EnumSet.of(TARGETS), "目标按计划表{sheet:name}", "the target is as in plan sheet {sheet:name}"),
    TARGET_CEILING_FROM_SHEET(
            RESULT,
            EnumSet.of(TARGETS),
            "目标控制在计划表{sheet:name}以内",
            "the target is at most as in plan sheet {sheet:name}"),
    ISSUED_BY(RESULT, EnumSet.of(TARGETS), "由{issuer:name}下达", "issued by {issuer:name}"),
    PATH_EVEN(RESULT, EnumSet.of(TARGETS), "进度按{step:STEP}均分", "the path is even by {step:STEP}"),
    PATH_LEVEL(RESULT, EnumSet.of(TARGETS), "进度各期同目标", "the path is the target in every period"),
    PATH_SHARES(
            RESULT,
            EnumSet.of(TARGETS),
            "进度按{step:STATED_STEP}累计为{percents:numbers}%",
            "the path by {step:STATED_STEP} is, cumulatively, {percents:numbers} %"),
    PATH_FROM_SHEET(RESULT, EnumSet.of(TARGETS), "进度按计划表{sheet:name}", "the path is as in plan sheet {sheet:name}"),
    PATH_MILESTONE(
            RESULT,
            EnumSet.of(TARGETS),
            "节点{milestone:name}不迟于{due:day},累计{percent:number}%",
            "milestone {milestone:name} by {due:day}, cumulatively {percent:number} %"),
    PATH_BY_DATE(RESULT, EnumSet.of(TARGETS), "{due:day}前达到{percent:number}%", "reach {percent:number} % by {due:day}"),
    PATH_BETWEEN(RESULT, EnumSet.of(TARGETS), "节点之间按{between:BETWEEN}", "between milestones by {between:BETWEEN}"),

    ALERT_LEVEL(RESULT, EnumSet.of(ALERTS), "预警级别{level:name}", "alert level {level:name}");

    private final Section section;
    private final Set<Stage> stages;
    private final Template zh;
    private final Template en;

    SentenceForm(Section section, Set<Stage> stages, String zh, String en) {
        this.section = section;
        this.stages = stages;
        this.zh = Template.of(zh);
        this.en = Template.of(en);
    }

    private static Set<Stage> all() {
        return EnumSet.of(TARGETS, SCORING, ALERTS, GRADING);
    }

    public Section section() {
        return section;
    }

    public boolean standsIn(Stage stage) {
        return stages.contains(stage);
    }

    Set<Stage> stages() {
        return stages;
    }

    Template template(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }

    /** As documentation and messages show it, with the gaps named. */
    public String display(Language language) {
        return template(language).display(language);
    }
}
