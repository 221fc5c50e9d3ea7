package io.xushi.evaluation;

import io.xushi.calendar.Period;
import io.xushi.indicator.Derivation;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Reading;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.scoring.Operand;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares figures that should agree, and says in what they do not; exactly as far apart as allowed still agrees. */
final class Mismatch {

    private static final int MOST = 20;
    private static final int MOST_PARTS = 8;
    private static final int MOST_SOURCES = 3;
    private static final int LONGEST_SOURCE = 60;

    private Mismatch() {}

    /** A figure as published, for a period. */
    record Published(Indicator indicator, Period period, Reading.Present reading) {

        Ratio amount() {
            return reading.amount();
        }

        Wording shown() {
            return Mismatch.shown(amount(), indicator.measure());
        }

        /** The period under which it was handed in, where it is one figure. */
        Period said() {
            return reading.from().size() == 1 ? reading.from().get(0).period() : period;
        }

        boolean exceeds(Published other) {
            return amount().abs().compareTo(other.amount().abs()) > 0;
        }

        /** Whether one is so many times the other or more; never between zero and another value, or across zero. */
        boolean leapsFrom(Published other, Ratio factor) {
            if (amount().signum() * other.amount().signum() <= 0) {
                return false;
            }
            Ratio a = amount().abs();
            Ratio b = other.amount().abs();
            return Ratio.max(a, b).compareTo(Ratio.min(a, b).times(factor)) >= 0;
        }
    }

    /** What a figure should follow from, with its values. */
    record Parts(List<Indicator> indicators, List<Reading.Present> readings) {

        Ratio amount(int index) {
            return readings.get(index).amount();
        }

        Wording shown(int index) {
            return Mismatch.shown(amount(index), indicators.get(index).measure());
        }

        /** {@code “name” value}, in the form of a sentence. */
        Wording named(int index) {
            return Wording.of("“%s”%s", "\"%s\" %s", indicators.get(index).name(), shown(index));
        }

        Ratio sum() {
            return readings.stream().map(Reading.Present::amount).reduce(Ratio.ZERO, Ratio::plus);
        }

        Wording listed() {
            List<Wording> all = new ArrayList<>();
            for (int i = 0; i < Math.min(MOST_PARTS, readings.size()); i++) {
                all.add(Wording.of("%s %s", "%s %s", indicators.get(i).name(), shown(i)));
            }
            boolean more = readings.size() > MOST_PARTS;
            return new Wording(
                    all.stream().map(Wording::zh).collect(Collectors.joining("、")) + (more ? "……" : ""),
                    all.stream().map(Wording::en).collect(Collectors.joining(", ")) + (more ? " …" : ""));
        }
    }

    /** A sum, a quotient or a difference. */
    static Optional<Wording> ofParts(Published figure, Derivation from, Parts parts, Ratio tolerance) {
        List<Ratio> amounts =
                parts.readings().stream().map(Reading.Present::amount).toList();
        Ratio computed = Readings.computed(figure.indicator(), from, amounts);
        if (computed == null) {
            return Optional.empty();
        }
        Wording shown = shown(computed, figure.indicator().measure());
        if (from instanceof Derivation.Sum) {
            return told(
                    figure,
                    computed,
                    tolerance,
                    Wording.of("分项合计 %s（%s）", "its parts add up to %s (%s)", shown, parts.listed()));
        }
        String sign = from instanceof Derivation.Quotient ? "÷" : "-";
        return told(
                figure,
                computed,
                tolerance,
                Wording.of("%s %s %s，应为 %s", "%s %s %s is %s", parts.named(0), sign, parts.named(1), shown));
    }

    /** Growth against the same stretch of last year; there is none on a base that is not above zero. */
    static Optional<Wording> ofGrowth(Published figure, Parts parts, Reading.Present before, Ratio tolerance) {
        if (before.amount().signum() <= 0) {
            return Optional.empty();
        }
        Ratio computed =
                parts.amount(0).dividedBy(before.amount()).minus(Ratio.ONE).asPercent();
        Indicator of = parts.indicators().get(0);
        return told(
                figure,
                computed,
                tolerance,
                Wording.of(
                        "“%s”本期 %s、上年同期 %s，增速应为 %s",
                        "\"%s\", now %s and %s a year before, grew by %s",
                        of.name(),
                        parts.shown(0),
                        shown(before.amount(), of.measure()),
                        shown(computed, Measure.PERCENT)));
    }

    private static Optional<Wording> told(Published figure, Ratio computed, Ratio tolerance, Wording why) {
        Ratio apart = figure.amount().minus(computed).abs();
        if (apart.compareTo(tolerance) <= 0) {
            return Optional.empty();
        }
        return Optional.of(Wording.of(
                "“%s”%s 为 %s，%s，%s%s；请核对",
                "\"%s\" %s is %s; %s: %s%s; check them",
                figure.indicator().name(),
                figure.said(),
                figure.shown(),
                why,
                apart(apart, tolerance, figure.indicator().measure()),
                source(List.of(figure.reading()))));
    }

