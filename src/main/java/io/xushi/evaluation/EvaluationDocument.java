package io.xushi.evaluation;

import io.xushi.scheme.Reporting.Report;
import io.xushi.scheme.Scheme;
import io.xushi.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
            List<Wording> warnings) {

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
                    warnings);
        }

        /** The same card with what a look at all units showed to be doubtful. */
        UnitCard warned(List<Wording> further) {
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
                    List.copyOf(all));
        }

        /** What {@link #placed(Placed)} set. */
        public Placed placed() {
            return new Placed(rank, provisional, new Graded(grade, vetoed, gradeWords));
        }
    }

    /**
     * One item's points.
     *
     * @param full the item's full marks; {@code null} when the scheme lists no items
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
            @Nullable String self) {}

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
            @Nullable String leader) {}

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
            @Nullable RevisionCard revision) {}

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
            @Nullable Integer rectifyWithin) {}
}
