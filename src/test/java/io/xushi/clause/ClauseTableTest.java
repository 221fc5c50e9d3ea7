package io.xushi.clause;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.quantity.Measure;
import io.xushi.wording.Language;
import io.xushi.wording.Problems;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables whose headers are sentences with gaps. */
class ClauseTableTest {

    private static final List<Measure> MEASURES = List.of(new Measure("亿元"), Measure.PERCENT);

    private final Problems problems = new Problems();

    private List<Clause> read(Stage stage, String... rows) {
        List<List<String>> cells =
                Stream.of(rows).map(row -> List.of(row.split("\\|", -1))).toList();
        return ClauseTable.read("f.xlsx", cells, stage, MEASURES, problems);
    }

    private String told(Language language) {
        return problems.sorted().stream().map(problem -> problem.in(language)).collect(Collectors.joining("\n"));
    }

    @Test
    void a_table_of_targets_is_the_same_as_its_sentences() {
        List<Clause> clauses = read(
                Stage.TARGETS,
                "条款|名称|适用 单位类型是“…”|当 考核指标“…”|则 确保…亿元，力争…亿元|则 目标达到 … 亿元|则 进度按月均分|则 进度按季度累计为…%|说明|未载明",
                "M-1|区|区、新区|工业投资|330; 370.5||是||如上年|上限、零数",
                "",
                "M-2|县||工业投资||47.60||25、50、75、100||",
                "|||||||||");
        assertThat(told(Language.ZH)).isEmpty();
        assertThat(new ClausePrinter(Language.ZH).file("s", Stage.TARGETS, clauses))
                .isEqualTo("""
                方案 “s”
                阶段 目标

                规则 “M-1 区”
                未载明 “上限”、“零数”
                说明 “如上年”
                适用
                    单位类型是“区”、“新区”
                当
                    考核指标“工业投资”
                则
                    确保 330 亿元，力争 370.5 亿元
                    进度按月均分
                结束

                规则 “M-2 县”
                当
                    考核指标“工业投资”
                则
                    目标达到 47.6 亿元
                    进度按季度累计为25、50、75、100%
                结束
                """);
        assertThat(clauses).extracting(clause -> clause.place().toString()).containsExactly("f.xlsx!A2", "f.xlsx!A4");
    }

    @Test
    void a_table_of_alerts_in_english_is_the_same_as_its_sentences() {
        List<Clause> clauses = read(
                Stage.ALERTS,
                "Clause|Title|when assess indicator \"...\"|When its gap to the pace is from ... pp (...) to ... pp (...)|then alert level \"...\"",
                "A-1|slow|GDP|-10; in; 0; out|yellow",
                "A-2|very slow|GDP||red");
        assertThat(told(Language.EN)).isEmpty();
        assertThat(new ClausePrinter(Language.EN).file("s", Stage.ALERTS, clauses))
                .isEqualTo("""
                scheme "s"
                stage alerts

                rule "A-1 slow"
                when
                    assess indicator "GDP"
                    its gap to the pace is from -10 pp (in) to 0 pp (out)
                then
                    alert level "yellow"
                end

                rule "A-2 very slow"
                when
                    assess indicator "GDP"
                then
                    alert level "red"
                end
                """);
    }

    private List<Clause> sentences(Stage stage, String text) {
        return ClauseReader.read("f.dslr", text, "s", stage, MEASURES, problems);
    }

    private static String printed(Stage stage, List<Clause> clauses) {
        return new ClausePrinter(Language.ZH).file("s", stage, clauses);
    }

    @Test
    void tables_of_points_are_the_same_as_their_sentences() {
        List<Clause> table = read(
                Stage.SCORING,
                "条款|名称|适用 单位资料“…”不低于 … 亿元|当 考核指标“…”|当 发生事件“…”|当 - 类别是“…”|则 基本分…分|则 …以…为准，每高… 亿元加…分，…，…|则 事项“…”中每有一项未完成扣…分，…|则 本条得分最多…分",
                "S-1|步|财政；5|投资|||10|实绩；目标；0.1；1/3；最多 2 分；按整步计|方案、项目；1；扣完为止|12",
                "S-3|事件|||事故|重大、特大|3|||");
        assertThat(told(Language.ZH)).isEmpty();
        assertThat(printed(Stage.SCORING, table)).isEqualTo(printed(Stage.SCORING, sentences(Stage.SCORING, """
                        规则 “S-1 步”
                        适用
                            单位资料“财政”不低于 5 亿元
                        当
                            考核指标“投资”
                        则
                            基本分 10 分
                            实绩以目标为准，每高 0.1 亿元加 1/3 分，最多 2 分，按整步计
                            事项“方案”、“项目”中每有一项未完成扣 1 分，扣完为止
                            本条得分最多 12 分
                        结束
                        规则 “S-3 事件”
                        当
                            发生事件“事故”
                            - 类别是“重大”、“特大”
                        则
                            基本分 3 分
                        结束
                        """)));
    }

