package io.xushi.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.quantity.Measure;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsenceTest {

    /** Seen on a day; released on the 15th of the month after, or on the last where that is shorter. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            MONTH,   15, 2021-09-30, 2021-10-14, NOT_DUE
            MONTH,   15, 2021-09-30, 2021-10-15, OVERDUE
            MONTH,   31, 2021-01-31, 2021-02-27, NOT_DUE
            MONTH,   31, 2021-01-31, 2021-02-28, OVERDUE
            MONTH,   ,   2021-09-30, 2021-12-31, MISSING
            MONTH,   15, 2021-01-30, 2021-12-31, NOT_DUE
            QUARTER, 15, 2021-08-31, 2021-12-31, NOT_DUE
            QUARTER, 15, 2021-09-30, 2021-10-15, OVERDUE
            YEAR,    15, 2021-11-30, 2021-12-31, NOT_DUE
            YEAR,    ,   2021-12-31, 2021-12-31, MISSING
            """)
    void says_why_there_is_no_value(
            Frequency frequency, Integer releaseDay, LocalDate cutOff, LocalDate seen, Absence absence) {
        Indicator indicator = new Indicator(
                "i", "投资", new Measure("亿元"), Direction.UP, Accumulation.YTD, frequency, releaseDay, false, List.of());
        assertThat(Absence.of(indicator, LocalDate.of(2021, 1, 1), cutOff, seen))
                .isEqualTo(absence);
    }
}
