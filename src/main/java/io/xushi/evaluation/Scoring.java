package io.xushi.evaluation;

import io.xushi.calendar.WorkingDays;
import io.xushi.clause.Clause;
import io.xushi.clause.Stage;
import io.xushi.evaluation.ConditionJudge.Verdict;
import io.xushi.fact.Duty;
import io.xushi.indicator.Absence;
import io.xushi.indicator.Figure;
import io.xushi.pace.Progress;
import io.xushi.quantity.Comparison;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.Assessment;
import io.xushi.scheme.Condition;
import io.xushi.scheme.Conditions;
import io.xushi.scheme.Conditions.About;
import io.xushi.scheme.Item;
import io.xushi.scheme.PeerQuestions;
import io.xushi.scheme.RuleSet;
import io.xushi.scoring.ClauseScore;
import io.xushi.scoring.Field;
import io.xushi.scoring.Inputs;
import io.xushi.scoring.JudgedPoints;
import io.xushi.scoring.Judgement;
import io.xushi.scoring.LineStatus;
import io.xushi.scoring.Operand;
import io.xushi.scoring.PerEvent;
import io.xushi.scoring.Population;
import io.xushi.scoring.Raters;
import io.xushi.scoring.Reference;
import io.xushi.scoring.Subject;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what the scoring rules said of a unit into its lines and its scorecard. */
final class Scoring {

    private final RuleSet rules;
    private final Conditions conditions;
    private final Map<String, List<Clause>> branches = new LinkedHashMap<>();
    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, Round> rounds = new HashMap<>();
    private final Set<String> countedElsewhere;

    Scoring(RuleSet rules) {
        this.rules = rules;
        this.conditions = new Conditions(rules);
        rules.clauses(Stage.SCORING)
                .forEach(clause -> branches.computeIfAbsent(clause.base(), any -> new ArrayList<>())
                        .add(clause));
        for (Clause clause : rules.clauses(Stage.SCORING)) {
            if (PeerQuestions.comparesPoints(clause)) {
                rounds.put(clause.base(), Round.COMPARING);
            } else if (PeerQuestions.takesPoints(clause)) {
                rounds.putIfAbsent(clause.base(), Round.TAKING);
            }
        }
        this.countedElsewhere = PeerQuestions.countedElsewhere(rules);
        branches.keySet()
                .forEach(base -> rules.scheme().assessment().itemOf(base).ifPresent(item -> items.put(base, item)));
    }

    Scorecard scorecard(Dossier dossier, Findings findings) {
        Map<String, ScoreDraft> drafts = new HashMap<>();
        findings.scores(dossier).forEach(draft -> drafts.put(draft.clause(), draft));
        Map<String, ScoreLine> lines = new LinkedHashMap<>();
        lines(dossier, findings, drafts, Round.BY_ITSELF, null, lines);
        Map<String, Ratio> self = selfByItem(dossier);
        Assessment assessment = rules.scheme().assessment();
        EarlierTotals earlier = earlier(dossier, assessment.total().years());
        Scorecard card = Scorecard.of(List.copyOf(lines.values()), assessment, self, countedElsewhere, earlier, null);
        if (rounds.containsValue(Round.TAKING)) {
            lines(dossier, findings, drafts, Round.TAKING, card, lines);
            card = Scorecard.of(inOrder(lines), assessment, self, countedElsewhere, earlier, null);
        }
        if (!rounds.containsValue(Round.COMPARING)) {
            return card;
        }
        lines(dossier, findings, drafts, Round.COMPARING, card, lines);
        return Scorecard.of(inOrder(lines), assessment, self, countedElsewhere, earlier, card);
    }

    private List<ScoreLine> inOrder(Map<String, ScoreLine> lines) {
        return branches.keySet().stream()
                .filter(lines::containsKey)
                .map(lines::get)
                .toList();
    }

    /** When a clause speaks: by itself, then those that take points of others, then those that compare points of units. */
    private enum Round {
        BY_ITSELF,
        TAKING,
        COMPARING
    }

