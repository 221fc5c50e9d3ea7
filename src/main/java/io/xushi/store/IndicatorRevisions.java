package io.xushi.store;

import io.xushi.indicator.Accumulation;
import io.xushi.indicator.Direction;
import io.xushi.indicator.Frequency;
import io.xushi.indicator.Indicator;
import io.xushi.quantity.Measure;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Indicators with their revisions. */
final class IndicatorRevisions {

    private final Database database;

    IndicatorRevisions(Database database) {
        this.database = database;
    }

    /** Adds what differs from what is known; of several entries for a code the last counts. Answers how many. */
    int add(String dataset, long number, List<Indicator> indicators) {
        Map<String, Indicator> changed = new LinkedHashMap<>();
        indicators.forEach(indicator -> changed.put(indicator.code(), indicator));
        changed.values().removeAll(new HashSet<>(all(dataset, number)));
        insert(dataset, number, changed.values());
        return changed.size();
    }

    private void insert(String dataset, long number, Collection<Indicator> indicators) {
        String sql = """
                insert into indicator_revision
                    (dataset, code, import_number, name, measure, direction, accumulation, frequency, release_day,
                     non_decreasing, aliases)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
        database.batch(sql, indicators, (row, indicator) -> {
            row.setString(1, dataset);
            row.setString(2, indicator.code());
            row.setLong(3, number);
            fill(row, indicator);
        });
    }

    private static void fill(PreparedStatement row, Indicator indicator) throws SQLException {
        row.setString(4, indicator.name());
        row.setString(5, indicator.measure().name());
        row.setString(6, indicator.direction().name());
        row.setString(7, indicator.accumulation().name());
        row.setString(8, indicator.frequency().name());
        row.setObject(9, indicator.releaseDay(), Types.INTEGER);
        row.setBoolean(10, indicator.nonDecreasing());
        row.setString(11, CardText.writeNames(indicator.aliases()));
    }

    List<Indicator> all(String dataset, long asOf) {
        return database.sql("""
                        select i.code, i.name, i.measure, i.direction, i.accumulation, i.frequency, i.release_day,
                               i.non_decreasing, i.aliases
                        from indicator_revision i
                        where i.dataset = :dataset
                          and i.import_number = (
                              select max(n.import_number) from indicator_revision n
                              where n.dataset = i.dataset and n.code = i.code and n.import_number <= :asOf)
                        order by i.code""")
                .param("dataset", dataset)
                .param("asOf", asOf)
                .query(IndicatorRevisions::indicator)
                .list();
    }

    private static Indicator indicator(ResultSet row, int number) throws SQLException {
        return new Indicator(
                row.getString("code"),
                row.getString("name"),
                new Measure(row.getString("measure")),
                Direction.valueOf(row.getString("direction")),
                Accumulation.valueOf(row.getString("accumulation")),
                Frequency.valueOf(row.getString("frequency")),
                row.getObject("release_day", Integer.class),
                row.getBoolean("non_decreasing"),
                CardText.readNames(row.getString("aliases")));
    }
}
