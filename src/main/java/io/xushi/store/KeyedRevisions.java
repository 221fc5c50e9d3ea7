package io.xushi.store;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Entries about units that are told apart by a long key, of which the table has the hash; facts and judgements are kept
 * alike. How one stands in its table's columns, each says itself.
 */
abstract class KeyedRevisions<E> {

    private static final int UNITS_AT_ONCE = 200;

    private final Database database;
    private final String table;
    private final List<String> columns;

    /** @param columns of the table after those that all such tables have */
    KeyedRevisions(Database database, String table, List<String> columns) {
        this.database = database;
        this.table = table;
        this.columns = List.copyOf(columns);
    }

    abstract String unit(E entry);

    /** What a later revision corrects. */
    abstract String key(E entry);

    abstract long revision(E entry);

    /** What the entry says of its key, as it is kept; when it became known is not part of it. */
    abstract Object content(E entry);

    /** Sets the columns from the given one on. */
    abstract void fill(PreparedStatement row, int first, E entry) throws SQLException;

    /** Reads unit_code, import_number and the columns. */
    abstract E read(ResultSet row) throws SQLException;

    /** Adds what differs from what is known; of several entries for a key the last counts. Answers how many. */
    int add(String dataset, long number, List<E> entries) {
        Map<String, Map<String, E>> byUnit = new TreeMap<>();
        for (E entry : entries) {
            byUnit.computeIfAbsent(unit(entry), unit -> new LinkedHashMap<>()).put(key(entry), entry);
        }
        List<String> units = List.copyOf(byUnit.keySet());
        int added = 0;
        for (int start = 0; start < units.size(); start += UNITS_AT_ONCE) {
            List<String> some = units.subList(start, Math.min(start + UNITS_AT_ONCE, units.size()));
            List<E> changed = new ArrayList<>();
            some.forEach(
                    unit -> changed.addAll(byUnit.getOrDefault(unit, Map.of()).values()));
            Set<Object> known = known(dataset, some, number);
            changed.removeIf(entry -> known.contains(List.of(key(entry), content(entry))));
            insert(dataset, number, changed);
            added += changed.size();
        }
        return added;
    }

    private Set<Object> known(String dataset, List<String> units, long asOf) {
        Map<String, E> latest = new HashMap<>();
        for (E entry : of(dataset, units, asOf)) {
            latest.merge(key(entry), entry, (one, other) -> revision(other) > revision(one) ? other : one);
        }
        Set<Object> known = new HashSet<>();
        latest.forEach((key, entry) -> known.add(List.of(key, content(entry))));
        return known;
    }

    private void insert(String dataset, long number, Collection<E> entries) {
        String sql = "insert into " + table + " (dataset, unit_code, key_hash, import_number, "
                + String.join(", ", columns) + ") values (?, ?, ?, ?" + ", ?".repeat(columns.size()) + ")";
        database.batch(sql, entries, (row, entry) -> {
            row.setString(1, dataset);
            row.setString(2, unit(entry));
            row.setString(3, Hashes.sha256(key(entry).getBytes(StandardCharsets.UTF_8)));
            row.setLong(4, number);
            fill(row, 5, entry);
        });
    }

    /** Every revision known of some units, in no particular order. */
    List<E> of(String dataset, Collection<String> units, long asOf) {
        if (units.isEmpty()) {
            return List.of();
        }
        return database.sql("select unit_code, import_number, " + String.join(", ", columns) + " from " + table
                        + " where dataset = :dataset and unit_code in (:units) and import_number <= :asOf")
                .param("dataset", dataset)
                .param("units", units)
                .param("asOf", asOf)
                .query((row, number) -> read(row))
                .list();
    }
}
