package io.xushi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.Period;
import io.xushi.calendar.Span;
import io.xushi.indicator.Accumulation;
import io.xushi.indicator.Direction;
import io.xushi.indicator.Frequency;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.IndicatorCatalogue;
import io.xushi.quantity.Measure;
import io.xushi.renewal.PlanTemplate;
import io.xushi.renewal.SchemeEdit;
import io.xushi.renewal.SchemeWriter.Written;
import io.xushi.renewal.YearShift;
import io.xushi.scheme.PlanSheet;
import io.xushi.wording.Language;
import io.xushi.wording.Problems;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchemeFileWriterTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Indicator INVESTMENT = new Indicator(
            "inv", "投资", new Measure("亿元"), Direction.UP, Accumulation.YTD, Frequency.MONTH, null, false, List.of());

    private final SchemeFileWriter writer = new SchemeFileWriter();
    private final Problems problems = new Problems();

    private String scheme(String yaml, int from, int to, int years, @Nullable String title) {
        SchemeEdit edit = new SchemeEdit(
                "a-" + from,
                "a-" + (from + years),
                title,
                new Span(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31)),
                new YearShift(years));
        return text(writer.scheme("scheme.yaml", yaml.getBytes(StandardCharsets.UTF_8), edit));
    }

    private static String text(Written written) {
        return new String(written.content(), StandardCharsets.UTF_8);
    }

    private PlanSheet sheet(byte[] content) {
        return new SchemeFileFormats()
                .planSheet("年度", "plans/年度", content, new IndicatorCatalogue(List.of(INVESTMENT)), problems)
                .orElseThrow();
    }

    @Test
    void only_id_title_and_period_of_a_scheme_change() {
        assertThat(scheme("""
                        # 2007 年的方案 😀
                        period: {from: "2007-01-01", to: 2007-12-31, self_assessment_due: 2007-11-15} # 2007
                        title:
                          # kept
                          zh: '甲市2007年考核'
                          en: Assessment 2007 (base 2006)
                        id: "a-2007"   # id
                        document: 甲办〔2007〕1号
                        """, 2007, 2007, 1, null)).isEqualTo("""
                        # 2007 年的方案 😀
                        period: {from: "2008-01-01", to: 2008-12-31, self_assessment_due: 2008-11-15} # 2007
                        title:
                          # kept
                          zh: '甲市2008年考核'
                          en: Assessment 2008 (base 2006)
                        id: "a-2008"   # id
                        document: 甲办〔2007〕1号
                        """);
    }

    @Test
    void chinese_keys_and_a_year_alone_are_read_too() {
        assertThat(scheme("方案: a-2007\r\n标题: 考核\r\n考核期: 2007年\r\n", 2007, 2007, 1, null))
                .isEqualTo("方案: a-2008\r\n标题: 考核\r\n考核期: 2008年\r\n");
    }

    @Test
    void a_scheme_over_several_years_moves_as_a_whole() {
        assertThat(scheme(
                        "id: a-2008\ntitle: 2008-2012年，2007年为基期\nperiod: {起: 2008-01-01, 止: 2012-12-31}\n",
                        2008,
                        2012,
                        5,
                        null))
                .isEqualTo("id: a-2013\ntitle: 2013-2017年，2007年为基期\nperiod: {起: 2013-01-01, 止: 2017-12-31}\n");
    }

    @Test
    void a_given_title_takes_the_place_of_the_old_one_and_of_nothing_else() {
        assertThat(scheme(
                        "title:\n  zh: 甲\n  en: A\n# kept\nid: a-2007\nperiod: 2007\n",
                        2007,
                        2007,
                        1,
                        "新 \"x\" \\ <b>"))
                .isEqualTo("title:\n  \"新 \\\"x\\\" \\\\ <b>\"\n# kept\nid: a-2008\nperiod: 2008\n");
        assertThat(scheme("title: {zh: 甲, en: A} # kept\nid: a-2007\nperiod: 2007\n", 2007, 2007, 1, "b: c"))
                .isEqualTo("title: \"b: c\" # kept\nid: a-2008\nperiod: 2008\n");
    }

    @Test
    void a_plan_sheet_in_gb18030_stays_in_gb18030_and_is_marked() {
        byte[] old = "单位,指标,\"2007\",2007年下半年\r\n甲县,投资,\"1,000.5\",2\r\n".getBytes(GB18030);
        Written written = writer.planSheet("plans/年度.csv", old, new YearShift(1));
        assertThat(new String(written.content(), GB18030))
                .isEqualTo("单位,指标,2008（待确认）,2008年下半年（待确认）\r\n甲县,投资,\"1,000.5\",2\r\n");
        assertThat(written.changes())
                .extracting(change -> change.place() + " " + change.before() + " > " + change.after())
                .containsExactly("plans/年度.csv:1 2007 > 2008（待确认）", "plans/年度.csv:1 2007年下半年 > 2008年下半年（待确认）");
    }

    @Test
    void a_marked_column_is_read_and_told_until_the_mark_is_gone() {
        Written written = writer.planSheet(
                "p", "unit,indicator,2007-Q1\n甲县,投资,5\n".getBytes(StandardCharsets.UTF_8), new YearShift(1));
        assertThat(text(written)).startsWith("unit,indicator,2008-Q1 (to be confirmed)\n");
        assertThat(sheet(written.content()).amounts("甲县", "甲县", "inv")).containsOnlyKeys(Period.parse("2008-Q1"));
        assertThat(Reading.en(problems.sorted()))
                .isEqualTo(
                        "warning plans/年度:1: the amounts of column '2008-Q1 (to be confirmed)' are not confirmed and may"
                                + " be last year's; check and change them, then remove the mark from the header");
        // Drafted once more, it is marked once.
        assertThat(text(writer.planSheet("p", written.content(), new YearShift(1))))
                .startsWith("unit,indicator,2009-Q1 (to be confirmed)\n");
    }

    @Test
    void a_workbook_keeps_everything_but_its_headers() {
        byte[] old = Workbooks.with(book -> {
            var sheet = book.newWorksheet("计划");
            Workbooks.row(sheet, 0, "单位", "指标");
            sheet.value(0, 2, 2007);
            sheet.value(0, 3, "2008年");
            sheet.style(0, 2).bold().set();
            Workbooks.row(sheet, 1, "甲县", "投资");
            sheet.value(1, 2, new java.math.BigDecimal("82.5"));
            sheet.formula(1, 3, "C2*2");
        });
        Written written = writer.planSheet("plans/年度.xlsx", old, new YearShift(1));
        assertThat(written.changes())
                .extracting(change -> change.place() + " " + change.before() + " > " + change.after())
                .containsExactly("plans/年度.xlsx!C1 2007 > 2008（待确认）", "plans/年度.xlsx!D1 2008年 > 2009年（待确认）");
        Workbooks.rewritten(written.content(), "xl/worksheets/sheet1.xml", xml -> {
            assertThat(new String(xml, StandardCharsets.UTF_8)).contains("C2*2").contains("82.5");
            return xml;
        });
        assertThat(new SchemeFileWriter().pieces("x", written.content()))
                .extracting(piece -> piece.text())
                .contains("2008（待确认）", "甲县", "82.5");
    }

    @Test
    void periods_and_days_of_duties_move_in_cases_and_other_cells_stay() {
        String old = """
                案例,单位,时段,类别,名称,值,说明
                "a, ""b"" <c> 2008",甲县,2008-02,实绩,投资,2008 亿元,"两
                行"

                x,甲县,,事项,总结,2008-02-29,
                x,甲县,2007,事项,总结,2008年11月5日,
                x,甲县,,标签,t,2008-02-29,
                """;
        Written written = writer.cases("cases/a.csv", old.getBytes(StandardCharsets.UTF_8), new YearShift(1));
        assertThat(text(written)).isEqualTo("""
                案例,单位,时段,类别,名称,值,说明
                "a, ""b"" <c> 2008",甲县,2009-02,实绩,投资,2008 亿元,"两
                行"

                x,甲县,,事项,总结,2009-02-28,
                x,甲县,2008,事项,总结,2009年11月5日,
                x,甲县,,标签,t,2008-02-29,
                """);
        assertThat(written.changes())
                .extracting(change -> change.place().toString())
                .containsExactly("cases/a.csv:2", "cases/a.csv:5", "cases/a.csv:6", "cases/a.csv:6");
    }

    @Test
    void a_template_that_is_filled_in_reads_back() {
        PlanTemplate template = new PlanTemplate(
                "年度/计划",
                List.of(new PlanTemplate.Row("甲县", INVESTMENT), new PlanTemplate.Row("007", INVESTMENT)),
                List.of(Period.parse("2008-H1"), Period.parse("2008-H2")));
        byte[] empty = writer.template(template, Language.ZH);
        PlanSheet read = sheet(empty);
        assertThat(problems.sorted()).isEmpty();
        assertThat(read.rows().keySet()).containsExactlyInAnyOrder("甲县", "007");
        assertThat(read.amounts("007", "", "inv")).isEmpty();

        byte[] filled = Workbooks.changed(
                empty, xml -> xml.replaceFirst("<c r=\"D2\"([^>]*)></c>", "<c r=\"D2\"$1><v>82.5</v></c>"));
        assertThat(sheet(filled).amounts("甲县", "", "inv"))
                .containsExactly(java.util.Map.entry(Period.parse("2008-H2"), new java.math.BigDecimal("82.5")));
    }

    @Test
    void the_header_of_a_template_is_frozen_and_locked_and_the_rest_is_not() {
        byte[] made = writer.template(
                new PlanTemplate("a", List.of(new PlanTemplate.Row("甲县", INVESTMENT)), List.of(Period.year(2008))),
                Language.EN);
        Workbooks.rewritten(made, "xl/worksheets/sheet1.xml", xml -> {
            assertThat(new String(xml, StandardCharsets.UTF_8))
                    .contains("<pane ")
                    .contains("state=\"frozen\"")
                    .contains("<sheetProtection ")
                    .contains("sheet=\"true\"");
            return xml;
        });
        assertThat(writer.pieces("x", made)).extracting(piece -> piece.text()).startsWith("unit", "indicator", "2008");
    }
}
