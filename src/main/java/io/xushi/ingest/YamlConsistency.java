package io.xushi.ingest;

import io.xushi.indicator.Derivation;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.ConsistencyRule;
import io.xushi.scheme.ConsistencyRule.Tolerance;
import io.xushi.scheme.ConsistencyRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Which published figures must agree, in the YAML of a scheme. */
final class YamlConsistency {

    private static final String LIST_EXAMPLE = "- {total: 规上工业产值, parts: [甲, 乙], tolerance: 0.05}";
    private static final String DEFAULTS_EXAMPLE = "{share_above: 100, jump: 10, except: [产销率]}";
    private static final Set<String> NONE = Set.of("none", "不查");
    private static final Pattern WHOLE = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s*([%％]?)");
    private static final Pattern AMOUNT = Pattern.compile("(-?[\\d./\\s]*\\d)\\s*(\\D.*)?");
    private static final Set<String> POINTS = Set.of("pp", "百分点", Measure.PERCENTAGE_POINT.name());

    /** The ways in which figures must agree, each a key, with the other key that it needs. */
    private enum Way {
        TOTAL("parts", "分项", "{total: 规上工业产值, parts: [甲, 乙], tolerance: 0.05}"),
        GROWTH("of", "对应", "{growth: 税收增速, of: 税收, tolerance: 0.05}"),
        RATIO("parts", "分项", "{ratio: 合格率, parts: [合格数, 检查数], tolerance: 0.05}"),
        DIFFERENCE("parts", "分项", "{difference: 净增, parts: [新增, 减少], tolerance: 0}"),
        TOTAL_OF_UNITS("unit", "单位", "{total_of_units: 工业投资, unit: 全市, tolerance: 0.05}");

        private final String needs;
        private final String zh;
        private final String example;

