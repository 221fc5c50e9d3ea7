package io.xushi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "31.20, 31.2",
        "-3, -3",
        "007, 7",
        "100, 100",
        "0.000000000001, 0.000000000001",
        "1.5000000000000000, 1.5",
        "99999999999999999999999999, 99999999999999999999999999"
    })
    void reads_plain_decimals_exactly(String text, BigDecimal value) {
        assertThat(Decimals.parse(text, null)).isEqualTo(new Decimals.Result(value, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            1,234.5          | '1,234.5' has thousands separators; write 1234.5
            12,3456          | '12,3456' has thousands separators; write 123456
            1，234           | '1，234' has thousands separators; write 1234
            1,5              | '1,5' is not a number; write it like 1234.5 or -3
            ３１．２           | '３１．２' has full-width characters; write 31.2
            3 1              | '3 1' has a blank in it; write 31
            1E3              | '1E3' is in scientific notation; write 1000
            1e-2             | '1e-2' is in scientific notation; write 0.01
            .5               | '.5' is not written as a plain decimal; write 0.5
            5.               | '5.' is not written as a plain decimal; write 5
            +5               | '+5' is not written as a plain decimal; write 5
            −5               | '−5' is not written as a plain decimal; write -5
            --               | '--' is not a number; leave the cell empty where there is no figure
            N/A              | 'N/A' is not a number; leave the cell empty where there is no figure
            无               | '无' is not a number; leave the cell empty where there is no figure
            #DIV/0!          | a formula failed (#DIV/0!); mend it or write the value
            约30             | '约30' is not a number; write it like 1234.5 or -3
            1/3              | '1/3' is not a number; write it like 1234.5 or -3
            0x1F             | '0x1F' is not a number; write it like 1234.5 or -3
            ٣               | '٣' is not a number; write it like 1234.5 or -3
            1e999999999      | '1e999999999' is not a number; write it like 1234.5 or -3
            50%              | '50%' is not a number; write it like 1234.5 or -3
            0.0000000000001  | '0.0000000000001' has 13 decimals, at most 12; round it
            100000000000000000000000000 | '100000000000000000000000000' has 27 digits before the point, at most 26; use a larger measure
            """)
    void refuses_what_could_be_read_in_two_ways(String text, String message) {
        Decimals.Result result = Decimals.parse(text, null);

        assertThat(result.value()).isNull();
        assertThat(result.wrong().en()).isEqualTo(message);
    }

    @Test
    void the_measure_may_follow_the_number() {
        assertThat(Decimals.parse("73.24%", "%").value()).isEqualTo(new BigDecimal("73.24"));
        assertThat(Decimals.parse("%", "%").value()).isNull();
    }
}
