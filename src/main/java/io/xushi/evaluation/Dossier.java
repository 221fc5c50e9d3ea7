package io.xushi.evaluation;

import io.xushi.calendar.WorkingDays;
import io.xushi.fact.Delay;
import io.xushi.fact.Duty;
import io.xushi.fact.KnownFacts;
import io.xushi.indicator.Absence;
import io.xushi.indicator.Figure;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Reading;
import io.xushi.indicator.Series;
import io.xushi.pace.Pace;
import io.xushi.pace.Plan;
import io.xushi.pace.Progress;
import io.xushi.quantity.Comparison;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.Condition;
import io.xushi.scheme.PeerQuestions;
import io.xushi.scoring.ClauseRules;
import io.xushi.scoring.Field;
import io.xushi.scoring.Judgement;
import io.xushi.scoring.Operand;
import io.xushi.scoring.PlaceQuota;
import io.xushi.scoring.Population;
import io.xushi.scoring.RankOrder;
import io.xushi.scoring.Reference;
import io.xushi.scoring.ReferenceKind;
import io.xushi.scoring.Subject;
import io.xushi.scoring.Ties;
import io.xushi.target.Baseline;
import io.xushi.unit.Unit;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
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
    private final Map<String, Plan> plans;
    private final Levels levels;
    private final Past recalled;
    private final Map<Integer, Dossier> past = new HashMap<>();
    private final Map<String, Prospects> prospects = new HashMap<>();

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
            WorkingDays workingDays,
            Pace pace,
            Peers peers) {}

    /**
     * What level alerts had in the months before the data cut-off.
     *
     * @param byTarget by indicator and target, or duty: ids of levels, the latest month first, empty for none
     */
    record Levels(Map<String, List<String>> byTarget) {
        static final Levels NONE = new Levels(Map.of());

        List<String> of(String indicator, String target) {
            return byTarget.getOrDefault(key(indicator, target), List.of());
        }
    }

    /** The same unit some months earlier, as it would have been evaluated then. */
    @FunctionalInterface
    interface Past {
        Past UNKNOWN = months -> null;

        /** {@code null} for months that rules did not judge, such as those before the scheme's period. */
        @Nullable
        Dossier before(int months);
    }

    /** The unit's points, and where they stand among others. */
    record Seen(Scorecard scorecard, Standings.View standings) {}

    private Dossier(
            Unit assessed,
            @Nullable String group,
            Known known,
            Map<String, Progress> progress,
            Set<String> withoutTask,
            Map<String, Duty> duties,
            @Nullable Seen seen,
            Map<String, Plan> plans,
            Levels levels,
            Past recalled) {
        this.plans = plans;
        this.levels = levels;
        this.recalled = recalled;
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
        return new Dossier(
                assessed, group, known, Map.of(), Set.of(), Map.of(), null, Map.of(), Levels.NONE, Past.UNKNOWN);
    }

    /**
     * With its targets.
     *
     * @param untasked names of the indicators on which rules set targets, but none for this unit
     */
    Dossier measured(
            Collection<Progress> measured,
            Set<String> untasked,
            Map<String, Duty> dutiesSet,
            Collection<Plan> planned) {
        Map<String, Progress> byKey = new HashMap<>();
        measured.forEach(each -> byKey.put(
                key(
                        each.indicator().name(),
                        Objects.requireNonNullElse(each.target().name(), "")),
                each));
        Map<String, Plan> planByKey = new HashMap<>();
        planned.forEach(plan -> planByKey.put(
                key(
                        plan.target().indicator(),
                        Objects.requireNonNullElse(plan.target().name(), "")),
                plan));
        return new Dossier(
                assessed,
                group,
                known,
                byKey,
                Set.copyOf(untasked),
                Map.copyOf(dutiesSet),
                null,
                planByKey,
                Levels.NONE,
                recalled);
    }

    /** With the levels that its alerts had before. */
    Dossier with(Levels before) {
        return new Dossier(assessed, group, known, progress, withoutTask, duties, seen, plans, before, recalled);
    }

    /** With what it was in earlier months. */
    Dossier with(Past before) {
        return new Dossier(assessed, group, known, progress, withoutTask, duties, seen, plans, levels, before);
    }

    /**
     * The same unit some months earlier, by the targets that held then and among the units as they stood then; a figure
     * that was not due is missing.
     *
     * @param months before the end of the last whole month
     */
    Dossier past(int months) {
        if (months == 0) {
            return this;
        }
        Dossier judged = recalled.before(months);
        return judged != null ? judged : past.computeIfAbsent(months, this::recall);
    }

    private Dossier recall(int months) {
        YearMonth last = Series.lastWholeMonth(known.cutOff()).minusMonths(months);
        LocalDate day = last.atEndOfMonth();
        Readings readings = known.readings().at(day);
        Pace pace = known.pace().at(day);
        Known then = new Known(
                readings,
                known.references().at(day),
                known.facts().at(day),
                known.judgements(),
                known.indicators(),
                day,
                known.workingDays(),
                pace,
                known.peers().earlier(months));
        return new Dossier(
                assessed,
                group,
                then,
                measured(readings, pace),
                withoutTask,
                duties,
                null,
                plans,
                levels,
                Past.UNKNOWN);
    }

    private Map<String, Progress> measured(Readings readings, Pace pace) {
        Map<String, Progress> measured = new HashMap<>();
        plans.forEach((key, plan) -> measured.put(key, measured(plan, readings, pace)));
        return measured;
    }

    private Progress measured(Plan plan, Readings readings, Pace pace) {
        Plan asOf = plan.asOf(pace.cutOff());
        Indicator indicator = known.indicators().indicator(asOf.target().indicator());
        return pace.measure(indicator, asOf, readings.values(indicator, asOf.target(), Map.of()));
    }

    /** With its points and places. */
    Dossier placed(Scorecard scorecard, Standings.View standings) {
        return new Dossier(
                assessed,
                group,
                known,
                progress,
                withoutTask,
                duties,
                new Seen(scorecard, standings),
                plans,
                levels,
                recalled);
    }

    static String key(String indicator, String target) {
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

    /**
     * Whether a comparison holds at the end of each of the last periods; {@code null} when a value that decides is
     * missing.
     *
     * @param count of periods, the last one among them
     * @param months length of a period
     */
    public @Nullable Boolean running(
            String indicator,
            String target,
            String figure,
            String comparison,
            String reference,
            String count,
            String months) {
        return running(new Condition.Running(
                new Condition.FigureOf(indicator, target, Figure.valueOf(figure)),
                Comparison.valueOf(comparison),
                Reference.parse(reference),
                Integer.parseInt(count),
                Integer.parseInt(months)));
    }

    @Nullable
    Boolean running(Condition.Running wanted) {
        @Nullable Boolean holds = true;
        for (int i = 0; i < wanted.count(); i++) {
            Dossier then = past(i * wanted.months());
            Ratio left = then.operand(wanted.figure()).value();
            Ratio right = then.reference(wanted.figure(), wanted.reference()).value();
            if (left == null || right == null) {
                holds = null;
            } else if (!wanted.comparison().holds(left, right)) {
                return false;
            }
        }
        return holds;
    }

    /**
     * How many periods there are at whose end something holds.
     *
     * @param open of how many it cannot be told
     */
    record Periods(int held, int open) {}

    /** The scheme's periods so far at whose end a comparison holds, counted back from the cut-off. */
    Periods periods(Condition.FigureOf of, Comparison comparison, Reference against, int months) {
        YearMonth first = YearMonth.from(known.pace().span().from());
        long so = ChronoUnit.MONTHS.between(first, Series.lastWholeMonth(known.cutOff())) + 1;
        int held = 0;
        int open = 0;
        for (int back = 0; back + months <= so; back += months) {
            Dossier then = past(back);
            Ratio left = then.operand(of).value();
            Ratio right = then.reference(of, against).value();
            if (left == null || right == null) {
                open++;
            } else if (comparison.holds(left, right)) {
                held++;
            }
        }
        return new Periods(held, open);
    }

    /** Whether a comparison holds at the ends of so many of the periods so far; {@code null} when it cannot be told. */
    public @Nullable Boolean often(
            String indicator,
            String target,
            String figure,
            String comparison,
            String reference,
            String count,
            String months) {
        return often(new Condition.Often(
                new Condition.FigureOf(indicator, target, Figure.valueOf(figure)),
                Comparison.valueOf(comparison),
                Reference.parse(reference),
                Integer.parseInt(count),
                Integer.parseInt(months)));
    }

    @Nullable
    Boolean often(Condition.Often wanted) {
        Periods periods = periods(wanted.figure(), wanted.comparison(), wanted.reference(), wanted.months());
        if (periods.held() >= wanted.count()) {
            return true;
        }
        return periods.held() + periods.open() < wanted.count() ? false : null;
    }

    /** Whether a place is held at each of the last periods; {@code null} when one that decides is missing. */
    public @Nullable Boolean runningRank(
            String indicator,
            String target,
            String figure,
            String population,
            String order,
            String ties,
            String first,
            String last,
            String count,
            String months) {
        return runningRank(new Condition.RunningPlaces(
                new Condition.FigurePlaces(
                        new Condition.FigureOf(indicator, target, Figure.valueOf(figure)),
                        Population.valueOf(population),
                        RankOrder.valueOf(order),
                        Integer.parseInt(first),
                        Integer.parseInt(last),
                        Ties.valueOf(ties)),
                Integer.parseInt(count),
                Integer.parseInt(months)));
    }

    @Nullable
    Boolean runningRank(Condition.RunningPlaces wanted) {
        Condition.FigurePlaces places = wanted.places();
        @Nullable Boolean holds = true;
        for (int i = 0; i < wanted.count(); i++) {
            Integer place =
                    past(i * wanted.months()).rank(places.figure(), places.population(), places.order(), places.ties());
            if (place == null) {
                holds = null;
            } else if (place < places.first() || place > places.last()) {
                return false;
            }
        }
        return holds;
    }

    /** Whether so many of the indicators meet their targets; {@code null} when missing values decide. */
    public @Nullable Boolean someMet(String count, String... indicators) {
        int wanted = Integer.parseInt(count);
        int met = 0;
        int open = 0;
        for (String indicator : indicators) {
            Boolean own = theProgress(indicator, "").map(Progress::met).orElse(null);
            met += Boolean.TRUE.equals(own) ? 1 : 0;
            open += own == null && !untasked(indicator) ? 1 : 0;
        }
        if (met >= wanted) {
            return true;
        }
        return met + open < wanted ? false : null;
    }

    /** Whether so many of the months before had one of these alert levels. */
    public boolean levelOften(String indicator, String target, String count, String... wanted) {
        return levels.of(indicator, target).stream()
                        .filter(List.of(wanted)::contains)
                        .count()
                >= Integer.parseInt(count);
    }

    /** Whether a duty is late, and by so many days; {@code null} when that is not known. */
    public @Nullable Boolean overdue(String name, String comparison, String days) {
        Duty duty = theDuty(name);
        Boolean late = duty.late();
        Ratio by = duty.lateness(Delay.DAYS, known.workingDays());
        return late == null || by == null
                ? null
                : late && Comparison.valueOf(comparison).holds(by, Ratio.parse(days));
    }

    /** Place of a figure among those of other units; {@code null} without a value. */
    public @Nullable Integer rank(
            String indicator, String target, String figure, String population, String order, String ties) {
        return rank(
                new Condition.FigureOf(indicator, target, Figure.valueOf(figure)),
                Population.valueOf(population),
                RankOrder.valueOf(order),
                Ties.valueOf(ties));
    }

    @Nullable
    Integer rank(Condition.FigureOf of, Population population, RankOrder order, Ties ties) {
        Ratio own = operand(of).value();
        Field field = field(of, population);
        if (own == null || field.tied(own) == 0) {
            return null;
        }
        return ties == Ties.SKIP ? field.place(own, order) : field.densePlace(own, order);
    }

    /** Whether a figure is within a share of the places among those of other units; {@code null} without a value. */
    public @Nullable Boolean inShare(
            String indicator,
            String target,
            String figure,
            String population,
            String order,
            String percent,
            String rounding,
            String wholeTies) {
        return inShare(
                new Condition.FigureOf(indicator, target, Figure.valueOf(figure)),
                Population.valueOf(population),
                RankOrder.valueOf(order),
                PlaceQuota.parse(percent, rounding, wholeTies));
    }

    @Nullable
    Boolean inShare(Condition.FigureOf of, Population population, RankOrder order, PlaceQuota quota) {
        Ratio own = operand(of).value();
        Field field = field(of, population);
        if (own == null || field.tied(own) == 0) {
            return null;
        }
        return quota.includes(field.place(own, order), field.tied(own), field.size());
    }

    /** How many units of a population have the figure. */
    int peers(Condition.FigureOf of, Population population) {
        return field(of, population).size();
    }

    private Field field(Condition.FigureOf of, Population population) {
        return known.peers()
                .field(
                        new PeerQuestions.Question(of.indicator(), of.target(), new Subject.OfFigure(of.figure()), ""),
                        population,
                        group);
    }

    /**
     * Whether each of the months before had one of these alert levels.
     *
     * @param target empty for the only target on the indicator
     * @param months how many
     * @param wanted ids
     */
    public boolean levelWas(String indicator, String target, String months, String... wanted) {
        List<String> before = levels.of(indicator, target);
        int count = Integer.parseInt(months);
        return before.size() >= count && before.subList(0, count).stream().allMatch(List.of(wanted)::contains);
    }

    /** Whether a duty is not done and its day is less than so many days away; {@code null} when nothing is known of it. */
    public @Nullable Boolean dueWithin(String duty, String days) {
        Duty own = theDuty(duty);
        LocalDate due = own.due();
        Boolean done = own.done();
        if (due == null || done == null) {
            return null;
        }
        long left = ChronoUnit.DAYS.between(known.cutOff(), due);
        return !done && left >= 0 && left < Long.parseLong(days);
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
     * @param population name of a {@link Population}
     * @param order name of a {@link RankOrder}: from which end places are counted
     * @param ties name of a {@link Ties}
     */
    public @Nullable Integer place(String population, String order, String ties) {
        return place(Population.valueOf(population), RankOrder.valueOf(order), Ties.valueOf(ties));
    }

    @Nullable
    Integer place(Population population, RankOrder order, Ties ties) {
        return seen == null ? null : seen.standings().place(population, order, ties);
    }

    /** Whether the total is within a share of the places; {@code null} without a place. */
    public @Nullable Boolean within(
            String population, String order, String percent, String rounding, String wholeTies) {
        return within(
                Population.valueOf(population),
                RankOrder.valueOf(order),
                PlaceQuota.parse(percent, rounding, wholeTies));
    }

    @Nullable
    Boolean within(Population population, RankOrder order, PlaceQuota quota) {
        return seen == null ? null : seen.standings().within(population, order, quota);
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

    Collection<Progress> allProgress() {
        return progress.values();
    }

    /** The level that an alert had the month before, empty for none; {@code null} when it is not known. */
    @Nullable
    String levelBefore(String indicator, String target) {
        return levels.of(indicator, target).stream().findFirst().orElse(null);
    }

    Duty theDuty(String name) {
        Duty set = duties.get(name);
        return set != null
                ? set
                : new Duty(name, null, List.of(), known.facts().duty(name).orElse(null), known.cutOff());
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
        if (value == null && own.actual() != null) {
            return Operand.missing(figure.wording(), measure, Absence.MISSING);
        }
        if (value == null) {
            Absence absence = own.reading() instanceof Reading.Absent absent ? absent.absence() : Absence.MISSING;
            return Operand.missing(figure.wording(), measure, absence);
        }
        return new Operand(figure.wording(), value, measure, null, sources(own.reading()));
    }

    private @Nullable Ratio ofTarget(Progress progress, Figure figure) {
        return switch (figure) {
            case LAG -> progress.lag();
            case BASE_RISE, BASE_GROWTH, BASE_FALL, YEARLY_GROWTH -> sinceBase(progress, figure);
            case FORECAST, CHANCE, TIME_LAG, GROWTH_RATIO -> prospects(progress).figure(figure, progress);
            case COMPLETION -> progress.completion();
            case GAP -> progress.gap();
            case PACE_COMPLETION -> progress.paceCompletion();
            case MONTH_COMPLETION -> progress.monthCompletion();
            case PERIODS_MET -> progress.actual();
            case ACTUAL, GROWTH, FALL, RISE, MONTH_ALONE, PLACE ->
                throw new IllegalArgumentException(figure + " needs no target");
        };
    }

    /** The same unit with another actual value of one indicator: what would be if. */
    Dossier withActual(Indicator indicator, Ratio value) {
        Readings readings = known.readings().with(indicator, value);
        Known then = new Known(
                readings,
                known.references(),
                known.facts(),
                known.judgements(),
                known.indicators(),
                known.cutOff(),
                known.workingDays(),
                known.pace(),
                known.peers());
        Map<String, Progress> measured = new HashMap<>(progress);
        plans.forEach((key, plan) -> {
            Indicator of = known.indicators().indicator(plan.target().indicator());
            if (known.indicators().mayFollow(of, indicator)) {
                measured.put(key, measured(plan, readings, known.pace()));
            }
        });
        return new Dossier(assessed, group, then, measured, withoutTask, duties, seen, plans, levels, recalled);
    }

    /** What is to be expected of a target, computed when it is asked for. */
    Prospects prospects(Progress progress) {
        String key = key(
                progress.indicator().name(),
                Objects.requireNonNullElse(progress.target().name(), ""));
        return prospects.computeIfAbsent(
                key, any -> Prospects.of(progress, plans.get(key), known.readings(), known.pace()));
    }

    private @Nullable Ratio sinceBase(Progress progress, Figure figure) {
        Baseline base = progress.target().base();
        Ratio actual = known.readings().actual(progress.indicator()).value().orElse(null);
        return base == null || actual == null
                ? null
                : base.figure(figure, actual, known.cutOff()).orElse(null);
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
        if (reference instanceof Reference.OfRecord own) {
            return record(own.name(), measure);
        }
        if (reference instanceof Reference.YearsMean mean) {
            Wording years = Wording.of("前 %d 年同期平均", "mean of the %d years before", mean.years());
            return operand(years, new EarlierYears(known.readings(), indicator).mean(mean.years()), measure);
        }
        var kind = ((Reference.Known) reference).kind();
        Wording name = kind.wording();
        if (kind.ofPeers().isPresent()) {
            return ofPeers(of, kind.ofPeers().get(), name, measure);
        }
        switch (kind) {
            case LAST_YEAR -> {
                return operand(name, known.readings().lastYear(indicator), measure);
            }
            case LAST_YEAR_WHOLE -> {
                int year = known.cutOff().getYear() - 1;
                return operand(name, known.readings().ofYear(indicator, year), measure);
            }
            case PREVIOUS -> {
                return previous(of, indicator, name);
            }
            case TARGET, STRETCH, PATH, BASE -> {
                Progress own = progress.get(key(of.indicator(), of.target()));
                Ratio value = own == null ? null : ofTarget(own, of.figure(), kind);
                if (value == null) {
                    boolean untasked = own == null && untasked(of.indicator());
                    return Operand.missing(name, measure, untasked ? Absence.NOT_APPLICABLE : Absence.MISSING);
                }
                return Operand.of(name, value, measure);
            }
            default -> throw new IllegalStateException("no reference " + reference);
        }
    }

    private Operand previous(Condition.FigureOf of, Indicator indicator, Wording name) {
        Operand then = past(indicator.frequency().months()).operand(of);
        return new Operand(name, then.value(), then.measure(), then.absence(), then.sources());
    }

    private Operand ofPeers(Condition.FigureOf of, ReferenceKind.OfPeers peers, Wording name, Measure measure) {
        Field field = field(of, peers.population());
        Optional<Ratio> value = switch (peers.statistic()) {
            case MEAN -> field.mean();
            case MOST -> field.most();
            case LEAST -> field.least();
        };
        Wording counted = field.without() == 0
                ? Wording.of("%s（%d 个单位）", "%s (%d units)", name, field.size())
                : Wording.of(
                        "%s（%d 个单位，另有 %d 个缺数）",
                        "%s (%d units, %d more without data)", name, field.size(), field.without());
        return value.map(found -> Operand.of(counted, found, measure))
                .orElseGet(() -> Operand.missing(name, measure, Absence.MISSING));
    }

    /** A number of the unit's own, with its name. */
    Operand record(String name, Measure measure) {
        Wording said = Wording.of("资料“%s”", "record \"%s\"", name);
        return known.facts()
                .record(name, measure)
                .map(value -> Operand.of(said, value, measure))
                .orElseGet(() -> Operand.missing(said, measure, Absence.MISSING));
    }

    private static @Nullable Ratio ofTarget(Progress progress, Figure figure, ReferenceKind kind) {
        boolean first = progress.target().first().figure() == figure;
        Ratio amount = progress.target().amount();
        return switch (kind) {
            case TARGET ->
                switch (figure) {
                    case COMPLETION, PACE_COMPLETION, MONTH_COMPLETION, FORECAST, GROWTH_RATIO -> Ratio.HUNDRED;
                    case GAP, LAG, TIME_LAG -> Ratio.ZERO;
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
            case BASE -> {
                Baseline base = progress.target().base();
                yield base == null || figure != Figure.ACTUAL ? null : base.amount();
            }
            default -> null;
        };
    }
}
