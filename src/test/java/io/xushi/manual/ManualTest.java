package io.xushi.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.xushi.clause.ClauseTable;
import io.xushi.clause.Stage;
import io.xushi.cli.ImportDesk;
import io.xushi.cli.Tools;
import io.xushi.cli.XushiCommand;
import io.xushi.evaluation.EvaluationDocument;
import io.xushi.fact.FactKind;
import io.xushi.ingest.DataColumns;
import io.xushi.ingest.DataFileReader;
import io.xushi.ingest.SchemeFileWriter;
import io.xushi.ingest.SchemeFolder;
import io.xushi.intake.DataKind;
import io.xushi.manual.Manual.Fence;
import io.xushi.manual.Manual.Mark;
import io.xushi.manual.Manual.Piece;
import io.xushi.manual.Manual.Table;
import io.xushi.quantity.Measure;
import io.xushi.scheme.CaseKind;
import io.xushi.wiring.Assembly;
import io.xushi.wording.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules/README.md shows is so: every block of it is run, and every result that it states comes out. */
class ManualTest {

    private static final Set<String> EXAMPLE = Set.of("例", "example");
    private static final Set<String> USES =
            Set.of("例", "example", "示例", "十分钟", "运行", "不收", "refused", "案例", "表格", "式样");

    private static final Manual MANUAL = Manual.read();

    @TempDir
    Path folder;

    private static Map<String, String> base() {
        Map<String, String> files = new LinkedHashMap<>();
        MANUAL.fences().stream()
                .filter(fence -> fence.use().equals("示例"))
                .forEach(fence -> files.put(fence.file(), fence.text()));
        return files;
    }

    @TestFactory
    Stream<DynamicTest> every_example_comes_out_as_its_table_says() {
        List<DynamicTest> tests = new ArrayList<>();
        List<Fence> own = List.of();
        boolean shown = true;
        for (Piece piece : MANUAL.pieces()) {
            boolean example = piece instanceof Fence fence && EXAMPLE.contains(fence.use());
            if (example) {
                own = shown ? List.of((Fence) piece) : with(own, (Fence) piece);
                shown = false;
            } else if (piece instanceof Fence fence && fence.use().equals("案例")) {
                Fence cases = new Fence("csv", "", "cases/" + fence.about(), fence.text(), fence.line());
                tests.add(comesOut(with(own, cases), fence.line(), null));
                shown = true;
            } else if (piece instanceof Table table && ManualExample.isCases(table)) {
                tests.add(comesOut(own, table.line(), table));
                shown = true;
            } else if (piece instanceof Mark mark && mark.heading()) {
                boolean forgotten = !shown;
                tests.add(dynamicTest(
                        "line " + mark.line(),
                        () -> assertThat(forgotten)
                                .as("an example without results")
                                .isFalse()));
                own = List.of();
                shown = true;
            }
        }
        assertThat(tests).hasSizeGreaterThan(60);
        return tests.stream();
    }

    private static List<Fence> with(List<Fence> some, Fence another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }

