package io.xushi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xushi.calendar.Rhythm.Every;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmTest {

    private static final WorkingDays PLAIN = WorkingDays.mondayToFriday();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5th working day of the month, 09:00      | MONTH     | true  | 5  | 09:00
            5th working day 9:00                     | MONTH     | true  | 5  | 09:00
            每月第5个工作日 09:00                      | MONTH     | true  | 5  | 09:00
            第5个工作日09：00                          | MONTH     | true  | 5  | 09:00
            每月15日 08:30                            | MONTH     | false | 15 | 08:30
            15th day of the month 08:30              | MONTH     | false | 15 | 08:30
            last working day of the month, 17:00     | MONTH     | true  | -1 | 17:00
            每月最后一个工作日 17:00                    | MONTH     | true  | -1 | 17:00
            每月最后一天 17:00                         | MONTH     | false | -1 | 17:00
            3rd working day after the quarter, 14:00 | QUARTER   | true  | 3  | 14:00
            每季度第3个工作日，14:00                    | QUARTER   | true  | 3  | 14:00
            1st day of the half-year, 00:00          | HALF_YEAR | false | 1  | 00:00
            每半年第1天 00:00                          | HALF_YEAR | false | 1  | 00:00
            """)
    void reads_both_languages(String text, Every every, boolean working, int day, LocalTime time) {
        assertThat(Rhythm.parse(text)).isEqualTo(new Rhythm(every, working, day, time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "daily",
                "0th day 09:00",
                "29th day 09:00",
                "16th working day 09:00",
                "5th working day 24:00",
                "5th working day",
                "每年第1天 09:00",
                "第五个工作日 09:00"
            })
    void refuses_everything_else_and_shows_how_to_write_it(String text) {
        assertThatThrownBy(() -> Rhythm.parse(text))
                .hasMessageContaining("write '5th working day of the month, 09:00' or '每月第5个工作日 09:00'");
    }

    @ParameterizedTest
    @EnumSource(Every.class)
    void reads_back_its_own_texts(Every every) {
        for (int day : new int[] {-1, 1, 2, 3, 4, 11, 12, 13, 15}) {
            for (boolean working : new boolean[] {true, false}) {
                Rhythm rhythm = new Rhythm(every, working, day, LocalTime.of(9, 5));
                assertThat(Rhythm.parse(rhythm.zh())).isEqualTo(rhythm);
                assertThat(Rhythm.parse(rhythm.en())).isEqualTo(rhythm);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5th working day, 09:00           | 2021-10-01T00:00 | 2021-10-07T09:00 | 2021-09
            5th working day, 09:00           | 2021-10-07T08:59 | 2021-10-07T09:00 | 2021-09
            5th working day, 09:00           | 2021-10-07T09:00 | 2021-11-05T09:00 | 2021-10
            15th day of the month 09:00      | 2021-12-20T00:00 | 2022-01-15T09:00 | 2021-12
            last day of the month 09:00      | 2021-01-31T09:00 | 2021-02-28T09:00 | 2021-01
            1st day after the quarter, 09:00 | 2021-08-01T00:00 | 2021-10-01T09:00 | 2021-Q3
            1st day after the quarter, 09:00 | 2021-12-31T00:00 | 2022-01-01T09:00 | 2021-Q4
            1st day after the half-year, 9:00| 2021-07-01T09:00 | 2022-01-01T09:00 | 2021-H2
            """)
    void finds_the_next_turn_and_what_it_is_about(String text, LocalDateTime after, LocalDateTime at, String about) {
        assertThat(Rhythm.parse(text).next(after, PLAIN)).isEqualTo(new Rhythm.Due(at, Period.parse(about)));
    }

    @Test
    void counts_the_working_days_of_the_calendar_it_is_given() {
        // October 2021: off until the 7th, Saturday the 9th is worked.
        WorkingDays china = new WorkingDays(
                Set.copyOf(LocalDate.of(2021, 10, 1)
                        .datesUntil(LocalDate.of(2021, 10, 8))
                        .toList()),
                Set.of(LocalDate.of(2021, 10, 9)),
                Set.of(2021));

        assertThat(Rhythm.parse("5th working day, 09:00")
                        .next(LocalDateTime.of(2021, 10, 1, 0, 0), china)
                        .at())
                .isEqualTo(LocalDateTime.of(2021, 10, 13, 9, 0));
    }
}
