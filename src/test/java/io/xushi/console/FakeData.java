package io.xushi.console;

import io.xushi.calendar.Period;
import io.xushi.evaluation.UnitData;
import io.xushi.fact.Fact;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.IndicatorCatalogue;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Series;
import io.xushi.intake.Batch;
import io.xushi.intake.DataKind;
import io.xushi.intake.DataRegister;
import io.xushi.intake.ImportRecord;
import io.xushi.intake.ImportRegister;
import io.xushi.intake.LatestRevisions;
import io.xushi.intake.ReceivedFile;
import io.xushi.intake.Revised;
import io.xushi.scoring.Judgement;
import io.xushi.unit.Unit;
import io.xushi.unit.UnitDirectory;
import io.xushi.wording.Problem;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Units, what is known of them, and imports in memory. */
final class FakeData implements DataRegister, ImportRegister {

    private final Map<String, Map<String, Unit>> units = new HashMap<>();
    private final Map<String, Map<String, List<Observation>>> observations = new HashMap<>();
    private final Map<String, List<Fact>> facts = new HashMap<>();
    private final Map<String, List<Judgement>> judgements = new HashMap<>();
    private final List<ImportRecord> records = new CopyOnWriteArrayList<>();
    private final Map<Long, ReceivedFile> files = new HashMap<>();
    private long number;

    @Override
    public synchronized ImportRecord commit(
            String dataset, Batch batch, ReceivedFile file, Instant at, int refused, List<Problem> problems) {
        number++;
        if (batch instanceof Batch.Units some) {
            some.units()
                    .forEach(unit -> units.computeIfAbsent(dataset, any -> new TreeMap<>())
                            .put(unit.code(), unit));
        } else if (batch instanceof Batch.Observations some) {
            some.observations()
                    .forEach(each -> observations
                            .computeIfAbsent(dataset, any -> new HashMap<>())
                            .computeIfAbsent(each.unit(), any -> new ArrayList<>())
                            .add(Revised.of(each, number)));
        } else if (batch instanceof Batch.Facts some) {
            some.facts()
                    .forEach(each -> facts.computeIfAbsent(dataset, any -> new ArrayList<>())
                            .add(Revised.of(each, number)));
        } else if (batch instanceof Batch.Judgements some) {
            some.judgements()
                    .forEach(each -> judgements
                            .computeIfAbsent(dataset, any -> new ArrayList<>())
                            .add(Revised.of(each, number)));
        }
        return keep(record(number, dataset, batch.kind(), file, at, batch.size(), refused, problems), file);
    }

    private ImportRecord record(
            Long committed,
            String dataset,
            DataKind kind,
            ReceivedFile file,
            Instant at,
            int accepted,
            int refused,
            List<Problem> problems) {
        return new ImportRecord(
                records.size() + 1L, committed, dataset, kind, file.name(), "", at, accepted, 0, refused, problems);
    }

    private ImportRecord keep(ImportRecord record, ReceivedFile file) {
        records.add(0, record);
        files.put(record.id(), file);
        return record;
    }

    @Override
    public synchronized ImportRecord refuse(
            String dataset, DataKind kind, ReceivedFile file, Instant at, int refused, List<Problem> problems) {
        return keep(record(null, dataset, kind, file, at, 0, refused, problems), file);
    }

    @Override
    public List<ImportRecord> latest(String dataset, int most) {
        return records.stream()
                .filter(each -> each.dataset().equals(dataset))
                .limit(most)
                .toList();
    }

    @Override
    public Optional<ImportRecord> find(long id) {
        return records.stream().filter(each -> each.id() == id).findFirst();
    }

    @Override
    public Optional<ReceivedFile> file(long id) {
        return Optional.ofNullable(files.get(id));
    }

    @Override
    public long latestImport(String dataset) {
        return records.stream()
                .filter(each -> each.dataset().equals(dataset) && each.committed())
                .mapToLong(each -> each.number())
                .max()
                .orElse(0);
    }

    @Override
    public UnitDirectory units(String dataset, long asOf) {
        return new UnitDirectory(units.getOrDefault(dataset, Map.of()).values());
    }

    @Override
    public Optional<Unit> unit(String dataset, long asOf, String codeNameOrAlias) {
        return units(dataset, asOf).find(codeNameOrAlias);
    }

    @Override
    public List<Indicator> indicators(String dataset, long asOf) {
        return List.of();
    }

    @Override
    public void stream(
            String dataset,
            long asOf,
            IndicatorCatalogue indicators,
            YearMonth from,
            YearMonth to,
            int chunkSize,
            Consumer<List<UnitData>> chunk) {
        List<String> all = units(dataset, asOf).all().stream().map(Unit::code).toList();
        chunk.accept(data(dataset, asOf, indicators, from, to, all));
    }

    @Override
    public List<UnitData> data(
            String dataset,
            long asOf,
            IndicatorCatalogue indicators,
            YearMonth from,
            YearMonth to,
            Collection<String> unitCodes) {
        List<UnitData> all = new ArrayList<>();
        for (Unit unit : units(dataset, asOf).all()) {
            Map<String, Series> series = new HashMap<>();
            for (Indicator indicator : indicators.all()) {
                List<Observation> own = observations(dataset, unit.code(), List.of(indicator.code()), asOf);
                if (!own.isEmpty()) {
                    series.put(indicator.code(), new Series(indicator, own));
                }
            }
            if (unitCodes.contains(unit.code())) {
                all.add(new UnitData(
                        unit,
                        series,
                        LatestRevisions.facts(facts(dataset, unit.code(), asOf)),
                        LatestRevisions.judgements(judgements(dataset, unit.code(), asOf))));
            }
        }
        return all;
    }

    @Override
    public List<Fact> facts(String dataset, String unit, long asOf) {
        return LatestRevisions.sortedFacts(facts.getOrDefault(dataset, List.of()).stream()
                .filter(each -> each.unit().equals(unit) && each.revision() <= asOf)
                .toList());
    }

    @Override
    public List<Judgement> judgements(String dataset, String unit, long asOf) {
        return LatestRevisions.sortedJudgements(judgements.getOrDefault(dataset, List.of()).stream()
                .filter(each -> each.unit().equals(unit) && each.revision() <= asOf)
                .toList());
    }

    @Override
    public List<Observation> observations(String dataset, String unit, Collection<String> indicators, long asOf) {
        return observations.getOrDefault(dataset, Map.of()).getOrDefault(unit, List.of()).stream()
                .filter(each -> indicators.contains(each.indicator()) && each.revision() <= asOf)
                .sorted(Comparator.comparing(Observation::indicator)
                        .thenComparing(Observation::period, Comparator.<Period>naturalOrder())
                        .thenComparing(Observation::revision))
                .toList();
    }

    @Override
    public synchronized List<Period> periods(String dataset, long asOf) {
        return observations.getOrDefault(dataset, Map.of()).values().stream()
                .flatMap(List::stream)
                .map(Observation::period)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
