package io.xushi.ingest;

import io.xushi.calendar.Period;
import io.xushi.indicator.Basis;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.IndicatorCatalogue;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Status;
import io.xushi.unit.Unit;
import io.xushi.unit.UnitDirectory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads rows of observations.csv. */
final class ObservationRows implements RowReader<Observation> {

    private final CommonCells cells;
    private final IndicatorCatalogue indicators;
    private final Hints indicatorHints;

    ObservationRows(UnitDirectory units, IndicatorCatalogue indicators) {
        this.cells = new CommonCells(units);
        this.indicators = indicators;
        this.indicatorHints = new Hints(indicators::names);
    }

    @Override
    public Optional<Observation> read(Fields row) {
        Optional<Unit> unit = cells.unit(row);
        Optional<Indicator> indicator = indicator(row, indicators, indicatorHints);
        Optional<Period> period = CommonCells.period(row, row.required("period"));
        Optional<BigDecimal> value = value(row, indicator.orElse(null));
        Basis basis = row.word("basis", Words.BASIS, Basis.REPORTED);
        Status status = row.word("status", Words.STATUS, Status.PRELIMINARY);
        Instant knownAt = CommonCells.knownAt(row);
        String source = cells.shared(row, "source");
        String note = cells.shared(row, "note");
        if (row.isWrong() || unit.isEmpty() || indicator.isEmpty() || period.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Observation(
                unit.get().code(),
                indicator.get().code(),
                period.get(),
                value.get(),
                basis,
                status,
                knownAt,
                source,
                note,
                row.number()));
    }

    static Optional<Indicator> indicator(Fields row, IndicatorCatalogue indicators, Hints hints) {
        String name = row.required("indicator");
        Optional<Indicator> found = indicators.find(name);
        if (found.isEmpty() && !name.isEmpty()) {
            row.error("indicator", "没有指标“%s”。%s", "there is no indicator '%s'. %s", Shown.of(name), hints.of(name));
        }
        return found;
    }

    private static Optional<BigDecimal> value(Fields row, @Nullable Indicator indicator) {
        checkMeasure(row, indicator);
        String text = row.line("value");
        if (text.isEmpty()) {
            if (!row.isWrong()) {
                row.warning("value", "没有数值，这一行未读取", "there is no figure; the row is left out");
            }
            return Optional.empty();
        }
        Decimals.Result result = Decimals.parse(
                text, indicator == null ? null : indicator.measure().name());
        if (result.wrong() != null) {
            row.error("value", "%s", "%s", result.wrong());
        }
        CommonCells.tellHidden(row, "value");
        return Optional.ofNullable(result.value());
    }

    private static void checkMeasure(Fields row, @Nullable Indicator indicator) {
        String measure = row.line("measure").replace('％', '%');
        if (indicator != null
                && !measure.isEmpty()
                && !measure.equals(indicator.measure().name())) {
            row.error(
                    "measure",
                    "这里写的是“%s”，指标“%s”的计量单位是“%s”；请换算数值，或更正计量单位",
                    "this says '%s', but indicator '%s' is in '%s'; convert the value or correct the measure",
                    Shown.of(measure),
                    indicator.name(),
                    indicator.measure());
        }
    }

    @Override
    public List<Observation> check(List<Entry<Observation>> rows, boolean keepGood, RowProblems problems) {
        List<Observation> figures = rows.stream().map(Entry::value).toList();
        return new FallingFigures(indicators, problems).check(new RepeatedFigures(problems).check(figures));
    }
}
