package io.xushi.ingest;

import io.xushi.indicator.Accumulation;
import io.xushi.indicator.Direction;
import io.xushi.indicator.Frequency;
import io.xushi.indicator.Indicator;
import io.xushi.quantity.Measure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads rows of indicators.csv. */
final class IndicatorRows implements RowReader<Indicator> {

    @Override
    public Optional<Indicator> read(Fields row) {
        String code = row.required("code");
        String name = row.required("name");
        String measure = row.required("measure");
        row.required("direction");
        Direction direction = row.word("direction", Words.DIRECTION, Direction.UP);
        row.required("accumulation");
        Accumulation accumulation = row.word("accumulation", Words.ACCUMULATION, Accumulation.YTD);
        Frequency frequency = row.word("frequency", Words.FREQUENCY, Frequency.MONTH);
        Integer releaseDay = releaseDay(row);
        boolean nonDecreasing = row.word("non_decreasing", Words.YES_NO, false);
        List<String> aliases = Aliases.of(row.line("aliases"));
        if (row.isWrong()) {
            return Optional.empty();
        }
        return Optional.of(new Indicator(
                code,
                name,
                new Measure(measure),
                direction,
                accumulation,
                frequency,
                releaseDay,
                nonDecreasing,
                aliases));
    }

    private static @Nullable Integer releaseDay(Fields row) {
        String text = row.line("release_day");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,2}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 31) {
            row.error(
                    "release_day",
                    "“%s”不是 1 至 31 的日期；写法如 15",
                    "'%s' is not a day from 1 to 31; write it like 15",
                    Shown.of(text));
            return null;
        }
        return Integer.parseInt(text);
    }

    @Override
    public List<Indicator> check(List<Entry<Indicator>> rows, boolean keepGood, RowProblems problems) {
        NameBook names = new NameBook(problems);
        rows.forEach(row -> names.note(
                row.row(), row.value().code(), row.value().name(), row.value().aliases()));
        return rows.stream()
                .filter(row -> !problems.isRefused(row.row()))
                .map(Entry::value)
                .toList();
    }
}
