package io.xushi.cli;

import io.xushi.cli.DataFiles.BadDataException;
import io.xushi.renewal.PlanTemplate;
import io.xushi.scheme.Author;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.SchemeFiles;
import io.xushi.unit.Unit;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a workbook in which the amounts of a plan sheet are filled in. */
@Command(
        name = "plan-template",
        description = {"生成待填的计划表（XLSX）", "write a plan sheet to be filled in (XLSX)"})
final class PlanTemplateCommand extends XushiCommand.Base {

    @Parameters(
            paramLabel = "DIR",
            description = {"方案文件夹", "the scheme's folder"})
    Path folder;

    @Option(
            names = "--sheet",
            required = true,
            paramLabel = "NAME",
            description = {"计划表的名称", "name of the plan sheet"})
    String sheet;

    @Option(
            names = "--units",
            required = true,
            paramLabel = "FILE",
            description = {"单位文件（CSV、XLSX）", "units (CSV, XLSX)"})
    Path units;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = {"写到这个 .xlsx 文件，不覆盖已有的", "the .xlsx file to write; none is overwritten"})
    Path file;

    @Option(
            names = "--by",
            paramLabel = "month|quarter|year",
            description = {
                "每列一月、一季或一年；默认与已有的计划表相同，没有的一年一列",
                "a column a month, quarter or year; by default those of the sheet, or a year"
            })
    PlanTemplate.@Nullable Step step;

    @SuppressWarnings("NullAway.Init") // picocli fills the options
    PlanTemplateCommand(Tools tools) {
        super(tools);
    }

    @Override
    public Integer call() throws Exception {
        return reporting(() -> {
            if (!file.toString().endsWith(".xlsx") || Files.exists(file)) {
                err().println(say(
                        "--out：“%s”须以 .xlsx 结尾，而且还没有这个文件",
                        "--out: '%s' must end in .xlsx, and not be there yet", file));
                return ExitCode.WRONG_ARGUMENTS;
            }
            RuleSet rules = rules();
            if (PlanTemplate.indicators(rules, sheet).isEmpty()) {
                err().println(say(
                        "--sheet：没有规则用计划表“%s”。已有的计划表：%s",
                        "--sheet: no rule reads plan sheet '%s'. Plan sheets there are: %s",
                        sheet,
                        rules.planSheets().keySet().stream()
                                .filter(name ->
                                        !PlanTemplate.indicators(rules, name).isEmpty())
                                .sorted()
                                .toList()));
                return ExitCode.WRONG_ARGUMENTS;
            }
            PlanTemplate template = PlanTemplate.of(rules, sheet, units(), step);
            Files.write(file, tools.writer().template(template, language));
            out().println(say(
                    "%s：%d 行，%d 列时期；填好后放到 %s",
                    "%s: %d rows, %d columns of periods; fill it in and put it into %s",
                    file,
                    template.rows().size(),
                    template.periods().size(),
                    folder.resolve("plans").resolve(sheet + ".xlsx")));
            return ExitCode.GOOD;
        });
    }

    /** A sheet that rules name and that is still to be made is taken for an empty one. */
    private RuleSet rules() {
        Problems problems = new Problems();
        SchemeFiles files = tools.folders().apply(folder, problems);
        problems.refuseErrors();
        SortedMap<String, byte[]> all = new TreeMap<>(files.files());
        boolean there = all.containsKey("plans/" + sheet + ".csv") || all.containsKey("plans/" + sheet + ".xlsx");
        if (!there) {
            all.put("plans/" + sheet + ".csv", "unit,indicator,2000\n".getBytes(StandardCharsets.UTF_8));
        }
        return tools.rules()
                .by(Author.OPERATOR)
                .read(new SchemeFiles(files.label(), all), List.of())
                .rules();
    }

    private List<Unit> units() throws BadDataException {
        Problems problems = new Problems();
        List<Unit> read = DataFiles.units(tools, units, problems);
        if (!problems.hasErrors() && read.stream().noneMatch(Unit::assessed)) {
            problems.error(Place.file(units.toString()), "没有参加考核的单位", "no unit in it is assessed");
        }
        BadDataException.refuse(problems);
        report(problems.sorted());
        return read;
    }
}
