package io.xushi.evaluation;

import io.xushi.calendar.WorkingDays;
import io.xushi.clause.Clause;
import io.xushi.clause.SentenceForm;
import io.xushi.clause.Stage;
import io.xushi.fact.Duty;
import io.xushi.fact.KnownFacts;
import io.xushi.indicator.Absence;
import io.xushi.indicator.Figure;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Reading;
import io.xushi.indicator.Series;
import io.xushi.pace.Pace;
import io.xushi.pace.Plan;
import io.xushi.pace.Progress;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.Condition;
import io.xushi.scheme.Conditions;
import io.xushi.scheme.PeerQuestions;
import io.xushi.scheme.PeerQuestions.Question;
import io.xushi.scheme.RuleSet;
import io.xushi.scoring.Judgement;
import io.xushi.scoring.Operand;
import io.xushi.scoring.Subject;
import io.xushi.target.Demand;
import io.xushi.target.Target;
import io.xushi.unit.Unit;
import io.xushi.unit.UnitChange;
import io.xushi.wording.Wording;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The story, for one chunk of units: what is known at the data cut-off, target rules, pace and progress, scoring rules,
 * alert rules. What needs the other units (places, grades) follows afterwards.
 */
public final class Evaluator {

    private final RuleSet rules;
    private final ClauseBook book;
    private final Pace pace;
    private final LocalDate seen;
    private final WorkingDays workingDays;
    private final Readings.Rulings rulings;
    private final Map<String, UnitData> referenceUnits;
    private final Map<String, Readings> references = new HashMap<>();
    private final Map<Integer, Evaluator> earlier = new HashMap<>();
    private final Scoring scoring;
    private final Conditions conditions;
    private final Peers peers;
    private final boolean levelHistory;
    /** How many months back rules look at units, this month among them. */
    private final Set<Integer> monthsAsked;

    private final Consistency consistency;
    private final Set<String> tasked = new HashSet<>();
    private final Map<String, Integer> indicatorOrder = new HashMap<>();

    /**
     * @param cutOff the last day that the data cover
     * @param seen the day on which somebody looks, which decides whether a missing figure is overdue
     * @param referenceUnits the units that rules name as references, by the name that rules use
     */
    public Evaluator(
            RuleSet rules,
            ClauseBook book,
            WorkingDays workingDays,
            LocalDate cutOff,
            LocalDate seen,
            Map<String, UnitData> referenceUnits) {
        this(rules, book, workingDays, cutOff, seen, referenceUnits, new Peers(rules));
    }

    /** @param peers what all units reached, as far as it has been gathered */
    public Evaluator(
            RuleSet rules,
            ClauseBook book,
            WorkingDays workingDays,
            LocalDate cutOff,
            LocalDate seen,
            Map<String, UnitData> referenceUnits,
            Peers peers) {
        this.peers = peers;
        this.levelHistory = rules.clauses(Stage.ALERTS).stream()
                .flatMap(clause -> clause.conditions().stream())
                .anyMatch(condition -> condition.form() == SentenceForm.ITS_LAST_LEVEL
                        || condition.form() == SentenceForm.ITS_LEVEL_STREAK
                        || condition.form() == SentenceForm.ITS_LEVEL_OFTEN);
        this.rules = rules;
        this.book = book;
        this.workingDays = workingDays;
        this.pace = new Pace(rules.scheme().period(), cutOff, workingDays);
        this.monthsAsked = monthsAsked();
        this.seen = seen;
        this.rulings = new Readings.Rulings(rules);
        this.scoring = new Scoring(rules);
        this.conditions = new Conditions(rules);
        this.consistency = new Consistency(rules, pace);
        rules.indicators().all().forEach(indicator -> indicatorOrder.put(indicator.code(), indicatorOrder.size()));
        this.referenceUnits = Map.copyOf(referenceUnits);
        referenceUnits.forEach((name, data) -> references.put(name, readings(data)));
        for (Clause target : rules.clauses(Stage.TARGETS)) {
            target.indicator()
                    .flatMap(rules.indicators()::find)
                    .map(Indicator::name)
                    .ifPresent(tasked::add);
        }
    }

