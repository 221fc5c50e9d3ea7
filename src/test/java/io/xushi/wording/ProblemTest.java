package io.xushi.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {

    @ParameterizedTest
    @CsvSource({"1, A1", "3, C1", "26, Z1", "27, AA1", "52, AZ1", "53, BA1", "702, ZZ1", "703, AAA1", "16384, XFD1"})
    void names_cells_as_spreadsheets_do(int column, String cell) {
        assertThat(Place.cell("f.xlsx", 1, column)).hasToString("f.xlsx!" + cell);
    }

    @Test
    void names_lines_and_columns_of_texts() {
        assertThat(Place.file("a/b.dslr")).hasToString("a/b.dslr");
        assertThat(Place.line("a/b.dslr", 14)).hasToString("a/b.dslr:14");
        assertThat(Place.at("a/b.dslr", 14, 3)).hasToString("a/b.dslr:14:3");
    }

    @Test
    void tells_everything_once_in_the_order_of_places() {
        Problems problems = new Problems();
        problems.error(Place.line("b", 2), "乙", "second");
        problems.warning(Place.line("b", 10), "丙", "third");
        problems.error(Place.file("a"), "甲", "first");
        problems.error(Place.line("b", 2), "乙", "second");
        problems.error(Place.line("b", 2), "丁", "another");

        assertThat(problems.sorted())
                .extracting(problem -> problem.in(Language.EN))
                .containsExactly("a: first", "b:2: another", "b:2: second", "b:10: third");
    }

    @Test
    void refuses_errors_but_not_warnings() {
        Problems problems = new Problems();
        problems.warning(Place.file("a"), "注意", "careful");
        assertThatCode(problems::refuseErrors).doesNotThrowAnyException();
        problems.error(Place.line("a", 1), "错 %s", "wrong %s", 7);

        assertThatThrownBy(problems::refuseErrors)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.problems()).hasSize(2))
                .hasMessage("a: careful\na:1: wrong 7");
    }

    @Test
    void a_wording_within_a_wording_is_taken_in_its_language() {
        Wording outer = Wording.of("%s：%d%%", "%s: %d%%", new Wording("进度", "pace"), 75);

        assertThat(outer).isEqualTo(new Wording("进度：75%", "pace: 75%"));
        assertThat(outer.in(Language.ZH)).isEqualTo("进度：75%");
    }

    @Test
    void a_text_from_a_file_is_no_pattern() {
        assertThat(Wording.of("%s", "%s", "100%d %n")).isEqualTo(Wording.same("100%d %n"));
        assertThat(Wording.of("100%", "100%")).isEqualTo(Wording.same("100%"));
    }

    @Test
    void speaks_chinese_unless_asked_for_english() {
        assertThat(Language.of(Locale.US)).isEqualTo(Language.EN);
        assertThat(Language.of(Locale.CHINA)).isEqualTo(Language.ZH);
        assertThat(Language.of(Locale.FRENCH)).isEqualTo(Language.ZH);
    }
}