    private static EarlierTotals earlier(Dossier dossier, Assessment.@Nullable Years years) {
        return years == null
                ? EarlierTotals.NONE
                : new EarlierTotals(dossier.known()
                        .facts()
                        .recordsBefore(dossier.known().cutOff().getYear(), years.record(), new Measure("分")));
    }

    /** @param known what the other clauses gave, for those that read it; {@code null} for those that do not */
    private void lines(
            Dossier dossier,
            Findings findings,
            Map<String, ScoreDraft> drafts,
            Round round,
            @Nullable Scorecard known,
            Map<String, ScoreLine> lines) {
        branches.forEach((base, all) -> {
            List<Clause> inScope = all.stream()
                    .filter(clause -> drafts.containsKey(clause.number()))
                    .toList();
            if (!inScope.isEmpty() && rounds.getOrDefault(base, Round.BY_ITSELF) == round) {
                lines.put(base, line(dossier, findings, base, inScope, drafts, known));
            }
        });
    }

    private static Map<String, Ratio> selfByItem(Dossier dossier) {
        Map<String, Ratio> points = new HashMap<>();
        for (Judgement judgement : dossier.known().judgements()) {
            if (judgement.self() && judgement.item() != null) {
                points.put(judgement.item(), Ratio.of(judgement.points()));
            }
        }
        return points;
    }

    private ScoreLine line(
            Dossier dossier,
            Findings findings,
            String base,
            List<Clause> inScope,
            Map<String, ScoreDraft> drafts,
            @Nullable Scorecard known) {
        List<Clause> holding = inScope.stream()
                .filter(clause -> findings.hold(dossier, clause.number()))
                .toList();
        if (holding.size() > 1 && holding.stream().anyMatch(clause -> givesPoints(clause, drafts))) {
            return conflict(dossier, base, holding);
        }
        Clause first = holding.isEmpty() ? inScope.get(0) : holding.get(0);
        ScoreDraft draft = Objects.requireNonNull(drafts.get(first.number()));
        for (Clause clause : holding.isEmpty() ? inScope : holding) {
            ScoreDraft own = Objects.requireNonNull(drafts.get(clause.number()));
            if (own.noTask() != null && dossier.untasked(own.indicator())) {
                return withoutTask(dossier, base, clause, own);
            }
        }
        return holding.isEmpty()
                ? notHolding(dossier, base, inScope, drafts)
                : withVetoesOf(holding.subList(1, holding.size()), drafts, scored(dossier, base, first, draft, known));
    }

    private static boolean givesPoints(Clause clause, Map<String, ScoreDraft> drafts) {
        return !Objects.requireNonNull(drafts.get(clause.number())).terms().isEmpty();
    }

    // Several grounds of one veto may hold at once; branches that give points may not.
    private ScoreLine withVetoesOf(List<Clause> others, Map<String, ScoreDraft> drafts, ScoreLine line) {
        List<Veto> vetoes = new ArrayList<>(line.vetoes());
        List<Wording> words = new ArrayList<>(line.words());
        for (Clause other : others) {
            for (Veto veto : Objects.requireNonNull(drafts.get(other.number())).vetoes()) {
                vetoes.add(veto);
                words.add(words(veto));
            }
        }
        return others.isEmpty() ? line : line.with(words, vetoes);
    }