    @Test
    void a_table_of_bands_and_one_of_judged_clauses_are_the_same_as_their_sentences() {
        List<Clause> table = read(
                Stage.SCORING,
                "条款|名称|当 考核指标“…”|则 完成率到…%（…）为止得…分|则 完成率从…%（…）到…%（…），得分从…分到…分按直线计|则 完成率从…%（…）起得…分|则 由“…”评分，…至…分，…|则 列示指标“…”是否完成目标|则 一票否决：…",
                "S-1|档|投资|60;不含;0|60；含；100；不含；2；5|100;含;5|||",
                "S-2|评|||||考核办;0;8;须写明理由|投资|总分计零分");
        assertThat(told(Language.ZH)).isEmpty();
        assertThat(printed(Stage.SCORING, table)).isEqualTo(printed(Stage.SCORING, sentences(Stage.SCORING, """
                        规则 “S-1 档”
                        当
                            考核指标“投资”
                        则
                            完成率到 60%（不含）为止得 0 分
                            完成率从 60%（含）到 100%（不含），得分从 2 分到 5 分按直线计
                            完成率从 100%（含）起得 5 分
                        结束
                        规则 “S-2 评”
                        则
                            由“考核办”评分，0 至 8 分，须写明理由
                            列示指标“投资”是否完成目标
                            一票否决：总分计零分
                        结束
                        """)));
    }

    @Test
    void a_table_of_grades_is_the_same_as_its_sentences() {
        List<Clause> table = read(
                Stage.GRADING,
                "条款|当 总分从…分（…）到…分（…）|当 总分在…居前…%，名额…，…|当 条款“…”得分低于…分|则 等次定为“…”|则 等次不得高于“…”|则 降低一个等次",
                "G-1|80;含;90;不含|||良好||",
                "G-2||本组;15;四舍五入;末位并列全部入围||优秀||",
                "G-3|||S-1;2/3||达标|是");
        assertThat(told(Language.ZH)).isEmpty();
        assertThat(printed(Stage.GRADING, table)).isEqualTo(printed(Stage.GRADING, sentences(Stage.GRADING, """
                        规则 “G-1”
                        当
                            总分从 80 分（含）到 90 分（不含）
                        则
                            等次定为“良好”
                        结束
                        规则 “G-2”
                        当
                            总分在本组居前 15%，名额四舍五入，末位并列全部入围
                        则
                            等次定为“优秀”
                        结束
                        规则 “G-3”
                        当
                            条款“S-1”得分低于 2/3 分
                        则
                            等次不得高于“达标”
                            降低一个等次
                        结束
                        """)));
    }

    @Test
    void several_mistakes_in_a_table_of_points_are_told_with_their_cells() {
        read(
                Stage.SCORING,
                "条款|当 考核指标“…”|则 基本分…分|则 完成率从…%（…）起得…分|则 由“…”评分，…至…分，…",
                "S-1|投资|五|80;含|",
                "S-2|投资|1,000|80;以上;5|考核办;0;8;无");
        assertThat(told(Language.ZH)).isEqualTo("""
                f.xlsx!C2: “基本分五分”：“五”请改写成阿拉伯数字（如 4、10%）
                f.xlsx!D2: 表头“完成率从…%（…）起得…分”有 3 处空缺，这里填了 2 处（用分号隔开）
                f.xlsx!C3: “基本分1,000分”：数字“1,000”不要写千分位，写“1000”
                f.xlsx!D3: “完成率从80%（以上）起得5分”：“以上”是否含本数不明。写“从 80%（含）起”（含）或“从 80%（不含）起”（不含）
                f.xlsx!E3: “由“考核办”评分，0至8分，无”：读到“由“考核办”评分，0至8分，”为止；写明是否须写理由。此处须写：须写明理由 | 可不写理由。整句写法：“由“…”评分， N 至 N 分，‹理由›”""");
        assertThat(told(Language.EN)).isEqualTo("""
                f.xlsx!C2: '基本分五分': write '五' in digits (such as 4 or 10 %)
                f.xlsx!D2: the header '完成率从…%（…）起得…分' has 3 gaps, the cell fills 2 (separated by semicolons)
                f.xlsx!C3: '基本分1,000分': write the number '1,000' without separators: '1000'
                f.xlsx!D3: '完成率从80%（以上）起得5分': '以上' leaves open whether the number itself is meant. Write '从 80%（含）起' (with it) or '从 80%（不含）起' (without it)
                f.xlsx!E3: '由“考核办”评分，0至8分，无': understood up to '由“考核办”评分，0至8分，'; say whether a reason is required; what may follow: 须写明理由 | 可不写理由. The whole sentence: '由“…”评分， N 至 N 分，‹理由›'""");
    }

