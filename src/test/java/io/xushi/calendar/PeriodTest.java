package io.xushi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2007, 2007-01-01, 2007-12-31, 12",
        "2007-H1, 2007-01-01, 2007-06-30, 6",
        "2007-H2, 2007-07-01, 2007-12-31, 6",
        "2007-Q1, 2007-01-01, 2007-03-31, 3",
        "2007-Q4, 2007-10-01, 2007-12-31, 3",
        "2008-02, 2008-02-01, 2008-02-29, 1",
        "2007-01..02, 2007-01-01, 2007-02-28, 2",
        "2007-02..06, 2007-02-01, 2007-06-30, 5"
    })
    void reads_and_writes_every_form(String text, LocalDate from, LocalDate to, int months) {
        Period period = Period.parse(text);

        assertThat(period).hasToString(text);
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
        assertThat(period.months()).isEqualTo(months);
    }

    @ParameterizedTest
    @CsvSource({
        "2007-9, 2007-09",
        "2007-01..12, 2007",
        "2007-01..06, 2007-H1",
        "2007-04..06, 2007-Q2",
        "2007-03..03, 2007-03"
    })
    void equal_stretches_are_equal_however_they_are_written(String text, String canonical) {
        assertThat(Period.parse(text)).isEqualTo(Period.parse(canonical)).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "07",
                "2007-13",
                "2007-0",
                "2007-H3",
                "2007-Q5",
                "2007-Q0",
                "2007-05..03",
                "2007-11..13",
                "2007-09-30",
                "٢٠٠٧"
            })
    void refuses_everything_else(String text) {
        assertThat(Period.tryParse(text)).isEmpty();
        assertThatThrownBy(() -> Period.parse(text)).hasMessageContaining("is not a period; write 2007");
    }

    @Test
    void stays_within_one_year() {
        assertThatThrownBy(() -> new Period(YearMonth.of(2007, 12), YearMonth.of(2008, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void orders_by_end_then_by_beginning() {
        assertThat(Stream.of("2007", "2007-12", "2007-11", "2007-H1", "2007-06", "2008-01")
                        .map(Period::parse)
                        .sorted())
                .extracting(Period::toString)
                .containsExactly("2007-H1", "2007-06", "2007-11", "2007", "2007-12", "2008-01");
    }

    @Test
    void knows_its_days_and_the_same_months_of_another_year() {
        Period february = Period.parse("2008-02");

        assertThat(february.contains(LocalDate.of(2008, 2, 29))).isTrue();
        assertThat(february.contains(LocalDate.of(2008, 3, 1))).isFalse();
        assertThat(february.contains(LocalDate.of(2008, 1, 31))).isFalse();
        assertThat(february.plusYears(-1)).hasToString("2007-02");
    }
}
