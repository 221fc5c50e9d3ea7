package io.xushi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.Period;
import io.xushi.scheme.CaseKind;
import io.xushi.scheme.Grid;
import io.xushi.scheme.PlanSheet;
import io.xushi.scheme.WorkedCase;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class SchemeFilesTest {

    private final SchemeFileFormats formats = new SchemeFileFormats();
    private final Problems problems = new Problems();

    private Optional<PlanSheet> plan(String csv) {
        return formats.planSheet("计划", "p.csv", csv.getBytes(StandardCharsets.UTF_8), Reading.INDICATORS, problems);
    }

    private List<WorkedCase> cases(String csv) {
        return formats.cases("c.csv", csv.getBytes(StandardCharsets.UTF_8), problems);
    }

    private String en() {
        return Reading.en(problems.sorted());
    }

    @Test
    void reads_a_plan_sheet_and_leaves_blank_cells_out() {
        PlanSheet sheet = plan("""
                单位,指标,2021-Q1,2021年4月,2021-05..06
                泸溪县,重点项目投资,10.0,,3.5
                新县,investment,1,2,3
                """).orElseThrow();

        assertThat(en()).isEmpty();
        assertThat(sheet.amounts("luxi", "泸溪县", "investment"))
                .isEqualTo(new TreeMap<>(Map.of(
                        Period.parse("2021-Q1"),
                        new BigDecimal("10"),
                        Period.parse("2021-05..06"),
                        new BigDecimal("3.5"))));
        assertThat(sheet.amounts("x", "新县", "investment")).hasSize(3);
    }

    @Test
    void tells_what_is_wrong_in_a_plan_sheet() {
        assertThat(plan("""
                unit,indicator,2021
                泸溪县,投资,1
                泸溪县,investment,"1,000"
                吉首市,investment,2
                吉首市,重点项目投资,2
                """)).isPresent();

        assertThat(en()).isEqualTo("""
                p.csv:2: indicator: there is no indicator '投资'. Did you mean '重点项目投资'?
                p.csv:3: 2021: '1,000' has thousands separators; write 1000
                p.csv:5: unit: '吉首市' already has a plan for this indicator in row 4""");
    }

    @Test
    void periods_of_a_plan_sheet_must_be_periods_and_not_overlap() {
        assertThat(plan("unit,indicator,2021,2021-03,九月\n")).isEmpty();

        assertThat(en()).isEqualTo("""
                p.csv:1: column '九月' is neither unit (单位) nor indicator (指标) nor a period; write periods like 2021, 2021-Q3 or 2021-09
                p.csv:1: the periods of columns '2021-03' and '2021' overlap; each amount belongs to its own period""");
    }

    @Test
    void a_plan_sheet_without_periods_is_an_error() {
        plan("unit,indicator\n泸溪县,investment\n");

        assertThat(en()).contains("p.csv:1: the plan sheet has no column for a period");
    }

    @Test
    void reads_worked_cases_in_the_order_of_their_first_lines() {
        List<WorkedCase> cases = cases("""
                案例,单位,类别,名称,值,说明
                乙,甲区,实绩,工业销售产值,1060 亿元,
                甲,甲区,expect_level,投资,red,31.2 / 42.6
                乙,甲区,期望总分,,7,"4 + 1, 2"
                """);

        assertThat(en()).isEmpty();
        assertThat(cases).extracting(WorkedCase::name).containsExactly("乙", "甲");
        assertThat(cases.get(0).lines())
                .containsExactly(
                        new WorkedCase.Line(
                                "甲区", "", "", null, CaseKind.ACTUAL, "工业销售产值", "1060 亿元", "", Place.line("c.csv", 2)),
                        new WorkedCase.Line(
                                "甲区",
                                "",
                                "",
                                null,
                                CaseKind.EXPECT_TOTAL,
                                "",
                                "7",
                                "4 + 1, 2",
                                Place.line("c.csv", 4)));
    }

    @Test
    void tells_what_is_wrong_in_cases() {
        cases("""
                case,unit,kind,name,value,period
                ,甲区,实绩,投资,1,
                1,,实际,投资,1,
                1,甲区,实绩,,,9月
                """);

        assertThat(en()).isEqualTo("""
                c.csv:2: case: this cell must not be empty
                c.csv:3: kind: there is no kind '实际'. Did you mean '实绩'?
                c.csv:3: unit: this cell must not be empty
                c.csv:4: name: this cell must not be empty
                c.csv:4: period: '9月' is not a period; write it like 2021, 2021-Q3 or 2021-09, or leave it empty for the whole span
                c.csv:4: value: this cell must not be empty""");
    }

    @Test
    void each_kind_of_line_has_the_name_and_value_it_needs() {
        List<WorkedCase> cases = cases("""
                case,unit,kind,name,value
                1,甲区,资料,常住人口,12 万人
                1,甲区,标签,贫困县,
                1,甲区,事项,项目推进年,完成
                1,甲区,事件,安全事故,
                1,甲区,豁免,I-1-1,
                1,甲区,评分,II-1,3.5 分
                1,甲区,期望得分,I-1-1,25/6
                1,甲区,期望得分,I-1-2,-0.5 分
                1,甲区,期望总分,,107/3
                1,甲区,期望等次,,优秀
                1,甲区,期望名次,,1
                1,甲区,期望级别,,
                1,甲区,期望缺数,I-1-3,
                1,甲区,期望不适用,I-1-4,
                """);

        assertThat(en()).isEmpty();
        assertThat(cases).hasSize(1);
        assertThat(cases.get(0).lines()).hasSize(14);
    }

    @Test
    void tells_names_and_values_that_a_kind_of_line_lacks_or_does_not_take() {
        cases("""
                case,unit,kind,name,value
                1,甲区,资料,常住人口,
                1,甲区,标签,,
                1,甲区,事项,,
                1,甲区,评分,II-1/甲,"1,000"
                1,甲区,评分,II-1,
                1,甲区,期望得分,I-1-1,七
                1,甲区,期望得分,,1/0
                1,甲区,期望总分,I-1-1,
                1,甲区,期望等次,优秀,
                1,甲区,期望名次,甲区,1
                1,甲区,期望缺数,I-1-3,0
                1,甲区,期望不适用,,是
                """);

        assertThat(en()).isEqualTo("""
                c.csv:2: value: this cell must not be empty
                c.csv:3: name: this cell must not be empty
                c.csv:4: name: this cell must not be empty
                c.csv:4: value: this cell must not be empty
                c.csv:5: value: '1,000' has thousands separators; write 1000
                c.csv:6: value: this cell must not be empty
                c.csv:7: value: '七' is not a number; write it like 12, 0.5 or 1/6
                c.csv:8: name: this cell must not be empty
                c.csv:8: value: '1/0' has a denominator of zero
                c.csv:9: name: with the kind 'expect_total' this cell stays empty; remove 'I-1-1'
                c.csv:9: value: this cell must not be empty
                c.csv:10: name: with the kind 'expect_grade' this cell stays empty; remove '优秀'
                c.csv:11: name: with the kind 'expect_rank' this cell stays empty; remove '甲区'
                c.csv:12: value: with the kind 'expect_no_data' this cell stays empty; remove '0'
                c.csv:13: name: this cell must not be empty
                c.csv:13: value: with the kind 'expect_not_applicable' this cell stays empty; remove '是'""");
        assertThat(Reading.zh(problems.sorted()))
                .contains("c.csv:7: 值：“七”不是数字；写法如 12、0.5 或 1/6")
                .contains("c.csv:9: 名称：类别“期望总分”不填这一格，请清空“I-1-1”");
    }

    @Test
    void reads_rule_tables_as_displayed_text_with_every_sheet_and_row_in_its_place() {
        byte[] workbook = Workbooks.with(book -> {
            book.newWorksheet("空");
            Worksheet first = book.newWorksheet("目标");
            Workbooks.row(first, 0, "条款", "得…分");
            first.value(2, 0, "II-5");
            first.value(2, 1, 0.5);
            first.style(2, 1).format("0.0%").set();
            book.newWorksheet("评分").value(0, 0, "x");
        });

        assertThat(formats.grids("t.xlsx", workbook, problems))
                .containsExactly(
                        new Grid("目标", List.of(List.of("条款", "得…分"), List.of(), List.of("II-5", "50.0%"))),
                        new Grid("评分", List.of(List.of("x"))));
        assertThat(en()).isEmpty();
    }

    @Test
    void a_rule_table_must_be_a_workbook_without_merged_cells() {
        formats.grids("a.xlsx", "条款\n".getBytes(StandardCharsets.UTF_8), problems);
        formats.grids(
                "b.xlsx",
                Workbooks.of(sheet -> {
                    sheet.value(0, 0, "条款");
                    sheet.range(0, 0, 1, 0).merge();
                }),
                problems);

        assertThat(en()).isEqualTo("""
                a.xlsx: the rule table is not an XLSX workbook; save it as XLSX in a spreadsheet program
                b.xlsx: the rule table has merged cells: only the first one holds the value, the others would count as empty; unmerge them and fill them in""");
    }

    @Test
    void indicators_may_be_a_workbook() {
        byte[] workbook = Workbooks.of(sheet -> {
            Workbooks.row(sheet, 0, "code", "name", "measure", "direction", "accumulation");
            Workbooks.row(sheet, 1, "investment", "投资", "亿元", "up", "ytd");
        });

        assertThat(formats.indicators("i.xlsx", workbook, problems)).hasSize(1);
        assertThat(en()).isEmpty();
    }
}
