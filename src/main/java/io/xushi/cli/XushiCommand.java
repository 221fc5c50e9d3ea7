package io.xushi.cli;

import io.xushi.wording.Language;
import io.xushi.wording.Problem;
import io.xushi.wording.RefusedException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The commands. Results go to standard output, everything else to standard error. */
@Command(
        name = "xushi",
        description = {"序时：目标进度监测与考核规则引擎", "Xushi: a rule engine for targets, pace and assessment"},
        mixinStandardHelpOptions = true,
        version = "0.1.0")
public final class XushiCommand {

    private XushiCommand() {}

    /** Commands that this command line knows; {@code serve} starts the server instead. */
    public static final List<String> NAMES = List.of(
            "validate",
            "cases",
            "evaluate",
            "explain",
            "kinds",
            "next-year",
            "compare-schemes",
            "trial",
            "plan-template",
            "import",
            "help",
            "-h",
            "--help",
            "-V",
            "--version");

    /** Runs one command and returns its exit code. */
    public static int run(Tools tools, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new XushiCommand())
                .addSubcommand(new ValidateCommand(tools))
                .addSubcommand(new CasesCommand(tools))
                .addSubcommand(new EvaluateCommand(tools))
                .addSubcommand(new ExplainCommand(tools))
                .addSubcommand(new KindsCommand(tools))
                .addSubcommand(new NextYearCommand(tools))
                .addSubcommand(new CompareSchemesCommand(tools))
                .addSubcommand(new TrialCommand(tools))
                .addSubcommand(new PlanTemplateCommand(tools))
                .addSubcommand(new ImportCommand(tools))
                .addSubcommand("help", new CommandLine.HelpCommand());
        line.setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            err.println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
            err.flush();
            return ExitCode.FAILED;
        });
        int code = line.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    /** What all commands have in common. */
    @Command(mixinStandardHelpOptions = true)
    abstract static class Base implements Callable<Integer> {

        final Tools tools;

        @Spec
        CommandSpec spec;

        @Option(
                names = "--language",
                paramLabel = "zh|en",
                defaultValue = "zh",
                description = {"文字的语言，默认中文", "language of texts, Chinese by default"})
        Language language;

        @SuppressWarnings("NullAway.Init") // picocli fills the options
        Base(Tools tools) {
            this.tools = tools;
        }

        PrintWriter out() {
            return spec.commandLine().getOut();
        }

        PrintWriter err() {
            return spec.commandLine().getErr();
        }

        void report(Collection<Problem> problems) {
            problems.forEach(problem -> err().println(problem.in(language)));
        }

        String say(String zh, String en, Object... values) {
            return (language == Language.ZH ? zh : en).formatted(values);
        }

        /** Runs work on rules and data; whatever is refused is reported, every reason on a line. */
        int reporting(Callable<Integer> work) throws Exception {
            try {
                return work.call();
            } catch (RefusedException refused) {
                report(refused.problems());
                return ExitCode.BAD_RULES;
            } catch (DataFiles.BadDataException bad) {
                report(bad.problems);
                return ExitCode.BAD_DATA;
            }
        }
    }
}
