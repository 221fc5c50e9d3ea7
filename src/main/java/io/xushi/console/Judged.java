package io.xushi.console;

import io.xushi.calendar.Period;
import io.xushi.calendar.Span;
import io.xushi.intake.DataRegister;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.JudgedClause;
import io.xushi.scheme.Scheme;
import io.xushi.scoring.Judgement;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a person gave a unit on a clause, as text that can be typed over.
 *
 * @param period it was given for; a correction must be for the same
 */
record Judged(String points, String reason, @Nullable Period period) {

    static final Judged NOTHING = new Judged("", "", null);

    private static final Comparator<Judgement> EARLIER = Comparator.comparing(
                    (Judgement judgement) -> judgement.period() == null
                            ? LocalDate.MIN
                            : judgement.period().to())
            .thenComparingLong(Judgement::revision);

    /**
     * The judgement that counts, as of an import number: of the latest period, and of it the latest revision. Where a
     * clause has several assessors it is that of the one named.
     */
    static Judged of(DataRegister data, Scheme scheme, String unit, JudgedClause clause, long asOf) {
        return data.judgements(scheme.dataset(), unit, asOf).stream()
                .filter(judgement -> !judgement.self() && clause.clause().equals(judgement.clause()))
                .filter(judgement ->
                        clause.raters() == null || clause.assessor().equals(judgement.assessor()))
                .filter(judgement -> isWithin(scheme.period(), judgement.period()))
                .max(EARLIER)
                .map(judgement -> new Judged(
                        Ratio.plain(judgement.points()).toPlainString(),
                        judgement.reason() == null ? "" : typed(judgement.reason()),
                        judgement.period()))
                .orElse(NOTHING);
    }

    private static boolean isWithin(Span span, @Nullable Period period) {
        return period == null || span.contains(period.to());
    }

    /** Text as it is compared and kept: browsers send two characters for a line break. */
    static String typed(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    boolean says(String otherPoints, String otherReason) {
        return points.equals(otherPoints) && reason.equals(otherReason);
    }
}
