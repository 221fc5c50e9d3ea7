package io.xushi.benchmark;

import io.xushi.calendar.WorkingDays;
import io.xushi.evaluation.ClauseBook;
import io.xushi.evaluation.Fairness;
import io.xushi.ingest.SchemeFileFormats;
import io.xushi.ingest.SchemeFolder;
import io.xushi.rules.DroolsCompiler;
import io.xushi.scheme.Lint;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.RuleSetReader;
import io.xushi.scheme.SchemeFiles;
import io.xushi.wording.Problems;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints how much processor time the lint of schemes takes, the first time and once warm, and trying their clauses does.
 * Arguments: folders of schemes, by default the two that ship with the product.
 */
public final class LintBenchmark {

    private static final int ROUNDS = 50;

    private LintBenchmark() {}

    public static void main(String... arguments) {
        List<String> folders =
                arguments.length == 0 ? List.of("rules/hangzhou-2007", "rules/xiangxi-2021") : List.of(arguments);
        folders.forEach(folder -> run(Path.of(folder)));
    }

    private static void run(Path folder) {
        Problems problems = new Problems();
        SchemeFiles files = SchemeFolder.read(folder, problems);
        problems.refuseErrors();
        RuleSet rules = new RuleSetReader(new SchemeFileFormats())
                .read(files, List.of())
                .rules();
        double first = milliseconds(() -> Lint.of(rules, files));
        double all = milliseconds(() -> {
            for (int i = 0; i < ROUNDS; i++) {
                Lint.of(rules, files);
            }
        });
        try (ClauseBook book = new DroolsCompiler().compile(rules)) {
            Fairness.Report[] report = new Fairness.Report[1];
            double fairness = milliseconds(() ->
                    report[0] = new Fairness(rules, book, WorkingDays.mondayToFriday(), Fairness.USUAL_SHARE).run());
            System.out.printf(
                    "%s: lint %.1f ms at first, %.2f ms once warm; fairness of %d clauses %.0f ms at first%n",
                    folder, first, all / ROUNDS, report[0].examined().size(), fairness);
        }
    }

    // Of the processor, so that what else the machine does is left out.
    private static double milliseconds(Runnable work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
    }
}
