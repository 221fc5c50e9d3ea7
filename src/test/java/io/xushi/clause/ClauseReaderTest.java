package io.xushi.clause;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.quantity.Measure;
import io.xushi.wording.Language;
import io.xushi.wording.Problem;
import io.xushi.wording.Problems;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shape of a file: keywords, languages, order, and what is refused about the shape itself. */
class ClauseReaderTest {

    private static final List<Measure> MEASURES = List.of(new Measure("亿元"), Measure.PERCENT);

    private final Problems problems = new Problems();

    private List<Clause> read(Stage stage, String text) {
        return ClauseReader.read("f.dslr", text, "s", stage, MEASURES, problems);
    }

    private String told(Language language) {
        return problems.sorted().stream().map(problem -> problem.in(language)).collect(Collectors.joining("\n"));
    }

    /** The clauses without their places, for comparing. */
    private static List<Object> meaning(List<Clause> clauses) {
        return clauses.stream()
                .map(clause -> (Object) Stream.of(
                                clause.stage(),
                                clause.number(),
                                clause.title(),
                                String.valueOf(clause.source()),
                                clause.silent(),
                                String.valueOf(clause.note()),
                                meaningOf(clause.scope()),
                                meaningOf(clause.conditions()),
                                meaningOf(clause.results()))
                        .toList())
                .toList();
    }

    private static List<Object> meaningOf(List<Sentence> sentences) {
        return sentences.stream()
                .map(sentence -> (Object) List.of(sentence.form(), sentence.slots()))
                .toList();
    }

    @Test
    void whole_files_go_from_chinese_to_english_and_back_unchanged() {
        for (int seed = 0; seed < 80; seed++) {
            Stage stage = Stage.values()[seed % Stage.values().length];
            List<Clause> written = new RandomClauses(seed).clauses(stage, 12);
            String zh = new ClausePrinter(Language.ZH).file("s", stage, written);
            List<Clause> fromZh = readRandom(stage, zh);
            String en = new ClausePrinter(Language.EN).file("s", stage, fromZh);
            List<Clause> fromEn = readRandom(stage, en);
            assertThat(told(Language.EN)).isEmpty();
            assertThat(meaning(fromZh)).as(zh).isEqualTo(meaning(written));
            assertThat(meaning(fromEn)).as(en).isEqualTo(meaning(written));
            assertThat(new ClausePrinter(Language.ZH).file("s", stage, fromEn)).isEqualTo(zh);
        }
    }

    private List<Clause> readRandom(Stage stage, String text) {
        return ClauseReader.read("f.dslr", text, "s", stage, RandomClauses.MEASURES, problems);
    }

    @Test
    void prints_a_file_as_an_official_would_write_it() {
        String english = """
                scheme "s"
                stage targets

                rule "M-1 investment"
                source "12 % more"
                silent "limit", "part steps"
                note "as last year"
                for
                    the unit type is not "区", "县"
                when
                    assess indicator "工业投资" against target "省定"
                then
                    ensure 330 亿元, strive for 370.5 亿元
                    the path by quarter is, cumulatively, 25, 50, 75.5, 100 %
                    milestone "用地审批" by 03-31, cumulatively 30 %
                    reach 50 % by 06-30
                end
                """;
        String chinese = """
                方案 “s”
                阶段 目标

                规则 “M-1 investment”
                原文 “12 % more”
                未载明 “limit”、“part steps”
                说明 “as last year”
                适用
                    单位类型不是“区”、“县”
                当
                    考核指标“工业投资”的目标“省定”
                则
                    确保 330 亿元，力争 370.5 亿元
                    进度按季度累计为25、50、75.5、100%
                    节点“用地审批”不迟于3月31日，累计 30%
                    6月30日前达到 50%
                结束
                """;
        List<Clause> clauses = read(Stage.TARGETS, english);
        assertThat(told(Language.EN)).isEmpty();
        assertThat(new ClausePrinter(Language.ZH).file("s", Stage.TARGETS, clauses))
                .isEqualTo(chinese);
        assertThat(new ClausePrinter(Language.EN).file("s", Stage.TARGETS, read(Stage.TARGETS, chinese)))
                .isEqualTo(english);
    }

    @Test
    void blanks_indentation_comments_and_keywords_on_one_line_do_not_matter() {
        List<Clause> plain = read(Stage.ALERTS, """
                规则 “Y-1 落后”
                当
                    考核指标“投资”
                    其进度差低于 -10 个百分点
                则
                    预警级别“红色”
                结束
                """);
        List<Clause> odd = read(Stage.ALERTS, """
                \ufeff# 注释
                方案：“s”
                阶段　预警
                   规则　“Y-1 落后”
                当 考核 指标 「投资」。
                　　其进度差小于－１０．０个百分点；
                # 中间也可以
                则　预警级别 "红色"
                结束
                """.replace("．０", ""));
        assertThat(told(Language.ZH)).isEmpty();
        assertThat(meaning(odd)).isEqualTo(meaning(plain)).hasSize(1);
    }

    @Test
    void an_english_file_may_be_in_capitals() {
        List<Clause> clauses = read(Stage.TARGETS, """
                SCHEME "s"
                Stage Targets
                RULE "M-1 x"
                When ASSESS INDICATOR "GDP"
                Then The Target Is At Least 5 %
                  the path is EVEN by Working Day
                END
                """);
        assertThat(told(Language.EN)).isEmpty();
        assertThat(clauses.get(0).indicator()).contains("GDP");
        assertThat(clauses.get(0).results().get(1).word("step")).isEqualTo("WORKING_DAY");
    }

