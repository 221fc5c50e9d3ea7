package io.xushi.ingest;

import io.xushi.indicator.Accumulation;
import io.xushi.indicator.Direction;
import io.xushi.indicator.Frequency;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.IndicatorCatalogue;
import io.xushi.indicator.Observation;
import io.xushi.intake.Batch;
import io.xushi.intake.DataKind;
import io.xushi.intake.DataReader.Read;
import io.xushi.intake.ReceivedFile;
import io.xushi.quantity.Measure;
import io.xushi.unit.Unit;
import io.xushi.unit.UnitDirectory;
import io.xushi.wording.Language;
import io.xushi.wording.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Reads files in tests, against two units and two indicators. */
final class Reading {

    static final UnitDirectory UNITS = new UnitDirectory(List.of(
            new Unit("luxi", "泸溪县", "县市", null, null, true, List.of("泸溪")),
            new Unit("jishou", "吉首市", "县市", null, null, true, List.of())));
    static final IndicatorCatalogue INDICATORS = new IndicatorCatalogue(
            List.of(indicator("investment", "重点项目投资", "亿元", false), indicator("projects", "开工项目", "个", true)));

    private Reading() {}

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
        return new DataFileReader()
                .read(kind, new ReceivedFile(kind.id() + ".csv", content), UNITS, INDICATORS, acceptGood);
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
