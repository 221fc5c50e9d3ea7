package io.xushi.store;

import io.xushi.check.RuleVersionStore;
import io.xushi.scheme.SchemeFiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rule sets, file by file. */
final class StoredRuleVersions implements RuleVersionStore {

    private final Database database;

    StoredRuleVersions(Database database) {
        this.database = database;
    }

    @Override
    public void putInForce(String scheme, String version, SchemeFiles files, Instant at) {
        database.addingOnce(() -> {
            if (folder(scheme, version).isEmpty()) {
                add(scheme, version, files, at);
            }
            return enforce(scheme, version, at);
        });
    }

    private void add(String scheme, String version, SchemeFiles files, Instant at) {
        of(scheme, version, """
                        insert into rule_version (scheme, version, folder, first_loaded_at)
                        values (:scheme, :version, :folder, :at)""")
                .param("folder", Columns.shown(files.label(), 1000))
                .param("at", Columns.time(at))
                .update();
        database.batch(
                "insert into rule_file (scheme, version, path, content) values (?, ?, ?, ?)",
                files.files().entrySet(),
                (row, file) -> {
                    row.setString(1, scheme);
                    row.setString(2, version);
                    row.setString(3, file.getKey());
                    row.setBytes(4, file.getValue());
                });
    }

    private int enforce(String scheme, String version, Instant at) {
        int updated = of(scheme, version, """
                        update rule_in_force set version = :version, since = :at
                        where scheme = :scheme""").param("at", Columns.time(at)).update();
        return updated > 0
                ? updated
                : of(scheme, version, """
                        insert into rule_in_force (scheme, version, since)
                        values (:scheme, :version, :at)""").param("at", Columns.time(at)).update();
    }

    @Override
    public Optional<Version> inForce(String scheme) {
        return database.sql("""
                        select v.scheme, v.version, v.first_loaded_at
                        from rule_in_force f
                        join rule_version v on v.scheme = f.scheme and v.version = f.version
                        where f.scheme = :scheme""")
                .param("scheme", scheme)
                .query(StoredRuleVersions::version)
                .optional();
    }

    @Override
    public Optional<SchemeFiles> files(String scheme, String version) {
        return folder(scheme, version).map(folder -> {
            SortedMap<String, byte[]> files = new TreeMap<>();
            of(scheme, version, "select path, content from rule_file where scheme = :scheme and version = :version")
                    .query(row -> {
                        files.put(row.getString("path"), row.getBytes("content"));
                    });
            return new SchemeFiles(folder, files);
        });
    }

    @Override
    public List<Version> versions(String scheme) {
        return database.sql("""
                        select scheme, version, first_loaded_at from rule_version
                        where scheme = :scheme
                        order by first_loaded_at desc, version""")
                .param("scheme", scheme)
                .query(StoredRuleVersions::version)
                .list();
    }

    private Optional<String> folder(String scheme, String version) {
        return of(scheme, version, "select folder from rule_version where scheme = :scheme and version = :version")
                .query(String.class)
                .optional();
    }

    private JdbcClient.StatementSpec of(String scheme, String version, String sql) {
        return database.sql(sql).param("scheme", scheme).param("version", version);
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(row.getString("scheme"), row.getString("version"), Columns.time(row, "first_loaded_at"));
    }
}
