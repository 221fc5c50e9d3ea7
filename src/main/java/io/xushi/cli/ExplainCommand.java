package io.xushi.cli;

import io.xushi.clause.Clause;
import io.xushi.clause.ClausePrinter;
import io.xushi.clause.Stage;
import io.xushi.evaluation.EvaluationDocument;
import io.xushi.evaluation.EvaluationDocument.AlertCard;
import io.xushi.evaluation.EvaluationDocument.ProgressCard;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.evaluation.ProspectWords;
import io.xushi.indicator.Figure;
import io.xushi.pace.ProgressState;
import io.xushi.scheme.RuleSet;
import io.xushi.unit.Unit;
import io.xushi.wording.NearestNames;
import io.xushi.wording.Place;
import io.xushi.wording.Problem;
import io.xushi.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says for one unit what was computed, from what, and by which clause. */
@Command(
        name = "explain",
        description = {"说明一个单位的结果从何而来", "explain where a unit's result comes from"})
final class ExplainCommand extends XushiCommand.Base {

    @Mixin
    EvaluationArguments arguments;

    @Option(
            names = "--unit",
            required = true,
            paramLabel = "NAME",
            description = {"单位名称或代码", "the unit's name or code"})
    String unit;

    @SuppressWarnings("NullAway.Init") // picocli fills the options
    ExplainCommand(Tools tools) {
        super(tools);
    }

    @Override
    public Integer call() throws Exception {
        return reporting(() -> {
            EvaluationArguments.Evaluated evaluated = arguments.evaluate(tools);
            report(evaluated.warnings());
            return explain(evaluated);
        });
    }

    private int explain(EvaluationArguments.Evaluated evaluated) {
        EvaluationDocument document = evaluated.document();
        String code = evaluated.units().find(unit).map(Unit::code).orElse("");
        Optional<UnitCard> card = document.units().stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
        if (card.isEmpty()) {
            List<String> names = document.units().stream().map(UnitCard::unit).toList();
            report(List.of(Problem.error(
                    Place.file("--unit"),
                    "没有单位“%s”。%s",
                    "there is no unit '%s'. %s",
                    unit,
                    NearestNames.hint(unit, names))));
            return ExitCode.BAD_DATA;
        }
        print(document, card.get(), evaluated.rules());
        return ExitCode.GOOD;
    }

    private void print(EvaluationDocument document, UnitCard card, RuleSet rules) {
        out().println(say(
                "%s（%s）　%s，数据截止 %s，规则版本 %s",
                "%s (%s), %s, data cut-off %s, rule version %s",
                card.unit(),
                card.code(),
                document.period(),
                document.dataCutOff(),
                rules.shortVersion()));
        if (!card.assessed()) {
            out().println(say("不参加考核，只列示", "shown, not assessed"));
        } else if (card.rank() != null) {
            out().println(
                            card.provisional()
                                    ? say("名次：%d（暂定）", "place: %d (provisional)", card.rank())
                                    : say("名次：%d", "place: %d", card.rank()));
        }
        new ExplainedPoints(out(), language, rules).print(card);
        for (ProgressCard progress : card.progress()) {
            print(card, progress, rules);
        }
        for (Wording warning : card.warnings()) {
            out().println(say("注意：%s", "note: %s", warning.in(language)));
        }
    }

    private void print(UnitCard card, ProgressCard progress, RuleSet rules) {
        String measure = progress.measure();
        out().println();
        out().println(progress.indicator() + (progress.targetName() == null ? "" : " · " + progress.targetName()));
        out().println("  " + progress.targetWords().in(language));
        sentences(rules, Stage.TARGETS, progress.clause());
        String state = ProgressState.valueOf(progress.state().toUpperCase(Locale.ROOT))
                .wording()
                .in(language);
        if (progress.actual() == null) {
            out().println(say("  实绩：%s", "  actual: %s", state));
            return;
        }
        String from = progress.sources().isEmpty() ? "" : say("（%s）", " (%s)", String.join("; ", progress.sources()));
        out().println("  " + figure(progress).in(language) + " " + progress.actual() + " " + measure + from);
        if (progress.completionPercent() != null && progress.figure().equals("actual")) {
            out().println(say(
                    "  完成率 %s ÷ %s = %s%%；应达 %s%%；进度差 %s 个百分点：%s",
                    "  completion %s ÷ %s = %s %%; expected %s %%; gap %s pp: %s",
                    progress.actual(),
                    progress.target(),
                    DocumentTable.twoPlaces(progress.completionPercent()),
                    DocumentTable.twoPlaces(progress.expectedPercent()),
                    DocumentTable.twoPlaces(progress.gapPoints()),
                    state));
        } else if (progress.gapPoints() != null) {
            out().println(say(
                    "  与目标相差 %s 个百分点：%s",
                    "  %s pp from the target: %s", DocumentTable.twoPlaces(progress.gapPoints()), state));
        } else {
            out().println("  " + state);
        }
        ProspectWords.of(progress).forEach(words -> out().println("  " + words.in(language)));
        if (progress.requiredRunRate() != null) {
            out().println(say(
                    "  余下每月需 %s %s，至今月均 %s %s",
                    "  needs %s %s a month from here, against %s %s a month so far",
                    DocumentTable.twoPlaces(progress.requiredRunRate()),
                    measure,
                    DocumentTable.twoPlaces(progress.averageRunRate()),
                    measure));
        }
        for (AlertCard alert : card.alerts()) {
            if (alert.indicator().equals(progress.indicator())
                    && Objects.equals(alert.targetName(), progress.targetName())) {
                String level = rules.scheme().levels().levels().stream()
                        .filter(each -> each.id().equals(alert.level()))
                        .map(each -> each.name().in(language))
                        .findFirst()
                        .orElse(alert.level());
                out().println(say("  预警：%s", "  alert: %s", level));
                sentences(rules, Stage.ALERTS, alert.clause());
            }
        }
    }

    private static Wording figure(ProgressCard progress) {
        return Figure.valueOf(progress.figure().toUpperCase(Locale.ROOT)).wording();
    }

    private void sentences(RuleSet rules, Stage stage, String number) {
        ClausePrinter printer = new ClausePrinter(language);
        for (Clause clause : rules.clauses(stage)) {
            if (clause.number().equals(number)) {
                out().println(say(
                        "    依据条款 %s（%s）",
                        "    by clause %s (%s)", (number + " " + clause.title()).strip(), clause.place()));
                clause.scope().forEach(sentence -> out().println("      " + printer.sentence(sentence)));
                clause.conditions().forEach(sentence -> out().println("      " + printer.sentence(sentence)));
                clause.results().forEach(sentence -> out().println("      → " + printer.sentence(sentence)));
                if (clause.note() != null) {
                    out().println(say("      说明：%s", "      note: %s", clause.note()));
                }
            }
        }
    }
}
