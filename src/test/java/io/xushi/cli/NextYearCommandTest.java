package io.xushi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.ingest.DataFileReader;
import io.xushi.ingest.SchemeFileWriter;
import io.xushi.ingest.SchemeFolder;
import io.xushi.wiring.Assembly;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From this year's scheme to the next one: drafted, compared, tried on this year's data, its plan sheet filled in. */
class NextYearCommandTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    private Path old;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Assembly assembly = new Assembly(Path.of("config"));
        Tools tools = new Tools(
                SchemeFolder::read,
                assembly.ruleSetReader(),
                assembly.compiler(),
                new DataFileReader(),
                assembly.workingDays(),
                (scheme, kind, file, acceptGood, language) -> new ImportDesk.Answer(1L, 0, 0, 0, List.of()),
                Clock.fixed(Instant.parse("2009-02-01T00:00:00Z"), ZoneOffset.UTC),
                new SchemeFileWriter(),
                List::of);
        return XushiCommand.run(tools, new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void replace(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }

    /** A scheme of a leap year. A-2: due Friday 14 November 2008, done on Monday, one working day late. */
    @BeforeEach
    void writeScheme() throws IOException {
        old = folder.resolve("rules/demo-2008");
        write(old.resolve("scheme.yaml"), """
                # Works of 2008
                id: demo-2008
                title: {zh: 甲市2008年考核, en: Works 2008}
                document: 甲办〔2008〕3号
                period: {from: 2008-01-01, to: 2008-12-31, self_assessment_due: 2008-11-16}
                items:
                  - {id: A, title: 甲项, points: 16, cap: none}
                grades: [好, 中]
                plan_totals: {年度计划: 全市}
                """);
        write(
                old.resolve("indicators.csv"),
                "code,name,measure,direction,accumulation,frequency\ninv,投资,亿元,up,ytd,month\n");
        write(old.resolve("targets.dslr"), """
                方案 “demo-2008”
                规则 “M-1 投资”
                原文 “2008年全市完成150亿元”
                当
                    考核指标“投资”
                则
                    目标按计划表“年度计划”
                    进度按工作日均分
                结束

                规则 “M-2 总结”
                当
                    考核事项“总结”
                则
                    期限为 11月14日
                结束

                规则 “M-3 方案”
                当
                    考核事项“方案”
                则
                    期限为 2月29日
                结束
                """);
        write(old.resolve("scoring.dslr"), """
                方案 “demo-2008”
                规则 “A-1 投资”
                当
                    考核指标“投资”
                则
                    基本分 10 分
                    完成率以目标为准，每低 1 个百分点扣 0.5 分，扣完为止，按比例计
                结束

                规则 “A-2 总结”
                则
                    基本分 5 分
                    事项“总结”每迟 1 个工作日扣 0.5 分，扣完为止，按整步计
                结束
                """);
        write(old.resolve("grading.dslr"), """
                scheme "demo-2008"
                rule "D-1 x"
                when
                    the total is at least 14 points
                then
                    grade "好"
                end
                """);
        Files.createDirectories(old.resolve("plans"));
        Files.write(
                old.resolve("plans/年度计划.csv"),
                "单位,指标,2008\r\n全市,投资,150\r\n甲县,投资,100\r\n乙县,投资,50\r\n".getBytes(GB18030));
        write(old.resolve("cases/a.csv"), """
                案例,单位,时段,类别,名称,值,说明
                "<b>""甲""</b> `2008`",甲县,2008-12,实绩,投资,90 亿元,
                "<b>""甲""</b> `2008`",甲县,,期望得分,A-1,5,10 - 10 × 0.5
                迟一天,甲县,,事项,总结,2008-11-17,
                迟一天,甲县,,期望得分,A-2,4.5,5 - 0.5
                """);
        write(old.resolve("README.md"), "notes");
    }

    private int draft(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("next-year", old.toString(), "--id", "demo-2009", "--year", "2009", "--out", folder + "/out"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void the_draft_holds_in_the_next_year_and_says_what_must_be_decided() throws IOException {
        assertThat(draft()).isZero();
        Path fresh = folder.resolve("out/demo-2009");
        assertThat(Files.readString(fresh.resolve("scheme.yaml"))).isEqualTo("""
                # Works of 2008
                id: demo-2009
                title: {zh: 甲市2009年考核, en: Works 2009}
                document: 甲办〔2008〕3号
                period: {from: 2009-01-01, to: 2009-12-31, self_assessment_due: 2009-11-16}
                items:
                  - {id: A, title: 甲项, points: 16, cap: none}
                grades: [好, 中]
                plan_totals: {年度计划: 全市}
                """);
        assertThat(Files.readString(fresh.resolve("targets.dslr")))
                .isEqualTo(Files.readString(old.resolve("targets.dslr"))
                        .replace("demo-2008", "demo-2009")
                        .replace("2月29日", "2月28日"));
        assertThat(Files.readString(fresh.resolve("grading.dslr"))).startsWith("scheme \"demo-2009\"\n");
        assertThat(new String(Files.readAllBytes(fresh.resolve("plans/年度计划.csv")), GB18030))
                .startsWith("单位,指标,2009（待确认）\r\n全市,投资,150\r\n");
        String page = Files.readString(fresh.resolve("CHANGES.md"));
        assertThat(page.lines().toList())
                .contains(
                        "- [ ] `scheme.yaml:1` 年份 *year*：`# Works of 2008`",
                        "- [ ] `scheme.yaml:4` 年份 *year*、文字 *text*：`document: 甲办〔2008〕3号`",
                        "- [ ] `scheme.yaml:5` 日期 *date*：`self_assessment_due / 自评截止: 2009-11-16`",
                        "- [ ] `targets.dslr:3` 数额 *amount*、年份 *year*：`原文 “2008年全市完成150亿元”`",
                        "- [ ] `targets.dslr:15` 日期 *date*：`期限为 11月14日`；2009-11-14 是星期六，不是工作日"
                                + " *2009-11-14 is a Saturday, no working day*",
                        "- [ ] `cases/a.csv:2` 年份 *year*：`` <b>\"甲\"</b> `2008` ``；共 2 处 *in 2 rows*",
                        "- `cases/a.csv:4` 日期 *day*：`2008-11-17` → `2009-11-17`",
                        "- `targets.dslr:22` 新的一年没有 2月29日，改为 2月28日 *the new year has no 29 February; moved to the"
                                + " 28th*：`期限为 2月29日` → `期限为 2月28日`",
                        "- `README.md` 不属于方案，没有复制 *no part of a scheme, not copied*")
                .anyMatch(line -> line.startsWith("- [ ] `plans/年度计划.csv` 计划数 *plan*；待确认：3 个单位、3 个数都是上年的"))
                .anyMatch(line -> line.startsWith("- [ ] `targets.dslr:8` 按日计 *by days*：`进度按工作日均分`"))
                .anyMatch(line ->
                        line.startsWith("- [ ] `scheme.yaml` 数据 *data*；") && line.contains("dataset: demo-2008"));
        // 14 November 2009 is a Saturday: Monday and Tuesday are two working days late, 5 - 2 × 0.5 = 4.
        assertThat(page).contains("：`迟一天`").contains("应为 4.5，算出 4");
        assertThat(out.toString()).contains("移到新的一年不通过：迟一天").endsWith("1 passed, 1 failed\n");

        assertThat(run("validate", fresh.toString(), "--language", "en")).isZero();
        assertThat(err.toString()).contains("are not confirmed and may be last year's");
        replace(fresh.resolve("cases/a.csv"), "2009-11-17", "2009-11-16");
        assertThat(run("cases", fresh.toString())).isZero();
    }

    @Test
    void the_same_files_give_the_same_page() throws IOException {
        assertThat(draft()).isZero();
        String first = Files.readString(folder.resolve("out/demo-2009/CHANGES.md"));
        try (Stream<Path> all = Files.list(folder.resolve("out"))) {
            assertThat(all).hasSize(1);
        }
        assertThat(run("next-year", old.toString(), "--id", "demo-2009", "--year", "2009", "--out", folder + "/again"))
                .isZero();
        assertThat(folder.resolve("again/demo-2009/CHANGES.md")).hasContent(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a b", "", "年度", ".hidden", "a/b"})
    void an_illegal_id_is_refused(String id) {
        assertThat(draft("--id", id, "--language", "en")).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"demo-2008, 2009", "demo-2009, 2008", "demo-2009, 3000"})
    void an_id_and_a_year_of_its_own_are_needed(String id, String year) {
        assertThat(run(
                        "next-year",
                        old.toString(),
                        "--id",
                        id,
                        "--year",
                        year,
                        "--out",
                        folder + "/out",
                        "--language",
                        "en"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("scheme 'demo-2008' begins in 2008; the new one needs an id of its own");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void a_folder_that_is_there_is_not_overwritten() throws IOException {
        Path there = write(folder.resolve("out/demo-2009/mine.txt"), "mine");
        assertThat(draft("--language", "en")).isEqualTo(2);
        assertThat(err.toString()).contains("is there already and is not overwritten");
        assertThat(there).hasContent("mine");
    }

    @Test
    void a_scheme_that_does_not_validate_is_refused() throws IOException {
        replace(old.resolve("targets.dslr"), "进度按工作日均分", "进度按周均分");
        assertThat(draft()).isEqualTo(3);
        assertThat(err.toString()).contains("targets.dslr:8");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private Path drafted() throws IOException {
        assertThat(draft()).isZero();
        Path fresh = folder.resolve("out/demo-2009");
        replace(fresh.resolve("scoring.dslr"), "扣 0.5 分，扣完为止，按比例计", "扣 0.2 分，扣完为止，按比例计");
        Files.writeString(
                fresh.resolve("scoring.dslr"),
                Files.readString(fresh.resolve("scoring.dslr")) + "规则 “A-3 新增”\n则\n    基本分 1 分\n结束\n");
        replace(fresh.resolve("grading.dslr"), "at least 14", "at least 13.5");
        return fresh;
    }

    @Test
    void schemes_are_compared_by_what_their_clauses_say() throws IOException {
        Path fresh = drafted();
        assertThat(run("compare-schemes", old.toString(), fresh.toString())).isZero();
        assertThat(out.toString())
                .startsWith("demo-2008 → demo-2009：7 处不同\n")
                .contains("目标\n  改动  M-3 方案\n    - 则 期限为2月29日\n    + 则 期限为2月28日\n")
                .contains("评分条款\n  改动  A-1 投资\n"
                        + "    - 则 完成率以目标为准，每低 1 个百分点扣 0.5 分，扣完为止，按比例计\n"
                        + "    + 则 完成率以目标为准，每低 1 个百分点扣 0.2 分，扣完为止，按比例计\n"
                        + "  新增  A-3 新增\n    + 则 基本分 1 分\n")
                .contains("等次规则\n  改动  D-1 x\n    - 当 总分不低于 14 分\n    + 当 总分不低于 13.5 分\n");
        assertThat(run("compare-schemes", old.toString(), fresh.toString(), "--format", "json", "--language", "en"))
                .isZero();
        JsonNode json = JsonMapper.builder().build().readTree(out.toString());
        assertThat(json.get("before").get("scheme").asString()).isEqualTo("demo-2008");
        JsonNode added = json.get("differences").get(5);
        assertThat(added.get("kind").asString()).isEqualTo("clause");
        assertThat(added.get("id").asString()).isEqualTo("A-3");
        assertThat(added.get("change").asString()).isEqualTo("added");
        assertThat(added.get("after").get(0).asString()).isEqualTo("then base 1 points");
        assertThat(added.get("placeBefore").isNull()).isTrue();
        assertThat(run("compare-schemes", old.toString(), old.toString())).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("demo-2008 → demo-2008：0 处不同\n");
    }

    private int trial(Path fresh, String... more) throws IOException {
        Path units =
                write(folder.resolve("units.csv"), "code,name,parent,assessed\n0,全市,,no\n1,甲县,0,yes\n2,乙县,0,yes\n");
        Path figures =
                write(folder.resolve("o.csv"), "unit,indicator,period,value\n甲县,投资,2008-12,100\n乙县,投资,2008-12,45\n");
        Path facts =
                write(folder.resolve("f.csv"), "unit,kind,name,value\n甲县,duty,总结,2008-11-14\n乙县,duty,总结,2008-11-17\n");
        List<String> arguments = new ArrayList<>(List.of(
                "trial",
                "--old",
                old.toString(),
                "--new",
                fresh.toString(),
                "--units",
                units.toString(),
                "--observations",
                figures.toString(),
                "--facts",
                facts.toString()));
        if (Stream.of(more).noneMatch("--period"::equals)) {
            arguments.addAll(List.of("--period", "2008-12"));
        }
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    /**
     * Old: 甲县 10 + 5 = 15; 乙县 at 90 %: 10 - 10 × 0.5 = 5, one working day late 4.5, together 9.5. New: 甲县 one more
     * for A-3; 乙县 10 - 10 × 0.2 = 8, 4.5 and 1, together 13.5.
     */
    @Test
    void a_trial_judges_last_years_data_by_both_schemes() throws IOException {
        Path fresh = drafted();
        assertThat(trial(fresh)).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                demo-2008 与 demo-2009，数据 2008-12，截止 2008-12-31
                试算时新方案的考核期移到 2008-01-01 至 2008-12-31（-1 年），只在内存里，文件不改

                单位  原总分  原名次  原等次  新总分  新名次  新等次  总分差  变化
                甲县  15      1       好      16      1       好      +1      A-3 无此条→1
                乙县  9.5     2       中      13.5    2       好      +4      A-1 5→8; A-3 无此条→1

                2 个单位中 2 个的结果或得分有变化

                考核项目  名称  变化单位数  得分多  得分少  合计
                A         甲项  2           2       0       +5

                评分条款  名称  变化单位数  得分多  得分少  合计
                A-1       投资  1           1       0       +3
                A-3       新增  2           2       0       +2
                """);
        assertThat(trial(fresh, "--format", "json", "--language", "en")).isZero();
        JsonNode json = JsonMapper.builder().build().readTree(out.toString());
        assertThat(json.get("movedYears").asInt()).isEqualTo(-1);
        JsonNode unit = json.get("units").get(1);
        assertThat(unit.get("unit").asString()).isEqualTo("乙县");
        assertThat(unit.get("before").get("grade").asString()).isEqualTo("中");
        assertThat(unit.get("after").get("grade").asString()).isEqualTo("好");
        assertThat(unit.get("difference").asString()).isEqualTo("4");
        assertThat(unit.get("clauses").get(0).get("before").asString()).isEqualTo("5");
        assertThat(unit.get("clauses").get(0).get("after").asString()).isEqualTo("8");
        assertThat(unit.get("clauses").get(1).get("statusBefore").asString()).isEqualTo("absent");
    }

    @Test
    void data_of_a_period_that_the_old_scheme_does_not_cover_are_refused() throws IOException {
        assertThat(trial(drafted(), "--period", "2010-12", "--language", "en")).isEqualTo(5);
        assertThat(err.toString())
                .contains(
                        "--period: scheme 'demo-2008' holds (in the trial) from 2008-01-01 to 2008-12-31, which does not"
                                + " include 2010-12-31");
    }

    @Test
    void an_indicator_in_another_measure_is_tried_without_data() throws IOException {
        Path fresh = drafted();
        replace(fresh.resolve("indicators.csv"), "亿元", "万元");
        replace(fresh.resolve("cases/a.csv"), "90 亿元", "90 万元");
        assertThat(trial(fresh, "--format", "json", "--language", "en")).isZero();
        assertThat(err.toString()).contains("indicator '投资' is in 万元 in the new scheme and was in 亿元");
        JsonNode unit = JsonMapper.builder()
                .build()
                .readTree(out.toString())
                .get("units")
                .get(1);
        assertThat(unit.get("after").get("complete").asBoolean()).isFalse();
        assertThat(unit.get("after").get("total").asString()).isEqualTo("5.5");
    }

    @Test
    void sums_that_differ_from_the_superiors_target_are_told() throws IOException {
        Path fresh = drafted();
        Path plan = fresh.resolve("plans/年度计划.csv");
        Files.writeString(plan, "单位,指标,2009\n全市,投资,150.5\n甲县,投资,100\n乙县,投资,50\n");
        assertThat(run("validate", fresh.toString(), "--language", "en")).isZero();
        String told =
                plan + ": plan sheet \"年度计划\", 投资, 2009: \"全市\" has 150.5, the 2 other units together 150, which is"
                        + " 0.5 less (亿元)";
        assertThat(err.toString()).isEqualToNormalizingNewlines(told + "\n");
        replace(fresh.resolve("scheme.yaml"), "plan_totals: {年度计划: 全市}\n", "");
        assertThat(run("validate", fresh.toString(), "--language", "en")).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(trial(fresh)).isZero();
        assertThat(run(
                        "evaluate",
                        "--rules",
                        fresh.toString(),
                        "--units",
                        folder + "/units.csv",
                        "--observations",
                        folder + "/o.csv",
                        "--period",
                        "2009-12",
                        "--language",
                        "en"))
                .isZero();
        assertThat(err.toString()).contains(told.replace("the 2 other units", "the 2 subordinate units"));
    }

    @Test
    void a_plan_sheet_to_be_filled_in_has_a_row_for_each_unit_that_a_rule_reads() throws IOException {
        Path fresh = drafted();
        write(folder.resolve("units.csv"), "code,name,type,assessed\n0,全市,,no\n1,甲县,县,\n2,乙县,县,\n");
        Path file = folder.resolve("new.xlsx");
        assertThat(run(
                        "plan-template",
                        fresh.toString(),
                        "--sheet",
                        "年度计划",
                        "--units",
                        folder + "/units.csv",
                        "--out",
                        file.toString(),
                        "--by",
                        "quarter"))
                .isZero();
        assertThat(out.toString()).contains("3 行，4 列时期");
        assertThat(new SchemeFileWriter().pieces("x", Files.readAllBytes(file)))
                .extracting(piece -> piece.text())
                .containsExactly(
                        "单位", "指标", "2009-Q1", "2009-Q2", "2009-Q3", "2009-Q4", "全市", "投资", "甲县", "投资", "乙县", "投资");
        assertThat(run(
                        "plan-template",
                        fresh.toString(),
                        "--sheet",
                        "年度计划",
                        "--units",
                        folder + "/units.csv",
                        "--out",
                        file.toString()))
                .isEqualTo(2);

        // Dropped into plans/ it is read, its rows still empty.
        Files.delete(fresh.resolve("plans/年度计划.csv"));
        Files.copy(file, fresh.resolve("plans/年度计划.xlsx"));
        assertThat(run("validate", fresh.toString())).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_sheet_that_is_still_to_be_made_gets_a_template_too() throws IOException {
        Files.delete(old.resolve("plans/年度计划.csv"));
        replace(old.resolve("scheme.yaml"), "plan_totals: {年度计划: 全市}\n", "");
        replace(old.resolve("targets.dslr"), "当\n    考核指标“投资”", "适用\n    单位类型是“县”\n当\n    考核指标“投资”");
        write(folder.resolve("units.csv"), "code,name,type\n1,甲县,县\n2,乙区,区\n");
        Path file = folder.resolve("new.xlsx");
        assertThat(run(
                        "plan-template",
                        old.toString(),
                        "--sheet",
                        "年度计划",
                        "--units",
                        folder + "/units.csv",
                        "--out",
                        file.toString(),
                        "--language",
                        "en"))
                .isZero();
        assertThat(new SchemeFileWriter().pieces("x", Files.readAllBytes(file)))
                .extracting(piece -> piece.text())
                .containsExactly("unit", "indicator", "2008", "甲县", "投资");
    }
}
