package io.xushi.cli;

import io.xushi.clause.Stage;
import io.xushi.evaluation.ClauseBook;
import io.xushi.evaluation.Fairness;
import io.xushi.scheme.Author;
import io.xushi.scheme.Lint;
import io.xushi.scheme.RuleSet;
import io.xushi.wording.Problem;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads and compiles a scheme's folder and says everything that is wrong with it, and everything doubtful. */
@Command(
        name = "validate",
        description = {"检查一个方案的全部文件", "check all files of a scheme"})
final class ValidateCommand extends XushiCommand.Base {

    @Parameters(
            paramLabel = "DIR",
            description = {"方案文件夹", "the scheme's folder"})
    Path folder;

    @Option(
            names = "--author",
            defaultValue = "editor",
            description = {
                "谁写的规则：editor 只可写句子和表格，operator 还可写 DRL",
                "who wrote the rules: an editor writes sentences and tables only, an operator DRL too"
            })
    Author author;

    @Option(
            names = "--strict",
            description = {"有提醒就以 3 退出", "end with 3 where there are lint warnings"})
    boolean strict;

    @Option(
            names = "--fairness",
            description = {
                "另从案例出发试算：结果变好而得分变少的，差最小一步而得分大变的",
                "also try figures around those of the worked cases: better results with fewer points, cliffs"
            })
    boolean fairness;

    @SuppressWarnings("NullAway.Init") // picocli fills the options
    ValidateCommand(Tools tools) {
        super(tools);
    }

    @Override
    public Integer call() throws Exception {
        return reporting(() -> {
            RuleFolder read = RuleFolder.read(tools, folder, author, List.of());
            report(read.warnings());
            RuleSet rules = read.rules();
            List<Problem> doubts = Lint.of(rules, read.files());
            report(doubts);
            try (ClauseBook book = tools.compiler().compile(rules)) {
                printSummary(rules);
                if (fairness) {
                    print(new Fairness(rules, book, tools.workingDays(), Fairness.USUAL_SHARE).run());
                }
            }
            return strict && !doubts.isEmpty() ? ExitCode.BAD_RULES : ExitCode.GOOD;
        });
    }

    private void printSummary(RuleSet rules) {
        out().println(say(
                "%s：目标规则 %d 条，评分规则 %d 条，预警规则 %d 条，等次规则 %d 条，指标 %d 个，计划表 %d 张，案例 %d 个；规则版本 %s",
                "%s: %d target rules, %d scoring rules, %d alert rules, %d grading rules, %d indicators, %d plan sheets, %d cases; rule version %s",
                rules.scheme().id(),
                rules.clauses(Stage.TARGETS).size(),
                rules.clauses(Stage.SCORING).size(),
                rules.clauses(Stage.ALERTS).size(),
                rules.clauses(Stage.GRADING).size(),
                rules.indicators().all().size(),
                rules.planSheets().size(),
                rules.cases().size(),
                rules.version()));
    }

    private void print(Fairness.Report report) {
        report.findings().forEach(finding -> out().println(finding.in(language)));
        out().println(say(
                "公平性：试算评分条款 %d 条，可疑 %d 处",
                "fairness: %d scoring clauses tried, %d doubtful findings",
                report.examined().size(),
                report.findings().size()));
        if (!report.left().isEmpty()) {
            out().println(say(
                    "没有试算（没有案例给出它们的数据）：%s",
                    "not tried, because no worked case states their figures: %s",
                    String.join(say("、", ", "), report.left())));
        }
    }
}
