package io.xushi.ingest;

import io.xushi.scheme.Grade;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** The grades of a scheme (等次) in its YAML, best first. */
final class YamlGrades {

    private static final String EXAMPLE = "[优秀, 达标, 未达标]";
    private static final String FULL_EXAMPLE = "{id: excellent, zh: 优秀, en: excellent}";

    private YamlGrades() {}

    static List<Grade> grades(YamlBlock top) {
        List<Grade> grades = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Node node : top.elements("grades", EXAMPLE)) {
            grade(top, node).ifPresent(grade -> {
                if (!addAll(names, grade.id(), grade.name())) {
                    top.error(
                            node,
                            "等次“%s”的编号或名称已经用过；各等次的编号和名称须互不相同",
                            "id or name of grade '%s' is taken; ids and names of grades must differ from one another",
                            Shown.of(grade.id()));
                }
                grades.add(grade);
            });
        }
        return grades;
    }

    /** Whether an id and its name, which rules may write instead, are all new. */
    static boolean addAll(Set<String> names, String id, Wording name) {
        Set<String> own = new HashSet<>(List.of(id, name.zh(), name.en()));
        return own.stream().allMatch(names::add);
    }

    private static Optional<Grade> grade(YamlBlock top, Node node) {
        if (!(node instanceof MappingNode)) {
            return top.plainName(node).map(name -> new Grade(name, Wording.same(name)));
        }
        return top.block(node, FULL_EXAMPLE, "id", "编号", "zh", "中文", "en", "英文").flatMap(YamlGrades::grade);
    }

    private static Optional<Grade> grade(YamlBlock block) {
        Optional<String> zh = name(block, "zh", "中文");
        Optional<String> en = name(block, "en", "英文");
        Node given = block.node("id");
        Optional<String> id = given == null ? zh : block.plainName(given);
        return zh.isPresent() && en.isPresent() && id.isPresent()
                ? Optional.of(new Grade(id.get(), new Wording(zh.get(), en.get())))
                : Optional.empty();
    }

    private static Optional<String> name(YamlBlock block, String key, String zh) {
        Node node = block.node(key);
        if (node == null) {
            block.missing(zh, key, FULL_EXAMPLE);
            return Optional.empty();
        }
        return block.plainName(node);
    }
}
