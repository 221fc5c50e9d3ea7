package io.xushi.cli;

import io.xushi.calendar.Period;
import io.xushi.calendar.Span;
import io.xushi.cli.DataFiles.BadDataException;
import io.xushi.fact.FactKind;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Observation;
import io.xushi.intake.Known;
import io.xushi.renewal.Trial;
import io.xushi.renewal.TrialDocument;
import io.xushi.scheme.Author;
import io.xushi.scheme.Item;
import io.xushi.scheme.JudgedClause;
import io.xushi.scheme.RuleSet;
import io.xushi.scoring.Judgement;
import io.xushi.unit.Unit;
import io.xushi.unit.UnitDirectory;
import io.xushi.wording.Place;
import io.xushi.wording.Problem;
import io.xushi.wording.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The arguments of {@code trial}, and the trial itself. */
final class TrialArguments {

    @Option(
            names = "--old",
            required = true,
            paramLabel = "DIR",
            description = {"原方案文件夹", "the folder of the old scheme"})
    Path old;

    @Option(
            names = "--new",
            required = true,
            paramLabel = "DIR",
            description = {"新方案文件夹", "the folder of the new scheme"})
    Path fresh;

    @Mixin
    DataFiles files;

    @Option(
            names = "--period",
            required = true,
            paramLabel = "PERIOD",
            description = {"数据的时期，如 2007-12", "period of the data, such as 2007-12"})
    String period;

    @SuppressWarnings("NullAway.Init") // picocli fills the options
    TrialArguments() {}

    /** What came of it. */
    record Tried(TrialDocument document, List<Problem> warnings) {}

    /**
     * @throws io.xushi.wording.RefusedException if rules are refused
     * @throws BadDataException if a file or an argument is
     */
    Tried run(Tools tools) throws BadDataException {
        Problems problems = new Problems();
        RuleFolder oldFolder = RuleFolder.read(tools, old, Author.OPERATOR, List.of());
        RuleFolder newFolder = RuleFolder.read(tools, fresh, Author.OPERATOR, List.of());
        RuleSet before = oldFolder.rules();
        Period of = period(problems);
        Trial trial = new Trial(before, newFolder.rules(), of.to());
        if (!problems.hasErrors()) {
            checkCovers(before.scheme().period(), before, of, problems);
            checkCovers(trial.span(), trial.after(), of, problems);
        }
        List<Unit> units = files.units(tools, problems);
        Known known = known(before, trial.after(), new UnitDirectory(units));
        DataFiles.Data data = files.read(tools, units, known, problems);
        BadDataException.refuse(problems);
        problems.addAll(oldFolder.warnings());
        problems.addAll(newFolder.warnings());
        TrialDocument document = trial.run(
                asRead(data, before, before, problems).gather(before, null),
                asRead(data, before, trial.after(), problems).gather(trial.after(), null),
                of,
                of.to(),
                EvaluationArguments.seen(tools, null),
                tools.compiler(),
                tools.workingDays());
        return new Tried(document, problems.sorted());
    }

    private static DataFiles.Data asRead(DataFiles.Data data, RuleSet before, RuleSet rules, Problems problems) {
        return new DataFiles.Data(
                data.units(),
                read(before, rules, data.figures(), problems),
                data.facts(),
                taken(rules, data.judgements(), problems));
    }

    private Period period(Problems problems) {
        return Period.tryParse(period).orElseGet(() -> {
            problems.error(
                    Place.file("--period"),
                    "“%s”不是时期；写 2007-12、2007-Q4 或 2007",
                    "'%s' is not a period; write 2007-12, 2007-Q4 or 2007",
                    period);
            return Period.year(1);
        });
    }

    private static void checkCovers(Span span, RuleSet rules, Period of, Problems problems) {
        if (!span.contains(of.to())) {
            problems.error(
                    Place.file("--period"),
                    "方案“%s”的考核期（试算时）是 %s 至 %s，不包括 %s",
                    "scheme '%s' holds (in the trial) from %s to %s, which does not include %s",
                    rules.scheme().id(),
                    span.from(),
                    span.to(),
                    of.to());
        }
    }

