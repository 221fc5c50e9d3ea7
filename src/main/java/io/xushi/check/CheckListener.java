package io.xushi.check;

import io.xushi.intake.ImportRecord;
import java.time.Duration;

/** Told what happened, for metrics; every method does nothing by default. */
public interface CheckListener {

    /** @param outcome done, unchanged or failed */
    default void checked(String scheme, String outcome, Duration took, long units, long findings) {}

    default void imported(ImportRecord record) {}

    /** @param outcome loaded or refused */
    default void compiled(String scheme, String outcome, Duration took) {}
}
