package io.xushi.scheme;

import io.xushi.quantity.Ratio;
import io.xushi.scoring.Raters;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme says of points beyond its clauses.
 *
 * @param items in the document's order; empty when the scheme does not list any
 * @param grades best first
 * @param selfAssessmentDue day by which units hand in their own assessment; shown, costs nothing
 * @param objectionDays days within which a unit may object to a result; shown
 * @param raters by number of clause, where several assessors give its points
 * @param fullPoints what the document says all items come to; only checked, and {@code null} where it says nothing
 */
public record Assessment(
        List<Item> items,
        List<Grade> grades,
        TotalRule total,
        @Nullable LocalDate selfAssessmentDue,
        @Nullable Integer objectionDays,
        Map<String, Raters> raters,
        @Nullable Ratio fullPoints) {

    public static final Assessment NONE = new Assessment(
            List.of(), List.of(), new TotalRule(null, RoundingMode.HALF_UP, null, null, null), null, null);

    /** An assessment with one assessor a clause, whose document does not say what all items come to. */
    public Assessment(
            List<Item> items,
            List<Grade> grades,
            TotalRule total,
            @Nullable LocalDate selfAssessmentDue,
            @Nullable Integer objectionDays) {
        this(items, grades, total, selfAssessmentDue, objectionDays, Map.of(), null);
    }

    public Assessment {
        raters = Map.copyOf(raters);
        items = List.copyOf(items);
        grades = List.copyOf(grades);
    }

    /**
     * What happens to the sum of all items.
     *
     * @param scale decimals to which it is rounded, {@code null} for not at all
     * @param most {@code null} for no cap
     * @param least {@code null} for no floor
     * @param years how the totals of earlier years count, {@code null} when they do not
     */
    public record TotalRule(
            @Nullable Integer scale,
            RoundingMode rounding,
            @Nullable Ratio most,
            @Nullable Ratio least,
            @Nullable Years years) {
        public TotalRule(@Nullable Integer scale, RoundingMode rounding, @Nullable Ratio most, @Nullable Ratio least) {
            this(scale, rounding, most, least, null);
        }
    }

    /**
     * The totals of several years made one (跨年): the mean of all of them, with this one or without, and this one again.
     *
     * @param record name under which the facts of a unit hold its totals of earlier years, by period
     * @param meanWeight of the mean
     * @param lastWeight of this year's total
     * @param meanOfEarlier whether the mean leaves this year's total out
     */
    public record Years(String record, Ratio meanWeight, Ratio lastWeight, boolean meanOfEarlier) {}

    /** By id or name in either language. */
    public Optional<Grade> grade(String idOrName) {
        return grades.stream()
                .filter(grade -> grade.id().equals(idOrName)
                        || grade.name().zh().equals(idOrName)
                        || grade.name().en().equals(idOrName))
                .findFirst();
    }

    /** The item that a clause belongs to, by the clause's number without branch. */
    public Optional<Item> itemOf(String clause) {
        return items.stream()
                .filter(item -> item.clauses().contains(clause))
                .findFirst()
                .or(() -> items.stream()
                        .filter(item -> item.clauses().isEmpty()
                                && (clause.equals(item.id()) || clause.startsWith(item.id() + "-")))
                        .max(java.util.Comparator.comparingInt(item -> item.id().length())));
    }
}
