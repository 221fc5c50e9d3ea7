package io.xushi.ingest;

import static io.xushi.ingest.Reading.en;
import static io.xushi.ingest.Reading.observations;
import static io.xushi.ingest.Reading.zh;
import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.intake.DataKind;
import io.xushi.intake.DataReader.Read;
import io.xushi.intake.ReceivedFile;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {

    private static final String HEADER = "unit,indicator,period,value\n";

    private static String told(byte[] content) {
        Read read = Reading.file(DataKind.OBSERVATIONS, content, true);
        assertThat(read.batch()).isNull();
        return en(read.problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "  \n", ",,,\n"})
    void refuses_an_empty_file_and_says_what_belongs_into_it(String content) {
        Read read = observations(content);

        assertThat(read.batch()).isNull();
        assertThat(en(read.problems()))
                .isEqualTo(
                        "observations.csv: the file is empty; its first row must be the header: unit, indicator, period,"
                                + " value, measure, basis, status, known_at, source, note");
    }

    @Test
    void a_header_alone_is_only_a_warning() {
        Read read = observations(HEADER);

        assertThat(read.batch().size()).isZero();
        assertThat(en(read.problems())).isEqualTo("warning observations.csv: there is a header but no row of data");
    }

    @Test
    void tells_unknown_missing_and_repeated_columns_with_the_known_ones() {
        Read read = observations("unit,indicater,单位,period\n");

        assertThat(zh(read.problems())).isEqualTo("""
                observations.csv:1: “单位”列重复
                observations.csv:1: 缺少列：指标 (indicator), 数值 (value)。第一行须是表头
                observations.csv:1: 没有“indicater”列。是不是：indicator？可用的列：单位 (unit), 指标 (indicator), 时期 (period), 数值 (value), 计量单位 (measure), 口径 (basis), 状态 (status), 获知时间 (known_at), 来源 (source), 备注 (note)""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit;indicator;period;value\n", "unit\tindicator\tperiod\tvalue\n"})
    void tells_that_columns_are_separated_by_commas(String content) {
        assertThat(en(observations(content).problems()))
                .contains(
                        "observations.csv:1: there is one column only; separate columns by commas, not by semicolons or"
                                + " tabs");
    }

    @Test
    void a_cell_too_many_is_an_error_and_missing_last_cells_are_empty() {
        Read read = observations(
                "unit,indicator,period,value,note\nluxi,investment,2021-09,1,031.2,x\nluxi,investment,2021-09\n");

        assertThat(en(read.problems())).isEqualTo("""
                observations.csv:2: the row has 6 cells, the header 5; put text with a comma in quotes
                warning observations.csv:3: value: there is no figure; the row is left out""");
    }

    @Test
    void lines_are_counted_through_line_breaks_in_cells() {
        Read read = observations(
                "unit,indicator,period,value,note\nluxi,investment,2021-09,1,\"a\nb\n\"\n\nx,investment,2021-09,1,\n");

        assertThat(en(read.problems())).startsWith("observations.csv:6: unit: there is no unit 'x'");
    }

    @Test
    void a_name_with_a_line_break_is_refused() {
        assertThat(en(observations(HEADER + "\"lu\nxi\",investment,2021-09,1\n").problems()))
                .isEqualTo("observations.csv:2: unit: 'lu\\nxi' has a line break; write it on one line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"luxi", "\"lu\"xi"})
    void tells_where_a_quote_is_not_closed(String row) {
        assertThat(told((HEADER + row + ",investment,2021-09,1\n").getBytes(StandardCharsets.UTF_8)))
                .startsWith("observations.csv:2: quotes do not pair up");
    }

    @Test
    void refuses_nul_bytes_with_their_line() {
        assertThat(told((HEADER + "lu\0xi,investment,2021-09,1\n").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(
                        "observations.csv:2: there is a NUL byte, so this is not a text file; save it as CSV (UTF-8) or"
                                + " XLSX");
    }

    @Test
    void refuses_other_control_characters_in_a_cell() {
        assertThat(en(observations(HEADER + "lu\u0007xi,investment,2021-09,1\n").problems()))
                .isEqualTo("observations.csv:2: unit: 'lu�xi' has control characters; remove them");
    }

    @Test
    void refuses_utf_16() {
        assertThat(told(("\uFEFF" + HEADER).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("observations.csv: the file is UTF-16; save it as CSV in UTF-8 (or GB18030)");
    }

    @Test
    void refuses_what_is_in_neither_encoding() {
        byte[] content = (HEADER + "x").getBytes(StandardCharsets.UTF_8);
        content[content.length - 1] = (byte) 0xFF;

        assertThat(told(content))
                .isEqualTo("observations.csv:2: the text is neither UTF-8 nor GB18030; save it as CSV in" + " UTF-8");
    }

    @Test
    void refuses_an_old_excel_file() {
        byte[] content = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

        assertThat(told(content))
                .isEqualTo(
                        "observations.csv: this is an old Excel file (.xls) or has a password; save it as XLSX or CSV"
                                + " without one");
    }

    @Test
    void refuses_a_huge_field_before_anybody_compares_it_with_names() {
        byte[] content = (HEADER + "x".repeat(20_000_000) + ",investment,2021-09,1\n").getBytes(StandardCharsets.UTF_8);

        assertThat(told(content))
                .isEqualTo(
                        "observations.csv:2: a cell is longer than 32767 characters; where that is not meant, a quote is"
                                + " not closed");
    }

    @Test
    void refuses_a_cell_just_beyond_the_limit() {
        String note = "x".repeat(32_768);

        assertThat(told(("unit,indicator,period,value,note\nluxi,investment,2021-09,1," + note)
                        .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("observations.csv:2: the cell has 32768 characters; at most 32767");
    }

    @Test
    void refuses_too_many_bytes_and_cells() {
        byte[] content = (HEADER + "luxi,investment,2021-09,1\n").getBytes(StandardCharsets.UTF_8);

        assertThat(en(small(content, new Limits(20, 1, 100, 10, 10)).problems()))
                .isEqualTo("o.csv: the file has 54 bytes, at most 20 are taken; split it into several files");
        assertThat(en(small(content, new Limits(100, 1, 7, 10, 10)).problems()))
                .isEqualTo("o.csv: the file has more than 7 cells; split it into several files");
    }

    @Test
    void counts_the_problems_that_it_does_not_list() {
        byte[] content = (HEADER + "luxi,investment,x,1\n".repeat(25)).getBytes(StandardCharsets.UTF_8);

        Read read = small(content, new Limits(10_000, 1, 1_000, 100, 20));

        assertThat(read.refusedRows()).isEqualTo(25);
        assertThat(en(read.problems()))
                .startsWith("o.csv: 5 further problems are not listed, 5 of them errors\no.csv:2:");
        assertThat(read.problems()).hasSize(21);
    }

    private static Read small(byte[] content, Limits limits) {
        return new DataFileReader(limits)
                .read(DataKind.OBSERVATIONS, new ReceivedFile("o.csv", content), Reading.KNOWN, false);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void never_fails_on_spoilt_bytes(long seed) {
        Random random = new Random(seed);
        byte[] good = (HEADER + "luxi,investment,2021-09,31.2\n\"泸溪县\",重点项目投资,2021年8月,\"3\"\"1\"\n")
                .getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 400; round++) {
            byte[] spoilt = good.clone();
            for (int i = random.nextInt(6); i >= 0; i--) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }
            Read read = Reading.file(DataKind.OBSERVATIONS, spoilt, random.nextBoolean());
            assertThat(read.batch() != null || !read.problems().isEmpty()).isTrue();
        }
    }
}
