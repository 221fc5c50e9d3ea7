package io.xushi.ingest;

import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Parses a YAML text into nodes; no object is ever made from it. */
final class YamlText {

    private static final int MOST_CHARACTERS = 1 << 20;

    private final String label;
    private final Problems problems;

    YamlText(String label, Problems problems) {
        this.label = label;
        this.problems = problems;
    }

    /** The mapping at the top; empty, with the error told, when there is none. */
    Optional<MappingNode> root(byte[] content) {
        Optional<String> text = TextCharset.decode(label, content, problems);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Node node = yaml().compose(new StringReader(text.get()));
            if (node instanceof MappingNode mapping) {
                return Optional.of(mapping);
            }
            problems.error(
                    node == null ? Place.file(label) : YamlBlock.place(label, node),
                    "文件须由“名称: 值”各行组成；写法如 id: xiangxi-2021",
                    "the file must be lines of 'key: value'; write it like id: xiangxi-2021");
        } catch (MarkedYAMLException broken) {
            tell(broken);
        } catch (YAMLException broken) {
            problems.error(
                    Place.file(label),
                    "不是可以读取的 YAML：%s",
                    "this is not readable YAML: %s",
                    Shown.of(String.valueOf(broken.getMessage())));
        }
        return Optional.empty();
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setMaxAliasesForCollections(20);
        options.setNestingDepthLimit(20);
        options.setAllowRecursiveKeys(false);
        options.setAllowDuplicateKeys(true);
        options.setWarnOnDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options));
    }

    private void tell(MarkedYAMLException broken) {
        var mark = broken.getProblemMark() == null ? broken.getContextMark() : broken.getProblemMark();
        Place place = mark == null ? Place.file(label) : Place.at(label, mark.getLine() + 1, mark.getColumn() + 1);
        problems.error(
                place,
                "YAML 写法有误（%s）；每行写“名称: 值”，冒号后空一格，下级缩进两格，不用制表符，含冒号的文本加引号",
                "the YAML is malformed (%s); write 'key: value' with a blank after the colon, indent by two blanks, no"
                        + " tabs, and put text with a colon in quotes",
                Shown.of(String.valueOf(broken.getProblem())));
    }
}