    @Test
    void several_lines_in_a_cell_of_text_become_one() {
        List<Clause> clauses = read(Stage.ALERTS, "条款|原文|当 考核指标“…”|则 预警级别“…”", "Y-1|第一行\n  第二行|投资|红色");
        assertThat(clauses.get(0).source()).isEqualTo("第一行 第二行");
    }

    /** With a mark in it, a cell could end its quotation and go on as another sentence. */
    @ParameterizedTest
    @ValueSource(strings = {"“", "”", "\"", "「", "」", "『", "』", "„", "«", "»", "＂"})
    void quotation_marks_in_a_cell_are_refused(String mark) {
        String cell = "投资" + mark + "的目标" + mark + "省定";
        List<Clause> clauses = read(Stage.ALERTS, "条款|当 考核指标“…”|则 预警级别“…”", "Y-1|" + cell + "|红色");
        assertThat(told(Language.ZH)).isEqualTo("f.xlsx!B2: “" + cell + "”里不要写引号");
        assertThat(told(Language.EN)).isEqualTo("f.xlsx!B2: write '" + cell + "' without quotation marks");
        assertThat(clauses).isEmpty();
    }

    @Test
    void every_mistake_is_told_with_its_cell() {
        List<Clause> clauses = read(
                Stage.ALERTS,
                "条款|名称|当 考核指标“…”|当 其进度差低于…个百分点|则 预警级别“…”|备注|当 其完成率从…%（…）到…%（…）|则 目标达到…亿元|当 考核每个指标",
                "|没有编号|投资|0|黄色||||",
                "Y 1|投资|投资|十|黄色||||",
                "Y-2||投资|0|黄色|x|80;含;90||",
                "Y-3||投资|||||5|",
                "Y-4|||||||x|可以");
        assertThat(clauses).isEmpty();
        assertThat(told(Language.ZH)).isEqualTo("""
                f.xlsx!F1: 看不懂表头“备注”。可用：条款、名称、原文、未载明、说明，或“适用 …”、“当 …”、“则 …”加一个带空缺（…）的句子
                f.xlsx!A2: 这一行没有条款编号（只用字母、数字、中文和 - . / _）
                f.xlsx!D3: “其进度差低于十个百分点”：“十”请改写成阿拉伯数字（如 4、10%）
                f.xlsx!G4: 表头“其完成率从…%（…）到…%（…）”有 4 处空缺，这里填了 3 处（用分号隔开）
                f.xlsx!H5: “目标达到5亿元”只能写在“目标”阶段，本文件是“预警”阶段
                f.xlsx!H6: “目标达到x亿元”：没有这样的句子。“预警”阶段“则”之下相近的写法：“预警级别“…””、“预警级别升一级”、“措施“…””、“整改期限 N 个工作日”
                f.xlsx!I6: 表头“考核每个指标”没有空缺，单元格只能写“是”或留空，这里是“可以”""");
        assertThat(told(Language.EN)).isEqualTo("""
                f.xlsx!F1: the header '备注' is unknown. Write clause, title, source, silent, note, or 'for …', 'when …', 'then …' with a sentence that has gaps (…)
                f.xlsx!A2: this row has no clause number (letters, digits and - . / _)
                f.xlsx!D3: '其进度差低于十个百分点': write '十' in digits (such as 4 or 10 %)
                f.xlsx!G4: the header '其完成率从…%（…）到…%（…）' has 4 gaps, the cell fills 3 (separated by semicolons)
                f.xlsx!H5: '目标达到5亿元' can stand only in stage 'targets'; this file is stage 'alerts'
                f.xlsx!H6: '目标达到x亿元' is no sentence of the language. In stage 'alerts' under 'then' the nearest are: '预警级别“…”', '预警级别升一级', '措施“…”', '整改期限 N 个工作日'
                f.xlsx!I6: the header '考核每个指标' has no gap: write 'yes' in the cell, or leave it empty; it holds '可以'""");
    }

    @Test
    void a_table_without_a_clause_column_is_refused() {
        assertThat(read(Stage.ALERTS, "名称|当 考核指标“…”", "Y-1|投资")).isEmpty();
        assertThat(told(Language.ZH)).isEqualTo("f.xlsx!A1: 表头缺少“条款”一列（英文：clause）");
        assertThat(told(Language.EN)).isEqualTo("f.xlsx!A1: the header lacks a column 'clause' (in Chinese: 条款)");
    }
}
