package io.xushi.renewal;

import io.xushi.wording.Language;
import io.xushi.wording.Place;
import java.util.List;

/**
 * Changes the files that {@link io.xushi.scheme.SchemeFormats} reads where they stand: encoding, comments, order and
 * looks stay as they are. Filled by {@code ingest}.
 */
public interface SchemeWriter {

    /** A file after its changes. */
    record Written(byte[] content, List<Change> changes) {
        public Written {
            changes = List.copyOf(changes);
        }
    }

    /** A line of a text, or a cell of a workbook. */
    record Piece(Place place, String text) {}

    /** {@code scheme.yaml} with the new id, title and period. */
    Written scheme(String label, byte[] yaml, SchemeEdit edit);

    /** A plan sheet whose columns are moved, and marked as still to be confirmed. */
    Written planSheet(String label, byte[] content, YearShift shift);

    /** Worked cases whose periods, and days of duties, are moved. */
    Written cases(String label, byte[] csv, YearShift shift);

    /** What a person reads in a file; nothing where it cannot be read. */
    List<Piece> pieces(String label, byte[] content);

    /** A workbook with a row for each unit and indicator, to be filled in and put into {@code plans/}. */
    byte[] template(PlanTemplate template, Language language);
}
