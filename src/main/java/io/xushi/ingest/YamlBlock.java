package io.xushi.ingest;

import io.xushi.clause.PlainText;
import io.xushi.quantity.Ratio;
import io.xushi.wording.NearestNames;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML mapping whose keys are a closed list, English or Chinese; tells what is wrong with line and column. */
final class YamlBlock {

    private static final int LONGEST_NAME = 100;

    private final String label;
    private final Problems problems;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Place place;

    /** @param keys English and Chinese keys in turn; none when every key is allowed */
    YamlBlock(String label, Problems problems, MappingNode node, String... keys) {
        this.label = label;
        this.problems = problems;
        this.place = place(label, node);
        Map<String, String> known = new LinkedHashMap<>();
        for (int i = 0; i < keys.length; i += 2) {
            known.put(keys[i], keys[i]);
            known.put(keys[i + 1], keys[i]);
        }
        node.getValue().forEach(tuple -> take(tuple, known));
    }

    static Place place(String label, Node node) {
        return Place.at(
                label, node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1);
    }

    private void take(NodeTuple tuple, Map<String, String> known) {
        Optional<String> written = scalar(tuple.getKeyNode());
        if (written.isEmpty()) {
            return;
        }
        String key = known.isEmpty() ? written.get() : known.get(written.get());
        if (key == null) {
            error(
                    tuple.getKeyNode(),
                    "没有“%s”这一项。%s",
                    "there is no key '%s' here. %s",
                    Shown.of(written.get()),
                    NearestNames.hint(Shown.of(written.get()), known.keySet()));
        } else if (nodes.putIfAbsent(key, tuple.getValueNode()) != null) {
            error(tuple.getKeyNode(), "“%s”写了两次，只留一处", "'%s' is there twice; keep one", Shown.of(written.get()));
        }
    }

    Map<String, Node> nodes() {
        return nodes;
    }

    boolean has(String key) {
        return nodes.containsKey(key);
    }

    @Nullable
    Node node(String key) {
        return nodes.get(key);
    }

    void error(Node at, String zh, String en, Object... values) {
        problems.error(place(label, at), zh, en, values);
    }

    void warning(Node at, String zh, String en, Object... values) {
        problems.warning(place(label, at), zh, en, values);
    }

    /** Tells that a key is missing, at the beginning of the block. */
    void missing(String zh, String en, String example) {
        problems.error(place, "缺少“%s”（%s）；写法如：%s", "'%2$s' (%1$s) is missing; write it like: %3$s", zh, en, example);
    }

    Optional<String> text(String key) {
        Node node = nodes.get(key);
        return node == null ? Optional.empty() : scalar(node);
    }

