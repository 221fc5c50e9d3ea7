package io.xushi.intake;

import io.xushi.wording.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what came in and hands out import numbers. Filled by {@code store}. */
public interface ImportRegister {

    /**
     * Stores a batch in one transaction under the next import number. Numbers are serialised at commit: whoever sees
     * number n sees everything committed under smaller numbers. Entries equal to what is already known (same key and
     * same content) are counted as unchanged and not stored again; a correction is stored beside the earlier revision.
     * The received file is kept in the same transaction.
     *
     * @param problems warnings, and with {@code --accept-good} the errors of the rows left out
     */
    ImportRecord commit(
            String dataset, Batch batch, ReceivedFile file, Instant receivedAt, int refused, List<Problem> problems);

    /** Keeps a file that was refused whole, with every problem, and nothing of its content. */
    ImportRecord refuse(
            String dataset, DataKind kind, ReceivedFile file, Instant receivedAt, int refused, List<Problem> problems);

    /** Newest first. */
    List<ImportRecord> latest(String dataset, int most);

    Optional<ImportRecord> find(long id);

    Optional<ReceivedFile> file(long id);
}