    @Test
    void a_title_may_hold_quotation_marks() {
        List<Clause> clauses = read(Stage.ALERTS, """
                规则 “Y-1 “十四五”规划指标”
                原文 “按照“双千工程”执行”
                当
                    考核指标“投资”
                则
                    预警级别“红色”
                结束
                """);
        assertThat(told(Language.ZH)).isEmpty();
        assertThat(clauses.get(0).title()).isEqualTo("“十四五”规划指标");
        assertThat(clauses.get(0).source()).isEqualTo("按照“双千工程”执行");
    }

    @Test
    void text_in_quotation_marks_is_left_as_it_is() {
        List<Clause> clauses = read(Stage.TARGETS, """
                规则 “M-1 x”
                适用
                    单位是“Ａ 区。”、“（甲），乙”
                当
                    考核指标“投资 １，０００”
                则
                    由“目标达到 5 亿元。”下达
                结束
                """);
        assertThat(told(Language.ZH)).isEmpty();
        assertThat(clauses.get(0).scope().get(0).names("units")).containsExactly("Ａ 区。", "（甲），乙");
        assertThat(clauses.get(0).indicator()).contains("投资 １，０００");
        assertThat(clauses.get(0).results().get(0).name("issuer")).isEqualTo("目标达到 5 亿元。");
    }

    @Test
    void every_mistake_in_the_shape_of_a_chinese_file_is_told() {
        read(Stage.TARGETS, """
                方案 “t”
                阶段 预警
                考核指标“投资”
                原文 “无主”
                结束
                规则 “没有引号
                规则 “ ”
                结束
                规则 “M-1 名称” 多余
                结束
                规则 “M-2 名称”
                未载明 上限
                说明 无引号
                    考核指标“投资”
                当
                    考核指标“投资”
                结束
                规则 “M-3 没有结束”
                则
                    进度按月均分
                """);
        assertThat(told(Language.ZH)).isEqualTo("""
                f.dslr:1: 方案写作“t”，但本文件夹的方案是“s”
                f.dslr:2: 阶段写作“预警”，但按文件名应是“目标”（可写：目标、评分、预警、等次）
                f.dslr:3: “考核指标“投资””不在任何规则之内，先写：规则 “编号 名称”
                f.dslr:4: “原文”不在任何规则之内，先写：规则 “编号 名称”
                f.dslr:5: 多余的“结束”：前面没有规则
                f.dslr:6: 规则须有编号和名称，写作：规则 “A-1 名称”（编号只用字母、数字、中文和 - . / _）
                f.dslr:7: 规则须有编号和名称，写作：规则 “A-1 名称”（编号只用字母、数字、中文和 - . / _）
                f.dslr:7: 上一条规则（第 6 行）没有“结束”
                f.dslr:9: 规则须有编号和名称，写作：规则 “A-1 名称”（编号只用字母、数字、中文和 - . / _）
                f.dslr:12: “未载明”之后写原文没有说明的事，各放在引号里，写作：未载明 “上限”、“零数”
                f.dslr:13: “说明”之后的文字要放在引号里
                f.dslr:14: “考核指标“投资””之前要写“适用”、“当”或“则”
                f.dslr:18: 这条规则没有“结束”""");
    }

    @Test
    void every_mistake_in_the_shape_of_an_english_file_is_told() {
        read(Stage.TARGETS, """
                scheme "t"
                stage alerts
                assess indicator "GDP"
                source "nobody's"
                end
                rule "no mark
                rule " "
                end
                rule "M-1 title" more
                end
                rule "M-2 title"
                silent limit
                note plain
                    assess indicator "GDP"
                when
                    assess indicator "GDP"
                end
                rule "M-3 without a result"
                when
                    assess indicator "GDP"
                end
                rule "M-4 without an end"
                then
                    the path is even by month
                """);
        assertThat(told(Language.EN)).isEqualTo("""
                f.dslr:1: scheme 't' is named, but this folder is scheme 's'
                f.dslr:2: stage 'alerts' does not fit the file's name, which says 'targets' (stages: targets, scoring, alerts, grading)
                f.dslr:3: 'assess indicator "GDP"' is not within a rule; begin one first: rule "number title"
                f.dslr:4: 'source' is not within a rule; begin one first: rule "number title"
                f.dslr:5: 'end' without a rule before it
                f.dslr:6: a rule needs a number and a title: rule "A-1 title" (the number takes letters, digits and - . / _)
                f.dslr:7: a rule needs a number and a title: rule "A-1 title" (the number takes letters, digits and - . / _)
                f.dslr:7: the rule before (line 6) lacks 'end'
                f.dslr:9: a rule needs a number and a title: rule "A-1 title" (the number takes letters, digits and - . / _)
                f.dslr:12: after 'silent' write what the document does not say, each in quotation marks: silent "limit", "part steps"
                f.dslr:13: put the text after 'note' in quotation marks
                f.dslr:14: write 'for', 'when' or 'then' before 'assess indicator "GDP"'
                f.dslr:18: clause M-3 has no result: write at least one sentence under 'then'
                f.dslr:22: this rule lacks 'end'""");
    }

    @Test
    void several_mistakes_in_one_clause_are_told_at_once_and_the_clause_is_left_out() {
        List<Clause> clauses = read(Stage.TARGETS, """
                规则 “M-1 甲”
                当
                    考核指标“投资”
                则
                    目标达到 5 万元
                    进度按周均分
                    进度按月均分
                结束
                规则 “M-2 乙”
                当
                    考核指标“投资”
                则
                    目标达到 5 亿元
                结束
                """);
        assertThat(problems.sorted())
                .extracting(problem -> problem.place().toString())
                .containsExactly("f.dslr:5:12", "f.dslr:6:8");
        assertThat(problems.sorted()).allMatch(Problem::isError);
        assertThat(clauses).extracting(Clause::number).containsExactly("M-2");
    }
}
