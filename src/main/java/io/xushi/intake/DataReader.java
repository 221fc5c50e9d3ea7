package io.xushi.intake;

import io.xushi.wording.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a data file in any of its formats. Filled by {@code ingest}. */
public interface DataReader {

    /**
     * What was read.
     *
     * @param batch {@code null} when the file is refused whole
     * @param refusedRows rows with an error
     */
    record Read(@Nullable Batch batch, int refusedRows, List<Problem> problems) {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /**
     * @param known what the file's rows may name
     * @param acceptGood keep the good rows of a file that has bad ones, instead of refusing it whole
     */
    Read read(DataKind kind, ReceivedFile file, Known known, boolean acceptGood);
}
