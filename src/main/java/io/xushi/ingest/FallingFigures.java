package io.xushi.ingest;

import io.xushi.indicator.Accumulation;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.IndicatorCatalogue;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Series;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A total since the start of the year that falls (核减): doubtful, and wrong where the indicator may never fall. */
final class FallingFigures {

    private record Line(String unit, String indicator) {}

    private final IndicatorCatalogue indicators;
    private final RowProblems problems;

    FallingFigures(IndicatorCatalogue indicators, RowProblems problems) {
        this.indicators = indicators;
        this.problems = problems;
    }

    List<Observation> check(List<Observation> figures) {
        Map<Line, List<Observation>> lines = new LinkedHashMap<>();
        for (Observation figure : figures) {
            if (isTotal(figure.indicator())) {
                lines.computeIfAbsent(new Line(figure.unit(), figure.indicator()), line -> new ArrayList<>())
                        .add(figure);
            }
        }
        Set<Observation> wrong = new HashSet<>();
        lines.values().stream().filter(line -> line.size() > 1).forEach(line -> follow(line, wrong));
        return wrong.isEmpty()
                ? figures
                : figures.stream().filter(figure -> !wrong.contains(figure)).toList();
    }

    private boolean isTotal(String indicator) {
        Optional<Indicator> found = indicators.find(indicator);
        return found.isPresent() && found.get().accumulation() == Accumulation.YTD;
    }

    private void follow(List<Observation> line, Set<Observation> wrong) {
        Indicator indicator = indicators.find(line.get(0).indicator()).orElseThrow();
        Observation before = null;
        for (Observation figure : new Series(indicator, line).best()) {
            boolean falls = before != null
                    && before.period().year() == figure.period().year()
                    && before.period().last().isBefore(figure.period().last())
                    && figure.value().compareTo(before.value()) < 0;
            if (before != null && falls) {
                tell(indicator, before, figure);
            }
            if (falls && indicator.nonDecreasing()) {
                wrong.add(figure);
            } else {
                before = figure;
            }
        }
    }

    private void tell(Indicator indicator, Observation before, Observation figure) {
        int row = (int) figure.revision();
        Object[] values = {
            figure.period(),
            figure.value().toPlainString(),
            before.period(),
            before.value().toPlainString(),
            before.revision(),
            indicator.name()
        };
        if (indicator.nonDecreasing()) {
            problems.error(
                    row,
                    "value",
                    "%s 累计 %s，小于 %s 的 %s（第 %s 行）；指标“%s”的累计不得减少",
                    "%s has %s, less than %s with %s (row %s); the total of '%s' may not fall",
                    values);
        } else {
            problems.warning(
                    row,
                    "value",
                    "%s 累计 %s，小于 %s 的 %s（第 %s 行）；若是核减，可以不改",
                    "%s has %s, less than %s with %s (row %s); leave it if it is a correction",
                    values);
        }
    }
}
