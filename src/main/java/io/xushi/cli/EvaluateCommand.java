package io.xushi.cli;

import io.xushi.evaluation.EvaluationDocument;
import io.xushi.evaluation.Moves;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--moved-since",
            paramLabel = "TIME",
            description = {"只列出结果有变动的单位：与此时已获知的数据相比", "list only whose result moved against what was known at that time"
            })
    @Nullable
    String movedSince;

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
            if (movedSince != null) {
                Moves moves =
                        Moves.between(arguments.evaluate(tools, movedSince).document(), document);
                printMoves(moves);
                return ExitCode.GOOD;
            }
            switch (format) {
                case JSON -> out().println(DocumentJson.write(document, language));
                case TABLE -> DocumentTable.print(document, evaluated.rules(), language, out());
                case CSV -> DocumentTable.printCsv(document, evaluated.rules(), language, out());
            }
            return ExitCode.GOOD;
        });
    }

    private void printMoves(Moves moves) {
        if (format == Format.JSON) {
            out().println(DocumentJson.write(moves, language));
            return;
        }
        for (Moves.Move move : moves.moved()) {
            out().println(say(
                    "%s：总分 %s → %s，名次 %s → %s，等次 %s → %s，预警 %s → %s",
                    "%s: total %s → %s, place %s → %s, grade %s → %s, alerts %s → %s",
                    move.unit(),
                    shown(move.totalBefore()),
                    shown(move.total()),
                    shown(move.rankBefore()),
                    shown(move.rank()),
                    shown(move.gradeBefore()),
                    shown(move.grade()),
                    move.levelsBefore(),
                    move.levels()));
        }
        out().println(say(
                "%d 个单位的结果有变动", "the results of %d units moved", moves.moved().size()));
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
