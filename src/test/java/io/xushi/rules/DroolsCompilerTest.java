package io.xushi.rules;

import static io.xushi.scheme.SchemeBuilder.aScheme;
import static io.xushi.scheme.SchemeBuilder.clause;
import static io.xushi.scheme.SchemeBuilder.xiangxi;
import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.Period;
import io.xushi.calendar.WorkingDays;
import io.xushi.clause.ClausePrinter;
import io.xushi.clause.Stage;
import io.xushi.evaluation.ClauseBook;
import io.xushi.evaluation.Evaluator;
import io.xushi.evaluation.LevelFinding;
import io.xushi.evaluation.UnitData;
import io.xushi.evaluation.UnitResult;
import io.xushi.indicator.Basis;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Series;
import io.xushi.indicator.Status;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.SchemeBuilder;
import io.xushi.unit.Unit;
import io.xushi.wording.Language;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieServices;

/** What is printed, and what the engine makes of it. */
class DroolsCompilerTest {

    private static final WorkingDays EVERY_WEEKDAY = new WorkingDays(Set.of(), Set.of(), Set.of(2021));

    private static UnitData unit(RuleSet rules, String name, String type, String target, String actual, int month) {
        var indicator = rules.indicators().find("inv").orElseThrow();
        Map<String, Series> series = actual == null
                ? Map.of()
                : Map.of(
                        "inv",
                        new Series(
                                indicator,
                                List.of(new Observation(
                                        name,
                                        "inv",
                                        Period.parse("2021-%02d".formatted(month)),
                                        new BigDecimal(actual),
                                        Basis.REPORTED,
                                        Status.FINAL,
                                        null,
                                        null,
                                        null,
                                        0))));
        Map<String, Ratio> targets = target == null ? Map.of() : Map.of("inv", Ratio.of(target));
        return new UnitData(
                new Unit(name, name, type, null, null, true, List.of()),
                series,
                List.of(),
                List.of(),
                new UnitData.StatedTargets(targets, Map.of(), Map.of(), Map.of(), Map.of()));
    }

    private static LocalDate endOf(int month) {
        return LocalDate.of(2021, month, 1).plusMonths(1).minusDays(1);
    }

    private static List<List<String>> judged(RuleSet rules, int month, UnitData... units) {
        try (ClauseBook book = new DroolsCompiler().compile(rules)) {
            return judged(rules, book, month, units);
        }
    }

    private static List<List<String>> judged(RuleSet rules, ClauseBook book, int month, UnitData... units) {
        return new Evaluator(rules, book, EVERY_WEEKDAY, endOf(month), endOf(month), Map.of())
                .evaluate(List.of(units)).stream()
                        .map(result -> result.levels().stream()
                                .map(LevelFinding::clause)
                                .toList())
                        .toList();
    }

