package io.xushi.cli;

import io.xushi.calendar.Period;
import io.xushi.cli.DataFiles.BadDataException;
import io.xushi.evaluation.ClauseBook;
import io.xushi.evaluation.EvaluatingUnits;
import io.xushi.evaluation.EvaluationDocument;
import io.xushi.indicator.Indicator;
import io.xushi.intake.Known;
import io.xushi.scheme.Author;
import io.xushi.scheme.ConsistencyRule;
import io.xushi.scheme.PlanTotals;
import io.xushi.scheme.RuleSet;
import io.xushi.unit.UnitDirectory;
import io.xushi.wording.NearestNames;
import io.xushi.wording.Place;
import io.xushi.wording.Problem;
import io.xushi.wording.Problems;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The arguments of {@code evaluate} and {@code explain}, and the evaluation itself. */
final class EvaluationArguments {

    @Option(
            names = "--rules",
            required = true,
            paramLabel = "DIR",
            description = {"方案文件夹", "the scheme's folder"})
    Path rules;

    @Mixin
    DataFiles files;

    @Option(
            names = "--period",
            required = true,
            paramLabel = "PERIOD",
            description = {"时期，如 2021-09、2021-Q3、2021", "period, such as 2021-09, 2021-Q3, 2021"})
    String period;

    @Option(
            names = "--indicators",
            paramLabel = "FILE",
            description = {"方案之外的指标", "indicators beside the scheme's own"})
    @Nullable
    Path indicators;

    @Option(
            names = "--cut-off",
            paramLabel = "DATE",
            description = {"数据截止日，默认为时期的最后一天", "data cut-off, by default the period's last day"})
    @Nullable
    String cutOff;

    @Option(
            names = "--known-at",
            paramLabel = "TIME",
            description = {"只用此时已获知的数据", "use only what was known at that time"})
    @Nullable
    String knownAt;

    @SuppressWarnings("NullAway.Init") // picocli fills the options
    EvaluationArguments() {}

    /** The rules and the result. */
    record Evaluated(RuleSet rules, UnitDirectory units, EvaluationDocument document, List<Problem> warnings) {}

    /**
     * @throws io.xushi.wording.RefusedException if the rules are refused
     * @throws BadDataException if a file or an argument is
     */
    Evaluated evaluate(Tools tools) throws BadDataException {
        return evaluate(tools, knownAt);
    }

    /**
     * The same with what was known at another time.
     *
     * @param at as {@code --known-at}, {@code null} for all that is known
     */
    Evaluated evaluate(Tools tools, @Nullable String at) throws BadDataException {
        Problems problems = new Problems();
        List<Indicator> further = indicators == null ? List.of() : DataFiles.indicators(tools, indicators, problems);
        RuleFolder folder = RuleFolder.read(tools, rules, Author.OPERATOR, further);
        RuleSet ruleSet = folder.rules();
        Period of = period(problems);
        LocalDate last = cutOff(of, problems);
        Instant known = knownAt(at, problems);
        UnitDirectory units = new UnitDirectory(files.units(tools, problems));
        DataFiles.Data data = files.read(tools, units.all(), Known.of(ruleSet, units, List.of()), problems);
        boolean dated = Period.tryParse(period).isPresent();
        if (dated && !ruleSet.scheme().period().contains(last)) {
            problems.error(
                    Place.file("--period"),
                    "方案的考核期是 %s 至 %s，不包括 %s",
                    "the scheme holds from %s to %s, which does not include %s",
                    ruleSet.scheme().period().from(),
                    ruleSet.scheme().period().to(),
                    last);
        }
        BadDataException.refuse(problems);
        problems.addAll(folder.warnings());
        tellUnknownTotals(ruleSet, units, problems);
        problems.addAll(PlanTotals.of(ruleSet, units, folder.files()));
        try (ClauseBook book = tools.compiler().compile(ruleSet)) {
            EvaluationDocument document = new EvaluatingUnits(ruleSet, book, tools.workingDays())
                    .evaluate(data.gather(ruleSet, known), of, last, seen(tools, known));
            return new Evaluated(ruleSet, units, document, problems.sorted());
        }
    }

    // Rules do not know the units, so only here can it be told.
    private static void tellUnknownTotals(RuleSet rules, UnitDirectory units, Problems problems) {
        for (ConsistencyRule rule : rules.scheme().consistency().declared()) {
            if (rule instanceof ConsistencyRule.OfUnits of
                    && units.find(of.unit()).isEmpty()) {
                problems.warning(
                        Place.file("--units"),
                        "一致性（consistency）：没有单位“%s”，“%s”的各单位合计无从核对。%s",
                        "consistency: there is no unit \"%s\", so the units' total of \"%s\" is not checked. %s",
                        of.unit(),
                        of.indicator(),
                        NearestNames.hint(of.unit(), units.names()));
            }
        }
    }

    /** The day on which somebody looks: that of --known-at, or today. */
    static LocalDate seen(Tools tools, @Nullable Instant known) {
        Instant at = known == null ? tools.clock().instant() : known.minusNanos(1);
        return LocalDate.ofInstant(at, ZoneOffset.ofHours(8));
    }

    private Period period(Problems problems) {
        return Period.tryParse(period).orElseGet(() -> {
            problems.error(
                    Place.file("--period"),
                    "“%s”不是时期；写 2021、2021-H1、2021-Q3、2021-09 或 2021-01..02",
                    "'%s' is not a period; write 2021, 2021-H1, 2021-Q3, 2021-09 or 2021-01..02",
                    period);
            return Period.year(1);
        });
    }

    private LocalDate cutOff(Period of, Problems problems) {
        if (cutOff == null) {
            return of.to();
        }
        try {
            return LocalDate.parse(cutOff);
        } catch (DateTimeException notADate) {
            problems.error(
                    Place.file("--cut-off"), "“%s”不是日期；写 2021-09-30", "'%s' is not a date; write 2021-09-30", cutOff);
            return of.to();
        }
    }

    private static @Nullable Instant knownAt(@Nullable String at, Problems problems) {
        if (at == null) {
            return null;
        }
        try {
            return at.length() == 10
                    ? LocalDate.parse(at).plusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(8))
                    : OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeException notATime) {
            problems.error(
                    Place.file("--known-at"),
                    "“%s”不是时间；写 2021-10-15 或 2021-10-15T09:00:00+08:00",
                    "'%s' is not a time; write 2021-10-15 or 2021-10-15T09:00:00+08:00",
                    at);
            return null;
        }
    }
}
