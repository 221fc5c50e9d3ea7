package io.xushi.cli;

import io.xushi.indicator.Indicator;
import io.xushi.renewal.SchemeComparison;
import io.xushi.renewal.SchemeDifference;
import io.xushi.renewal.SchemeDifference.Change;
import io.xushi.renewal.SchemeDifference.Kind;
import io.xushi.scheme.Author;
import io.xushi.scheme.RuleSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what two schemes say differently, sentence by sentence. */
@Command(
        name = "compare-schemes",
        description = {"比较两个方案：项目、条款、指标、目标、案例的增、删、改", "compare two schemes: what was added, removed, changed"})
final class CompareSchemesCommand extends XushiCommand.Base {

    enum Format {
        TEXT,
        JSON
    }

    /** What is printed as JSON. */
    record Comparison(Side before, Side after, List<SchemeDifference> differences) {
        record Side(String scheme, String ruleVersion) {
            static Side of(RuleSet rules) {
                return new Side(rules.scheme().id(), rules.version());
            }
        }
    }

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = {"原方案文件夹", "the folder of the old scheme"})
    Path old;

    @Parameters(
            index = "1",
            paramLabel = "NEW",
            description = {"新方案文件夹", "the folder of the new scheme"})
    Path fresh;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = {"text（默认）或 json", "text (default) or json"})
    Format format;

    @SuppressWarnings("NullAway.Init") // picocli fills the options
    CompareSchemesCommand(Tools tools) {
        super(tools);
    }

    @Override
    public Integer call() throws Exception {
        return reporting(() -> {
            RuleSet before = read(old);
            RuleSet after = read(fresh);
            List<SchemeDifference> differences = SchemeComparison.of(before, after);
            switch (format) {
                case JSON ->
                    out().println(DocumentJson.write(
                            new Comparison(Comparison.Side.of(before), Comparison.Side.of(after), differences),
                            language));
                case TEXT -> print(before, after, differences);
            }
            return ExitCode.GOOD;
        });
    }

    private RuleSet read(Path folder) {
        List<Indicator> none = List.of();
        return RuleFolder.read(tools, folder, Author.OPERATOR, none).rules();
    }

    private void print(RuleSet before, RuleSet after, List<SchemeDifference> differences) {
        out().println(say(
                "%s → %s：%d 处不同",
                "%s → %s: %d differences", before.scheme().id(), after.scheme().id(), differences.size()));
        String kind = "";
        for (SchemeDifference difference : differences) {
            if (!difference.kind().equals(kind)) {
                kind = difference.kind();
                out().println();
                out().println(Kind.valueOf(kind.toUpperCase(Locale.ROOT))
                        .wording()
                        .in(language));
            }
            String change = Change.valueOf(difference.change().toUpperCase(Locale.ROOT))
                    .wording()
                    .in(language);
            String title = difference.title().in(language);
            boolean named = title.isEmpty() || difference.id().contains(title);
            out().println("  " + change + "  " + difference.id() + (named ? "" : " " + title));
            difference.before().forEach(text -> out().println("    - " + text.in(language)));
            difference.after().forEach(text -> out().println("    + " + text.in(language)));
        }
    }
}
