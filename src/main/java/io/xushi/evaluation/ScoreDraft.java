package io.xushi.evaluation;

import io.xushi.fact.Delay;
import io.xushi.fact.EventDemand;
import io.xushi.indicator.Figure;
import io.xushi.quantity.Comparison;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.Condition;
import io.xushi.scoring.Bands;
import io.xushi.scoring.ClauseRules;
import io.xushi.scoring.Conditional;
import io.xushi.scoring.DutiesDone;
import io.xushi.scoring.DutiesMissed;
import io.xushi.scoring.DutyDone;
import io.xushi.scoring.DutyFactors;
import io.xushi.scoring.DutyLate;
import io.xushi.scoring.Efficacy;
import io.xushi.scoring.Factor;
import io.xushi.scoring.FactorIf;
import io.xushi.scoring.Formula;
import io.xushi.scoring.Judged;
import io.xushi.scoring.Limit;
import io.xushi.scoring.OfClauses;
import io.xushi.scoring.Once;
import io.xushi.scoring.PartStep;
import io.xushi.scoring.PerCount;
import io.xushi.scoring.PerEvent;
import io.xushi.scoring.PerPeriod;
import io.xushi.scoring.PerRecord;
import io.xushi.scoring.Pick;
import io.xushi.scoring.PlaceScale;
import io.xushi.scoring.PlaceTies;
import io.xushi.scoring.Points;
import io.xushi.scoring.PointsIfMet;
import io.xushi.scoring.Population;
import io.xushi.scoring.RankOrder;
import io.xushi.scoring.RankPoints;
import io.xushi.scoring.Reference;
import io.xushi.scoring.Share;
import io.xushi.scoring.ShareOfBest;
import io.xushi.scoring.Side;
import io.xushi.scoring.Sign;
import io.xushi.scoring.Step;
import io.xushi.scoring.Subject;
import io.xushi.scoring.Term;
import io.xushi.scoring.When;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A scoring clause while a rule states it, one call a sentence; every call returns the draft. Numbers come as text, so
 * that none is ever a binary fraction; words as the names of the types they stand for.
 */
public final class ScoreDraft {

    private final Findings findings;
    private final Dossier dossier;
    private final String clause;
    private final String indicator;
    private final String target;
    private final List<Term> terms = new ArrayList<>();
    private final List<EventDemand> narrowing = new ArrayList<>();
    private final Map<Figure, List<Bands.Band>> bands = new LinkedHashMap<>();
    private final Map<String, Map<String, Ratio>> factors = new LinkedHashMap<>();
    private final Map<Object, Integer> places = new HashMap<>();
    private final List<Shown> shown = new ArrayList<>();
    private final List<Veto> vetoes = new ArrayList<>();
    private @Nullable Ratio most;
    private @Nullable Ratio least;
    private @Nullable Ratio jointLimit;
    private @Nullable Ratio lossFactor;
    private ClauseRules.@Nullable Rounding pointsRounding;
    private ClauseRules.@Nullable Rounding dataRounding;
    private @Nullable NoTask noTask;

    /**
     * What a clause gives a unit that has no task.
     *
     * @param points with {@link How#POINTS} only
     */
    record NoTask(How how, @Nullable Ratio points) {
        enum How {
            FULL,
            ZERO,
            LEFT_OUT,
            POINTS
        }
    }

    ScoreDraft(Findings findings, Dossier dossier, String clause, String indicator, String target) {
        this.findings = findings;
        this.dossier = dossier;
        this.clause = clause;
        this.indicator = indicator;
        this.target = target;
    }

    String clause() {
        return clause;
    }

    String indicator() {
        return indicator;
    }

    String target() {
        return target;
    }

    List<Term> terms() {
        List<Term> all = new ArrayList<>(terms);
        bands.forEach((figure, own) -> all.set(Objects.requireNonNull(places.get(figure)), new Bands(figure, own)));
        factors.forEach((duty, own) -> all.set(Objects.requireNonNull(places.get(duty)), new DutyFactors(duty, own)));
        return all;
    }

