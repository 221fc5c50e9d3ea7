package io.xushi.console;

import io.xushi.intake.DataKind;
import io.xushi.wording.Wording;
import java.util.List;

/** The columns that a data file may have, for the page that asks for one. Filled by {@code wiring}. */
@FunctionalInterface
public interface FileColumns {

    /** One column: its header in both languages, whether it must be there, and what it means. */
    record Column(String en, String zh, boolean required, Wording meaning) {}

    List<Column> of(DataKind kind);
}
