package io.xushi.scoring;

import io.xushi.indicator.Figure;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Points by the band in which a figure lies (C6), within a band on a straight line where it says so (C7). */
public record Bands(Figure figure, List<Band> bands) implements Term {

    public Bands {
        bands = List.copyOf(bands);
    }

    /**
     * One band.
     *
     * @param low {@code null} for no lower end
     * @param high {@code null} for no upper end
     * @param from points at the lower end
     * @param to points at the upper end; the same as {@code from} unless on a straight line
     */
    public record Band(
            @Nullable Ratio low, boolean lowIn, @Nullable Ratio high, boolean highIn, Sign sign, Ratio from, Ratio to) {

        boolean holds(Ratio value) {
            return isAbove(value) && isBelow(value);
        }

        private boolean isAbove(Ratio value) {
            return low == null || value.compareTo(low) > 0 || lowIn && value.compareTo(low) == 0;
        }

        private boolean isBelow(Ratio value) {
            return high == null || value.compareTo(high) < 0 || highIn && value.compareTo(high) == 0;
        }

        Ratio points(Ratio value) {
            if (from.equals(to)) {
                return sign.of(from);
            }
            Ratio start = Objects.requireNonNull(low);
            Ratio way =
                    value.minus(start).dividedBy(Objects.requireNonNull(high).minus(start));
            return sign.of(from.plus(to.minus(from).times(way)));
        }

        /** Such as [80%, 99%). */
        Wording said(Measure measure) {
            String start = low == null ? "(-∞" : (lowIn ? "[" : "(") + shown(low, measure);
            String end = high == null ? "+∞)" : shown(high, measure) + (highIn ? "]" : ")");
            return Wording.same(start + ", " + end);
        }

        private static String shown(Ratio number, Measure measure) {
            return Operand.unnamed(number, measure).shown().zh();
        }
    }

    @Override
    public Effect compute(Inputs in, Ratio base) {
        Operand value = in.figure(figure);
        Ratio number = value.value();
        if (number == null) {
            return Effect.missing(value);
        }
        for (Band band : bands) {
            if (band.holds(number)) {
                Ratio points = band.points(number);
                return Effect.of(
                        band.sign().role(),
                        points,
                        Wording.of(
                                "%s，在 %s 一档：%s %s 分",
                                "%s lies in %s: %s %s points",
                                value.said(),
                                band.said(value.measure()),
                                band.sign().wording(),
                                points.abs().shown()),
                        value);
            }
        }
        return Effect.of(
                Effect.Role.BASE,
                Ratio.ZERO,
                Wording.of("%s，不在任何一档：0 分", "%s lies in no band: 0 points", value.said()),
                value);
    }

    @Override
    public Ratio full() {
        return bands.stream()
                .filter(band -> band.sign() == Sign.AWARD)
                .map(band -> Ratio.max(band.from(), band.to()))
                .reduce(Ratio.ZERO, Ratio::max);
    }

    @Override
    public Sign sign() {
        return full().isZero() ? Sign.ADD : Sign.AWARD;
    }

    @Override
    public Ratio most(Ratio base) {
        return bands.stream()
                .map(band -> Ratio.max(band.sign().of(band.from()), band.sign().of(band.to())))
                .reduce(Ratio.ZERO, Ratio::max);
    }
}
