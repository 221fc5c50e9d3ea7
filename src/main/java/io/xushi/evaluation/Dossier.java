package io.xushi.evaluation;

import io.xushi.calendar.WorkingDays;
import io.xushi.fact.Duty;
import io.xushi.fact.KnownFacts;
import io.xushi.indicator.Absence;
import io.xushi.indicator.Figure;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Reading;
import io.xushi.pace.Progress;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.Condition;
import io.xushi.scoring.ClauseRules;
import io.xushi.scoring.Judgement;
import io.xushi.scoring.Operand;
import io.xushi.scoring.Reference;
import io.xushi.unit.Unit;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about one unit for one evaluation (考核档案): the one fact that rules judge. Rules read it by literal
 * keys; what is missing is {@code null}, which no comparison matches. Immutable.
 */
public final class Dossier {

    private final Unit assessed;
    private final @Nullable String group;
    private final Known known;
    private final Map<String, Progress> progress;
    private final Set<String> withoutTask;
    private final Map<String, Duty> duties;
    private final @Nullable Seen seen;

    /**
     * What does not depend on rules.
     *
     * @param indicators finds an indicator by its official name
     * @param judgements that count at the cut-off, the latest of each
     */
    record Known(
            Readings readings,
            References references,
            KnownFacts facts,
            List<Judgement> judgements,
            Readings.Rulings indicators,
            LocalDate cutOff,
            WorkingDays workingDays) {}

    /** The unit's points, and where they stand among others. */
    record Seen(Scorecard scorecard, Standings.View standings) {}

    private Dossier(
            Unit assessed,
            @Nullable String group,
            Known known,
            Map<String, Progress> progress,
            Set<String> withoutTask,
            Map<String, Duty> duties,
            @Nullable Seen seen) {
        this.assessed = assessed;
        this.group = group;
        this.known = known;
        this.progress = progress;
        this.withoutTask = withoutTask;
        this.duties = duties;
        this.seen = seen;
    }

    /** As it stands before any rule has spoken. */
    static Dossier open(Unit assessed, @Nullable String group, Known known) {
        return new Dossier(assessed, group, known, Map.of(), Set.of(), Map.of(), null);
    }

    /**
     * With its targets.
     *
     * @param untasked names of the indicators on which rules set targets, but none for this unit
     */
    Dossier measured(Collection<Progress> measured, Set<String> untasked, Map<String, Duty> dutiesSet) {
        Map<String, Progress> byKey = new HashMap<>();
        measured.forEach(each -> byKey.put(
                key(
                        each.indicator().name(),
                        Objects.requireNonNullElse(each.target().name(), "")),
                each));
        return new Dossier(assessed, group, known, byKey, Set.copyOf(untasked), Map.copyOf(dutiesSet), null);
    }

    /** With its points and places. */
    Dossier placed(Scorecard scorecard, Standings.View standings) {
        return new Dossier(assessed, group, known, progress, withoutTask, duties, new Seen(scorecard, standings));
    }

    private static String key(String indicator, String target) {
        return target.isEmpty() ? indicator : indicator + "\n" + target;
    }

    /** The unit; a property cannot be called {@code unit} in a rule. */
    public Unit assessed() {
        return assessed;
    }

    public String name() {
        return assessed.name();
    }

    public String code() {
        return assessed.code();
    }

    public String type() {
        return assessed.type();
    }

    public @Nullable String group() {
        return group;
    }

    /** The month that the data cut-off ends, 0 in mid-month. */
    public int month() {
        LocalDate day = known.cutOff();
        return day.getDayOfMonth() == day.lengthOfMonth() ? day.getMonthValue() : 0;
    }

    /** Figures of an indicator, and of the only target on it. */
    public @Nullable ProgressFigures progress(String indicator) {
        return progress(indicator, "");
    }

    /** Figures of an indicator, and of a named target on it. */
    public @Nullable ProgressFigures progress(String indicator, String target) {
        Progress own = progress.get(key(indicator, target));
        return new ProgressFigures(
                figure -> operand(new Condition.FigureOf(indicator, target, figure)),
                own == null ? null : own.met(),
                own == null ? null : own.stretchMet());
    }

    /**
     * A figure less what it is compared with.
     *
     * @param figure name of a {@link Figure}
     * @param reference text of a {@link Reference}
     */
    public @Nullable BigDecimal excess(String indicator, String target, String figure, String reference) {
        Condition.FigureOf of = new Condition.FigureOf(indicator, target, Figure.valueOf(figure));
        return difference(operand(of), reference(of, Reference.parse(reference)));
    }

