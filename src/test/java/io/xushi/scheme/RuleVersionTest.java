package io.xushi.scheme;

import static io.xushi.scheme.SchemeBuilder.aScheme;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What changes the version of a rule set, and what does not. */
class RuleVersionTest {

    private static final String PLAN = "unit,indicator,2021-01,2021-02\n甲县,投资,10,20.5\n乙县,投资,1,2\n";
    private static final String ALERTS = "alerts.dslr";

    private static SchemeBuilder base() {
        return aScheme()
                .target("目标达到 100 亿元", "进度按计划表“月度”", "由“Café”下达")
                .file("plans/月度.csv", PLAN)
                .replacing(ALERTS, "规则 “Y-1", "# 注释\n规则 “Y-1");
    }

    private static String version(SchemeBuilder scheme) {
        return scheme.read().version();
    }

    private static Arguments change(String name, UnaryOperator<SchemeBuilder> change) {
        return Arguments.of(name, change);
    }

    static Stream<Arguments> is_the_same() {
        return Stream.of(
                change("byte order mark", s -> s.file(ALERTS, "\ufeff" + text(base(), ALERTS))),
                change("CRLF", s -> s.file(ALERTS, text(base(), ALERTS).replace("\n", "\r\n"))),
                change("CRLF in scheme.yaml", s -> s.replacing("scheme.yaml", "\n", "\r\n")),
                change(
                        "decomposed letters",
                        s -> s.file(
                                "targets.dslr",
                                Normalizer.normalize(text(base(), "targets.dslr"), Normalizer.Form.NFD))),
                change("blank lines at the end", s -> s.file(ALERTS, text(base(), ALERTS) + "\n\n")),
                change("calendar", s -> s.replacing("scheme.yaml", "5th working day", "3rd working day")),
                change(
                        "no calendar",
                        s -> s.replacing(
                                "scheme.yaml", "calendar: {check: \"5th working day of the month, 09:00\"}\n", "")),
                change(
                        "calendar over several lines",
                        s -> s.replacing(
                                "scheme.yaml",
                                "calendar: {check: \"5th working day of the month, 09:00\"}\n",
                                "calendar:\n# since May\n  check: 每月第3个工作日 09:00\n")),
                change(
                        "calendar in Chinese",
                        s -> s.replacing(
                                "scheme.yaml",
                                "calendar: {check: \"5th working day of the month, 09:00\"}\n",
                                "日程: {监测: 每月第3个工作日 09:00}\n")),
                change("a case", s -> s.file("cases/a.csv", "案例,单位,时段,类别,名称,值\n一,甲,2021-09,实绩,投资,1\n")),
                change("columns of indicators in another order", s -> s.file("indicators.csv", """
                        name,code,measure,direction,accumulation,frequency
                        投资,inv,亿元,up,ytd,month
                        合格率,rate,%,up,rate,month
                        """)),
                change(
                        "rows of a plan in another order",
                        s -> s.file("plans/月度.csv", "unit,indicator,2021-01,2021-02\n乙县,投资,1,2\n甲县,投资,10,20.5\n")));
    }

