package io.xushi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.quantity.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionsTest {

    @ParameterizedTest
    @CsvSource({"12, 12", "-0.50, -0.5", "1/6, 1/6", "-3 / 4, -3/4", "2.5/10, 1/4", "0, 0"})
    void reads_decimals_and_fractions_exactly(String text, String exact) {
        String[] parts = exact.split("/");
        Ratio expected =
                parts.length == 1 ? Ratio.of(exact) : Ratio.of(Long.parseLong(parts[0]), Long.parseLong(parts[1]));

        assertThat(Fractions.parse(text)).isEqualTo(new Fractions.Result(expected, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            1/0       | '1/0' has a denominator of zero
            1/-2      | '1/-2' is not a number; write it like 12, 0.5 or 1/6
            1/2/3     | '1/2/3' is not a number; write it like 12, 0.5 or 1/6
            .5        | '.5' is not a number; write it like 12, 0.5 or 1/6
            60%       | '60%' is not a number; write it like 12, 0.5 or 1/6
            １２       | '１２' is not a number; write it like 12, 0.5 or 1/6
            1_000     | '1_000' is not a number; write it like 12, 0.5 or 1/6
            0x10      | '0x10' is not a number; write it like 12, 0.5 or 1/6
            1/0.0000000000001 | '0.0000000000001' has 13 decimals, at most 12; round it
            """)
    void tells_how_to_write_it(String text, String message) {
        Fractions.Result result = Fractions.parse(text);

        assertThat(result.value()).isNull();
        assertThat(result.wrong().en()).isEqualTo(message);
    }

    @Test
    void refuses_more_digits_than_a_decimal_may_have() {
        assertThat(Fractions.parse("9".repeat(500_000)).wrong().en())
                .endsWith("has 500000 digits before the point, at most 26; use a larger measure");
    }
}
