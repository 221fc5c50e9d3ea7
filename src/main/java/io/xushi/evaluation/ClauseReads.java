package io.xushi.evaluation;

import io.xushi.clause.Clause;
import io.xushi.clause.Sentence;
import io.xushi.clause.SentenceForm;
import io.xushi.clause.Slot;
import io.xushi.indicator.Figure;
import io.xushi.indicator.Indicator;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.Condition;
import io.xushi.scheme.Condition.FigureOf;
import io.xushi.scheme.Conditions;
import io.xushi.scheme.Conditions.About;
import io.xushi.scheme.RuleSet;
import io.xushi.scoring.Limit;
import io.xushi.scoring.LimitKind;
import io.xushi.scoring.Reference;
import io.xushi.scoring.ReferenceKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The figures that a scoring clause reads, and where its sentences say that something changes. */
final class ClauseReads {

    private static final Set<Figure> FIGURES = EnumSet.of(
            Figure.ACTUAL,
            Figure.COMPLETION,
            Figure.GROWTH,
            Figure.FALL,
            Figure.RISE,
            Figure.GAP,
            Figure.PACE_COMPLETION,
            Figure.MONTH_COMPLETION);
    private static final Set<ReferenceKind> REFERENCES =
            EnumSet.of(ReferenceKind.TARGET, ReferenceKind.STRETCH, ReferenceKind.LAST_YEAR, ReferenceKind.PATH);
    private static final Set<SentenceForm> ASKING_NOTHING = EnumSet.of(SentenceForm.ASSESS, SentenceForm.ASSESS_TARGET);
    private static final Reference NOUGHT = new Reference.Number(Ratio.ZERO, Measure.PERCENT);
    private static final int FIRST_STEPS = 3;
    private static final int MOST_STEPS = 60;

    private final About about;
    private final List<Read> reads = new ArrayList<>();
    private final List<About> targets = new ArrayList<>();
    private boolean understood = true;

    /**
     * A figure, and how far from a reference something changes.
     *
     * @param other a figure of another indicator, in place of a reference
     * @param offsets in the figure's measure, or in per cent of the reference
     * @param relative whether they are in per cent of the reference
     */
    record Read(
            FigureOf figure, Reference reference, @Nullable FigureOf other, List<Ratio> offsets, boolean relative) {}

    private ClauseReads(RuleSet rules, Clause clause) {
        this.about = clause.indicator()
                .flatMap(rules.indicators()::find)
                .map(Indicator::name)
                .map(name -> new About(name, clause.targetName().orElse("")))
                .orElse(About.NOTHING);
        clause.results().forEach(this::take);
        readConditions(rules, clause);
    }

    /** Of a scoring clause; empty when a sentence of it is not known here, or it is DRL. */
    static Optional<ClauseReads> of(RuleSet rules, Clause clause) {
        ClauseReads reads = new ClauseReads(rules, clause);
        return clause.isRaw() || !reads.understood ? Optional.empty() : Optional.of(reads);
    }

    About about() {
        return about;
    }

    List<Read> reads() {
        return reads;
    }

    /** Targets of which it asks whether they are met. */
    List<About> targets() {
        return targets;
    }

    private void readConditions(RuleSet rules, Clause clause) {
        List<Conditions.Asked> asked = new ArrayList<>(new Conditions(rules).conditions(clause, about));
        List<Sentence> known = asked.stream().map(Conditions.Asked::sentence).toList();
        understood &= clause.conditions().stream()
                .allMatch(sentence -> known.contains(sentence)
                        || ASKING_NOTHING.contains(sentence.form())
                        || sentence.form().narrowsEvents());
        understood &= asked.stream().allMatch(each -> each.alternatives().size() == 1);
        asked.stream().flatMap(each -> each.alternatives().get(0).stream()).forEach(this::take);
    }

    private void take(Condition condition) {
        if (condition instanceof Condition.FigureIs is) {
            read(is.figure(), new Reference.Number(is.number(), is.measure()), List.of(Ratio.ZERO), false);
        } else if (condition instanceof Condition.FigureAgainst against) {
            read(against.figure(), against.reference(), List.of(Ratio.ZERO), false);
        } else if (condition instanceof Condition.FigureAgainstOther against) {
            reads.add(new Read(against.figure(), NOUGHT, against.other(), List.of(Ratio.ZERO), false));
            understood &= FIGURES.contains(against.figure().figure())
                    && FIGURES.contains(against.other().figure());
        } else if (condition instanceof Condition.TargetMet met) {
            targets.add(new About(met.indicator(), met.target()));
        } else if (condition instanceof Condition.StretchMet stretch) {
            targets.add(new About(stretch.indicator(), stretch.target()));
        } else {
            understood &= condition instanceof Condition.NoTask
                    || condition instanceof Condition.NoData
                    || condition instanceof Condition.EventIs
                    || condition instanceof Condition.DutyIs
                    || condition instanceof Condition.DutyIn
                    || condition instanceof Condition.Exempt;
        }
    }

    private void read(FigureOf figure, Reference reference, List<Ratio> offsets, boolean relative) {
        boolean plain = reference instanceof Reference.Number
                || reference instanceof Reference.OfUnit
                || reference instanceof Reference.Known known && REFERENCES.contains(known.kind());
        understood &= plain && FIGURES.contains(figure.figure());
        reads.add(new Read(figure, reference, null, offsets, relative));
    }