    private static String text(SchemeBuilder scheme, String path) {
        return new String(scheme.files().files().get(path), StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void is_the_same(String name, UnaryOperator<SchemeBuilder> change) {
        assertThat(version(change.apply(base()))).isEqualTo(version(base()));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("a number in a sentence", s -> s.replacing(ALERTS, "-10", "-11")),
                change("a title", s -> s.replacing(ALERTS, "Y-1 预警", "Y-1 预报")),
                change("a target", s -> s.replacing("targets.dslr", "100", "100.0")),
                change("an amount of a plan", s -> s.replacing("plans/月度.csv", "20.5", "20.6")),
                change("a unit of a plan", s -> s.replacing("plans/月度.csv", "乙县", "丙县")),
                change("a measure", s -> s.replacing("indicators.csv", "合格率,%", "合格率,个")),
                change("an indicator's name", s -> s.replacing("indicators.csv", "合格率", "达标率")),
                change("a level's name", s -> s.replacing("scheme.yaml", "en: red}", "en: crimson}")),
                change(
                        "the order of levels",
                        s -> s.replacing(
                                "scheme.yaml",
                                "  yellow: {zh: 黄色, en: yellow}\n  red: {zh: 红色, en: red}",
                                "  red: {zh: 红色, en: red}\n  yellow: {zh: 黄色, en: yellow}")),
                change("the period", s -> s.replacing("scheme.yaml", "2021-12-31", "2022-12-31")),
                change("how long alerts wait", s -> s.replacing("scheme.yaml", "raise_after: 1", "raise_after: 2")),
                change(
                        "a key that begins like the calendar",
                        s -> s.replacing("scheme.yaml", "levels:", "document: calendar\nlevels:")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void changes(String name, UnaryOperator<SchemeBuilder> change) {
        assertThat(version(change.apply(base()))).isNotEqualTo(version(base()));
    }

    private static byte[] workbook(String producer, List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, producer, "1.0")) {
            Worksheet sheet = book.newWorksheet("预警");
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    sheet.value(r, c, rows.get(r).get(c));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static String tableVersion(String producer, List<List<String>> rows) {
        return version(aScheme().without(ALERTS).file("alerts.xlsx", workbook(producer, rows)));
    }

    private static final List<String> HEADER = List.of("条款", "当 考核指标“…”", "当 其进度差低于…个百分点", "则 预警级别“…”", "说明", "名称");

    @Test
    void a_table_saved_again_with_the_same_cells_is_the_same() {
        List<String> row = List.of("Y-1", "投资", "0", "黄色", "", "");
        String version = tableVersion("a", List.of(HEADER, row));
        assertThat(tableVersion("another program", List.of(HEADER, row))).isEqualTo(version);
        assertThat(tableVersion("a", List.of(HEADER, List.of("Y-1", "投资", "0", "黄色"), List.of("", ""))))
                .isEqualTo(version);
    }

    @Test
    void a_table_with_another_cell_is_another() {
        String version = tableVersion("a", List.of(HEADER, List.of("Y-1", "投资", "0", "黄色", "甲", "乙")));
        assertThat(tableVersion("a", List.of(HEADER, List.of("Y-1", "投资", "0", "红色", "甲", "乙"))))
                .isNotEqualTo(version);
        assertThat(tableVersion("a", List.of(HEADER, List.of("Y-1", "投资", "0", "黄色", "甲, 乙"))))
                .as("two cells are not one with a comma in it")
                .isNotEqualTo(version);
        assertThat(tableVersion("a", List.of(HEADER, List.of("Y-1", "投资", "0", "黄色", "", "甲乙"))))
                .as("a cell that moved")
                .isNotEqualTo(tableVersion("a", List.of(HEADER, List.of("Y-1", "投资", "0", "黄色", "甲乙"))));
    }

    @Test
    void a_workbook_is_read_like_sentences() {
        RuleSet rules = aScheme()
                .without(ALERTS)
                .file(
                        "alerts.xlsx",
                        workbook(
                                "a",
                                List.of(
                                        HEADER,
                                        List.of("Y-1", "投资", "0", "黄色", "", "落后"),
                                        List.of("Y-2", "投资", "-10.5", "红色", "", "落后较多"))))
                .read();
        assertThat(rules.clauses(io.xushi.clause.Stage.ALERTS))
                .extracting(clause -> clause.number() + " " + clause.title() + " "
                        + ((io.xushi.scoring.Reference.Number)
                                        clause.conditions().get(1).compared("value"))
                                .number() + " "
                        + clause.results().get(0).name("level") + " " + clause.place())
                .containsExactly(
                        "Y-1 落后 0 黄色 rules/demo/alerts.xlsx!A2", "Y-2 落后较多 -10.5 红色 rules/demo/alerts.xlsx!A3");
    }

    @Test
    void is_a_sha_256_that_stays_the_same_from_one_machine_to_the_next() {
        assertThat(version(base())).matches("[0-9a-f]{64}");
        assertThat(base().read().shortVersion()).isEqualTo(version(base()).substring(0, 12));
    }
}
