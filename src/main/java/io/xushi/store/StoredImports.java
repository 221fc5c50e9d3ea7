package io.xushi.store;

import io.xushi.indicator.Observation;
import io.xushi.intake.Batch;
import io.xushi.intake.DataKind;
import io.xushi.intake.ImportRecord;
import io.xushi.intake.ImportRegister;
import io.xushi.intake.ReceivedFile;
import io.xushi.wording.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Numbers imports in the order of their commits: the counter's row stays locked from the comparison with what is known
 * until the commit.
 */
final class StoredImports implements ImportRegister {

    private final Database database;
    private final ImportRecords records;
    private final UnitRevisions units;
    private final IndicatorRevisions indicators;
    private final IncomingObservations observations;
    private final FactRevisions facts;
    private final JudgementRevisions judgements;
    // Within one process they queue up here: H2 would give up waiting for the row after two seconds.
    private final ReentrantLock committing = new ReentrantLock(true);

    StoredImports(Database database) {
        this.database = database;
        this.records = new ImportRecords(database);
        this.units = new UnitRevisions(database);
        this.indicators = new IndicatorRevisions(database);
        this.observations = new IncomingObservations(database);
        this.facts = new FactRevisions(database);
        this.judgements = new JudgementRevisions(database);
    }

    @Override
    public ImportRecord commit(
            String dataset, Batch batch, ReceivedFile file, Instant receivedAt, int refused, List<Problem> problems) {
        LongFunction<Integer> adding = adding(dataset, batch);
        committing.lock();
        try {
            return database.inTransaction(() -> {
                long number = nextNumber();
                int accepted = adding.apply(number);
                int unchanged = batch.size() - accepted;
                return records.add(
                        draft(number, dataset, batch.kind(), file, receivedAt, accepted, unchanged, refused, problems),
                        file);
            });
        } finally {
            committing.unlock();
        }
    }

    /** Whatever can be done before the lock is done here. */
    private LongFunction<Integer> adding(String dataset, Batch batch) {
        if (batch instanceof Batch.Units some) {
            return number -> units.add(dataset, number, some.units());
        }
        if (batch instanceof Batch.Indicators some) {
            return number -> indicators.add(dataset, number, some.indicators());
        }
        if (batch instanceof Batch.Facts some) {
            return number -> facts.add(dataset, number, some.facts());
        }
        if (batch instanceof Batch.Judgements some) {
            return number -> judgements.add(dataset, number, some.judgements());
        }
        List<Observation> inOrder = IncomingObservations.inOrder(((Batch.Observations) batch).observations());
        return number -> observations.add(dataset, number, inOrder);
    }

    private long nextNumber() {
        database.sql("update import_counter set last_number = last_number + 1").update();
        return database.sql("select last_number from import_counter")
                .query(Long.class)
                .single();
    }

    @Override
    public ImportRecord refuse(
            String dataset, DataKind kind, ReceivedFile file, Instant receivedAt, int refused, List<Problem> problems) {
        return database.inTransaction(
                () -> records.add(draft(null, dataset, kind, file, receivedAt, 0, 0, refused, problems), file));
    }

    private static ImportRecord draft(
            @Nullable Long number,
            String dataset,
            DataKind kind,
            ReceivedFile file,
            Instant receivedAt,
            int accepted,
            int unchanged,
            int refused,
            List<Problem> problems) {
        return new ImportRecord(
                0,
                number,
                dataset,
                kind,
                Columns.shown(file.name(), 1000),
                Hashes.sha256(file.content()),
                Columns.kept(receivedAt),
                accepted,
                unchanged,
                refused,
                problems);
    }

    @Override
    public List<ImportRecord> latest(String dataset, int most) {
        return records.latest(dataset, most);
    }

    @Override
    public Optional<ImportRecord> find(long id) {
        return records.find(id);
    }

    @Override
    public Optional<ReceivedFile> file(long id) {
        return records.file(id);
    }
}
