package io.xushi.cli;

import static io.xushi.scheme.SchemeBuilder.aScoringScheme;
import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.ingest.DataFileReader;
import io.xushi.ingest.SchemeFileWriter;
import io.xushi.ingest.SchemeFolder;
import io.xushi.intake.DataKind;
import io.xushi.intake.ReceivedFile;
import io.xushi.scheme.SchemeBuilder;
import io.xushi.wiring.Assembly;
import io.xushi.wording.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands as a script sees them: exit code, standard output, standard error. */
class XushiCommandTest {

    private static final String RULES = "rules/xiangxi-2021";
    private static final String SAMPLES = "config/samples/xiangxi-2021/";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> handed = new ArrayList<>();
    private ImportDesk.Answer answer = new ImportDesk.Answer(7L, 3, 2, 0, List.of());

    private int run(String... arguments) {
        Assembly assembly = new Assembly(Path.of("config"));
        Tools tools = new Tools(
                SchemeFolder::read,
                assembly.ruleSetReader(),
                assembly.compiler(),
                new DataFileReader(),
                assembly.workingDays(),
                this::hand,
                java.time.Clock.fixed(java.time.Instant.parse("2021-11-01T00:00:00Z"), java.time.ZoneOffset.UTC),
                new SchemeFileWriter(),
                List::of);
        return XushiCommand.run(tools, new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private ImportDesk.Answer hand(
            String scheme, DataKind kind, ReceivedFile file, boolean acceptGood, Language language) {
        if (scheme.equals("unknown")) {
            throw new ImportDesk.DeskClosedException("没有这个方案 no such scheme");
        }
        handed.add(scheme + " " + kind + " " + file.name() + " " + new String(file.content(), StandardCharsets.UTF_8)
                + " " + acceptGood + " " + language);
        return answer;
    }

    private int evaluate(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                command,
                "--rules",
                RULES,
                "--units",
                SAMPLES + "units.csv",
                "--observations",
                SAMPLES + "observations.csv"));
        if (Stream.of(more).noneMatch("--period"::equals)) {
            arguments.addAll(List.of("--period", "2021-09"));
        }
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private Path copyOfRules() throws IOException {
        Path copy = folder.resolve("xiangxi-2021");
        try (Stream<Path> all = Files.walk(Path.of(RULES))) {
            for (Path path : all.toList()) {
                Path to = copy.resolve(Path.of(RULES).relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(path, to);
                }
            }
        }
        return copy;
    }

    private static void replace(Path file, String old, String by) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, by));
    }

    @Test
    void validate_says_what_a_good_folder_holds() {
        assertThat(run("validate", RULES, "--language", "en")).isZero();
        assertThat(out.toString())
                .matches(
                        "xiangxi-2021: 1 target rules, 0 scoring rules, 2 alert rules, 0 grading rules, 1 indicators, 1 plan sheets, \\d+ cases; "
                                + "rule version [0-9a-f]{64}\\R");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void validate_tells_every_error_with_its_line_and_ends_with_3() throws IOException {
        Path rules = copyOfRules();
        replace(rules.resolve("alerts.dslr"), "其进度差低于 0 个百分点", "其进度差低于 0%");
        replace(rules.resolve("alerts.dslr"), "预警级别“红色”", "预警级别“紫”");
        assertThat(run("validate", rules.toString())).isEqualTo(3);
        String label = rules.toString().replace('\\', '/');
        assertThat(err.toString().lines().toList())
                .containsExactly(
                        label + "/alerts.dslr:8:5: 条款 Y-1：这里的单位应是“个百分点”，写的是“%”",
                        label + "/alerts.dslr:20:5: 条款 Y-2：方案没有预警级别“紫”。已有：red、yellow、红色、黄色");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void validate_warns_of_what_is_doubtful_and_ends_with_3_only_when_strict() throws IOException {
        Path rules = copyOfRules();
        replace(rules.resolve("alerts.dslr"), "其进度差低于 0 个百分点", "其进度差低于 -20 个百分点");
        String label = rules.toString().replace('\\', '/');
        String warning = label + "/alerts.dslr:4: whenever clause Y-1 (yellow) holds, Y-2 (red, " + label
                + "/alerts.dslr:13) holds as well, so \"yellow\" never shows; check the numbers of both: the worse level"
                + " should be a part of the milder one";
        assertThat(run("validate", rules.toString(), "--language", "en")).isZero();
        assertThat(err.toString().lines().toList()).containsExactly(warning);
        assertThat(out.toString()).startsWith("xiangxi-2021: 1 target rules").hasLineCount(1);
        assertThat(run("validate", rules.toString(), "--strict")).isEqualTo(3);
        assertThat(run("validate", RULES, "--strict")).isZero();
    }

    @Test
    void validate_tries_whether_clauses_are_fair() {
        assertThat(run("validate", "rules/hangzhou-2007", "--fairness")).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString().lines().toList())
                .hasSize(6)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("rules/hangzhou-2007/scoring.dslr:18: 条款 I-1-2/县市：案例“I-1 县 封顶”的丙县")
                        .contains("从 -3.9% 变为 -4%，只差最小的一步，得分从 3 分变为 4 分，差满分 4 分的 25%"))
                .endsWith("公平性：试算评分条款 3 条，可疑 3 处", "没有试算（没有案例给出它们的数据）：I-2-1、I-2-2");
        assertThat(run("validate", "rules/hangzhou-2007", "--fairness", "--language", "en"))
                .isZero();
        assertThat(out.toString())
                .contains("fairness: 3 scoring clauses tried, 3 doubtful findings")
                .contains("not tried, because no worked case states their figures: I-2-1, I-2-2");
    }

    @Test
    void a_folder_that_is_not_there_is_bad_rules() {
        assertThat(run("validate", "no/such/folder", "--language", "en")).isEqualTo(3);
        assertThat(err.toString()).isEqualToNormalizingNewlines("no/such/folder: there is no such folder\n");
    }

    @Test
    void cases_close_with_their_count() throws IOException {
        assertThat(run("cases", RULES)).isZero();
        assertThat(out.toString().lines().toList()).last().asString().matches("\\d+ passed, 0 failed");
        Path rules = copyOfRules();
        replace(rules.resolve("alerts.dslr"), "其进度差低于 -10 个百分点", "其进度差低于 -20 个百分点");
        assertThat(run("cases", rules.toString(), "--language", "en")).isEqualTo(4);
        assertThat(out.toString())
                .contains("FAILED  州直 2021 年 9 月")
                .contains("州直: expect_level '重点项目投资' should be red, it is yellow");
        assertThat(out.toString().lines().toList()).last().asString().matches("\\d+ passed, 2 failed");
    }

    @Test
    void evaluate_prints_the_whole_table() {
        assertThat(evaluate("evaluate", "--format", "csv")).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                名次,单位,指标,目标,实绩,完成率%,应达%,进度差,月均,余下月均需,状态,预警
                1,永顺县,重点项目投资,51 亿元,42.3,82.94,75.00,7.94,4.70,2.90,达到序时进度,
                2,古丈县,重点项目投资,23.4 亿元,19,81.20,75.00,6.20,2.11,1.47,达到序时进度,
                3,花垣县,重点项目投资,46 亿元,37.1,80.65,75.00,5.65,4.12,2.97,达到序时进度,
                4,凤凰县,重点项目投资,78.5 亿元,62.9,80.13,75.00,5.13,6.99,5.20,达到序时进度,
                5,湘西高新区,重点项目投资,66.4 亿元,53.1,79.97,75.00,4.97,5.90,4.43,达到序时进度,
                6,龙山县,重点项目投资,51.7 亿元,40.9,79.11,75.00,4.11,4.54,3.60,达到序时进度,
                7,吉首市,重点项目投资,82.5 亿元,65.1,78.91,75.00,3.91,7.23,5.80,达到序时进度,
                8,保靖县,重点项目投资,41.9 亿元,30.9,73.75,75.00,-1.25,3.43,3.67,落后,黄色
                9,泸溪县,重点项目投资,42.6 亿元,31.2,73.24,75.00,-1.76,3.47,3.80,落后,黄色
                10,州直,重点项目投资,156.7 亿元,92,58.71,75.00,-16.29,10.22,21.57,落后,红色
                ,湘西州,重点项目投资,640.7 亿元,474.5,74.06,75.00,-0.94,52.72,55.40,落后,
                """);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void the_table_for_people_has_the_same_rows_in_columns() {
        assertThat(evaluate("evaluate", "--format", "table", "--language", "en"))
                .isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(12);
        assertThat(lines.get(0).split(" {2,}"))
                .containsExactly(
                        "rank",
                        "unit",
                        "indicator",
                        "target",
                        "actual",
                        "completion %",
                        "expected %",
                        "gap pp",
                        "average a month",
                        "required a month",
                        "state",
                        "alert");
        assertThat(lines.get(10).split(" {2,}"))
                .containsExactly(
                        "10",
                        "州直",
                        "重点项目投资",
                        "156.7 亿元",
                        "92",
                        "58.71",
                        "75.00",
                        "-16.29",
                        "10.22",
                        "21.57",
                        "behind",
                        "red");
    }

    private void evaluateScored(String... more) throws IOException {
        SchemeBuilder scheme = aScoringScheme().replacing("targets.dslr", "当", "适用\n    单位是“甲”、“乙”、“全市”\n当");
        Path rules = folder.resolve("demo");
        for (Map.Entry<String, byte[]> file : scheme.files().files().entrySet()) {
            Files.createDirectories(rules.resolve(file.getKey()).getParent());
            Files.write(rules.resolve(file.getKey()), file.getValue());
        }
        Path units = Files.writeString(
                folder.resolve("u.csv"), "code,name,assessed\na,甲,yes\nb,乙,yes\nc,丙,yes\nall,全市,no\n");
        Path figures = Files.writeString(
                folder.resolve("o.csv"),
                "unit,indicator,period,value\n甲,投资,2021-09,90\n乙,投资,2021-09,70\n全市,投资,2021-09,80\n");
        Path points = Files.writeString(folder.resolve("j.csv"), "unit,clause,points\n甲,P-2-1,8\n丙,P-2-1,5\n");
        Path facts = Files.writeString(folder.resolve("f.csv"), "unit,kind,name,value\n甲,event,事故,编号=1\n");
        List<String> arguments = new ArrayList<>(List.of(
                "evaluate",
                "--rules",
                rules.toString(),
                "--units",
                units.toString(),
                "--observations",
                figures.toString(),
                "--judgements",
                points.toString(),
                "--facts",
                facts.toString(),
                "--period",
                "2021-09"));
        arguments.addAll(List.of(more));
        assertThat(run(arguments.toArray(String[]::new))).as(err.toString()).isZero();
    }

    @Test
    void a_table_of_a_scheme_that_scores_has_totals_grades_and_marks_also_for_units_without_target()
            throws IOException {
        evaluateScored("--format", "csv");
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                名次,单位,总分,等次,标记,指标,目标,实绩,完成率%,应达%,进度差,月均,余下月均需,状态,预警
                1,甲,100,合格,一票否决,投资,100 亿元,90,90.00,75.00,15.00,10.00,3.33,达到序时进度,
                2,乙,70,,暂计,投资,100 亿元,70,70.00,75.00,-5.00,7.78,10.00,落后,黄色
                3,丙,5,,暂计,,,,,,,,,,
                ,全市,80,,暂计,投资,100 亿元,80,80.00,75.00,5.00,8.89,6.67,达到序时进度,
                """);
    }

    @Test
    void standard_output_holds_nothing_but_the_json() {
        assertThat(evaluate("evaluate")).isZero();
        JsonNode document = JsonMapper.builder().build().readTree(out.toString());
        assertThat(document.get("scheme").asString()).isEqualTo("xiangxi-2021");
        assertThat(document.get("dataCutOff").asString()).isEqualTo("2021-09-30");
        JsonNode unit = document.get("units")
                .valueStream()
                .filter(each -> each.get("unit").asString().equals("州直"))
                .findFirst()
                .orElseThrow();
        assertThat(unit.get("rank").asInt()).isEqualTo(10);
        JsonNode progress = unit.get("progress").get(0);
        assertThat(progress.get("target").isString()).isTrue();
        // 92.0 / 156.7 and minus 75, ten decimals, half up.
        assertThat(progress.get("completionPercent").asString()).isEqualTo("58.7109125718");
        assertThat(progress.get("gapPoints").asString()).isEqualTo("-16.2890874282");
        assertThat(progress.get("targetName").isNull()).isTrue();
        assertThat(unit.get("alerts").get(0).get("level").asString()).isEqualTo("red");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void explain_shows_the_clauses_and_the_numbers() {
        assertThat(evaluate("explain", "--unit", "zhouzhi")).isZero();
        assertThat(out.toString())
                .startsWith("州直（zhouzhi）　2021-09，数据截止 2021-09-30，规则版本 ")
                .contains("名次：10")
                .contains("目标：不低于 156.7 亿元")
                .contains("依据条款 M-1 重点项目投资年度计划（rules/xiangxi-2021/targets.dslr:5）")
                .contains("实绩 92 亿元（2021年1-9月份重点建设项目简讯）")
                .contains("完成率 92 ÷ 156.7 = 58.71%；应达 75.00%；进度差 -16.29 个百分点：落后")
                .contains("余下每月需 21.57 亿元，至今月均 10.22 亿元")
                .contains("预警：红色")
                .contains("其进度差低于 -10 个百分点");
    }

    @Test
    void an_unknown_unit_is_bad_data_with_the_nearest_name() {
        assertThat(evaluate("explain", "--unit", "泸溪", "--language", "en")).isEqualTo(5);
        assertThat(err.toString()).isEqualToNormalizingNewlines("--unit: there is no unit '泸溪'. Did you mean '泸溪县'?\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void bad_data_ends_with_5_and_every_row() throws IOException {
        Path data = folder.resolve("o.csv");
        Files.writeString(data, "unit,indicator,period,value\n泸溪,重点项目投资,2021-09,1\n泸溪县,投资,2021-13,x\n");
        assertThat(run(
                        "evaluate",
                        "--rules",
                        RULES,
                        "--units",
                        SAMPLES + "units.csv",
                        "--observations",
                        data.toString(),
                        "--period",
                        "2021-09"))
                .isEqualTo(5);
        assertThat(err.toString()).contains("o.csv:2").contains("o.csv:3").contains("泸溪县");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void facts_and_judgements_are_read_beside_the_figures() throws IOException {
        Path facts = Files.writeString(folder.resolve("facts.csv"), "unit,kind,name,value\n泸溪县,tag,贫困县,yes\n");
        Path judgements = Files.writeString(folder.resolve("j.csv"), "unit,clause,points\n");
        assertThat(evaluate("evaluate", "--facts", facts.toString(), "--judgements", judgements.toString()))
                .isZero();

        Files.writeString(facts, "unit,kind,name,value\n泸溪,tag,贫困县,perhaps\n");
        Files.writeString(judgements, "unit,clause,points\n泸溪县,1-1,5\n");
        assertThat(evaluate(
                        "evaluate",
                        "--facts",
                        facts.toString(),
                        "--judgements",
                        judgements.toString(),
                        "--language",
                        "en"))
                .isEqualTo(5);
        assertThat(err.toString())
                .contains("facts.csv:2: unit: there is no unit '泸溪'. Did you mean '泸溪县'?")
                .contains("facts.csv:2: value: 'perhaps' is not known; write yes or no")
                .contains("j.csv:2: clause: there is no clause '1-1' whose points a person gives");
    }

    @Test
    void wrong_times_and_missing_files_are_bad_data_told_together() {
        assertThat(run(
                        "evaluate",
                        "--rules",
                        RULES,
                        "--units",
                        "no.csv",
                        "--observations",
                        "none.csv",
                        "--period",
                        "2021-13",
                        "--cut-off",
                        "30.9.2021",
                        "--known-at",
                        "soon",
                        "--language",
                        "en"))
                .isEqualTo(5);
        assertThat(err.toString()).isEqualToNormalizingNewlines("""
                --cut-off: '30.9.2021' is not a date; write 2021-09-30
                --known-at: 'soon' is not a time; write 2021-10-15 or 2021-10-15T09:00:00+08:00
                --period: '2021-13' is not a period; write 2021, 2021-H1, 2021-Q3, 2021-09 or 2021-01..02
                no.csv: the file cannot be read
                none.csv: the file cannot be read
                """);
    }

    @Test
    void a_period_outside_the_scheme_is_bad_data() {
        assertThat(evaluate("evaluate", "--period", "2022-01", "--language", "en"))
                .isEqualTo(5);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        "--period: the scheme holds from 2021-01-01 to 2021-12-31, which does not include 2022-01-31\n");
    }

    @Test
    void bad_rules_end_an_evaluation_with_3() throws IOException {
        Path rules = copyOfRules();
        replace(rules.resolve("targets.dslr"), "进度按月均分", "进度按周均分");
        assertThat(run(
                        "evaluate",
                        "--rules",
                        rules.toString(),
                        "--units",
                        SAMPLES + "units.csv",
                        "--observations",
                        SAMPLES + "observations.csv",
                        "--period",
                        "2021-09"))
                .isEqualTo(3);
        assertThat(out.toString()).isEmpty();
    }

    /** The ten units published add up to the prefecture's 474.5, exactly; a unit that is not there is told. */
    @Test
    void the_units_are_held_against_the_whole_that_is_named() throws IOException {
        Path rules = copyOfRules();
        replace(rules.resolve("scheme.yaml"), "alerts: {", """
                consistency:
                  - {total_of_units: 重点项目投资, unit: 湘西州, tolerance: 0}
                  - {total_of_units: 重点项目投资, unit: 湘西, tolerance: 0}
                alerts: {""");
        assertThat(run(
                        "explain",
                        "--rules",
                        rules.toString(),
                        "--units",
                        SAMPLES + "units.csv",
                        "--observations",
                        SAMPLES + "observations.csv",
                        "--period",
                        "2021-09",
                        "--unit",
                        "湘西州"))
                .isZero();
        assertThat(out.toString()).doesNotContain("注意");
        assertThat(err.toString())
                .isEqualToNormalizingNewlines("--units: 一致性（consistency）：没有单位“湘西”，“重点项目投资”的各单位合计无从核对。是不是：湘西州、湘西高新区？\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evaluate",
                "evaluate --rules x",
                "validate",
                "validate a b",
                "nonsense",
                "cases --nonsense",
                "import",
                "import figures a.csv --scheme s",
                "validate rules/xiangxi-2021 --language fr",
                "evaluate --rules a --units b --observations c --period 2021 --format xml"
            })
    void wrong_arguments_end_with_2_and_say_so_on_standard_error(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isNotEmpty();
    }

    @Test
    void import_hands_the_file_to_the_desk() throws IOException {
        Path file = Files.writeString(folder.resolve("units.csv"), "abc");
        assertThat(run("import", "units", file.toString(), "--scheme", "s", "--accept-good", "--language", "en"))
                .isZero();
        assertThat(handed).containsExactly("s UNITS units.csv abc true EN");
        assertThat(out.toString())
                .isEqualToNormalizingNewlines("imported under number 7: 3 new or corrected, 2 unchanged, 0 refused\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"indicators", "observations", "facts", "judgements"})
    void import_takes_every_kind(String kind) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "abc");
        assertThat(run("import", kind, file.toString(), "--scheme", "s")).isZero();
        assertThat(handed).containsExactly("s " + DataKind.of(kind) + " a.csv abc false ZH");
    }

    @Test
    void an_import_that_is_refused_ends_with_5() throws IOException {
        Path file = Files.writeString(folder.resolve("units.csv"), "abc");
        answer = new ImportDesk.Answer(null, 0, 0, 2, List.of("units.csv:2: x", "units.csv:3: y"));
        assertThat(run("import", "units", file.toString(), "--scheme", "s", "--language", "en"))
                .isEqualTo(5);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        "units.csv:2: x\nunits.csv:3: y\nnot imported: 2 rows are wrong, none was taken\n");
        assertThat(out.toString()).isEmpty();
        assertThat(run("import", "units", "no.csv", "--scheme", "s")).isEqualTo(5);
    }

    @Test
    void a_desk_that_is_closed_ends_with_1() throws IOException {
        Path file = Files.writeString(folder.resolve("units.csv"), "abc");
        assertThat(run("import", "units", file.toString(), "--scheme", "unknown"))
                .isEqualTo(1);
        assertThat(err.toString()).isEqualToNormalizingNewlines("没有这个方案 no such scheme\n");
    }
}
