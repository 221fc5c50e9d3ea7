package io.xushi.store;

import io.xushi.calendar.Period;
import io.xushi.check.CheckPlan;
import io.xushi.check.CheckRecord;
import io.xushi.check.Fence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;

/** Reads the ledger: the newest run of a row, or the run whose results are visible. */
final class LedgerReader {

    private static final String RUNS = """
            select scheme, period, kind, revision, state, asked, rule_version, data_cut_off, import_number, seen,
                   units, behind, no_data, started_at, finished_at, error
            from check_ledger
            """;
    // Of a period's revisions the newest that is done.
    private static final String DONE = """
            select l.scheme, l.period, l.kind, l.revision, 'DONE' as state, l.done_asked as asked,
                   l.done_rule_version as rule_version, l.done_data_cut_off as data_cut_off,
                   l.done_import_number as import_number, l.done_seen as seen, l.done_units as units, l.done_behind as behind,
                   l.done_no_data as no_data, l.done_started_at as started_at, l.done_finished_at as finished_at,
                   cast(null as varchar) as error
            from check_ledger l
            where l.scheme = :scheme and l.kind = :kind and l.done_identity is not null
              and not exists (
                  select 1 from check_ledger r
                  where r.scheme = l.scheme and r.period = l.period and r.kind = l.kind and r.revision > l.revision
                    and r.done_identity is not null)
            """;
    private static final RowMapper<CheckRecord> RECORD = LedgerReader::record;

    private final Database database;

    LedgerReader(Database database) {
        this.database = database;
    }

    Optional<CheckRecord> find(String scheme, Period period, String kind) {
        return database.sql(RUNS + """
                        where scheme = :scheme and period = :period and kind = :kind
                        order by revision desc limit 1""")
                .param("scheme", scheme)
                .param("period", period.toString())
                .param("kind", kind)
                .query(RECORD)
                .optional();
    }

    List<CheckRecord> latest(String scheme, int most) {
        return database.sql(RUNS + """
                        where scheme = :scheme
                        order by last_month desc, first_month desc, revision desc, kind limit :most""")
                .param("scheme", scheme)
                .param("most", most)
                .query(RECORD)
                .list();
    }

    Optional<CheckRecord> latestDone(String scheme, String kind) {
        return database.sql(DONE + "order by l.last_month desc, l.first_month desc limit 1")
                .param("scheme", scheme)
                .param("kind", kind)
                .query(RECORD)
                .optional();
    }

    List<CheckRecord> doneAfter(String scheme, String kind, Period period) {
        return database.sql(DONE + """
                        and (l.last_month > :last or (l.last_month = :last and l.first_month > :first))
                        order by l.last_month, l.first_month""")
                .param("scheme", scheme)
                .param("kind", kind)
                .param("last", Columns.month(period.last()))
                .param("first", Columns.month(period.first()))
                .query(RECORD)
                .list();
    }

    Optional<CheckRecord> doneBefore(String scheme, String kind, Period period) {
        return database.sql(DONE + """
                        and (l.last_month < :last or (l.last_month = :last and l.first_month < :first))
                        order by l.last_month desc, l.first_month desc limit 1""")
                .param("scheme", scheme)
                .param("kind", kind)
                .param("last", Columns.month(period.last()))
                .param("first", Columns.month(period.first()))
                .query(RECORD)
                .optional();
    }

    /** The identity of the results that are visible in the row that a run holds. */
    Optional<String> visibleFor(Fence fence) {
        return database.sql("""
                        select done_identity from check_ledger
                        where identity = :identity and fence = :fence and done_identity is not null""")
                .param("identity", fence.identity())
                .param("fence", fence.number())
                .query(String.class)
                .optional();
    }

    private static CheckRecord record(ResultSet row, int number) throws SQLException {
        CheckPlan plan = new CheckPlan(
                row.getString("scheme"),
                Columns.period(row, "period"),
                row.getString("kind"),
                row.getString("rule_version"),
                row.getObject("data_cut_off", LocalDate.class),
                row.getLong("import_number"),
                row.getObject("seen", LocalDate.class));
        return new CheckRecord(
                plan,
                row.getInt("revision"),
                CheckRecord.State.valueOf(row.getString("state")),
                row.getString("asked"),
                row.getLong("units"),
                row.getLong("behind"),
                row.getLong("no_data"),
                Columns.time(row, "started_at"),
                Columns.timeOrNull(row, "finished_at"),
                row.getString("error"));
    }
}
