package io.xushi.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.WorkingDays;
import io.xushi.quantity.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyTest {

    private static final WorkingDays DAYS = new WorkingDays(Set.of(), Set.of(), Set.of(2020, 2021));

    @ParameterizedTest
    @CsvSource(textBlock = """
            2021-05-31, 2021-06-30, MONTHS, 1
            2021-06-30, 2021-07-31, MONTHS, 1
            2021-06-30, 2021-07-30, MONTHS, 30/31
            2021-02-28, 2021-03-31, MONTHS, 1
            2020-02-29, 2021-02-28, MONTHS, 12
            2021-01-30, 2021-02-28, MONTHS, 1
            2021-01-15, 2021-03-15, MONTHS, 2
            2021-01-15, 2021-02-22, MONTHS, 1.25
            2021-05-31, 2021-06-15, MONTHS, 1/2
            2021-05-31, 2021-06-10, DAYS, 10
            2021-05-28, 2021-05-31, WORKING_DAYS, 1
            2021-05-28, 2021-05-30, WORKING_DAYS, 0
            """)
    void lateness_is_counted_by_the_calendar(LocalDate due, LocalDate late, Delay delay, String expected) {
        assertThat(delay.between(due, late, DAYS)).isEqualTo(Ratio.parse(expected));
    }

    /** Due on 30 June; seen on the cut-off. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2021-05-31, ,           ,     ,      ,
            2021-05-31, 没有任务,    ,     ,      ,
            2021-06-30, 未完成,     ,     false, false, 0
            2021-07-01, 未完成,     ,     false, true,  1
            2021-09-30, 完成,       ,     true,  false, 0
            2021-09-30, 2021-06-30, ,     true,  false, 0
            2021-09-30, 2021-07-02, ,     true,  true,  2
            2021-07-01, 2021-07-02, ,     false, true,  1
            2021-06-01, 2021-07-02, ,     false, false, 0
            2021-07-03, 在建,       投产, false, true,  3
            2021-07-03, 投产,       投产, true,  false, 0
            """)
    void a_duty_stands_as_reported_by_the_cut_off(
            LocalDate cutOff, String report, String demanded, Boolean done, Boolean late, String days) {
        Duty duty = new Duty(
                "a", LocalDate.of(2021, 6, 30), nodes(demanded), report == null ? null : DutyReport.of(report), cutOff);
        assertThat(duty.done()).isEqualTo(done);
        assertThat(duty.late()).isEqualTo(late);
        assertThat(duty.lateness(Delay.DAYS, DAYS)).isEqualTo(days == null ? null : Ratio.parse(days));
        assertThat(new Duty("a", null, nodes(demanded), duty.report(), cutOff).late())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            在建,       在建,     true
            在建,       投产,     false
            在建,       未完成,   false
            完成,       已完成,   true
            完成,       投产,     true
            2021-06-01, 完成,     true
            未完成,     未完成,   true
            未完成,     投产,     false
            没有任务,   未完成,   false
            """)
    void a_duty_that_is_done_is_in_the_state_it_must_reach(String report, String state, boolean in) {
        Duty duty = new Duty("a", null, nodes("投产"), DutyReport.of(report), LocalDate.of(2021, 9, 30));
        assertThat(duty.isIn(state)).isEqualTo(in);
    }

    private static List<Duty.Node> nodes(String demanded) {
        return demanded == null ? List.of() : List.of(new Duty.Node(demanded, LocalDate.of(2021, 6, 30)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2021-03-31, 立项,   false,
            2021-04-01, 未完成, true,  立项
            2021-04-01, 立项,   false,
            2021-07-01, 立项,   true,  开工
            2021-07-01, 开工,   false,
            2021-12-31, 开工,   true,  竣工
            2021-12-31, 竣工,   false,
            2021-12-31, 完成,   false,
            2021-07-01, 停工,   true,  立项
            """)
    void a_duty_in_phases_is_late_at_the_first_node_that_it_missed(
            LocalDate cutOff, String report, boolean late, String missed) {
        List<Duty.Node> nodes = List.of(
                new Duty.Node("立项", LocalDate.of(2021, 3, 31)),
                new Duty.Node("开工", LocalDate.of(2021, 6, 30)),
                new Duty.Node("竣工", LocalDate.of(2021, 11, 30)));
        Duty duty = new Duty("园区", LocalDate.of(2021, 11, 30), nodes, DutyReport.of(report), cutOff);
        assertThat(duty.late()).isEqualTo(late);
        assertThat(duty.missed() == null ? null : duty.missed().state()).isEqualTo(missed);
    }
}
