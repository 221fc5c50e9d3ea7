package io.xushi.scheme;

import io.xushi.indicator.Indicator;
import io.xushi.ingest.SchemeFileFormats;
import io.xushi.wording.Language;
import io.xushi.wording.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A scheme's folder in the words of a test; begins as a small sound one about investment in 2021. */
public final class SchemeBuilder {

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private SchemeBuilder() {}

    public static SchemeBuilder aScheme() {
        return new SchemeBuilder()
                .file("scheme.yaml", """
                        id: demo
                        title: {zh: 示范, en: Demonstration}
                        period: {from: 2021-01-01, to: 2021-12-31}
                        levels:
                          yellow: {zh: 黄色, en: yellow}
                          red: {zh: 红色, en: red}
                        standing: {by: completion, indicator: 投资, within: all, ties: skip}
                        alerts: {raise_after: 1, clear_after: 1}
                        calendar: {check: "5th working day of the month, 09:00"}
                        """)
                .file("indicators.csv", """
                        code,name,measure,direction,accumulation,frequency
                        inv,投资,亿元,up,ytd,month
                        rate,合格率,%,up,rate,month
                        """)
                .target("目标达到 100 亿元", "进度按月均分")
                .alerts("其进度差低于 0 个百分点", "黄色", "其进度差低于 -10 个百分点", "红色");
    }

    /**
     * The same with points for 投资 (its amount, and two more when it is above that of 全市), points that 考评组 gives,
     * a veto, and grades; the total ranks.
     */
    public static SchemeBuilder aScoringScheme() {
        return aScheme()
                .replacing("scheme.yaml", "{by: completion, indicator: 投资, within: all, ties: skip}", "{by: total}")
                .replacing("scheme.yaml", "levels:", """
                        items:
                          - {id: P-1, title: {zh: 投资, en: investment}, points: 102}
                          - {id: P-2, title: 服务, part: 二类, points: 10, cap: points, floor: none}
                        grades: [{id: best, zh: 优秀, en: excellent}, 合格, 不合格]
                        levels:
                        """.stripTrailing())
                .file(
                        "scoring.dslr",
                        clause(
                                        "P-1-1 投资额",
                                        List.of("考核指标“投资”"),
                                        "按实绩占 100 亿元的比例计分，满分 100 分，最多 100 分",
                                        "实绩大于参照值“全市”时加 2 分")
                                + clause("P-2-1 服务", List.of(), "由“考评组”评分，0 至 10 分，可不写理由")
                                + clause("P-2-2 事故", List.of("发生事件“事故”"), "一票否决：等次不得高于“合格”"))
                .file(
                        "grading.dslr",
                        clause("G-1 优秀", List.of("总分在全部单位排第 1 至第 2 名（并列后空位）"), "等次定为“优秀”")
                                + clause("G-2 合格", List.of("总分大于等于 60 分"), "等次定为“合格”")
                                + clause("G-3 垫底", List.of("项目“P-2”得分小于 1 分"), "排名列末位"));
    }

    /** The scheme that ships with the product. */
    public static SchemeBuilder xiangxi() {
        SchemeBuilder builder = new SchemeBuilder();
        Path folder = Path.of("rules/xiangxi-2021");
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                builder.files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return builder;
    }

    public SchemeBuilder file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public SchemeBuilder file(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    public SchemeBuilder without(String path) {
        files.remove(path);
        return this;
    }

    public SchemeBuilder replacing(String path, String old, String by) {
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(path + " does not hold " + old);
        }
        return file(path, text.replace(old, by));
    }

    /** One target rule M-1 on 投资. */
    public SchemeBuilder target(String... results) {
        return file("targets.dslr", clause("M-1 投资", List.of("考核指标“投资”"), results));
    }

    /** Alert rules Y-1, Y-2 … on 投资: condition and level in turn. */
    public SchemeBuilder alerts(String... conditionsAndLevels) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < conditionsAndLevels.length; i += 2) {
            text.append(clause(
                    "Y-" + (i / 2 + 1) + " 预警",
                    List.of("考核指标“投资”", conditionsAndLevels[i]),
                    "预警级别“" + conditionsAndLevels[i + 1] + "”"));
        }
        return file("alerts.dslr", text.toString());
    }

    public static String clause(String name, List<String> conditions, String... results) {
        return "规则 “" + name + "”\n当\n    " + String.join("\n    ", conditions) + "\n则\n    "
                + String.join("\n    ", results) + "\n结束\n";
    }

    public SchemeFiles files() {
        return new SchemeFiles("rules/demo", files);
    }

    public RuleSet read(Indicator... further) {
        return new RuleSetReader(new SchemeFileFormats())
                .read(files(), List.of(further))
                .rules();
    }

    /** What is wrong with it, line by line; empty when nothing is. */
    public String refusal(Language language) {
        try {
            new RuleSetReader(new SchemeFileFormats()).by(Author.EDITOR).read(files(), List.of());
            return "";
        } catch (RefusedException refused) {
            return refused.problems().stream()
                    .map(problem -> problem.in(language))
                    .collect(Collectors.joining("\n"));
        }
    }
}