    @Test
    void prints_the_rules_of_xiangxi() {
        RuleSet rules = xiangxi().read();
        assertThat(DroolsCompiler.drl(rules, Stage.TARGETS)).isEqualTo("""
                package xushi.targets;
                import io.xushi.evaluation.Dossier;
                global io.xushi.evaluation.Findings findings;

                rule "c1_1"
                @clause("M-1")
                when
                    $d : Dossier(  )
                then
                    findings.target($d, "M-1", "重点项目投资", "").fromSheet("年度投资计划").evenPath("MONTH");
                end
                """);
        assertThat(DroolsCompiler.drl(rules, Stage.ALERTS)).isEqualTo("""
                package xushi.alerts;
                import io.xushi.evaluation.Dossier;
                global io.xushi.evaluation.Findings findings;

                rule "c1_1"
                @clause("Y-1")
                when
                    $d : Dossier( progress("重点项目投资")!.gap < 0B )
                then
                    findings.alert($d, "Y-1", "重点项目投资", "").level("yellow");
                end

                rule "c2_1"
                @clause("Y-2")
                when
                    $d : Dossier( progress("重点项目投资")!.gap < -10B )
                then
                    findings.alert($d, "Y-2", "重点项目投资", "").level("red");
                end
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"targets", "alerts"})
    void files_in_chinese_and_english_print_the_same_bytes(String stem) {
        RuleSet chinese = xiangxi().read();
        Stage stage = Stage.valueOf(stem.toUpperCase());
        String english = new ClausePrinter(Language.EN).file("xiangxi-2021", stage, chinese.clauses(stage));
        assertThat(english).contains("scheme \"xiangxi-2021\"").doesNotContain("规则 ");
        RuleSet translated = xiangxi().file(stem + ".dslr", english).read();
        assertThat(DroolsCompiler.drl(translated, stage)).isEqualTo(DroolsCompiler.drl(chinese, stage));
    }

    @Test
    void prints_every_kind_of_target_and_condition() {
        RuleSet rules = aScheme()
                .file("plans/计划.csv", "unit,indicator,2021\n甲县,投资,1\n")
                .file(
                        "targets.dslr",
                        "规则 “M-1”\n适用\n 单位是“甲县”、“x1”\n 单位类型不是“区”\n 考核组是“一组”\n当\n 考核指标“inv”\n则\n 确保 330 亿元，力争 370.50 亿元\n"
                                + " 进度按季度累计为 25、50、75.5、100%\n 由“省政府”下达\n结束\n"
                                + clause(
                                        "M-2",
                                        List.of("考核指标“合格率”的目标“省定”"),
                                        "目标控制在 4% 以内",
                                        "节点“验收”不迟于 6月30日，累计 50%",
                                        "9月30日前达到 60%",
                                        "节点之间按直线")
                                + clause("M-3", List.of("考核指标“合格率”"), "目标控制在计划表“计划”以内", "进度按计划表“计划”"))
                .file(
                        "alerts.dslr",
                        "规则 “Y-1”\n适用\n 单位类型是“县”、“区”\n当\n 考核每个指标\n 其完成率从 50%（含）到 80%（不含）\n 指标“投资”未完成目标\n"
                                + " 指标“合格率”的增速不低于 -1.5%\n则\n 预警级别“黄色”\n结束\n")
                .read();
        assertThat(DroolsCompiler.drl(rules, Stage.TARGETS)).endsWith("""

                rule "c1_1"
                @clause("M-1")
                when
                    $d : Dossier( name() in ("甲县", "x1") || code() in ("甲县", "x1"), type() not in ("区"), group() in ("一组") )
                then
                    findings.target($d, "M-1", "投资", "").atLeast("330").stretch("370.5").sharesPath("QUARTER", "25;50;75.5;100").issuedBy("省政府");
                end

                rule "c2_1"
                @clause("M-2")
                when
                    $d : Dossier(  )
                then
                    findings.target($d, "M-2", "合格率", "省定").atMost("4").milestone("验收", "--06-30", "50").milestone("", "--09-30", "60").between(true);
                end

                rule "c3_1"
                @clause("M-3")
                when
                    $d : Dossier(  )
                then
                    findings.target($d, "M-3", "合格率", "").ceilingFromSheet("计划").sheetPath("计划");
                end
                """);
        assertThat(DroolsCompiler.drl(rules, Stage.ALERTS))
                .contains("rule \"c1_1\"", "rule \"c1_2\"", "rule \"c1_3\"")
                .contains("$d : Dossier( type() in (\"县\", \"区\"), progress(\"合格率\", \"省定\")!.completion >= 50B, "
                        + "progress(\"合格率\", \"省定\")!.completion < 80B, progress(\"投资\")!.met == false, "
                        + "progress(\"合格率\")!.growth >= -1.5B )");
        new DroolsCompiler().compile(rules).close();
    }

    @Test
    void a_missing_figure_never_matches_neither_yes_nor_no() {
        RuleSet rules = aScheme()
                .alerts(
                        "其进度差低于 100000 个百分点",
                        "黄色",
                        "其进度差不低于 -100000 个百分点",
                        "黄色",
                        "其完成率低于 100000%",
                        "黄色",
                        "其实绩不超过 100000 亿元",
                        "黄色",
                        "其增速低于 100000%",
                        "黄色",
                        "其进度完成率不低于 0%",
                        "黄色",
                        "指标“投资”完成目标",
                        "黄色",
                        "指标“投资”未完成目标",
                        "黄色")
                .read();
        assertThat(judged(rules, 9, unit(rules, "甲", "", null, null, 9), unit(rules, "乙", "", null, "80", 9)))
                .containsExactly(List.of(), List.of("Y-1", "Y-2", "Y-3", "Y-4", "Y-6", "Y-8"));
    }

    @Test
    void minus_ten_points_by_quotients_that_do_not_end_is_not_below_minus_ten() {
        RuleSet rules = aScheme()
                .alerts(
                        "其进度差低于 -10 个百分点",
                        "黄色",
                        "其进度差不超过 -10 个百分点",
                        "黄色",
                        "其进度差不低于 -10 个百分点",
                        "黄色",
                        "其进度差超过 -10 个百分点",
                        "黄色")
                .read();
        // 7/30 - 4/12 = 14/60 - 20/60 = -6/60
        assertThat(judged(
                        rules,
                        4,
                        unit(rules, "甲", "", "30", "7", 4),
                        unit(rules, "乙", "", "30", "6.99999999999999999999", 4),
                        unit(rules, "丙", "", "30", "7.00000000000000000001", 4)))
                .containsExactly(List.of("Y-2", "Y-3"), List.of("Y-1", "Y-2"), List.of("Y-3", "Y-4"));
    }

    @Test
    void a_rules_verdict_is_the_exact_comparison_of_ratios() {
        Random random = new Random(20210930);
        int clauses = 40;
        String[] words = {"低于", "不超过", "不低于", "超过"};
        List<String> pairs = new ArrayList<>();
        List<BigDecimal> thresholds = new ArrayList<>();
        for (int i = 0; i < clauses; i++) {
            BigDecimal threshold = new BigDecimal(BigInteger.valueOf(random.nextInt(4001) - 2000), random.nextInt(3));
            thresholds.add(threshold);
            pairs.add("其进度差" + words[i % 4] + " " + threshold.toPlainString() + " 个百分点");
            pairs.add("黄色");
        }
        RuleSet rules = aScheme().alerts(pairs.toArray(String[]::new)).read();
        int verdicts = 0;
        int edges = 0;
        try (ClauseBook book = new DroolsCompiler().compile(rules)) {
            for (int u = 0; u < 60; u++) {
                int month = 1 + random.nextInt(11);
                Ratio path = Ratio.of(month, 12);
                BigDecimal target = new BigDecimal(BigInteger.valueOf(1 + random.nextInt(60)), random.nextInt(2));
                // Every third unit stands exactly on a threshold, where its actual value ends as a decimal.
                Ratio aimed = path.plus(Ratio.of(thresholds.get(random.nextInt(clauses)))
                                .dividedBy(Ratio.HUNDRED))
                        .times(Ratio.of(target));
                BigDecimal actual =
                        u % 3 == 0 ? aimed.round(6) : new BigDecimal(BigInteger.valueOf(random.nextInt(9000)), 2);
                Ratio gap =
                        Ratio.of(actual).dividedBy(Ratio.of(target)).minus(path).asPercent();
                UnitData unit = unit(rules, "甲", "", target.toPlainString(), actual.toPlainString(), month);
                List<String> matched = judged(rules, book, month, unit).get(0);
                for (int i = 0; i < clauses; i++) {
                    int compared = gap.compareTo(Ratio.of(thresholds.get(i)));
                    boolean expected = switch (i % 4) {
                        case 0 -> compared < 0;
                        case 1 -> compared <= 0;
                        case 2 -> compared >= 0;
                        default -> compared > 0;
                    };
                    verdicts++;
                    edges += compared == 0 ? 1 : 0;
                    assertThat(matched.contains("Y-" + (i + 1)))
                            .as("%s of %s in month %s: %s", actual, target, month, pairs.get(2 * i))
                            .isEqualTo(expected);
                }
            }
        }
        assertThat(verdicts).isEqualTo(2400);
        assertThat(edges).isGreaterThan(5);
    }

    /** Whatever characters a name may have, it is only ever compared. */
    @Test
    void names_are_never_read_as_code() {
        String awkward = "a ; b // c ： （甲）[x] && 1 = 1 < 2 >= ≥ × 【乙】《丙》 end then when rule ~ % ° · 、，。 𠮷";
        RuleSet rules = aScheme()
                .replacing("indicators.csv", "inv,投资", "inv,\"" + awkward + "\"")
                .replacing("scheme.yaml", "indicator: 投资", "indicator: inv")
                .file(
                        "targets.dslr",
                        "规则 “M-1”\n适用\n 单位类型是“" + awkward + "”、“then”\n当\n 考核指标“" + awkward + "”的目标“" + awkward
                                + "”\n则\n 目标达到 100 亿元\n 进度按月均分\n 由“" + awkward + "”下达\n结束\n")
                .file(
                        "alerts.dslr",
                        clause(
                                "Y-1",
                                List.of("考核指标“" + awkward + "”的目标“" + awkward + "”", "其进度差低于 0 个百分点"),
                                "预警级别“红色”"))
                .read();
        assertThat(judged(
                        rules,
                        9,
                        unit(rules, "甲", awkward, null, "70", 9),
                        unit(rules, "乙", "then", null, "76", 9),
                        unit(rules, "丙", "别的", null, "70", 9)))
                .containsExactly(List.of("Y-1"), List.of(), List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\\b", "a\\u0022b", "a*/b", "a$b", "a`b", "a'b", "a{b}", "a|b", "a@b", "a#b", "a!b", "a^b"})
    void names_that_could_leave_their_quotation_are_refused_readably(String name) {
        SchemeBuilder scheme = aScheme()
                .file("targets.dslr", "规则 “M-1”\n适用\n 单位类型是“" + name + "”\n当\n 考核指标“投资”\n则\n 目标达到 1 亿元\n 进度按月均分\n结束\n");
        assertThat(scheme.refusal(Language.ZH))
                .isEqualTo("rules/demo/targets.dslr:3:2: 条款 M-1：“" + name + "”含有规则中不能用的字符（如引号、反斜杠、* 和换行）");
    }

    @Test
    void versions_that_were_closed_leave_nothing_in_the_engine() {
        RuleSet rules = aScheme().read();
        DroolsCompiler compiler = new DroolsCompiler();
        ClauseBook open = compiler.compile(rules);
        assertThat(isKept(rules, 1)).isTrue();
        for (int i = 2; i <= 60; i++) {
            ClauseBook next = compiler.compile(rules);
            assertThat(isKept(rules, i)).as("version %s while it is open", i).isTrue();
            next.close();
            assertThat(isKept(rules, i)).as("version %s after it was closed", i).isFalse();
        }
        assertThat(judged(rules, open, 9, unit(rules, "甲", "", null, "70", 9))).containsExactly(List.of("Y-1"));
        open.close();
    }

    private static boolean isKept(RuleSet rules, int number) {
        KieServices services = KieServices.get();
        return services.getRepository()
                        .getKieModule(services.newReleaseId("io.xushi.rules", "demo", rules.version() + "-" + number))
                != null;
    }

    @Test
    void several_threads_judge_at_once() throws Exception {
        RuleSet rules = aScheme().read();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (ClauseBook book = new DroolsCompiler().compile(rules)) {
            List<Callable<List<UnitResult>>> work = new ArrayList<>();
            for (int t = 0; t < 16; t++) {
                List<UnitData> units = new ArrayList<>();
                for (int u = 0; u < 50; u++) {
                    units.add(unit(rules, "单位" + u, "", null, String.valueOf(50 + (u + t) % 50), 9));
                }
                work.add(() -> new Evaluator(rules, book, EVERY_WEEKDAY, endOf(9), endOf(9), Map.of()).evaluate(units));
            }
            List<Future<List<UnitResult>>> results = threads.invokeAll(work);
            for (int t = 0; t < 16; t++) {
                for (int u = 0; u < 50; u++) {
                    int actual = 50 + (u + t) % 50;
                    List<String> expected =
                            actual < 65 ? List.of("Y-1", "Y-2") : actual < 75 ? List.of("Y-1") : List.of();
                    assertThat(results.get(t).get().get(u).levels())
                            .extracting(LevelFinding::clause)
                            .containsExactlyElementsOf(expected);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
