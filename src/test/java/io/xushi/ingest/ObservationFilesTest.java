package io.xushi.ingest;

import static io.xushi.ingest.Reading.en;
import static io.xushi.ingest.Reading.figures;
import static io.xushi.ingest.Reading.goodObservations;
import static io.xushi.ingest.Reading.observations;
import static io.xushi.ingest.Reading.zh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.xushi.calendar.Period;
import io.xushi.indicator.Basis;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Status;
import io.xushi.intake.DataKind;
import io.xushi.intake.DataReader.Read;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationFilesTest {

    @Test
    void reads_every_column_into_an_observation() {
        Read read = observations("""
                unit,indicator,period,value,measure,basis,status,known_at,source,note
                luxi,investment,2021-09,31.20,亿元,reviewed,final,2021-10-12,简讯,"一, 二"
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(figures(read))
                .containsExactly(new Observation(
                        "luxi",
                        "investment",
                        Period.parse("2021-09"),
                        new BigDecimal("31.2"),
                        Basis.REVIEWED,
                        Status.FINAL,
                        Instant.parse("2021-10-11T16:00:00Z"),
                        "简讯",
                        "一, 二",
                        2));
    }

    @Test
    void takes_chinese_headers_and_words_in_any_order_and_the_defaults() {
        Read read = observations("""
                数值,时期,指标,单位,口径,状态
                31.2,2021年9月,重点项目投资,泸溪县,审核,核定
                65.1,2021-09,重点项目投资,吉首市,,
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(figures(read))
                .extracting(Observation::unit, Observation::basis, Observation::status)
                .containsExactly(
                        tuple("luxi", Basis.REVIEWED, Status.FINAL),
                        tuple("jishou", Basis.REPORTED, Status.PRELIMINARY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void reads_both_encodings(String charset) {
        byte[] content = "单位,指标,时期,数值\n泸溪县,重点项目投资,2021-09,31.2\n".getBytes(Charset.forName(charset));

        Read read = Reading.file(DataKind.OBSERVATIONS, content, false);

        assertThat(read.problems()).isEmpty();
        assertThat(figures(read)).hasSize(1);
    }

    @Test
    void ignores_a_byte_order_mark_and_windows_line_ends() {
        byte[] content = "\uFEFFunit,indicator,period,value\r\nluxi,investment,2021-09,31.2\r\n"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(figures(Reading.file(DataKind.OBSERVATIONS, content, false))).hasSize(1);
    }

    @Test
    void tells_everything_that_is_wrong_at_once_in_both_languages() {
        Read read = observations("""
                unit,indicator,period,value,measure
                泸西县,investment,2021-09,31.2,亿元
                luxi,投资,2021-09,"1,031.2",亿元
                luxi,investment,2021-13,--,亿元
                luxi,investment,2021-09-30,31.2,万元
                ,investment,2021-09,3.12e1,亿元
                """);

        assertThat(read.batch()).isNull();
        assertThat(read.refusedRows()).isEqualTo(5);
        assertThat(en(read.problems())).isEqualTo("""
                observations.csv:2: unit: there is no unit '泸西县'. Did you mean '泸溪县'?
                observations.csv:3: indicator: there is no indicator '投资'. Did you mean '重点项目投资'?
                observations.csv:3: value: '1,031.2' has thousands separators; write 1031.2
                observations.csv:4: period: '2021-13' is not a period; write it like 2021, 2021-H1, 2021-Q3, 2021-09 or 2021-01..02
                observations.csv:4: value: '--' is not a number; leave the cell empty where there is no figure
                observations.csv:5: measure: this says '万元', but indicator '重点项目投资' is in '亿元'; convert the value or correct the measure
                observations.csv:5: period: '2021-09-30' is a day, not a period; write 2021-09
                observations.csv:6: unit: this cell must not be empty
                observations.csv:6: value: '3.12e1' is in scientific notation; write 31.2""");
        assertThat(zh(read.problems())).isEqualTo("""
                observations.csv:2: 单位：没有单位“泸西县”。是不是：泸溪县？
                observations.csv:3: 指标：没有指标“投资”。是不是：重点项目投资？
                observations.csv:3: 数值：“1,031.2”带有千位分隔符，应写作 1031.2
                observations.csv:4: 时期：“2021-13”不是时期；写法如 2021、2021-H1、2021-Q3、2021-09、2021-01..02 或 2021年9月
                observations.csv:4: 数值：“--”不是数字；没有数据请留空
                observations.csv:5: 计量单位：这里写的是“万元”，指标“重点项目投资”的计量单位是“亿元”；请换算数值，或更正计量单位
                observations.csv:5: 时期：“2021-09-30”是一天，不是时期；应写作 2021-09
                observations.csv:6: 单位：这一格不能为空
                observations.csv:6: 数值：“3.12e1”是科学记数法，应写作 31.2""");
    }

    @Test
    void keeps_the_good_rows_when_asked_to() {
        Read read = goodObservations("""
                unit,indicator,period,value
                luxi,investment,2021-09,31.2
                nobody,investment,2021-09,1
                """);

        assertThat(figures(read)).extracting(Observation::unit).containsExactly("luxi");
        assertThat(read.refusedRows()).isEqualTo(1);
        assertThat(read.problems()).hasSize(1);
    }

    @Test
    void an_empty_value_is_no_figure_and_no_error() {
        Read read = observations("unit,indicator,period,value\nluxi,investment,2021-09,\n");

        assertThat(figures(read)).isEmpty();
        assertThat(read.refusedRows()).isZero();
        assertThat(en(read.problems()))
                .isEqualTo("warning observations.csv:2: value: there is no figure; the row is left out");
    }

    @Test
    void refuses_both_figures_that_contradict_each_other() {
        Read read = goodObservations("""
                unit,indicator,period,value
                luxi,investment,2021-09,31.2
                泸溪县,重点项目投资,2021年9月,31.3
                jishou,investment,2021-09,65.1
                """);

        assertThat(figures(read)).extracting(Observation::unit).containsExactly("jishou");
        assertThat(read.refusedRows()).isEqualTo(2);
        assertThat(en(read.problems()))
                .isEqualTo("observations.csv:3: value: row 2 has 31.2 for the same unit, indicator and period, this one"
                        + " 31.3; keep one, or tell them apart by basis, status or known_at");
    }

    @Test
    void takes_a_figure_once_that_is_there_twice() {
        Read read = observations("""
                unit,indicator,period,value
                luxi,investment,2021-09,31.2
                luxi,investment,2021-09,31.20
                """);

        assertThat(figures(read)).hasSize(1);
        assertThat(en(read.problems())).isEqualTo("warning observations.csv:3: value: the same as row 2; taken once");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"basis,reported,reviewed", "status,preliminary,final", "known_at,2021-10-01,2021-10-02"})
    void the_same_figure_may_differ_by(String column, String one, String other) {
        Read read = observations(
                "unit,indicator,period,value,%s\nluxi,investment,2021-09,1,%s\nluxi,investment,2021-09,2,%s\n"
                        .formatted(column, one, other));

        assertThat(read.problems()).isEmpty();
        assertThat(figures(read)).hasSize(2);
    }

    @Test
    void a_total_that_falls_within_the_year_is_a_warning() {
        Read read = observations("""
                unit,indicator,period,value
                luxi,investment,2021-09,30
                luxi,investment,2021-08,31.2
                luxi,investment,2022-01,1
                """);

        assertThat(figures(read)).hasSize(3);
        assertThat(en(read.problems()))
                .isEqualTo(
                        "warning observations.csv:2: value: 2021-09 has 30, less than 2021-08 with 31.2 (row 3); leave"
                                + " it if it is a correction");
    }

    @Test
    void a_total_that_may_not_fall_is_an_error() {
        Read read = observations("""
                unit,indicator,period,value
                luxi,projects,2021-08,31
                luxi,projects,2021-09,30
                luxi,projects,2021-10,31
                """);

        assertThat(read.batch()).isNull();
        assertThat(zh(read.problems()))
                .isEqualTo("observations.csv:3: 数值：2021-09 累计 30，小于 2021-08 的 31（第 2 行）；指标“开工项目”的累计不得减少");
    }

    @Test
    void a_value_may_carry_the_measure_of_its_indicator_and_no_other() {
        assertThat(figures(observations("unit,indicator,period,value\nluxi,investment,2021-09,31.2 亿元\n")))
                .extracting(Observation::value)
                .containsExactly(new BigDecimal("31.2"));
        assertThat(observations("unit,indicator,period,value\nluxi,investment,2021-09,31.2万元\n")
                        .problems())
                .hasSize(1);
    }

    @Test
    void takes_names_with_quotes_and_angle_brackets_as_they_are() {
        Read read =
                observations("unit,indicator,period,value,note\nluxi,investment,2021-09,1,\"<b>\"\"x\"\"</b>\n'&\"\n");

        assertThat(figures(read)).extracting(Observation::note).containsExactly("<b>\"x\"</b>\n'&");
    }
}
