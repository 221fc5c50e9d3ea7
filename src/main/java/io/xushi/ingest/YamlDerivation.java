package io.xushi.ingest;

import io.xushi.indicator.Accumulation;
import io.xushi.indicator.Derivation;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** How one indicator is computed, in the YAML of a scheme. */
final class YamlDerivation {

    /** The ways to compute an indicator, each a key. */
    enum Way {
        RATIO,
        SUM,
        DIFFERENCE,
        WEIGHTED,
        GROWTH,
        MEAN,
        PRODUCT,
        LOWEST,
        HIGHEST,
        SPOT_CHECK,
        ALLOWANCE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String ALLOWANCE =
            "{allowance: 粮食产量, record: 因灾损失, exemption: 自然灾害, measure: 万吨, direction: up}";

    private final YamlBlock block;
    private final Way way;
    private final Node node;

    private YamlDerivation(YamlBlock block, Way way, Node node) {
        this.block = block;
        this.way = way;
        this.node = node;
    }

    /** The way that a block writes, when it writes exactly one. */
    static Optional<YamlDerivation> of(YamlBlock block, Node at, String name) {
        List<YamlDerivation> written = new ArrayList<>();
        for (Way way : Way.values()) {
            Node node = block.node(way.key());
            if (node != null) {
                written.add(new YamlDerivation(block, way, node));
            }
        }
        if (written.size() != 1) {
            block.error(
                    at,
                    "派生指标“%s”要写一种算法，且只写一种：比值（ratio）、合计（sum）、差额（difference）、加权（weighted）、增速（growth）、"
                            + "平均（mean）、乘积（product）、最低（lowest）、最高（highest）、抽查折算（spot_check）或灾损还原（allowance）；现有 %s 种",
                    "derived indicator '%s' needs exactly one of ratio, sum, difference, weighted, growth, mean, product,"
                            + " lowest, highest, spot_check and allowance; there are %s",
                    Shown.of(name),
                    written.size());
            return Optional.empty();
        }
        return Optional.of(written.get(0));
    }

    Optional<Derivation> derivation() {
        refuseFurther();
        return switch (way) {
            case RATIO -> two().map(parts -> new Derivation.Quotient(parts.get(0), parts.get(1)));
            case DIFFERENCE -> two().map(parts -> new Derivation.Difference(parts.get(0), parts.get(1)));
            case SUM -> parts(2, Integer.MAX_VALUE).map(Derivation.Sum::new);
            case WEIGHTED -> weighted();
            case GROWTH -> block.name(node).map(Derivation.Growth::new);
            case MEAN -> parts(2, Integer.MAX_VALUE).map(Derivation.Mean::new);
            case PRODUCT -> parts(2, Integer.MAX_VALUE).map(Derivation.Product::new);
            case LOWEST -> parts(2, Integer.MAX_VALUE).map(Derivation.Lowest::new);
            case HIGHEST -> parts(2, Integer.MAX_VALUE).map(Derivation.Highest::new);
            case SPOT_CHECK ->
                parts(3, 3).map(parts -> new Derivation.SpotCheck(parts.get(0), parts.get(1), parts.get(2)));
            case ALLOWANCE -> allowance();
        };
    }

    /** The measure written, per cent for growth. */
    Optional<Measure> measure() {
        Node written = block.node("measure");
        if (written == null && way == Way.GROWTH) {
            return Optional.of(Measure.PERCENT);
        }
        if (written == null) {
            block.missing("计量单位", "measure", "measure: 亿元");
            return Optional.empty();
        }
        Optional<Measure> measure = block.plainName(written).map(Measure::new);
        if (way == Way.GROWTH && measure.isPresent() && !measure.get().isPercent()) {
            block.error(
                    written,
                    "增速的计量单位是 %%，写的是“%s”；可以不写",
                    "growth is in %%, not in '%s'; it may be left out",
                    measure.get());
            return Optional.empty();
        }
        return measure;
    }

