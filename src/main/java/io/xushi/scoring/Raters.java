package io.xushi.scoring;

import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Several assessors of one clause (C24): each with a weight, or all alike after the highest and lowest are dropped.
 *
 * @param weights by assessor, empty when all count alike
 * @param drop how many of the highest and of the lowest points are left out
 */
public record Raters(Map<String, Ratio> weights, int drop) {

    public Raters {
        weights = Map.copyOf(weights);
    }

    /** The points that their judgements come to; empty while one who has a weight has not judged. */
    public Optional<JudgedPoints> combine(List<Judgement> given) {
        return weights.isEmpty() ? mean(given) : weighted(given);
    }

    private Optional<JudgedPoints> weighted(List<Judgement> given) {
        Ratio sum = Ratio.ZERO;
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, Ratio> rater : new TreeMap<>(weights).entrySet()) {
            String assessor = rater.getKey();
            Optional<Judgement> own = given.stream()
                    .filter(judgement -> assessor.equals(judgement.assessor()))
                    .findFirst();
            if (own.isEmpty()) {
                return Optional.empty();
            }
            Ratio weight = rater.getValue();
            Ratio points = Ratio.of(own.get().points());
            sum = sum.plus(points.times(weight));
            words.add(
                    assessor + " " + points.shown() + " × " + weight.asPercent().shown() + "%");
        }
        return Optional.of(said(words, sum));
    }

    private Optional<JudgedPoints> mean(List<Judgement> given) {
        List<Judgement> kept =
                given.stream().sorted(Comparator.comparing(Judgement::points)).toList();
        if (kept.size() <= 2 * drop) {
            return Optional.empty();
        }
        kept = kept.subList(drop, kept.size() - drop);
        Ratio sum = Ratio.ZERO;
        List<String> words = new ArrayList<>();
        for (Judgement judgement : kept) {
            sum = sum.plus(Ratio.of(judgement.points()));
            words.add(Ratio.of(judgement.points()).shown());
        }
        Ratio mean = sum.dividedBy(Ratio.of(kept.size()));
        return Optional.of(new JudgedPoints(
                mean,
                Wording.of(
                        "%d 人评分，去掉最高最低各 %d 个，(%s) ÷ %d = %s 分",
                        "%d assessors, the highest and lowest %d dropped, (%s) ÷ %d = %s points",
                        given.size(),
                        drop,
                        String.join(" + ", words),
                        kept.size(),
                        mean.shown())));
    }

    private static JudgedPoints said(List<String> words, Ratio sum) {
        return new JudgedPoints(sum, Wording.of("%s = %s 分", "%s = %s points", String.join(" + ", words), sum.shown()));
    }
}
