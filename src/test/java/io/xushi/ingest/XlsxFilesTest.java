package io.xushi.ingest;

import static io.xushi.ingest.Reading.en;
import static io.xushi.ingest.Reading.figures;
import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.Period;
import io.xushi.indicator.Observation;
import io.xushi.intake.DataKind;
import io.xushi.intake.DataReader.Read;
import io.xushi.intake.ReceivedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxFilesTest {

    private static Read read(byte[] workbook) {
        return new DataFileReader()
                .read(
                        DataKind.OBSERVATIONS,
                        // Not told by its name.
                        new ReceivedFile("o.csv", workbook),
                        Reading.KNOWN,
                        false);
    }

    private static byte[] oneFigure(Consumer<Worksheet> value) {
        return Workbooks.of(sheet -> {
            Workbooks.row(sheet, 0, "单位", "indicator", "时期", "数值");
            Workbooks.row(sheet, 1, "泸溪县", "investment", "2021-09");
            value.accept(sheet);
        });
    }

    private static BigDecimal value(byte[] workbook) {
        Read read = read(workbook);
        assertThat(en(read.problems())).isEmpty();
        return figures(read).get(0).value();
    }

    @Test
    void reads_a_workbook_and_names_cells_in_errors() {
        Read read = read(Workbooks.of(sheet -> {
            Workbooks.row(sheet, 0, "note", "单位", "indicator", "时期", "数值");
            Workbooks.row(sheet, 1, "", "泸溪县", "investment", "2021-09", "31.2");
            Workbooks.row(sheet, 3, "", "泸西县", "investment", "9月", "x");
        }));

        assertThat(en(read.problems())).isEqualTo("""
                o.csv!B4: unit: there is no unit '泸西县'. Did you mean '泸溪县'?
                o.csv!D4: period: '9月' is not a period; write it like 2021, 2021-H1, 2021-Q3, 2021-09 or 2021-01..02
                o.csv!E4: value: 'x' is not a number; write it like 1234.5 or -3""");
    }

    @Test
    void takes_the_number_that_is_seen_not_the_binary_one() {
        byte[] workbook = oneFigure(sheet -> sheet.value(1, 3, 31.2));

        assertThat(value(workbook)).isEqualTo("31.2");
        assertThat(value(Workbooks.changed(workbook, xml -> xml.replace("<v>31.2</v>", "<v>31.199999999999999</v>"))))
                .isEqualTo("31.2");
        assertThat(value(Workbooks.changed(workbook, xml -> xml.replace("<v>31.2</v>", "<v>3.12E1</v>"))))
                .isEqualTo("31.2");
    }

    @Test
    void thousands_separators_that_a_number_only_shows_do_no_harm() {
        assertThat(value(oneFigure(sheet -> {
                    sheet.value(1, 3, 1234.5);
                    sheet.style(1, 3).format("#,##0.0").set();
                })))
                .isEqualTo("1234.5");
    }

    @Test
    void tells_when_a_cell_shows_less_than_it_holds() {
        Read read = read(oneFigure(sheet -> {
            sheet.value(1, 3, 31.25);
            sheet.style(1, 3).format("0.0").set();
        }));

        assertThat(figures(read).get(0).value()).isEqualTo("31.3");
        assertThat(en(read.problems()))
                .isEqualTo("warning o.csv!D2: value: the cell shows 31.3 but holds 31.25; what it shows was taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0,", "0.00E+00", "# ?/?", "\"约\"0", "0!.0000"})
    void refuses_numbers_whose_format_makes_them_look_like_others(String format) {
        Read read = read(oneFigure(sheet -> {
            sheet.value(1, 3, 31200);
            sheet.style(1, 3).format(format).set();
        }));

        assertThat(read.batch()).isNull();
        assertThat(en(read.problems())).startsWith("o.csv!D2: value: ").contains("is not a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy-mm", "yyyy\"年\"m\"月\"", "mmm-yy"})
    void a_date_that_shows_no_day_is_a_month(String format) {
        Read read = read(oneFigure(sheet -> {
            sheet.value(1, 3, 1);
            sheet.value(1, 2, LocalDate.of(2021, 9, 1));
            sheet.style(1, 2).format(format).set();
        }));

        assertThat(figures(read)).extracting(Observation::period).containsExactly(Period.parse("2021-09"));
    }

    @Test
    void a_date_with_its_day_is_no_period_and_the_message_shows_how_to_write_it() {
        Read read = read(oneFigure(sheet -> {
            sheet.value(1, 3, 1);
            sheet.value(1, 2, LocalDate.of(2021, 9, 1));
            sheet.style(1, 2).format("yyyy/m/d").set();
        }));

        assertThat(en(read.problems()))
                .isEqualTo("o.csv!C2: period: '2021-09-01' is a day, not a period; write 2021-09");
    }

    @Test
    void takes_the_saved_result_of_a_formula_and_refuses_one_without() {
        byte[] workbook = oneFigure(sheet -> sheet.value(1, 3, 12345));

        assertThat(value(Workbooks.changed(
                        workbook, xml -> xml.replace("<v>12345</v>", "<f>SUM(1,2)</f><v>3.3000000000000003</v>"))))
                .isEqualTo("3.3");
        assertThat(en(read(Workbooks.changed(workbook, xml -> xml.replace("<v>12345</v>", "<f>SUM(1,2)</f>")))
                        .problems()))
                .contains("o.csv!D2: the formula was saved without its result");
        assertThat(en(read(Workbooks.changed(
                                workbook,
                                xml -> xml.replaceAll("(<c r=\"D2\")[^>]*><v>12345</v>", "$1 t=\"e\"><v>#DIV/0!</v>")))
                        .problems()))
                .isEqualTo("o.csv!D2: value: a formula failed (#DIV/0!); mend it or write the value");
    }

    @Test
    void takes_the_result_of_a_formula_as_the_cell_shows_it() {
        byte[] workbook = oneFigure(sheet -> {
            sheet.value(1, 3, 12345);
            sheet.style(1, 3).format("0.0").set();
            sheet.value(1, 2, LocalDate.of(2021, 9, 1));
            sheet.style(1, 2).format("yyyy-mm").set();
        });

        Read read = read(Workbooks.changed(
                workbook,
                xml -> xml.replace("<v>12345</v>", "<f>A1/3</f><v>73.2394366</v>")
                        .replaceFirst("<v>44440(\\.0)?</v>", "<f>TODAY()</f><v>44440</v>")));

        assertThat(figures(read).get(0).value()).isEqualTo("73.2");
        assertThat(figures(read).get(0).period()).isEqualTo(Period.parse("2021-09"));
    }

    @Test
    void refuses_merged_cells() {
        byte[] workbook = oneFigure(sheet -> {
            sheet.value(1, 3, 1);
            sheet.range(2, 0, 3, 0).merge();
        });

        assertThat(en(read(workbook).problems())).startsWith("o.csv: the workbook has merged cells");
    }

    @Test
    void reads_the_first_sheet_that_is_seen_and_says_which_were_not_read() {
        byte[] workbook = Workbooks.with(book -> {
            Worksheet lists = book.newWorksheet("隐藏");
            lists.value(0, 0, "anything");
            lists.setVisibilityState(VisibilityState.HIDDEN);
            Worksheet data = book.newWorksheet("数据");
            Workbooks.row(data, 0, "unit", "indicator", "period", "value");
            Workbooks.row(data, 1, "luxi", "investment", "2021-09", "31.2");
            book.newWorksheet("填报说明").value(0, 0, "x");
        });

        Read read = read(workbook);

        assertThat(figures(read)).hasSize(1);
        assertThat(en(read.problems())).isEqualTo("warning o.csv: only the first sheet '数据' was read, not: 填报说明");
    }

    @Test
    void refuses_a_zip_that_is_no_workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write("hello".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(en(read(out.toByteArray()).problems())).startsWith("o.csv: the file begins as a ZIP but is not");
        assertThat(en(read(new byte[] {'P', 'K', 3, 4, 0, 0}).problems()))
                .startsWith("o.csv: the file begins as a ZIP but is not");
    }

    @Test
    void refuses_a_workbook_that_unpacks_to_too_much() {
        byte[] bomb =
                Workbooks.rewritten(oneFigure(sheet -> sheet.value(1, 3, 1)), "xl/worksheets/sheet1.xml", bytes -> {
                    byte[] blanks = new byte[30 << 20];
                    Arrays.fill(blanks, (byte) ' ');
                    return blanks;
                });
        assertThat(bomb.length).isLessThan(100_000);

        Read read = new DataFileReader(new Limits(1 << 20, 20 << 20, 1000, 100, 100))
                .read(DataKind.OBSERVATIONS, new ReceivedFile("o.xlsx", bomb), Reading.KNOWN, true);

        assertThat(read.batch()).isNull();
        assertThat(en(read.problems())).startsWith("o.xlsx: the workbook unpacks to more than 20 MB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"r=\"ZZZZZZ2\"", "r='ZZZZZZ2'", "r = \"ZZZZZZ2\"", "r=\"&#90;ZZZZZ2\"", "r=\"A99999999999\""})
    void refuses_an_address_beyond_the_sheet_instead_of_making_room_for_it(String address) {
        byte[] workbook =
                Workbooks.changed(oneFigure(sheet -> sheet.value(1, 3, 1)), xml -> xml.replace("r=\"D2\"", address));

        assertThat(en(read(workbook).problems())).startsWith("o.csv: the file begins as a ZIP but is not");
    }

    @Test
    void refuses_a_sheet_in_utf_16_where_addresses_could_hide() {
        byte[] workbook = Workbooks.rewritten(
                oneFigure(sheet -> sheet.value(1, 3, 1)),
                "xl/worksheets/sheet1.xml",
                bytes -> new String(bytes, StandardCharsets.UTF_8)
                        .replace("UTF-8", "UTF-16")
                        .getBytes(StandardCharsets.UTF_16));

        assertThat(en(read(workbook).problems())).startsWith("o.csv: the file begins as a ZIP but is not");
    }

    @Test
    void does_not_read_what_an_entity_names() {
        byte[] workbook = Workbooks.changed(
                oneFigure(sheet -> sheet.value(1, 3, 1)),
                xml -> xml.replaceFirst(
                                "<worksheet", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet")
                        .replace("<v>1</v>", "<v>&e;</v>"));

        Read read = read(workbook);

        assertThat(read.batch()).isNull();
        assertThat(read.problems()).isNotEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void never_fails_on_a_spoilt_sheet(long seed) {
        Random random = new Random(seed);
        byte[] good = oneFigure(sheet -> sheet.value(1, 3, 31.2));
        for (int round = 0; round < 150; round++) {
            Read read = read(Workbooks.rewritten(good, "xl/worksheets/sheet1.xml", bytes -> {
                byte[] spoilt = bytes.clone();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    spoilt[random.nextInt(spoilt.length)] = (byte) (32 + random.nextInt(95));
                }
                return spoilt;
            }));
            assertThat(read.batch() != null || !read.problems().isEmpty()).isTrue();
        }
    }
}
