package io.xushi.api;

import io.xushi.calendar.Period;
import io.xushi.evaluation.UnitData;
import io.xushi.fact.Fact;
import io.xushi.indicator.Basis;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.IndicatorCatalogue;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Series;
import io.xushi.indicator.Status;
import io.xushi.ingest.DataFileReader;
import io.xushi.intake.Batch;
import io.xushi.intake.DataKind;
import io.xushi.intake.DataReader;
import io.xushi.intake.DataRegister;
import io.xushi.intake.ImportRecord;
import io.xushi.intake.ImportRegister;
import io.xushi.intake.Known;
import io.xushi.intake.LatestRevisions;
import io.xushi.intake.ReceivedFile;
import io.xushi.intake.Revised;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.Item;
import io.xushi.scheme.JudgedClause;
import io.xushi.scoring.Judgement;
import io.xushi.unit.Unit;
import io.xushi.unit.UnitDirectory;
import io.xushi.wording.Place;
import io.xushi.wording.Problem;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Two units with three observations, a judged clause and its item; a file is refused when it begins with "bad". Facts
 * and judgements are read as they really are.
 */
final class MemoryData implements DataRegister, ImportRegister, DataReader {

    private static final List<Unit> UNITS = List.of(
            new Unit("jishou", "吉首市", "县市", null, null, true, List.of("吉首")),
            new Unit("luxi", "泸溪县", "县市", null, null, true, List.of()));

    private final Map<Long, ImportRecord> records = new TreeMap<>();
    private final Map<Long, ReceivedFile> files = new TreeMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Judgement> judgements = new ArrayList<>();

    static Observation observation(String unit, String period, String value, long revision) {
        return new Observation(
                unit,
                "gdzc",
                Period.parse(period),
                new BigDecimal(value),
                Basis.REVIEWED,
                Status.FINAL,
                null,
                "统计局",
                null,
                revision);
    }

    private static final List<Observation> OBSERVATIONS = List.of(
            observation("jishou", "2021-01..02", "1E+1", 1),
            observation("jishou", "2021-03", "21.50", 1),
            observation("jishou", "2021-03", "22", 2));

    @Override
    public long latestImport(String dataset) {
        return dataset.equals("invest-2021") ? 2 : 0;
    }

    @Override
    public UnitDirectory units(String dataset, long asOf) {
        return new UnitDirectory(UNITS);
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
        UNITS.forEach(unit -> chunk.accept(List.of(data(dataset, asOf, unit))));
    }

    private UnitData data(String dataset, long asOf, Unit unit) {
        List<Observation> own = observations(dataset, unit.code(), List.of("gdzc"), asOf);
        return new UnitData(
                unit,
                own.isEmpty() ? Map.of() : Map.of("gdzc", new Series(DemoSchemes.INVESTMENT, own)),
                LatestRevisions.facts(facts(dataset, unit.code(), asOf)),
                LatestRevisions.judgements(judgements(dataset, unit.code(), asOf)));
    }

    @Override
    public List<UnitData> data(
            String dataset,
            long asOf,
            IndicatorCatalogue indicators,
            YearMonth from,
            YearMonth to,
            Collection<String> unitCodes) {
        return UNITS.stream()
                .filter(unit -> unitCodes.contains(unit.code()))
                .map(unit -> data(dataset, asOf, unit))
                .toList();
    }

    @Override
    public List<Fact> facts(String dataset, String unitCode, long asOf) {
        return LatestRevisions.sortedFacts(
                facts.stream().filter(each -> each.unit().equals(unitCode)).toList());
    }

    @Override
    public List<Judgement> judgements(String dataset, String unitCode, long asOf) {
        return LatestRevisions.sortedJudgements(
                judgements.stream().filter(each -> each.unit().equals(unitCode)).toList());
    }

    @Override
    public List<Observation> observations(String dataset, String unitCode, Collection<String> codes, long asOf) {
        return OBSERVATIONS.stream()
                .filter(each -> dataset.equals("invest-2021") && each.unit().equals(unitCode))
                .filter(each -> codes.contains(each.indicator()))
                .toList();
    }

    @Override
    public Read read(DataKind kind, ReceivedFile file, Known known, boolean acceptGood) {
        if (kind == DataKind.FACTS || kind == DataKind.JUDGEMENTS) {
            return new DataFileReader().read(kind, file, withJudged(known), acceptGood);
        }
        List<Problem> problems = new ArrayList<>();
        if (new String(file.content(), StandardCharsets.UTF_8).startsWith("bad")) {
            problems.add(Problem.error(Place.cell(file.name(), 2, 3), "“十”不是数", "'ten' is not a number"));
            problems.add(Problem.error(Place.line(file.name(), 4), "没有单位“吉守”", "there is no unit '吉守'"));
        }
        boolean refused = !problems.isEmpty() && !acceptGood;
        return new Read(refused ? null : new Batch.Observations(OBSERVATIONS), problems.size(), problems);
    }

    private static Known withJudged(Known known) {
        JudgedClause clause = new JudgedClause("2-1", "2", "市考核办", BigDecimal.ZERO, BigDecimal.TEN, true);
        Item item = new Item(
                "2",
                new Wording("招商引资", "Investment attracted"),
                null,
                Ratio.of(BigDecimal.TEN),
                new Item.Limit(false, null, null),
                List.of());
        return new Known(known.units(), known.indicators(), Map.of(), List.of(clause), List.of(item));
    }

    @Override
    public ImportRecord commit(
            String dataset, Batch batch, ReceivedFile file, Instant at, int refused, List<Problem> problems) {
        long number = records.size() + 1L;
        if (batch instanceof Batch.Facts some) {
            some.facts().forEach(each -> facts.add(Revised.of(each, number)));
        } else if (batch instanceof Batch.Judgements some) {
            some.judgements().forEach(each -> judgements.add(Revised.of(each, number)));
        }
        return keep(dataset, batch.kind(), number, file, at, batch.size(), problems);
    }

    @Override
    public ImportRecord refuse(
            String dataset, DataKind kind, ReceivedFile file, Instant at, int refused, List<Problem> problems) {
        return keep(dataset, kind, null, file, at, 0, problems);
    }

    private ImportRecord keep(
            String dataset,
            DataKind kind,
            Long number,
            ReceivedFile file,
            Instant at,
            int accepted,
            List<Problem> problems) {
        long id = records.size() + 1L;
        files.put(id, file);
        ImportRecord record = new ImportRecord(
                id, number, dataset, kind, file.name(), "ab12", at, accepted, 0, problems.size(), problems);
        records.put(id, record);
        return record;
    }

    @Override
    public List<ImportRecord> latest(String dataset, int most) {
        return records.values().stream()
                .sorted((a, b) -> Long.compare(b.id(), a.id()))
                .limit(most)
                .toList();
    }

    @Override
    public Optional<ImportRecord> find(long id) {
        return Optional.ofNullable(records.get(id));
    }

    @Override
    public Optional<ReceivedFile> file(long id) {
        return Optional.ofNullable(files.get(id));
    }

    @Override
    public List<Period> periods(String dataset, long asOf) {
        return OBSERVATIONS.stream()
                .filter(each -> dataset.equals("invest-2021"))
                .map(Observation::period)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
