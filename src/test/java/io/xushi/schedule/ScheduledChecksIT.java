package io.xushi.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.Period;
import io.xushi.calendar.Rhythm;
import io.xushi.calendar.Span;
import io.xushi.calendar.WorkingDays;
import io.xushi.check.CatchingUp;
import io.xushi.check.CheckPlan;
import io.xushi.check.CheckSchedule;
import io.xushi.check.LedgerInMemory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.listeners.JobListenerSupport;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.springframework.scheduling.quartz.SpringBeanJobFactory;

/** A real Quartz, with its jobs in memory and in a database, and jobs made by Spring as in the running program. */
class ScheduledChecksIT {

    enum JobStore {
        MEMORY,
        H2
    }

    private static final String SCHEME = "energy";
    private static final JobKey KEY = new JobKey(SCHEME, CheckPlan.MONITORING);
    private static final Duration LONG = Duration.ofHours(1);

    /** The offset at which it is about noon, so that the day does not end while the test runs. */
    private static final ZoneOffset NOON = ZoneOffset.ofHours(
            12 - Clock.systemUTC().instant().atOffset(ZoneOffset.UTC).getHour());

    private final Instant begun = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    private final LocalDateTime today = LocalDateTime.ofInstant(begun, NOON);
    private final YearMonth month = YearMonth.from(today);

    /** No day before today was worked this month: today is its first working day. */
    private final WorkingDays workingDays = new WorkingDays(
            month.atDay(1).datesUntil(today.toLocalDate()).collect(Collectors.toSet()),
            Set.of(today.toLocalDate()),
            Set.of());

    private final LedgerInMemory ledger = new LedgerInMemory();
    private final ScheduleBookInMemory book = new ScheduleBookInMemory();
    private final BlockingQueue<String> runs = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> turnsOver = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final GenericApplicationContext spring = new GenericApplicationContext();
    private @Nullable SchedulerFactoryBean factory;

    private ScheduledChecks checks(JobStore store, Clock clock, Duration retryAfter) throws Exception {
        CatchingUp catchingUp = new CatchingUp(
                ledger,
                (scheme, period, asked) -> {
                    runs.add(period.toString());
                    if (failures.getAndDecrement() > 0) {
                        throw new IllegalStateException("broken");
                    }
                    ledger.done(scheme, period, clock.instant());
                },
                scheme -> Optional.of(new Span(
                        month.minusYears(1).atDay(1), month.plusYears(1).atEndOfMonth())),
                workingDays,
                clock,
                NOON);
        ScheduledChecks checks = new ScheduledChecks(
                scheduler(store), book, catchingUp, clock, retryAfter, (scheme, event) -> told.add(event));
        spring.registerBean(ScheduledChecks.class, () -> checks);
        spring.refresh();
        return checks;
    }

    private Scheduler scheduler(JobStore store) throws Exception {
        SpringBeanJobFactory jobs = new SpringBeanJobFactory();
        jobs.setApplicationContext(spring);
        factory = new SchedulerFactoryBean();
        factory.setJobFactory(jobs);
        Properties properties = new Properties();
        properties.put("org.quartz.threadPool.threadCount", "2");
        // A job store in a database looks for late triggers as often as this.
        properties.put("org.quartz.jobStore.misfireThreshold", "5000");
        if (store == JobStore.H2) {
            JdbcDataSource database = new JdbcDataSource();
            database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
            DatabasePopulatorUtils.execute(
                    new ResourceDatabasePopulator(new ClassPathResource("org/quartz/impl/jdbcjobstore/tables_h2.sql")),
                    database);
            factory.setDataSource(database);
            properties.put("org.quartz.scheduler.instanceId", "AUTO");
            properties.put("org.quartz.jobStore.useProperties", "true");
        }
        factory.setQuartzProperties(properties);
        factory.afterPropertiesSet();
        Scheduler scheduler = factory.getScheduler();
        scheduler.getListenerManager().addJobListener(new JobListenerSupport() {
            @Override
            public String getName() {
                return "test";
            }

            @Override
            public void jobWasExecuted(JobExecutionContext turn, @Nullable JobExecutionException failure) {
                turnsOver.add(failure == null ? "over" : "failed");
            }
        });
        scheduler.start();
        return scheduler;
    }

    @AfterEach
    void stop() throws SchedulerException {
        if (factory != null) {
            factory.destroy();
        }
        spring.close();
    }