    /** Results in the order of the units. */
    public List<UnitResult> evaluate(List<UnitData> units) {
        List<Measured> measured = withLevels(units, measured(units));
        List<Dossier> dossiers = measured.stream().map(Measured::dossier).toList();
        Findings findings = new Findings(rules);
        book.judge(Stage.SCORING, dossiers, findings);
        book.judge(Stage.ALERTS, dossiers, findings);
        List<UnitResult> results = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Measured each = measured.get(i);
            List<LevelFinding> levels = findings.levels(each.dossier());
            results.add(new UnitResult(
                    each.dossier(),
                    each.progress(),
                    each.duties(),
                    levels,
                    scoring.scorecard(each.dossier(), findings),
                    warnings(units.get(i), each, levels)));
        }
        return results;
    }

    private List<Wording> warnings(UnitData data, Measured unit, List<LevelFinding> levels) {
        List<Wording> warnings = new ArrayList<>(unit.warnings());
        for (UnitChange change : UnitChange.values()) {
            if (is(change, unit.dossier().known().facts())) {
                warnings.add(change.wording());
            }
        }
        warnings.addAll(consistency.warnings(unit.dossier().known().readings(), data.series()));
        silent(unit.progress(), levels).forEach(warnings::add);
        return warnings;
    }

    /** Of a ceiling of zero there is no completion and no gap: alert rules that read them do not see that it is passed. */
    private Stream<Wording> silent(List<Progress> progress, List<LevelFinding> levels) {
        if (rules.clauses(Stage.ALERTS).isEmpty()) {
            return Stream.empty();
        }
        return progress.stream()
                .filter(each -> isCeilingOfZero(each.target()) && Boolean.FALSE.equals(each.met()))
                .filter(each -> levels.stream()
                        .noneMatch(level -> level.indicator()
                                        .equals(each.indicator().name())
                                && Objects.equals(
                                        level.targetName(), each.target().name())))
                .map(each -> Wording.of(
                        "“%s”的控制数是零而实绩不是，没有完成率和进度差，没有预警规则判到它；预警规则请写“其实绩超过目标”",
                        "the ceiling on \"%s\" is zero and its value is not: there is no completion and no gap, and no alert"
                                + " rule saw it; write 'its actual is more than the target' in an alert rule",
                        each.indicator().name()));
    }

    private static boolean isCeilingOfZero(Target target) {
        return target.amount().isZero()
                && !target.bound().upwards()
                && target.first().figure() == Figure.ACTUAL;
    }

    private List<Measured> measured(List<UnitData> units) {
        return new Chunk(units).measured(0);
    }

    private List<Measured> measured(List<UnitData> units, IntFunction<Dossier.Past> past) {
        List<Dossier> untargeted = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            untargeted.add(open(units.get(i)).with(past.apply(i)));
        }
        Findings targets = new Findings(rules);
        book.judge(Stage.TARGETS, untargeted, targets);
        List<Measured> measured = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            measured.add(measure(units.get(i), untargeted.get(i), targets));
        }
        return measured;
    }

    /** Units with their targets, now and in the months before: each month is measured when something asks for it. */
    private final class Chunk {
        private final List<UnitData> units;
        private final Map<Integer, List<Measured>> byMonth = new HashMap<>();

        Chunk(List<UnitData> units) {
            this.units = units;
        }

        List<Measured> measured(int back) {
            List<Measured> known = byMonth.get(back);
            if (known == null) {
                known = earlier(back).measured(units, index -> months -> before(index, back + months));
                byMonth.put(back, known);
            }
            return known;
        }

        private @Nullable Dossier before(int index, int back) {
            return back > monthsBefore() ? null : measured(back).get(index).dossier();
        }
    }

    /** How many whole months of the scheme's period lie before the last one. */
    private int monthsBefore() {
        YearMonth first = YearMonth.from(pace.span().from());
        return (int) ChronoUnit.MONTHS.between(first, Series.lastWholeMonth(pace.cutOff()));
    }

    /** As it would have evaluated some months before, by what is known now. */
    private Evaluator earlier(int months) {
        return months == 0
                ? this
                : earlier.computeIfAbsent(
                        months,
                        any -> new Evaluator(
                                rules,
                                book,
                                workingDays,
                                Series.lastWholeMonth(pace.cutOff())
                                        .minusMonths(months)
                                        .atEndOfMonth(),
                                seen,
                                referenceUnits,
                                peers.earlier(months)));
    }

    /** Judges the months before this one by the alert rules, the first month first, so that each knows those before. */
    private List<Measured> withLevels(List<UnitData> units, List<Measured> measured) {
        if (!levelHistory) {
            return measured;
        }
        int months = monthsBefore();
        AlertLevels worst = new AlertLevels(rules.scheme().levels());
        List<Dossier.Levels> known = new ArrayList<>(Collections.nCopies(units.size(), Dossier.Levels.NONE));
        for (int back = months; back >= 1; back--) {
            List<Dossier> then = new ArrayList<>();
            for (int i = 0; i < units.size(); i++) {
                then.add(measured.get(i).dossier().past(back).with(known.get(i)));
            }
            Findings findings = new Findings(rules);
            book.judge(Stage.ALERTS, then, findings);
            for (int i = 0; i < units.size(); i++) {
                known.set(i, worst.before(known.get(i), findings.levels(then.get(i)), then.get(i)));
            }
        }
        List<Measured> all = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Dossier.Levels levels =
                    worst.stated(known.get(i), units.get(i).stated().levels());
            all.add(measured.get(i).with(measured.get(i).dossier().with(levels)));
        }
        return all;
    }

    /** Adds what these units reached to what all units did, as far as it is known in a stratum. */
    public void gather(List<UnitData> units, PeerQuestions.Stratum stratum) {
        List<Question> questions = peers.questions(stratum);
        if (stratum == PeerQuestions.Stratum.POINTS) {
            evaluate(units).stream()
                    .filter(result -> result.unit().assessed())
                    .forEach(result -> questions.forEach(question -> add(
                            peers,
                            question,
                            result.dossier(),
                            result.scorecard().reached(question.subject()))));
            return;
        }
        List<Dossier> dossiers = stratum == PeerQuestions.Stratum.FIGURES
                ? units.stream().map(this::open).toList()
                : measured(units).stream().map(Measured::dossier).toList();
        for (Dossier dossier : dossiers) {
            if (!dossier.assessed().assessed()) {
                continue;
            }
            for (int back : monthsAsked) {
                Dossier then = dossier.past(back);
                questions.forEach(question -> add(peers.earlier(back), question, then, then.operand(figure(question))));
            }
        }
    }

    private Set<Integer> monthsAsked() {
        Set<Integer> months = new TreeSet<>(PeerQuestions.monthsBack(rules, monthsBefore()));
        if (levelHistory) {
            for (int back : List.copyOf(months)) {
                for (int before = 1; before <= monthsBefore(); before++) {
                    months.add(back + before);
                }
            }
        }
        return months;
    }

    private static Condition.FigureOf figure(Question question) {
        Subject.OfFigure subject = (Subject.OfFigure) question.subject();
        return new Condition.FigureOf(question.indicator(), question.target(), subject.figure());
    }

    // Who has no task, or is not meant by the clause, is no competitor; who has no figure is one without.
    private void add(Peers into, Question question, Dossier dossier, Operand reached) {
        if (reached.absence() != Absence.NOT_APPLICABLE && isEligible(question, dossier)) {
            into.add(question, dossier.group(), reached.value());
        }
    }

    private boolean isEligible(Question question, Dossier dossier) {
        if (question.clause().isEmpty()) {
            return true;
        }
        Clause clause = rules.clauses(Stage.SCORING).stream()
                .filter(each -> each.number().equals(question.clause()))
                .findFirst()
                .orElseThrow();
        ConditionJudge judge = new ConditionJudge(dossier, Conditions.About.NOTHING, null);
        return conditions.scope(clause, Conditions.About.NOTHING).stream()
                .allMatch(asked -> Boolean.TRUE.equals(judge.judge(asked).holds()));
    }

    /** A unit with its targets. */
    private record Measured(Dossier dossier, List<Progress> progress, List<DutyResult> duties, List<Wording> warnings) {
        Measured with(Dossier other) {
            return new Measured(other, progress, duties, warnings);
        }
    }

    private Readings readings(UnitData data) {
        return new Readings(rulings, data.series(), facts(data), pace, seen);
    }

    private KnownFacts facts(UnitData data) {
        return new KnownFacts(data.facts(), pace.span().from(), pace.cutOff());
    }

    private static boolean is(UnitChange change, KnownFacts facts) {
        return change.tags().stream().anyMatch(facts::tagged);
    }

    private Dossier open(UnitData data) {
        KnownFacts facts = facts(data);
        Unit unit = is(UnitChange.MERGED, facts) ? data.unit().shownOnly() : data.unit();
        return Dossier.open(
                unit,
                Groups.of(unit, rules.scheme()),
                new Dossier.Known(
                        readings(data),
                        new References(references, data.stated().references(), pace.cutOff()),
                        facts,
                        latest(data.judgements()),
                        rulings,
                        pace.cutOff(),
                        workingDays,
                        pace,
                        peers));
    }

    /** The judgements that count at the cut-off, of each the one for the latest period, and of it the latest revision. */
    private List<Judgement> latest(Collection<Judgement> judgements) {
        Comparator<Judgement> earlier = Comparator.comparing((Judgement judgement) -> judgement.period() == null
                        ? LocalDate.MIN
                        : judgement.period().to())
                .thenComparingLong(Judgement::revision);
        Map<String, Judgement> latest = new LinkedHashMap<>();
        judgements.stream()
                .filter(judgement -> judgement.period() == null
                        || !judgement.period().to().isAfter(pace.cutOff())
                                && !judgement.period().to().isBefore(pace.span().from()))
                .forEach(judgement -> latest.merge(
                        judgement.item() + "\n" + judgement.clause() + "\n" + judgement.self() + "\n"
                                + rater(judgement),
                        judgement,
                        (a, b) -> earlier.compare(a, b) <= 0 ? b : a));
        return List.copyOf(latest.values());
    }

    // Of a clause with several assessors each one's judgement counts.
    private String rater(Judgement judgement) {
        boolean several = judgement.clause() != null
                && rules.scheme().assessment().raters().containsKey(judgement.clause());
        return several ? String.valueOf(judgement.assessor()) : "";
    }

    private Measured measure(UnitData data, Dossier dossier, Findings targets) {
        List<Wording> warnings = new ArrayList<>();
        Set<String> open = new HashSet<>();
        // By the demand itself: two targets may ask for the same place.
        Map<Demand, Reading> known = new IdentityHashMap<>();
        Map<String, Plan> plans = plans(data, targets.targets(dossier), open, known, warnings);
        List<Progress> progress = new ArrayList<>();
        plans.values().forEach(plan -> progress.add(measure(dossier, plan, known, warnings)));
        progress.sort(Comparator.comparing((Progress each) ->
                        indicatorOrder.getOrDefault(each.indicator().code(), 0))
                .thenComparing(each ->
                        each.target().name() == null ? "" : each.target().name()));
        Set<String> untasked = new HashSet<>(tasked);
        progress.forEach(each -> untasked.remove(each.indicator().name()));
        // A target that cannot be told is not the same as none.
        untasked.removeAll(open);
        Map<String, DutyResult> duties = new LinkedHashMap<>();
        targets.duties(dossier)
                .forEach(draft -> duties.put(
                        draft.name(),
                        new DutyResult(
                                draft.at(dossier.known().facts(), pace.span(), pace.cutOff(), seen),
                                draft.clause(),
                                draft.issuedBy(),
                                draft.responsible())));
        Map<String, Duty> byName = new LinkedHashMap<>();
        duties.forEach((name, duty) -> byName.put(name, duty.duty()));
        return new Measured(
                dossier.measured(progress, untasked, byName, plans.values()),
                progress,
                List.copyOf(duties.values()),
                warnings);
    }

    private Map<String, Plan> plans(
            UnitData data,
            List<TargetDraft> drafts,
            Set<String> open,
            Map<Demand, Reading> known,
            List<Wording> warnings) {
        Map<String, Plan> plans = new TreeMap<>();
        Set<String> without = new HashSet<>();
        for (TargetDraft draft : drafts) {
            String key = draft.indicator() + "\n" + draft.name();
            if (draft.hasNoTask()) {
                without.add(key);
                continue;
            }
            draft.resolve(stated(data.stated().bases(), draft));
            known.putAll(draft.readings());
            Ratio amount = stated(data.stated().amounts(), draft);
            draft.warning(amount).ifPresent(warnings::add);
            if (draft.isOpen()) {
                open.add(draft.indicator());
            }
            Plan plan =
                    draft.plan(amount, stated(data.stated().stretches(), draft)).orElse(null);
            Plan before = plan == null ? null : plans.put(key, plan);
            if (before != null) {
                without.add(key);
                open.add(draft.indicator());
                warnings.add(Wording.of(
                        "条款 %s 和 %s 都给“%s”定了目标，两者均不计",
                        "clauses %s and %s both set a target on \"%s\"; neither counts",
                        before.target().clause(),
                        draft.clause(),
                        draft.indicator()));
            }
        }
        plans.keySet().removeAll(without);
        return plans;
    }

    private @Nullable Ratio stated(Map<String, Ratio> amounts, TargetDraft draft) {
        return rules.indicators()
                .find(draft.indicator())
                .map(indicator -> amounts.get(indicator.code()))
                .orElse(null);
    }

    private Progress measure(Dossier dossier, Plan plan, Map<Demand, Reading> known, List<Wording> warnings) {
        Indicator indicator = rules.indicators().find(plan.target().indicator()).orElseThrow();
        boolean byShare = plan.target().first().figure() == Figure.ACTUAL;
        // That nothing may happen needs no completion.
        boolean none = isCeilingOfZero(plan.target());
        if (byShare && !none && plan.target().amount().signum() <= 0) {
            warnings.add(Wording.of(
                    "“%s”的目标不大于零，不能计算完成率",
                    "the target on \"%s\" is not above zero, so completion cannot be computed", indicator.name()));
        }
        return pace.measure(indicator, plan, dossier.known().readings().values(indicator, plan.target(), known));
    }
}
