package io.xushi.evaluation;

import io.xushi.evaluation.ClauseReads.Read;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Observation;
import io.xushi.pace.Progress;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.Conditions.About;
import io.xushi.target.Demand;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which values of one figure are worth trying in one situation: around every place where a sentence says that something
 * changes, each a smallest step apart, and an even grid from half to double of the target.
 *
 * @param current the figure as the case states it
 * @param scale decimals of the data; the smallest step is one in the last of them
 */
record Sweep(Situation situation, Indicator indicator, Observation current, int scale) {

    private static final int PROBE_STEPS = 10;
    private static final int MOST_EDGES = 40;

    BigDecimal step() {
        return BigDecimal.ONE.movePointLeft(scale);
    }

    /** A value near the stated one: figures are straight lines between the two, nearly all of them everywhere. */
    BigDecimal probe() {
        return onGrid(Ratio.of(current.value())).add(step().multiply(BigDecimal.valueOf(PROBE_STEPS)));
    }

    UnitData at(BigDecimal value) {
        return situation.with(indicator, current, value);
    }

    /**
     * The values next to every place where something changes.
     *
     * @param stated what the unit looks like with the stated value, {@code probed} with that of {@link #probe}
     */
    TreeSet<BigDecimal> edges(Dossier stated, Dossier probed, List<ClauseReads> clauses) {
        Set<Ratio> places = new LinkedHashSet<>();
        for (ClauseReads clause : clauses) {
            clause.reads().forEach(read -> places.addAll(places(stated, probed, read)));
            clause.targets().forEach(target -> places.addAll(places(stated, probed, target)));
        }
        TreeSet<BigDecimal> values = new TreeSet<>();
        places.stream().limit(MOST_EDGES).forEach(place -> {
            BigDecimal below = onGrid(place);
            for (int steps = -1; steps <= 2; steps++) {
                values.add(below.add(step().multiply(BigDecimal.valueOf(steps))));
            }
        });
        values.add(onGrid(Ratio.of(current.value())));
        return plausible(values);
    }

    /** An even grid from half to double of the target, or of the stated value where there is no target. */
    TreeSet<BigDecimal> grid(Dossier stated, Dossier probed, About about, int points) {
        Ratio middle = target(stated, probed, about);
        Ratio low = middle.isZero() ? Ratio.of(step()).times(Ratio.of(-points)) : middle.dividedBy(Ratio.of(2));
        Ratio high = middle.isZero() ? low.negate() : middle.times(Ratio.of(2));
        TreeSet<BigDecimal> values = new TreeSet<>();
        for (int i = 0; i <= points; i++) {
            values.add(onGrid(low.plus(high.minus(low).times(Ratio.of(i, points)))));
        }
        return plausible(values);
    }

    // What counts or measures an amount is not below zero.
    private TreeSet<BigDecimal> plausible(TreeSet<BigDecimal> values) {
        boolean amount = !indicator.measure().isPercent() && current.value().signum() >= 0;
        if (amount) {
            values.removeIf(value -> value.signum() < 0);
        }
        return values;
    }

    private BigDecimal onGrid(Ratio value) {
        BigInteger steps = value.dividedBy(Ratio.of(step())).floor();
        return step().multiply(new BigDecimal(steps)).setScale(scale);
    }

    private Ratio target(Dossier stated, Dossier probed, About about) {
        Progress before = stated.theProgress(about.indicator(), about.target()).orElse(null);
        Progress after = probed.theProgress(about.indicator(), about.target()).orElse(null);
        Ratio own = Ratio.of(current.value());
        if (before == null || after == null) {
            return own;
        }
        Ratio found = solve(before.actual(), after.actual(), before.target().amount());
        return found == null ? own : found;
    }

    private List<Ratio> places(Dossier stated, Dossier probed, Read read) {
        Ratio before = excess(stated, read);
        Ratio after = excess(probed, read);
        Ratio reference = stated.reference(read.figure(), read.reference()).value();
        List<Ratio> places = new ArrayList<>();
        for (Ratio offset : read.offsets()) {
            Ratio distance = read.relative() && reference != null
                    ? offset.times(reference).dividedBy(Ratio.HUNDRED)
                    : offset;
            Ratio place = solve(before, after, distance);
            if (place != null) {
                places.add(place);
            }
        }
        return places;
    }

    private static @Nullable Ratio excess(Dossier dossier, Read read) {
        Ratio figure = dossier.operand(read.figure()).value();
        Ratio from = read.other() == null
                ? dossier.reference(read.figure(), read.reference()).value()
                : dossier.operand(read.other()).value();
        return figure == null || from == null ? null : figure.minus(from);
    }

    /** Where a target begins to be met, and where its stretch does. */
    private List<Ratio> places(Dossier stated, Dossier probed, About about) {
        Progress before = stated.theProgress(about.indicator(), about.target()).orElse(null);
        Progress after = probed.theProgress(about.indicator(), about.target()).orElse(null);
        List<Ratio> places = new ArrayList<>();
        if (before == null || after == null) {
            return places;
        }
        List<Demand> demands = before.target().demands();
        for (int i = 0; i < demands.size(); i++) {
            Ratio from = before.readings().get(i).value().orElse(null);
            Ratio to = after.readings().get(i).value().orElse(null);
            add(places, solve(from, to, demands.get(i).amount()));
            add(
                    places,
                    demands.get(i).upper() == null
                            ? null
                            : solve(from, to, demands.get(i).upper()));
        }
        add(places, solve(before.actual(), after.actual(), before.target().stretch()));
        return places;
    }

    private static void add(List<Ratio> places, @Nullable Ratio place) {
        if (place != null) {
            places.add(place);
        }
    }

    /** The value at which something has a value, if it is a straight line; {@code null} where it does not change. */
    private @Nullable Ratio solve(@Nullable Ratio stated, @Nullable Ratio probed, @Nullable Ratio wanted) {
        if (stated == null || probed == null || wanted == null || stated.equals(probed)) {
            return null;
        }
        Ratio from = Ratio.of(current.value());
        Ratio length = Ratio.of(probe()).minus(from);
        return from.plus(wanted.minus(stated).times(length).dividedBy(probed.minus(stated)));
    }
}
