package io.xushi.ingest;

import io.xushi.quantity.Ratio;
import io.xushi.scoring.Raters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Clauses with several assessors, in the YAML of a scheme; whether there are such clauses is checked later. */
final class YamlRaters {

    private static final String WEIGHTS = "{考核办: 60%, 分管领导: 40%}";
    private static final String MEAN = "{mean: true, drop: 1}";
    private static final int MOST_DROPPED = 20;
    private static final Set<String> OF_MEAN = Set.of("mean", "平均", "drop", "去掉最高最低");

    private YamlRaters() {}

    static Map<String, Raters> read(YamlBlock top) {
        Map<String, Raters> raters = new LinkedHashMap<>();
        top.block("raters", "{A-3: " + WEIGHTS + "}")
                .ifPresent(all -> all.nodes()
                        .forEach((clause, node) -> all.block(node, WEIGHTS)
                                .flatMap(
                                        block -> block.nodes().keySet().stream().anyMatch(OF_MEAN::contains)
                                                ? mean(all, node)
                                                : weights(block, node))
                                .ifPresent(read -> raters.put(clause, read))));
        return raters;
    }

    private static Optional<Raters> mean(YamlBlock all, Node node) {
        return all.block(node, MEAN, "mean", "平均", "drop", "去掉最高最低").flatMap(block -> {
            if (!block.has("mean") || !block.word("mean", Words.YES_NO, true)) {
                block.error(
                        node,
                        "各评分人同等的，写 mean: true；写法如 %s，有权重的写作 %s",
                        "where all assessors count alike write mean: true, like %s; with weights, like %s",
                        MEAN,
                        WEIGHTS);
                return Optional.empty();
            }
            return Optional.of(
                    new Raters(Map.of(), block.whole("drop", 0, MOST_DROPPED).orElse(0)));
        });
    }

    private static Optional<Raters> weights(YamlBlock block, Node node) {
        Map<String, Ratio> weights = new LinkedHashMap<>();
        block.nodes().forEach((name, written) -> {
            boolean named = block.isName(written, name);
            block.share(written).filter(any -> named).ifPresent(weight -> weights.put(name, weight));
        });
        if (weights.size() < block.nodes().size()) {
            return Optional.empty();
        }
        Ratio sum = weights.values().stream().reduce(Ratio.ZERO, Ratio::plus);
        if (!sum.equals(Ratio.ONE)) {
            block.error(
                    node,
                    "各评分人的权重合计 %s%%，须为 100%%；写法如 %s",
                    "the assessors' weights come to %s%%, they must come to 100%%; write it like %s",
                    sum.asPercent().shown(),
                    WEIGHTS);
            return Optional.empty();
        }
        return Optional.of(new Raters(weights, 0));
    }
}