    /** As written for what grows as its parts do; by the way for the others. */
    Accumulation accumulation() {
        return switch (way) {
            case SUM, DIFFERENCE, MEAN, PRODUCT, LOWEST, HIGHEST, SPOT_CHECK, ALLOWANCE ->
                block.word("accumulation", Words.ACCUMULATION, Accumulation.YTD);
            case RATIO, WEIGHTED -> unwritten(Accumulation.RATIO);
            case GROWTH -> unwritten(Accumulation.RATE);
        };
    }

    private Accumulation unwritten(Accumulation accumulation) {
        Node written = block.node("accumulation");
        if (written != null) {
            block.error(
                    written,
                    "比值（ratio）、加权（weighted）、增速（growth）不写累计方式，请删去",
                    "ratio, weighted and growth have no accumulation of their own; remove it");
        }
        return accumulation;
    }

    private Optional<List<String>> two() {
        return parts(2, 2);
    }

    /** Empty, with the error told, when they are too few, too many, or one is there twice. */
    private Optional<List<String>> parts(int least, int most) {
        List<Node> written = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
        if (written.size() < least || written.size() > most) {
            block.error(
                    node,
                    most == least ? "这里须是 %s 个指标；写法如：%s" : "这里至少须是 %s 个指标；写法如：%s",
                    most == least
                            ? "this must be %s indicators; write it like: %s"
                            : "this must be at least %s indicators; write it like: %s",
                    least,
                    way == Way.SPOT_CHECK ? "[自报数, 抽查核实数, 抽查自报数]" : "[A, B]");
            return Optional.empty();
        }
        Set<String> names = new LinkedHashSet<>();
        for (Node each : written) {
            block.name(each).filter(name -> !names.add(name)).ifPresent(name -> tellTwice(each, name));
        }
        return names.size() == written.size() ? Optional.of(List.copyOf(names)) : Optional.empty();
    }

    private void tellTwice(Node at, String name) {
        block.error(at, "指标“%s”写了两次，只留一处", "indicator '%s' is there twice; keep one", Shown.of(name));
    }

    /** Its further names stand beside it, not within. */
    private Optional<Derivation> allowance() {
        Optional<String> of = block.name(node);
        Optional<String> record = further("record", "资料");
        Optional<String> exemption = further("exemption", "豁免");
        return of.isPresent() && record.isPresent() && exemption.isPresent()
                ? Optional.of(new Derivation.Allowance(of.get(), record.get(), exemption.get()))
                : Optional.empty();
    }

    private Optional<String> further(String key, String zh) {
        Node written = block.node(key);
        if (written == null) {
            block.missing(zh, key, ALLOWANCE);
            return Optional.empty();
        }
        return block.name(written);
    }

    private void refuseFurther() {
        for (String key : List.of("record", "exemption")) {
            Node written = block.node(key);
            if (written != null && way != Way.ALLOWANCE) {
                block.error(
                        written,
                        "只有灾损还原（allowance）写资料和豁免，请删去",
                        "only an allowance has a record and an exemption; remove it");
            }
        }
    }

    private Optional<Derivation> weighted() {
        Optional<YamlBlock> weights = block.block(node, "{A: 0.6, B: 2/5}");
        if (weights.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Node> written = weights.get().nodes();
        if (written.isEmpty()) {
            block.error(node, "这里须写指标和权重；写法如：{A: 0.6, B: 2/5}", "write indicators and their weights: {A: 0.6, B: 2/5}");
        }
        List<String> parts = new ArrayList<>();
        List<Ratio> ratios = new ArrayList<>();
        written.forEach((name, weight) -> weight(name, weight).ifPresent(ratio -> {
            parts.add(name);
            ratios.add(ratio);
        }));
        return parts.isEmpty() || parts.size() < written.size()
                ? Optional.empty()
                : Optional.of(new Derivation.Weighted(parts, ratios));
    }

    private Optional<Ratio> weight(String name, Node weight) {
        boolean named = block.isName(weight, name);
        Optional<Ratio> ratio = block.ratio(weight);
        if (ratio.isPresent() && ratio.get().isZero()) {
            block.error(weight, "权重不能为零", "a weight cannot be zero");
            return Optional.empty();
        }
        return ratio.filter(any -> named);
    }
}
