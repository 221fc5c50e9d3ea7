package io.xushi.check;

import io.xushi.calendar.Period;
import io.xushi.calendar.Rhythm.Due;
import io.xushi.calendar.Span;
import io.xushi.calendar.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs the checks that a schedule has made due and that the ledger does not show as done, each once and oldest first,
 * however many were missed. Asking again when all is done does nothing, so that it may be asked at any moment, by
 * several nodes.
 */
public final class CatchingUp {

    /** Runs one check: {@link RunningChecks#run}. */
    @FunctionalInterface
    public interface Run {
        void run(String scheme, Period period, String asked);
    }

    /** What the ledger keeps as the one who asked. */
    public static final String ASKED = "schedule";

    /** @param failure of the period after {@code done}, or {@code null} when nothing is left to do */
    public record Caught(List<Period> done, @Nullable Failure failure) {
        public Caught {
            done = List.copyOf(done);
        }
    }

    public record Failure(Period period, RuntimeException cause) {}

    private final CheckLedger ledger;
    private final Run checks;
    private final Function<String, Optional<Span>> schemePeriods;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * @param schemePeriods the days for which a scheme in force holds; empty when no version of it is in force
     * @param zone in which a rhythm's time of day is meant
     */
    public CatchingUp(
            CheckLedger ledger,
            Run checks,
            Function<String, Optional<Span>> schemePeriods,
            WorkingDays workingDays,
            Clock clock,
            ZoneId zone) {
        this.ledger = ledger;
        this.checks = checks;
        this.schemePeriods = schemePeriods;
        this.workingDays = workingDays;
        this.clock = clock;
        this.zone = zone;
    }

    /** Whether checks of this kind can be run on a schedule. */
    public boolean knows(String kind) {
        return kind.equals(CheckPlan.MONITORING);
    }

    /**
     * Runs what is due. Stops at the first failure, to be asked again later: an alert counts the checks in a row that
     * saw a unit behind, so a month judged over a hole could raise or clear on a wrong count, and a warning that has
     * left cannot be called back. The failed check stands in the ledger with its reason meanwhile.
     */
    public Caught catchUp(CheckSchedule schedule) {
        List<Period> done = new ArrayList<>();
        for (Period period : due(schedule)) {
            if (isDone(schedule, period)) {
                continue;
            }
            try {
                checks.run(schedule.scheme(), period, ASKED);
            } catch (RuntimeException failure) {
                return new Caught(done, new Failure(period, failure));
            }
            done.add(period);
        }
        return new Caught(done, null);
    }

    /**
     * When there is next something to do: now if a turn is due and not done, else at the next turn; empty when the
     * schedule is disabled, or no further turn is about the scheme's period. While no version of the scheme is in force,
     * its next turn is taken from the rhythm alone.
     */
    public Optional<Instant> next(CheckSchedule schedule) {
        if (!runs(schedule)) {
            return Optional.empty();
        }
        if (due(schedule).stream().anyMatch(period -> !isDone(schedule, period))) {
            return Optional.of(clock.instant());
        }
        Instant now = clock.instant();
        LocalDateTime after = now.isBefore(schedule.from()) ? justBefore(schedule.from()) : local(now);
        Optional<Span> span = schemePeriods.apply(schedule.scheme());
        Due turn = schedule.rhythm().next(after, workingDays);
        while (span.isPresent() && turn.about().to().isBefore(span.get().from())) {
            turn = schedule.rhythm().next(turn.at(), workingDays);
        }
        boolean over = span.isPresent() && turn.about().to().isAfter(span.get().to());
        return over ? Optional.empty() : Optional.of(instant(turn));
    }

    /** The periods that are due by now, oldest first, done or not. */
    private List<Period> due(CheckSchedule schedule) {
        Optional<Span> held = schemePeriods.apply(schedule.scheme());
        if (!runs(schedule) || held.isEmpty()) {
            return List.of();
        }
        Span span = held.get();
        // Nothing about the scheme's period is due before that period begins: no need to look further back.
        Instant begin = span.from().atStartOfDay(zone).toInstant();
        Instant from = schedule.from().isBefore(begin) ? begin : schedule.from();
        Instant now = clock.instant();
        List<Period> periods = new ArrayList<>();
        Due turn = schedule.rhythm().next(justBefore(from), workingDays);
        while (!instant(turn).isAfter(now) && !turn.about().to().isAfter(span.to())) {
            if (span.contains(turn.about().to())) {
                periods.add(turn.about());
            }
            turn = schedule.rhythm().next(turn.at(), workingDays);
        }
        return periods;
    }

    private boolean runs(CheckSchedule schedule) {
        return schedule.enabled() && knows(schedule.kind());
    }

    private boolean isDone(CheckSchedule schedule, Period period) {
        return ledger.find(schedule.scheme(), period, schedule.kind())
                .filter(check -> check.state() == CheckRecord.State.DONE)
                .isPresent();
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    private LocalDateTime justBefore(Instant moment) {
        return local(moment).minusNanos(1);
    }

    private Instant instant(Due turn) {
        return turn.at().atZone(zone).toInstant();
    }
}
