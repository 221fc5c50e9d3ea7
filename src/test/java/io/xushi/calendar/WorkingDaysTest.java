package io.xushi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private static final WorkingDays OCTOBER = new WorkingDays(
            Set.copyOf(LocalDate.of(2021, 10, 1)
                    .datesUntil(LocalDate.of(2021, 10, 8))
                    .toList()),
            Set.of(LocalDate.of(2021, 10, 9)),
            Set.of(2021));

    @ParameterizedTest
    @CsvSource({
        "2021-09-30, true",
        "2021-10-01, false",
        "2021-10-07, false",
        "2021-10-08, true",
        "2021-10-09, true",
        "2021-10-10, false",
        "2021-10-16, false"
    })
    void knows_holidays_and_weekend_days_that_are_worked(LocalDate day, boolean working) {
        assertThat(OCTOBER.isWorkingDay(day)).isEqualTo(working);
    }

    @Test
    void counts_both_ends() {
        // 8, 9, 11 to 15
        assertThat(OCTOBER.count(LocalDate.of(2021, 10, 8), LocalDate.of(2021, 10, 15)))
                .isEqualTo(7);
        assertThat(OCTOBER.count(LocalDate.of(2021, 10, 8), LocalDate.of(2021, 10, 8)))
                .isEqualTo(1);
        assertThat(OCTOBER.count(LocalDate.of(2021, 10, 3), LocalDate.of(2021, 10, 3)))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2021-10-08",
        "2, 2021-10-09",
        "5, 2021-10-13",
        "17, 2021-10-29",
        "99, 2021-10-29",
        "-1, 2021-10-29",
        "-2, 2021-10-28",
        "-99, 2021-10-08"
    })
    void finds_the_nth_from_either_end_or_the_nearest_there_is(int n, LocalDate day) {
        assertThat(OCTOBER.nth(YearMonth.of(2021, 10), n)).isEqualTo(day);
    }

    @Test
    void there_is_no_zeroth_working_day() {
        assertThatThrownBy(() -> OCTOBER.nth(YearMonth.of(2021, 10), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_year_is_provisional_until_it_is_published() {
        assertThat(OCTOBER.isProvisional(2021)).isFalse();
        assertThat(OCTOBER.isProvisional(2022)).isTrue();
        assertThat(WorkingDays.mondayToFriday().isProvisional(2021)).isTrue();
    }
}
