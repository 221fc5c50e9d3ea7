package io.xushi.cli;

import io.xushi.intake.DataKind;
import io.xushi.intake.ReceivedFile;
import io.xushi.wording.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the import command hands in a file. */
public interface ImportDesk {

    /**
     * What came of an import.
     *
     * @param number import number, {@code null} when refused
     * @param problems in the language asked for, each beginning with its place
     */
    record Answer(@Nullable Long number, int accepted, int unchanged, int refused, List<String> problems) {
        public Answer {
            problems = List.copyOf(problems);
        }
    }

    /**
     * @param scheme whose dataset the file is for
     * @throws DeskClosedException if the scheme is unknown there, or nobody answers
     */
    Answer hand(String scheme, DataKind kind, ReceivedFile file, boolean acceptGood, Language language);

    /** The file could not be handed in; the message says why and how to mend it, in both languages. */
    final class DeskClosedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public DeskClosedException(String message) {
            super(message);
        }
    }
}
