package io.xushi.scheme;

import io.xushi.clause.Clause;
import io.xushi.clause.Sentence;
import io.xushi.indicator.Figure;
import io.xushi.quantity.Ratio;
import io.xushi.scoring.Limit;
import io.xushi.scoring.LimitKind;
import io.xushi.scoring.Sign;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clause's full marks (满分): what it gives where everything is done and nothing more. What is added on top (加) is a
 * bonus and does not count, unless the clause gives nothing else: then it may be meant either way, and the full marks
 * lie anywhere from nothing to the most that can be added.
 *
 * @param least the least that they can be
 * @param most the most that they can be; {@code null} without an upper end
 */
public record ClauseMarks(Ratio least, @Nullable Ratio most) {

    public static final ClauseMarks NONE = new ClauseMarks(Ratio.ZERO, Ratio.ZERO);

    /** From the clause's sentences; empty when one of them is not known, or the clause is DRL. */
    public static Optional<ClauseMarks> of(Clause clause) {
        return clause.isRaw() ? Optional.empty() : new Sum().of(clause);
    }

    /** Whether they are a single number. */
    public boolean isExact() {
        return most != null && least.equals(most);
    }

    ClauseMarks plus(ClauseMarks other) {
        return new ClauseMarks(
                least.plus(other.least), most == null || other.most == null ? null : most.plus(other.most));
    }

    /** Whichever of two branches gives more. */
    ClauseMarks or(ClauseMarks other) {
        return new ClauseMarks(
                Ratio.max(least, other.least), most == null || other.most == null ? null : Ratio.max(most, other.most));
    }

    /** Of a clause that may not apply. */
    ClauseMarks orNothing() {
        return new ClauseMarks(Ratio.ZERO, most);
    }

    boolean canBe(Ratio points) {
        return points.compareTo(least) >= 0 && (most == null || points.compareTo(most) <= 0);
    }

    private static final class Sum {
        private Ratio given = Ratio.ZERO;
        private @Nullable Ratio added = Ratio.ZERO;
        private Ratio factor = Ratio.ONE;
        private @Nullable Ratio dutyFactor;
        private @Nullable Ratio cap;
        private boolean formula;
        private final Map<Figure, Ratio> bands = new EnumMap<>(Figure.class);

        Optional<ClauseMarks> of(Clause clause) {
            for (Sentence result : clause.results()) {
                if (!take(result)) {
                    return Optional.empty();
                }
            }
            given = bands.values().stream().reduce(given, Ratio::plus);
            if (formula) {
                return Optional.ofNullable(cap).map(most -> new ClauseMarks(most, most));
            }
            return Optional.of(marks());
        }

        private ClauseMarks marks() {
            boolean adding = given.isZero() && (added == null || added.signum() > 0);
            Ratio times = dutyFactor == null ? factor : factor.times(dutyFactor);
            Ratio least = given.times(Ratio.min(Ratio.ONE, dutyFactor == null ? Ratio.ONE : dutyFactor));
            Ratio most = adding ? added : given.times(Ratio.max(Ratio.ONE, times));
            return cap == null
                    ? new ClauseMarks(least, most)
                    : new ClauseMarks(Ratio.min(cap, least), most == null ? cap : Ratio.min(cap, most));
        }

        /** Whether the sentence is understood. */
        private boolean take(Sentence result) {
            switch (result.form()) {
                case BASE, DUTY_DONE -> give(result.exact("points"));
                case POINTS, ONCE -> take(Sign.valueOf(result.word("sign")), result.exact("points"));
                case POINTS_IF_MET ->
                    give(Ratio.max(Ratio.ZERO, Ratio.max(result.exact("met"), result.exact("missed"))));
                case SHARE, SHARE_IF, INVERSE_SHARE, SHARE_OF_BEST, DUTIES_SHARE -> give(result.exact("full"));
                case RANK_STEP, RANK_PERCENT, RANK_EVEN -> give(result.exact("first"));
                case RANK_LIST -> give(Ratio.of(result.numbers("listed").get(0)));
                case EFFICACY -> give(Ratio.max(result.exact("full"), result.exact("equal")));
                case DUTIES_DONE ->
                    give(result.exact("points")
                            .times(Ratio.of(result.names("duties").size())));
                case JUDGED -> give(Ratio.max(Ratio.ZERO, Ratio.of(result.number("high"))));
                case BAND, BAND_UPWARDS, BAND_UP_TO ->
                    band(result, Sign.valueOf(result.word("sign")), result.exact("points"));
                case LINE -> band(result, Sign.AWARD, Ratio.max(result.exact("from"), result.exact("to")));
                case FORMULA -> formula = true;
                case STEP,
                        STEP_IF,
                        BRACKET_BEYOND,
                        PER_COUNT,
                        PER_EVENT,
                        PER_EVENT_CATEGORY,
                        PER_EVENT_AMOUNT,
                        PER_PERIOD,
                        PER_RECORD -> add(result.word("sign").equals("ADD"), result.limit("limit"));
                case STEPS ->
                    add(
                            result.word("upSign").equals("ADD")
                                    || result.word("downSign").equals("ADD"),
                            result.limit("gain"));
                case BRACKET -> added = result.word("sign").equals("ADD") ? null : added;
                case FACTOR_IF, FACTOR_IF_MISSED -> factor = Ratio.max(factor, result.exact("factor"));
                case DUTY_FACTOR ->
                    dutyFactor =
                            dutyFactor == null ? result.exact("factor") : Ratio.max(dutyFactor, result.exact("factor"));
                case CLAUSE_BOUND -> cap = result.word("bound").equals("MOST") ? result.exact("points") : cap;
                case DUTIES_MISSED,
                        DUTY_LATE,
                        LOSSES_TIMES,
                        NO_TASK_AS,
                        NO_TASK_POINTS,
                        SHOW_TARGET,
                        SHOW_FIGURE,
                        SHOW_AGAINST,
                        SHOW_DUTY,
                        JOINT_LIMIT,
                        ROUND_POINTS,
                        ROUND_DATA,
                        VETO,
                        VETO_GRADE,
                        VETO_CAP -> {
                    // Takes, shows or rounds: full marks are what they are.
                }
                default -> {
                    return false;
                }
            }
            return true;
        }

        private void take(Sign sign, Ratio points) {
            switch (sign) {
                case AWARD -> give(points);
                case ADD -> added = added == null ? null : added.plus(points);
                case DEDUCT -> {}
            }
        }

        private void give(Ratio points) {
            given = given.plus(points);
        }

        private void band(Sentence result, Sign sign, Ratio points) {
            switch (sign) {
                case AWARD -> bands.merge(result.word("figure", Figure.class), points, Ratio::max);
                case ADD -> added = added == null ? null : Ratio.max(added, points);
                case DEDUCT -> {}
            }
        }

        private void add(boolean gain, Limit limit) {
            if (gain) {
                Ratio most = limit.kind() == LimitKind.MOST ? limit.most() : null;
                added = added == null || most == null ? null : added.plus(most);
            }
        }
    }
}
