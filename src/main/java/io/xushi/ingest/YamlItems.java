package io.xushi.ingest;

import io.xushi.quantity.Ratio;
import io.xushi.scheme.Item;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The items of a scheme (考核项目) in its YAML: no id twice, no clause in two of them. */
final class YamlItems {

    private static final String EXAMPLE = "{id: I-1, title: 工业经济, points: 12, cap: none, clauses: [I-1-1, I-1-2]}";
    private static final Words<Boolean> CAPS =
            new Words<Boolean>().with(false, "不封顶", "none").with(true, "以本项分值为限", "points");
    private static final Set<String> NO_FLOOR = Set.of("不保底", "none");

    private final YamlBlock top;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> itemsByClause = new HashMap<>();
    private final List<Ratio> weights = new ArrayList<>();
    private final Map<Node, String> unweighted = new LinkedHashMap<>();
    private boolean weightUnread;

    YamlItems(YamlBlock top) {
        this.top = top;
    }

    List<Item> items() {
        List<Item> items = new ArrayList<>();
        List<Node> nodes = top.elements("items", "[" + EXAMPLE + "]");
        for (Node node : nodes) {
            top.block(
                            node, EXAMPLE, "id", "编号", "title", "标题", "part", "部分", "points", "分值", "cap", "封顶",
                            "floor", "保底", "clauses", "条款", "weight", "权重", "extra", "附加")
                    .flatMap(block -> item(block, node))
                    .ifPresent(items::add);
        }
        checkWeights();
        return items;
    }

    // A weight that is not written would silently be the whole.
    private void checkWeights() {
        Node list = top.node("items");
        if (list == null || weights.isEmpty() && !weightUnread) {
            return;
        }
        unweighted.forEach((node, id) -> top.error(
                node,
                "项目“%s”没有写权重，别的项目写了；每个项目都写 weight，或都不写",
                "item '%s' has no weight and others have one; write 'weight' for every item, or for none",
                id));
        Ratio sum = weights.stream().reduce(Ratio.ZERO, Ratio::plus);
        if (unweighted.isEmpty() && !weightUnread && !sum.equals(Ratio.ONE)) {
            top.warning(
                    list,
                    "各项目权重合计 %s%%，不是 100%%；请核对",
                    "the items' weights come to %s%%, not to 100%%; check them",
                    sum.asPercent().shown());
        }
    }

    private Ratio weight(YamlBlock block, Node at, String id, boolean extra) {
        Node node = block.node("weight");
        if (node == null) {
            if (!extra) {
                unweighted.put(at, id);
            }
            return Ratio.ONE;
        }
        Optional<Ratio> weight = block.share(node);
        if (!extra) {
            weight.ifPresentOrElse(weights::add, () -> weightUnread = true);
        }
        return weight.orElse(Ratio.ONE);
    }

    private Optional<Item> item(YamlBlock block, Node at) {
        Optional<String> id = id(block);
        Optional<Wording> title = block.wording("title");
        if (!block.has("title")) {
            block.missing("标题", "title", EXAMPLE);
        }
        Wording part = block.wording("part").orElse(null);
        boolean extra = extra(block);
        Optional<Ratio> points = points(block, extra);
        Item.Limit limit = limit(block, points.orElse(null));
        List<String> clauses = clauses(block, id.orElse(""));
        Ratio weight = weight(block, at, id.orElse(""), extra);
        return id.isPresent() && title.isPresent() && points.isPresent()
                ? Optional.of(new Item(id.get(), title.get(), part, points.get(), limit, clauses, weight, extra))
                : Optional.empty();
    }

    private Optional<String> id(YamlBlock block) {
        Node node = block.node("id");
        if (node == null) {
            block.missing("编号", "id", EXAMPLE);
            return Optional.empty();
        }
        Optional<String> id = block.number(node);
        if (id.isPresent() && !ids.add(id.get())) {
            block.error(node, "项目编号“%s”已经用过", "item id '%s' is already used", id.get());
        }
        return id;
    }

    private static boolean extra(YamlBlock block) {
        Node node = block.node("extra");
        Optional<String> text = node == null ? Optional.empty() : block.scalar(node);
        Optional<Boolean> extra = text.flatMap(Words.YES_NO::find);
        if (node != null && text.isPresent() && extra.isEmpty()) {
            block.error(
                    node,
                    "“%s”应是 %s：附加项（加分项、扣分项）不计入满分",
                    "'%s' should be %s: an extra item lies outside the full marks",
                    text.get(),
                    Words.YES_NO.choices());
        }
        return extra.orElse(false);
    }

    private static Optional<Ratio> points(YamlBlock block, boolean extra) {
        Node node = block.node("points");
        if (node == null) {
            block.missing("分值", "points", EXAMPLE);
            return Optional.empty();
        }
        Optional<Ratio> points = block.ratio(node);
        if (points.isPresent() && (points.get().signum() < 0 || points.get().isZero() && !extra)) {
            block.error(
                    node,
                    "分值须大于零，写的是 %s；加分项、扣分项写“附加: 是”，分值可写 0",
                    "the points must be more than zero, not %s; for an item of bonuses or deductions write 'extra: yes',"
                            + " which may have 0 points",
                    points.get());
            return Optional.empty();
        }
        return points;
    }

    private static Item.Limit limit(YamlBlock block, @Nullable Ratio points) {
        Node cap = block.node("cap");
        Node floor = block.node("floor");
        Ratio most = cap == null ? null : cap(block, cap, points);
        Ratio least = floor == null ? null : floor(block, floor);
        if (floor != null && most != null && least != null && least.compareTo(most) > 0) {
            block.error(floor, "保底 %s 高于封顶 %s", "the floor of %s is above the cap of %s", least, most);
        }
        return new Item.Limit(cap != null, most, least);
    }

    private static @Nullable Ratio cap(YamlBlock block, Node node, @Nullable Ratio points) {
        Optional<String> text = block.scalar(node);
        Optional<Boolean> byPoints = text.flatMap(CAPS::find);
        if (text.isEmpty() || byPoints.isPresent()) {
            return byPoints.orElse(false) ? points : null;
        }
        return ratioOr(block, node, text.get(), CAPS.choices());
    }

    private static @Nullable Ratio floor(YamlBlock block, Node node) {
        Optional<String> text = block.scalar(node);
        if (text.isEmpty() || NO_FLOOR.contains(text.get())) {
            return null;
        }
        return ratioOr(block, node, text.get(), new Wording("不保底（none）", "none"));
    }

    private static @Nullable Ratio ratioOr(YamlBlock block, Node node, String text, Wording words) {
        Fractions.Result number = Fractions.parse(text);
        if (number.wrong() != null) {
            block.error(node, "%s；也可写：%s", "%s; or write %s", number.wrong(), words);
        }
        return number.value();
    }

    private List<String> clauses(YamlBlock block, String item) {
        Node node = block.node("clauses");
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence && sequence.getValue().isEmpty()) {
            block.error(
                    node,
                    "条款是空的；写出条款编号，或删去这一项（则为编号以项目编号开头的各条款）",
                    "the list of clauses is empty; write their numbers, or remove the key (then they are those whose"
                            + " numbers begin with the item's id)");
        }
        List<String> numbers = new ArrayList<>();
        for (ScalarNode each : block.list(node)) {
            block.number(each).ifPresent(number -> {
                String earlier = itemsByClause.putIfAbsent(number, item);
                if (earlier == null) {
                    numbers.add(number);
                } else {
                    block.error(each, "条款 %s 已列在项目“%s”中", "clause %s is already listed in item '%s'", number, earlier);
                }
            });
        }
        return numbers;
    }
}
