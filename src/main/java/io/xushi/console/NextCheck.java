package io.xushi.console;

import io.xushi.calendar.Rhythm;
import io.xushi.calendar.WorkingDays;
import io.xushi.check.CheckPlan;
import io.xushi.check.CheckSchedule;
import io.xushi.check.ScheduleBook;
import io.xushi.scheme.Scheme;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When a scheme is checked next. */
@Component
class NextCheck {

    private final ScheduleBook schedules;
    private final WorkingDays workingDays;
    private final Clock clock;

    NextCheck(ScheduleBook schedules, WorkingDays workingDays, Clock clock) {
        this.schedules = schedules;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** What is known of it. */
    enum State {
        DUE,
        /** The schedule is switched off. */
        OFF,
        /** There is no schedule. */
        NONE,
        /** Every period of the scheme lies behind. */
        OVER
    }

    /**
     * The next turn in words.
     *
     * @param at and {@code about} are empty unless it is due
     * @param provisional whether the working days of its year are not officially published yet
     */
    record Turn(State state, String at, String about, boolean provisional) {
        public String key() {
            return "next." + state.name().toLowerCase(Locale.ROOT);
        }
    }

    Optional<CheckSchedule> schedule(Scheme scheme) {
        return schedules.find(scheme.id(), CheckPlan.MONITORING);
    }

    Turn of(Desk desk) {
        Scheme scheme = desk.scheme();
        Optional<CheckSchedule> schedule = schedule(scheme);
        LocalDateTime now = LocalDateTime.now(clock);
        Rhythm rhythm = schedule.map(CheckSchedule::rhythm).orElse(null);
        if (rhythm == null) {
            return new Turn(State.NONE, "", "", false);
        }
        Rhythm.Due due = rhythm.next(now, workingDays);
        while (due.about().to().isBefore(scheme.period().from())) {
            due = rhythm.next(due.at(), workingDays);
        }
        if (!scheme.period().contains(due.about().to())) {
            return new Turn(State.OVER, "", "", false);
        }
        if (!schedule.map(CheckSchedule::enabled).orElse(false)) {
            return new Turn(State.OFF, "", "", false);
        }
        return new Turn(
                State.DUE,
                desk.figures().moment(due.at()),
                desk.figures().period(due.about()),
                rhythm.working() && workingDays.isProvisional(due.at().getYear()));
    }
}
