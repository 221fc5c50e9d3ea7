package io.xushi.indicator;

import io.xushi.calendar.Period;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One figure as handed in (指标数据); never overwritten, a correction is a further revision.
 *
 * @param unit code of the unit
 * @param indicator code of the indicator
 * @param value in the indicator's measure, without trailing zeros
 * @param knownAt shown only; what was known when is decided by {@code revision}
 * @param revision grows with each correction: the import number in the database, the line in a file
 */
public record Observation(
        String unit,
        String indicator,
        Period period,
        BigDecimal value,
        Basis basis,
        Status status,
        @Nullable Instant knownAt,
        @Nullable String source,
        @Nullable String note,
        long revision) {}