    /** The text of a scalar as it is written, whatever YAML takes it for. */
    Optional<String> scalar(Node node) {
        if (!(node instanceof ScalarNode scalar) || !node.getTag().startsWith("tag:yaml.org,2002:")) {
            error(node, "这里须是一个文本或数字", "this must be one text or number");
            return Optional.empty();
        }
        String text = Cells.clean(scalar.getValue());
        if (text.isEmpty() || text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            error(
                    node,
                    "这里是空的，或有控制字符；请填写，或删去这一项",
                    "this is empty or has control characters; fill it in or remove the key");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** A text that is the same in both languages, or {@code {zh: …, en: …}}. */
    Optional<Wording> wording(String key) {
        Node node = nodes.get(key);
        return node == null ? Optional.empty() : wording(node);
    }

    Optional<Wording> wording(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            return scalar(node).map(Wording::same);
        }
        YamlBlock both = new YamlBlock(label, problems, mapping, "zh", "中文", "en", "英文");
        Optional<String> zh = both.text("zh");
        Optional<String> en = both.text("en");
        if (!both.has("zh") || !both.has("en")) {
            error(node, "中英文都要写：{zh: …, en: …}，或只写一个文本", "write both languages, {zh: …, en: …}, or one text");
        }
        return zh.isPresent() && en.isPresent() ? Optional.of(new Wording(zh.get(), en.get())) : Optional.empty();
    }

    /** A name, and not more: what is compared with every other name must be short. */
    Optional<String> name(Node node) {
        return scalar(node).filter(name -> isName(node, name));
    }

    boolean isName(Node at, String name) {
        boolean fits = name.indexOf('\n') < 0 && name.length() <= LONGEST_NAME;
        if (!fits) {
            error(
                    at,
                    "“%s”须写成一行，最多 %s 个字符",
                    "'%s' must be one line of at most %s characters",
                    Shown.of(name),
                    LONGEST_NAME);
        }
        return fits;
    }

    /** A name that stands in printed rules as it is. */
    Optional<String> plainName(Node node) {
        return name(node).filter(name -> isPlain(node, name));
    }

    boolean isPlain(Node at, String name) {
        boolean plain = PlainText.isPlain(name);
        if (!plain) {
            error(
                    at,
                    "“%s”含有规则中不能用的字符（如引号、反斜杠、* 和换行）",
                    "'%s' has characters that rules cannot take (such as quotation marks, backslashes, * or line breaks)",
                    Shown.of(name));
        }
        return plain;
    }

    /** A number of a document, of a clause or an item. */
    Optional<String> number(Node node) {
        Optional<String> text = scalar(node);
        if (text.isPresent() && !text.get().matches("[\\p{L}\\p{N}._-]{1,40}")) {
            error(
                    node,
                    "“%s”不是编号；只用文字、数字和 - . _，最多 40 个字符，不带“/”及其后的分支，写法如 I-1",
                    "'%s' is not a number of the document; it has letters, digits and - . _ only, at most 40 characters"
                            + " and no branch after a '/'; write it like I-1",
                    Shown.of(text.get()));
            return Optional.empty();
        }
        return text;
    }

    /** An exact number: a decimal or a fraction. */
    Optional<Ratio> ratio(String key) {
        Node node = nodes.get(key);
        return node == null ? Optional.empty() : ratio(node);
    }

    Optional<Ratio> ratio(Node node) {
        Optional<Fractions.Result> result = scalar(node).map(Fractions::parse);
        result.map(Fractions.Result::wrong).ifPresent(wrong -> error(node, "%s", "%s", wrong));
        return result.map(Fractions.Result::value);
    }

    /** An exact share above zero: a decimal, a fraction, or a percentage such as 40%. */
    Optional<Ratio> share(Node node) {
        Optional<String> text = scalar(node);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean percent = text.get().matches(".*[%％]");
        Fractions.Result result = Fractions.parse(
                percent ? text.get().substring(0, text.get().length() - 1).strip() : text.get());
        if (result.wrong() != null) {
            error(node, "%s；百分数写作 40%%", "%s; a percentage is written 40%%", result.wrong());
            return Optional.empty();
        }
        Optional<Ratio> share =
                Optional.ofNullable(result.value()).map(value -> percent ? value.dividedBy(Ratio.HUNDRED) : value);
        if (share.isPresent() && share.get().signum() <= 0) {
            error(node, "权重须大于零，写的是 %s", "a weight must be more than zero, not %s", Shown.of(text.get()));
            return Optional.empty();
        }
        return share;
    }

    /** A share that must be there. */
    Optional<Ratio> share(String key, String zh, String example) {
        Node node = nodes.get(key);
        if (node == null) {
            missing(zh, key, example);
            return Optional.empty();
        }
        return share(node);
    }

    /** A block within; empty when there is none or it is not a mapping. */
    Optional<YamlBlock> block(String key, String example, String... keys) {
        Node node = nodes.get(key);
        return node == null ? Optional.empty() : block(node, example, keys);
    }

    Optional<YamlBlock> block(Node node, String example, String... keys) {
        if (!(node instanceof MappingNode mapping)) {
            error(node, "这里须是几个下级项；写法如：%s", "this must be a block of keys; write it like: %s", example);
            return Optional.empty();
        }
        return Optional.of(new YamlBlock(label, problems, mapping, keys));
    }

    /** What stands in a list, whatever it is; none when there is no such list. */
    List<Node> elements(String key, String example) {
        Node node = nodes.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            error(node, "这里须是一个列表；写法如：%s", "this must be a list; write it like: %s", example);
            return List.of();
        }
        return sequence.getValue();
    }

    /** A list of texts; one text counts as a list. */
    List<ScalarNode> list(Node node) {
        List<Node> all = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
        List<ScalarNode> texts = new ArrayList<>();
        for (Node each : all) {
            if (scalar(each).isPresent() && each instanceof ScalarNode text) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** One of a closed list of words. */
    <E> E word(String key, Words<E> words, E byDefault) {
        Node node = nodes.get(key);
        Optional<String> text = text(key);
        if (node == null || text.isEmpty()) {
            return byDefault;
        }
        Optional<E> found = words.find(text.get());
        if (found.isEmpty()) {
            error(node, "“%s”无法识别，可写：%s", "'%s' is not known; write %s", Shown.of(text.get()), words.choices());
        }
        return found.orElse(byDefault);
    }

    /** A whole number within bounds, both included. */
    OptionalInt whole(String key, int least, int most) {
        Node node = nodes.get(key);
        Optional<String> text = text(key);
        if (node == null || text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (text.get().matches("\\d{1,6}")) {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return OptionalInt.of(number);
            }
        }
        error(
                node,
                "“%s”不是 %s 至 %s 的整数",
                "'%s' is not a whole number from %s to %s",
                Shown.of(text.get()),
                least,
                most);
        return OptionalInt.empty();
    }
}