    /** A figure less a figure of another indicator. */
    public @Nullable BigDecimal lead(String indicator, String figure, String other, String otherFigure) {
        return difference(
                operand(new Condition.FigureOf(indicator, "", Figure.valueOf(figure))),
                operand(new Condition.FigureOf(other, "", Figure.valueOf(otherFigure))));
    }

    /** The same, the figure rounded first. */
    public @Nullable BigDecimal excess(
            String indicator, String target, String figure, String reference, String decimals, String mode) {
        Condition.FigureOf of = new Condition.FigureOf(indicator, target, Figure.valueOf(figure));
        return difference(operand(of).rounded(rounding(decimals, mode)), reference(of, Reference.parse(reference)));
    }

    /** The same, both figures rounded first. */
    public @Nullable BigDecimal lead(
            String indicator, String figure, String other, String otherFigure, String decimals, String mode) {
        ClauseRules.Rounding rounding = rounding(decimals, mode);
        return difference(
                operand(new Condition.FigureOf(indicator, "", Figure.valueOf(figure)))
                        .rounded(rounding),
                operand(new Condition.FigureOf(other, "", Figure.valueOf(otherFigure)))
                        .rounded(rounding));
    }

    private static ClauseRules.Rounding rounding(String decimals, String mode) {
        return new ClauseRules.Rounding(Integer.parseInt(decimals), RoundingMode.valueOf(mode));
    }

    private static @Nullable BigDecimal difference(Operand left, Operand right) {
        return left.value() == null || right.value() == null
                ? null
                : left.value().minus(right.value()).toComparable();
    }

    /** Whether rules set a target on the indicator for some units, but none for this one. */
    public boolean untasked(String indicator) {
        return withoutTask.contains(indicator);
    }

    /** Whether the indicator has no value, though the unit has a task on it or needs none. */
    public boolean noData(String indicator, String target) {
        if (untasked(indicator)) {
            return false;
        }
        Progress own = progress.get(key(indicator, target));
        Reading reading = own == null ? reading(indicator) : own.reading();
        return reading instanceof Reading.Absent;
    }

    public boolean tagged(String tag) {
        return known.facts().tagged(tag);
    }

    public boolean exempt(String exemption) {
        return known.facts().exempt(exemption);
    }

    /** A number of the unit's own; not called {@code record}, which a rule cannot say. */
    public @Nullable BigDecimal ownRecord(String name, String measure) {
        return known.facts()
                .record(name, new Measure(measure))
                .map(Ratio::toComparable)
                .orElse(null);
    }

    public EventFigures events(String name) {
        return new EventFigures(known.facts().events(name));
    }

    public DutyFigures duty(String name) {
        return new DutyFigures(theDuty(name));
    }

    /** The total, once complete. */
    public @Nullable BigDecimal total() {
        Scorecard card = scorecard();
        return card == null || !card.complete() ? null : card.total().toComparable();
    }

    public @Nullable BigDecimal clausePoints(String clause) {
        Scorecard card = scorecard();
        return card == null
                ? null
                : card.clausePoints(clause).map(Ratio::toComparable).orElse(null);
    }

    public @Nullable BigDecimal itemPoints(String item) {
        Scorecard card = scorecard();
        return card == null
                ? null
                : card.itemPoints(item).map(Ratio::toComparable).orElse(null);
    }

    /**
     * Place of the total; {@code null} without one.
     *
     * @param population name of a {@link Condition.Population}
     * @param ties name of {@link io.xushi.scoring.Ties}
     */
    public @Nullable Integer place(String population, String ties) {
        return seen == null ? null : seen.standings().place(population, ties);
    }

    /** Whether the total is within a share of the places. */
    public @Nullable Boolean within(String population, String percent, String rounding, String wholeTies) {
        return seen == null ? null : seen.standings().within(population, percent, rounding, wholeTies);
    }

    public boolean vetoed() {
        Scorecard card = scorecard();
        return card != null && !card.vetoes().isEmpty();
    }

    @Nullable
    Scorecard scorecard() {
        return seen == null ? null : seen.scorecard();
    }

    Known known() {
        return known;
    }

    Optional<Progress> theProgress(String indicator, String target) {
        return Optional.ofNullable(progress.get(key(indicator, target)));
    }

    Map<String, Duty> duties() {
        return duties;
    }

