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
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads rows of observations.csv. */
final class ObservationRows implements RowReader<Observation> {

    private final UnitDirectory units;
    private final IndicatorCatalogue indicators;
    private final Hints unitHints;
    private final Hints indicatorHints;
    private final Map<String, String> texts = new HashMap<>();

    ObservationRows(UnitDirectory units, IndicatorCatalogue indicators) {
        this.units = units;
        this.indicators = indicators;
        this.unitHints = new Hints(units::names);
        this.indicatorHints = new Hints(indicators::names);
    }

    @Override
    public Optional<Observation> read(Fields row) {
        Optional<Unit> unit = unit(row);
        Optional<Indicator> indicator = indicator(row, indicators, indicatorHints);
        Optional<Period> period = period(row);
        Optional<BigDecimal> value = value(row, indicator.orElse(null));
        Basis basis = row.word("basis", Words.BASIS, Basis.REPORTED);
        Status status = row.word("status", Words.STATUS, Status.PRELIMINARY);
        Instant knownAt = knownAt(row);
        String source = shared(row, "source");
        String note = shared(row, "note");
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

    private Optional<Unit> unit(Fields row) {
        String name = row.required("unit");
        Optional<Unit> found = units.find(name);
        if (found.isEmpty() && !name.isEmpty()) {
            row.error("unit", "没有单位“%s”。%s", "there is no unit '%s'. %s", Shown.of(name), unitHints.of(name));
        }
        return found;
    }

    static Optional<Indicator> indicator(Fields row, IndicatorCatalogue indicators, Hints hints) {
        String name = row.required("indicator");
        Optional<Indicator> found = indicators.find(name);
        if (found.isEmpty() && !name.isEmpty()) {
            row.error("indicator", "没有指标“%s”。%s", "there is no indicator '%s'. %s", Shown.of(name), hints.of(name));
        }
        return found;
    }

    private static Optional<Period> period(Fields row) {
        String text = row.required("period");
        Optional<Period> period = Moments.period(text);
        if (period.isEmpty() && !text.isEmpty()) {
            Optional<Period> meant = Moments.day(text).map(day -> Period.month(YearMonth.from(day)));
            if (meant.isPresent()) {
                row.error("period", "“%s”是一天，不是时期；应写作 %s", "'%s' is a day, not a period; write %s", text, meant.get());
            } else {
                row.error(
                        "period",
                        "“%s”不是时期；写法如 2021、2021-H1、2021-Q3、2021-09、2021-01..02 或 2021年9月",
                        "'%s' is not a period; write it like 2021, 2021-H1, 2021-Q3, 2021-09 or 2021-01..02",
                        Shown.of(text));
            }
        }
        return period;
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
        String hidden = row.hidden("value");
        if (hidden != null) {
            row.warning(
                    "value",
                    "单元格显示 %s，实际存的是 %s；按显示的数值读取",
                    "the cell shows %s but holds %s; what it shows was taken",
                    text,
                    Shown.of(hidden));
        }
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

    private static @Nullable Instant knownAt(Fields row) {
        String text = row.line("known_at");
        Optional<Instant> moment = Moments.moment(text);
        if (moment.isEmpty() && !text.isEmpty()) {
            row.error(
                    "known_at",
                    "“%s”不是日期或时间；写法如 2021-10-12 或 2021-10-12T09:00",
                    "'%s' is neither a date nor a time; write it like 2021-10-12 or 2021-10-12T09:00",
                    Shown.of(text));
        }
        return moment.orElse(null);
    }

    // The same source stands in thousands of rows: keep it once.
    private @Nullable String shared(Fields row, String column) {
        return row.optional(column)
                .map(text -> texts.size() < 10_000 ? texts.computeIfAbsent(text, same -> same) : text)
                .orElse(null);
    }

    @Override
    public List<Observation> check(List<Entry<Observation>> rows, boolean keepGood, RowProblems problems) {
        List<Observation> figures = rows.stream().map(Entry::value).toList();
        return new FallingFigures(indicators, problems).check(new RepeatedFigures(problems).check(figures));
    }
}
