package io.xushi.ingest;

import io.xushi.renewal.Change;
import io.xushi.renewal.SchemeEdit;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import io.xushi.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Changes id, title and period of a {@code scheme.yaml} in its text: comments, quotes and the order of keys stay. */
final class SchemeYamlEdits {

    private final String label;
    private final String text;
    private final SchemeEdit edit;
    private final TextEdits edits;
    private final List<Change> changes = new ArrayList<>();

    SchemeYamlEdits(String label, String text, SchemeEdit edit) {
        this.label = label;
        this.text = text;
        this.edit = edit;
        this.edits = new TextEdits(text);
    }

    /** The changed text; the text itself where it is no YAML. */
    String apply(byte[] yaml) {
        new YamlText(label, new Problems()).root(yaml).ifPresent(this::apply);
        return edits.result();
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    private void apply(MappingNode root) {
        find(root, "id", "方案").ifPresent(node -> change(node, Wording.same("id / 方案"), raw -> quoted(raw, edit.id())));
        find(root, "title", "标题").ifPresent(this::title);
        find(root, "period", "考核期").ifPresent(this::period);
    }

    private static Optional<Node> find(Node node, String en, String zh) {
        if (!(node instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key && List.of(en, zh).contains(Cells.clean(key.getValue()))) {
                return Optional.of(tuple.getValueNode());
            }
        }
        return Optional.empty();
    }

    private void title(Node node) {
        Wording what = Wording.same("title / 标题");
        String title = edit.title();
        if (title == null) {
            scalars(node).forEach(text -> change(text, what, raw -> edit.shift().yearsOf(edit.span(), raw)));
            return;
        }
        int start = at(node.getStartMark());
        int end = scalars(node).stream()
                .mapToInt(scalar -> at(scalar.getEndMark()))
                .max()
                .orElse(at(node.getEndMark()));
        boolean flow = text.startsWith("{", start);
        end = flow ? at(node.getEndMark()) : end;
        put(node, what, start, end, doubleQuoted(title));
    }

    private void period(Node node) {
        if (node instanceof ScalarNode year) {
            change(year, Wording.same("period / 考核期"), raw -> {
                String number = Cells.clean(year.getValue()).substring(0, 4);
                return raw.replace(number, edit.shift().leadingYear(number));
            });
            return;
        }
        day(node, "from", "起", edit.shift().span(edit.span()).from());
        day(node, "to", "止", edit.shift().span(edit.span()).to());
        day(node, "self_assessment_due", "自评截止", null);
    }

    private void day(Node period, String en, String zh, @Nullable LocalDate by) {
        find(period, en, zh)
                .filter(ScalarNode.class::isInstance)
                .map(ScalarNode.class::cast)
                .ifPresent(node -> {
                    String written = Cells.clean(node.getValue());
                    Moments.day(written)
                            .ifPresent(day -> change(
                                    node,
                                    Wording.same(en + " / " + zh),
                                    raw -> raw.replace(
                                            written, (by == null ? edit.shift().day(day) : by).toString())));
                });
    }

    private static List<ScalarNode> scalars(Node node) {
        if (node instanceof ScalarNode scalar) {
            return List.of(scalar);
        }
        List<ScalarNode> all = new ArrayList<>();
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> all.addAll(scalars(tuple.getValueNode())));
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(element -> all.addAll(scalars(element)));
        }
        return all;
    }

    private void change(Node node, Wording what, UnaryOperator<String> by) {
        int start = at(node.getStartMark());
        int end = at(node.getEndMark());
        String raw = text.substring(start, end);
        put(node, what, start, end, by.apply(raw));
    }

    private void put(Node node, Wording what, int start, int end, String by) {
        String raw = text.substring(start, end);
        if (!raw.equals(by)) {
            edits.replace(start, end, by);
            Place place = Place.line(label, node.getStartMark().getLine() + 1);
            changes.add(new Change(place, what, raw.strip(), by.strip()));
        }
    }

    // Marks count code points.
    private int at(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }

    private static String quoted(String raw, String text) {
        boolean quotes = raw.startsWith("\"") || raw.startsWith("'");
        return quotes ? raw.charAt(0) + text + raw.charAt(0) : text;
    }

    private static String doubleQuoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
