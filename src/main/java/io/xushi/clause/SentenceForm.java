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
import java.util.List;
import java.util.Set;

/**
 * The catalogue: every sentence of the language, once, in Chinese and English. {@code {gap:type}} is a typed gap;
 * {@link Gap} lists the types. No line can match two forms of a stage and section, which a test proves. The kinds are
 * the codes under which the manual and the command {@code kinds} list what real documents ask for.
 */
public enum SentenceForm {
    UNIT_IS(SCOPE, all(), "C28", "单位是{units:names}", "the unit is {units:names}"),
    UNIT_TYPE_IS(SCOPE, all(), "C28", "单位类型是{types:names}", "the unit type is {types:names}"),
    UNIT_TYPE_IS_NOT(SCOPE, all(), "C28", "单位类型不是{types:names}", "the unit type is not {types:names}"),
    GROUP_IS(SCOPE, all(), "C28", "考核组是{groups:names}", "the peer group is {groups:names}"),
    UNIT_TAGGED(SCOPE, all(), "C28", "单位{has:HAS}标签{tag:name}", "the unit is {has:HAS} {tag:name}"),
    UNIT_RECORD(
            SCOPE,
            all(),
            "C28",
            "单位资料{record:name}{comparison:COMPARISON}{number:exact}{measure:measure}",
            "unit record {record:name} is {comparison:COMPARISON} {number:exact} {measure:measure}"),
    PERIOD_IS(SCOPE, EnumSet.of(SCORING, ALERTS, GRADING), "C28 M8", "时段是{span:SPAN}", "the period is {span:SPAN}"),

