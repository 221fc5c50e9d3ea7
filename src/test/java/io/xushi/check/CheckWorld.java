package io.xushi.check;

import io.xushi.calendar.Period;
import io.xushi.calendar.WorkingDays;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.fact.Fact;
import io.xushi.fact.FactKind;
import io.xushi.indicator.Basis;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Status;
import io.xushi.ingest.SchemeFileFormats;
import io.xushi.intake.Batch;
import io.xushi.intake.ReceivedFile;
import io.xushi.rules.DroolsCompiler;
import io.xushi.scheme.RuleSetReader;
import io.xushi.scheme.SchemeBuilder;
import io.xushi.scoring.Judgement;
import io.xushi.store.Store;
import io.xushi.unit.Unit;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Checks on a real database of their own, with real rules; units and figures are put in as words of a test. */
final class CheckWorld implements AutoCloseable {

    static final String SCHEME = "demo";
    static final WorkingDays DAYS = new WorkingDays(Set.of(), Set.of(), Set.of(2021));

    final DataSource source;
    final Store store;
    final ClockByHand clock = ClockByHand.at("2021-10-13T09:00");
    final SchemesInForce schemes;
    final CheckLedger ledger;
    final AlertBook book;
    final RunningChecks checks;

    CheckWorld(SchemeBuilder scheme) {
        this(scheme, UnaryOperator.identity(), UnaryOperator.identity());
    }

    CheckWorld(SchemeBuilder scheme, UnaryOperator<CheckLedger> ledgerAround, UnaryOperator<AlertBook> bookAround) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
        source = h2;
        Store.migrate(source);
        store = new Store(source);
        schemes = schemes();
        schemes.load(SCHEME, scheme.files());
        ledger = ledgerAround.apply(store.ledger());
        book = bookAround.apply(store.alerts());
        checks = new RunningChecks(
                schemes, store.data(), ledger, new RaisingAlerts(ledger, book), DAYS, new CheckListener() {}, clock);
    }

    /** As after a restart: nothing but the database is known. */
    SchemesInForce schemes() {
        return new SchemesInForce(
                new RuleSetReader(new SchemeFileFormats()),
                new DroolsCompiler(),
                store.ruleVersions(),
                id -> List.of(),
                new CheckListener() {},
                clock);
    }

    CheckWorld units(String... names) {
        List<Unit> units = new ArrayList<>();
        for (String name : names) {
            boolean assessed = !name.startsWith("-");
            String code = assessed ? name : name.substring(1);
            units.add(new Unit(code, code, "", null, null, assessed, List.of()));
        }
        return commit(new Batch.Units(units));
    }

    /** Unit and value in turn. */
    CheckWorld figures(String period, String... unitsAndValues) {
        return commit(new Batch.Observations(observations(period, unitsAndValues)));
    }

    private static List<Observation> observations(String period, String... unitsAndValues) {
        List<Observation> figures = new ArrayList<>();
        for (int i = 0; i < unitsAndValues.length; i += 2) {
            figures.add(new Observation(
                    unitsAndValues[i],
                    "inv",
                    Period.parse(period),
                    new BigDecimal(unitsAndValues[i + 1]),
                    Basis.REPORTED,
                    Status.PRELIMINARY,
                    null,
                    null,
                    null,
                    0));
        }
        return figures;
    }

    /** Unit and points in turn, as 考评组 gives them. */
    CheckWorld judged(String clause, String... unitsAndPoints) {
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < unitsAndPoints.length; i += 2) {
            judgements.add(new Judgement(
                    unitsAndPoints[i],
                    null,
                    clause,
                    null,
                    new BigDecimal(unitsAndPoints[i + 1]),
                    false,
                    null,
                    null,
                    0));
        }
        return commit(new Batch.Judgements(judgements));
    }

    CheckWorld event(String name, String... units) {
        return commit(new Batch.Facts(Stream.of(units)
                .map(unit -> new Fact(unit, FactKind.EVENT, name, Period.parse("2021-08"), "编号=1", null, null, 0))
                .toList()));
    }

    private CheckWorld commit(Batch batch) {
        store.imports()
                .commit(
                        SCHEME,
                        batch,
                        new ReceivedFile("f.csv", new byte[] {1}),
                        Instant.parse("2021-10-01T00:00:00Z"),
                        0,
                        List.of());
        return this;
    }

    RunningChecks.Outcome run(String period) {
        return checks.run(SCHEME, Period.parse(period), "test");
    }

    List<UnitCard> cards(String period) {
        CheckRecord done =
                ledger.find(SCHEME, Period.parse(period), CheckPlan.MONITORING).orElseThrow();
        return store.results().cards(done.plan().identity(), CheckResults.Order.UNIT, 0, 1000);
    }

    AlertKey key(String unit) {
        return new AlertKey(unit, "投资", "");
    }

    /** How an alert stands: state, level, since; {@code "-"} when there never was one. */
    String alert(String unit) {
        return store.alerts()
                .alert(SCHEME, key(unit))
                .map(alert -> alert.standing().state() + " "
                        + (alert.standing().level() == null
                                ? ""
                                : alert.standing().level() + " ")
                        + "since " + alert.since())
                .orElse("-");
    }

    String events(String unit) {
        return store.alerts().events(SCHEME, key(unit)).stream()
                .map(event -> event.period() + " " + event.kind()
                        + (event.levelAfter() == null ? "" : " " + event.levelAfter()))
                .collect(Collectors.joining(", "));
    }

    /** Every row of what checks write, but for fences and clock times; lines in order. */
    String tables() {
        return List.of(
                        "check_ledger",
                        "scorecard",
                        "scorecard_text",
                        "sighting",
                        "alert_standing",
                        "alert",
                        "alert_event")
                .stream()
                .map(table -> table + "\n" + String.join("\n", rows(table)))
                .collect(Collectors.joining("\n\n"));
    }

    private Set<String> rows(String table) {
        Set<String> rows = new TreeSet<>();
        try (Connection connection = source.getConnection();
                ResultSet all = connection.createStatement().executeQuery("select * from " + table)) {
            while (all.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= all.getMetaData().getColumnCount(); i++) {
                    String column = all.getMetaData().getColumnName(i).toLowerCase();
                    if (!column.equals("fence") && !column.endsWith("_at")) {
                        row.append(column).append('=').append(all.getString(i)).append(' ');
                    }
                }
                rows.add(row.toString());
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return rows;
    }

    @Override
    public void close() {
        schemes.close();
        try (Connection connection = source.getConnection()) {
            connection.createStatement().execute("shutdown");
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