    private ScoreLine conflict(Dossier dossier, String base, List<Clause> holding) {
        String numbers = String.join("、", holding.stream().map(Clause::number).toList());
        return line(
                dossier,
                base,
                holding.get(0),
                null,
                LineStatus.CONFLICT,
                List.of(Wording.of(
                        "条款的几个分支同时成立：%s；请改写条件，使至多一个成立",
                        "several branches of the clause hold at once: %s; mend their conditions so that at most one can",
                        numbers)),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    private ScoreLine scored(Dossier dossier, String base, Clause clause, ScoreDraft draft, @Nullable Scorecard known) {
        Raters raters = rules.scheme().assessment().raters().get(base);
        ClauseScore score = ClauseScore.of(
                draft.terms(), draft.rules(), new DossierInputs(dossier, draft, base, item(base), raters, known));
        About about = new About(draft.indicator(), draft.target());
        ConditionJudge judge = new ConditionJudge(dossier, about, draft.rules().data());
        List<Wording> words = new ArrayList<>();
        List<Operand> operands = new ArrayList<>();
        for (Conditions.Asked asked : conditions.conditions(clause, about)) {
            Verdict verdict = judge.judge(asked);
            words.add(verdict.words());
            operands.addAll(verdict.operands());
        }
        words.addAll(score.words());
        if (countedElsewhere.contains(base)) {
            words.add(new Wording("本条得分只供其他条款取用，不另计入", "these points count only through another clause"));
        }
        operands.addAll(score.operands());
        draft.vetoes().forEach(veto -> words.add(words(veto)));
        draft.shown().forEach(shown -> {
            Verdict verdict = shown(dossier, shown);
            words.add(verdict.words());
            operands.addAll(verdict.operands());
        });
        return line(
                dossier,
                base,
                clause,
                score.points(),
                score.status(),
                words,
                score.wouldGive(),
                operands,
                score.most(),
                draft.vetoes());
    }

    private Wording words(Veto veto) {
        String grade = veto.grade();
        return grade == null
                ? Wording.of("一票否决：%s", "veto: %s", veto.effect().wording())
                : Wording.of(
                        "一票否决：%s“%s”",
                        "veto: %s \"%s\"",
                        veto.effect().wording(),
                        rules.scheme()
                                .assessment()
                                .grade(grade)
                                .map(each -> each.name())
                                .orElse(Wording.same(grade)));
    }

    /** No branch holds: zero, unless a missing value might have made one hold. */
    private ScoreLine notHolding(Dossier dossier, String base, List<Clause> inScope, Map<String, ScoreDraft> drafts) {
        List<Wording> words = new ArrayList<>();
        List<Wording> wouldGive = new ArrayList<>();
        List<Operand> operands = new ArrayList<>();
        LineStatus gap = null;
        @Nullable Ratio most = Ratio.ZERO;
        for (Clause clause : inScope) {
            ScoreDraft draft = Objects.requireNonNull(drafts.get(clause.number()));
            About about = new About(draft.indicator(), draft.target());
            ConditionJudge judge =
                    new ConditionJudge(dossier, about, draft.rules().data());
            List<Wording> failed = new ArrayList<>();
            LineStatus missing = null;
            for (Conditions.Asked asked : conditions.conditions(clause, about)) {
                Verdict verdict = judge.judge(asked);
                operands.addAll(verdict.operands());
                if (Boolean.FALSE.equals(verdict.holds())) {
                    failed.add(verdict.words());
                } else if (verdict.holds() == null) {
                    words.add(verdict.words());
                    missing = LineStatus.together(missing, verdict.gap());
                }
            }
            Ratio own = ClauseScore.most(draft.terms(), draft.rules());
            if (failed.isEmpty() && missing != null) {
                gap = LineStatus.together(gap, missing);
                most = most == null || own == null ? null : Ratio.max(most, own);
            }
            String branch = inScope.size() == 1 ? "" : clause.number() + " ";
            failed.forEach(each -> words.add(Wording.of("%s条件不成立：%s", "%scondition does not hold: %s", branch, each)));
            if (own == null || own.signum() > 0) {
                failed.forEach(each -> wouldGive.add(Wording.of("%s尚未满足：%s", "%sdoes not hold yet: %s", branch, each)));
            }
        }
        return line(
                dossier,
                base,
                inScope.get(0),
                gap == null ? Ratio.ZERO : null,
                gap == null ? LineStatus.SCORED : gap,
                words,
                wouldGive,
                operands,
                gap == null ? Ratio.ZERO : most,
                List.of());
    }

    private ScoreLine withoutTask(Dossier dossier, String base, Clause clause, ScoreDraft draft) {
        ScoreDraft.NoTask treatment = Objects.requireNonNull(draft.noTask());
        Ratio full = ClauseScore.full(draft.terms());
        Ratio points = switch (treatment.how()) {
            case FULL -> full;
            case ZERO -> Ratio.ZERO;
            case POINTS -> Objects.requireNonNull(treatment.points());
            case LEFT_OUT -> null;
        };
        Wording words = points == null
                ? Wording.of("没有任务，按缺项从满分中剔除 %s 分", "no task: %s points are left out", full.shown())
                : Wording.of("没有任务，按缺项计 %s 分", "no task: %s points", points.shown());
        ScoreLine line = line(
                dossier,
                base,
                clause,
                points,
                points == null ? LineStatus.NOT_APPLICABLE : LineStatus.SCORED,
                List.of(words),
                List.of(),
                List.of(),
                Ratio.ZERO,
                List.of());
        return points == null ? line.leavingOut(full) : line;
    }

    private ScoreLine line(
            Dossier dossier,
            String base,
            Clause clause,
            @Nullable Ratio points,
            LineStatus status,
            List<Wording> words,
            List<Wording> wouldGive,
            List<Operand> operands,
            @Nullable Ratio most,
            List<Veto> vetoes) {
        return new ScoreLine(
                item(base).map(Item::id).orElse(base),
                base,
                clause,
                points,
                status,
                words,
                wouldGive,
                operands.stream().distinct().toList(),
                most,
                Ratio.ZERO,
                self(dossier, base),
                vetoes);
    }

    private Optional<Item> item(String base) {
        return Optional.ofNullable(items.get(base));
    }

    private static @Nullable Ratio self(Dossier dossier, String base) {
        return dossier.known().judgements().stream()
                .filter(judgement -> judgement.self() && base.equals(judgement.clause()))
                .map(judgement -> Ratio.of(judgement.points()))
                .findFirst()
                .orElse(null);
    }

    private static Verdict shown(Dossier dossier, Shown shown) {
        ConditionJudge judge = new ConditionJudge(dossier, About.NOTHING, null);
        if (shown instanceof Shown.InTime inTime) {
            Duty duty = dossier.theDuty(inTime.duty());
            return new Verdict(null, Wording.of("列示：%s", "shown: %s", ConditionJudge.said(duty)), List.of(), null);
        }
        Condition condition = condition(shown);
        Verdict verdict = judge.judge(List.of(condition));
        Wording result = verdict.holds() == null
                ? new Wording("缺数", "no data")
                : verdict.holds() ? new Wording("是", "yes") : new Wording("否", "no");
        return new Verdict(
                verdict.holds(),
                Wording.of("列示：%s：%s", "shown: %s: %s", verdict.words(), result),
                verdict.operands(),
                null);
    }

    private static Condition condition(Shown shown) {
        if (shown instanceof Shown.Target target) {
            return new Condition.TargetMet(target.indicator(), "", true);
        }
        if (shown instanceof Shown.Compared compared) {
            Condition.FigureOf figure = new Condition.FigureOf(compared.indicator(), "", compared.figure());
            return compared.reference() instanceof Reference.Number number
                    ? new Condition.FigureIs(figure, compared.comparison(), number.number(), number.measure())
                    : new Condition.FigureAgainst(figure, compared.comparison(), compared.reference());
        }
        Shown.Against against = (Shown.Against) shown;
        return new Condition.FigureAgainstOther(against.figure(), against.comparison(), against.other());
    }

    /** What one clause asks of one dossier. */
    private record DossierInputs(
            Dossier dossier,
            ScoreDraft draft,
            String base,
            Optional<Item> item,
            @Nullable Raters raters,
            @Nullable Scorecard known)
            implements Inputs {

        @Override
        public Operand figure(Figure figure) {
            return dossier.operand(of(figure));
        }

        private Condition.FigureOf of(Figure figure) {
            return new Condition.FigureOf(draft.indicator(), draft.target(), figure);
        }

        @Override
        public Operand reference(Reference reference, Figure of) {
            return dossier.reference(of(of), reference);
        }

        @Override
        public Optional<Operand> inActual(Figure figure, Ratio change) {
            if (draft.indicator().isEmpty()) {
                return Optional.empty();
            }
            Progress progress =
                    dossier.theProgress(draft.indicator(), draft.target()).orElse(null);
            Measure measure = dossier.operand(of(Figure.ACTUAL)).measure();
            Ratio whole = switch (figure) {
                case COMPLETION, GAP ->
                    progress == null || progress.target().first().figure() != Figure.ACTUAL
                            ? null
                            : progress.target().amount();
                case PACE_COMPLETION -> progress == null ? null : progress.expectedAmount();
                case GROWTH, FALL ->
                    dossier.reference(of(Figure.ACTUAL), Reference.parse("LAST_YEAR"))
                            .value();
                default -> null;
            };
            if (whole == null || measure.isPercent() && figure == Figure.GAP) {
                return Optional.empty();
            }
            Ratio amount = change.times(whole).dividedBy(Ratio.HUNDRED);
            return Optional.of(Operand.unnamed(figure == Figure.FALL ? amount.negate() : amount, measure));
        }

        @Override
        public @Nullable Boolean met() {
            return dossier.theProgress(draft.indicator(), draft.target())
                    .map(progress -> progress.met())
                    .orElse(null);
        }

        @Override
        public Duty duty(String name) {
            return dossier.theDuty(name);
        }

        @Override
        public Operand events(PerEvent.EventCount wanted, Measure measure) {
            EventFigures events = ConditionJudge.narrowed(dossier.events(wanted.event()), wanted.demands());
            String attribute = wanted.attribute();
            Wording event = ConditionJudge.event(wanted.event(), wanted.demands());
            Wording name = attribute == null
                    ? Wording.of("%s发生", "%s happened", event)
                    : Wording.of("%s的“%s”", "\"%2$s\" of %1$s", event, attribute);
            Ratio number = attribute != null
                    ? events.sum(attribute, measure)
                    : events.known() == null ? null : Ratio.of(events.known());
            return number == null ? Operand.missing(name, measure, Absence.MISSING) : Operand.of(name, number, measure);
        }

        @Override
        public Operand periods(Figure figure, Comparison comparison, Reference reference, int months) {
            Measure measure = new Measure(months == 1 ? "个月" : months == 12 ? "年" : "个季度");
            Wording name = Wording.of(
                    "%s%s%s的期数",
                    "periods in which the %s is %s %s",
                    figure.wording(),
                    comparison.wording(),
                    reference instanceof Reference.Number number
                            ? Operand.unnamed(number.number(), number.measure()).shown()
                            : dossier.reference(of(figure), reference).name());
            Dossier.Periods periods = dossier.periods(of(figure), comparison, reference, months);
            return periods.open() > 0
                    ? Operand.missing(name, measure, Absence.MISSING)
                    : Operand.of(name, Ratio.of(periods.held()), measure);
        }

        @Override
        public Operand record(String name, Measure measure) {
            return dossier.record(name, measure);
        }

        @Override
        public Operand subject(Subject subject) {
            if (subject instanceof Subject.OfFigure of) {
                return figure(of.figure());
            }
            if (known == null) {
                throw new IllegalStateException(subject + " is asked before there are points");
            }
            return known.reached(subject);
        }

        @Override
        public Field field(Subject subject, Population population) {
            boolean eligible = population == Population.ELIGIBLE;
            String clause = eligible ? draft.clause() : "";
            PeerQuestions.Question question = subject.ofPoints()
                    ? new PeerQuestions.Question("", "", subject, clause)
                    : new PeerQuestions.Question(draft.indicator(), draft.target(), subject, clause);
            return dossier.known().peers().field(question, eligible ? Population.ALL : population, dossier.group());
        }

        @Override
        public Optional<JudgedPoints> judgement() {
            return raters == null ? given().stream().findFirst().map(JudgedPoints::of) : raters.combine(given());
        }

        @Override
        public Optional<Wording> awaited() {
            return raters == null ? Optional.empty() : raters.awaited(given());
        }

        private List<Judgement> given() {
            return dossier.known().judgements().stream()
                    .filter(judgement -> !judgement.self())
                    .filter(judgement -> base.equals(judgement.clause())
                            || item.filter(own -> own.id().equals(judgement.item()))
                                    .isPresent())
                    .toList();
        }

        @Override
        public WorkingDays workingDays() {
            return dossier.known().workingDays();
        }
    }
}