    List<Shown> shown() {
        return shown;
    }

    List<Veto> vetoes() {
        return vetoes;
    }

    ClauseRules rules() {
        return new ClauseRules(most, least, jointLimit, lossFactor, pointsRounding, dataRounding);
    }

    @Nullable
    NoTask noTask() {
        return noTask;
    }

    /** Its conditions hold. */
    public void holds() {
        findings.holds(dossier, clause);
    }

    private ScoreDraft with(Term term) {
        terms.add(term);
        return this;
    }

    /** @param sign name of a {@link Sign} */
    public ScoreDraft points(String sign, String points) {
        return with(new Points(Sign.valueOf(sign), Ratio.parse(points), false));
    }

    public ScoreDraft base(String points) {
        return with(new Points(Sign.AWARD, Ratio.parse(points), true));
    }

    public ScoreDraft ifMet(String met, String missed) {
        return with(new PointsIfMet(Ratio.parse(met), Ratio.parse(missed)));
    }

    /**
     * Points for every step.
     *
     * @param measure of the step: %, with a figure that is not in per cent, means per cent of the reference
     */
    public ScoreDraft step(
            String figure,
            String reference,
            String side,
            String amount,
            String measure,
            String sign,
            String points,
            String limit,
            String part) {
        return bracket(figure, reference, side, "0", "", amount, measure, sign, points, limit, part);
    }

    /**
     * Points for every step of a part of the distance.
     *
     * @param to end of the part, empty for no end
     */
    public ScoreDraft bracket(
            String figure,
            String reference,
            String side,
            String from,
            String to,
            String amount,
            String measure,
            String sign,
            String points,
            String limit,
            String part) {
        return with(new Step(
                Figure.valueOf(figure),
                Reference.parse(reference),
                Side.valueOf(side),
                Ratio.parse(amount),
                isOfReference(measure),
                Sign.valueOf(sign),
                Ratio.parse(points),
                Limit.parse(limit),
                PartStep.valueOf(part),
                Ratio.parse(from),
                to.isEmpty() ? null : Ratio.parse(to)));
    }

    private static boolean isOfReference(String measure) {
        return new Measure(measure).isPercent();
    }

    public ScoreDraft share(String figure, String reference, String full, String limit) {
        return with(new Share(
                Figure.valueOf(figure),
                Reference.parse(reference),
                Ratio.parse(full),
                Limit.parse(limit),
                null,
                false));
    }

    /** The reference over the figure: less is better. */
    public ScoreDraft inverseShare(String reference, String figure, String full, String limit) {
        return with(new Share(
                Figure.valueOf(figure), Reference.parse(reference), Ratio.parse(full), Limit.parse(limit), null, true));
    }

    /** Places by a subject: so much less for each. */
    public ScoreDraft rankFalling(
            String subject, String population, String order, String ties, String first, String less, String least) {
        return rank(
                subject,
                population,
                order,
                ties,
                new PlaceScale.Falling(Ratio.parse(first), Ratio.parse(less), Ratio.parse(least)));
    }

    /** The same, less being in per cent of the first place's points. */
    public ScoreDraft rankFallingPercent(
            String subject, String population, String order, String ties, String first, String percent, String least) {
        Ratio full = Ratio.parse(first);
        Ratio less = full.times(Ratio.parse(percent)).dividedBy(Ratio.HUNDRED);
        return rank(subject, population, order, ties, new PlaceScale.Falling(full, less, Ratio.parse(least)));
    }

    /** @param listed points of the first places, separated by semicolons */
    public ScoreDraft rankListed(
            String subject, String population, String order, String ties, String listed, String rest) {
        List<Ratio> points = Arrays.stream(listed.split(";")).map(Ratio::parse).toList();
        return rank(subject, population, order, ties, new PlaceScale.Listed(points, Ratio.parse(rest)));
    }

