package io.xushi.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNamesTest {

    private static final List<String> COUNTIES = List.of("古丈县", "泸溪县", "永顺县", "龙山县", "吉首市", "泸溪县");

    @ParameterizedTest
    @CsvSource({"泸西县, 泸溪县", "泸溪, 泸溪县", "吉首, 吉首市", "plannd, planned"})
    void finds_the_name_that_was_meant(String wanted, String meant) {
        List<String> known = meant.equals("planned") ? List.of("actual", "planned", "expected") : COUNTIES;

        assertThat(NearestNames.of(wanted, known)).first().isEqualTo(meant);
    }

    @Test
    void puts_the_nearest_first_and_gives_three_at_most() {
        assertThat(NearestNames.of("abcdef", List.of("abcxyf", "abcdxf", "abcdef1", "abcdeg", "zzzzzz")))
                .containsExactly("abcdef1", "abcdeg", "abcdxf");
    }

    @Test
    void names_each_name_once() {
        assertThat(NearestNames.of("泸溪", COUNTIES)).containsExactly("泸溪县");
    }

    @Test
    void hints_at_the_nearest_or_lists_what_there_is() {
        assertThat(NearestNames.hint("泸西县", COUNTIES)).isEqualTo(new Wording("是不是：泸溪县？", "Did you mean '泸溪县'?"));
        assertThat(NearestNames.hint("xyz", List.of("b", "a"))).isEqualTo(new Wording("已有：a、b", "Known: a, b"));
        assertThat(NearestNames.hint("xyz", List.of())).isEqualTo(new Wording("一个也没有定义", "None is defined"));
        assertThat(NearestNames.hint("甲乙丙丁", List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"))
                        .zh())
                .isEqualTo("已有：1、2、3、4、5、6、7、8……");
    }
}
