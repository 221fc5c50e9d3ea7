package io.xushi.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "实绩.csv | 实绩.csv",
                "C:\\fakepath\\a.csv | a.csv",
                "../../etc/passwd | passwd",
                "`  a b.csv  ` | a b.csv",
                "/ | otherwise",
                "`` | otherwise"
            })
    void shows_the_last_part_of_a_name(String name, String shown) {
        assertThat(FileNames.received(name, "otherwise")).isEqualTo(shown);
    }

    @Test
    void drops_what_cannot_be_seen() {
        assertThat(FileNames.received("a\r\nb\u202Egpj.exe\u0000\uD800.csv", "x"))
                .isEqualTo("abgpj.exe.csv");
        assertThat(FileNames.received("\r\n", "otherwise")).isEqualTo("otherwise");
        assertThat(FileNames.received(null, "otherwise")).isEqualTo("otherwise");
    }

    @Test
    void shortens_a_name_and_keeps_its_ending() {
        String name = FileNames.received("长".repeat(300) + ".xlsx", "x");
        assertThat(name).hasSize(120).endsWith("长.xlsx");
        assertThat(FileNames.received("😀".repeat(300), "x"))
                .hasSizeLessThanOrEqualTo(120)
                .doesNotContain("?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.csv | attachment; filename=\"a.csv\"; filename*=UTF-8''a.csv",
                "a\"b.csv | attachment; filename=\"a_b.csv\"; filename*=UTF-8''a_b.csv",
                "<a>'b'.csv | attachment; filename=\"_a__b_.csv\"; filename*=UTF-8''_a__b_.csv",
                "100%.csv | attachment; filename=\"100_.csv\"; filename*=UTF-8''100_.csv",
                ".htaccess | attachment; filename=\"_htaccess\"; filename*=UTF-8''_htaccess",
                "数.csv | attachment; filename=\"_.csv\"; filename*=UTF-8''%E6%95%B0.csv",
                "a b.csv | attachment; filename=\"a b.csv\"; filename*=UTF-8''a%20b.csv"
            })
    void names_an_attachment_for_old_and_new_programs(String name, String header) {
        assertThat(FileNames.attachment(name)).isEqualTo(header);
    }

    @Test
    void lets_no_line_break_into_a_header() {
        assertThat(FileNames.attachment("a\r\nSet-Cookie: x=1")).doesNotContain("\r", "\n");
    }
}