    ASSESS(CONDITION, all(), "", "考核指标{indicator:name}", "assess indicator {indicator:name}"),
    ASSESS_TARGET(
            CONDITION,
            all(),
            "A8",
            "考核指标{indicator:name}的目标{target:name}",
            "assess indicator {indicator:name} against target {target:name}"),
    ASSESS_EVERY(CONDITION, EnumSet.of(ALERTS), "A8", "考核每个指标", "assess every indicator"),
    ASSESS_EVERY_DUTY(CONDITION, EnumSet.of(ALERTS), "A7", "考核每个事项", "assess every duty"),
    ITS_DUTY(CONDITION, EnumSet.of(ALERTS), "A7", "该事项{done:DONE}", "the duty {done:DONE}"),
    ASSESS_DUTY(CONDITION, EnumSet.of(TARGETS, ALERTS), "K15 A7", "考核事项{duty:name}", "assess duty {duty:name}"),
    ITS_FIGURE(
            CONDITION,
            judging(),
            "A1 A2 A3 A4 A8 C18",
            "其{figure:FIGURE}{comparison:COMPARISON}{value:compared}",
            "its {figure:FIGURE} is {comparison:COMPARISON} {value:compared}"),
    ITS_FIGURE_BAND(
            CONDITION,
            judging(),
            "A1 A2 A4 C6",
            "其{figure:FIGURE}从{low:number}{lowMeasure:measure}({lowEdge:EDGE})到{high:number}{highMeasure:measure}({highEdge:EDGE})",
            "its {figure:FIGURE} is from {low:number} {lowMeasure:measure} ({lowEdge:EDGE}) to {high:number} {highMeasure:measure} ({highEdge:EDGE})"),
    ITS_PLACES(
            CONDITION,
            judging(),
            "C20 K21",
            "其{figure:FIGURE}在{population:POPULATION}{order:ORDER}排第{first:number}至第{last:number}名({ties:TIES})",
            "its {figure:FIGURE} ranks {first:number} to {last:number} of {population:POPULATION} {order:ORDER} ({ties:TIES})"),
    ITS_SHARE(
            CONDITION,
            judging(),
            "C20 K21",
            "其{figure:FIGURE}在{population:POPULATION}{order:ORDER}居前{percent:exact}%,名额{places:PLACES},{last:LAST_PLACE}",
            "its {figure:FIGURE} is in the first {percent:exact} % of {population:POPULATION} {order:ORDER}, places {places:PLACES}, {last:LAST_PLACE}"),
    ITS_DIFFERENCE(
            CONDITION,
            judging(),
            "C18 A4",
            "其{figure:FIGURE}与{value:compared}之差{comparison:COMPARISON}{number:number}{measure:measure}",
            "its {figure:FIGURE} less {value:compared} is {comparison:COMPARISON} {number:number} {measure:measure}"),
    ITS_PLACES_STREAK(
            CONDITION,
            judging(),
            "A5 C20",
            "其{figure:FIGURE}连续{count:number}{length:LENGTH}在{population:POPULATION}{order:ORDER}排第{first:number}至第{last:number}名({ties:TIES})",
            "its {figure:FIGURE} ranks {first:number} to {last:number} of {population:POPULATION} {order:ORDER} ({ties:TIES}) {count:number} {length:LENGTH} running"),
    ITS_OFTEN(
            CONDITION,
            judging(),
            "A5",
            "其{figure:FIGURE}累计至少{count:number}{length:LENGTH}{comparison:COMPARISON}{value:compared}",
            "its {figure:FIGURE} is in at least {count:number} {length:LENGTH} so far {comparison:COMPARISON} {value:compared}"),
    ITS_STREAK(
            CONDITION,
            judging(),
            "A5",
            "其{figure:FIGURE}连续{count:number}{length:LENGTH}{comparison:COMPARISON}{value:compared}",
            "its {figure:FIGURE} is {count:number} {length:LENGTH} running {comparison:COMPARISON} {value:compared}"),
    ITS_LEVEL_STREAK(
            CONDITION,
            EnumSet.of(ALERTS),
            "A5",
            "其预警级别连续{count:number}个月是{levels:names}",
            "its alert level was {levels:names} {count:number} months running"),
    ITS_LEVEL_OFTEN(
            CONDITION,
            EnumSet.of(ALERTS),
            "A5 A6",
            "其此前预警级别是{levels:names}的累计至少{count:number}个月",
            "its alert level before was {levels:names} in at least {count:number} months"),
    ITS_LAST_LEVEL(
            CONDITION,
            EnumSet.of(ALERTS),
            "A6 A9",
            "其上月预警级别是{levels:names}",
            "its alert level last month was {levels:names}"),
    ITS_DUTY_OVERDUE(
            CONDITION,
            EnumSet.of(ALERTS),
            "A7",
            "该事项逾期{comparison:COMPARISON}{days:number}天",
            "the duty is late by {comparison:COMPARISON} {days:number} days"),
    DUE_WITHIN(CONDITION, EnumSet.of(ALERTS), "A7", "距期限不足{days:number}天", "due in less than {days:number} days"),
    ITS_NO_DATA(CONDITION, EnumSet.of(ALERTS), "A10", "其没有数据", "it has no data"),
    FIGURE_OF(
            CONDITION,
            judgingAndGrading(),
            "C18 C17 K12",
            "指标{indicator:name}的{figure:FIGURE}{comparison:COMPARISON}{value:compared}",
            "the {figure:FIGURE} of indicator {indicator:name} is {comparison:COMPARISON} {value:compared}"),
    FIGURE_OF_BAND(
            CONDITION,
            judgingAndGrading(),
            "C6 C18",
            "指标{indicator:name}的{figure:FIGURE}从{low:number}{lowMeasure:measure}({lowEdge:EDGE})到{high:number}{highMeasure:measure}({highEdge:EDGE})",
            "the {figure:FIGURE} of indicator {indicator:name} is from {low:number} {lowMeasure:measure} ({lowEdge:EDGE}) to {high:number} {highMeasure:measure} ({highEdge:EDGE})"),
    FIGURE_PLACES(
            CONDITION,
            judgingAndGrading(),
            "C20 K21",
            "指标{indicator:name}的{figure:FIGURE}在{population:POPULATION}{order:ORDER}排第{first:number}至第{last:number}名({ties:TIES})",
            "the {figure:FIGURE} of indicator {indicator:name} ranks {first:number} to {last:number} of {population:POPULATION} {order:ORDER} ({ties:TIES})"),
    FIGURE_SHARE(
            CONDITION,
            judgingAndGrading(),
            "C20 K21",
            "指标{indicator:name}的{figure:FIGURE}在{population:POPULATION}{order:ORDER}居前{percent:exact}%,名额{places:PLACES},{last:LAST_PLACE}",
            "the {figure:FIGURE} of indicator {indicator:name} is in the first {percent:exact} % of {population:POPULATION} {order:ORDER}, places {places:PLACES}, {last:LAST_PLACE}"),
    FIGURE_DIFFERENCE(
            CONDITION,
            judgingAndGrading(),
            "C18 A4",
            "指标{indicator:name}的{figure:FIGURE}与{value:compared}之差{comparison:COMPARISON}{number:number}{measure:measure}",
            "the {figure:FIGURE} of indicator {indicator:name} less {value:compared} is {comparison:COMPARISON} {number:number} {measure:measure}"),
    FIGURE_PLACES_STREAK(
            CONDITION,
            judgingAndGrading(),
            "A5 C20",
            "指标{indicator:name}的{figure:FIGURE}连续{count:number}{length:LENGTH}在{population:POPULATION}{order:ORDER}排第{first:number}至第{last:number}名({ties:TIES})",
            "the {figure:FIGURE} of indicator {indicator:name} ranks {first:number} to {last:number} of {population:POPULATION} {order:ORDER} ({ties:TIES}) {count:number} {length:LENGTH} running"),
    FIGURE_OFTEN(
            CONDITION,
            judgingAndGrading(),
            "A5",
            "指标{indicator:name}的{figure:FIGURE}累计至少{count:number}{length:LENGTH}{comparison:COMPARISON}{value:compared}",
            "the {figure:FIGURE} of indicator {indicator:name} is in at least {count:number} {length:LENGTH} so far {comparison:COMPARISON} {value:compared}"),
    FIGURE_STREAK(
            CONDITION,
            judgingAndGrading(),
            "A5",
            "指标{indicator:name}的{figure:FIGURE}连续{count:number}{length:LENGTH}{comparison:COMPARISON}{value:compared}",
            "the {figure:FIGURE} of indicator {indicator:name} is {count:number} {length:LENGTH} running {comparison:COMPARISON} {value:compared}"),
    FIGURE_AGAINST(
            CONDITION,
            judgingAndGrading(),
            "K12 C18",
            "指标{indicator:name}的{figure:FIGURE}{comparison:COMPARISON}指标{other:name}的{otherFigure:FIGURE}",
            "the {figure:FIGURE} of indicator {indicator:name} is {comparison:COMPARISON} the {otherFigure:FIGURE} of indicator {other:name}"),
    MEETS_TARGET(
            CONDITION,
            judgingAndGrading(),
            "C1 C18",
            "指标{indicator:name}完成目标",
            "indicator {indicator:name} meets its target"),
    MISSES_TARGET(
            CONDITION,
            judgingAndGrading(),
            "C17 C18",
            "指标{indicator:name}未完成目标",
            "indicator {indicator:name} misses its target"),
    MEETS_STRETCH(
            CONDITION,
            judgingAndGrading(),
            "K8",
            "指标{indicator:name}完成力争目标",
            "indicator {indicator:name} meets its stretch target"),
    ALL_MEET(
            CONDITION,
            judgingAndGrading(),
            "C18 K19",
            "指标{indicators:names}全部完成目标",
            "indicators {indicators:names} all meet their targets"),
    SOME_MEET(
            CONDITION,
            judgingAndGrading(),
            "C18 K19",
            "指标{indicators:names}中至少{count:number}项完成目标",
            "at least {count:number} of indicators {indicators:names} meet their targets"),
    HAS_NO_TASK(
            CONDITION, judgingAndGrading(), "C29", "指标{indicator:name}没有任务", "indicator {indicator:name} has no task"),
    HAS_TASK(CONDITION, judgingAndGrading(), "C29", "指标{indicator:name}有任务", "indicator {indicator:name} has a task"),
    HAS_NO_DATA(
            CONDITION, judgingAndGrading(), "A10", "指标{indicator:name}没有数据", "indicator {indicator:name} has no data"),
    EVENT(
            CONDITION,
            EnumSet.of(SCORING, ALERTS, GRADING),
            "C26",
            "{occurred:OCCURRED}事件{event:name}",
            "event {event:name} {occurred:OCCURRED}"),
    EVENT_COUNT(
            CONDITION,
            EnumSet.of(SCORING, ALERTS, GRADING),
            "C14 C26",
            "事件{event:name}{comparison:COMPARISON}{count:number}{measure:measure}",
            "events {event:name} are {comparison:COMPARISON} {count:number} {measure:measure}"),
    EVENT_CATEGORY(
            CONDITION,
            EnumSet.of(SCORING, ALERTS, GRADING),
            "C26",
            "-类别是{categories:names}",
            "- the category is {categories:names}"),
    EVENT_ATTRIBUTE(
            CONDITION,
            EnumSet.of(SCORING, ALERTS, GRADING),
            "C26",
            "-{attribute:name}{comparison:COMPARISON}{number:exact}{measure:measure}",
            "- {attribute:name} is {comparison:COMPARISON} {number:exact} {measure:measure}"),
    EVENT_CIRCUMSTANCE(
            CONDITION,
            EnumSet.of(SCORING, ALERTS, GRADING),
            "C26",
            "-有情形{circumstances:names}之一",
            "- any of {circumstances:names} applies"),
    DUTY_IS(
            CONDITION,
            EnumSet.of(SCORING, ALERTS, GRADING),
            "C3 K15 A7",
            "事项{duty:name}{done:DONE}",
            "duty {duty:name} {done:DONE}"),
    DUTY_OVERDUE(
            CONDITION,
            EnumSet.of(SCORING, ALERTS, GRADING),
            "C3 A7",
            "事项{duty:name}逾期{comparison:COMPARISON}{days:number}天",
            "duty {duty:name} is late by {comparison:COMPARISON} {days:number} days"),
    DUTY_STATE(
            CONDITION,
            EnumSet.of(SCORING, ALERTS, GRADING),
            "C16",
            "事项{duty:name}的状态是{states:names}",
            "the state of duty {duty:name} is {states:names}"),
    NOT_EXEMPT(
            CONDITION,
            EnumSet.of(SCORING, ALERTS, GRADING),
            "C32",
            "没有豁免{exemption:name}",
            "exemption {exemption:name} is not granted"),
    EXEMPT(
            CONDITION,
            EnumSet.of(SCORING, ALERTS, GRADING),
            "C32",
            "已获豁免{exemption:name}",
            "exemption {exemption:name} is granted"),
    TOTAL_IS(
            CONDITION,
            EnumSet.of(GRADING),
            "G1",
            "总分{comparison:COMPARISON}{points:exact}分",
            "the total is {comparison:COMPARISON} {points:exact} points"),
    TOTAL_BAND(
            CONDITION,
            EnumSet.of(GRADING),
            "G1",
            "总分从{low:exact}分({lowEdge:EDGE})到{high:exact}分({highEdge:EDGE})",
            "the total is from {low:exact} points ({lowEdge:EDGE}) to {high:exact} points ({highEdge:EDGE})"),
    TOTAL_PLACES(
            CONDITION,
            EnumSet.of(GRADING),
            "G2",
            "总分在{population:POPULATION}{order:TOTAL_PLACE}{first:number}至第{last:number}名({ties:TIES})",
            "the total ranks {first:number} to {last:number} {order:TOTAL_PLACE} {population:POPULATION} ({ties:TIES})"),
    TOTAL_SHARE(
            CONDITION,
            EnumSet.of(GRADING),
            "G3",
            "总分在{population:POPULATION}{order:TOTAL_SHARE}{percent:exact}%,名额{places:PLACES},{last:LAST_PLACE}",
            "the total is in the {order:TOTAL_SHARE} {percent:exact} % of {population:POPULATION}, places {places:PLACES}, {last:LAST_PLACE}"),
    CLAUSE_POINTS(
            CONDITION,
            EnumSet.of(GRADING),
            "G5",
            "条款{clause:name}得分{comparison:COMPARISON}{points:exact}分",
            "the points of clause {clause:name} are {comparison:COMPARISON} {points:exact}"),
    ITEM_POINTS(
            CONDITION,
            EnumSet.of(GRADING),
            "G5",
            "项目{item:name}得分{comparison:COMPARISON}{points:exact}分",
            "the points of item {item:name} are {comparison:COMPARISON} {points:exact}"),
    IS_VETOED(CONDITION, EnumSet.of(GRADING), "G5", "{vetoed:VETOED}一票否决", "the unit is {vetoed:VETOED}"),

