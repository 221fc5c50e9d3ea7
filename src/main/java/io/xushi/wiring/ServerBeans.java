package io.xushi.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.xushi.api.ApiToken;
import io.xushi.api.WebSettings;
import io.xushi.check.AlertBook;
import io.xushi.check.CatchingUp;
import io.xushi.check.CheckLedger;
import io.xushi.check.RunningChecks;
import io.xushi.check.ScheduleBook;
import io.xushi.check.SchemesInForce;
import io.xushi.console.FileColumns;
import io.xushi.ingest.DataColumns;
import io.xushi.intake.DataRegister;
import io.xushi.intake.TakingData;
import io.xushi.metrics.CheckMetrics;
import io.xushi.metrics.StandingGauges;
import io.xushi.schedule.ScheduledChecks;
import io.xushi.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.quartz.Scheduler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.quartz.autoconfigure.QuartzProperties;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makes a server of the core: schedule, metrics, watching of rules, web settings, the start. */
@Configuration(proxyBeanMethods = false)
class ServerBeans {

    private static final Duration RETRY_AFTER = Duration.ofMinutes(15);

    @Bean
    ServerFile serverFile(XushiSettings settings) {
        return new ServerFile(settings.data());
    }

    @Bean
    ApiToken apiToken(XushiSettings settings, ServerFile file) {
        String set = settings.apiToken();
        return new ApiToken(set == null || set.isBlank() ? file.token() : set);
    }

    @Bean
    WebSettings webSettings(XushiSettings settings) {
        return new WebSettings(settings.allowedHosts(), WebSettings.DEFAULT_MAX_BODY);
    }

    @Bean
    FileColumns fileColumns() {
        return kind -> DataColumns.of(kind).stream()
                .map(column -> new FileColumns.Column(column.en(), column.zh(), column.required(), column.meaning()))
                .toList();
    }

    @Bean
    StandingGauges standingGauges(
            MeterRegistry registry,
            AlertBook alerts,
            CheckLedger ledger,
            ObjectProvider<SchemesInForce> schemes,
            Clock clock) {
        return new StandingGauges(
                registry,
                alerts,
                ledger,
                scheme -> schemes.getObject()
                        .rules(scheme)
                        .map(rules -> rules.scheme().levels()),
                clock);
    }

    @Bean
    CheckMetrics checkMetrics(MeterRegistry registry, StandingGauges standing) {
        return new CheckMetrics(registry, standing);
    }

    /** A schedule that somebody saves is also what the scheduler follows. */
    @Bean
    ScheduleBook scheduleBook(Store store, ObjectProvider<ScheduledChecks> schedule) {
        return new FollowedScheduleBook(
                store.schedules(), scheme -> schedule.getObject().reschedule(scheme));
    }

    /** On PostgreSQL Quartz reads its binary columns in another way. */
    @Bean
    SchedulerFactoryBeanCustomizer quartzDialect(
            QuartzProperties quartz, @Value("${spring.datasource.url}") String url) {
        return factory -> {
            Properties properties = new Properties();
            properties.putAll(quartz.getProperties());
            if (url.startsWith("jdbc:postgresql:")) {
                properties.setProperty(
                        "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
            }
            factory.setQuartzProperties(properties);
        };
    }

    @Bean
    ScheduledChecks scheduledChecks(
            Scheduler scheduler, ScheduleBook book, CatchingUp catchingUp, CheckMetrics metrics, Clock clock) {
        return new ScheduledChecks(scheduler, book, catchingUp, clock, RETRY_AFTER, metrics::scheduled);
    }

    @Bean
    FirstStart firstStart(XushiSettings settings, TakingData taking, DataRegister data, RunningChecks checks) {
        return new FirstStart(new BundledFiles(settings.config(), "config"), taking, data, checks);
    }

    @Bean
    LoadingRules loadingRules(
            XushiSettings settings,
            SchemesInForce schemes,
            CheckLedger ledger,
            RunningChecks checks,
            ScheduledChecks schedule) {
        return new LoadingRules(settings.rules(), schemes, ledger, checks, rules -> schedule.seed(rules.scheme()));
    }

    @Bean
    Startup startup(
            XushiSettings settings,
            LoadingRules loading,
            FirstStart firstStart,
            SchemesInForce schemes,
            ScheduledChecks schedule,
            ServerFile serverFile,
            ApiToken token,
            Clock clock) {
        return new Startup(settings, loading, firstStart, schemes, schedule, serverFile, token, clock);
    }
}
