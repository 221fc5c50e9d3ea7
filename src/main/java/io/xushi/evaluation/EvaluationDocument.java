package io.xushi.evaluation;

import io.xushi.scheme.Reporting.Report;
import io.xushi.scheme.Scheme;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The result of an evaluation as others read it: the names of these components are the names in the JSON of the
 * command line and of the REST interface, in this order. Decimals are texts in plain notation; quotients have ten
 * decimals, rounded half up for display only. Words are kept in both languages; whoever prints chooses one.
 *
 * @param reports due at the data cut-off: bulletin, analysis, summary
 */
public record EvaluationDocument(
        String scheme,
        String period,
        String dataCutOff,
        String ruleVersion,
        List<String> reports,
        List<UnitCard> units) {

    /** What the scheme's document wants written at the end of a day. */
    public static List<String> reports(Scheme scheme, LocalDate cutOff) {
        return scheme.reporting().due(cutOff).stream().map(Report::id).toList();
    }

    /**
     * One unit's card. {@code total}, {@code rank} and {@code grade} are {@code null} where there is none.
     *
     * @param total of what is known; provisional unless complete
     * @param mostPossible what the total can still become; {@code null} when something missing has no upper end
     * @param selfTotal what the unit gave itself
     * @param totalWords how the total came about, where it is more than the sum of the items
     * @param gradeWords which clauses and vetoes made the grade
     * @param nextGrade what it takes to the next better grade, empty for the best one or while the total is open
     * @param carried points that go into the assessment by the superior; {@code null} when no rule speaks of them
     */
    public record UnitCard(
            String unit,
            String code,
            @Nullable String group,
            boolean assessed,
            @Nullable String total,
            boolean complete,
            @Nullable String mostPossible,
            @Nullable Integer rank,
            boolean provisional,
            @Nullable String grade,
            boolean vetoed,
            @Nullable String selfTotal,
            List<ItemCard> items,
            List<LineCard> lines,
            List<ProgressCard> progress,
            List<DutyCard> duties,
            List<AlertCard> alerts,
            List<Wording> totalWords,
            List<Wording> gradeWords,
            List<Wording> warnings,
            List<Wording> nextGrade,
            @Nullable String carried) {

        /** Cards of earlier editions have no words on the next grade. */
        public UnitCard {
            nextGrade = Objects.requireNonNullElse(nextGrade, List.of());
        }

        /** The same card with what it gets when all units have been seen. */
        public UnitCard placed(Placed placed) {
            return new UnitCard(
                    unit,
                    code,
                    group,
                    assessed,
                    total,
                    complete,
                    mostPossible,
                    placed.place(),
                    placed.provisional(),
                    placed.graded().grade(),
                    placed.graded().vetoed(),
                    selfTotal,
                    items,
                    lines,
                    progress,
                    duties,
                    alerts,
                    totalWords,
                    placed.graded().words(),
                    warnings,
                    placed.graded().next(),
                    placed.graded().carried() == null
                            ? null
                            : placed.graded().carried().toPlainString());
        }

        /** The same card with what a look at all units showed to be doubtful. */
        public UnitCard warned(List<Wording> further) {
            List<Wording> all = new ArrayList<>(warnings);
            all.addAll(further);
            return new UnitCard(
                    unit,
                    code,
                    group,
                    assessed,
                    total,
                    complete,
                    mostPossible,
                    rank,
                    provisional,
                    grade,
                    vetoed,
                    selfTotal,
                    items,
                    lines,
                    progress,
                    duties,
                    alerts,
                    totalWords,
                    gradeWords,
                    List.copyOf(all),
                    nextGrade,
                    carried);
        }

        /** What {@link #placed(Placed)} set. */
        public Placed placed() {
            return new Placed(
                    rank,
                    provisional,
                    new Graded(grade, vetoed, gradeWords, nextGrade, carried == null ? null : new BigDecimal(carried)));
        }
    }

    /**
     * One item's points.
     *
     * @param full the item's full marks, zero for one outside them; {@code null} when the scheme lists no items
     * @param sum of its lines, before its cap and floor
     * @param mostPossible what the item can still become; {@code null} without an upper end
     */
    public record ItemCard(
            String item,
            Wording title,
            @Nullable Wording part,
            @Nullable String full,
            String sum,
            String points,
            boolean complete,
            @Nullable String mostPossible,
            @Nullable String self) {

        /** Whether it lies outside the full marks (附加项); not called {@code isExtra}, which would be written as JSON. */
        public boolean outsideFull() {
            return full != null && new BigDecimal(full).signum() == 0;
        }
    }

    /**
     * One clause's points and their reasons.
     *
     * @param branch number of the rule that spoke, with its branch
     * @param explanation the sum, step by step
     * @param wouldGive what would have made it give, or give more; empty when it gave what it can
     * @param reading what the document leaves open and the clause decides, and why; empty when nothing
     * @param source the document's words
     * @param mostPossible what it can still become; {@code null} without an upper end
     */
    public record LineCard(
            String item,
            String clause,
            @Nullable String points,
            String status,
            Wording explanation,
            Map<String, OperandCard> operands,
            String title,
            String branch,
            Wording wouldGive,
            Wording reading,
            @Nullable String source,
            @Nullable String mostPossible,
            @Nullable String self) {}

    /** A number of the sum; {@code value} is {@code null} when it is missing. */
    public record OperandCard(@Nullable String value, String measure, List<String> sources) {}

    /**
     * A duty.
     *
     * @param state as reported; {@code null} when nothing is
     * @param done whether it is done; {@code null} when not known
     * @param missedState the first state whose day has passed and that is not reached
     * @param lead unit that answers for it, with those that support it and the leader in charge
     */
    public record DutyCard(
            String duty,
            @Nullable String due,
            @Nullable String state,
            @Nullable String doneOn,
            @Nullable Boolean done,
            @Nullable Boolean late,
            @Nullable String missedState,
            @Nullable String clause,
            @Nullable String issuedBy,
            @Nullable String lead,
            List<String> supports,
            @Nullable String leader) {
        public DutyCard {
            supports = Objects.requireNonNullElse(supports, List.of());
        }
    }

    /**
     * Progress towards one target.
     *
     * @param figure what the target is stated in: actual, growth, fall …
     * @param measure of that figure
     * @param base value of the year from which the target starts
     * @param lead unit that answers for it, with those that support it and the leader in charge
     * @param targetWords everything that the target asks for
     */
    public record ProgressCard(
            String indicator,
            @Nullable String targetName,
            String figure,
            String measure,
            String target,
            @Nullable String stretch,
            @Nullable String actual,
            @Nullable String completionPercent,
            @Nullable String expectedPercent,
            @Nullable String gapPoints,
            @Nullable String lag,
            @Nullable String requiredRunRate,
            @Nullable String averageRunRate,
            String state,
            String clause,
            List<String> sources,
            Wording targetWords,
            @Nullable String base,
            @Nullable Integer baseYear,
            @Nullable String issuedBy,
            @Nullable String lead,
            List<String> supports,
            @Nullable String leader,
            @Nullable RevisionCard revision,
            @Nullable ForecastCard forecast,
            @Nullable String monthsBehind,
            @Nullable GrowthCard growthSinceBase,
            @Nullable BetterLevelCard betterLevel) {
        public ProgressCard {
            supports = Objects.requireNonNullElse(supports, List.of());
        }
    }

    /**
     * What the period's end is expected to be.
     *
     * @param value {@code null} when nothing can be said
     * @param low lower end of the interval of 80 %, {@code null} while the method is untested
     * @param chance of reaching the target in whole per cent
     * @param method by which it is computed, chosen by what it would have said in earlier years
     * @param meanError by how much it was off there, in per cent unless the measure is named in the words
     * @param tests in how many earlier periods it was tried
     * @param words all of it, or why there is no forecast
     */
    public record ForecastCard(
            @Nullable String value,
            @Nullable String completionPercent,
            @Nullable String low,
            @Nullable String high,
            @Nullable Integer chance,
            @Nullable Wording method,
            @Nullable String meanError,
            int tests,
            Wording words) {}

    /**
     * Yearly growth since the base, against the growth that the target asks for.
     *
     * @param ratioPercent {@code null} when it cannot be assessed
     */
    public record GrowthCard(
            @Nullable String actualPercent,
            @Nullable String requiredPercent,
            @Nullable String ratioPercent,
            Wording words) {}

    /**
     * What it takes to the next better alert level.
     *
     * @param level id, empty for no alert
     * @param amount by which the actual value must change
     * @param value that it must reach
     */
    public record BetterLevelCard(String level, String amount, String value, Wording words) {}

    /** A target that was changed within its period: since when, and what it was before. */
    public record RevisionCard(String from, String before, String approver, String reason) {}

    /**
     * An alert.
     *
     * @param indicator or duty
     * @param gapPoints {@code null} for duties
     * @param levelBefore what it was the month before, empty for none; {@code null} when no rule asks
     * @param measures what follows from it
     * @param rectifyWithin working days within which it is to be mended
     */
    public record AlertCard(
            String indicator,
            @Nullable String targetName,
            String level,
            @Nullable String gapPoints,
            String clause,
            boolean duty,
            @Nullable String levelBefore,
            List<String> measures,
            @Nullable Integer rectifyWithin) {
        public AlertCard {
            measures = Objects.requireNonNullElse(measures, List.of());
        }
    }
}