        Way(String needs, String zh, String example) {
            this.needs = needs;
            this.zh = zh;
            this.example = example;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final YamlBlock top;

    YamlConsistency(YamlBlock top) {
        this.top = top;
    }

    ConsistencyRules rules() {
        List<ConsistencyRule> declared = new ArrayList<>();
        for (Node node : top.elements("consistency", LIST_EXAMPLE)) {
            top.block(
                            node,
                            Way.TOTAL.example,
                            "total",
                            "合计",
                            "growth",
                            "增速",
                            "ratio",
                            "比值",
                            "difference",
                            "差额",
                            "total_of_units",
                            "各单位合计",
                            "parts",
                            "分项",
                            "of",
                            "对应",
                            "unit",
                            "单位",
                            "tolerance",
                            "允许误差")
                    .flatMap(block -> rule(block, node))
                    .ifPresent(declared::add);
        }
        ConsistencyRules without = ConsistencyRules.UNDECLARED;
        return top.block("consistency_defaults", DEFAULTS_EXAMPLE, "share_above", "占比超过", "jump", "数量级", "except", "除外")
                .map(block -> new ConsistencyRules(
                        declared,
                        above(block, "share_above", without.shareAbove(), Ratio.ZERO),
                        above(block, "jump", without.jump(), Ratio.ONE),
                        names(block, "except").orElse(List.of())))
                .orElse(new ConsistencyRules(declared, without.shareAbove(), without.jump(), List.of()));
    }

    private static @Nullable Ratio above(YamlBlock block, String key, @Nullable Ratio byDefault, Ratio least) {
        Node node = block.node(key);
        if (node == null) {
            return byDefault;
        }
        if (node instanceof ScalarNode scalar && NONE.contains(Cells.clean(scalar.getValue()))) {
            return null;
        }
        Optional<Ratio> given = block.ratio(node);
        if (given.isPresent() && given.get().compareTo(least) <= 0) {
            block.error(
                    node,
                    "这里须大于 %s；不需要这项提醒就写 none（不查）",
                    "this must be more than %s; write none (不查) to go without this warning",
                    least);
        }
        return given.orElse(byDefault);
    }

    private static Optional<ConsistencyRule> rule(YamlBlock block, Node at) {
        List<Way> written = new ArrayList<>();
        for (Way way : Way.values()) {
            if (block.has(way.key())) {
                written.add(way);
            }
        }
        Optional<Tolerance> tolerance = tolerance(block, written.isEmpty() ? Way.TOTAL : written.get(0));
        if (written.size() != 1) {
            block.error(
                    at,
                    "每一条要写一种关系，且只写一种：合计（total）、增速（growth）、比值（ratio）、差额（difference）或各单位合计" + "（total_of_units）；现有 %s 种",
                    "each needs exactly one of total, growth, ratio, difference and total_of_units; there are %s",
                    written.size());
            return Optional.empty();
        }
        Way way = written.get(0);
        tellNotNeeded(block, way);
        if (!block.has(way.needs)) {
            block.missing(way.zh, way.needs, way.example);
            return Optional.empty();
        }
        return tolerance.flatMap(found -> rule(block, way, found));
    }

    private static void tellNotNeeded(YamlBlock block, Way way) {
        for (String key : List.of("parts", "of", "unit")) {
            Node node = block.node(key);
            if (node != null && !key.equals(way.needs)) {
                block.error(
                        node,
                        "“%s”不与“%s”连用；写法如：%s",
                        "'%s' does not go with '%s'; write it like: %s",
                        key,
                        way.key(),
                        way.example);
            }
        }
    }

    private static Optional<ConsistencyRule> rule(YamlBlock block, Way way, Tolerance tolerance) {
        return switch (way) {
            case TOTAL -> total(block, tolerance);
            case GROWTH ->
                two(
                        block,
                        way,
                        (growth, of) -> new ConsistencyRule.OfFigures(growth, new Derivation.Growth(of), tolerance));
            case RATIO ->
                ofTwo(block, way)
                        .flatMap(parts -> figure(block, way)
                                .map(name -> new ConsistencyRule.OfFigures(
                                        name, new Derivation.Quotient(parts.get(0), parts.get(1)), tolerance)));
            case DIFFERENCE ->
                ofTwo(block, way)
                        .flatMap(parts -> figure(block, way)
                                .map(name -> new ConsistencyRule.OfFigures(
                                        name, new Derivation.Difference(parts.get(0), parts.get(1)), tolerance)));
            case TOTAL_OF_UNITS ->
                two(block, way, (indicator, unit) -> new ConsistencyRule.OfUnits(indicator, unit, tolerance));
        };
    }

    private static Optional<ConsistencyRule> total(YamlBlock block, Tolerance tolerance) {
        Optional<List<String>> parts = parts(block, 2, Integer.MAX_VALUE, Way.TOTAL);
        Node node = block.node("total");
        Optional<String> total = figure(block, Way.TOTAL);
        if (node == null || parts.isEmpty() || total.isEmpty()) {
            return Optional.empty();
        }
        Matcher number = WHOLE.matcher(total.get());
        // In quotes it is always a name: a code may be a number.
        if (!(node instanceof ScalarNode scalar && scalar.isPlain()) || !number.matches()) {
            return Optional.of(new ConsistencyRule.OfFigures(total.get(), new Derivation.Sum(parts.get()), tolerance));
        }
        Decimals.Result whole = Decimals.parse(number.group(1), null);
        if (whole.wrong() != null) {
            block.error(node, "%s", "%s", whole.wrong());
        }
        if (whole.value() == null) {
            return Optional.empty();
        }
        Measure measure = number.group(2).isEmpty() ? null : Measure.PERCENT;
        return Optional.of(
                new ConsistencyRule.OfWhole(total.get(), Ratio.of(whole.value()), measure, parts.get(), tolerance));
    }

    private static Optional<ConsistencyRule> two(
            YamlBlock block, Way way, BiFunction<String, String, ConsistencyRule> make) {
        Optional<String> figure = figure(block, way);
        Node other = block.node(way.needs);
        return other == null
                ? Optional.empty()
                : block.name(other).flatMap(name -> figure.map(found -> make.apply(found, name)));
    }

    private static Optional<String> figure(YamlBlock block, Way way) {
        Node node = block.node(way.key());
        return node == null ? Optional.empty() : block.name(node);
    }

    private static Optional<List<String>> ofTwo(YamlBlock block, Way way) {
        return parts(block, 2, 2, way);
    }

    /** Empty, with the error told, when they are too few or too many. */
    private static Optional<List<String>> parts(YamlBlock block, int least, int most, Way way) {
        Node node = block.node("parts");
        int count = node instanceof SequenceNode sequence ? sequence.getValue().size() : 1;
        if (node == null || count < least || count > most) {
            if (node != null) {
                block.error(
                        node,
                        most == least ? "这里须是 %s 个指标；写法如：%s" : "这里至少须是 %s 个指标；写法如：%s",
                        most == least
                                ? "this must be %s indicators; write it like: %s"
                                : "this must be at least %s indicators; write it like: %s",
                        least,
                        way.example);
            }
            return Optional.empty();
        }
        return names(block, "parts").filter(names -> names.size() == count);
    }

    private static Optional<List<String>> names(YamlBlock block, String key) {
        Node node = block.node(key);
        if (node == null) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        for (ScalarNode each : block.list(node)) {
            block.name(each).ifPresent(names::add);
        }
        return Optional.of(names);
    }

    private static Optional<Tolerance> tolerance(YamlBlock block, Way way) {
        Node node = block.node("tolerance");
        if (node == null) {
            block.missing("允许误差", "tolerance", way.example);
            return Optional.empty();
        }
        Optional<String> text = block.name(node);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher form = AMOUNT.matcher(text.get());
        boolean measured = form.matches() && form.group(2) != null;
        Fractions.Result amount = Fractions.parse(Cells.clean(measured ? form.group(1) : text.get()));
        if (amount.wrong() != null) {
            block.error(node, "%s", "%s", amount.wrong());
        }
        if (amount.value() == null) {
            return Optional.empty();
        }
        if (amount.value().signum() < 0) {
            block.error(
                    node,
                    "允许误差不能小于零，写的是 %s；不容许误差就写 0",
                    "a tolerance cannot be below zero, not %s; write 0 for none",
                    amount.value());
            return Optional.empty();
        }
        if (!measured) {
            return Optional.of(new Tolerance(amount.value(), null));
        }
        String measure = Cells.clean(form.group(2));
        return block.isPlain(node, measure)
                ? Optional.of(new Tolerance(
                        amount.value(), POINTS.contains(measure) ? Measure.PERCENTAGE_POINT : new Measure(measure)))
                : Optional.empty();
    }
}
