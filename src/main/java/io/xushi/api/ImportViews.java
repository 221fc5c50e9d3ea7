package io.xushi.api;

import io.xushi.intake.ImportRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Imports as the interface shows them. */
final class ImportViews {

    private ImportViews() {}

    record ImportList(String scheme, String dataset, List<ImportView> imports) {}

    /** {@code number} is {@code null} for one that was refused. */
    record ImportView(
            long id,
            @Nullable Long number,
            String dataset,
            String kind,
            String fileName,
            String fileHash,
            Instant receivedAt,
            boolean committed,
            int accepted,
            int unchanged,
            int refused,
            List<ProblemView> problems) {

        static ImportView of(ImportRecord record) {
            return new ImportView(
                    record.id(),
                    record.number(),
                    record.dataset(),
                    record.kind().id(),
                    record.fileName(),
                    record.fileHash(),
                    record.receivedAt(),
                    record.committed(),
                    record.accepted(),
                    record.unchanged(),
                    record.refused(),
                    ProblemView.of(record.problems()));
        }
    }
}
