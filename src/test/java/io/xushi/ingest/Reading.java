package io.xushi.ingest;

import io.xushi.fact.Fact;
import io.xushi.fact.FactKind;
import io.xushi.indicator.Accumulation;
import io.xushi.indicator.Direction;
import io.xushi.indicator.Frequency;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.IndicatorCatalogue;
import io.xushi.indicator.Observation;
import io.xushi.intake.Batch;
import io.xushi.intake.DataKind;
import io.xushi.intake.DataReader.Read;
import io.xushi.intake.Known;
import io.xushi.intake.ReceivedFile;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.Item;
import io.xushi.scheme.JudgedClause;
import io.xushi.scoring.Judgement;
import io.xushi.unit.Unit;
import io.xushi.unit.UnitDirectory;
import io.xushi.wording.Language;
import io.xushi.wording.Problem;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads files in tests, against two units, two indicators, three judged clauses of two items, and an item without. */
final class Reading {

    static final UnitDirectory UNITS = new UnitDirectory(List.of(
            new Unit("luxi", "泸溪县", "县市", null, null, true, List.of("泸溪")),
            new Unit("jishou", "吉首市", "县市", null, null, true, List.of())));
    static final IndicatorCatalogue INDICATORS = new IndicatorCatalogue(
            List.of(indicator("investment", "重点项目投资", "亿元", false), indicator("projects", "开工项目", "个", true)));

    static final Known KNOWN = new Known(
            UNITS,
            INDICATORS,
            Map.of(FactKind.TAG, Set.of("贫困县", "民族县"), FactKind.DUTY, Set.of("垃圾处理场建设")),
            List.of(judged("1-1", "1", 10, false), judged("2-1", "2", 5, true), judged("2-2", "2", 5, false)),
            List.of(item("1"), item("2"), item("3")));

    private Reading() {}

    private static JudgedClause judged(String clause, String item, int high, boolean reasonRequired) {
        return new JudgedClause(clause, item, "市考核办", BigDecimal.valueOf(-2), BigDecimal.valueOf(high), reasonRequired);
    }

    private static Item item(String id) {
        return new Item(
                id,
                Wording.same("项目" + id),
                null,
                Ratio.of(BigDecimal.TEN),
                new Item.Limit(false, null, null),
                List.of());
    }

    static Indicator indicator(String code, String name, String measure, boolean nonDecreasing) {
        return new Indicator(
                code,
                name,
                new Measure(measure),
                Direction.UP,
                Accumulation.YTD,
                Frequency.MONTH,
                null,
                nonDecreasing,
                List.of());
    }

    static Read file(DataKind kind, byte[] content, boolean acceptGood) {
        return new DataFileReader().read(kind, new ReceivedFile(kind.id() + ".csv", content), KNOWN, acceptGood);
    }

    static Read observations(String csv) {
        return file(DataKind.OBSERVATIONS, csv.getBytes(StandardCharsets.UTF_8), false);
    }

    static Read goodObservations(String csv) {
        return file(DataKind.OBSERVATIONS, csv.getBytes(StandardCharsets.UTF_8), true);
    }

    static Read units(String csv) {
        return file(DataKind.UNITS, csv.getBytes(StandardCharsets.UTF_8), false);
    }

    static Read facts(String csv) {
        return file(DataKind.FACTS, csv.getBytes(StandardCharsets.UTF_8), false);
    }

    static Read judgements(String csv) {
        return file(DataKind.JUDGEMENTS, csv.getBytes(StandardCharsets.UTF_8), false);
    }

    static List<Fact> facts(Read read) {
        return ((Batch.Facts) read.batch()).facts();
    }

    static List<Judgement> judgements(Read read) {
        return ((Batch.Judgements) read.batch()).judgements();
    }

    static List<Observation> figures(Read read) {
        return ((Batch.Observations) read.batch()).observations();
    }

    static List<Unit> units(Read read) {
        return ((Batch.Units) read.batch()).units();
    }

    /** Every problem in English, one a line. */
    static String en(List<Problem> problems) {
        return told(problems, Language.EN);
    }

    static String zh(List<Problem> problems) {
        return told(problems, Language.ZH);
    }

    private static String told(List<Problem> problems, Language language) {
        return problems.stream()
                .map(problem -> (problem.isError() ? "" : "warning ") + problem.in(language))
                .collect(Collectors.joining("\n"));
    }
}
