package io.xushi.ingest;

import io.xushi.intake.Batch;
import io.xushi.intake.DataKind;
import io.xushi.intake.DataReader;
import io.xushi.intake.Known;
import io.xushi.intake.ReceivedFile;
import java.util.List;
import java.util.function.Function;

/**
 * Reads data files, CSV or XLSX, into what may be stored. Headers are English or Chinese, in any order. Everything that
 * is wrong is told at once, with its row or cell. Revisions of what it holds are the rows they
 * stand in.
 */
public final class DataFileReader implements DataReader {

    private final Limits limits;

    public DataFileReader() {
        this(Limits.DEFAULT);
    }

    DataFileReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Read read(DataKind kind, ReceivedFile file, Known known, boolean acceptGood) {
        return switch (kind) {
            case UNITS -> read(kind, file, new UnitRows(known.units()), acceptGood, Batch.Units::new);
            case INDICATORS -> read(kind, file, new IndicatorRows(), acceptGood, Batch.Indicators::new);
            case OBSERVATIONS ->
                read(
                        kind,
                        file,
                        new ObservationRows(known.units(), known.indicators()),
                        acceptGood,
                        Batch.Observations::new);
            case FACTS -> read(kind, file, new FactRows(known), acceptGood, Batch.Facts::new);
            case JUDGEMENTS -> read(kind, file, new JudgementRows(known), acceptGood, Batch.Judgements::new);
        };
    }

    private <E> Read read(
            DataKind kind,
            ReceivedFile file,
            RowReader<E> rows,
            boolean acceptGood,
            Function<List<E>, ? extends Batch> batch) {
        TableReading<E> reading = new TableReading<>(DataColumns.of(kind), rows, limits);
        List<E> kept = reading.read(file.name(), file.content(), acceptGood);
        boolean refused = reading.isBroken() || (!acceptGood && reading.hasErrors());
        return refused
                ? new Read(null, reading.refusedRows(), reading.problems())
                : new Read(batch.apply(kept), reading.refusedRows(), reading.problems());
    }
}