    TARGET_AT_LEAST(
            RESULT,
            EnumSet.of(TARGETS),
            "K1 K6",
            "目标达到{number:exact}{measure:measure}",
            "the target is at least {number:exact} {measure:measure}"),
    TARGET_MORE_THAN(
            RESULT,
            EnumSet.of(TARGETS),
            "K1 K6",
            "目标超过{number:exact}{measure:measure}",
            "the target is more than {number:exact} {measure:measure}"),
    TARGET_LESS_THAN(
            RESULT,
            EnumSet.of(TARGETS),
            "K11",
            "目标低于{number:exact}{measure:measure}",
            "the target is less than {number:exact} {measure:measure}"),
    TARGET_FRACTION(RESULT, EnumSet.of(TARGETS), "K6", "目标达到{number:exact}", "the target is at least {number:exact}"),
    TARGET_AT_MOST(
            RESULT,
            EnumSet.of(TARGETS),
            "K11",
            "目标控制在{number:exact}{measure:measure}以内",
            "the target is at most {number:exact} {measure:measure}"),
    TARGET_EQUALS(
            RESULT,
            EnumSet.of(TARGETS),
            "K10",
            "目标等于{number:exact}{measure:measure}",
            "the target equals {number:exact} {measure:measure}"),
    TARGET_NONE_HAPPENS(RESULT, EnumSet.of(TARGETS), "K10", "目标为零发生", "the target is that none happens"),
    TARGET_RANGE(
            RESULT,
            EnumSet.of(TARGETS),
            "K9",
            "目标为{low:exact}至{high:exact}{measure:measure}",
            "the target is {low:exact} to {high:exact} {measure:measure}"),
    TARGET_CHANGE(
            RESULT,
            EnumSet.of(TARGETS),
            "K2 K3",
            "目标比上年{change:CHANGE}{number:exact}%",
            "the target is {number:exact} % {change:CHANGE} than last year"),
    TARGET_SHIFT(
            RESULT,
            EnumSet.of(TARGETS),
            "K7",
            "目标比上年{shift:SHIFT}{number:exact}{measure:measure}",
            "against last year the target is {number:exact} {measure:measure} {shift:SHIFT}"),
    TARGET_SHIFT_RANGE(
            RESULT,
            EnumSet.of(TARGETS),
            "K7 K9",
            "目标比上年{shift:SHIFT}{low:exact}至{high:exact}{measure:measure}",
            "against last year the target is {low:exact} to {high:exact} {measure:measure} {shift:SHIFT}"),
    TARGET_REFERENCE(
            RESULT,
            EnumSet.of(TARGETS),
            "K12",
            "目标为{figure:FIGURE}{comparison:COMPARISON}{value:compared}",
            "the target is a {figure:FIGURE} {comparison:COMPARISON} {value:compared}"),
    TARGET_AGAINST(
            RESULT,
            EnumSet.of(TARGETS),
            "K12",
            "目标为{figure:FIGURE}{comparison:COMPARISON}指标{other:name}的{otherFigure:FIGURE}",
            "the target is a {figure:FIGURE} {comparison:COMPARISON} the {otherFigure:FIGURE} of indicator {other:name}"),
    TARGET_EVERY(
            RESULT,
            EnumSet.of(TARGETS),
            "K14",
            "目标每{every:EVERY}{bound:EACH_BOUND}{number:exact}{measure:measure}",
            "the target every {every:EVERY} is {bound:EACH_BOUND} {number:exact} {measure:measure}"),
    TARGET_PLACES(
            RESULT,
            EnumSet.of(TARGETS),
            "K21",
            "目标为{figure:FIGURE}在{population:POPULATION}{order:ORDER}排第{first:number}至第{last:number}名({ties:TIES})",
            "the target is that {figure:FIGURE} ranks {first:number} to {last:number} of {population:POPULATION} {order:ORDER} ({ties:TIES})"),
    TARGET_ABOUT(
            RESULT,
            EnumSet.of(TARGETS),
            "K18 K19",
            "目标为{number:exact}{measure:measure}左右,允许偏差{tolerance:exact}{toleranceMeasure:measure}",
            "the target is about {number:exact} {measure:measure}, give or take {tolerance:exact} {toleranceMeasure:measure}"),
    TARGET_EVERY_YEAR(
            RESULT,
            EnumSet.of(TARGETS),
            "K20",
            "目标每年比上年{change:CHANGE}不少于{number:exact}%",
            "every year the target is at least {number:exact} % {change:CHANGE} than the year before"),
    TARGET_LAST_YEAR_TIMES(
            RESULT,
            EnumSet.of(TARGETS),
            "K13",
            "目标为上年的{number:exact}倍",
            "the target is {number:exact} times last year"),
    BASE_YEAR(RESULT, EnumSet.of(TARGETS), "K4", "基期为{year:number}年", "the base year is {year:number}"),
    BASE_STATED(
            RESULT,
            EnumSet.of(TARGETS),
            "K4",
            "基期为{year:number}年的{number:exact}{measure:measure}",
            "the base is {number:exact} {measure:measure} in {year:number}"),
    TARGET_BASE_CHANGE(
            RESULT,
            EnumSet.of(TARGETS),
            "K4 M6 M7",
            "目标比基期{change:CHANGE}{number:exact}%",
            "the target is {number:exact} % {change:CHANGE} than the base"),
    TARGET_BASE_SHIFT(
            RESULT,
            EnumSet.of(TARGETS),
            "K4 K7",
            "目标比基期{shift:SHIFT}{number:exact}{measure:measure}",
            "against the base the target is {number:exact} {measure:measure} {shift:SHIFT}"),
    TARGET_BASE_SHIFT_RANGE(
            RESULT,
            EnumSet.of(TARGETS),
            "K4 K7 K9",
            "目标比基期{shift:SHIFT}{low:exact}至{high:exact}{measure:measure}",
            "against the base the target is {low:exact} to {high:exact} {measure:measure} {shift:SHIFT}"),
    TARGET_BASE_TIMES(
            RESULT, EnumSet.of(TARGETS), "K13", "目标为基期的{number:exact}倍", "the target is {number:exact} times the base"),
    TARGET_YEARLY(
            RESULT,
            EnumSet.of(TARGETS),
            "K5",
            "目标自基期起年均{change:CHANGE}{number:exact}%",
            "from the base on the target is {number:exact} % {change:CHANGE} every year"),
    TARGET_YEAR(RESULT, EnumSet.of(TARGETS), "K4 K5", "目标年为{year:number}年", "the target is for {year:number}"),
    TARGET_REVISED(
            RESULT,
            EnumSet.of(TARGETS),
            "K1 K2",
            "自{from:day}起目标改为{number:exact}{measure:measure},由{approver:name}批准,因{reason:name}",
            "from {from:day} on the target is {number:exact} {measure:measure}, approved by {approver:name}, because of {reason:name}"),
    TARGET_BASE_AND_STRETCH(
            RESULT,
            EnumSet.of(TARGETS),
            "K8",
            "确保{base:exact}{baseMeasure:measure},力争{stretch:exact}{stretchMeasure:measure}",
            "ensure {base:exact} {baseMeasure:measure}, strive for {stretch:exact} {stretchMeasure:measure}"),
    TARGET_FROM_SHEET(
            RESULT, EnumSet.of(TARGETS), "K1 M3", "目标按计划表{sheet:name}", "the target is as in plan sheet {sheet:name}"),
    TARGET_CEILING_FROM_SHEET(
            RESULT,
            EnumSet.of(TARGETS),
            "K11",
            "目标控制在计划表{sheet:name}以内",
            "the target is at most as in plan sheet {sheet:name}"),
    NO_TASK(RESULT, EnumSet.of(TARGETS), "C29", "没有任务", "no task"),
    DUE(RESULT, EnumSet.of(TARGETS), "K15", "期限为{due:day}", "due by {due:day}"),
    STATE_BY(RESULT, EnumSet.of(TARGETS), "K16", "{due:day}前状态达到{state:name}", "state {state:name} by {due:day}"),
    QUALITATIVE(
            RESULT,
            EnumSet.of(TARGETS),
            "K17",
            "定性目标,由{assessor:name}评定",
            "a qualitative target, judged by {assessor:name}"),
    ISSUED_BY(RESULT, EnumSet.of(TARGETS), "", "由{issuer:name}下达", "issued by {issuer:name}"),
    LED_BY(RESULT, EnumSet.of(TARGETS), "", "牵头单位{lead:name}", "led by {lead:name}"),
    LED_BY_WITH(
            RESULT,
            EnumSet.of(TARGETS),
            "",
            "牵头单位{lead:name},配合单位{supports:names}",
            "led by {lead:name} with {supports:names}"),
    ANSWERED_BY(RESULT, EnumSet.of(TARGETS), "", "分管领导{leader:name}", "answered for by {leader:name}"),
    PATH_EVEN(RESULT, EnumSet.of(TARGETS), "M1", "进度按{step:STEP}均分", "the path is even by {step:STEP}"),
    PATH_LEVEL(RESULT, EnumSet.of(TARGETS), "M2", "进度各期同目标", "the path is the target in every period"),
    PATH_SHARES(
            RESULT,
            EnumSet.of(TARGETS),
            "M1 M3 M6 M7",
            "进度按{step:STATED_STEP}累计为{percents:numbers}%",
            "the path by {step:STATED_STEP} is, cumulatively, {percents:numbers} %"),
    PATH_FROM_SHEET(
            RESULT, EnumSet.of(TARGETS), "M3", "进度按计划表{sheet:name}", "the path is as in plan sheet {sheet:name}"),
    PATH_FROM_BASE(
            RESULT,
            EnumSet.of(TARGETS),
            "M6",
            "进度自基期起按{step:STEP}均分",
            "the path rises from the base evenly by {step:STEP}"),
    PATH_COMPOUND(
            RESULT,
            EnumSet.of(TARGETS),
            "K5 M6",
            "进度自基期起按{step:STATED_STEP}等比",
            "the path rises from the base at the same rate by {step:STATED_STEP}"),
    PATH_HISTORY(
            RESULT,
            EnumSet.of(TARGETS),
            "M3",
            "进度按前{years:number}年同期占比,{mean:YEARS}",
            "the path is the share of the same stretch in the {years:number} years before, {mean:YEARS}"),
    PATH_AHEAD(
            RESULT,
            EnumSet.of(TARGETS),
            "M1",
            "各期按所在{length:AHEAD}末的进度要求",
            "every period is measured against the end of its {length:AHEAD}"),
    PATH_MILESTONE(
            RESULT,
            EnumSet.of(TARGETS),
            "M4",
            "节点{milestone:name}不迟于{due:day},累计{percent:number}%",
            "milestone {milestone:name} by {due:day}, cumulatively {percent:number} %"),
    PATH_BY_DATE(
            RESULT,
            EnumSet.of(TARGETS),
            "M5",
            "{due:day}前达到{percent:number}%",
            "reach {percent:number} % by {due:day}"),
    PATH_BETWEEN(
            RESULT, EnumSet.of(TARGETS), "M4", "节点之间按{between:BETWEEN}", "between milestones by {between:BETWEEN}"),