    /** Shares of a whole. */
    static Optional<Wording> ofWhole(Parts parts, Ratio whole, Period period, Ratio tolerance) {
        Ratio sum = parts.sum();
        Ratio apart = sum.minus(whole).abs();
        if (apart.compareTo(tolerance) <= 0) {
            return Optional.empty();
        }
        Measure measure = parts.indicators().get(0).measure();
        return Optional.of(Wording.of(
                "%s 各分项合计 %s（%s），应为 %s，%s%s；请核对",
                "%s: the parts add up to %s (%s), not to %s: %s%s; check them",
                period,
                shown(sum, measure),
                parts.listed(),
                shown(whole, measure),
                apart(apart, tolerance, measure),
                source(parts.readings())));
    }

    /** A total that the figures of units do not add up to. */
    static Optional<Wording> ofUnits(Published figure, int units, Ratio sum, Ratio tolerance) {
        return told(
                figure,
                sum,
                tolerance,
                Wording.of(
                        "%s 个被考核单位合计 %s",
                        "%s assessed units add up to %s",
                        units,
                        shown(sum, figure.indicator().measure())));
    }

    /** A share that cannot be. */
    static Optional<Wording> ofShare(Published figure, Ratio most) {
        boolean below = figure.amount().signum() < 0;
        Ratio bound = below ? Ratio.ZERO : most;
        if (!below && figure.amount().compareTo(most) <= 0) {
            return Optional.empty();
        }
        return Optional.of(Wording.of(
                below ? "占比“%s”%s 为 %s，低于 %s，低 %s%s；请核对" : "占比“%s”%s 为 %s，高于 %s，高 %s%s；请核对",
                below
                        ? "the share \"%s\" %s is %s, below %s by %s%s; check it"
                        : "the share \"%s\" %s is %s, above %s by %s%s; check it",
                figure.indicator().name(),
                figure.said(),
                figure.shown(),
                shown(bound, Measure.PERCENT),
                shown(figure.amount().minus(bound).abs(), Measure.PERCENTAGE_POINT),
                source(List.of(figure.reading()))));
    }

    /**
     * A value of another order of magnitude.
     *
     * @param lastYear {@code null} where nothing is known of it
     */
    static Wording ofJump(Published now, Published before, @Nullable Published lastYear) {
        Wording then = lastYear == null
                ? new Wording("", "")
                : Wording.of(
                        "、上年同期（%s）%s 的 %s 倍",
                        " and %3$s times that of a year before (%1$s), %2$s",
                        lastYear.period(),
                        lastYear.shown(),
                        now.amount().dividedBy(lastYear.amount()).shown());
        return Wording.of(
                "“%s”%s 本期 %s，是上期（%s）%s 的 %s 倍%s%s；请核对计量单位和小数点",
                "\"%1$s\" %2$s by itself is %3$s, %6$s times that of the period before (%4$s), %5$s%7$s%8$s;"
                        + " check the measure and the decimal point",
                now.indicator().name(),
                now.period(),
                now.shown(),
                before.period(),
                before.shown(),
                now.amount().dividedBy(before.amount()).shown(),
                then,
                source(List.of(now.reading())));
    }

    /** At most twenty, then how many more there are. */
    static List<Wording> listed(List<Wording> found) {
        if (found.size() <= MOST) {
            return found;
        }
        List<Wording> listed = new ArrayList<>(found.subList(0, MOST));
        int more = found.size() - MOST;
        listed.add(Wording.of("还有 %s 条一致性提醒未列出", "and %s more figures that do not agree", more));
        return listed;
    }

    private static Wording apart(Ratio apart, Ratio tolerance, Measure measure) {
        Measure of = measure.ofDifference();
        return Wording.of(
                "相差 %s，超过允许误差 %s",
                "they differ by %s, more than the tolerance of %s", shown(apart, of), shown(tolerance, of));
    }

    private static Wording shown(Ratio amount, Measure measure) {
        return Operand.unnamed(amount, measure).shown();
    }

    private static Wording source(List<Reading.Present> readings) {
        List<String> sources = readings.stream()
                .flatMap(reading -> Dossier.sources(reading).stream())
                .map(Mismatch::line)
                .distinct()
                .toList();
        if (sources.isEmpty()) {
            return new Wording("", "");
        }
        boolean more = sources.size() > MOST_SOURCES;
        List<String> some = sources.subList(0, Math.min(MOST_SOURCES, sources.size()));
        return new Wording(
                "；来源：" + String.join("、", some) + (more ? "等" : ""),
                "; source: " + String.join(", ", some) + (more ? " …" : ""));
    }

    // A source is any text of a file; a warning is one line.
    private static String line(String source) {
        String line = source.replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_SOURCE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SOURCE)) + "…";
    }
}
