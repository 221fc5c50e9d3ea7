package io.xushi.manual;

import io.xushi.evaluation.ClauseBook;
import io.xushi.evaluation.RunningCases;
import io.xushi.scheme.CaseKind;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.SchemeFiles;
import io.xushi.wiring.Assembly;
import io.xushi.wording.Language;
import io.xushi.wording.RefusedException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An example of the manual: the files of a scheme, and a table whose rows are cases. */
final class ManualExample {

    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("得分", "期望得分"),
            Map.entry("总分", "期望总分"),
            Map.entry("等次", "期望等次"),
            Map.entry("名次", "期望名次"),
            Map.entry("级别", "期望级别"),
            Map.entry("缺数", "期望缺数"),
            Map.entry("不适用", "期望不适用"),
            Map.entry("points", "期望得分"),
            Map.entry("total", "期望总分"),
            Map.entry("grade", "期望等次"),
            Map.entry("rank", "期望名次"),
            Map.entry("level", "期望级别"),
            Map.entry("no_data", "期望缺数"),
            Map.entry("not_applicable", "期望不适用"));
    private static final Map<String, String> OF_THE_ROW = Map.of(
            "单位", "unit", "unit", "unit", "单位类型", "type", "type", "type", "考核组别", "group", "group", "group", "时段",
            "period", "period", "period");
    private static final Pattern TIMES = Pattern.compile("(\\d+) (?:次|times)");

    private static final Assembly WORLD = new Assembly(Path.of("config"));

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final int line;

    ManualExample(Map<String, String> base, List<Manual.Fence> own, int line) {
        base.forEach(this::put);
        own.forEach(fence -> put(fence.file(), fence.text()));
        this.line = line;
    }

    private void put(String file, String text) {
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a table's rows are cases: one of its columns is a result. */
    static boolean isCases(Manual.Table table) {
        return table.header().stream().anyMatch(cell -> EXPECTED.containsKey(kind(cell)));
    }

    private static String kind(String header) {
        return header.split("\\s+", 2)[0];
    }

    /** Everything that does not come out as the table says; empty when all does. */
    String failures(Manual.Table table) {
        put("cases/table.csv", cases(table));
        return failures();
    }

    /** What is wrong with the cases that the example brings along. */
    String failures() {
        RuleSet rules;
        try {
            rules = read();
        } catch (RefusedException refused) {
            return told(refused);
        }
        try (ClauseBook book = WORLD.compiler().compile(rules)) {
            return new RunningCases(rules, book, WORLD.workingDays())
                    .run().stream()
                            .flatMap(result -> result.failures().stream()
                                    .map(failure -> result.name() + " " + failure.in(Language.ZH)))
                            .collect(Collectors.joining("\n"));
        }
    }

    /** Why the rules are refused; empty when they are not. */
    String refusal() {
        try {
            read();
            return "";
        } catch (RefusedException refused) {
            return told(refused);
        }
    }

    private static String told(RefusedException refused) {
        return refused.problems().stream()
                .map(problem -> problem.in(Language.ZH))
                .collect(Collectors.joining("\n"));
    }

    RuleSet read() {
        return WORLD.ruleSetReader()
                .read(new SchemeFiles("manual:" + line, files), List.of())
                .rules();
    }

    /** One case a row, or one case for the table where a column names the unit. */
    private String cases(Manual.Table table) {
        List<String> header = table.header();
        boolean together = header.stream().anyMatch(cell -> "unit".equals(OF_THE_ROW.get(cell)));
        List<String> lines = new ArrayList<>();
        lines.add("案例,单位,单位类型,考核组别,时段,类别,名称,值");
        int number = table.line() + 2;
        for (List<String> row : table.body()) {
            Map<String, String> ofTheRow = new TreeMap<>();
            for (int i = 0; i < header.size(); i++) {
                String column = OF_THE_ROW.get(header.get(i));
                if (column != null) {
                    ofTheRow.put(column, row.get(i));
                }
            }
            String name = "README.md:" + (together ? table.line() : number);
            String start = String.join(
                    ",",
                    name,
                    ofTheRow.getOrDefault("unit", "甲县"),
                    ofTheRow.getOrDefault("type", ""),
                    ofTheRow.getOrDefault("group", ""));
            for (int i = 0; i < header.size(); i++) {
                lines(header.get(i), row.get(i), ofTheRow.getOrDefault("period", ""))
                        .forEach(rest -> lines.add(start + "," + rest));
            }
            number++;
        }
        return String.join("\n", lines) + "\n";
    }

    private static Stream<String> lines(String header, String cell, String periodOfRow) {
        String kind = EXPECTED.getOrDefault(kind(header), kind(header));
        if (cell.isEmpty() || CaseKind.find(kind).isEmpty()) {
            return Stream.empty();
        }
        boolean expected = CaseKind.find(kind).orElseThrow().isExpectation();
        String[] words = header.split("\\s+");
        boolean dated = words.length > 2 && words[words.length - 1].matches("\\d{4}.*");
        String about = words.length < 2 ? "" : words[1];
        String period = dated ? words[words.length - 1] : expected ? "" : periodOfRow;
        Matcher times = TIMES.matcher(cell);
        int count = times.matches() ? Integer.parseInt(times.group(1)) : 1;
        boolean bare = times.matches()
                || kind.equals("期望缺数")
                || kind.equals("期望不适用")
                || (kind.equals("事件") || kind.equals("event")) && (cell.equals("有") || cell.equals("yes"));
        String value = bare ? "" : cell;
        return Stream.generate(() -> String.join(",", period, kind, about, value))
                .limit(count);
    }
}