    Duty theDuty(String name) {
        Duty set = duties.get(name);
        return set != null
                ? set
                : new Duty(name, null, null, known.facts().duty(name).orElse(null), known.cutOff());
    }

    private Reading reading(String indicator) {
        return known.readings().actual(known.indicators().indicator(indicator));
    }

    /** A figure with its measure and sources, or why there is none; named without its indicator. */
    Operand operand(Condition.FigureOf of) {
        Indicator indicator = known.indicators().indicator(of.indicator());
        Figure figure = of.figure();
        Measure measure = figure.measure(indicator.measure());
        if (!figure.needsTarget()) {
            return operand(figure.wording(), known.readings().figure(indicator, figure), measure);
        }
        Progress own = progress.get(key(of.indicator(), of.target()));
        if (own == null) {
            return Operand.missing(
                    figure.wording(), measure, untasked(of.indicator()) ? Absence.NOT_APPLICABLE : Absence.MISSING);
        }
        Ratio value = ofTarget(own, figure);
        if (value == null) {
            Absence absence = own.reading() instanceof Reading.Absent absent ? absent.absence() : Absence.MISSING;
            return Operand.missing(figure.wording(), measure, absence);
        }
        return new Operand(figure.wording(), value, measure, null, sources(own.reading()));
    }

    private static @Nullable Ratio ofTarget(Progress progress, Figure figure) {
        return switch (figure) {
            case COMPLETION -> progress.completion();
            case GAP -> progress.gap();
            case PACE_COMPLETION -> progress.paceCompletion();
            case MONTH_COMPLETION -> progress.monthCompletion();
            case PERIODS_MET -> progress.actual();
            case ACTUAL, GROWTH, FALL, RISE -> throw new IllegalArgumentException(figure + " needs no target");
        };
    }

    private static Operand operand(Wording name, Reading reading, Measure measure) {
        return reading instanceof Reading.Present present
                ? new Operand(name, present.amount(), measure, null, sources(reading))
                : Operand.missing(name, measure, ((Reading.Absent) reading).absence());
    }

    static List<String> sources(Reading reading) {
        if (reading instanceof Reading.Present present) {
            return present.from().stream()
                    .map(Observation::source)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }
        return List.of();
    }

    /** What a figure is measured from, in the figure's measure. */
    Operand reference(Condition.FigureOf of, Reference reference) {
        Indicator indicator = known.indicators().indicator(of.indicator());
        Measure measure = of.figure().measure(indicator.measure());
        if (reference instanceof Reference.Number number) {
            return Operand.unnamed(number.number(), number.measure());
        }
        if (reference instanceof Reference.OfUnit unit) {
            return operand(
                    Wording.of("参照值“%s”", "reference \"%s\"", unit.name()),
                    known.references().figure(unit.name(), indicator, of.figure()),
                    measure);
        }
        var kind = ((Reference.Known) reference).kind();
        Wording name = kind.wording();
        switch (kind) {
            case LAST_YEAR -> {
                return operand(name, known.readings().lastYear(indicator), measure);
            }
            case TARGET, STRETCH, PATH -> {
                Progress own = progress.get(key(of.indicator(), of.target()));
                Ratio value = own == null ? null : ofTarget(own, of.figure(), kind);
                if (value == null) {
                    boolean untasked = own == null && untasked(of.indicator());
                    return Operand.missing(name, measure, untasked ? Absence.NOT_APPLICABLE : Absence.MISSING);
                }
                return Operand.of(name, value, measure);
            }
        }
        throw new IllegalStateException("no reference " + reference);
    }

    private static @Nullable Ratio ofTarget(Progress progress, Figure figure, io.xushi.scoring.ReferenceKind kind) {
        boolean first = progress.target().first().figure() == figure;
        Ratio amount = progress.target().amount();
        return switch (kind) {
            case TARGET ->
                switch (figure) {
                    case COMPLETION, PACE_COMPLETION, MONTH_COMPLETION -> Ratio.HUNDRED;
                    case GAP -> Ratio.ZERO;
                    default -> progress.target().amountOf(figure).orElse(null);
                };
            case STRETCH -> {
                Ratio stretch = progress.target().stretch();
                if (stretch == null) {
                    yield null;
                }
                if (figure == Figure.COMPLETION) {
                    yield amount.signum() > 0 ? stretch.dividedBy(amount).asPercent() : null;
                }
                yield first ? stretch : null;
            }
            case PATH -> figure == Figure.COMPLETION ? progress.expected() : first ? progress.expectedAmount() : null;
            case LAST_YEAR -> null;
        };
    }
}
