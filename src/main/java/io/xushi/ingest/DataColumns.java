package io.xushi.ingest;

import static io.xushi.ingest.DataColumn.optional;
import static io.xushi.ingest.DataColumn.required;

import io.xushi.intake.DataKind;
import java.util.List;

/** The columns of every kind of data file, in the order in which a template shows them. */
public final class DataColumns {

    private static final List<DataColumn> UNITS = List.of(
            required("code", "单位代码", "简短且唯一", "short and unique"),
            required("name", "单位名称", "与通报中的名称一致，唯一", "as bulletins write it; unique"),
            optional("type", "单位类型", "如 县市、园区、州直", "such as county or department"),
            optional("parent", "上级单位", "上级单位的代码或名称", "code or name of the unit above"),
            optional("group", "考核组别", "在哪一组内排名", "peer group in which it is ranked"),
            optional("assessed", "是否考核", "是或否，默认是", "yes or no; yes by default"),
            optional("aliases", "别名", "其他名称，以分号分隔", "other names, separated by ;"));

    private static final List<DataColumn> INDICATORS = List.of(
            required("code", "指标代码", "简短且唯一", "short and unique"),
            required("name", "指标名称", "与考核办法中的名称一致，唯一", "as the scheme's document writes it; unique"),
            required("measure", "计量单位", "如 亿元、%、个", "such as 亿元, % or 个"),
            required("direction", "方向", "up（越高越好）、down（越低越好）、within（在区间内）", "up, down or within"),
            required(
                    "accumulation",
                    "累计方式",
                    "ytd（累计）、period（当期）、point（时点）、ratio（比率）、rate（公布的增速）",
                    "ytd, period, point, ratio or rate"),
            optional(
                    "frequency",
                    "频率",
                    "month（月）、quarter（季）、half-year（半年）、year（年），默认月",
                    "month, quarter, half-year or year; month by default"),
            optional("release_day", "发布日", "期后第几日，1 至 31", "day of the month after the period, 1 to 31"),
            optional("non_decreasing", "累计不得减少", "是或否，默认否", "yes or no; no by default"),
            optional("aliases", "别名", "其他名称，以分号分隔", "other names, separated by ;"));

    private static final List<DataColumn> OBSERVATIONS = List.of(
            required("unit", "单位", "单位的代码、名称或别名", "code, name or alias of the unit"),
            required("indicator", "指标", "指标的代码、名称或别名", "code, name or alias of the indicator"),
            required("period", "时期", "如 2021-09、2021-Q3、2021-H1、2021", "such as 2021-09, 2021-Q3, 2021-H1 or 2021"),
            required("value", "数值", "如 1234.5；没有数据则留空", "such as 1234.5; empty where there is no figure"),
            optional("measure", "计量单位", "须与指标的计量单位一致", "must be the indicator's"),
            optional("basis", "口径", "reported（自报）、reviewed（审核），默认自报", "reported or reviewed; reported by default"),
            optional("status", "状态", "preliminary（初步）、final（核定），默认初步", "preliminary or final; preliminary by default"),
            optional("known_at", "获知时间", "如 2021-10-12 或 2021-10-12T09:00", "such as 2021-10-12 or 2021-10-12T09:00"),
            optional("source", "来源", "数据出处", "where the figure comes from"),
            optional("note", "备注", "说明", "a remark"));

    private static final List<DataColumn> FACTS = List.of(
            required("unit", "单位", "单位的代码、名称或别名", "code, name or alias of the unit"),
            required(
                    "kind",
                    "类别",
                    "资料（record）、标签（tag）、事项（duty）、事件（event）、豁免（exemption）",
                    "record, tag, duty, event or exemption"),
            required("name", "名称", "与规则中的名称一致", "as the rules write it"),
            optional("period", "时期", "如 2021-09、2021；不写则为整个考核期", "such as 2021-09 or 2021; the scheme's whole period"),
            required(
                    "value",
                    "值",
                    "资料写数值，可带计量单位；标签、豁免写是或否，默认是；事项写完成、未完成、没有任务、完成日期或进展；事件写“名称=内容”，以分号分隔",
                    "record: a number, with its measure if any; tag, exemption: yes or no, yes by default; duty: done,"
                            + " not done, no task, a day or a state; event: key=value, separated by ;"),
            optional("known_at", "获知时间", "如 2021-10-12 或 2021-10-12T09:00", "such as 2021-10-12 or 2021-10-12T09:00"),
            optional("note", "备注", "说明", "a remark"));
    private static final List<DataColumn> JUDGEMENTS = List.of(
            required("unit", "单位", "单位的代码、名称或别名", "code, name or alias of the unit"),
            optional("item", "考核项目", "项目的编号；与评分细则只填一个", "the item's id; either this or the clause"),
            optional("clause", "评分细则", "细则的编号；与考核项目只填一个", "the clause's number; either this or the item"),
            optional("period", "时期", "如 2021-09、2021；不写则为整个考核期", "such as 2021-09 or 2021; the scheme's whole period"),
            required("points", "得分", "如 8.5；还没有评分则留空", "such as 8.5; empty where no points are given yet"),
            optional("self", "自评分", "是或否，默认否", "yes or no; no by default"),
            optional("assessor", "评分人", "须与细则规定的一致", "must be the one whom the clause names"),
            optional("reason", "理由", "细则要求时必填", "required where the clause asks for it"));
    static final List<DataColumn> CASES = List.of(
            required("case", "案例", "案例名称", "name of the case"),
            required("unit", "单位", "单位名称", "name of the unit"),
            optional("type", "单位类型", "单位类型", "type of the unit"),
            optional("group", "考核组别", "考核组别", "peer group of the unit"),
            optional("period", "时段", "不写则为整个考核期", "the scheme's whole period where empty"),
            required("kind", "类别", "实绩、目标……或期望的结果", "actual, target … or an expected result"),
            required(
                    "name",
                    "名称",
                    "指标、条款等的名称；总分、等次、名次留空",
                    "name of the indicator, clause …; empty for total, grade and rank"),
            required("value", "值", "连同计量单位；得分可写分数，如 1/6", "with its measure; points may be a fraction such as 1/6"),
            optional("note", "说明", "手算的过程", "the sum by hand"));

    /** Further columns of a plan sheet are periods. */
    static final List<DataColumn> PLAN = List.of(
            required("unit", "单位", "单位的代码或名称", "code or name of the unit"),
            required("indicator", "指标", "指标的代码、名称或别名", "code, name or alias of the indicator"));

    static final List<DataColumn> CALENDAR = List.of(
            required("date", "日期", "如 2021-10-01；年度行写年份", "such as 2021-10-01; the year in a year's row"),
            required("kind", "类别", "rest（休）、work（班）、year（年度已公布）", "rest, work, or year for a published year"),
            optional("name", "名称", "节日名称", "name of the holiday"),
            optional("source", "来源", "公布的文件", "the notice that says so"));

    private DataColumns() {}

    public static List<DataColumn> of(DataKind kind) {
        return switch (kind) {
            case UNITS -> UNITS;
            case INDICATORS -> INDICATORS;
            case OBSERVATIONS -> OBSERVATIONS;
            case FACTS -> FACTS;
            case JUDGEMENTS -> JUDGEMENTS;
        };
    }
}