    public ScoreDraft rankEven(
            String subject, String population, String order, String ties, String first, String last) {
        return rank(subject, population, order, ties, new PlaceScale.Even(Ratio.parse(first), Ratio.parse(last)));
    }

    private ScoreDraft rank(String subject, String population, String order, String ties, PlaceScale scale) {
        return with(new RankPoints(
                Subject.parse(subject),
                Population.valueOf(population),
                RankOrder.valueOf(order),
                scale,
                PlaceTies.valueOf(ties)));
    }

    public ScoreDraft efficacy(
            String subject, String population, String order, String full, String base, String equal) {
        return with(new Efficacy(
                Subject.parse(subject),
                Population.valueOf(population),
                RankOrder.valueOf(order),
                Ratio.parse(full),
                Ratio.parse(base),
                Ratio.parse(equal)));
    }

    public ScoreDraft shareOfBest(String subject, String population, String full) {
        return with(new ShareOfBest(Subject.parse(subject), Population.valueOf(population), Ratio.parse(full)));
    }

    public ScoreDraft ofClauses(String pick, String... clauses) {
        return with(new OfClauses(Pick.valueOf(pick), List.of(clauses)));
    }

    public ScoreDraft times(String factor) {
        return with(new Factor(Ratio.parse(factor), null));
    }

    public ScoreDraft timesRecord(String record) {
        return with(new Factor(null, record));
    }

