package io.xushi.store;

import io.xushi.check.Fence;
import io.xushi.check.FencedOffException;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ledger's row as seen by whoever writes a check. Each statement comes first in its transaction: it locks the row
 * until the commit, so that nobody can take the check over in between.
 */
final class Fences {

    private final Database database;

    Fences(Database database) {
        this.database = database;
    }

    /** Greater than all before it. */
    long next() {
        return database.sql("select nextval('check_fence')").query(Long.class).single();
    }

    /** Passes whoever holds the check, running or done. */
    void pass(Fence fence) {
        hold(fence, "update check_ledger set fence = fence where identity = :identity and fence = :fence");
    }

    /** Passes who runs the check, and shows how far it is. */
    void countUnits(Fence fence, int more) {
        require(fence, with(fence, """
                        update check_ledger set units = units + :more
                        where identity = :identity and fence = :fence and state = 'RUNNING'""").param("more", more).update());
    }

    void finish(Fence fence, long units, long behind, long noData, Instant at) {
        require(
                fence,
                with(fence, """
                        update check_ledger
                        set state = 'DONE', units = :units, behind = :behind, no_data = :noData, finished_at = :at
                        where identity = :identity and fence = :fence and state = 'RUNNING'""")
                        .param("units", units)
                        .param("behind", behind)
                        .param("noData", noData)
                        .param("at", Columns.time(at))
                        .update());
    }

    /** From here on the results of this run are those of its row. */
    void makeVisible(Fence fence) {
        hold(fence, """
                update check_ledger
                set done_asked = asked, done_identity = identity, done_rule_version = rule_version,
                    done_data_cut_off = data_cut_off, done_import_number = import_number, done_seen = seen,
                    done_units = units, done_behind = behind, done_no_data = no_data, done_started_at = started_at,
                    done_finished_at = finished_at
                where identity = :identity and fence = :fence""");
    }

    void fail(Fence fence, String error, Instant at) {
        require(
                fence,
                with(fence, """
                        update check_ledger set state = 'FAILED', error = :error, finished_at = :at
                        where identity = :identity and fence = :fence and state = 'RUNNING'""")
                        .param("error", error)
                        .param("at", Columns.time(at))
                        .update());
    }

    private void hold(Fence fence, String sql) {
        require(fence, with(fence, sql).update());
    }

    private JdbcClient.StatementSpec with(Fence fence, String sql) {
        return database.sql(sql).param("identity", fence.identity()).param("fence", fence.number());
    }

    private static void require(Fence fence, int rows) {
        if (rows == 0) {
            throw new FencedOffException(fence);
        }
    }
}
