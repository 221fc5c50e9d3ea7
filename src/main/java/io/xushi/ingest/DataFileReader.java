package io.xushi.ingest;

import io.xushi.indicator.IndicatorCatalogue;
import io.xushi.intake.Batch;
import io.xushi.intake.DataKind;
import io.xushi.intake.ReceivedFile;
import io.xushi.unit.UnitDirectory;
import io.xushi.wording.Problem;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads data files, CSV or XLSX, into what may be stored. Headers are English or Chinese, in any order. Everything that
 * is wrong is told at once, with its row or cell.
 */
public final class DataFileReader {

    /**
     * What was read.
     *
     * @param batch {@code null} when the file is refused
     * @param refusedRows rows that are left out: all of them when the file is refused whole
     * @param problems errors and warnings, by place
     */
    public record Read(@Nullable Batch batch, int refusedRows, List<Problem> problems) {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    private final Limits limits;

    public DataFileReader() {
        this(Limits.DEFAULT);
    }

    DataFileReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads one file.
     *
     * @param units known already; a file of units may name them as parents
     * @param indicators known already
     * @param acceptGood whether rows that are right are kept when others are wrong; otherwise any error refuses the
     *     file whole
     */
    public Read read(
            DataKind kind, ReceivedFile file, UnitDirectory units, IndicatorCatalogue indicators, boolean acceptGood) {
        return switch (kind) {
            case UNITS -> read(kind, file, new UnitRows(units), acceptGood, Batch.Units::new);
            case INDICATORS -> read(kind, file, new IndicatorRows(), acceptGood, Batch.Indicators::new);
            case OBSERVATIONS ->
                read(kind, file, new ObservationRows(units, indicators), acceptGood, Batch.Observations::new);
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
                ? new Read(null, reading.rows(), reading.problems())
                : new Read(batch.apply(kept), reading.refusedRows(), reading.problems());
    }
}
