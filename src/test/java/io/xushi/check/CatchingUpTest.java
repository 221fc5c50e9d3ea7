package io.xushi.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.Period;
import io.xushi.calendar.Rhythm;
import io.xushi.calendar.Span;
import io.xushi.calendar.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatchingUpTest {

    private static final String SCHEME = "energy";
    private static final Span YEARS_2021_22 = new Span(LocalDate.of(2021, 1, 1), LocalDate.of(2022, 12, 31));

    /** National Day 2021: 1 to 7 October off; 26 September and 9 October, weekend days, worked instead. */
    private static final WorkingDays WITH_NATIONAL_DAY = new WorkingDays(
            LocalDate.of(2021, 10, 1).datesUntil(LocalDate.of(2021, 10, 8)).collect(Collectors.toSet()),
            Set.of(LocalDate.of(2021, 9, 26), LocalDate.of(2021, 10, 9)),
            Set.of(2021));

    private final ClockByHand clock = ClockByHand.at("2021-10-13T09:00");
    private final LedgerInMemory ledger = new LedgerInMemory();
    private final List<String> runs = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private Optional<Span> held = Optional.of(YEARS_2021_22);

    private final CatchingUp catchingUp =
            new CatchingUp(ledger, this::run, scheme -> held, WITH_NATIONAL_DAY, clock, ClockByHand.SHANGHAI);

    private void run(String scheme, Period period, String asked) {
        if (broken.contains(period.toString())) {
            ledger.record(scheme, period, CheckRecord.State.FAILED, clock.instant());
            throw new IllegalStateException("broken");
        }
        runs.add(asked + " " + scheme + " " + period);
        ledger.done(scheme, period, clock.instant());
    }

    private static CheckSchedule monthlySince(String from) {
        return schedule("5th working day of the month, 09:00", from, true);
    }

    private static CheckSchedule schedule(String rhythm, String from, boolean enabled) {
        return new CheckSchedule(
                SCHEME, CheckPlan.MONITORING, Rhythm.parse(rhythm), enabled, ClockByHand.shanghai(from));
    }

    private List<String> caughtUp(CheckSchedule schedule) {
        CatchingUp.Caught caught = catchingUp.catchUp(schedule);
        assertThat(caught.failure()).isNull();
        return caught.done().stream().map(Period::toString).toList();
    }

    /** Worked in October 2021: Fri 8, Sat 9 (exchanged), Mon 11, Tue 12, Wed 13. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2021-10-08T09:00,    0
            2021-10-13T08:59:59, 0
            2021-10-13T09:00,    1
            2021-10-13T09:01,    1
            """)
    void counts_working_days_over_national_day(String now, int turns) {
        clock.moveTo(now);
        assertThat(caughtUp(monthlySince("2021-10-01T00:00"))).hasSize(turns);
    }

    @Test
    void runs_a_turn_once_in_the_name_of_the_schedule() {
        CheckSchedule schedule = monthlySince("2021-10-01T00:00");
        catchingUp.catchUp(schedule);
        assertThat(caughtUp(schedule)).isEmpty();
        assertThat(runs).containsExactly("schedule energy 2021-09");
    }

    @Test
    void catches_up_missed_months_oldest_first_over_the_year_end() {
        clock.moveTo("2022-02-20T12:00");
        assertThat(caughtUp(monthlySince("2021-10-01T00:00")))
                .containsExactly("2021-09", "2021-10", "2021-11", "2021-12", "2022-01");
    }

    @Test
    void leaves_out_what_the_ledger_shows_as_done_whoever_asked_for_it() {
        clock.moveTo("2022-02-20T12:00");
        ledger.done(SCHEME, Period.parse("2021-10"), clock.instant());
        ledger.done(SCHEME, Period.parse("2021-12"), clock.instant());
        assertThat(caughtUp(monthlySince("2021-10-01T00:00"))).containsExactly("2021-09", "2021-11", "2022-01");
    }

    @Test
    void does_not_take_a_check_that_never_ended_for_done() {
        ledger.record(SCHEME, Period.parse("2021-09"), CheckRecord.State.RUNNING, clock.instant());
        assertThat(caughtUp(monthlySince("2021-10-01T00:00"))).containsExactly("2021-09");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2021-10-13T09:00,             1
            2021-10-13T09:00:00.000000001, 0
            """)
    void counts_a_turn_that_is_due_just_when_the_schedule_begins(String from, int turns) {
        clock.moveTo("2021-10-13T10:00");
        assertThat(caughtUp(monthlySince(from))).hasSize(turns);
    }

    @Test
    void stops_at_a_failure_and_goes_on_from_there_when_asked_again() {
        clock.moveTo("2022-02-20T12:00");
        broken.add("2021-10");
        CheckSchedule schedule = monthlySince("2021-10-01T00:00");
        CatchingUp.Caught caught = catchingUp.catchUp(schedule);
        assertThat(caught.done()).containsExactly(Period.parse("2021-09"));
        assertThat(caught.failure()).isNotNull();
        assertThat(caught.failure().period()).isEqualTo(Period.parse("2021-10"));
        assertThat(caught.failure().cause()).hasMessage("broken");
        assertThat(catchingUp.next(schedule)).contains(clock.instant());
        broken.clear();
        assertThat(caughtUp(schedule)).containsExactly("2021-10", "2021-11", "2021-12", "2022-01");
    }

    @Test
    void a_disabled_schedule_has_no_turns() {
        CheckSchedule disabled = schedule("5th working day of the month, 09:00", "2021-01-01T00:00", false);
        assertThat(caughtUp(disabled)).isEmpty();
        assertThat(catchingUp.next(disabled)).isEmpty();
    }

    @Test
    void a_kind_that_nobody_can_run_has_no_turns() {
        CheckSchedule other = new CheckSchedule(
                SCHEME, "annual", Rhythm.parse("1st working day of the month, 09:00"), true, Instant.EPOCH);
        assertThat(caughtUp(other)).isEmpty();
        assertThat(catchingUp.next(other)).isEmpty();
    }

    @Test
    void a_quarter_is_due_in_the_month_after_it() {
        clock.moveTo("2022-04-20T12:00");
        CheckSchedule quarterly = schedule("每季第3个工作日 14:00", "2021-08-01T00:00", true);
        assertThat(caughtUp(quarterly)).containsExactly("2021-Q3", "2021-Q4", "2022-Q1");
        // July 2022 begins on a Friday: 1, 4, 5.
        assertThat(catchingUp.next(quarterly)).contains(ClockByHand.shanghai("2022-07-05T14:00"));
    }

    @Test
    void the_next_turn_is_the_first_one_that_lies_ahead() {
        // November 2021 begins on a Monday: 1, 2, 3, 4, 5.
        CheckSchedule schedule = monthlySince("2021-10-01T00:00");
        assertThat(catchingUp.next(schedule)).contains(clock.instant());
        catchingUp.catchUp(schedule);
        assertThat(catchingUp.next(schedule)).contains(ClockByHand.shanghai("2021-11-05T09:00"));
    }

    @Test
    void a_schedule_that_begins_later_has_its_first_turn_then() {
        assertThat(catchingUp.next(monthlySince("2021-11-05T09:00")))
                .contains(ClockByHand.shanghai("2021-11-05T09:00"));
        // December 2021: 1, 2, 3, 6, 7.
        assertThat(catchingUp.next(monthlySince("2021-11-05T09:01")))
                .contains(ClockByHand.shanghai("2021-12-07T09:00"));
    }

    @Test
    void checks_the_last_month_of_the_schemes_period_and_then_has_no_next_turn() {
        clock.moveTo("2023-03-20T12:00");
        CheckSchedule schedule = monthlySince("2022-12-01T00:00");
        assertThat(caughtUp(schedule)).containsExactly("2022-11", "2022-12");
        assertThat(catchingUp.next(schedule)).isEmpty();
    }

    @Test
    void months_before_the_schemes_period_are_not_checked() {
        clock.moveTo("2021-01-15T12:00");
        CheckSchedule schedule = monthlySince("2020-01-01T00:00");
        assertThat(caughtUp(schedule)).isEmpty();
        // February 2021: 1, 2, 3, 4, 5.
        assertThat(catchingUp.next(schedule)).contains(ClockByHand.shanghai("2021-02-05T09:00"));
    }

    @Test
    void waits_for_its_next_turn_while_no_version_of_the_scheme_is_in_force() {
        held = Optional.empty();
        CheckSchedule schedule = monthlySince("2021-01-01T00:00");
        assertThat(caughtUp(schedule)).isEmpty();
        assertThat(catchingUp.next(schedule)).contains(ClockByHand.shanghai("2021-11-05T09:00"));
    }
}
