package io.xushi.scheme;

import io.xushi.scoring.Raters;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clause whose points a person gives.
 *
 * @param clause number without branch
 * @param item that the clause belongs to, if the scheme lists items
 * @param assessor who gives the points
 * @param low least points, {@code high} most points that may be given
 * @param raters who gives them beside, or instead; {@code null} where one does
 */
public record JudgedClause(
        String clause,
        @Nullable String item,
        String assessor,
        BigDecimal low,
        BigDecimal high,
        boolean reasonRequired,
        @Nullable Raters raters) {

    /** A clause with one assessor. */
    public JudgedClause(
            String clause,
            @Nullable String item,
            String assessor,
            BigDecimal low,
            BigDecimal high,
            boolean reasonRequired) {
        this(clause, item, assessor, low, high, reasonRequired, null);
    }

    /** Once for each assessor whom the scheme names; where all count alike those are not known, and the clause's stands. */
    public List<JudgedClause> byAssessor() {
        return raters == null || raters.weights().isEmpty()
                ? List.of(this)
                : raters.weights().keySet().stream()
                        .map(name -> new JudgedClause(clause, item, name, low, high, reasonRequired, raters))
                        .toList();
    }

    /** Its number, with the assessor where there are several: as worked cases name it. */
    public String key() {
        return raters == null ? clause : clause + "/" + assessor;
    }
}
