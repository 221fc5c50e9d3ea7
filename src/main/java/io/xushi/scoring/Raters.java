package io.xushi.scoring;

import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Several assessors of one clause (C24): each with a weight, or all alike after the highest and lowest are dropped.
 *
 * @param weights by assessor in the scheme's order, empty when all count alike
 * @param drop how many of the highest and of the lowest points are left out
 */
public record Raters(Map<String, Ratio> weights, int drop) {

    public Raters {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    /** Whether somebody of that name judges; without weights anybody does. */
    public boolean isOne(String assessor) {
        return weights.isEmpty() || weights.containsKey(assessor);
    }

    /** Who is still to judge; empty when all that is needed is given. */
    public Optional<Wording> awaited(List<Judgement> given) {
        if (weights.isEmpty()) {
            int named = named(given).size();
            return named > 2 * drop
                    ? Optional.empty()
                    : Optional.of(
                            Wording.of("至少 %d 人（已有 %d 人）", "at least %d assessors (%d so far)", 2 * drop + 1, named));
        }
        List<String> missing = weights.keySet().stream()
                .filter(assessor -> of(assessor, given).isEmpty())
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Wording.of(
                        "“%s”", "\"%s\"", new Wording(String.join("”、“", missing), String.join("\", \"", missing))));
    }

    private static Optional<Judgement> of(String assessor, List<Judgement> given) {
        return given.stream()
                .filter(judgement -> assessor.equals(judgement.assessor()))
                .findFirst();
    }

    private static List<Judgement> named(List<Judgement> given) {
        return given.stream().filter(judgement -> judgement.assessor() != null).toList();
    }

    /** The points that their judgements come to; empty while one who has a weight has not judged. */
    public Optional<JudgedPoints> combine(List<Judgement> given) {
        return weights.isEmpty() ? mean(given) : weighted(given);
    }

    private Optional<JudgedPoints> weighted(List<Judgement> given) {
        Ratio sum = Ratio.ZERO;
        List<String> words = new ArrayList<>();
        List<Judgement> counted = new ArrayList<>();
        for (Map.Entry<String, Ratio> rater : weights.entrySet()) {
            String assessor = rater.getKey();
            Optional<Judgement> own = of(assessor, given);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            Ratio weight = rater.getValue();
            counted.add(own.get());
            Ratio points = Ratio.of(own.get().points());
            sum = sum.plus(points.times(weight));
            words.add(
                    assessor + " " + points.shown() + " × " + weight.asPercent().shown() + "%");
        }
        return Optional.of(new JudgedPoints(
                sum,
                Wording.of(
                        "%s = %s 分%s", "%s = %s points%s", String.join(" + ", words), sum.shown(), reasons(counted))));
    }

    private Optional<JudgedPoints> mean(List<Judgement> all) {
        List<Judgement> given = named(all);
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
        String sums = String.join(" + ", words);
        Wording how = drop == 0
                ? Wording.of(
                        "%d 人评分，(%s) ÷ %d = %s 分",
                        "%d assessors, (%s) ÷ %d = %s points", given.size(), sums, kept.size(), mean.shown())
                : Wording.of(
                        "%d 人评分，去掉最高最低各 %d 个，(%s) ÷ %d = %s 分",
                        "%d assessors, the highest and lowest %d dropped, (%s) ÷ %d = %s points",
                        given.size(),
                        drop,
                        sums,
                        kept.size(),
                        mean.shown());
        return Optional.of(new JudgedPoints(mean, Wording.of("%s%s", "%s%s", how, reasons(given))));
    }

    private static Wording reasons(List<Judgement> given) {
        List<String> all = given.stream()
                .filter(judgement -> judgement.reason() != null)
                .map(judgement -> judgement.assessor() + "：" + judgement.reason())
                .toList();
        return all.isEmpty() ? new Wording("", "") : Wording.of("，理由：%s", ", reasons: %s", String.join("；", all));
    }
}
