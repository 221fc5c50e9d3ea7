package io.xushi.evaluation;

import io.xushi.calendar.Period;
import io.xushi.calendar.Span;
import io.xushi.indicator.Figure;
import io.xushi.pace.PathStep;
import io.xushi.pace.Plan;
import io.xushi.pace.PlannedPath;
import io.xushi.pace.PlannedPath.Milestone;
import io.xushi.quantity.Comparison;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.Condition;
import io.xushi.scheme.PlanSheet;
import io.xushi.scheme.RuleSet;
import io.xushi.scoring.Operand;
import io.xushi.scoring.Reference;
import io.xushi.target.Bound;
import io.xushi.target.Demand;
import io.xushi.target.Target;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A target while a rule states it, one call a sentence. Every call returns the draft. Numbers come as text, so that
 * none is ever a binary fraction.
 */
public final class TargetDraft {

    private final RuleSet rules;
    private final Dossier dossier;
    private final String clause;
    private final String indicator;
    private final String name;
    private final List<Milestone> milestones = new ArrayList<>();
    private final List<Demand> demands = new ArrayList<>();
    private @Nullable Ratio stretch;
    private @Nullable Wording unknown;
    private boolean noTask;
    private Bound sheetBound = Bound.AT_LEAST;
    private @Nullable String issuedBy;
    private @Nullable PlannedPath path;
    private @Nullable String sheetWithoutRow;

    TargetDraft(RuleSet rules, Dossier dossier, String clause, String indicator, String name) {
        this.rules = rules;
        this.dossier = dossier;
        this.clause = clause;
        this.indicator = indicator;
        this.name = name;
    }

    String clause() {
        return clause;
    }

    String indicator() {
        return indicator;
    }

    String name() {
        return name;
    }

    /** The unit has no task on the indicator. */
    public TargetDraft noTask() {
        noTask = true;
        return this;
    }

    /** Whether the unit has the target, but not all that it is measured by is known. */
    boolean isOpen() {
        return unknown != null;
    }

    boolean hasNoTask() {
        return noTask;
    }

    public TargetDraft atLeast(String number) {
        return demand(Figure.ACTUAL, Bound.AT_LEAST, Ratio.parse(number));
    }

    /** A fraction of the whole: 2/3, of an indicator in per cent. */
    public TargetDraft fraction(String number) {
        return demand(Figure.ACTUAL, Bound.AT_LEAST, Ratio.parse(number).asPercent());
    }

    public TargetDraft atMost(String number) {
        return demand(Figure.ACTUAL, Bound.AT_MOST, Ratio.parse(number));
    }

    public TargetDraft equalTo(String number) {
        return demand(Figure.ACTUAL, Bound.EXACTLY, Ratio.parse(number));
    }

    /**
     * A range: met from its lower end on where more is better (its upper end is then the stretch target), up to its
     * upper end where less is better, and inside of it where neither is.
     */
    public TargetDraft range(String low, String high) {
        return range(Figure.ACTUAL, Ratio.parse(low), Ratio.parse(high));
    }

    /** A shift against last year, as a range. */
    public TargetDraft shiftRange(String low, String high) {
        return range(Figure.RISE, Ratio.parse(low), Ratio.parse(high));
    }

    private TargetDraft range(Figure figure, Ratio low, Ratio high) {
        return switch (rules.indicators().find(indicator).orElseThrow().direction()) {
            case UP -> {
                stretch = high;
                yield demand(figure, Bound.AT_LEAST, low);
            }
            case DOWN -> {
                stretch = low;
                yield demand(figure, Bound.AT_MOST, high);
            }
            case WITHIN -> {
                demands.add(new Demand(figure, Bound.WITHIN, low, high, null));
                yield this;
            }
        };
    }

    /** Growth against last year, in per cent. */
    public TargetDraft growth(String percent) {
        return demand(Figure.GROWTH, Bound.AT_LEAST, Ratio.parse(percent));
    }

    /** Fall against last year, in per cent. */
    public TargetDraft fall(String percent) {
        return demand(Figure.FALL, Bound.AT_LEAST, Ratio.parse(percent));
    }

    /** At least so much more than last year. */
    public TargetDraft rise(String number) {
        return demand(Figure.RISE, Bound.AT_LEAST, Ratio.parse(number));
    }

    /** At least so much less than last year. */
    public TargetDraft drop(String number) {
        return demand(Figure.RISE, Bound.AT_MOST, Ratio.parse(number).negate());
    }

    /** At least so much in every period of so many months. */
    public TargetDraft every(String months, String number) {
        int length = Integer.parseInt(months);
        long periods = rules.scheme().period().months() / length;
        demands.add(new Demand(
                Figure.PERIODS_MET,
                Bound.AT_LEAST,
                Ratio.of(periods),
                null,
                new Demand.EachPeriod(length, Ratio.parse(number))));
        path = new PlannedPath.Even(length == 1 ? PathStep.MONTH : PathStep.QUARTER);
        return this;
    }

    /** A figure compared with that of a reference unit, or of another indicator of the same unit. */
    public TargetDraft against(String figure, String comparison, String reference, String other, String otherFigure) {
        Figure own = Figure.valueOf(figure);
        Condition.FigureOf of = new Condition.FigureOf(indicator, "", own);
        Operand operand = reference.isEmpty()
                ? dossier.operand(new Condition.FigureOf(other, "", Figure.valueOf(otherFigure)))
                : dossier.reference(of, new Reference.OfUnit(reference));
        Ratio value = operand.value();
        if (value == null) {
            unknown = reference.isEmpty()
                    ? Wording.of("指标“%s”没有数据", "indicator \"%s\" has no data", other)
                    : Wording.of("参照值“%s”没有数据", "reference \"%s\" has no data", reference);
            return this;
        }
        return demand(own, bound(Comparison.valueOf(comparison)), value);
    }

