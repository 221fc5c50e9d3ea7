package io.xushi.cli;

import io.xushi.renewal.TrialDocument;
import io.xushi.renewal.TrialDocument.LineTrial;
import io.xushi.renewal.TrialDocument.Moved;
import io.xushi.renewal.TrialDocument.Result;
import io.xushi.renewal.TrialDocument.UnitTrial;
import io.xushi.scoring.LineStatus;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tries a new scheme on last year's data, beside last year's scheme. */
@Command(
        name = "trial",
        description = {"用上年的数据试算新方案，与原方案对照", "try a new scheme on last year's data beside the old scheme"})
final class TrialCommand extends XushiCommand.Base {

    enum Format {
        TABLE,
        JSON
    }

    @Mixin
    TrialArguments arguments;

    @Option(
            names = "--format",
            defaultValue = "table",
            description = {"table（默认）或 json", "table (default) or json"})
    Format format;

    @SuppressWarnings("NullAway.Init") // picocli fills the options
    TrialCommand(Tools tools) {
        super(tools);
    }

    @Override
    public Integer call() throws Exception {
        return reporting(() -> {
            TrialArguments.Tried tried = arguments.run(tools);
            report(tried.warnings());
            switch (format) {
                case JSON -> out().println(DocumentJson.write(tried.document(), language));
                case TABLE -> print(tried.document());
            }
            return ExitCode.GOOD;
        });
    }

    private void print(TrialDocument trial) {
        out().println(say(
                "%s 与 %s，数据 %s，截止 %s",
                "%s and %s, data of %s, cut-off %s",
                trial.before().scheme(),
                trial.after().scheme(),
                trial.period(),
                trial.dataCutOff()));
        if (trial.movedYears() != 0) {
            out().println(say(
                    "试算时新方案的考核期移到 %s 至 %s（%+d 年），只在内存里，文件不改",
                    "for the trial the new scheme's period is moved to %s to %s (%+d years), in memory only; no file is"
                            + " changed",
                    trial.after().from(),
                    trial.after().to(),
                    trial.movedYears()));
        }
        out().println();
        units(trial);
        out().println();
        long moved = trial.units().stream().filter(UnitTrial::moved).count();
        out().println(say(
                "%d 个单位中 %d 个的结果或得分有变化",
                "%d units, of which %d get another result or other points",
                trial.units().size(),
                moved));
        moved(say("考核项目", "item"), trial.items());
        moved(say("评分条款", "clause"), trial.clauses());
    }

    private void units(TrialDocument trial) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                say("单位", "unit"),
                say("原总分", "old total"),
                say("原名次", "old rank"),
                say("原等次", "old grade"),
                say("新总分", "new total"),
                say("新名次", "new rank"),
                say("新等次", "new grade"),
                say("总分差", "difference"),
                say("变化", "moved")));
        Comparator<UnitTrial> byPlace = Comparator.comparing(
                unit -> Objects.requireNonNullElse(unit.after().rank(), Integer.MAX_VALUE));
        trial.units().stream()
                .sorted(byPlace)
                .forEach(unit -> rows.add(List.of(
                        unit.unit(),
                        total(unit.before()),
                        rank(unit.before()),
                        grade(unit.before()),
                        total(unit.after()),
                        rank(unit.after()),
                        grade(unit.after()),
                        signed(unit.difference()),
                        unit.clauses().stream().map(this::moved).collect(Collectors.joining("; ")))));
        TextTable.print(rows, out());
    }

    private String total(Result result) {
        String total = Objects.requireNonNullElse(result.total(), "");
        return total.isEmpty() || result.complete() ? total : total + say("（暂计）", " (provisional)");
    }

    private static String rank(Result result) {
        return result.rank() == null ? "" : result.rank() + (result.provisional() ? "?" : "");
    }

    private String grade(Result result) {
        Wording name = result.gradeName();
        String grade = name == null ? "" : name.in(language);
        return result.vetoed() ? (grade + " " + say("一票否决", "vetoed")).strip() : grade;
    }

    private String moved(LineTrial line) {
        return line.id() + " " + points(line.before(), line.statusBefore()) + "→"
                + points(line.after(), line.statusAfter());
    }

    private String points(@Nullable String points, String status) {
        if (points != null) {
            return points;
        }
        return status.equals("absent")
                ? say("无此条", "absent")
                : LineStatus.valueOf(status.toUpperCase(Locale.ROOT)).wording().in(language);
    }

    private static String signed(@Nullable String number) {
        return number == null ? "" : number.startsWith("-") || number.equals("0") ? number : "+" + number;
    }

    private void moved(String what, List<Moved> moved) {
        if (moved.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                what,
                say("名称", "title"),
                say("变化单位数", "units moved"),
                say("得分多", "more"),
                say("得分少", "fewer"),
                say("合计", "sum")));
        moved.forEach(each -> rows.add(List.of(
                each.id(),
                each.title().in(language),
                String.valueOf(each.units()),
                String.valueOf(each.more()),
                String.valueOf(each.fewer()),
                signed(each.sum()))));
        out().println();
        TextTable.print(rows, out());
    }
}
