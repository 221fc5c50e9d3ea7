package io.xushi.cli;

import io.xushi.evaluation.ClauseBook;
import io.xushi.evaluation.RunningCases;
import io.xushi.renewal.ChangesPage;
import io.xushi.renewal.NextYear;
import io.xushi.renewal.OpenPoint;
import io.xushi.renewal.OpenPoints;
import io.xushi.renewal.SchemeEdit;
import io.xushi.renewal.YearShift;
import io.xushi.scheme.Author;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.RuleSetReader;
import io.xushi.scheme.SchemeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Drafts the scheme of another year from this year's, with a page of what must still be decided. */
@Command(
        name = "next-year",
        description = {"从今年的方案起草下一年的方案", "draft next year's scheme from this year's"})
final class NextYearCommand extends XushiCommand.Base {

    private static final int LAST_YEAR = 2999;

    @Parameters(
            paramLabel = "DIR",
            description = {"今年的方案文件夹", "the folder of this year's scheme"})
    Path folder;

    @Option(
            names = "--id",
            required = true,
            paramLabel = "ID",
            description = {"新方案的编号", "id of the new scheme"})
    String id;

    @Option(
            names = "--year",
            required = true,
            paramLabel = "YEAR",
            description = {"新方案考核期的第一年", "first year of the new scheme's period"})
    int year;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "PARENT",
            description = {"新文件夹放在哪个文件夹里", "the folder in which the new one is made"})
    Path parent;

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = {"新方案的名称，默认用原名、改年份", "title of the new scheme; by default the old one with its year moved"})
    @Nullable
    String title;

    @SuppressWarnings("NullAway.Init") // picocli fills the options
    NextYearCommand(Tools tools) {
        super(tools);
    }

    @Override
    public Integer call() throws Exception {
        return reporting(() -> {
            Path target = parent.resolve(id);
            String wrong = wrongArgument(target);
            if (wrong != null) {
                err().println(wrong);
                return ExitCode.WRONG_ARGUMENTS;
            }
            RuleFolder old = RuleFolder.read(tools, folder, Author.OPERATOR, List.of());
            report(old.warnings());
            RuleSet rules = old.rules();
            int first = rules.scheme().period().from().getYear();
            if (year == first
                    || rules.scheme().period().to().getYear() + year - first > LAST_YEAR
                    || id.equals(rules.scheme().id())) {
                err().println(say(
                        "方案“%s”从 %d 年开始；新方案要有自己的编号（--id）和另一年（--year，考核期不过 %d 年）",
                        "scheme '%s' begins in %d; the new one needs an id of its own (--id) and another year (--year, its"
                                + " period not beyond %d)",
                        rules.scheme().id(),
                        first,
                        LAST_YEAR));
                return ExitCode.WRONG_ARGUMENTS;
            }
            return draft(old, target, new YearShift(year - first));
        });
    }

    private @Nullable String wrongArgument(Path target) {
        if (!NextYear.isId(id)) {
            return say(
                    "--id：“%s”不能作编号；只用英文字母、数字和 - _ .，以字母或数字开头，最多 64 个字符，写法如 hangzhou-2008",
                    "--id: '%s' is no id; it has ASCII letters, digits and - _ . only, begins with a letter or digit and"
                            + " has at most 64 characters, such as hangzhou-2008",
                    id);
        }
        if (title != null && title.chars().anyMatch(Character::isISOControl)) {
            return say("--title：名称里有换行或控制字符，请写成一行", "--title: the title has control characters; write it on one line");
        }
        if (title != null && title.isBlank()) {
            return say("--title：名称是空的", "--title: the title is empty");
        }
        return Files.exists(target)
                ? say(
                        "%s：已有这个文件夹，不覆盖；换一个 --id 或 --out，或先移走它",
                        "%s: is there already and is not overwritten; choose"
                                + " another --id or --out, or move it away first",
                        target)
                : null;
    }

    private int draft(RuleFolder old, Path target, YearShift shift) throws IOException {
        RuleSet rules = old.rules();
        List<RunningCases.Result> before = cases(rules);
        SchemeEdit edit = new SchemeEdit(
                rules.scheme().id(),
                id,
                title == null ? null : title.strip(),
                rules.scheme().period(),
                shift);
        NextYear.Draft draft = new NextYear(tools.writer()).draft(old.files(), rules, edit);
        RuleSetReader.Reading reading = tools.rules().by(Author.OPERATOR).read(draft.files(), List.of());
        RuleSet fresh = reading.rules();
        ChangesPage.Cases cases = new ChangesPage.Cases(before, cases(fresh));
        List<OpenPoint> open = OpenPoints.of(draft, fresh, tools.writer(), tools.workingDays());
        String page = ChangesPage.of(draft, rules, fresh, open, cases, left(old.files()));
        write(draft.files(), page, target);
        report(reading.warnings().sorted());
        out().println(say(
                "%s：考核期 %s 至 %s，文件 %d 个；自动改了 %d 处，要人定的 %d 处，见 %s",
                "%s: period %s to %s, %d files; %d places were changed, %d are to be decided, see %s",
                target,
                fresh.scheme().period().from(),
                fresh.scheme().period().to(),
                draft.files().files().size(),
                draft.changes().size(),
                open.size(),
                target.resolve(ChangesPage.FILE)));
        tell(cases);
        return ExitCode.GOOD;
    }

    private void tell(ChangesPage.Cases cases) {
        for (RunningCases.Result result : cases.broken()) {
            out().println(say("案例在上年通过，移到新的一年不通过：", "passed last year, fails in the new one: ") + result.name());
            result.failures().forEach(failure -> out().println("  " + failure.in(language)));
        }
        long passed = cases.after().stream().filter(RunningCases.Result::passed).count();
        out().println(passed + " passed, " + (cases.after().size() - passed) + " failed");
    }

    private List<RunningCases.Result> cases(RuleSet rules) {
        try (ClauseBook book = tools.compiler().compile(rules)) {
            return new RunningCases(rules, book, tools.workingDays()).run();
        }
    }

    /** Files beside those of the scheme, hidden ones left out. */
    private List<String> left(SchemeFiles files) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !files.files().containsKey(path) && !path.matches("(?:.*/)?\\..*"))
                    .sorted()
                    .toList();
        }
    }

    // All at once, so that a server that watches the folder never sees half a scheme.
    private static void write(SchemeFiles files, String page, Path target) throws IOException {
        Path parent = Objects.requireNonNull(target.toAbsolutePath().getParent());
        Files.createDirectories(parent);
        Path workshop = Files.createTempDirectory(parent, ".next-year-");
        try {
            Path whole = Files.createDirectory(workshop.resolve("scheme"));
            for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
                Path path = whole.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNullElse(path.getParent(), whole));
                Files.write(path, file.getValue());
            }
            Files.writeString(whole.resolve(ChangesPage.FILE), page);
            Files.move(whole, target.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            remove(workshop);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
