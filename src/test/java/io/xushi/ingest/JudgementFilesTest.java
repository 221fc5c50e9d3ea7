package io.xushi.ingest;

import static io.xushi.ingest.Reading.en;
import static io.xushi.ingest.Reading.judgements;
import static io.xushi.ingest.Reading.zh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.xushi.calendar.Period;
import io.xushi.intake.DataKind;
import io.xushi.intake.DataReader.Read;
import io.xushi.intake.Known;
import io.xushi.intake.ReceivedFile;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.JudgedClause;
import io.xushi.scoring.Judgement;
import io.xushi.scoring.Raters;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementFilesTest {

    private static final String HEADER = "unit,item,clause,points,self,assessor,reason\n";

    @Test
    void reads_every_column_into_a_judgement() {
        Read read = judgements("""
                unit,clause,period,points,self,assessor,reason
                luxi,2-1,2007,4.50,no,市考核办,"一, 二"
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(judgements(read))
                .containsExactly(new Judgement(
                        "luxi", null, "2-1", Period.year(2007), new BigDecimal("4.5"), false, "市考核办", "一, 二", 2));
    }

    @Test
    void takes_chinese_headers_and_turns_an_item_into_its_only_judged_clause() {
        Read read = judgements("""
                得分,考核项目,评分细则,单位,自评分
                8分,1,,泸溪县,
                9,1,,泸溪县,是
                -2,,2-2,吉首市,否
                100.5,3,,吉首市,是
                7,,1-1,吉首市,是
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(judgements(read))
                .extracting(Judgement::unit, Judgement::item, Judgement::clause, Judgement::self, Judgement::points)
                .containsExactly(
                        tuple("luxi", null, "1-1", false, new BigDecimal("8")),
                        tuple("luxi", "1", null, true, new BigDecimal("9")),
                        tuple("jishou", null, "2-2", false, new BigDecimal("-2")),
                        tuple("jishou", "3", null, true, new BigDecimal("100.5")),
                        tuple("jishou", null, "1-1", true, new BigDecimal("7")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",,5,,,|clause: write the item or the clause",
                "1,1-1,5,,,|clause: write the item or the clause, not both",
                ",1-2,5,,,|clause: there is no clause '1-2' whose points a person gives. Did you mean '1-1' or '2-2'?",
                ",1-2,5,yes,,|clause: there is no clause '1-2' whose points a person gives. Did you mean '1-1' or '2-2'?",
                "9,,5,,,|item: there is no item '9'. Known: 1, 2, 3",
                "2,,5,,,|item: item '2' has several clauses whose points a person gives; write one as the clause: 2-1,"
                        + " 2-2",
                "3,,5,,,|item: no clause of item '3' has points that a person gives",
                ",1-1,10.01,,,|points: 10.01 points are outside the range of clause 1-1, from -2 to 10",
                ",1-1,-3,,,|points: -3 points are outside the range of clause 1-1, from -2 to 10",
                ",2-1,5,,,|reason: clause 2-1 asks for a reason",
                ",1-1,5,,县考核办,|assessor: clause 1-1 is judged by '市考核办', not by '县考核办'",
                ",1-1,-1,yes,,|points: the unit's own points are -1, below 0",
                ",1-1,x,,,|points: 'x' is not a number; write it like 1234.5 or -3",
                ",1-1,5,maybe,,|self: 'maybe' is not known; write yes or no"
            })
    void says_why_points_are_refused(String row, String told) {
        Read read = judgements(HEADER + "luxi," + row + "\n");

        assertThat(read.batch()).isNull();
        assertThat(en(read.problems())).isEqualTo("judgements.csv:2: " + told);
    }

    private static Read byRaters(Raters raters, String rows) {
        JudgedClause clause = new JudgedClause("1-1", "1", "评分组", BigDecimal.ZERO, BigDecimal.TEN, false, raters);
        Known known = new Known(Reading.UNITS, Reading.INDICATORS, Map.of(), List.of(clause), List.of());
        return new DataFileReader()
                .read(
                        DataKind.JUDGEMENTS,
                        new ReceivedFile("judgements.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8)),
                        known,
                        true);
    }

    @Test
    void of_several_assessors_each_judges_once_and_by_name() {
        Raters weighted = new Raters(Map.of("考核办", Ratio.of("0.6"), "领导", Ratio.of("0.4")), 0);
        Read read = byRaters(
                weighted,
                "luxi,,1-1,8,,考核办,\nluxi,,1-1,9,,领导,\njishou,,1-1,7,,,\njishou,,1-1,7,,评分组,\njishou,,1-1,5,是,,\n");

        assertThat(judgements(read))
                .extracting(Judgement::unit, Judgement::assessor)
                .containsExactly(tuple("luxi", "考核办"), tuple("luxi", "领导"), tuple("jishou", null));
        assertThat(judgements(read)).extracting(Judgement::key).doesNotHaveDuplicates();
        assertThat(en(read.problems()))
                .contains("judgements.csv:4: assessor: clause 1-1 has several assessors; write which one: ")
                .contains("judgements.csv:5: assessor: '评分组' is no assessor of clause 1-1; they are ");
        assertThat(zh(read.problems())).contains("judgements.csv:5: 评分人：细则 1-1 的评分人没有“评分组”；有 ");

        Read alike = byRaters(new Raters(Map.of(), 1), "luxi,,1-1,8,,张某,\nluxi,,1-1,9,,李某,\nluxi,,1-1,7,,,\n");
        assertThat(judgements(alike)).extracting(Judgement::assessor).containsExactly("张某", "李某");
        assertThat(zh(alike.problems())).isEqualTo("judgements.csv:4: 评分人：细则 1-1 由几个人评分，要写明评分人");

        Read twice = byRaters(weighted, "luxi,,1-1,8,,考核办,\nluxi,,1-1,9,,考核办,\n");
        assertThat(judgements(twice)).isEmpty();
    }

    @Test
    void tells_everything_that_is_wrong_at_once_in_both_languages() {
        Read read = judgements(HEADER + "泸西县,,2-1,7,,县考核办,\nluxi,,2-9,1,,,\n");

        assertThat(read.refusedRows()).isEqualTo(2);
        assertThat(zh(read.problems())).isEqualTo("""
                judgements.csv:2: 评分人：细则 2-1 由“市考核办”评分，不是“县考核办”
                judgements.csv:2: 得分：得分 7 超出细则 2-1 的范围 -2 至 5
                judgements.csv:2: 理由：细则 2-1 要求写明理由
                judgements.csv:2: 单位：没有单位“泸西县”。是不是：泸溪县？
                judgements.csv:3: 评分细则：没有评分细则“2-9”，或者这一条不由人评分。是不是：2-1、2-2？""");
    }

    @Test
    void empty_points_are_not_given_yet() {
        Read read = judgements(HEADER + "luxi,,2-1,,,市考核办,\n");

        assertThat(judgements(read)).isEmpty();
        assertThat(read.refusedRows()).isZero();
        assertThat(en(read.problems()))
                .isEqualTo("warning judgements.csv:2: points: there are no points; the row is left out");
    }

    @Test
    void refuses_both_that_contradict_each_other_and_takes_once_what_is_there_twice() {
        Read read = Reading.file(
                DataKind.JUDGEMENTS,
                (HEADER + "luxi,,1-1,5,,,\nluxi,1,,6,,,\nluxi,,1-1,5,yes,,\njishou,,1-1,5,,,\njishou,,1-1,5.0,,市考核办,\n")
                        .getBytes(StandardCharsets.UTF_8),
                true);

        assertThat(judgements(read))
                .extracting(Judgement::unit, Judgement::self)
                .containsExactly(tuple("luxi", true), tuple("jishou", false));
        assertThat(en(read.problems())).isEqualTo("""
                judgements.csv:3: points: row 2 has 5 for the same, this one 6; keep one
                warning judgements.csv:6: points: the same as row 5; taken once""");
    }

    @Test
    void nothing_is_judged_where_no_clause_says_so() {
        Read read = new DataFileReader()
                .read(
                        DataKind.JUDGEMENTS,
                        new ReceivedFile("j.csv", (HEADER + "luxi,,1-1,5,,,\n").getBytes(StandardCharsets.UTF_8)),
                        Known.of(Reading.UNITS, Reading.INDICATORS),
                        false);

        assertThat(en(read.problems()))
                .isEqualTo("j.csv:2: clause: there is no clause '1-1' whose points a person gives. None is defined");
    }

    @Test
    void takes_quotes_and_angle_brackets_as_they_are_and_no_endless_reason() {
        assertThat(judgements(judgements(HEADER + "luxi,,1-1,5,,,\"<b>\"\"x\"\"</b>\n'&\"\n")))
                .extracting(Judgement::reason)
                .containsExactly("<b>\"x\"</b>\n'&");
        assertThat(en(judgements(HEADER + "luxi,,1-1,5,,," + "x".repeat(10_000_000) + "\n")
                        .problems()))
                .isEqualTo(
                        "judgements.csv:2: a cell is longer than 32767 characters; where that is not meant, a quote is"
                                + " not closed");
    }

    @Test
    void takes_the_saved_result_of_a_formula_and_refuses_one_that_failed() {
        byte[] workbook = Workbooks.of(sheet -> {
            Workbooks.row(sheet, 0, "单位", "评分细则", "得分");
            Workbooks.row(sheet, 1, "泸溪县", "1-1");
            sheet.value(1, 2, 12345);
        });

        assertThat(judgements(
                        read(Workbooks.changed(workbook, xml -> xml.replace("<v>12345</v>", "<f>A1</f><v>8.5</v>")))))
                .extracting(Judgement::points)
                .containsExactly(new BigDecimal("8.5"));
        assertThat(en(read(Workbooks.changed(
                                workbook,
                                xml -> xml.replaceAll("(<c r=\"C2\")[^>]*><v>12345</v>", "$1 t=\"e\"><v>#DIV/0!</v>")))
                        .problems()))
                .isEqualTo("j.xlsx!C2: points: a formula failed (#DIV/0!); mend it or write the value");
    }

    private static Read read(byte[] workbook) {
        return new DataFileReader()
                .read(DataKind.JUDGEMENTS, new ReceivedFile("j.xlsx", workbook), Reading.KNOWN, false);
    }
}
