package io.xushi.store;

import io.xushi.alert.AlertStanding;
import io.xushi.alert.AlertState;
import io.xushi.calendar.Period;
import io.xushi.check.AlertEvent;
import io.xushi.check.AlertKey;
import io.xushi.check.LagAlert;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Writes alerts, standings and events. */
final class AlertTables {

    private final Database database;

    AlertTables(Database database) {
        this.database = database;
    }

    void replaceStandings(
            String scheme, Period period, Collection<String> unitCodes, Map<AlertKey, AlertStanding> standings) {
        database.batch(
                "delete from alert_standing where scheme = ? and period = ? and unit_code = ?",
                unitCodes,
                (row, unit) -> {
                    row.setString(1, scheme);
                    row.setString(2, period.toString());
                    row.setString(3, unit);
                });
        List<Map.Entry<AlertKey, AlertStanding>> noticeable = standings.entrySet().stream()
                .filter(standing -> standing.getValue().state() != AlertState.NORMAL)
                .toList();
        String sql = """
                insert into alert_standing
                    (scheme, period, unit_code, indicator, target_name, state, alert_level, checks_behind,
                     checks_better)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
        database.batch(sql, noticeable, (row, standing) -> {
            row.setString(1, scheme);
            row.setString(2, period.toString());
            key(row, 3, standing.getKey());
            standing(row, 6, standing.getValue());
        });
    }

    void replaceAlerts(Collection<LagAlert> alerts) {
        database.batch(
                "delete from alert where scheme = ? and unit_code = ? and indicator = ? and target_name = ?",
                alerts,
                (row, alert) -> {
                    row.setString(1, alert.scheme());
                    key(row, 2, alert.key());
                });
        String sql = """
                insert into alert
                    (scheme, unit_code, indicator, target_name, state, alert_level, checks_behind, checks_better,
                     state_order, unit_name, since, period, identity, clause, gap_points, gap, lag, required_run_rate,
                     events)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
        database.batch(sql, alerts, (row, alert) -> {
            row.setString(1, alert.scheme());
            key(row, 2, alert.key());
            standing(row, 5, alert.standing());
            fill(row, alert);
        });
    }

    private static void fill(PreparedStatement row, LagAlert alert) throws SQLException {
        row.setInt(9, AlertRows.order(alert.standing().state()));
        row.setString(10, alert.unitName());
        row.setString(11, alert.since().toString());
        row.setString(12, alert.period().toString());
        row.setString(13, alert.identity());
        row.setString(14, alert.clause());
        row.setString(15, alert.gapPoints());
        row.setBigDecimal(16, Columns.decimal(alert.gapPoints()));
        row.setString(17, alert.lag());
        row.setString(18, alert.requiredRunRate());
        row.setInt(19, alert.events());
    }

    void addEvents(Collection<AlertEvent> events) {
        String sql = """
                insert into alert_event
                    (scheme, unit_code, indicator, target_name, event_number, kind, level_before, level_after, period,
                     identity, gap_points, lag)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
        database.batch(sql, events, (row, event) -> {
            row.setString(1, event.scheme());
            key(row, 2, event.key());
            row.setInt(5, event.number());
            row.setString(6, event.kind().name());
            row.setString(7, event.levelBefore());
            row.setString(8, event.levelAfter());
            row.setString(9, event.period().toString());
            row.setString(10, event.identity());
            row.setString(11, event.gapPoints());
            row.setString(12, event.lag());
        });
    }

    private static void key(PreparedStatement row, int from, AlertKey key) throws SQLException {
        row.setString(from, key.unitCode());
        row.setString(from + 1, key.indicator());
        row.setString(from + 2, key.targetName());
    }

    private static void standing(PreparedStatement row, int from, AlertStanding standing) throws SQLException {
        row.setString(from, standing.state().name());
        row.setString(from + 1, standing.level());
        row.setInt(from + 2, standing.checksBehind());
        row.setInt(from + 3, standing.checksBetter());
    }
}
