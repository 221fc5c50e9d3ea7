package io.xushi.scheme;

import io.xushi.indicator.Indicator;
import io.xushi.indicator.IndicatorCatalogue;
import io.xushi.wording.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the file formats that a scheme's folder holds beside its sentence files. Whatever is wrong is added to the
 * problems with its line or cell, all of it, and what could be read is still returned. Filled by {@code ingest}.
 */
public interface SchemeFormats {

    /** {@code scheme.yaml}; empty when it is too broken to go on. */
    Optional<Scheme> scheme(String label, byte[] yaml, Problems problems);

    /** By name of a plan sheet, the unit whose amounts the other rows add up to, as {@code scheme.yaml} states it. */
    default Map<String, String> planTotals(String label, byte[] yaml) {
        return Map.of();
    }

    /** {@code indicators.csv} or {@code .xlsx}, told apart by the label's ending. */
    List<Indicator> indicators(String label, byte[] content, Problems problems);

    /** {@code plans/<name>.csv} or {@code .xlsx}. */
    Optional<PlanSheet> planSheet(
            String name, String label, byte[] content, IndicatorCatalogue indicators, Problems problems);

    /** A rule table: every sheet that is not empty, in order. */
    List<Grid> grids(String label, byte[] xlsx, Problems problems);

    /** {@code cases/*.csv}: the cases in the order of their first lines. */
    List<WorkedCase> cases(String label, byte[] csv, Problems problems);
}
