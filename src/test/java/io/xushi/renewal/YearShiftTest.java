package io.xushi.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.Span;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearShiftTest {

    @ParameterizedTest
    @CsvSource({
        "2007-01-01, 2007-12-31, 1, 2008-01-01, 2008-12-31",
        "2008-01-01, 2012-12-31, 5, 2013-01-01, 2017-12-31",
        // February stays whole, whether it has 28 days or 29.
        "2006-03-01, 2007-02-28, 1, 2007-03-01, 2008-02-29",
        "2007-03-01, 2008-02-29, 1, 2008-03-01, 2009-02-28",
        "2007-07-01, 2008-06-30, -1, 2006-07-01, 2007-06-30"
    })
    void a_span_moves_as_a_whole(LocalDate from, LocalDate to, int years, LocalDate newFrom, LocalDate newTo) {
        assertThat(new YearShift(years).span(new Span(from, to))).isEqualTo(new Span(newFrom, newTo));
    }

    @ParameterizedTest
    @CsvSource({"2008-02-29, 1, 2009-02-28", "2008-02-29, 4, 2012-02-29", "2007-02-28, 1, 2008-02-28"})
    void a_day_that_the_other_year_lacks_is_the_one_before(LocalDate day, int years, LocalDate moved) {
        assertThat(new YearShift(years).day(day)).isEqualTo(moved);
    }

    @Test
    void only_years_of_the_span_move_in_a_text() {
        Span span = new Span(LocalDate.of(2008, 1, 1), LocalDate.of(2012, 12, 31));
        assertThat(new YearShift(5).yearsOf(span, "2008-2012年规划（2007年为基期），编号12008、20081"))
                .isEqualTo("2013-2017年规划（2007年为基期），编号12008、20081");
    }

    @ParameterizedTest
    @CsvSource({"2007, 2008", "2007-Q3, 2008-Q3", "2007年上半年, 2008年上半年", "2007-01..02, 2008-01..02"})
    void a_period_keeps_the_way_it_is_written(String period, String moved) {
        assertThat(new YearShift(1).leadingYear(period)).isEqualTo(moved);
    }
}