    private CheckSchedule monthly(LocalDateTime at, boolean enabled) {
        return new CheckSchedule(
                SCHEME,
                CheckPlan.MONITORING,
                new Rhythm(Rhythm.Every.MONTH, true, 1, at.toLocalTime()),
                enabled,
                begun.minus(Duration.ofHours(6)));
    }

    private static String take(BlockingQueue<String> queue) throws InterruptedException {
        String next = queue.poll(30, TimeUnit.SECONDS);
        assertThat(next).as("something within half a minute").isNotNull();
        return next;
    }

    private String lastMonth() {
        return Period.month(month.minusMonths(1)).toString();
    }

    private List<? extends Trigger> triggers() throws SchedulerException {
        return factory.getScheduler().getTriggersOfJob(KEY);
    }

    private Date nextTurn(LocalDateTime at) {
        return Date.from(
                workingDays.nth(month.plusMonths(1), 1).atTime(at.toLocalTime()).toInstant(NOON));
    }

    @ParameterizedTest
    @EnumSource
    void a_turn_fires_runs_once_and_schedules_the_next(JobStore store) throws Exception {
        LocalDateTime soon = today.plusSeconds(2);
        book.save(monthly(soon, true));
        checks(store, Clock.systemUTC(), LONG).start();
        assertThat(triggers()).extracting(Trigger::getNextFireTime).containsExactly(Date.from(soon.toInstant(NOON)));

        assertThat(take(runs)).isEqualTo(lastMonth());
        assertThat(take(turnsOver)).isEqualTo("over");

        assertThat(triggers()).extracting(Trigger::getNextFireTime).containsExactly(nextTurn(soon));
        assertThat(runs).isEmpty();
        assertThat(told).contains("fired");
    }

    @ParameterizedTest
    @EnumSource
    void what_was_missed_is_caught_up_at_the_start(JobStore store) throws Exception {
        LocalDateTime missed = today.minusHours(5);
        book.save(monthly(missed, true));
        checks(store, Clock.systemUTC(), LONG).start();
        assertThat(take(runs)).isEqualTo(lastMonth());
        assertThat(take(turnsOver)).isEqualTo("over");
        assertThat(triggers()).extracting(Trigger::getNextFireTime).containsExactly(nextTurn(missed));
    }

    @ParameterizedTest
    @EnumSource
    void a_turn_that_failed_is_tried_again(JobStore store) throws Exception {
        failures.set(1);
        LocalDateTime missed = today.minusHours(5);
        book.save(monthly(missed, true));
        checks(store, Clock.systemUTC(), Duration.ofSeconds(2)).start();
        assertThat(take(runs)).isEqualTo(lastMonth());
        assertThat(take(runs)).isEqualTo(lastMonth());
        take(turnsOver);
        take(turnsOver);
        assertThat(triggers()).extracting(Trigger::getNextFireTime).containsExactly(nextTurn(missed));
    }

    /** Quartz sees the trigger two hours late, which is beyond its threshold. */
    @ParameterizedTest
    @EnumSource
    void a_trigger_that_is_late_fires_at_once(JobStore store) throws Exception {
        Clock slow = Clock.offset(Clock.systemUTC(), Duration.ofHours(-2));
        LocalDateTime missed = today.minusHours(5);
        book.save(monthly(missed, true));
        checks(store, slow, LONG).start();
        assertThat(take(runs)).isEqualTo(lastMonth());
        take(turnsOver);
        assertThat(told).contains("misfired", "fired");
        assertThat(triggers()).extracting(Trigger::getNextFireTime).containsExactly(nextTurn(missed));
    }

    @ParameterizedTest
    @EnumSource
    void a_schedule_that_was_moved_or_disabled_is_followed(JobStore store) throws Exception {
        LocalDateTime later = today.plusHours(3);
        book.save(monthly(later, true));
        ScheduledChecks checks = checks(store, Clock.systemUTC(), LONG);
        checks.start();
        assertThat(triggers()).extracting(Trigger::getNextFireTime).containsExactly(Date.from(later.toInstant(NOON)));

        LocalDateTime stillLater = today.plusHours(4);
        book.save(monthly(stillLater, true));
        checks.reschedule(SCHEME);
        assertThat(triggers())
                .extracting(Trigger::getNextFireTime)
                .containsExactly(Date.from(stillLater.toInstant(NOON)));

        book.save(monthly(stillLater, false));
        checks.reschedule(SCHEME);
        assertThat(triggers()).isEmpty();
        assertThat(runs).isEmpty();
    }
}
