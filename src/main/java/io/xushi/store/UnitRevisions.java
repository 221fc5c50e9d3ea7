package io.xushi.store;

import io.xushi.unit.Unit;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units with their revisions. */
final class UnitRevisions {

    private final Database database;

    UnitRevisions(Database database) {
        this.database = database;
    }

    /** Adds what differs from what is known; of several entries for a code the last counts. Answers how many. */
    int add(String dataset, long number, List<Unit> units) {
        Map<String, Unit> changed = new LinkedHashMap<>();
        units.forEach(unit -> changed.put(unit.code(), unit));
        changed.values().removeAll(new HashSet<>(all(dataset, number)));
        insert(dataset, number, changed.values());
        return changed.size();
    }

    private void insert(String dataset, long number, Collection<Unit> units) {
        String sql = """
                insert into unit_revision
                    (dataset, code, import_number, name, unit_type, parent, peer_group, assessed, aliases)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
        database.batch(sql, units, (row, unit) -> {
            row.setString(1, dataset);
            row.setString(2, unit.code());
            row.setLong(3, number);
            fill(row, unit);
        });
    }

    private static void fill(PreparedStatement row, Unit unit) throws SQLException {
        row.setString(4, unit.name());
        row.setString(5, unit.type());
        row.setString(6, unit.parent());
        row.setString(7, unit.group());
        row.setBoolean(8, unit.assessed());
        row.setString(9, CardText.writeNames(unit.aliases()));
    }

    List<Unit> all(String dataset, long asOf) {
        return after(dataset, asOf, "", Integer.MAX_VALUE);
    }

    /** Units whose codes come after a given one, in the order of their codes. */
    List<Unit> after(String dataset, long asOf, String code, int most) {
        return select("u.code > :code", "u.dataset, u.code limit :most")
                .param("dataset", dataset)
                .param("code", code)
                .param("asOf", asOf)
                .param("most", most)
                .query(UnitRevisions::unit)
                .list();
    }

    /** Those of the codes that there are, in their order. */
    List<Unit> of(String dataset, long asOf, Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return select("u.code in (:codes)", "u.code")
                .param("dataset", dataset)
                .param("codes", codes)
                .param("asOf", asOf)
                .query(UnitRevisions::unit)
                .list();
    }

    /** A code goes before a name. */
    Optional<Unit> byCodeOrName(String dataset, long asOf, String codeOrName) {
        return select(
                        "(u.code = :wanted or u.name = :wanted)",
                        "case when u.code = :wanted then 0 else 1 end, u.code limit 1")
                .param("dataset", dataset)
                .param("wanted", codeOrName)
                .param("asOf", asOf)
                .query(UnitRevisions::unit)
                .optional();
    }

    private JdbcClient.StatementSpec select(String condition, String order) {
        return database.sql("""
                select u.code, u.name, u.unit_type, u.parent, u.peer_group, u.assessed, u.aliases
                from unit_revision u
                where u.dataset = :dataset and %s
                  and u.import_number = (
                      select max(n.import_number) from unit_revision n
                      where n.dataset = u.dataset and n.code = u.code and n.import_number <= :asOf)
                order by %s""".formatted(condition, order));
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                row.getString("code"),
                row.getString("name"),
                row.getString("unit_type"),
                row.getString("parent"),
                row.getString("peer_group"),
                row.getBoolean("assessed"),
                CardText.readNames(row.getString("aliases")));
    }
}
