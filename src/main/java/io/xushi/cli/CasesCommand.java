package io.xushi.cli;

import io.xushi.evaluation.ClauseBook;
import io.xushi.evaluation.RunningCases;
import io.xushi.scheme.Author;
import io.xushi.scheme.RuleSet;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs the worked cases of a scheme. */
@Command(
        name = "cases",
        description = {"运行方案的全部案例", "run the worked cases of a scheme"})
final class CasesCommand extends XushiCommand.Base {

    @Parameters(
            paramLabel = "DIR",
            description = {"方案文件夹", "the scheme's folder"})
    Path folder;

    @SuppressWarnings("NullAway.Init") // picocli fills the options
    CasesCommand(Tools tools) {
        super(tools);
    }

    @Override
    public Integer call() throws Exception {
        return reporting(() -> {
            RuleFolder read = RuleFolder.read(tools, folder, Author.OPERATOR, List.of());
            report(read.warnings());
            RuleSet rules = read.rules();
            try (ClauseBook book = tools.compiler().compile(rules)) {
                return print(new RunningCases(rules, book, tools.workingDays()).run());
            }
        });
    }

    private int print(List<RunningCases.Result> results) {
        for (RunningCases.Result result : results) {
            out().println((result.passed() ? say("通过  ", "passed  ") : say("不通过 ", "FAILED  ")) + result.name());
            result.failures().forEach(failure -> out().println("  " + failure.in(language)));
        }
        long passed = results.stream().filter(RunningCases.Result::passed).count();
        long failed = results.size() - passed;
        out().println(passed + " passed, " + failed + " failed");
        return failed == 0 ? ExitCode.GOOD : ExitCode.CASES_FAILED;
    }
}
