package io.xushi.scheme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A clause whose points a person gives.
 *
 * @param clause number without branch
 * @param item that the clause belongs to, if the scheme lists items
 * @param assessor who gives the points
 * @param low least points, {@code high} most points that may be given
 */
public record JudgedClause(
        String clause,
        @Nullable String item,
        String assessor,
        BigDecimal low,
        BigDecimal high,
        boolean reasonRequired) {}
