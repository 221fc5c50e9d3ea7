package io.xushi.cli;

import io.xushi.evaluation.UnitData;
import io.xushi.fact.Fact;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.IndicatorCatalogue;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Series;
import io.xushi.intake.Batch;
import io.xushi.intake.DataKind;
import io.xushi.intake.DataReader;
import io.xushi.intake.Known;
import io.xushi.intake.LatestRevisions;
import io.xushi.intake.ReceivedFile;
import io.xushi.scheme.RuleSet;
import io.xushi.scoring.Judgement;
import io.xushi.unit.Unit;
import io.xushi.unit.UnitDirectory;
import io.xushi.wording.Place;
import io.xushi.wording.Problem;
import io.xushi.wording.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The data files that a command is given: units, observations, facts and judgements. */
final class DataFiles {

    @Option(
            names = "--units",
            required = true,
            paramLabel = "FILE",
            description = {"单位文件（CSV、XLSX）", "units (CSV, XLSX)"})
    Path units;

    @Option(
            names = "--observations",
            required = true,
            paramLabel = "FILE",
            description = {"指标数据文件", "observations"})
    Path observations;

    @Option(
            names = "--facts",
            paramLabel = "FILE",
            description = {"事实文件（资料、标签、事项、事件、豁免）", "facts: records, tags, duties, events, exemptions"})
    @Nullable
    Path facts;

    @Option(
            names = "--judgements",
            paramLabel = "FILE",
            description = {"评分文件", "points given by assessors and by the units themselves"})
    @Nullable
    Path judgements;

    @SuppressWarnings("NullAway.Init") // picocli fills the options
    DataFiles() {}

    /** A file or an argument is wrong; carries every problem. */
    static final class BadDataException extends Exception {
        private static final long serialVersionUID = 1L;
        final transient List<Problem> problems;

        BadDataException(List<Problem> problems) {
            this.problems = List.copyOf(problems);
        }

        static void refuse(Problems problems) throws BadDataException {
            if (problems.hasErrors()) {
                throw new BadDataException(problems.sorted());
            }
        }
    }

    /** What the files say of the units. */
    record Data(List<Unit> units, List<Observation> figures, List<Fact> facts, List<Judgement> judgements) {

        /**
         * The data of each unit as a scheme reads them.
         *
         * @param at only what was known then; {@code null} for all that is known
         */
        List<UnitData> gather(RuleSet rules, @Nullable Instant at) {
            Map<String, Map<String, List<Observation>>> byUnit = new HashMap<>();
            for (Observation figure : figures) {
                if (isKnown(figure.knownAt(), at)) {
                    byUnit.computeIfAbsent(figure.unit(), any -> new HashMap<>())
                            .computeIfAbsent(figure.indicator(), any -> new ArrayList<>())
                            .add(figure);
                }
            }
            Map<String, List<Fact>> factsByUnit =
                    LatestRevisions.facts(facts.stream()
                                    .filter(fact -> isKnown(fact.knownAt(), at))
                                    .toList())
                            .stream()
                            .collect(Collectors.groupingBy(Fact::unit));
            Map<String, List<Judgement>> judgementsByUnit =
                    LatestRevisions.judgements(judgements).stream().collect(Collectors.groupingBy(Judgement::unit));
            List<UnitData> data = new ArrayList<>();
            for (Unit unit : units) {
                Map<String, Series> series = new HashMap<>();
                byUnit.getOrDefault(unit.code(), Map.of())
                        .forEach((code, own) -> rules.indicators()
                                .find(code)
                                .ifPresent(indicator -> series.put(code, new Series(indicator, own))));
                data.add(new UnitData(
                        unit,
                        series,
                        factsByUnit.getOrDefault(unit.code(), List.of()),
                        judgementsByUnit.getOrDefault(unit.code(), List.of())));
            }
            return data;
        }

        private static boolean isKnown(@Nullable Instant since, @Nullable Instant at) {
            return at == null || since == null || since.isBefore(at);
        }
    }

    /** The units of {@link #units}; none when the file is wrong. */
    List<Unit> units(Tools tools, Problems problems) {
        return units(tools, units, problems);
    }

    static List<Unit> units(Tools tools, Path file, Problems problems) {
        return read(tools, DataKind.UNITS, Batch.Units.class, file, nothing(), problems)
                .map(Batch.Units::units)
                .orElse(List.of());
    }

    static List<Indicator> indicators(Tools tools, Path file, Problems problems) {
        return read(tools, DataKind.INDICATORS, Batch.Indicators.class, file, nothing(), problems)
                .map(Batch.Indicators::indicators)
                .orElse(List.of());
    }

    /** The data of these units; what is wrong is among the problems, and left out. */
    Data read(Tools tools, List<Unit> of, Known known, Problems problems) {
        return new Data(
                of,
                read(tools, DataKind.OBSERVATIONS, Batch.Observations.class, observations, known, problems)
                        .map(Batch.Observations::observations)
                        .orElse(List.of()),
                read(tools, DataKind.FACTS, Batch.Facts.class, facts, known, problems)
                        .map(Batch.Facts::facts)
                        .orElse(List.of()),
                read(tools, DataKind.JUDGEMENTS, Batch.Judgements.class, judgements, known, problems)
                        .map(Batch.Judgements::judgements)
                        .orElse(List.of()));
    }

    private static <B extends Batch> Optional<B> read(
            Tools tools, DataKind kind, Class<B> as, @Nullable Path file, Known known, Problems problems) {
        if (file == null) {
            return Optional.empty();
        }
        try {
            ReceivedFile received = new ReceivedFile(file.toString().replace('\\', '/'), Files.readAllBytes(file));
            DataReader.Read read = tools.data().read(kind, received, known, false);
            problems.addAll(read.problems());
            return Optional.ofNullable(read.batch()).map(as::cast);
        } catch (IOException unreadable) {
            problems.error(Place.file(file.toString()), "文件读不出来（不存在或没有权限）", "the file cannot be read");
            return Optional.empty();
        }
    }

    private static Known nothing() {
        return Known.of(new UnitDirectory(List.of()), new IndicatorCatalogue(List.of()));
    }
}
