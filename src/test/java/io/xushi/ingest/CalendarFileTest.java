package io.xushi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.WorkingDays;
import io.xushi.wording.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTest {

    private static WorkingDays china() throws IOException {
        Problems problems = new Problems();
        WorkingDays china =
                CalendarFile.read("cn.csv", Files.readAllBytes(Path.of("config/calendar/cn.csv")), problems);
        assertThat(problems.sorted()).isEmpty();
        return china;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // Days of the year, less Saturdays and Sundays, less statutory holidays (11 until 2024, then 13).
        "2021, 250, 365 - 104 - 11",
        "2022, 249, 365 - 105 - 11",
        "2023, 249, 365 - 105 - 11",
        "2024, 251, 366 - 104 - 11",
        "2025, 248, 365 - 104 - 13",
        "2026, 248, 365 - 104 - 13"
    })
    void a_year_has_its_statutory_holidays_and_no_more(int year, long workingDays, String sum) throws IOException {
        assertThat(china().count(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .as(sum)
                .isEqualTo(workingDays);
        assertThat(china().isProvisional(year)).isFalse();
    }

    @Test
    void every_day_worked_in_exchange_is_a_saturday_or_sunday_and_no_holiday() throws IOException {
        assertThat(china().exchanged()).hasSize(40).allSatisfy(day -> {
            assertThat(day.getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(china().holidays()).doesNotContain(day);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2021-10-08, true",
        "2021-10-09, true",
        "2021-10-10, false",
        "2021-09-20, false",
        "2021-09-18, true",
        "2022-12-31, false",
        "2023-01-02, false",
        "2024-02-09, true",
        "2025-10-08, false",
        "2026-01-04, true",
        "2026-10-10, true"
    })
    void knows_single_days(LocalDate day, boolean working) throws IOException {
        assertThat(china().isWorkingDay(day)).isEqualTo(working);
    }

    @Test
    void the_fifth_working_day_of_october_2021_comes_after_the_holidays() throws IOException {
        // 8 (Fri), 9 (Sat, worked), 11, 12, 13
        assertThat(china().nth(YearMonth.of(2021, 10), 5)).isEqualTo("2021-10-13");
    }

    @Test
    void a_year_without_its_row_is_provisional() throws IOException {
        assertThat(china().isProvisional(2027)).isTrue();
    }

    @Test
    void tells_what_is_wrong_and_keeps_the_rest() {
        Problems problems = new Problems();
        WorkingDays days = CalendarFile.read("c.csv", """
                日期,类别,名称
                2021-10-01,休,国庆节
                2021-10-08,班,国庆节
                2021年10月2日,休,
                2021-10-01,休,国庆节
                2021-10-03,free,
                2021-10-04,年度,
                2021,年度,
                """.getBytes(StandardCharsets.UTF_8), problems);

        assertThat(days.holidays()).containsExactly(LocalDate.of(2021, 10, 1));
        assertThat(days.isProvisional(2021)).isFalse();
        assertThat(Reading.en(problems.sorted())).isEqualTo("""
                c.csv:3: date: 2021-10-08 is neither a Saturday nor a Sunday and is worked anyway
                c.csv:4: date: '2021年10月2日' is not a date; write it like 2021-10-01, or 2021 for a year
                c.csv:5: date: the same date as in row 2
                c.csv:6: kind: 'free' is not known; write rest, work or year
                c.csv:7: date: '2021-10-04' is not a date; write it like 2021-10-01, or 2021 for a year""");
    }
}