    POINTS(
            RESULT,
            EnumSet.of(SCORING),
            "C1 C17 C18",
            "{sign:SIGN}{points:exact}分",
            "{sign:SIGN} {points:exact} points"),
    POINTS_IF_MET(
            RESULT,
            EnumSet.of(SCORING),
            "C1",
            "完成目标得{met:exact}分,未完成得{missed:exact}分",
            "award {met:exact} points if the target is met, {missed:exact} if missed"),
    BASE(RESULT, EnumSet.of(SCORING), "C8 C9", "基本分{points:exact}分", "base {points:exact} points"),
    STEP(
            RESULT,
            EnumSet.of(SCORING),
            "C8 C9 C11 C13 C19 M8",
            "{figure:FIGURE}以{reference:compared}为准,每{side:SIDE}{amount:exact}{measure:measure}{sign:GAIN}{points:exact}分,{limit:limit},{part:PART}",
            "{figure:FIGURE} measured from {reference:compared}: {sign:GAIN} {points:exact} points for every {amount:exact} {measure:measure} {side:SIDE}, {limit:limit}, {part:PART}"),
    STEPS(
            RESULT,
            EnumSet.of(SCORING),
            "C10 C11 C19",
            "{figure:FIGURE}以{reference:compared}为准,每高{up:exact}{upMeasure:measure}{upSign:GAIN}{upPoints:exact}分,每低{down:exact}{downMeasure:measure}{downSign:GAIN}{downPoints:exact}分,加分{gain:limit},扣分{loss:limit},{part:PART}",
            "{figure:FIGURE} measured from {reference:compared}: {upSign:GAIN} {upPoints:exact} points for every {up:exact} {upMeasure:measure} above and {downSign:GAIN} {downPoints:exact} points for every {down:exact} {downMeasure:measure} below, gain {gain:limit}, loss {loss:limit}, {part:PART}"),
    BRACKET(
            RESULT,
            EnumSet.of(SCORING),
            "C8",
            "{figure:FIGURE}以{reference:compared}为准,{side:SIDE}{from:exact}至{to:exact}{bandMeasure:measure}的部分每{amount:exact}{measure:measure}{sign:GAIN}{points:exact}分,{part:PART}",
            "{figure:FIGURE} measured from {reference:compared}: {sign:GAIN} {points:exact} points for every {amount:exact} {measure:measure} of the part {from:exact} to {to:exact} {bandMeasure:measure} {side:SIDE}, {part:PART}"),
    BRACKET_BEYOND(
            RESULT,
            EnumSet.of(SCORING),
            "C8",
            "{figure:FIGURE}以{reference:compared}为准,{side:SIDE}{from:exact}{bandMeasure:measure}以外的部分每{amount:exact}{measure:measure}{sign:GAIN}{points:exact}分,{limit:limit},{part:PART}",
            "{figure:FIGURE} measured from {reference:compared}: {sign:GAIN} {points:exact} points for every {amount:exact} {measure:measure} of the part beyond {from:exact} {bandMeasure:measure} {side:SIDE}, {limit:limit}, {part:PART}"),
    STEP_IF(
            RESULT,
            EnumSet.of(SCORING),
            "C8 C9",
            "{condition:FIGURE}{comparison:COMPARISON}{value:compared}时,{figure:FIGURE}以{reference:compared}为准,每{side:SIDE}{amount:exact}{measure:measure}{sign:GAIN}{points:exact}分,{limit:limit},{part:PART}",
            "if {condition:FIGURE} is {comparison:COMPARISON} {value:compared}: {figure:FIGURE} measured from {reference:compared}: {sign:GAIN} {points:exact} points for every {amount:exact} {measure:measure} {side:SIDE}, {limit:limit}, {part:PART}"),
    RANK_STEP(
            RESULT,
            EnumSet.of(SCORING),
            "C20",
            "按{subject:subject}在{population:RANKED}{order:ORDER}排名,第一名得{first:exact}分,每退一名减{less:exact}分,最低{least:exact}分,{ties:PLACE_TIES}",
            "rank by {subject:subject} of {population:RANKED} {order:ORDER}: first {first:exact} points, {less:exact} points less for each place, at least {least:exact} points, {ties:PLACE_TIES}"),
    RANK_PERCENT(
            RESULT,
            EnumSet.of(SCORING),
            "C20",
            "按{subject:subject}在{population:RANKED}{order:ORDER}排名,第一名得{first:exact}分,每退一名减满分的{percent:exact}%,最低{least:exact}分,{ties:PLACE_TIES}",
            "rank by {subject:subject} of {population:RANKED} {order:ORDER}: first {first:exact} points, {percent:exact} % of full marks less for each place, at least {least:exact} points, {ties:PLACE_TIES}"),
    RANK_LIST(
            RESULT,
            EnumSet.of(SCORING),
            "C20",
            "按{subject:subject}在{population:RANKED}{order:ORDER}排名,依次得{listed:numbers}分,其余得{rest:exact}分,{ties:PLACE_TIES}",
            "rank by {subject:subject} of {population:RANKED} {order:ORDER}: award {listed:numbers} points in turn, the rest {rest:exact} points, {ties:PLACE_TIES}"),
    RANK_EVEN(
            RESULT,
            EnumSet.of(SCORING),
            "C21",
            "按{subject:subject}在{population:RANKED}{order:ORDER}排名,第一名得{first:exact}分,末名得{last:exact}分,中间等距,{ties:PLACE_TIES}",
            "rank by {subject:subject} of {population:RANKED} {order:ORDER}: first {first:exact} points, last {last:exact} points, evenly between, {ties:PLACE_TIES}"),
    EFFICACY(
            RESULT,
            EnumSet.of(SCORING),
            "C23",
            "按{subject:subject}在{population:RANKED}{order:ORDER}的功效系数计分,满分{full:exact}分,基础占{base:exact}%,全部相同时得{equal:exact}分",
            "efficacy coefficient of {subject:subject} in {population:RANKED} {order:ORDER}: full {full:exact} points, base {base:exact} %, {equal:exact} points if all are equal"),
    SHARE_OF_BEST(
            RESULT,
            EnumSet.of(SCORING),
            "C22",
            "按{subject:subject}占{population:RANKED}最高的比例计分,满分{full:exact}分",
            "in proportion of {subject:subject} to the best of {population:RANKED}, full {full:exact} points"),
    INVERSE_SHARE(
            RESULT,
            EnumSet.of(SCORING),
            "C4",
            "按{reference:compared}占{figure:FIGURE}的比例计分,满分{full:exact}分,{limit:limit}",
            "in proportion of {reference:compared} to {figure:FIGURE}, full {full:exact} points, {limit:limit}"),
    OF_CLAUSES(
            RESULT,
            EnumSet.of(SCORING),
            "C25",
            "取条款{clauses:names}得分的{pick:PICK}",
            "take the {pick:PICK} of clauses {clauses:names}"),
    FACTOR(RESULT, EnumSet.of(SCORING), "C21 C24", "得分乘以{factor:exact}", "multiply the points by {factor:exact}"),
    RECORD_FACTOR(
            RESULT, EnumSet.of(SCORING), "C21", "得分乘以资料{record:name}", "multiply the points by record {record:name}"),
    SHARE(
            RESULT,
            EnumSet.of(SCORING),
            "C4 C19 C22 M8",
            "按{figure:FIGURE}占{reference:compared}的比例计分,满分{full:exact}分,{limit:limit}",
            "in proportion of {figure:FIGURE} to {reference:compared}, full {full:exact} points, {limit:limit}"),
    SHARE_IF(
            RESULT,
            EnumSet.of(SCORING),
            "C4",
            "{condition:FIGURE}{comparison:COMPARISON}{value:compared}时,按{figure:FIGURE}占{reference:compared}的比例计分,满分{full:exact}分,{limit:limit}",
            "if {condition:FIGURE} is {comparison:COMPARISON} {value:compared}: in proportion of {figure:FIGURE} to {reference:compared}, full {full:exact} points, {limit:limit}"),
    FACTOR_IF_MISSED(
            RESULT,
            EnumSet.of(SCORING),
            "C4",
            "未完成目标时得分乘以{factor:exact}",
            "multiply the points by {factor:exact} if the target is missed"),
    FACTOR_IF(
            RESULT,
            EnumSet.of(SCORING),
            "C4",
            "{condition:FIGURE}{comparison:COMPARISON}{value:compared}时得分乘以{factor:exact}",
            "multiply the points by {factor:exact} if {condition:FIGURE} is {comparison:COMPARISON} {value:compared}"),
    FORMULA(
            RESULT,
            EnumSet.of(SCORING),
            "C5",
            "得分等于{factor:exact}乘{figure:FIGURE}{plus:PLUS}{offset:exact},{figureRead:FIGURE}按{scale:SCALE}",
            "points are {factor:exact} times {figure:FIGURE} {plus:PLUS} {offset:exact}, {figureRead:FIGURE} as {scale:SCALE}"),
    BAND(
            RESULT,
            EnumSet.of(SCORING),
            "C6",
            "{figure:FIGURE}从{low:exact}{lowMeasure:measure}({lowEdge:EDGE})到{high:exact}{highMeasure:measure}({highEdge:EDGE}){sign:SIGN}{points:exact}分",
            "{figure:FIGURE} from {low:exact} {lowMeasure:measure} ({lowEdge:EDGE}) to {high:exact} {highMeasure:measure} ({highEdge:EDGE}): {sign:SIGN} {points:exact} points"),
    BAND_UPWARDS(
            RESULT,
            EnumSet.of(SCORING),
            "C6",
            "{figure:FIGURE}从{low:exact}{lowMeasure:measure}({lowEdge:EDGE})起{sign:SIGN}{points:exact}分",
            "{figure:FIGURE} from {low:exact} {lowMeasure:measure} ({lowEdge:EDGE}) upwards: {sign:SIGN} {points:exact} points"),
    BAND_UP_TO(
            RESULT,
            EnumSet.of(SCORING),
            "C6",
            "{figure:FIGURE}到{high:exact}{highMeasure:measure}({highEdge:EDGE})为止{sign:SIGN}{points:exact}分",
            "{figure:FIGURE} up to {high:exact} {highMeasure:measure} ({highEdge:EDGE}): {sign:SIGN} {points:exact} points"),
    LINE(
            RESULT,
            EnumSet.of(SCORING),
            "C7",
            "{figure:FIGURE}从{low:exact}{lowMeasure:measure}({lowEdge:EDGE})到{high:exact}{highMeasure:measure}({highEdge:EDGE}),得分从{from:exact}分到{to:exact}分按直线计",
            "{figure:FIGURE} from {low:exact} {lowMeasure:measure} ({lowEdge:EDGE}) to {high:exact} {highMeasure:measure} ({highEdge:EDGE}): points from {from:exact} to {to:exact} on a straight line"),
    ONCE(
            RESULT,
            EnumSet.of(SCORING),
            "C12",
            "{figure:FIGURE}{comparison:COMPARISON}{value:compared}时{sign:SIGN}{points:exact}分",
            "{sign:SIGN} {points:exact} points once if {figure:FIGURE} is {comparison:COMPARISON} {value:compared}"),
    PER_COUNT(
            RESULT,
            EnumSet.of(SCORING),
            "C14",
            "每有{amount:exact}{measure:measure}{sign:GAIN}{points:exact}分,{limit:limit},{part:PART}",
            "{sign:GAIN} {points:exact} points for every {amount:exact} {measure:measure}, {limit:limit}, {part:PART}"),
    PER_EVENT(
            RESULT,
            EnumSet.of(SCORING),
            "C14",
            "每发生{amount:exact}{measure:measure}事件{event:name}{sign:GAIN}{points:exact}分,{limit:limit},{part:PART}",
            "{sign:GAIN} {points:exact} points for every {amount:exact} {measure:measure} of event {event:name}, {limit:limit}, {part:PART}"),
    PER_EVENT_CATEGORY(
            RESULT,
            EnumSet.of(SCORING),
            "C14",
            "每发生{amount:exact}{measure:measure}类别是{categories:names}的事件{event:name}{sign:GAIN}{points:exact}分,{limit:limit},{part:PART}",
            "{sign:GAIN} {points:exact} points for every {amount:exact} {measure:measure} of event {event:name}, {limit:limit}, {part:PART}, with category {categories:names}"),
    PER_EVENT_AMOUNT(
            RESULT,
            EnumSet.of(SCORING),
            "C14",
            "事件{event:name}的{attribute:name}每{amount:exact}{measure:measure}{sign:GAIN}{points:exact}分,{limit:limit},{part:PART}",
            "{sign:GAIN} {points:exact} points for every {amount:exact} {measure:measure} of {attribute:name} of event {event:name}, {limit:limit}, {part:PART}"),
    COUNT_CATEGORY(
            RESULT, EnumSet.of(SCORING), "C14", "-类别是{categories:names}", "- the category is {categories:names}"),
    COUNT_ATTRIBUTE(
            RESULT,
            EnumSet.of(SCORING),
            "C14",
            "-{attribute:name}{comparison:COMPARISON}{number:exact}{measure:measure}",
            "- {attribute:name} is {comparison:COMPARISON} {number:exact} {measure:measure}"),
    COUNT_CIRCUMSTANCE(
            RESULT,
            EnumSet.of(SCORING),
            "C14",
            "-有情形{circumstances:names}之一",
            "- any of {circumstances:names} applies"),
    PER_PERIOD(
            RESULT,
            EnumSet.of(SCORING),
            "C14",
            "{figure:FIGURE}每有1{length:LENGTH}{comparison:COMPARISON}{value:compared}{sign:GAIN}{points:exact}分,{limit:limit}",
            "{sign:GAIN} {points:exact} points for each of the {length:LENGTH} in which the {figure:FIGURE} is {comparison:COMPARISON} {value:compared}, {limit:limit}"),
    PER_RECORD(
            RESULT,
            EnumSet.of(SCORING),
            "C14",
            "资料{record:name}每{amount:exact}{measure:measure}{sign:GAIN}{points:exact}分,{limit:limit},{part:PART}",
            "{sign:GAIN} {points:exact} points for every {amount:exact} {measure:measure} of record {record:name}, {limit:limit}, {part:PART}"),
    DUTIES_DONE(
            RESULT,
            EnumSet.of(SCORING),
            "C3",
            "事项{duties:names}中每完成一项得{points:exact}分",
            "award {points:exact} points for each of duties {duties:names} done"),
    DUTIES_SHARE(
            RESULT,
            EnumSet.of(SCORING),
            "C3 C4",
            "按事项{duties:names}的完成比例计分,满分{full:exact}分",
            "in proportion of the duties {duties:names} done, full {full:exact} points"),
    DUTIES_MISSED(
            RESULT,
            EnumSet.of(SCORING),
            "C2",
            "事项{duties:names}中每有一项未完成扣{points:exact}分,{limit:limit}",
            "deduct {points:exact} points for each of duties {duties:names} not done, {limit:limit}"),
    DUTY_DONE(
            RESULT,
            EnumSet.of(SCORING),
            "C3",
            "事项{duty:name}完成得{points:exact}分",
            "award {points:exact} points if duty {duty:name} is done"),
    DUTY_LATE(
            RESULT,
            EnumSet.of(SCORING),
            "C15 K15",
            "事项{duty:name}每迟{amount:exact}{delay:DELAY}扣{points:exact}分,{limit:limit},{part:PART}",
            "deduct {points:exact} points for every {amount:exact} {delay:DELAY} duty {duty:name} is late, {limit:limit}, {part:PART}"),
    DUTY_FACTOR(
            RESULT,
            EnumSet.of(SCORING),
            "C16",
            "事项{duty:name}的状态是{state:name}时系数{factor:exact}",
            "coefficient {factor:exact} when the state of duty {duty:name} is {state:name}"),
    LOSSES_TIMES(
            RESULT,
            EnumSet.of(SCORING),
            "C27",
            "本条扣分乘以{factor:exact}",
            "multiply the deductions of this clause by {factor:exact}"),
    NO_TASK_AS(RESULT, EnumSet.of(SCORING), "C29", "按缺项计分:{how:NO_TASK}", "no task: {how:NO_TASK}"),
    NO_TASK_POINTS(RESULT, EnumSet.of(SCORING), "C29", "按缺项计{points:exact}分", "no task: {points:exact} points"),
    JUDGED(
            RESULT,
            EnumSet.of(SCORING),
            "C30 K17",
            "由{assessor:name}评分,{low:number}至{high:number}分,{reason:REASON}",
            "scored by {assessor:name}, {low:number} to {high:number} points, {reason:REASON}"),
    SHOW_TARGET(
            RESULT,
            EnumSet.of(SCORING),
            "C30",
            "列示指标{indicator:name}是否完成目标",
            "show whether indicator {indicator:name} meets its target"),
    SHOW_FIGURE(
            RESULT,
            EnumSet.of(SCORING),
            "C30",
            "列示指标{indicator:name}的{figure:FIGURE}是否{comparison:COMPARISON}{value:compared}",
            "show whether the {figure:FIGURE} of indicator {indicator:name} is {comparison:COMPARISON} {value:compared}"),
    SHOW_AGAINST(
            RESULT,
            EnumSet.of(SCORING),
            "C30",
            "列示指标{indicator:name}的{figure:FIGURE}是否{comparison:COMPARISON}指标{other:name}的{otherFigure:FIGURE}",
            "show whether the {figure:FIGURE} of indicator {indicator:name} is {comparison:COMPARISON} the {otherFigure:FIGURE} of indicator {other:name}"),
    SHOW_DUTY(
            RESULT,
            EnumSet.of(SCORING),
            "C30 K15",
            "列示事项{duty:name}是否按期完成",
            "show whether duty {duty:name} is done in time"),
    CLAUSE_BOUND(
            RESULT,
            EnumSet.of(SCORING),
            "C4 C5",
            "本条得分{bound:BOUND}{points:exact}分",
            "this clause gives {bound:BOUND} {points:exact} points"),
    JOINT_LIMIT(
            RESULT,
            EnumSet.of(SCORING),
            "C11",
            "本条加扣分合计不超过{points:exact}分",
            "gains and losses together at most {points:exact} points"),
    ROUND_POINTS(
            RESULT,
            EnumSet.of(SCORING),
            "",
            "本条得分保留{scale:number}位小数,{rounding:ROUNDING}",
            "round the points to {scale:number} decimals, {rounding:ROUNDING}"),
    ROUND_DATA(
            RESULT,
            EnumSet.of(SCORING),
            "",
            "本条数据先保留{scale:number}位小数再比较,{rounding:ROUNDING}",
            "round the data to {scale:number} decimals before comparing, {rounding:ROUNDING}"),
    VETO(RESULT, EnumSet.of(SCORING), "C26 G5", "一票否决:{effect:VETO}", "veto: {effect:VETO}"),
    VETO_GRADE(RESULT, EnumSet.of(SCORING, GRADING), "C26 G5", "一票否决:等次定为{grade:name}", "veto: grade {grade:name}"),
    VETO_CAP(
            RESULT,
            EnumSet.of(SCORING, GRADING),
            "C26 G5",
            "一票否决:等次不得高于{grade:name}",
            "veto: grade not above {grade:name}"),

