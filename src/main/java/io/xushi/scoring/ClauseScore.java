package io.xushi.scoring;

import io.xushi.calendar.WorkingDays;
import io.xushi.fact.Duty;
import io.xushi.indicator.Figure;
import io.xushi.quantity.Comparison;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The points of one clause for one unit, with every step of the sum.
 *
 * @param points {@code null} when something is missing
 * @param words the steps in the order of work
 * @param wouldGive what would have made it give, or give more
 * @param most the most it can give; {@code null} without an upper end
 */
public record ClauseScore(
        @Nullable Ratio points,
        LineStatus status,
        List<Wording> words,
        List<Wording> wouldGive,
        List<Operand> operands,
        @Nullable Ratio most) {

    public ClauseScore {
        words = List.copyOf(words);
        wouldGive = List.copyOf(wouldGive);
        operands = List.copyOf(operands);
    }

    /**
     * Adds up a clause, whatever the order of its sentences: base, awards, bands and shares; steps, each with its own
     * limit; the limit on gains and losses together; factors; cap and floor; rounding.
     */
    public static ClauseScore of(List<Term> terms, ClauseRules rules, Inputs in) {
        return new Sum(terms, rules, in).score();
    }

    /** Full marks of a clause, bonuses not counted. */
    public static Ratio full(List<Term> terms) {
        return terms.stream().map(Term::full).reduce(Ratio.ZERO, Ratio::plus);
    }

    /** The most a clause can give; {@code null} without an upper end. */
    public static @Nullable Ratio most(List<Term> terms, ClauseRules rules) {
        Ratio base = base(terms);
        Ratio given = Ratio.ZERO;
        Ratio gains = Ratio.ZERO;
        for (Term term : terms) {
            Ratio own = term.most(base);
            if (own == null) {
                return rules.most();
            }
            if (term.sign() == Sign.ADD) {
                gains = gains.plus(own);
            } else {
                given = given.plus(own);
            }
        }
        Ratio limit = rules.jointLimit();
        Ratio most = given.plus(limit == null ? gains : Ratio.min(gains, limit));
        for (Term term : terms) {
            Ratio factor = term.mostFactor();
            if (factor == null) {
                return rules.most();
            }
            most = most.times(factor);
        }
        return rules.most() == null ? most : Ratio.min(most, rules.most());
    }

    private static Ratio base(List<Term> terms) {
        return terms.stream()
                .filter(term -> term instanceof Points points && points.base())
                .map(Term::full)
                .reduce(Ratio.ZERO, Ratio::plus);
    }

    private static boolean stopsAtZero(Term term) {
        Limit limit = term.limit();
        return limit != null && limit.kind() == LimitKind.ZERO;
    }

    private static final class Sum {
        private final List<Term> terms;
        private final ClauseRules rules;
        private final Inputs in;
        private final List<Wording> words = new ArrayList<>();
        private final List<Wording> wouldGive = new ArrayList<>();
        private final List<Operand> operands = new ArrayList<>();
        private Ratio given = Ratio.ZERO;
        private Ratio gains = Ratio.ZERO;
        private Ratio losses = Ratio.ZERO;
        private Ratio factor = Ratio.ONE;
        private @Nullable LineStatus gap;

        Sum(List<Term> terms, ClauseRules rules, Inputs in) {
            this.terms = terms;
            this.rules = rules;
            this.in = rules.data() == null ? in : new RoundedInputs(in, rules.data());
        }

        ClauseScore score() {
            Ratio base = base(terms);
            terms.forEach(term -> take(term.compute(in, base)));
            Ratio points = gap == null ? limited() : null;
            return new ClauseScore(
                    points,
                    gap == null ? LineStatus.SCORED : gap,
                    words,
                    wouldGive,
                    operands.stream().distinct().toList(),
                    most(terms, rules));
        }

        private void take(Effect effect) {
            words.add(effect.words());
            operands.addAll(effect.operands());
            if (effect.wouldGive() != null) {
                wouldGive.add(effect.wouldGive());
            }
            Ratio points = effect.points();
            if (points == null) {
                gap = LineStatus.together(gap, effect.gap());
                return;
            }
            switch (effect.role()) {
                case BASE -> given = given.plus(points);
                case GAIN -> gains = gains.plus(points);
                case LOSS -> losses = losses.plus(points);
                case FACTOR -> factor = factor.times(points);
            }
        }

        private Ratio limited() {
            if (rules.lossFactor() != null && !losses.isZero()) {
                losses = losses.times(rules.lossFactor());
                words.add(Wording.of(
                        "扣分乘以 %s：扣 %s 分",
                        "deductions times %s: %s points",
                        rules.lossFactor().shown(),
                        losses.abs().shown()));
            }
            Ratio change = jointly(gains.plus(losses));
            Ratio points = given.plus(change).times(factor);
            if (!factor.equals(Ratio.ONE)) {
                words.add(Wording.of(
                        "%s 分 × %s = %s 分",
                        "%s points × %s = %s points", given.plus(change).shown(), factor.shown(), points.shown()));
            }
            return rounded(bounded(points));
        }

        private Ratio jointly(Ratio change) {
            Ratio limit = rules.jointLimit();
            if (limit == null || change.abs().compareTo(limit) <= 0) {
                return change;
            }
            words.add(Wording.of(
                    "加扣分合计 %s 分，不超过 %s 分",
                    "gains and losses come to %s points, at most %s", change.shown(), limit.shown()));
            return change.signum() < 0 ? limit.negate() : limit;
        }

        private Ratio bounded(Ratio points) {
            Ratio least = rules.least();
            if (terms.stream().anyMatch(ClauseScore::stopsAtZero)) {
                least = least == null ? Ratio.ZERO : Ratio.max(Ratio.ZERO, least);
            }
            Ratio most = rules.most();
            if (most != null && points.compareTo(most) > 0) {
                words.add(Wording.of(
                        "%s 分，本条最多 %s 分", "%s points; this clause gives at most %s", points.shown(), most.shown()));
                return most;
            }
            if (least != null && points.compareTo(least) < 0) {
                words.add(Wording.of(
                        "%s 分，本条最少 %s 分", "%s points; this clause gives at least %s", points.shown(), least.shown()));
                return least;
            }
            return points;
        }

        private Ratio rounded(Ratio points) {
            ClauseRules.Rounding rounding = rules.points();
            if (rounding == null) {
                return points;
            }
            Ratio rounded = points.rounded(rounding.scale(), rounding.mode());
            if (!rounded.equals(points)) {
                words.add(Wording.of(
                        "%s 分，保留 %d 位小数：%s 分",
                        "%s points, rounded to %d decimals: %s", points.shown(), rounding.scale(), rounded.shown()));
            }
            return rounded;
        }
    }

    /** Figures rounded before anything is compared with them. */
    private record RoundedInputs(Inputs exact, ClauseRules.Rounding rounding) implements Inputs {
        @Override
        public Operand figure(Figure figure) {
            return exact.figure(figure).rounded(rounding);
        }

        @Override
        public Operand reference(Reference reference, Figure of) {
            return exact.reference(reference, of);
        }

        @Override
        public @Nullable Boolean met() {
            return exact.met();
        }

        @Override
        public Optional<Operand> inActual(Figure figure, Ratio change) {
            return exact.inActual(figure, change);
        }

        @Override
        public Duty duty(String name) {
            return exact.duty(name);
        }

        @Override
        public Operand events(PerEvent.EventCount events, Measure measure) {
            return exact.events(events, measure);
        }

        @Override
        public Operand periods(Figure figure, Comparison comparison, Reference reference, int months) {
            return exact.periods(figure, comparison, reference, months);
        }

        @Override
        public Operand record(String name, Measure measure) {
            return exact.record(name, measure);
        }

        @Override
        public Operand subject(Subject subject) {
            return exact.subject(subject);
        }

        @Override
        public Field field(Subject subject, Population population) {
            return exact.field(subject, population);
        }

        @Override
        public Optional<JudgedPoints> judgement() {
            return exact.judgement();
        }

        @Override
        public WorkingDays workingDays() {
            return exact.workingDays();
        }
    }
}
