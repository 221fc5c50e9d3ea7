package io.xushi.store;

import io.xushi.calendar.Period;
import io.xushi.check.CheckLedger;
import io.xushi.check.CheckPlan;
import io.xushi.check.CheckRecord;
import io.xushi.check.Fence;
import io.xushi.check.SightingRow;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.evaluation.Placed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger: who may write a check's results, and which results are visible. */
final class StoredLedger implements CheckLedger {

    private final Database database;
    private final LedgerReader reader;
    private final Fences fences;
    private final ResultTables results;

    StoredLedger(Database database) {
        this.database = database;
        this.reader = new LedgerReader(database);
        this.fences = new Fences(database);
        this.results = new ResultTables(database);
    }

    @Override
    public Optional<CheckRecord> find(String scheme, Period period, String kind) {
        return reader.find(scheme, period, kind);
    }

    @Override
    public List<CheckRecord> latest(String scheme, int most) {
        return reader.latest(scheme, most);
    }

    @Override
    public Optional<CheckRecord> latestDone(String scheme, String kind) {
        return reader.latestDone(scheme, kind);
    }

    @Override
    public List<CheckRecord> doneAfter(String scheme, String kind, Period period) {
        return reader.doneAfter(scheme, kind, period);
    }

    @Override
    public Optional<CheckRecord> doneBefore(String scheme, String kind, Period period) {
        return reader.doneBefore(scheme, kind, period);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Where the results of this very plan are visible already, because the plan that was tried in between failed or
     * was given up, they stay, and what the new run writes is not written again: it is equal.
     */
    @Override
    public Fence begin(CheckPlan plan, String asked, Instant at) {
        return database.addingOnce(() -> {
            Optional<Integer> revision = lockedRevision(plan);
            Fence fence = new Fence(plan.identity(), fences.next());
            if (revision.isEmpty()) {
                insert(plan, fence, asked, at);
            } else {
                takeOver(plan, revision.get(), fence, asked, at);
            }
            results.deleteUnlessVisible(plan.identity());
            return fence;
        });
    }

    private Optional<Integer> lockedRevision(CheckPlan plan) {
        return database.sql("""
                        select revision from check_ledger
                        where scheme = :scheme and period = :period and kind = :kind
                        order by revision desc limit 1 for update""")
                .param("scheme", plan.scheme())
                .param("period", plan.period().toString())
                .param("kind", plan.kind())
                .query(Integer.class)
                .optional();
    }

    private void insert(CheckPlan plan, Fence fence, String asked, Instant at) {
        with(plan, 0, fence, asked, at, """
                        insert into check_ledger
                            (scheme, period, kind, revision, first_month, last_month, fence, state, asked, identity,
                             rule_version, data_cut_off, import_number, seen, units, behind, no_data, started_at)
                        values (:scheme, :period, :kind, :revision, :firstMonth, :lastMonth, :fence, 'RUNNING', :asked,
                                :identity, :ruleVersion, :cutOff, :import, :seen, 0, 0, 0, :at)""")
                .param("firstMonth", Columns.month(plan.period().first()))
                .param("lastMonth", Columns.month(plan.period().last()))
                .update();
    }

    private void takeOver(CheckPlan plan, int revision, Fence fence, String asked, Instant at) {
        String unfinished =
                with(plan, revision, fence, asked, at, """
                        select identity from check_ledger
                        where scheme = :scheme and period = :period and kind = :kind and revision = :revision""").query(String.class).single();
        with(plan, revision, fence, asked, at, """
                        update check_ledger
                        set fence = :fence, state = 'RUNNING', asked = :asked, identity = :identity,
                            rule_version = :ruleVersion, data_cut_off = :cutOff, import_number = :import, seen = :seen,
                            units = 0, behind = 0, no_data = 0, started_at = :at, finished_at = null, error = null
                        where scheme = :scheme and period = :period and kind = :kind and revision = :revision""").update();
        results.deleteUnlessNeeded(unfinished);
    }

    private JdbcClient.StatementSpec with(
            CheckPlan plan, int revision, Fence fence, String asked, Instant at, String sql) {
        return database.sql(sql)
                .param("scheme", plan.scheme())
                .param("period", plan.period().toString())
                .param("kind", plan.kind())
                .param("revision", revision)
                .param("fence", fence.number())
                .param("identity", fence.identity())
                .param("asked", Columns.shown(asked, 200))
                .param("ruleVersion", plan.ruleVersion())
                .param("cutOff", plan.dataCutOff())
                .param("import", plan.importNumber())
                .param("seen", plan.seen())
                .param("at", Columns.time(at));
    }

    @Override
    public void save(Fence fence, List<UnitCard> cards, List<SightingRow> sightings) {
        database.inTransaction(() -> {
            fences.countUnits(fence, cards.size());
            if (!results.visible(fence.identity())) {
                results.addCards(fence.identity(), cards);
                results.addSightings(fence.identity(), sightings);
            }
        });
    }

    @Override
    public void place(Fence fence, Map<String, Placed> placedByUnitCode) {
        database.inTransaction(() -> {
            fences.countUnits(fence, 0);
            if (!results.visible(fence.identity())) {
                results.place(fence.identity(), placedByUnitCode);
            }
        });
    }

    @Override
    public void finish(Fence fence, long units, long behind, long noData, Instant at) {
        database.inTransaction(() -> {
            fences.finish(fence, units, behind, noData, at);
            Optional<String> replaced = reader.visibleFor(fence);
            fences.makeVisible(fence);
            replaced.ifPresent(results::deleteUnlessNeeded);
        });
    }

    @Override
    public void fail(Fence fence, String error, Instant at) {
        database.inTransaction(() -> fences.fail(fence, Columns.shown(error, 4000), at));
    }
}