    ALERT_LEVEL(RESULT, EnumSet.of(ALERTS), "A1 A2 A3", "预警级别{level:name}", "alert level {level:name}"),
    LEVEL_UP(RESULT, EnumSet.of(ALERTS), "A5 A6", "预警级别升一级", "the alert level rises by one"),
    ALERT_MEASURE(RESULT, EnumSet.of(ALERTS), "A11", "措施{action:name}", "measure {action:name}"),
    ALERT_WITHIN(
            RESULT, EnumSet.of(ALERTS), "A6 A11", "整改期限{days:number}个工作日", "rectify within {days:number} working days"),
    NO_ALERT(RESULT, EnumSet.of(ALERTS), "A10", "不预警", "no alert"),
    NOT_JUDGED(RESULT, EnumSet.of(ALERTS), "A10", "不作判定", "no judgement"),

    GRADE(RESULT, EnumSet.of(GRADING), "G1 G2 G3", "等次定为{grade:name}", "grade {grade:name}"),
    GRADE_CAP(RESULT, EnumSet.of(GRADING), "G5", "等次不得高于{grade:name}", "grade not above {grade:name}"),
    GRADE_UP(RESULT, EnumSet.of(GRADING), "G5", "提高一个等次", "the grade rises by one"),
    GRADE_DOWN(RESULT, EnumSet.of(GRADING), "G5", "降低一个等次", "the grade falls by one"),
    CARRIED(
            RESULT,
            EnumSet.of(GRADING),
            "G4",
            "折算上级考核{sign:GAIN}{points:exact}分,合计最多{most:exact}分",
            "{sign:GAIN} {points:exact} points in the superior's assessment, at most {most:exact} points in all"),
    RANKED_LAST(RESULT, EnumSet.of(GRADING), "G5", "排名列末位", "ranked last");

