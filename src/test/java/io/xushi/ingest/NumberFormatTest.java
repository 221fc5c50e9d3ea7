package io.xushi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            General                  | 31.2    | 31.2
            @                        | 31.2    | 31.2
            0                        | 2.5     | 3
            0.00                     | 31.2    | 31.20
            #,##0                    | 1234567 | 1234567
            0.0%                     | 0.7324  | 73.2%
            0.0"亿元"                 | 31.2    | 31.2亿元
            [Red]0.0;[Blue]-0.0      | -1.5    | -1.5
            #,##0.00_);(#,##0.00)    | -5      | -5.00
            _-* #,##0.0_-            | 7       | 7.0
            0,                       | 12000   | 12000 [0,]
            0!.0,                    | 12000   | 12000 [0!.0,]
            0.0E+00                  | 12      | 12 [0.0E+00]
            # ?/?                    | 0.5     | 0.5 [# ?/?]
            000-0000                 | 1234567 | 1234567 [000-0000]
            """)
    void shows_a_number_as_a_spreadsheet_does_but_for_separators(String format, BigDecimal stored, String shown) {
        assertThat(DisplayedText.decimal(stored, NumberFormat.of(164, format)).text())
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "14,, DAY",
        "17,, MONTH",
        "57,, MONTH",
        "58,, DAY",
        "164, yyyy-mm-dd, DAY",
        "164, 'yyyy\"年\"m\"月\"', MONTH",
        "164, yyyy, YEAR",
        "164, '[$-804]yyyy\"年\"m\"月\"d\"日\"', DAY",
        "2,, NUMBER",
        "0,, NUMBER"
    })
    void tells_dates_from_numbers(int id, String format, NumberFormat.Kind kind) {
        assertThat(NumberFormat.of(id, format).kind()).isEqualTo(kind);
    }
}
