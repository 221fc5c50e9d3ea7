package io.xushi.store;

import io.xushi.check.AlertEvent;
import io.xushi.check.AlertKey;
import io.xushi.check.AlertQuery;
import io.xushi.check.LagAlert;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads alerts and their events. */
final class AlertLists {

    private static final String SELECT = """
            select a.scheme, a.unit_code, a.indicator, a.target_name, a.unit_name, a.state, a.alert_level,
                   a.checks_behind, a.checks_better, a.since, a.period, a.identity, a.clause, a.gap_points, a.lag,
                   a.required_run_rate, a.events
            """;

    private final Database database;

    AlertLists(Database database) {
        this.database = database;
    }

    List<LagAlert> ofUnits(String scheme, Collection<String> unitCodes) {
        List<LagAlert> alerts = new ArrayList<>();
        database.sql(SELECT + """
                        from unnest(cast(:units as varchar array)) as wanted (unit_code)
                        left join alert a on a.scheme = :scheme and a.unit_code = wanted.unit_code""")
                .param("scheme", scheme)
                .param("units", Columns.texts(unitCodes))
                .query(Columns.ifFound(row -> alerts.add(AlertRows.alert(row, 0))));
        return alerts;
    }

    List<LagAlert> page(AlertQuery query) {
        return matching(query, SELECT, """
                        order by a.scheme, a.state_order, a.gap, a.unit_code, a.indicator, a.target_name
                        limit :most offset :offset""")
                .param("most", query.most())
                .param("offset", query.offset())
                .query(AlertRows::alert)
                .list();
    }

    long count(AlertQuery query) {
        return matching(query, "select count(*) ", "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec matching(AlertQuery query, String select, String end) {
        StringBuilder sql = new StringBuilder(select).append("from alert a where a.scheme = :scheme ");
        if (!query.states().isEmpty()) {
            sql.append("and a.state_order in (:states) ");
        }
        if (query.level() != null) {
            sql.append("and a.alert_level = :level ");
        }
        if (query.unitCode() != null) {
            sql.append("and a.unit_code = :unit ");
        }
        JdbcClient.StatementSpec statement =
                database.sql(sql.append(end).toString()).param("scheme", query.scheme());
        if (!query.states().isEmpty()) {
            statement.param(
                    "states",
                    query.states().stream().map(AlertRows::order).sorted().toList());
        }
        if (query.level() != null) {
            statement.param("level", query.level());
        }
        return query.unitCode() == null ? statement : statement.param("unit", query.unitCode());
    }

    Optional<LagAlert> one(String scheme, AlertKey key) {
        return of(scheme, key, SELECT + "from alert a").query(AlertRows::alert).optional();
    }

    List<AlertEvent> events(String scheme, AlertKey key) {
        return of(scheme, key, """
                        select a.scheme, a.unit_code, a.indicator, a.target_name, a.event_number, a.kind,
                               a.level_before, a.level_after, a.period, a.identity, a.gap_points, a.lag
                        from alert_event a""").query(AlertRows::event).stream()
                .sorted(Comparator.comparingInt(AlertEvent::number))
                .toList();
    }

    private JdbcClient.StatementSpec of(String scheme, AlertKey key, String sql) {
        return database.sql(sql + """

                        where a.scheme = :scheme and a.unit_code = :unit and a.indicator = :indicator
                          and a.target_name = :target""")
                .param("scheme", scheme)
                .param("unit", key.unitCode())
                .param("indicator", key.indicator())
                .param("target", key.targetName());
    }
}
