package io.xushi.store;

import io.xushi.check.AlertBook;
import io.xushi.check.CheckLedger;
import io.xushi.check.CheckResults;
import io.xushi.check.RuleVersionStore;
import io.xushi.check.ScheduleBook;
import io.xushi.intake.DataRegister;
import io.xushi.intake.ImportRegister;
import javax.sql.DataSource;

/**
 * Everything that is kept, in one database: H2 (in its PostgreSQL mode) or PostgreSQL. Safe for many threads; several
 * processes may share a PostgreSQL.
 */
public final class Store {

    private final StoredImports imports;
    private final StoredData data;
    private final StoredLedger ledger;
    private final StoredAlerts alerts;
    private final StoredResults results;
    private final StoredRuleVersions ruleVersions;
    private final StoredSchedules schedules;

    /** @param source of connections to a database whose tables stand; see {@link #migrate} */
    public Store(DataSource source) {
        Database database = new Database(source);
        imports = new StoredImports(database);
        data = new StoredData(database);
        ledger = new StoredLedger(database);
        alerts = new StoredAlerts(database);
        results = new StoredResults(database);
        ruleVersions = new StoredRuleVersions(database);
        schedules = new StoredSchedules(database);
    }

    /**
     * Brings the tables up to date, Quartz's own included.
     *
     * @throws IllegalArgumentException if it is neither H2 nor PostgreSQL
     */
    public static void migrate(DataSource source) {
        Migration.of(source).migrate();
    }

    public ImportRegister imports() {
        return imports;
    }

    public DataRegister data() {
        return data;
    }

    public CheckLedger ledger() {
        return ledger;
    }

    public AlertBook alerts() {
        return alerts;
    }

    public CheckResults results() {
        return results;
    }

    public RuleVersionStore ruleVersions() {
        return ruleVersions;
    }

    public ScheduleBook schedules() {
        return schedules;
    }
}
