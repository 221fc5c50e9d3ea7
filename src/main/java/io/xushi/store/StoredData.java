package io.xushi.store;

import io.xushi.calendar.Period;
import io.xushi.evaluation.UnitData;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.IndicatorCatalogue;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Series;
import io.xushi.intake.DataRegister;
import io.xushi.unit.Unit;
import io.xushi.unit.UnitDirectory;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What is known, read by import number. */
final class StoredData implements DataRegister {

    // So that a statement's result stays below what H2 holds in memory before it turns to a temporary file.
    private static final int UNITS_AT_ONCE = 25;

    private final Database database;
    private final UnitRevisions units;
    private final IndicatorRevisions indicators;
    private final ObservationRevisions observations;

    StoredData(Database database) {
        this.database = database;
        this.units = new UnitRevisions(database);
        this.indicators = new IndicatorRevisions(database);
        this.observations = new ObservationRevisions(database);
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
        Map<String, Indicator> byCode = new HashMap<>();
        wanted.all().forEach(indicator -> byCode.put(indicator.code(), indicator));
        List<Unit> next = units.after(dataset, asOf, "", chunkSize);
        while (!next.isEmpty()) {
            List<UnitData> data = new ArrayList<>(next.size());
            for (int start = 0; start < next.size(); start += UNITS_AT_ONCE) {
                List<Unit> some = next.subList(start, Math.min(start + UNITS_AT_ONCE, next.size()));
                data.addAll(withSeries(dataset, some, asOf, byCode, from, to));
            }
            chunk.accept(data);
            next = units.after(dataset, asOf, next.get(next.size() - 1).code(), chunkSize);
        }
    }

    private List<UnitData> withSeries(
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
        return some.stream()
                .map(unit -> new UnitData(unit, series(found.getOrDefault(unit.code(), Map.of()), wanted)))
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
}
