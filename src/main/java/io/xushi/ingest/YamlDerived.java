package io.xushi.ingest;

import io.xushi.indicator.Accumulation;
import io.xushi.indicator.Derivation;
import io.xushi.indicator.Direction;
import io.xushi.indicator.Frequency;
import io.xushi.indicator.Indicator;
import io.xushi.quantity.Measure;
import io.xushi.scheme.DerivedIndicator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** What a scheme's YAML adds to the indicators of its files: those it computes, published growth, further measures. */
final class YamlDerived {

    private static final String EXAMPLE = "{ratio: [按期完成数, 项目数], measure: \"%\", direction: up}";
    private static final String GROWTH_EXAMPLE = "{万元GDP能耗: 万元GDP能耗增速}";

    private final YamlBlock top;

    YamlDerived(YamlBlock top) {
        this.top = top;
    }

    List<DerivedIndicator> indicators() {
        List<DerivedIndicator> derived = new ArrayList<>();
        top.block("derived", "{按期率: " + EXAMPLE + "}")
                .ifPresent(all -> all.nodes()
                        .forEach((name, node) -> indicator(all, name, node).ifPresent(derived::add)));
        return derived;
    }

    private static Optional<DerivedIndicator> indicator(YamlBlock all, String name, Node node) {
        boolean plain = all.isName(node, name) && all.isPlain(node, name);
        return all.block(
                        node,
                        EXAMPLE,
                        "ratio",
                        "比值",
                        "sum",
                        "合计",
                        "difference",
                        "差额",
                        "weighted",
                        "加权",
                        "growth",
                        "增速",
                        "mean",
                        "平均",
                        "product",
                        "乘积",
                        "lowest",
                        "最低",
                        "highest",
                        "最高",
                        "spot_check",
                        "抽查折算",
                        "allowance",
                        "灾损还原",
                        "record",
                        "资料",
                        "exemption",
                        "豁免",
                        "measure",
                        "计量单位",
                        "direction",
                        "方向",
                        "accumulation",
                        "累计方式")
                .flatMap(block -> read(block, name, node))
                .filter(indicator -> plain);
    }

    private static Optional<DerivedIndicator> read(YamlBlock block, String name, Node node) {
        if (!block.has("direction")) {
            block.missing("方向", "direction", EXAMPLE);
        }
        Direction direction = block.word("direction", Words.DIRECTION, Direction.UP);
        Optional<YamlDerivation> way = YamlDerivation.of(block, node, name);
        if (way.isEmpty()) {
            return Optional.empty();
        }
        Optional<Derivation> derivation = way.get().derivation();
        Optional<Measure> measure = way.get().measure();
        Accumulation accumulation = way.get().accumulation();
        if (derivation.isEmpty() || measure.isEmpty()) {
            return Optional.empty();
        }
        Indicator indicator = new Indicator(
                name, name, measure.get(), direction, accumulation, Frequency.MONTH, null, false, List.of());
        return Optional.of(new DerivedIndicator(indicator, derivation.get()));
    }

    /** By name of an indicator, the name of the one that holds its growth. */
    Map<String, String> publishedGrowth() {
        Map<String, String> published = new HashMap<>();
        top.block("growth", GROWTH_EXAMPLE)
                .ifPresent(all -> all.nodes().forEach((name, node) -> {
                    Optional<String> growth = all.name(node).filter(any -> all.isName(node, name));
                    if (growth.isPresent() && growth.get().equals(name)) {
                        all.error(node, "指标“%s”不能是自己的增速", "indicator '%s' cannot be its own growth", name);
                    } else {
                        growth.ifPresent(found -> published.put(name, found));
                    }
                }));
        return published;
    }

    List<Measure> measures() {
        Set<Measure> measures = new LinkedHashSet<>();
        Node node = top.node("measures");
        for (ScalarNode each : node == null ? List.<ScalarNode>of() : top.list(node)) {
            top.plainName(each)
                    .map(Measure::new)
                    .filter(measure -> !measures.add(measure))
                    .ifPresent(measure ->
                            top.error(each, "计量单位“%s”写了两次，只留一处", "measure '%s' is there twice; keep one", measure));
        }
        return List.copyOf(measures);
    }
}
