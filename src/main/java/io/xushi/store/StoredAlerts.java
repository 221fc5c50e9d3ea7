package io.xushi.store;

import io.xushi.alert.AlertStanding;
import io.xushi.calendar.Period;
import io.xushi.check.AlertBook;
import io.xushi.check.AlertEvent;
import io.xushi.check.AlertKey;
import io.xushi.check.AlertQuery;
import io.xushi.check.Fence;
import io.xushi.check.LagAlert;
import io.xushi.check.SightingRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Alerts: what checks saw, how alerts stood after each period, how they stand now, and what happened to them. */
final class StoredAlerts implements AlertBook {

    private final Database database;
    private final Fences fences;
    private final AlertTables tables;
    private final AlertLists lists;

    StoredAlerts(Database database) {
        this.database = database;
        this.fences = new Fences(database);
        this.tables = new AlertTables(database);
        this.lists = new AlertLists(database);
    }

    @Override
    public List<String> unitCodes(String identity, String after, int most) {
        return database.sql("""
                        select unit_code from scorecard
                        where identity = :identity and unit_code > :after
                        order by identity, unit_code limit :most""")
                .param("identity", identity)
                .param("after", after)
                .param("most", most)
                .query(String.class)
                .list();
    }

    @Override
    public List<SightingRow> sightings(String identity, Collection<String> unitCodes) {
        List<SightingRow> sightings = new ArrayList<>();
        database.sql("""
                        select s.unit_code, s.indicator, s.target_name, s.alert_level, s.clause, s.gap_points, s.lag,
                               s.required_run_rate
                        from unnest(cast(:units as varchar array)) as wanted (unit_code)
                        left join sighting s on s.identity = :identity and s.unit_code = wanted.unit_code
                        order by s.unit_code, s.indicator, s.target_name""")
                .param("identity", identity)
                .param("units", Columns.texts(unitCodes))
                .query(Columns.ifFound(row -> sightings.add(ResultTables.sighting(row))));
        return sightings;
    }

    @Override
    public Map<String, String> unitNames(String identity, Collection<String> unitCodes) {
        Map<String, String> names = new TreeMap<>();
        database.sql("""
                        select s.unit_code, s.unit_name
                        from unnest(cast(:units as varchar array)) as wanted (unit_code)
                        left join scorecard s on s.identity = :identity and s.unit_code = wanted.unit_code""")
                .param("identity", identity)
                .param("units", Columns.texts(unitCodes))
                .query(Columns.ifFound(row -> names.put(row.getString("unit_code"), row.getString("unit_name"))));
        return names;
    }

    @Override
    public Map<AlertKey, AlertStanding> standings(String scheme, Period period, Collection<String> unitCodes) {
        Map<AlertKey, AlertStanding> standings = new TreeMap<>();
        database.sql("""
                        select s.unit_code, s.indicator, s.target_name, s.state, s.alert_level, s.checks_behind,
                               s.checks_better
                        from unnest(cast(:units as varchar array)) as wanted (unit_code)
                        left join alert_standing s
                          on s.scheme = :scheme and s.period = :period and s.unit_code = wanted.unit_code""")
                .param("scheme", scheme)
                .param("period", period.toString())
                .param("units", Columns.texts(unitCodes))
                .query(Columns.ifFound(row -> standings.put(AlertRows.key(row), AlertRows.standing(row))));
        return standings;
    }

    @Override
    public Map<AlertKey, LagAlert> alerts(String scheme, Collection<String> unitCodes) {
        Map<AlertKey, LagAlert> alerts = new TreeMap<>();
        lists.ofUnits(scheme, unitCodes).forEach(alert -> alerts.put(alert.key(), alert));
        return alerts;
    }

    @Override
    public void save(
            Fence fence,
            String scheme,
            Collection<String> unitCodes,
            Map<Period, Map<AlertKey, AlertStanding>> standings,
            Collection<LagAlert> alerts,
            Collection<AlertEvent> events) {
        database.inTransaction(() -> {
            fences.pass(fence);
            standings.forEach((period, after) -> tables.replaceStandings(scheme, period, unitCodes, after));
            tables.replaceAlerts(alerts);
            tables.addEvents(events);
        });
    }

    @Override
    public List<LagAlert> alerts(AlertQuery query) {
        return lists.page(query);
    }

    @Override
    public long count(AlertQuery query) {
        return lists.count(query);
    }

    @Override
    public Optional<LagAlert> alert(String scheme, AlertKey key) {
        return lists.one(scheme, key);
    }

    @Override
    public List<AlertEvent> events(String scheme, AlertKey key) {
        return lists.events(scheme, key);
    }
}
