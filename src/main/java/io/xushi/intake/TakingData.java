package io.xushi.intake;

import io.xushi.scheme.RuleSet;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;

/** Takes a file in: reads it against what is known, and commits it or keeps it as refused, with every error. */
public final class TakingData {

    private final DataReader reader;
    private final DataRegister data;
    private final ImportRegister imports;
    private final Consumer<ImportRecord> told;
    private final Clock clock;

    /** @param told told of every import, refused ones included */
    public TakingData(
            DataReader reader, DataRegister data, ImportRegister imports, Consumer<ImportRecord> told, Clock clock) {
        this.reader = reader;
        this.data = data;
        this.imports = imports;
        this.told = told;
        this.clock = clock;
    }

    /**
     * Takes one file.
     *
     * @param rules of the scheme whose dataset it is for, and what the file may name
     * @return committed, or refused with its problems
     */
    public ImportRecord take(RuleSet rules, DataKind kind, ReceivedFile file, boolean acceptGood) {
        String dataset = rules.scheme().dataset();
        long asOf = data.latestImport(dataset);
        Known known = Known.of(rules, data.units(dataset, asOf), data.indicators(dataset, asOf));
        DataReader.Read read = reader.read(kind, file, known, acceptGood);
        Instant at = clock.instant();
        Batch batch = read.batch();
        ImportRecord record = batch == null
                ? imports.refuse(dataset, kind, file, at, read.refusedRows(), read.problems())
                : imports.commit(dataset, batch, file, at, read.refusedRows(), read.problems());
        told.accept(record);
        return record;
    }
}