    /** What either scheme knows, the old one first. */
    private static Known known(RuleSet before, RuleSet after, UnitDirectory units) {
        Known was = Known.of(before, units, List.of());
        Known is = Known.of(after, units, List.of());
        Map<FactKind, Set<String>> names = new EnumMap<>(FactKind.class);
        for (FactKind kind : FactKind.values()) {
            Set<String> both = new TreeSet<>(was.factNames(kind));
            both.addAll(is.factNames(kind));
            names.put(kind, both);
        }
        Map<String, JudgedClause> judged = new LinkedHashMap<>();
        was.judged().forEach(clause -> judged.putIfAbsent(clause.clause(), clause));
        is.judged().forEach(clause -> judged.putIfAbsent(clause.clause(), clause));
        Map<String, Item> items = new LinkedHashMap<>();
        was.items().forEach(item -> items.putIfAbsent(item.id(), item));
        is.items().forEach(item -> items.putIfAbsent(item.id(), item));
        return new Known(
                units,
                was.indicators().with(is.indicators().all()),
                names,
                List.copyOf(judged.values()),
                List.copyOf(items.values()));
    }

    /**
     * The figures as a scheme names their indicators: by code, or by name where it has given the indicator another
     * code. What it measures in another unit it cannot read.
     */
    private static List<Observation> read(
            RuleSet before, RuleSet rules, Collection<Observation> figures, Problems problems) {
        Map<String, Optional<String>> codes = new HashMap<>();
        List<Observation> read = new ArrayList<>();
        for (Observation figure : figures) {
            codes.computeIfAbsent(figure.indicator(), code -> code(before, rules, code, problems))
                    .ifPresent(code -> read.add(code.equals(figure.indicator()) ? figure : named(figure, code)));
        }
        return read;
    }

    private static Observation named(Observation figure, String code) {
        return new Observation(
                figure.unit(),
                code,
                figure.period(),
                figure.value(),
                figure.basis(),
                figure.status(),
                figure.knownAt(),
                figure.source(),
                figure.note(),
                figure.revision());
    }

    private static Optional<String> code(RuleSet before, RuleSet rules, String code, Problems problems) {
        Optional<Indicator> was = before.indicators().find(code);
        Optional<Indicator> is = rules.indicators()
                .find(code)
                .or(() -> was.flatMap(old -> rules.indicators().find(old.name())));
        if (was.isPresent()
                && is.isPresent()
                && !was.get().measure().equals(is.get().measure())) {
            problems.warning(
                    Place.file("--new"),
                    "指标“%s”在新方案里的计量单位是“%s”，原来是“%s”，不换算，新方案按缺数试算",
                    "indicator '%s' is in %s in the new scheme and was in %s; nothing is converted, the new scheme is tried"
                            + " without its data",
                    is.get().name(),
                    is.get().measure(),
                    was.get().measure());
            return Optional.empty();
        }
        return is.map(Indicator::code);
    }

    /** The judgements that a scheme asks for, within the points that it allows. */
    private static List<Judgement> taken(RuleSet rules, List<Judgement> given, Problems problems) {
        Map<String, JudgedClause> clauses = new HashMap<>();
        rules.judgedClauses().forEach(clause -> clauses.put(clause.clause(), clause));
        List<Judgement> taken = new ArrayList<>();
        for (Judgement judgement : given) {
            JudgedClause clause = clauses.get(String.valueOf(judgement.clause()));
            boolean asked = judgement.clause() == null || judgement.self() || clause != null;
            boolean fits = clause == null
                    || judgement.self()
                    || judgement.points().compareTo(clause.low()) >= 0
                            && judgement.points().compareTo(clause.high()) <= 0;
            if (asked && fits) {
                taken.add(judgement);
            } else if (clause != null && !fits) {
                problems.warning(
                        Place.file("--judgements"),
                        "%s 的条款 %s 评分 %s，方案“%s”的范围是 %s 至 %s，试算时按待评分",
                        "%s has %3$s points for clause %2$s, scheme '%4$s' allows %5$s to %6$s; tried as not yet judged",
                        judgement.unit(),
                        String.valueOf(judgement.clause()),
                        judgement.points().toPlainString(),
                        rules.scheme().id(),
                        clause.low(),
                        clause.high());
            }
        }
        return taken;
    }
}