    private FigureOf its(Sentence result, String gap) {
        return new FigureOf(about.indicator(), about.target(), result.word(gap, Figure.class));
    }

    private void take(Sentence result) {
        switch (result.form()) {
            case POINTS_IF_MET, FACTOR_IF_MISSED -> targets.add(about);
            case STEP -> steps(result, "amount", "measure", result.word("side"), Ratio.ZERO, "points", "limit");
            case STEPS -> {
                steps(result, "up", "upMeasure", "ABOVE", Ratio.ZERO, "upPoints", gainOrLoss(result, "upSign"));
                steps(result, "down", "downMeasure", "BELOW", Ratio.ZERO, "downPoints", gainOrLoss(result, "downSign"));
            }
            case BRACKET -> {
                steps(result, "amount", "measure", result.word("side"), result.exact("from"), "points", "");
                edge(result, result.word("side"), result.exact("to"));
            }
            case BRACKET_BEYOND ->
                steps(result, "amount", "measure", result.word("side"), result.exact("from"), "points", "limit");
            case SHARE -> share(result);
            case SHARE_IF -> {
                compared(result, "condition");
                share(result);
            }
            case FACTOR_IF -> compared(result, "condition");
            case ONCE -> compared(result, "figure");
            case BAND, LINE -> {
                number(result, "low");
                number(result, "high");
            }
            case BAND_UPWARDS -> number(result, "low");
            case BAND_UP_TO -> number(result, "high");
            case FORMULA -> read(its(result, "figure"), NOUGHT, List.of(), false);
            case PER_COUNT ->
                read(
                        new FigureOf(about.indicator(), about.target(), Figure.ACTUAL),
                        NOUGHT,
                        multiples(result, "amount", "points", "limit", Ratio.ZERO, Ratio.ONE),
                        false);
            case POINTS,
                    BASE,
                    PER_EVENT,
                    DUTIES_MISSED,
                    DUTY_DONE,
                    DUTY_LATE,
                    DUTY_FACTOR,
                    LOSSES_TIMES,
                    NO_TASK_AS,
                    NO_TASK_POINTS,
                    JUDGED,
                    SHOW_TARGET,
                    SHOW_FIGURE,
                    SHOW_AGAINST,
                    SHOW_DUTY,
                    CLAUSE_BOUND,
                    JOINT_LIMIT,
                    ROUND_POINTS,
                    ROUND_DATA,
                    VETO,
                    VETO_GRADE,
                    VETO_CAP -> {
                // No figure of an indicator decides here.
            }
            default -> understood = false;
        }
    }

    private static String gainOrLoss(Sentence result, String sign) {
        return result.word(sign).equals("ADD") ? "gain" : "loss";
    }

    private void compared(Sentence result, String figure) {
        read(its(result, figure), result.compared("value"), List.of(Ratio.ZERO), false);
    }

    private void number(Sentence result, String gap) {
        Reference end = new Reference.Number(result.exact(gap), result.measure(gap + "Measure"));
        read(its(result, "figure"), end, List.of(Ratio.ZERO), false);
    }

    // In proportion up to a limit: that is where it stops to matter.
    private void share(Sentence result) {
        Limit limit = result.limit("limit");
        List<Ratio> offsets = new ArrayList<>(List.of(Ratio.ZERO));
        if (limit.kind() == LimitKind.MOST
                && limit.most() != null
                && result.exact("full").signum() > 0) {
            offsets.add(limit.most()
                    .dividedBy(result.exact("full"))
                    .minus(Ratio.ONE)
                    .asPercent());
        }
        read(its(result, "figure"), result.compared("reference"), offsets, true);
    }

    private void edge(Sentence result, String side, Ratio distance) {
        read(
                its(result, "figure"),
                result.compared("reference"),
                List.of(side.equals("ABOVE") ? distance : distance.negate()),
                result.measure("measure").isPercent());
    }

    private void steps(
            Sentence result, String amount, String measure, String side, Ratio from, String points, String limit) {
        Ratio direction = side.equals("ABOVE") ? Ratio.ONE : Ratio.ONE.negate();
        read(
                its(result, "figure"),
                result.compared("reference"),
                multiples(result, amount, points, limit, from, direction),
                result.measure(measure).isPercent());
    }

    /** The first steps, and the last ones before a limit or before everything is taken. */
    private List<Ratio> multiples(
            Sentence result, String amount, String points, String limit, Ratio from, Ratio direction) {
        Ratio step = result.exact(amount);
        int last = last(result, points, limit);
        List<Ratio> offsets = new ArrayList<>();
        for (int n = 0; n <= last; n++) {
            if (n <= FIRST_STEPS || n >= last - 1) {
                offsets.add(from.plus(step.times(Ratio.of(n))).times(direction));
            }
        }
        return offsets;
    }

    private static int last(Sentence result, String points, String limit) {
        boolean limited = result.slots().get(limit) instanceof Slot.Limited given
                && given.limit().kind() == LimitKind.MOST;
        Ratio most = limited ? result.limit(limit).most() : null;
        Ratio each = result.exact(points);
        if (most == null || each.signum() <= 0) {
            return FIRST_STEPS;
        }
        return most.dividedBy(each)
                .ceiling()
                .min(java.math.BigInteger.valueOf(MOST_STEPS))
                .intValue();
    }
}
