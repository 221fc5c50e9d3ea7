package io.xushi.evaluation;

import io.xushi.indicator.Absence;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.Assessment;
import io.xushi.scheme.Item;
import io.xushi.scoring.LineStatus;
import io.xushi.scoring.Operand;
import io.xushi.scoring.Subject;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A unit's points, line by line, item by item, and in total (得分表). The total can be added up again from the lines.
 *
 * @param total of what is known
 * @param complete whether every line has its points
 * @param mostPossible what the total can still become; {@code null} when a missing line has no upper end
 * @param words how the total came about, where it is more than the sum of the items
 * @param self sum of what the unit gave itself; {@code null} when it gave nothing
 * @param before as it was before clauses that read points of others spoke; {@code null} when there are none
 */
record Scorecard(
        List<ScoreLine> lines,
        List<ItemScore> items,
        Ratio total,
        boolean complete,
        @Nullable Ratio mostPossible,
        List<Wording> words,
        @Nullable Ratio self,
        List<Veto> vetoes,
        @Nullable Scorecard before) {

    Scorecard {
        lines = List.copyOf(lines);
        items = List.copyOf(items);
        words = List.copyOf(words);
        vetoes = List.copyOf(vetoes);
    }

    /**
     * One item's points.
     *
     * @param sum of its lines, before its cap and floor
     * @param most the most it can still become; {@code null} without an upper end
     * @param self what the unit gave itself for it, if it did
     */
    record ItemScore(
            String id,
            @Nullable Item item,
            Ratio sum,
            Ratio points,
            @Nullable Ratio most,
            boolean complete,
            @Nullable Ratio self) {

        Ratio weight() {
            return item == null ? Ratio.ONE : item.weight();
        }

        boolean isExtra() {
            return item != null && item.extra();
        }

        /** Its points as they count in the total. */
        Ratio weighted() {
            return points.times(weight());
        }
    }

    Optional<Ratio> clausePoints(String clause) {
        return lines.stream()
                .filter(line ->
                        line.clause().equals(clause) || line.branch().number().equals(clause))
                .map(ScoreLine::points)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Points of an item, once all its lines have theirs. */
    Optional<Ratio> itemPoints(String id) {
        return items.stream()
                .filter(item -> item.id().equals(id) && item.complete())
                .map(ItemScore::points)
                .findFirst();
    }

    /** What it came to, for the clauses that read points; what is not complete is missing. */
    Operand reached(Subject subject) {
        Scorecard card = before == null ? this : before;
        Measure measure = new Measure("分");
        if (subject instanceof Subject.OfClause of) {
            Wording name = Wording.of("条款 %s 得分", "points of clause %s", of.clause());
            ScoreLine line = card.lines.stream()
                    .filter(each -> each.clause().equals(of.clause()))
                    .findFirst()
                    .orElse(null);
            if (line == null || line.status() == LineStatus.NOT_APPLICABLE) {
                return Operand.missing(name, measure, Absence.NOT_APPLICABLE);
            }
            return line.points() == null
                    ? Operand.missing(name, measure, Absence.MISSING)
                    : Operand.of(name, line.points(), measure);
        }
        if (subject instanceof Subject.OfItem of) {
            Wording name = Wording.of("项目 %s 得分", "points of item %s", of.item());
            return card.itemPoints(of.item())
                    .map(points -> Operand.of(name, points, measure))
                    .orElseGet(() -> Operand.missing(name, measure, Absence.MISSING));
        }
        Wording name = new Wording("总分", "total");
        return card.complete()
                ? Operand.of(name, card.total(), measure)
                : Operand.missing(name, measure, Absence.MISSING);
    }

    /**
     * Adds up lines: per item with its cap and floor, then the total with what is left out, vetoes, cap and rounding.
     *
     * @param selfByItem what the unit gave itself for whole items
     * @param countedElsewhere numbers of the clauses whose points count only through others
     * @param earlier totals of the years before, where the scheme counts them
     */
    static Scorecard of(
            List<ScoreLine> lines,
            Assessment assessment,
            Map<String, Ratio> selfByItem,
            Set<String> countedElsewhere,
            EarlierTotals earlier,
            @Nullable Scorecard before) {
        Map<String, List<ScoreLine>> byItem = new LinkedHashMap<>();
        assessment.items().forEach(item -> byItem.put(item.id(), new ArrayList<>()));
        List<ScoreLine> counted = lines.stream()
                .filter(line -> !countedElsewhere.contains(line.clause()))
                .toList();
        counted.forEach(line ->
                byItem.computeIfAbsent(line.item(), any -> new ArrayList<>()).add(line));
        List<ItemScore> items = new ArrayList<>();
        byItem.forEach((id, own) -> {
            Item item = assessment.items().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElse(null);
            items.add(item(id, item, own, selfByItem.get(id)));
        });
        return new Summing(assessment, items, lines, earlier, before).scorecard();
    }

    private static ItemScore item(String id, @Nullable Item item, List<ScoreLine> lines, @Nullable Ratio statedSelf) {
        Ratio sum = Ratio.ZERO;
        @Nullable Ratio most = Ratio.ZERO;
        @Nullable Ratio self = statedSelf;
        boolean complete = true;
        for (ScoreLine line : lines) {
            boolean open = line.status().isOpen();
            complete &= !open;
            Ratio points = line.points();
            sum = sum.plus(points == null ? Ratio.ZERO : points);
            Ratio possible = open ? line.most() : points == null ? Ratio.ZERO : points;
            most = most == null || possible == null ? null : most.plus(possible);
            if (statedSelf == null && line.self() != null) {
                self = (self == null ? Ratio.ZERO : self).plus(line.self());
            }
        }
        boolean zeroed = lines.stream()
                .flatMap(line -> line.vetoes().stream())
                .anyMatch(veto -> veto.effect() == Veto.Effect.ITEM_ZERO);
        Ratio points = zeroed ? Ratio.ZERO : limited(sum, item);
        Ratio possible = zeroed ? Ratio.ZERO : most == null ? limitedMost(item) : limited(most, item);
        return new ItemScore(id, item, sum, points, possible, complete, self);
    }

    private static @Nullable Ratio limitedMost(@Nullable Item item) {
        return item == null ? null : item.limit().most();
    }

    private static Ratio limited(Ratio sum, @Nullable Item item) {
        if (item == null) {
            return sum;
        }
        Ratio least = item.limit().least();
        Ratio most = item.limit().most();
        Ratio floored = least == null ? sum : Ratio.max(least, sum);
        return most == null ? floored : Ratio.min(most, floored);
    }

    /** Adds items up to the total. */
    private static final class Summing {
        private final Assessment assessment;
        private final List<ItemScore> items;
        private final List<ScoreLine> lines;
        private final List<Veto> vetoes;
        private final List<Wording> words = new ArrayList<>();
        private final EarlierTotals earlier;
        private final @Nullable Scorecard before;

        Summing(
                Assessment assessment,
                List<ItemScore> items,
                List<ScoreLine> lines,
                EarlierTotals earlier,
                @Nullable Scorecard before) {
            this.earlier = earlier;
            this.before = before;
            this.assessment = assessment;
            this.items = items;
            this.lines = lines;
            this.vetoes = lines.stream().flatMap(line -> line.vetoes().stream()).toList();
        }

        Scorecard scorecard() {
            Ratio sum = weighted(false);
            tellWeights();
            boolean complete = items.stream().allMatch(ItemScore::complete) && !isOpen();
            Ratio total = finished(sum, weighted(true), true);
            Ratio self = items.stream()
                    .map(Summing::weightedSelf)
                    .filter(Objects::nonNull)
                    .reduce(Ratio::plus)
                    .orElse(null);
            return new Scorecard(lines, items, total, complete, mostPossible(), words, self, vetoes, before);
        }

        private static @Nullable Ratio weightedSelf(ItemScore item) {
            Ratio self = item.self();
            return self == null ? null : self.times(item.weight());
        }

        private boolean isOpen() {
            Assessment.Years years = assessment.total().years();
            return years != null && earlier.open(years).isPresent();
        }

        private void tellWeights() {
            if (items.stream().allMatch(item -> item.weight().equals(Ratio.ONE))) {
                return;
            }
            String sum = items.stream()
                    .map(item -> item.points().shown() + " × "
                            + item.weight().asPercent().shown() + "%")
                    .collect(Collectors.joining(" + "));
            words.add(Wording.of("各项按权重相加：%s", "items by weight: %s", sum));
        }

        private @Nullable Ratio mostPossible() {
            if (isOpen()) {
                return null;
            }
            Ratio most = Ratio.ZERO;
            Ratio extra = Ratio.ZERO;
            for (ItemScore item : items) {
                if (item.most() == null) {
                    Ratio bound = assessment.total().most();
                    return bound == null || assessment.total().years() == null
                            ? bound
                            : rounded(overYears(bound, false), false);
                }
                Ratio possible = item.most().times(item.weight());
                most = item.isExtra() ? most : most.plus(possible);
                extra = item.isExtra() ? extra.plus(possible) : extra;
            }
            return finished(most, extra, false);
        }

        private Ratio weighted(boolean extra) {
            return items.stream()
                    .filter(item -> item.isExtra() == extra)
                    .map(ItemScore::weighted)
                    .reduce(Ratio.ZERO, Ratio::plus);
        }

        // Rounded once, and last.
        private Ratio finished(Ratio sum, Ratio extra, boolean telling) {
            return rounded(overYears(ofThisYear(sum, extra, telling), telling), telling);
        }

        private Ratio overYears(Ratio own, boolean telling) {
            Assessment.Years years = assessment.total().years();
            if (years == null) {
                return own;
            }
            Wording open = earlier.open(years).orElse(null);
            if (open != null) {
                tell(telling, open);
                return own;
            }
            EarlierTotals.Sum all = earlier.with(own, years);
            tell(telling, all.words());
            return all.total();
        }

        /** @param extra points of the items outside the full marks, which are not scaled up */
        private Ratio ofThisYear(Ratio sum, Ratio extra, boolean telling) {
            Ratio total = scaledUp(sum, telling).plus(extra);
            Assessment.TotalRule rule = assessment.total();
            if (vetoes.stream().anyMatch(veto -> veto.effect() == Veto.Effect.TOTAL_ZERO)) {
                tell(
                        telling,
                        Wording.of("一票否决，总分计零分（否决前 %s 分）", "vetoed, the total is zero (%s before)", total.shown()));
                return Ratio.ZERO;
            }
            Ratio bounded = total;
            bounded = rule.most() == null ? bounded : Ratio.min(rule.most(), bounded);
            bounded = rule.least() == null ? bounded : Ratio.max(rule.least(), bounded);
            if (!bounded.equals(total)) {
                tell(
                        telling,
                        Wording.of(
                                "总分 %s 分，按上下限计 %s 分",
                                "total %s points, limited to %s", total.shown(), bounded.shown()));
            }
            return bounded;
        }

        private Ratio rounded(Ratio total, boolean telling) {
            Integer scale = assessment.total().scale();
            if (scale == null) {
                return total;
            }
            Ratio rounded = total.rounded(scale, assessment.total().rounding());
            if (!rounded.equals(total)) {
                tell(
                        telling,
                        Wording.of(
                                "总分 %s 分，保留 %d 位小数：%s 分",
                                "total %s points, rounded to %d decimals: %s", total.shown(), scale, rounded.shown()));
            }
            return rounded;
        }

        private Ratio scaledUp(Ratio sum, boolean telling) {
            Ratio leftOut = lines.stream()
                    .map(line -> line.leftOut().times(weight(line.item())))
                    .reduce(Ratio.ZERO, Ratio::plus);
            // An item of which no clause applies to the unit is not part of its full marks.
            Ratio full = assessment.items().stream()
                    .filter(item -> lines.stream().anyMatch(line -> line.item().equals(item.id())))
                    .map(item -> item.full().times(item.weight()))
                    .reduce(Ratio.ZERO, Ratio::plus);
            Ratio rest = full.minus(leftOut);
            if (leftOut.isZero() || rest.signum() <= 0) {
                return sum;
            }
            Ratio scaled = sum.times(full).dividedBy(rest);
            tell(
                    telling,
                    Wording.of(
                            "缺项 %s 分从满分 %s 分中剔除：%s × %s ÷ %s = %s 分",
                            "%s points without task are left out of %s: %s × %s ÷ %s = %s points",
                            leftOut.shown(),
                            full.shown(),
                            sum.shown(),
                            full.shown(),
                            rest.shown(),
                            scaled.shown()));
            return scaled;
        }

        private Ratio weight(String item) {
            return items.stream()
                    .filter(each -> each.id().equals(item))
                    .map(ItemScore::weight)
                    .findFirst()
                    .orElse(Ratio.ONE);
        }

        private void tell(boolean telling, Wording said) {
            if (telling) {
                words.add(said);
            }
        }
    }
}
