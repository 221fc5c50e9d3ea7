package io.xushi.ingest;

import io.xushi.calendar.Period;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.IndicatorCatalogue;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads rows of a plan sheet: a unit, an indicator, and an amount for each period that has a column. */
final class PlanRows implements RowReader<PlanRows.PlanRow> {

    /** @param indicator its code */
    record PlanRow(String unit, String indicator, SortedMap<Period, BigDecimal> amounts) {}

    private record PeriodColumn(int index, String header, Period period) {}

    private final IndicatorCatalogue indicators;
    private final Hints hints;
    private final Map<Period, PeriodColumn> columns = new LinkedHashMap<>();

    PlanRows(IndicatorCatalogue indicators) {
        this.indicators = indicators;
        this.hints = new Hints(indicators::names);
    }

    boolean hasPeriods() {
        return !columns.isEmpty();
    }

    @Override
    public boolean takesColumn(int index, Place place, String written, Problems problems) {
        String header = PlanMark.without(written);
        if (!header.equals(written)) {
            PlanMark.tell(place, written, problems);
        }
        Optional<Period> period = Moments.period(header);
        if (period.isEmpty()) {
            problems.error(
                    place,
                    "“%s”列既不是单位 (unit)、指标 (indicator)，也不是时期；时期写作 2021、2021-Q3、2021-09 或 2021年9月",
                    "column '%s' is neither unit (单位) nor indicator (指标) nor a period; write periods like 2021, 2021-Q3"
                            + " or 2021-09",
                    Shown.of(header));
            return true;
        }
        Optional<PeriodColumn> overlap = columns.values().stream()
                .filter(other -> !other.period().from().isAfter(period.get().to())
                        && !period.get().from().isAfter(other.period().to()))
                .findFirst();
        if (overlap.isPresent()) {
            problems.error(
                    place,
                    "“%s”列与“%s”列的时期重叠；金额属于各自的时期，不能重复",
                    "the periods of columns '%s' and '%s' overlap; each amount belongs to its own period",
                    Shown.of(header),
                    overlap.get().header());
        } else {
            columns.put(period.get(), new PeriodColumn(index, header, period.get()));
        }
        return true;
    }

    @Override
    public Optional<PlanRow> read(Fields row) {
        String unit = row.required("unit");
        Optional<Indicator> indicator = ObservationRows.indicator(row, indicators, hints);
        SortedMap<Period, BigDecimal> amounts = new TreeMap<>();
        for (PeriodColumn column : columns.values()) {
            amount(row, column, indicator).ifPresent(amount -> amounts.put(column.period(), amount));
        }
        return row.isWrong() || indicator.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlanRow(unit, indicator.get().code(), amounts));
    }

    private static Optional<BigDecimal> amount(Fields row, PeriodColumn column, Optional<Indicator> indicator) {
        String text = row.cell(column.index());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Decimals.Result result = Decimals.parse(
                text, indicator.map(found -> found.measure().name()).orElse(null));
        if (result.wrong() != null) {
            row.cellError(column.index(), "%s：%s", "%s: %s", Shown.of(column.header()), result.wrong());
        }
        return Optional.ofNullable(result.value());
    }

    @Override
    public List<PlanRow> check(List<Entry<PlanRow>> rows, boolean keepGood, RowProblems problems) {
        record Key(String unit, String indicator) {}
        Map<Key, Integer> first = new HashMap<>();
        for (Entry<PlanRow> row : rows) {
            Integer earlier =
                    first.putIfAbsent(new Key(row.value().unit(), row.value().indicator()), row.row());
            if (earlier != null) {
                problems.error(
                        row.row(),
                        "unit",
                        "“%s”的这个指标在第 %s 行已有计划",
                        "'%s' already has a plan for this indicator in row %s",
                        Shown.of(row.value().unit()),
                        earlier);
            }
        }
        return rows.stream()
                .filter(row -> !problems.isRefused(row.row()))
                .map(Entry::value)
                .toList();
    }
}
