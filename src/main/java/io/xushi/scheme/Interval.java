package io.xushi.scheme;

import io.xushi.quantity.Comparison;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.scoring.Operand;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a condition lets through.
 *
 * @param low {@code null} without a lower end; {@code lowIn} whether the end itself is in
 * @param high {@code null} without an upper end
 */
record Interval(
        @Nullable Ratio low, boolean lowIn, @Nullable Ratio high, boolean highIn) {

    static final Interval ANY = new Interval(null, false, null, false);

    private static final Comparator<Interval> BY_LOW = (a, b) -> compareLow(a, b);

    static Interval of(Comparison comparison, Ratio number) {
        return switch (comparison) {
            case AT_LEAST -> new Interval(number, true, null, false);
            case MORE_THAN -> new Interval(number, false, null, false);
            case AT_MOST -> new Interval(null, false, number, true);
            case LESS_THAN -> new Interval(null, false, number, false);
        };
    }

    /** The same of what is measured the other way round. */
    Interval negated() {
        return new Interval(high == null ? null : high.negate(), highIn, low == null ? null : low.negate(), lowIn);
    }

    boolean isEmpty() {
        if (low == null || high == null) {
            return false;
        }
        int order = low.compareTo(high);
        return order > 0 || order == 0 && !(lowIn && highIn);
    }

    boolean isPoint() {
        return low != null && high != null && low.equals(high);
    }

    Interval and(Interval other) {
        Interval lower = compareLow(this, other) >= 0 ? this : other;
        Interval upper = compareHigh(this, other) <= 0 ? this : other;
        return new Interval(lower.low, lower.lowIn, upper.high, upper.highIn);
    }

    boolean covers(Interval other) {
        return compareLow(this, other) <= 0 && compareHigh(this, other) >= 0;
    }

    /** What lies between them that neither holds, from the lowest on. */
    static List<Interval> gaps(List<Interval> some) {
        List<Interval> gaps = new ArrayList<>();
        Interval reached = null;
        for (Interval next : some.stream().sorted(BY_LOW).toList()) {
            if (reached != null && reached.high != null && next.low != null) {
                Interval gap = new Interval(reached.high, !reached.highIn, next.low, !next.lowIn);
                if (!gap.isEmpty()) {
                    gaps.add(gap);
                }
            }
            reached = reached == null || compareHigh(next, reached) > 0 ? next : reached;
        }
        return gaps;
    }

    /** The least that holds them all. */
    static Interval around(List<Interval> some) {
        Interval lowest = some.stream().min(BY_LOW).orElse(ANY);
        Interval highest = some.stream().max((a, b) -> compareHigh(a, b)).orElse(ANY);
        return new Interval(lowest.low, lowest.lowIn, highest.high, highest.highIn);
    }

    private static int compareLow(Interval a, Interval b) {
        if (a.low == null || b.low == null) {
            return a.low == b.low ? 0 : a.low == null ? -1 : 1;
        }
        int order = a.low.compareTo(b.low);
        return order != 0 ? order : Boolean.compare(b.lowIn, a.lowIn);
    }

    private static int compareHigh(Interval a, Interval b) {
        if (a.high == null || b.high == null) {
            return a.high == b.high ? 0 : a.high == null ? 1 : -1;
        }
        int order = a.high.compareTo(b.high);
        return order != 0 ? order : Boolean.compare(a.highIn, b.highIn);
    }

    /** As a rule would say it. */
    Wording in(Measure measure) {
        if (low != null && high != null) {
            return low.equals(high)
                    ? Wording.of("正好 %s", "exactly %s", shown(low, measure))
                    : Wording.of(
                            "从 %s（%s）到 %s（%s）",
                            "from %s (%s) to %s (%s)",
                            shown(low, measure),
                            edge(lowIn),
                            shown(high, measure),
                            edge(highIn));
        }
        if (low != null) {
            return Wording.of("%s %s", "%s %s", comparison(lowIn, true).wording(), shown(low, measure));
        }
        return high == null
                ? new Wording("任何数", "any number")
                : Wording.of("%s %s", "%s %s", comparison(highIn, false).wording(), shown(high, measure));
    }

    private static Wording shown(Ratio number, Measure measure) {
        return measure.equals(Measured.POINTS)
                ? Wording.of("%s 分", "%s points", number.shown())
                : Operand.unnamed(number, measure).shown();
    }

    private static Comparison comparison(boolean in, boolean above) {
        if (above) {
            return in ? Comparison.AT_LEAST : Comparison.MORE_THAN;
        }
        return in ? Comparison.AT_MOST : Comparison.LESS_THAN;
    }

    private static Wording edge(boolean in) {
        return in ? new Wording("含", "in") : new Wording("不含", "out");
    }
}
