package io.xushi.schedule;

import io.xushi.check.CatchingUp;
import io.xushi.check.CatchingUp.Caught;
import io.xushi.check.CheckSchedule;
import io.xushi.check.FencedOffException;
import io.xushi.check.ScheduleBook;
import io.xushi.scheme.ScheduleSeed;
import io.xushi.scheme.Scheme;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.SimpleTrigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every enabled schedule one durable job with one trigger at its next due moment. A turn that went well moves the
 * trigger to the next one. A turn that failed, or was killed, leaves it alone, and it fires again after a while: so
 * nothing has to be remembered for a retry. What a turn does is {@link CatchingUp}'s, and the ledger's to decide.
 */
public final class ScheduledChecks {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledChecks.class);

    private final Scheduler scheduler;
    private final ScheduleBook book;
    private final CatchingUp catchingUp;
    private final Clock clock;
    private final Duration retryAfter;
    private final ScheduleListener listener;

    /** @param retryAfter how long after a failure the same turn is tried again */
    public ScheduledChecks(
            Scheduler scheduler,
            ScheduleBook book,
            CatchingUp catchingUp,
            Clock clock,
            Duration retryAfter,
            ScheduleListener listener) {
        this.scheduler = scheduler;
        this.book = book;
        this.catchingUp = catchingUp;
        this.clock = clock;
        this.retryAfter = retryAfter;
        this.listener = listener;
    }

    /**
     * Makes sure that every enabled schedule has its trigger, and nothing else has one (all jobs of the scheduler are
     * ours); what was missed while nothing ran is caught up at once, by the scheduler's own threads.
     */
    public void start() {
        try {
            scheduler.getListenerManager().addTriggerListener(new TellingTriggers(listener));
            Set<JobKey> gone = new HashSet<>(scheduler.getJobKeys(GroupMatcher.anyJobGroup()));
            for (CheckSchedule schedule : book.all()) {
                gone.remove(key(schedule));
                place(schedule);
            }
            gone.forEach(this::delete);
        } catch (SchedulerException failure) {
            throw new IllegalStateException("cannot read what is scheduled", failure);
        }
    }

    /** Takes the schedules that a scheme asks for, unless it has its own already; the past is not caught up. */
    public void seed(Scheme scheme) {
        for (ScheduleSeed seed : scheme.schedules()) {
            book.seed(new CheckSchedule(scheme.id(), seed.kind(), seed.rhythm(), true, clock.instant()));
        }
        reschedule(scheme.id());
    }

    /** To be called when a schedule of the scheme was changed, or a version of the scheme came into force. */
    public void reschedule(String scheme) {
        book.all().stream().filter(schedule -> schedule.scheme().equals(scheme)).forEach(this::place);
    }

    /** Does what is due, then waits for the next turn. */
    void turn(String scheme, String kind) {
        Optional<CheckSchedule> schedule = book.find(scheme, kind);
        if (schedule.isEmpty()) {
            delete(new JobKey(scheme, kind));
            return;
        }
        Caught caught = catchingUp.catchUp(schedule.get());
        caught.done().forEach(period -> LOG.info("checked {} {} on schedule", scheme, period));
        CatchingUp.Failure failure = caught.failure();
        if (failure == null) {
            // Read anew: it may have been changed or disabled meanwhile.
            book.find(scheme, kind).ifPresent(this::place);
        } else if (failure.cause() instanceof FencedOffException) {
            LOG.info("{} {} is being checked by somebody else", scheme, failure.period());
        } else {
            LOG.error(
                    "checking {} {} failed; later periods wait for it, next try in {}",
                    scheme,
                    failure.period(),
                    retryAfter,
                    failure.cause());
        }
    }

    private void place(CheckSchedule schedule) {
        if (!catchingUp.knows(schedule.kind())) {
            LOG.warn("{} schedules a check of kind '{}', which nobody can run", schedule.scheme(), schedule.kind());
        }
        Optional<Instant> next = catchingUp.next(schedule);
        if (next.isEmpty()) {
            delete(key(schedule));
            return;
        }
        JobDetail job = JobBuilder.newJob(CheckJob.class)
                .withIdentity(key(schedule))
                .storeDurably()
                .requestRecovery()
                .build();
        try {
            scheduler.scheduleJob(job, Set.of(trigger(schedule, next.get())), true);
        } catch (SchedulerException failure) {
            throw new IllegalStateException("cannot schedule the checks of " + schedule.scheme(), failure);
        }
    }

    private SimpleTrigger trigger(CheckSchedule schedule, Instant at) {
        return TriggerBuilder.newTrigger()
                .withIdentity(new TriggerKey(schedule.scheme(), schedule.kind()))
                .startAt(Date.from(at))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(retryAfter.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNowWithExistingCount())
                .build();
    }

    private void delete(JobKey key) {
        try {
            scheduler.deleteJob(key);
        } catch (SchedulerException failure) {
            throw new IllegalStateException("cannot take " + key + " off the schedule", failure);
        }
    }

    private static JobKey key(CheckSchedule schedule) {
        return new JobKey(schedule.scheme(), schedule.kind());
    }
}
