package io.xushi.ingest;

import io.xushi.calendar.WorkingDays;
import io.xushi.wording.Problems;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a calendar of working days, CSV or XLSX with the columns {@code date, kind, name, source}: {@code rest} (休) is
 * a day off, {@code work} (班) a Saturday or Sunday that is worked instead, and a row of kind {@code year} (年度) with the
 * year as its date says that this year's calendar has been published officially.
 */
public final class CalendarFile {

    private CalendarFile() {}

    /** What could be read; whatever is wrong is added to the problems. */
    public static WorkingDays read(String label, byte[] content, Problems problems) {
        TableReading<Day> reading = new TableReading<>(DataColumns.CALENDAR, new Rows(), Limits.DEFAULT);
        List<Day> entries = reading.read(label, content, true);
        problems.addAll(reading.problems());
        Set<LocalDate> rest = new HashSet<>();
        Set<LocalDate> work = new HashSet<>();
        Set<Integer> years = new HashSet<>();
        for (Day entry : entries) {
            switch (entry.kind()) {
                case REST -> rest.add(entry.date());
                case WORK -> work.add(entry.date());
                case YEAR -> years.add(entry.date().getYear());
            }
        }
        return new WorkingDays(rest, work, years);
    }

    private enum Kind {
        REST,
        WORK,
        YEAR
    }

    /** @param date the first of January for a year */
    private record Day(LocalDate date, Kind kind) {}

    private static final class Rows implements RowReader<Day> {

        private static final Words<Kind> KINDS = new Words<Kind>()
                .with(Kind.REST, "休", "rest")
                .with(Kind.WORK, "班", "work")
                .with(Kind.YEAR, "年度", "year");

        @Override
        public Optional<Day> read(Fields row) {
            row.required("kind");
            Kind kind = row.word("kind", KINDS, Kind.REST);
            Optional<LocalDate> date = date(row, kind);
            if (row.isWrong() || date.isEmpty()) {
                return Optional.empty();
            }
            DayOfWeek weekday = date.get().getDayOfWeek();
            if (kind == Kind.WORK && weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY) {
                row.error(
                        "date",
                        "%s 不是星期六或星期日，本来就是工作日",
                        "%s is neither a Saturday nor a Sunday and is worked anyway",
                        date.get());
                return Optional.empty();
            }
            return Optional.of(new Day(date.get(), kind));
        }

        private static Optional<LocalDate> date(Fields row, Kind kind) {
            String text = row.required("date");
            boolean year = kind == Kind.YEAR && text.matches("\\d{4}");
            Optional<LocalDate> date = kind == Kind.YEAR ? Optional.empty() : Moments.day(text);
            if (date.isEmpty() && !year && !text.isEmpty()) {
                row.error(
                        "date",
                        "“%s”不是日期；写法如 2021-10-01，年度行写 2021",
                        "'%s' is not a date; write it like 2021-10-01, or 2021 for a year",
                        Shown.of(text));
            }
            return year ? Optional.of(LocalDate.of(Integer.parseInt(text), 1, 1)) : date;
        }

        @Override
        public List<Day> check(List<Entry<Day>> rows, boolean keepGood, RowProblems problems) {
            record Key(LocalDate date, boolean year) {}
            Map<Key, Integer> first = new HashMap<>();
            for (Entry<Day> row : rows) {
                Integer earlier = first.putIfAbsent(
                        new Key(row.value().date(), row.value().kind() == Kind.YEAR), row.row());
                if (earlier != null) {
                    problems.error(row.row(), "date", "与第 %s 行的日期重复", "the same date as in row %s", earlier);
                }
            }
            return rows.stream()
                    .filter(row -> !problems.isRefused(row.row()))
                    .map(Entry::value)
                    .toList();
        }
    }
}
