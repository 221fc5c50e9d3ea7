package io.xushi.store;

import io.xushi.alert.AlertEventKind;
import io.xushi.alert.AlertStanding;
import io.xushi.alert.AlertState;
import io.xushi.check.AlertEvent;
import io.xushi.check.AlertKey;
import io.xushi.check.LagAlert;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Alerts, standings and events from their columns. */
final class AlertRows {

    private AlertRows() {}

    /** The order of lists: what is raised comes first. */
    static int order(AlertState state) {
        return switch (state) {
            case RAISED -> 0;
            case PENDING -> 1;
            case RESOLVED -> 2;
            case NORMAL -> 3;
        };
    }

    static AlertKey key(ResultSet row) throws SQLException {
        return new AlertKey(row.getString("unit_code"), row.getString("indicator"), row.getString("target_name"));
    }

    static AlertStanding standing(ResultSet row) throws SQLException {
        return new AlertStanding(
                AlertState.valueOf(row.getString("state")),
                row.getString("alert_level"),
                row.getInt("checks_behind"),
                row.getInt("checks_better"));
    }

    static LagAlert alert(ResultSet row, int number) throws SQLException {
        return new LagAlert(
                row.getString("scheme"),
                key(row),
                row.getString("unit_name"),
                standing(row),
                Columns.period(row, "since"),
                Columns.period(row, "period"),
                row.getString("identity"),
                row.getString("clause"),
                row.getString("gap_points"),
                row.getString("lag"),
                row.getString("required_run_rate"),
                row.getInt("events"));
    }

    static AlertEvent event(ResultSet row, int number) throws SQLException {
        return new AlertEvent(
                row.getString("scheme"),
                key(row),
                row.getInt("event_number"),
                AlertEventKind.valueOf(row.getString("kind")),
                row.getString("level_before"),
                row.getString("level_after"),
                Columns.period(row, "period"),
                row.getString("identity"),
                row.getString("gap_points"),
                row.getString("lag"));
    }
}