    private static Bound bound(Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> Bound.AT_LEAST;
            case MORE_THAN -> Bound.MORE_THAN;
            case AT_MOST -> Bound.AT_MOST;
            case LESS_THAN -> Bound.LESS_THAN;
        };
    }

    private TargetDraft demand(Figure figure, Bound bound, Ratio amount) {
        demands.add(new Demand(figure, bound, amount));
        return this;
    }

    public TargetDraft stretch(String number) {
        stretch = Ratio.parse(number);
        return this;
    }

    /** The sum of the unit's row in a plan sheet; no row, no target. */
    public TargetDraft fromSheet(String sheet) {
        return fromSheet(sheet, Bound.AT_LEAST);
    }

    public TargetDraft ceilingFromSheet(String sheet) {
        return fromSheet(sheet, Bound.AT_MOST);
    }

    private TargetDraft fromSheet(String sheet, Bound bound) {
        SortedMap<Period, BigDecimal> amounts = amounts(sheet);
        sheetBound = bound;
        return amounts.isEmpty()
                ? this
                : demand(
                        Figure.ACTUAL,
                        bound,
                        Ratio.of(amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    public TargetDraft issuedBy(String issuer) {
        issuedBy = issuer;
        return this;
    }

    /** @param step name of a {@link PathStep} */
    public TargetDraft evenPath(String step) {
        path = new PlannedPath.Even(PathStep.valueOf(step));
        return this;
    }

    public TargetDraft levelPath() {
        path = new PlannedPath.Level();
        return this;
    }

    /** @param percents cumulative, separated by semicolons */
    public TargetDraft sharesPath(String step, String percents) {
        List<BigDecimal> shares =
                Arrays.stream(percents.split(";")).map(BigDecimal::new).toList();
        path = new PlannedPath.Shares(PathStep.valueOf(step), shares);
        return this;
    }

    /** The unit's row in a plan sheet; no row, no path, and so no target. */
    public TargetDraft sheetPath(String sheet) {
        SortedMap<Period, BigDecimal> amounts = amounts(sheet);
        if (amounts.isEmpty()) {
            sheetWithoutRow = sheet;
        } else {
            path = new PlannedPath.Amounts(amounts);
        }
        return this;
    }

    /** @param due day of the scheme's first year as {@code --06-30} */
    public TargetDraft milestone(String milestone, String due, String percent) {
        LocalDate day =
                MonthDay.parse(due).atYear(rules.scheme().period().from().getYear());
        milestones.add(new Milestone(milestone, day, new BigDecimal(percent)));
        return this;
    }

    /** What lies between milestones; all of the target is due on the last day of the scheme. */
    public TargetDraft between(boolean straight) {
        Span span = rules.scheme().period();
        List<Milestone> all = new ArrayList<>(milestones);
        if (all.stream().noneMatch(milestone -> !milestone.due().isBefore(span.to()))) {
            all.add(new Milestone("", span.to(), BigDecimal.valueOf(100)));
        }
        path = new PlannedPath.Milestones(all, straight);
        return this;
    }

    private SortedMap<Period, BigDecimal> amounts(String sheet) {
        PlanSheet plan = rules.planSheets().get(sheet);
        if (plan == null) {
            throw new IllegalStateException("plan sheet " + sheet + " of clause " + clause + " is gone");
        }
        String code = rules.indicators().find(indicator).orElseThrow().code();
        return plan.amounts(dossier.code(), dossier.name(), code);
    }

    /** What a reader should know when the rule gives the unit a target that cannot be measured. */
    Optional<Wording> warning(@Nullable Ratio stated) {
        if (unknown != null) {
            return Optional.of(Wording.of(
                    "条款 %s 给“%s”定的目标不能确定：%s",
                    "the target that clause %s sets on \"%s\" is not known: %s", clause, indicator, unknown));
        }
        if (sheetWithoutRow == null || stated == null && demands.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Wording.of(
                "条款 %s 给“%s”定了目标，但计划表“%s”没有这个单位的行，不计",
                "clause %s sets a target on \"%s\", but plan sheet \"%s\" has no row for the unit; it does not count",
                clause,
                indicator,
                sheetWithoutRow));
    }

    /**
     * The target with its path; empty when the unit has none, because its plan sheet has no row for it.
     *
     * @param stated takes the place of the amount of the first demand
     * @param statedStretch takes the place of the stretch target
     */
    Optional<Plan> plan(@Nullable Ratio stated, @Nullable Ratio statedStretch) {
        if (noTask || unknown != null || sheetWithoutRow != null) {
            return Optional.empty();
        }
        List<Demand> all = new ArrayList<>(demands);
        if (stated != null && all.isEmpty()) {
            all.add(new Demand(Figure.ACTUAL, sheetBound, stated));
        } else if (stated != null) {
            all.set(0, all.get(0).with(stated));
        }
        if (all.isEmpty()) {
            return Optional.empty();
        }
        // Whatever the order of the sentences, pace is measured by the amount where one is stated.
        all.sort(Comparator.comparing(demand -> demand.figure() != Figure.ACTUAL));
        Target target = new Target(
                indicator,
                name.isEmpty() ? null : name,
                all,
                statedStretch == null ? stretch : statedStretch,
                issuedBy,
                clause);
        return Optional.of(new Plan(target, path == null ? new PlannedPath.Level() : path));
    }
}
