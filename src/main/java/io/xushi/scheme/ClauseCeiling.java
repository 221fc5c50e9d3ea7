package io.xushi.scheme;

import io.xushi.clause.Clause;
import io.xushi.clause.Sentence;
import io.xushi.clause.SentenceForm;
import io.xushi.quantity.Ratio;
import io.xushi.scoring.Limit;
import io.xushi.scoring.PartStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The most that a clause can give, from its sentences alone. */
final class ClauseCeiling {

    private ClauseCeiling() {}

    /** {@code null} when nothing ends it. */
    static @Nullable Ratio of(Clause clause) {
        Ratio most = Ratio.ZERO;
        Ratio bands = Ratio.ZERO;
        Ratio cap = null;
        Ratio factor = Ratio.ONE;
        Ratio base = base(clause.results());
        boolean open = false;
        for (Sentence result : clause.results()) {
            switch (result.form()) {
                case BAND, BAND_UPWARDS, BAND_UP_TO ->
                    bands = Ratio.max(bands, gained(result, "sign", result.exact("points")));
                case LINE -> bands = Ratio.max(bands, Ratio.max(result.exact("from"), result.exact("to")));
                case RECORD_FACTOR -> open = true;
                case FACTOR -> factor = factor.times(result.exact("factor"));
                case FACTOR_IF, FACTOR_IF_MISSED, DUTY_FACTOR -> factor = Ratio.max(factor, result.exact("factor"));
                case CLAUSE_BOUND -> cap = result.word("bound").equals("MOST") ? result.exact("points") : cap;
                default -> {
                    Ratio own = most(result, base);
                    open |= own == null;
                    most = own == null ? most : most.plus(own);
                }
            }
        }
        if (open) {
            return cap;
        }
        Ratio all = most.plus(bands).times(factor);
        return cap == null ? all : Ratio.min(cap, all);
    }

    private static Ratio base(List<Sentence> results) {
        return results.stream()
                .filter(result -> result.form() == SentenceForm.BASE)
                .map(result -> result.exact("points"))
                .reduce(Ratio.ZERO, Ratio::plus);
    }

    private static Ratio gained(Sentence result, String sign, Ratio points) {
        return result.word(sign).equals("DEDUCT") ? Ratio.ZERO : points;
    }

    private static @Nullable Ratio most(Sentence result, Ratio base) {
        return switch (result.form()) {
            case POINTS, ONCE -> gained(result, "sign", result.exact("points"));
            case POINTS_IF_MET -> Ratio.max(result.exact("met"), result.exact("missed"));
            case BASE, DUTY_DONE -> result.exact("points");
            case DUTIES_DONE ->
                result.exact("points").times(Ratio.of(result.names("duties").size()));
            case DUTIES_SHARE, SHARE_OF_BEST -> result.exact("full");
            case RANK_STEP, RANK_PERCENT, RANK_EVEN -> result.exact("first");
            case RANK_LIST -> Ratio.of(result.numbers("listed").get(0));
            case EFFICACY -> Ratio.max(result.exact("full"), result.exact("equal"));
            case INVERSE_SHARE -> bound(result.limit("limit"), result.exact("full"));
            case OF_CLAUSES -> null;
            case STEP,
                    STEP_IF,
                    BRACKET_BEYOND,
                    PER_COUNT,
                    PER_EVENT,
                    PER_EVENT_CATEGORY,
                    PER_EVENT_AMOUNT,
                    PER_PERIOD,
                    PER_RECORD -> result.word("sign").equals("ADD") ? bound(result.limit("limit"), base) : Ratio.ZERO;
            case STEPS ->
                result.word("upSign").equals("ADD") || result.word("downSign").equals("ADD")
                        ? bound(result.limit("gain"), base)
                        : Ratio.ZERO;
            case BRACKET -> result.word("sign").equals("ADD") ? bracket(result) : Ratio.ZERO;
            case SHARE, SHARE_IF -> bound(result.limit("limit"), result.exact("full"));
            case FORMULA -> null;
            case JUDGED -> Ratio.of(result.number("high"));
            default -> Ratio.ZERO;
        };
    }

    // A step without length, or a part that falls, is told elsewhere.
    private static Ratio bracket(Sentence result) {
        Ratio length = result.exact("to").minus(result.exact("from"));
        Ratio amount = result.exact("amount");
        if (amount.signum() <= 0 || length.signum() <= 0) {
            return Ratio.ZERO;
        }
        PartStep part = result.word("part", PartStep.class);
        return part.count(length.dividedBy(amount)).times(result.exact("points"));
    }

    private static @Nullable Ratio bound(Limit limit, Ratio base) {
        return switch (limit.kind()) {
            case MOST -> limit.most();
            case BASE -> base;
            case ZERO, NONE -> null;
        };
    }
}
