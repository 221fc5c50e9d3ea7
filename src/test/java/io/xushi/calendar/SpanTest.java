package io.xushi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    private static final Span YEAR = new Span(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));

    @ParameterizedTest
    @CsvSource({
        "2020-12-31, 0, 0",
        "2021-01-01, 1, 0",
        "2021-01-30, 30, 0",
        "2021-01-31, 31, 1",
        "2021-02-28, 59, 2",
        "2021-09-29, 272, 8",
        "2021-09-30, 273, 9",
        "2021-12-31, 365, 12",
        "2022-06-30, 365, 12"
    })
    void counts_days_and_whole_months_until_a_day(LocalDate day, long days, long months) {
        assertThat(YEAR.daysUntil(day)).isEqualTo(days);
        assertThat(YEAR.monthsUntil(day)).isEqualTo(months);
    }

    @Test
    void may_cover_several_years() {
        assertThat(new Span(LocalDate.of(2008, 1, 1), LocalDate.of(2012, 12, 31)).months())
                .isEqualTo(60);
    }

    @Test
    void contains_both_ends_and_cannot_end_before_it_begins() {
        assertThat(YEAR.contains(YEAR.from())).isTrue();
        assertThat(YEAR.contains(YEAR.to())).isTrue();
        assertThat(YEAR.contains(YEAR.to().plusDays(1))).isFalse();
        assertThatThrownBy(() -> new Span(YEAR.to(), YEAR.from())).isInstanceOf(IllegalArgumentException.class);
    }
}
