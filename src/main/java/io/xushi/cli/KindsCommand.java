package io.xushi.cli;

import io.xushi.clause.Kind;
import io.xushi.clause.SentenceForm;
import io.xushi.evaluation.ClauseBook;
import io.xushi.evaluation.RunningCases;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.SchemeFiles;
import io.xushi.wording.Language;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists every kind that the language can say, and proves each by the worked cases that ship with it. */
@Command(
        name = "kinds",
        description = {"列出能表达的各种条款并运行其案例", "list every kind of clause and run its cases"})
final class KindsCommand extends XushiCommand.Base {

    @SuppressWarnings("NullAway.Init") // picocli fills the options
    KindsCommand(Tools tools) {
        super(tools);
    }

    @Override
    public Integer call() throws Exception {
        return reporting(() -> {
            List<RunningCases.Result> results = new ArrayList<>();
            for (SchemeFiles files : tools.kinds().get()) {
                RuleSet rules = tools.rules().read(files, List.of()).rules();
                try (ClauseBook book = tools.compiler().compile(rules)) {
                    results.addAll(new RunningCases(rules, book, tools.workingDays()).run());
                }
            }
            return print(results);
        });
    }

    private int print(List<RunningCases.Result> results) {
        boolean good = true;
        for (Kind kind : Kind.values()) {
            List<RunningCases.Result> own = results.stream()
                    .filter(result -> kind.isShownBy(result.name()))
                    .toList();
            long passed = own.stream().filter(RunningCases.Result::passed).count();
            boolean proven = kind.entry() != null || !own.isEmpty() && passed == own.size();
            good &= proven;
            out().println(say(
                    "%s %s：案例 %d 个，通过 %d 个",
                    "%s %s: %d cases, %d passed", kind.name(), kind.title().in(language), own.size(), passed));
            if (kind.entry() != null) {
                out().println("    scheme.yaml: " + kind.entry());
            }
            for (SentenceForm form : kind.sentences()) {
                out().println("    " + form.display(Language.ZH));
                out().println("    " + form.display(Language.EN));
            }
            own.stream()
                    .filter(result -> !result.passed())
                    .forEach(result ->
                            result.failures().forEach(failure -> out().println("  ! " + failure.in(language))));
        }
        long passed = results.stream().filter(RunningCases.Result::passed).count();
        out().println(Kind.values().length + " kinds, " + passed + " passed, " + (results.size() - passed) + " failed");
        return good && passed == results.size() ? ExitCode.GOOD : ExitCode.CASES_FAILED;
    }
}