    /** What the last sentence says counts only when something holds. */
    public ScoreDraft onlyIf(String figure, String comparison, String value) {
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("a condition follows a sentence that gives points");
        }
        terms.add(new Conditional(when(figure, comparison, value), terms.remove(terms.size() - 1)));
        return this;
    }

    public ScoreDraft shareIf(
            String condition,
            String comparison,
            String value,
            String figure,
            String reference,
            String full,
            String limit) {
        return with(new Share(
                Figure.valueOf(figure),
                Reference.parse(reference),
                Ratio.parse(full),
                Limit.parse(limit),
                when(condition, comparison, value),
                false));
    }

    private static When when(String figure, String comparison, String value) {
        return new When(Figure.valueOf(figure), Comparison.valueOf(comparison), Reference.parse(value));
    }

    public ScoreDraft factorIfMissed(String factor) {
        return with(new FactorIf(null, Ratio.parse(factor)));
    }

    public ScoreDraft factorIf(String figure, String comparison, String value, String factor) {
        return with(new FactorIf(when(figure, comparison, value), Ratio.parse(factor)));
    }

    /** @param scale FRACTION reads 95 % as 0.95, anything else leaves the number as it is */
    public ScoreDraft formula(String factor, String figure, String offset, String scale) {
        return with(new Formula(
                Ratio.parse(factor), Figure.valueOf(figure), Ratio.parse(offset), scale.equals("FRACTION")));
    }

    /**
     * Points within a band.
     *
     * @param low empty for no lower end
     * @param lowEdge IN or OUT
     * @param high empty for no upper end
     */
    public ScoreDraft band(
            String figure, String low, String lowEdge, String high, String highEdge, String sign, String points) {
        return band(Figure.valueOf(figure), low, lowEdge, high, highEdge, Sign.valueOf(sign), points, points);
    }

    /** Points on a straight line within a band. */
    public ScoreDraft line(
            String figure, String low, String lowEdge, String high, String highEdge, String from, String to) {
        return band(Figure.valueOf(figure), low, lowEdge, high, highEdge, Sign.AWARD, from, to);
    }

    private ScoreDraft band(
            Figure figure,
            String low,
            String lowEdge,
            String high,
            String highEdge,
            Sign sign,
            String from,
            String to) {
        keepPlace(figure);
        bands.computeIfAbsent(figure, any -> new ArrayList<>())
                .add(new Bands.Band(
                        low.isEmpty() ? null : Ratio.parse(low),
                        lowEdge.equals("IN"),
                        high.isEmpty() ? null : Ratio.parse(high),
                        highEdge.equals("IN"),
                        sign,
                        Ratio.parse(from),
                        Ratio.parse(to)));
        return this;
    }

    // Sentences that make one term together stand where the first of them stood.
    private void keepPlace(Object key) {
        places.computeIfAbsent(key, any -> {
            terms.add(new Points(Sign.ADD, Ratio.ZERO, false));
            return terms.size() - 1;
        });
    }

    public ScoreDraft once(String figure, String comparison, String value, String sign, String points) {
        return with(new Once(when(figure, comparison, value), Sign.valueOf(sign), Ratio.parse(points)));
    }

    public ScoreDraft perCount(String amount, String sign, String points, String limit, String part) {
        return with(count(amount, sign, points, limit, part));
    }

    private static PerCount count(String amount, String sign, String points, String limit, String part) {
        return new PerCount(
                Ratio.parse(amount),
                Sign.valueOf(sign),
                Ratio.parse(points),
                Limit.parse(limit),
                PartStep.valueOf(part));
    }

    /** Narrows the events that the next sentence counts. */
    public ScoreDraft onlyCategory(String... categories) {
        narrowing.add(new EventDemand.Category(List.of(categories)));
        return this;
    }

    public ScoreDraft onlyAttribute(String name, String comparison, String number, String measure) {
        narrowing.add(new EventDemand.Attribute(
                name, Comparison.valueOf(comparison), Ratio.parse(number), new Measure(measure)));
        return this;
    }

    public ScoreDraft onlyCircumstance(String... circumstances) {
        narrowing.add(new EventDemand.AnyCircumstance(List.of(circumstances)));
        return this;
    }

    private List<EventDemand> narrowed(EventDemand... own) {
        List<EventDemand> all = new ArrayList<>(List.of(own));
        all.addAll(narrowing);
        narrowing.clear();
        return all;
    }

    public ScoreDraft perPeriod(
            String figure,
            String comparison,
            String reference,
            String months,
            String sign,
            String points,
            String limit) {
        return with(new PerPeriod(
                Figure.valueOf(figure),
                Comparison.valueOf(comparison),
                Reference.parse(reference),
                Integer.parseInt(months),
                count("1", sign, points, limit, PartStep.WHOLE.name())));
    }

    public ScoreDraft perEvent(
            String event, String measure, String amount, String sign, String points, String limit, String part) {
        return with(new PerEvent(
                new PerEvent.EventCount(event, narrowed(), null),
                new Measure(measure),
                count(amount, sign, points, limit, part)));
    }

    /** The same, only events of some categories. */
    public ScoreDraft perEventOf(
            String event,
            String measure,
            String amount,
            String sign,
            String points,
            String limit,
            String part,
            String... categories) {
        return with(new PerEvent(
                new PerEvent.EventCount(event, narrowed(new EventDemand.Category(List.of(categories))), null),
                new Measure(measure),
                count(amount, sign, points, limit, part)));
    }

    /** Points for every so much of what the events state. */
    public ScoreDraft perEventAmount(
            String event,
            String attribute,
            String measure,
            String amount,
            String sign,
            String points,
            String limit,
            String part) {
        return with(new PerEvent(
                new PerEvent.EventCount(event, narrowed(), attribute),
                new Measure(measure),
                count(amount, sign, points, limit, part)));
    }

    public ScoreDraft perRecord(
            String ownRecord, String measure, String amount, String sign, String points, String limit, String part) {
        return with(new PerRecord(ownRecord, new Measure(measure), count(amount, sign, points, limit, part)));
    }

    public ScoreDraft dutiesDone(String points, String... duties) {
        return with(new DutiesDone(List.of(duties), Ratio.parse(points), false));
    }

    public ScoreDraft dutiesShare(String full, String... duties) {
        return with(new DutiesDone(List.of(duties), Ratio.parse(full), true));
    }

    public ScoreDraft dutiesMissed(String points, String limit, String... duties) {
        return with(new DutiesMissed(List.of(duties), Ratio.parse(points), Limit.parse(limit)));
    }

    public ScoreDraft dutyDone(String duty, String points) {
        return with(new DutyDone(duty, Ratio.parse(points)));
    }

    public ScoreDraft dutyLate(String duty, String amount, String delay, String points, String limit, String part) {
        return with(new DutyLate(
                duty,
                Ratio.parse(amount),
                Delay.valueOf(delay),
                Ratio.parse(points),
                Limit.parse(limit),
                PartStep.valueOf(part)));
    }

    public ScoreDraft dutyFactor(String duty, String state, String factor) {
        keepPlace(duty);
        factors.computeIfAbsent(duty, any -> new LinkedHashMap<>()).put(state, Ratio.parse(factor));
        return this;
    }

    /** @param reason REQUIRED or OPTIONAL */
    public ScoreDraft judged(String assessor, String low, String high, String reason) {
        return with(new Judged(assessor, Ratio.parse(low), Ratio.parse(high), reason.equals("REQUIRED")));
    }

    public ScoreDraft showTarget(String shownIndicator) {
        shown.add(new Shown.Target(shownIndicator));
        return this;
    }

    public ScoreDraft showFigure(String shownIndicator, String figure, String comparison, String value) {
        shown.add(new Shown.Compared(
                shownIndicator, Figure.valueOf(figure), Comparison.valueOf(comparison), Reference.parse(value)));
        return this;
    }

    public ScoreDraft showAgainst(
            String shownIndicator, String figure, String comparison, String other, String otherFigure) {
        shown.add(new Shown.Against(
                new Condition.FigureOf(shownIndicator, "", Figure.valueOf(figure)),
                Comparison.valueOf(comparison),
                new Condition.FigureOf(other, "", Figure.valueOf(otherFigure))));
        return this;
    }

    public ScoreDraft showDuty(String duty) {
        shown.add(new Shown.InTime(duty));
        return this;
    }

    /** @param bound MOST or LEAST */
    public ScoreDraft bound(String bound, String points) {
        if (bound.equals("MOST")) {
            most = Ratio.parse(points);
        } else {
            least = Ratio.parse(points);
        }
        return this;
    }

    public ScoreDraft jointLimit(String points) {
        jointLimit = Ratio.parse(points);
        return this;
    }

    public ScoreDraft lossesTimes(String factor) {
        lossFactor = Ratio.parse(factor);
        return this;
    }

    public ScoreDraft roundPoints(String decimals, String mode) {
        pointsRounding = rounding(decimals, mode);
        return this;
    }

    public ScoreDraft roundData(String decimals, String mode) {
        dataRounding = rounding(decimals, mode);
        return this;
    }

    private static ClauseRules.Rounding rounding(String decimals, String mode) {
        return new ClauseRules.Rounding(Integer.parseInt(decimals), RoundingMode.valueOf(mode));
    }

    /** @param how FULL, ZERO or LEFT_OUT */
    public ScoreDraft noTask(String how) {
        noTask = new NoTask(NoTask.How.valueOf(how), null);
        return this;
    }

    public ScoreDraft noTaskPoints(String points) {
        noTask = new NoTask(NoTask.How.POINTS, Ratio.parse(points));
        return this;
    }

    /** @param effect name of a {@link Veto.Effect} that names no grade */
    public ScoreDraft veto(String effect) {
        vetoes.add(new Veto(clause, Veto.Effect.valueOf(effect), null));
        return this;
    }

    public ScoreDraft vetoGrade(String grade) {
        vetoes.add(new Veto(clause, Veto.Effect.GRADE, grade));
        return this;
    }

    public ScoreDraft vetoCap(String grade) {
        vetoes.add(new Veto(clause, Veto.Effect.GRADE_CAP, grade));
        return this;
    }
}
