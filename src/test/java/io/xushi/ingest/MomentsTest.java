package io.xushi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.Period;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    @ParameterizedTest
    @CsvSource({
        "2021, 2021",
        "2021年, 2021",
        "2021年度, 2021",
        "2021-H2, 2021-H2",
        "2021年上半年, 2021-H1",
        "2021年下半年, 2021-H2",
        "2021年第3季度, 2021-Q3",
        "2021年四季度, 2021-Q4",
        "2021年9月, 2021-09",
        "2021年09月份, 2021-09",
        "2021-9, 2021-09",
        "2021-01..02, 2021-01..02"
    })
    void reads_periods(String text, String period) {
        assertThat(Moments.period(text)).contains(Period.parse(period));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9月", "2021年13月", "2021年0月", "2021年5季度", "2021年1-9月", "21年9月", "Sep-21", "2021/9"})
    void refuses_what_is_no_period_or_not_clear(String text) {
        assertThat(Moments.period(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-10-12, 2021-10-11T16:00:00Z",
        "2021-10-12T09:00, 2021-10-12T01:00:00Z",
        "2021-10-12 09:00:30, 2021-10-12T01:00:30Z",
        "2021-10-12T09:00:00Z, 2021-10-12T09:00:00Z",
        "2021-10-12T09:00:00+01:00, 2021-10-12T08:00:00Z"
    })
    void a_moment_without_a_zone_is_meant_in_china(String text, Instant moment) {
        assertThat(Moments.moment(text)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2021-02-30", "yesterday", "2021-10-12 9", "2021年10月12日"})
    void refuses_what_is_no_moment(String text) {
        assertThat(Moments.moment(text)).isEmpty();
    }
}
