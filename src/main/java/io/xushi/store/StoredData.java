package io.xushi.store;

import io.xushi.calendar.Period;
import io.xushi.evaluation.UnitData;
import io.xushi.fact.Fact;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.IndicatorCatalogue;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Series;
import io.xushi.intake.DataRegister;
import io.xushi.intake.LatestRevisions;
import io.xushi.scoring.Judgement;
import io.xushi.unit.Unit;
import io.xushi.unit.UnitDirectory;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What is known, read by import number. */
final class StoredData implements DataRegister {

    // So that a statement's result stays below what H2 holds in memory before it turns to a temporary file.
    private static final int UNITS_AT_ONCE = 25;

    private final Database database;
    private final UnitRevisions units;
    private final IndicatorRevisions indicators;
    private final ObservationRevisions observations;
    private final FactRevisions facts;
    private final JudgementRevisions judgements;

    StoredData(Database database) {
        this.database = database;
        this.units = new UnitRevisions(database);
        this.indicators = new IndicatorRevisions(database);
        this.observations = new ObservationRevisions(database);
        this.facts = new FactRevisions(database);
        this.judgements = new JudgementRevisions(database);
    }

    @Override
    public long latestImport(String dataset) {
        return database.sql("select coalesce(max(import_number), 0) from import_record where dataset = :dataset")
                .param("dataset", dataset)
                .query(Long.class)
                .single();
    }

    @Override
    public UnitDirectory units(String dataset, long asOf) {
        return new UnitDirectory(units.all(dataset, asOf));
    }

    @Override
    public Optional<Unit> unit(String dataset, long asOf, String codeNameOrAlias) {
        // Only an alias needs all units read.
        String wanted = codeNameOrAlias.strip();
        return units.byCodeOrName(dataset, asOf, wanted)
                .or(() -> units(dataset, asOf).find(wanted));
    }

    @Override
    public List<Indicator> indicators(String dataset, long asOf) {
        return indicators.all(dataset, asOf);
    }

    @Override
    public void stream(
            String dataset,
            long asOf,
            IndicatorCatalogue wanted,
            YearMonth from,
            YearMonth to,
            int chunkSize,
            Consumer<List<UnitData>> chunk) {
        Map<String, Indicator> byCode = byCode(wanted);
        List<Unit> next = units.after(dataset, asOf, "", chunkSize);
        while (!next.isEmpty()) {
            List<UnitData> data = new ArrayList<>(next.size());
            for (int start = 0; start < next.size(); start += UNITS_AT_ONCE) {
                List<Unit> some = next.subList(start, Math.min(start + UNITS_AT_ONCE, next.size()));
                data.addAll(known(dataset, some, asOf, byCode, from, to));
            }
            chunk.accept(data);
            next = units.after(dataset, asOf, next.get(next.size() - 1).code(), chunkSize);
        }
    }

    @Override
    public List<UnitData> data(
            String dataset,
            long asOf,
            IndicatorCatalogue wanted,
            YearMonth from,
            YearMonth to,
            Collection<String> unitCodes) {
        Map<String, Indicator> byCode = byCode(wanted);
        List<UnitData> data = new ArrayList<>();
        // One by one, because what lies between two codes is read as a whole.
        for (Unit unit : units.of(dataset, asOf, unitCodes)) {
            data.addAll(known(dataset, List.of(unit), asOf, byCode, from, to));
        }
        return data;
    }

    private static Map<String, Indicator> byCode(IndicatorCatalogue wanted) {
        Map<String, Indicator> byCode = new HashMap<>();
        wanted.all().forEach(indicator -> byCode.put(indicator.code(), indicator));
        return byCode;
    }

    /** @param some units whose codes follow one another */
    private List<UnitData> known(
            String dataset, List<Unit> some, long asOf, Map<String, Indicator> wanted, YearMonth from, YearMonth to) {
        Map<String, Map<String, List<Observation>>> found = new HashMap<>();
        observations.between(
                dataset, some.get(0).code(), some.get(some.size() - 1).code(), from, to, asOf, observation -> {
                    if (wanted.containsKey(observation.indicator())) {
                        found.computeIfAbsent(observation.unit(), unit -> new HashMap<>())
                                .computeIfAbsent(observation.indicator(), indicator -> new ArrayList<>())
                                .add(observation);
                    }
                });
        List<String> codes = some.stream().map(Unit::code).toList();
        Map<String, List<Fact>> stated = LatestRevisions.facts(facts.of(dataset, codes, asOf)).stream()
                .collect(Collectors.groupingBy(Fact::unit));
        Map<String, List<Judgement>> given = LatestRevisions.judgements(judgements.of(dataset, codes, asOf)).stream()
                .collect(Collectors.groupingBy(Judgement::unit));
        return some.stream()
                .map(unit -> new UnitData(
                        unit,
                        series(found.getOrDefault(unit.code(), Map.of()), wanted),
                        stated.getOrDefault(unit.code(), List.of()),
                        given.getOrDefault(unit.code(), List.of())))
                .toList();
    }

    private static Map<String, Series> series(Map<String, List<Observation>> found, Map<String, Indicator> wanted) {
        Map<String, Series> series = new HashMap<>();
        found.forEach((code, revisions) -> {
            Indicator indicator = wanted.get(code);
            if (indicator != null) {
                series.put(code, new Series(indicator, revisions));
            }
        });
        return series;
    }

    @Override
    public List<Period> periods(String dataset, long asOf) {
        return observations.periods(dataset, asOf);
    }

    @Override
    public List<Observation> observations(
            String dataset, String unitCode, Collection<String> indicatorCodes, long asOf) {
        return observations.of(dataset, unitCode, indicatorCodes, asOf);
    }

    @Override
    public List<Fact> facts(String dataset, String unitCode, long asOf) {
        return LatestRevisions.sortedFacts(facts.of(dataset, List.of(unitCode), asOf));
    }

    @Override
    public List<Judgement> judgements(String dataset, String unitCode, long asOf) {
        return LatestRevisions.sortedJudgements(judgements.of(dataset, List.of(unitCode), asOf));
    }
}
