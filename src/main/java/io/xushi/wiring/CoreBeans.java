package io.xushi.wiring;

import io.xushi.calendar.WorkingDays;
import io.xushi.check.AlertBook;
import io.xushi.check.CatchingUp;
import io.xushi.check.CheckLedger;
import io.xushi.check.CheckListener;
import io.xushi.check.CheckResults;
import io.xushi.check.RaisingAlerts;
import io.xushi.check.RuleVersionStore;
import io.xushi.check.RunningChecks;
import io.xushi.check.SchemesInForce;
import io.xushi.check.UnitByMonth;
import io.xushi.ingest.DataFileReader;
import io.xushi.intake.DataRegister;
import io.xushi.intake.ImportRegister;
import io.xushi.intake.TakingData;
import io.xushi.store.Store;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The core's use cases and what fills their interfaces, as beans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(XushiSettings.class)
class CoreBeans {

    /** Its zone is the one in which times are shown and rhythms meant. */
    @Bean
    Clock clock(XushiSettings settings) {
        return Clock.system(settings.zone());
    }

    @Bean
    ZoneId zone(XushiSettings settings) {
        return settings.zone();
    }

    @Bean
    Assembly assembly(XushiSettings settings) {
        return new Assembly(settings.config());
    }

    @Bean
    WorkingDays workingDays(Assembly assembly) {
        return assembly.workingDays();
    }

    @Bean
    @DependsOnDatabaseInitialization
    Store store(DataSource source) {
        return new Store(source);
    }

    @Bean
    ImportRegister importRegister(Store store) {
        return store.imports();
    }

    @Bean
    DataRegister dataRegister(Store store) {
        return store.data();
    }

    @Bean
    CheckLedger checkLedger(Store store) {
        return store.ledger();
    }

    @Bean
    AlertBook alertBook(Store store) {
        return store.alerts();
    }

    @Bean
    CheckResults checkResults(Store store) {
        return store.results();
    }

    @Bean
    RuleVersionStore ruleVersionStore(Store store) {
        return store.ruleVersions();
    }

    @Bean
    SchemesInForce schemesInForce(
            Assembly assembly, RuleVersionStore versions, DataRegister data, CheckListener listener, Clock clock) {
        return new SchemesInForce(
                assembly.ruleSetReader(),
                assembly.compiler(),
                versions,
                dataset -> data.indicators(dataset, data.latestImport(dataset)),
                listener,
                clock);
    }

    @Bean
    RaisingAlerts raisingAlerts(CheckLedger ledger, AlertBook alerts) {
        return new RaisingAlerts(ledger, alerts);
    }

    @Bean
    RunningChecks runningChecks(
            SchemesInForce schemes,
            DataRegister data,
            CheckLedger ledger,
            RaisingAlerts alerts,
            WorkingDays workingDays,
            CheckListener listener,
            Clock clock) {
        return new RunningChecks(schemes, data, ledger, alerts, workingDays, listener, clock);
    }

    @Bean
    TakingData takingData(DataRegister data, ImportRegister imports, CheckListener listener, Clock clock) {
        return new TakingData(new DataFileReader(), data, imports, listener::imported, clock);
    }

    @Bean
    UnitByMonth unitByMonth(SchemesInForce schemes, DataRegister data, WorkingDays workingDays) {
        return new UnitByMonth(schemes, data, workingDays);
    }

    @Bean
    CatchingUp catchingUp(
            CheckLedger ledger,
            RunningChecks checks,
            SchemesInForce schemes,
            WorkingDays workingDays,
            Clock clock,
            ZoneId zone) {
        return new CatchingUp(
                ledger,
                checks::run,
                scheme -> schemes.rules(scheme).map(rules -> rules.scheme().period()),
                workingDays,
                clock,
                zone);
    }
}
