package io.xushi.evaluation;

import io.xushi.calendar.Period;
import io.xushi.calendar.Span;
import io.xushi.indicator.Absence;
import io.xushi.indicator.Direction;
import io.xushi.indicator.Figure;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Reading;
import io.xushi.pace.PathStep;
import io.xushi.pace.Plan;
import io.xushi.pace.PlannedPath;
import io.xushi.pace.PlannedPath.Milestone;
import io.xushi.quantity.Comparison;
import io.xushi.quantity.Powers;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.Condition;
import io.xushi.scheme.PlanSheet;
import io.xushi.scheme.RuleSet;
import io.xushi.scoring.Operand;
import io.xushi.scoring.Population;
import io.xushi.scoring.RankOrder;
import io.xushi.scoring.Reference;
import io.xushi.scoring.Ties;
import io.xushi.target.Baseline;
import io.xushi.target.Bound;
import io.xushi.target.Demand;
import io.xushi.target.Responsible;
import io.xushi.target.Revision;
import io.xushi.target.Target;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private @Nullable Wording note;
    private boolean noTask;
    private Bound sheetBound = Bound.AT_LEAST;
    private @Nullable String issuedBy;
    private @Nullable PlannedPath path;
    private @Nullable PlannedPath pathOfPeriods;
    private @Nullable String sheetWithoutRow;
    private Responsible responsible = Responsible.NOBODY;
    private final List<Revision> revisions = new ArrayList<>();
    private final Map<Demand, Reading> readings = new IdentityHashMap<>();
    private @Nullable Integer baseYear;
    private @Nullable Ratio statedBase;
    private @Nullable Baseline base;
    private @Nullable Integer targetYear;
    private @Nullable Multiple multiple;
    private @Nullable BasePath basePath;
    private int ahead;

    /**
     * A target that is a multiple of an earlier value.
     *
     * @param yearly whether the factor counts once for every year since the base
     */
    private record Multiple(Ratio factor, Bound bound, boolean ofBase, boolean yearly) {}

    private record BasePath(PathStep step, boolean compound) {}

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

    public TargetDraft moreThan(String number) {
        return demand(Figure.ACTUAL, Bound.MORE_THAN, Ratio.parse(number));
    }

    public TargetDraft lessThan(String number) {
        return demand(Figure.ACTUAL, Bound.LESS_THAN, Ratio.parse(number));
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

    /**
     * So much in every period of so many months.
     *
     * @param bound AT_LEAST or AT_MOST
     */
    public TargetDraft every(String months, String bound, String number) {
        int length = Integer.parseInt(months);
        long periods = rules.scheme().period().months() / length;
        demands.add(new Demand(
                Figure.PERIODS_MET,
                Bound.AT_LEAST,
                Ratio.of(periods),
                null,
                new Demand.EachPeriod(length, Figure.ACTUAL, Bound.valueOf(bound), Ratio.parse(number))));
        pathOfPeriods = new PlannedPath.Even(length == 1 ? PathStep.MONTH : PathStep.QUARTER);
        return this;
    }

    /** Growth (or fall) of at least so many per cent in every year. */
    public TargetDraft everyYear(String change, String percent) {
        Figure figure = change.equals("UP") ? Figure.GROWTH : Figure.FALL;
        demands.add(new Demand(
                Figure.PERIODS_MET,
                Bound.AT_LEAST,
                Ratio.of(rules.scheme().period().months() / 12),
                null,
                new Demand.EachPeriod(12, figure, Bound.AT_LEAST, Ratio.parse(percent))));
        pathOfPeriods = new PlannedPath.Even(PathStep.YEAR);
        return this;
    }

    /** About so much: within a tolerance on both sides. */
    public TargetDraft about(String number, String tolerance) {
        Ratio middle = Ratio.parse(number);
        Ratio width = Ratio.parse(tolerance);
        Ratio low = middle.minus(width);
        Ratio high = middle.plus(width);
        // What is better than about so much does not miss it.
        return switch (rules.indicators().find(indicator).orElseThrow().direction()) {
            case UP -> demand(Figure.ACTUAL, Bound.AT_LEAST, low);
            case DOWN -> demand(Figure.ACTUAL, Bound.AT_MOST, high);
            case WITHIN -> {
                demands.add(new Demand(Figure.ACTUAL, Bound.WITHIN, low, high, null));
                yield this;
            }
        };
    }

    /** A figure compared with a reference, or with a figure of another indicator of the same unit. */
    public TargetDraft against(String figure, String comparison, String reference, String other, String otherFigure) {
        Figure own = Figure.valueOf(figure);
        Condition.FigureOf of = new Condition.FigureOf(indicator, "", own);
        Operand operand = reference.isEmpty()
                ? dossier.operand(new Condition.FigureOf(other, "", Figure.valueOf(otherFigure)))
                : dossier.reference(of, Reference.parse(reference));
        Ratio value = operand.value();
        if (value == null) {
            unknown = reference.isEmpty()
                    ? Wording.of("指标“%s”没有数据", "indicator \"%s\" has no data", other)
                    : Wording.of("%s没有数据", "%s has no data", operand.name());
            return this;
        }
        return demand(own, bound(Comparison.valueOf(comparison)), value);
    }

    /** A place among other units. */
    public TargetDraft places(String figure, String population, String order, String first, String last, String ties) {
        Condition.FigureOf of = new Condition.FigureOf(indicator, "", Figure.valueOf(figure));
        Integer place = dossier.rank(of, Population.valueOf(population), RankOrder.valueOf(order), Ties.valueOf(ties));
        Ratio from = Ratio.parse(first);
        Demand demand = from.equals(Ratio.ONE)
                ? new Demand(Figure.PLACE, Bound.AT_MOST, Ratio.parse(last))
                : new Demand(Figure.PLACE, Bound.WITHIN, from, Ratio.parse(last), null);
        demands.add(demand);
        readings.put(
                demand,
                place == null ? new Reading.Absent(Absence.MISSING) : new Reading.Present(Ratio.of(place), List.of()));
        return this;
    }

    /** The year from which the target starts; its value is what was observed. */
    public TargetDraft base(String year) {
        baseYear = Integer.valueOf(year);
        return this;
    }

    /** The same, with the value that the document states. */
    public TargetDraft base(String year, String number) {
        statedBase = Ratio.parse(number);
        return base(year);
    }

    /** @param change UP or DOWN against the base, in per cent */
    public TargetDraft baseChange(String change, String percent) {
        Figure figure = change.equals("UP") ? Figure.BASE_GROWTH : Figure.BASE_FALL;
        return demand(figure, Bound.AT_LEAST, Ratio.parse(percent));
    }

    /** @param shift UP or DOWN against the base, in the indicator's measure */
    public TargetDraft baseShift(String shift, String number) {
        Ratio amount = Ratio.parse(number);
        return shift.equals("UP")
                ? demand(Figure.BASE_RISE, Bound.AT_LEAST, amount)
                : demand(Figure.BASE_RISE, Bound.AT_MOST, amount.negate());
    }

    /** The same as a range, of which the further end is to be striven for. */
    public TargetDraft baseShiftRange(String shift, String low, String high) {
        stretch = shift.equals("UP") ? Ratio.parse(high) : Ratio.parse(high).negate();
        return baseShift(shift, low);
    }

    public TargetDraft baseTimes(String factor) {
        multiple = new Multiple(Ratio.parse(factor), ownBound(), true, false);
        return this;
    }

    public TargetDraft lastYearTimes(String factor) {
        multiple = new Multiple(Ratio.parse(factor), ownBound(), false, false);
        return this;
    }

    /** @param change UP or DOWN in per cent, in every year since the base */
    public TargetDraft yearly(String change, String percent) {
        Ratio rate = Ratio.parse(percent).dividedBy(Ratio.HUNDRED);
        boolean up = change.equals("UP");
        multiple = new Multiple(
                up ? Ratio.ONE.plus(rate) : Ratio.ONE.minus(rate), up ? Bound.AT_LEAST : Bound.AT_MOST, true, true);
        return this;
    }

    private Bound ownBound() {
        return rules.indicators().find(indicator).orElseThrow().direction() == Direction.DOWN
                ? Bound.AT_MOST
                : Bound.AT_LEAST;
    }

    /** The year at whose end the target is to be reached, where it is not the scheme's last. */
    public TargetDraft targetYear(String year) {
        targetYear = Integer.valueOf(year);
        return this;
    }

    /** @param day as {@code --07-01} or {@code 2009-07-01} */
    public TargetDraft revised(String day, String number, String approver, String reason) {
        revisions.add(new Revision(DutyDraft.day(day, rules.scheme().period()), Ratio.parse(number), approver, reason));
        return this;
    }

    public TargetDraft ledBy(String lead, String... supports) {
        responsible = responsible.ledBy(lead, List.of(supports));
        return this;
    }

    public TargetDraft answeredBy(String leader) {
        responsible = responsible.answeredBy(leader);
        return this;
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

    /** @param step name of a {@link PathStep} */
    public TargetDraft pathFromBase(String step) {
        basePath = new BasePath(PathStep.valueOf(step), false);
        return this;
    }

    /** @param step name of a {@link PathStep} */
    public TargetDraft compoundPath(String step) {
        basePath = new BasePath(PathStep.valueOf(step), true);
        return this;
    }

    /** @param mean POOLED or AVERAGED */
    public TargetDraft historyPath(String years, String mean) {
        EarlierYears earlier = new EarlierYears(
                dossier.known().readings(), rules.indicators().find(indicator).orElseThrow());
        earlier.shares(Integer.parseInt(years), mean.equals("POOLED"))
                .ifPresentOrElse(
                        shares -> path = new PlannedPath.Seasonal(shares),
                        () -> unknown = Wording.of(
                                "前 %s 年各月的数据不全，不能算同期占比",
                                "the months of the %s years before are not all known, so there is no share of the same stretch",
                                years));
        return this;
    }

    /** @param months of the period at whose end the path is read */
    public TargetDraft pathAhead(String months) {
        ahead = Integer.parseInt(months);
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

    /** @param due day as {@code --06-30} or {@code 2009-06-30} */
    public TargetDraft milestone(String milestone, String due, String percent) {
        LocalDate day = DutyDraft.day(due, rules.scheme().period());
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

    /**
     * Looks up what the target starts from.
     *
     * @param stated takes the place of the value of the base year
     */
    void resolve(@Nullable Ratio stated) {
        Integer year = baseYear;
        if (year != null) {
            base = baseline(year, stated).orElse(null);
            if (base == null && needsBase()) {
                Wording missing = Wording.of("基期 %d 年没有数据", "the base year %d has no data", year);
                unknown = needsBaseAmount() ? missing : null;
                note = missing;
            }
        }
        Multiple times = multiple;
        if (times != null) {
            earlier(times).ifPresent(value -> demands.add(0, demand(times, value)));
        }
        boolean divides = demands.stream()
                .anyMatch(demand -> demand.figure() == Figure.BASE_GROWTH || demand.figure() == Figure.BASE_FALL);
        boolean compounds = basePath != null && basePath.compound();
        if (base != null && (divides || compounds) && base.amount().signum() <= 0) {
            note = Wording.of(
                    "基期 %d 年的数 %s 不大于零，不能计算",
                    "the base of %d, %s, is not above zero, so nothing can be computed from it",
                    base.year(),
                    base.amount().shown());
            unknown = compounds ? note : unknown;
        }
    }

    // Without it there is no amount, or no path, to speak of; a demand against the base is there, only not its value.
    private boolean needsBaseAmount() {
        return basePath != null || multiple != null && multiple.ofBase();
    }

    private boolean needsBase() {
        return needsBaseAmount()
                || demands.stream()
                        .anyMatch(demand -> demand.figure() == Figure.BASE_GROWTH
                                || demand.figure() == Figure.BASE_FALL
                                || demand.figure() == Figure.BASE_RISE);
    }

    private Optional<Baseline> baseline(int year, @Nullable Ratio stated) {
        if (stated != null || statedBase != null) {
            return Optional.of(new Baseline(year, stated != null ? stated : Objects.requireNonNull(statedBase)));
        }
        Indicator own = rules.indicators().find(indicator).orElseThrow();
        return dossier.known().readings().ofYear(own, year).value().map(value -> new Baseline(year, value));
    }

    /** The value of which the target is a multiple. */
    private Optional<Ratio> earlier(Multiple times) {
        if (times.ofBase()) {
            return Optional.ofNullable(base).map(Baseline::amount);
        }
        int year = rules.scheme().period().to().getYear() - 1;
        Indicator own = rules.indicators().find(indicator).orElseThrow();
        Optional<Ratio> value = dossier.known().readings().ofYear(own, year).value();
        if (value.isEmpty()) {
            unknown = Wording.of("%d 年没有数据", "%d has no data", year);
        }
        return value;
    }

    private Demand demand(Multiple times, Ratio value) {
        int years = times.yearly() ? lastYear() - Objects.requireNonNull(baseYear) : 1;
        return new Demand(Figure.ACTUAL, times.bound(), value.times(Powers.power(times.factor(), years)));
    }

    private int lastYear() {
        return targetYear == null ? rules.scheme().period().to().getYear() : targetYear;
    }

    /** What a reader should know when the rule gives the unit a target that cannot be measured. */
    Optional<Wording> warning(@Nullable Ratio stated) {
        if (unknown != null) {
            return Optional.of(Wording.of(
                    "条款 %s 给“%s”定的目标不能确定：%s",
                    "the target that clause %s sets on \"%s\" is not known: %s", clause, indicator, unknown));
        }
        if (note != null) {
            return Optional.of(Wording.of(
                    "条款 %s 给“%s”定的目标：%s", "the target that clause %s sets on \"%s\": %s", clause, indicator, note));
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
        Revision revision = stated == null ? revise(all) : null;
        Target target = new Target(
                indicator,
                name.isEmpty() ? null : name,
                all,
                statedStretch == null ? stretch : statedStretch,
                issuedBy,
                clause,
                base,
                responsible,
                revision);
        return Optional.of(new Plan(target, path(), span()));
    }

    /** Puts the amount in force at the data cut-off in the place of the first one. */
    private @Nullable Revision revise(List<Demand> all) {
        Demand first = all.get(0);
        Revision last = revisions.stream()
                .filter(revision -> !revision.from().isAfter(dossier.known().cutOff()))
                .max(Comparator.comparing(Revision::from))
                .orElse(null);
        if (last == null) {
            return null;
        }
        boolean drop = first.bound() == Bound.AT_MOST && first.amount().signum() < 0;
        all.set(0, first.with(drop ? last.before().negate() : last.before()));
        return new Revision(last.from(), first.amount(), last.approver(), last.reason());
    }

    private PlannedPath path() {
        PlannedPath stated = path == null ? new PlannedPath.Level() : path;
        // Periods fall due one by one; that each has the same target says nothing else.
        PlannedPath own = pathOfPeriods == null ? stated : pathOfPeriods;
        BasePath fromBase = basePath;
        if (fromBase != null && base != null) {
            LocalDate since = base.end().plusDays(1);
            own = fromBase.compound()
                    ? new PlannedPath.Compound(base.amount(), since, fromBase.step())
                    : new PlannedPath.FromBase(base.amount(), since, fromBase.step());
        }
        return ahead == 0 ? own : new PlannedPath.Ahead(own, ahead);
    }

    private @Nullable Span span() {
        if (targetYear == null) {
            return null;
        }
        Span scheme = rules.scheme().period();
        LocalDate from = base == null ? scheme.from() : base.end().plusDays(1);
        return new Span(from, LocalDate.of(targetYear, 12, 31));
    }

    /** What is known already of demands that no figure of the unit alone can tell. */
    Map<Demand, Reading> readings() {
        return readings;
    }
}