    private static DynamicTest comesOut(List<Fence> own, int line, @Nullable Table table) {
        return dynamicTest("line " + line, () -> {
            ManualExample example = new ManualExample(base(), own, line);
            assertThat(table == null ? example.failures() : example.failures(table))
                    .isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> what_the_manual_calls_refused_is_refused() {
        return MANUAL.fences().stream()
                .filter(fence -> fence.use().equals("不收"))
                .map(fence -> dynamicTest("line " + fence.line(), () -> {
                    Map<String, String> files = base();
                    files.put(fence.file(), fence.text());
                    assertThat(new ManualExample(base(), List.of(), 0).refusal())
                            .isEmpty();
                    assertThat(new ManualExample(files, List.of(), fence.line()).refusal())
                            .isNotEmpty();
                }));
    }

    @Test
    void every_block_is_run_or_says_that_it_only_shows_a_shape() {
        assertThat(MANUAL.fences())
                .allSatisfy(fence -> assertThat(USES).as("line " + fence.line()).contains(fence.use()));
        assertThat(MANUAL.fences().stream()
                        .filter(fence -> fence.use().equals("式样"))
                        .count())
                .isLessThan(8);
    }

    /** Of each use the blocks are files, commands and what these print, one after another in one folder. */
    @ParameterizedTest
    @CsvSource({"十分钟, 4", "运行, 3"})
    void a_whole_scheme_gives_what_is_printed(String use, int leastCommands) throws IOException {
        List<Fence> steps = MANUAL.fences().stream()
                .filter(fence -> fence.use().equals(use))
                .toList();
        String printed = "";
        int commands = 0;
        for (Fence step : steps) {
            if (step.format().equals("sh")) {
                printed = run(step.text());
                commands++;
            } else if (step.about().equals("结果")) {
                assertThat(printed).as("line " + step.line()).matches(pattern(step.text()));
            } else {
                Path file = folder.resolve(step.about());
                Files.createDirectories(file.getParent());
                Files.writeString(file, step.text());
            }
        }
        assertThat(commands).isGreaterThanOrEqualTo(leastCommands);
    }

    /** Output as printed, where …… stands for anything: on a line of its own for any lines. */
    private static Pattern pattern(String text) {
        StringBuilder pattern = new StringBuilder();
        text.lines()
                .map(line -> line.equals("……")
                        ? "(?s:.*)"
                        : Arrays.stream(line.split("……", -1))
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining("[^\n]*")) + "\n")
                .forEach(pattern::append);
        return Pattern.compile(pattern.toString());
    }

    private String run(String command) {
        String[] arguments = Arrays.stream(command.replace("\\\n", " ").strip().split("\\s+"))
                .skip(3)
                .map(word -> word.startsWith("rules/") || word.startsWith("data/")
                        ? folder.resolve(word).toString()
                        : word)
                .toArray(String[]::new);
        Assembly assembly = new Assembly(Path.of("config"));
        Tools tools = new Tools(
                SchemeFolder::read,
                assembly.ruleSetReader(),
                assembly.compiler(),
                new DataFileReader(),
                assembly.workingDays(),
                (scheme, kind, file, acceptGood, language) -> new ImportDesk.Answer(1L, 0, 0, 0, List.of()),
                Clock.fixed(Instant.parse("2022-01-20T00:00:00Z"), ZoneOffset.UTC),
                new SchemeFileWriter(),
                List::of);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        XushiCommand.run(tools, new PrintWriter(out), new PrintWriter(err), arguments);
        String here = folder.toString().replace('\\', '/') + "/";
        return (err + out.toString()).replace("\r\n", "\n").replace(here, "").replaceAll("(?m)\\h+$", "");
    }

    @ParameterizedTest
    @EnumSource
    void every_column_of_the_data_files_is_named_in_both_languages(DataKind kind) {
        assertThat(DataColumns.of(kind))
                .flatExtracting(column -> List.of(column.zh(), column.en()))
                .allMatch(ManualTest::isNamed);
    }

    @Test
    void every_kind_of_fact_and_of_case_is_named_in_both_languages() {
        assertThat(FactKind.values())
                .flatExtracting(
                        kind -> List.of(kind.wording().zh(), kind.wording().en()))
                .allMatch(ManualTest::isNamed);
        assertThat(CaseKind.values())
                .filteredOn(kind -> kind != CaseKind.BASELINE && kind != CaseKind.LEVEL)
                .flatExtracting(
                        kind -> List.of(kind.wording().zh(), kind.wording().en()))
                .allMatch(ManualTest::isNamed);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                EvaluationDocument.class,
                EvaluationDocument.UnitCard.class,
                EvaluationDocument.ItemCard.class,
                EvaluationDocument.LineCard.class,
                EvaluationDocument.OperandCard.class,
                EvaluationDocument.DutyCard.class,
                EvaluationDocument.ProgressCard.class,
                EvaluationDocument.AlertCard.class
            })
    void every_field_of_the_result_is_named(Class<?> part) {
        assertThat(part.getRecordComponents())
                .extracting(RecordComponent::getName)
                .allMatch(ManualTest::isNamed);
    }

    private static boolean isNamed(String word) {
        return Manual.text().contains("`" + word + "`");
    }

    /** A rule table is shown as a table of the manual; the reader of tables must take it. */
    @Test
    void every_rule_table_is_read() {
        List<Piece> pieces = MANUAL.pieces();
        int tables = 0;
        for (int i = 0; i + 1 < pieces.size(); i++) {
            boolean marked = pieces.get(i) instanceof Mark mark && mark.text().startsWith("<!-- 表格");
            if (marked && pieces.get(i + 1) instanceof Table table) {
                Problems problems = new Problems();
                String file = "README.md:" + table.line();
                assertThat(ClauseTable.read(file, table.rows(), Stage.TARGETS, List.of(new Measure("亿元")), problems))
                        .hasSameSizeAs(table.body());
                assertThat(problems.sorted()).isEmpty();
                tables++;
            }
        }
        assertThat(tables).isPositive();
    }
}
