package io.xushi.intake;

import io.xushi.wording.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One import as the register keeps it, refused ones included.
 *
 * @param id identifies the attempt; refused attempts have one too
 * @param number import number, growing in the order of commit; {@code null} when refused
 * @param accepted entries stored as new or changed
 * @param unchanged entries that were known already with the same value
 * @param refused entries left out
 */
public record ImportRecord(
        long id,
        @Nullable Long number,
        String dataset,
        DataKind kind,
        String fileName,
        String fileHash,
        Instant receivedAt,
        int accepted,
        int unchanged,
        int refused,
        List<Problem> problems) {

    public ImportRecord {
        problems = List.copyOf(problems);
    }

    public boolean committed() {
        return number != null;
    }
}
