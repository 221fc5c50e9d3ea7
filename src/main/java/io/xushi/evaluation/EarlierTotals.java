package io.xushi.evaluation;

import io.xushi.quantity.Ratio;
import io.xushi.scheme.Assessment.Years;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A unit's totals of the years before this one, which count beside this year's where the scheme says so (跨年).
 *
 * @param byYear nothing of a year whose record is no number of points
 */
record EarlierTotals(SortedMap<Integer, Optional<Ratio>> byYear) {

    static final EarlierTotals NONE = new EarlierTotals(new TreeMap<>());

    /** What the total over the years comes to, and how. */
    record Sum(Ratio total, Wording words) {}

    /** Why the total over the years cannot be told; empty when it can. */
    Optional<Wording> open(Years years) {
        if (byYear.isEmpty()) {
            return Optional.of(Wording.of(
                    "跨年：没有以前年度的资料“%s”，跨年总分未定，这里是本年的；每个年度报一行资料，时期写那一年",
                    "over the years: there is no record \"%s\" of an earlier year, so this is only this year's total;"
                            + " hand in one record a year, with that year as its period",
                    years.record()));
        }
        return byYear.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .findFirst()
                .map(entry -> Wording.of(
                        "跨年：%d 年的资料“%s”不是分数，跨年总分未定，这里是本年的；请更正",
                        "over the years: record \"%2$s\" of %1$d is no number of points, so this is only this year's"
                                + " total; correct it",
                        entry.getKey(),
                        years.record()));
    }

    /** Only where it is not open. */
    Sum with(Ratio own, Years years) {
        List<Wording> parts = new ArrayList<>();
        boolean earlier = years.meanOfEarlier();
        Ratio sum = earlier ? Ratio.ZERO : own;
        for (var entry : byYear.entrySet()) {
            Ratio of = entry.getValue().orElseThrow();
            sum = sum.plus(of);
            parts.add(Wording.same(entry.getKey() + ": " + of.shown()));
        }
        if (!earlier) {
            parts.add(Wording.of("本年: %s", "this year: %s", own.shown()));
        }
        int count = parts.size();
        Ratio total = sum.dividedBy(Ratio.of(count)).times(years.meanWeight()).plus(own.times(years.lastWeight()));
        return new Sum(
                total,
                Wording.of(
                        "跨年：(%s) ÷ %d × %s%% + %s × %s%% = %s 分",
                        "over the years: (%s) ÷ %d × %s%% + %s × %s%% = %s points",
                        new Wording(
                                parts.stream().map(Wording::zh).collect(Collectors.joining(" + ")),
                                parts.stream().map(Wording::en).collect(Collectors.joining(" + "))),
                        count,
                        years.meanWeight().asPercent().shown(),
                        own.shown(),
                        years.lastWeight().asPercent().shown(),
                        total.shown()));
    }
}
