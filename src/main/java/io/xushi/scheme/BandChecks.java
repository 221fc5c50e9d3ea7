package io.xushi.scheme;

import io.xushi.clause.Clause;
import io.xushi.clause.Sentence;
import io.xushi.indicator.Figure;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bands of a clause must cover every value of their figure, each exactly once. */
final class BandChecks {

    private final RuleSetChecks checks;
    private final Clause clause;
    private final Map<Figure, List<Band>> bands = new EnumMap<>(Figure.class);

    /** A band with its ends; {@code null} for an open one. */
    private record Band(
            Sentence sentence,
            @Nullable Ratio low,
            boolean lowIn,
            @Nullable Ratio high,
            boolean highIn) {}

    BandChecks(RuleSetChecks checks, Clause clause) {
        this.checks = checks;
        this.clause = clause;
    }

    void run() {
        for (Sentence result : clause.results()) {
            switch (result.form()) {
                case BAND, LINE -> {
                    checkMeasure(result, "lowMeasure");
                    checkMeasure(result, "highMeasure");
                    checks.checkRisesExactly(clause, result, result.exact("low"), result.exact("high"));
                    add(result, result.exact("low"), result.exact("high"));
                }
                case BAND_UPWARDS -> {
                    checkMeasure(result, "lowMeasure");
                    add(result, result.exact("low"), null);
                }
                case BAND_UP_TO -> {
                    checkMeasure(result, "highMeasure");
                    add(result, null, result.exact("high"));
                }
                default -> {
                    // No band.
                }
            }
        }
        bands.values().forEach(this::check);
    }

    private void checkMeasure(Sentence result, String gap) {
        Figure figure = result.word("figure", Figure.class);
        checks.assessed(clause).ifPresent(own -> {
            checks.expectMeasure(clause, result, result.measure(gap), figure.measure(own.measure()));
            if (figure.needsTarget()) {
                checks.checkHasTarget(clause, result, own);
            }
        });
    }

    private void add(Sentence result, @Nullable Ratio low, @Nullable Ratio high) {
        if (low != null && high != null && low.compareTo(high) >= 0) {
            return;
        }
        bands.computeIfAbsent(result.word("figure", Figure.class), any -> new ArrayList<>())
                .add(new Band(
                        result,
                        low,
                        low != null && result.word("lowEdge").equals("IN"),
                        high,
                        high != null && result.word("highEdge").equals("IN")));
    }

    private void check(List<Band> unordered) {
        List<Band> ordered = unordered.stream()
                .sorted(Comparator.comparing(Band::low, Comparator.nullsFirst(Comparator.<Ratio>naturalOrder()))
                        .thenComparing(band -> !band.lowIn()))
                .toList();
        Sentence first = ordered.get(0).sentence();
        Ratio lowest = ordered.get(0).low();
        if (lowest != null) {
            checks.require(
                    false,
                    clause,
                    first,
                    "低于 %s 的没有写；加一句“%s到 %s（%s）为止得 0 分”（或相应的分）",
                    "what lies below %s is not said; add '%s up to %s (%s): award 0 points' or the points it gives",
                    shown(lowest, first, "lowMeasure"),
                    first.word("figure", Figure.class).wording(),
                    shown(lowest, first, "lowMeasure"),
                    ordered.get(0).lowIn() ? out() : in());
        }
        Band last = ordered.get(0);
        for (Band next : ordered.subList(1, ordered.size())) {
            checkJoin(last, next);
            last = further(last, next);
        }
        Ratio highest = last.high();
        if (highest != null) {
            checks.require(
                    false,
                    clause,
                    last.sentence(),
                    "高于 %s 的没有写；加一句“%s从 %s（%s）起得 N 分”",
                    "what lies above %s is not said; add '%s from %s (%s) upwards: award N points'",
                    shown(highest, last.sentence(), "highMeasure"),
                    last.sentence().word("figure", Figure.class).wording(),
                    shown(highest, last.sentence(), "highMeasure"),
                    last.highIn() ? out() : in());
        }
    }

    private static Band further(Band a, Band b) {
        Ratio one = a.high();
        Ratio other = b.high();
        return other == null || one != null && other.compareTo(one) >= 0 ? b : a;
    }

    private void checkJoin(Band lower, Band upper) {
        Ratio end = lower.high();
        Ratio start = upper.low();
        if (end == null || start == null) {
            checks.require(
                    false,
                    clause,
                    upper.sentence(),
                    "这一档与 %s 的一档重叠",
                    "this band overlaps that at %s",
                    lower.sentence().place());
            return;
        }
        int order = end.compareTo(start);
        boolean both = order == 0 && lower.highIn() && upper.lowIn();
        boolean neither = order == 0 && !lower.highIn() && !upper.lowIn();
        checks.require(
                order <= 0 && !both,
                clause,
                upper.sentence(),
                "这一档与 %s 的一档都含 %s",
                "this band and that at %s both hold %s",
                lower.sentence().place(),
                shown(start, upper.sentence(), "lowMeasure"));
        checks.require(
                order >= 0 && !neither,
                clause,
                upper.sentence(),
                neither ? "%s 两档都不含" : "%s 至 %s 没有写",
                neither ? "neither band holds %s" : "%s to %s is in no band",
                shown(end, upper.sentence(), measureGap(upper.sentence())),
                shown(start, upper.sentence(), "lowMeasure"));
    }

    private static String measureGap(Sentence sentence) {
        return sentence.slots().containsKey("lowMeasure") ? "lowMeasure" : "highMeasure";
    }

    private static String shown(Ratio number, Sentence sentence, String gap) {
        Measure measure = sentence.measure(gap);
        return number.shown() + (measure.isPercent() ? "%" : " " + measure);
    }

    private static Wording in() {
        return new Wording("含", "in");
    }

    private static Wording out() {
        return new Wording("不含", "out");
    }
}
