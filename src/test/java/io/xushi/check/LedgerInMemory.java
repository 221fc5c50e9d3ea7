package io.xushi.check;

import io.xushi.calendar.Period;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.evaluation.Placed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A ledger that knows which checks were done or failed; it keeps no results. Thread-safe. */
public final class LedgerInMemory implements CheckLedger {

    private final List<CheckRecord> records = new ArrayList<>();

    public void done(String scheme, Period period, Instant at) {
        record(scheme, period, CheckRecord.State.DONE, at);
    }

    public synchronized void record(String scheme, Period period, CheckRecord.State state, Instant at) {
        records.removeIf(record ->
                record.plan().scheme().equals(scheme) && record.plan().period().equals(period));
        CheckPlan plan = new CheckPlan(scheme, period, CheckPlan.MONITORING, "rules", period.to(), 1, period.to());
        records.add(new CheckRecord(plan, 0, state, "test", 0, 0, 0, at, at, null));
    }

    @Override
    public synchronized Optional<CheckRecord> find(String scheme, Period period, String kind) {
        return records.stream()
                .filter(record -> record.plan().scheme().equals(scheme)
                        && record.plan().period().equals(period)
                        && record.plan().kind().equals(kind))
                .findFirst();
    }

    @Override
    public synchronized List<CheckRecord> latest(String scheme, int most) {
        return records.stream()
                .filter(record -> record.plan().scheme().equals(scheme))
                .sorted(Comparator.comparing(
                                (CheckRecord record) -> record.plan().period())
                        .reversed())
                .limit(most)
                .toList();
    }

    @Override
    public Optional<CheckRecord> latestDone(String scheme, String kind) {
        return latest(scheme, Integer.MAX_VALUE).stream()
                .filter(record -> record.state() == CheckRecord.State.DONE)
                .findFirst();
    }

    @Override
    public List<CheckRecord> doneAfter(String scheme, String kind, Period period) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<CheckRecord> doneBefore(String scheme, String kind, Period period) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Fence begin(CheckPlan plan, String asked, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(Fence fence, List<UnitCard> cards, List<SightingRow> sightings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void place(Fence fence, Map<String, Placed> placedByUnitCode) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void finish(Fence fence, long units, long behind, long noData, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void fail(Fence fence, String error, Instant at) {
        throw new UnsupportedOperationException();
    }
}