    private final Section section;
    private final Set<Stage> stages;
    private final List<String> kinds;
    private final Template zh;
    private final Template en;

    SentenceForm(Section section, Set<Stage> stages, String kinds, String zh, String en) {
        this.section = section;
        this.stages = stages;
        this.kinds = kinds.isEmpty() ? List.of() : List.of(kinds.split(" "));
        this.zh = Template.of(zh);
        this.en = Template.of(en);
    }

    private static Set<Stage> all() {
        return EnumSet.of(TARGETS, SCORING, ALERTS, GRADING);
    }

    private static Set<Stage> judging() {
        return EnumSet.of(SCORING, ALERTS);
    }

    private static Set<Stage> judgingAndGrading() {
        return EnumSet.of(SCORING, ALERTS, GRADING);
    }

    public Section section() {
        return section;
    }

    public boolean standsIn(Stage stage) {
        return stages.contains(stage);
    }

    public Set<Stage> stages() {
        return Set.copyOf(stages);
    }

    /** Codes of the kinds of clauses, targets, paths, alerts and grades that it serves. */
    public List<String> kinds() {
        return kinds;
    }

    Template template(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }

    /** Whether it narrows the events of the sentence above it, and says nothing by itself. */
    public boolean narrowsEvents() {
        return switch (this) {
            case EVENT_CATEGORY,
                    EVENT_ATTRIBUTE,
                    EVENT_CIRCUMSTANCE,
                    COUNT_CATEGORY,
                    COUNT_ATTRIBUTE,
                    COUNT_CIRCUMSTANCE -> true;
            default -> false;
        };
    }

    /** As documentation and messages show it, with the gaps named. */
    public String display(Language language) {
        return template(language).display(language);
    }
}
