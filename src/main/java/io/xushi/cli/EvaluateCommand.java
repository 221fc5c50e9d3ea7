package io.xushi.cli;

import io.xushi.evaluation.EvaluationDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Evaluates a scheme on data files, without a database, and prints the whole result. */
@Command(
        name = "evaluate",
        description = {"用数据文件测算一个方案", "evaluate a scheme on data files"})
final class EvaluateCommand extends XushiCommand.Base {

    enum Format {
        JSON,
        TABLE,
        CSV
    }

    @Mixin
    EvaluationArguments arguments;

    @Option(
            names = "--format",
            defaultValue = "json",
            description = {"json（默认）、table 或 csv", "json (default), table or csv"})
    Format format;

    @SuppressWarnings("NullAway.Init") // picocli fills the options
    EvaluateCommand(Tools tools) {
        super(tools);
    }

    @Override
    public Integer call() throws Exception {
        return reporting(() -> {
            EvaluationArguments.Evaluated evaluated = arguments.evaluate(tools);
            report(evaluated.warnings());
            EvaluationDocument document = evaluated.document();
            switch (format) {
                case JSON -> out().println(DocumentJson.write(document, language));
                case TABLE -> DocumentTable.print(document, evaluated.rules(), language, out());
                case CSV -> DocumentTable.printCsv(document, evaluated.rules(), language, out());
            }
            return ExitCode.GOOD;
        });
    }
}
