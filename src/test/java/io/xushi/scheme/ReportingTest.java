package io.xushi.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.indicator.Frequency;
import io.xushi.scheme.Reporting.Report;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingTest {

    private static final Reporting RHYTHM = new Reporting(Map.of(
            Report.SUMMARY, Frequency.HALF_YEAR,
            Report.BULLETIN, Frequency.MONTH,
            Report.ANALYSIS, Frequency.QUARTER));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-06-30 | [BULLETIN, ANALYSIS, SUMMARY]
            2021-12-31 | [BULLETIN, ANALYSIS, SUMMARY]
            2021-07-31 | [BULLETIN]
            2021-03-31 | [BULLETIN, ANALYSIS]
            2021-02-28 | [BULLETIN]
            2020-02-28 | []
            2021-06-29 | []
            """)
    void reports_are_due_at_whole_month_ends(LocalDate day, String due) {
        assertThat(RHYTHM.due(day)).hasToString(due);
        assertThat(Reporting.NONE.due(day)).isEmpty();
    }
}
