package io.xushi.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of whole months within one year: {@code 2007}, {@code 2007-H1}, {@code 2007-Q3}, {@code 2007-09}, or
 * {@code 2007-01..02} where two months are published as one.
 */
public record Period(YearMonth first, YearMonth last) implements Comparable<Period> {

    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])|(\\d{1,2})(?:\\.\\.(\\d{1,2}))?))?");
    private static final Comparator<Period> ORDER =
            Comparator.comparing(Period::last).thenComparing(Period::first);

    public Period {
        if (first.getYear() != last.getYear() || first.isAfter(last)) {
            throw new IllegalArgumentException("a period is whole months of one year, not " + first + " to " + last);
        }
    }

    public static Period month(YearMonth month) {
        return new Period(month, month);
    }

    public static Period year(int year) {
        return new Period(YearMonth.of(year, 1), YearMonth.of(year, 12));
    }

    /** @throws IllegalArgumentException if the text is none of the five forms */
    public static Period parse(String text) {
        return tryParse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is not a period; write 2007, 2007-H1, 2007-Q3, 2007-09 or 2007-01..02"));
    }

    public static Optional<Period> tryParse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1));
        try {
            if (form.group(2) != null) {
                int half = Integer.parseInt(form.group(2));
                return Optional.of(months(year, half * 6 - 5, half * 6));
            }
            if (form.group(3) != null) {
                int quarter = Integer.parseInt(form.group(3));
                return Optional.of(months(year, quarter * 3 - 2, quarter * 3));
            }
            if (form.group(4) != null) {
                int from = Integer.parseInt(form.group(4));
                int to = form.group(5) == null ? from : Integer.parseInt(form.group(5));
                return Optional.of(months(year, from, to));
            }
            return Optional.of(year(year));
        } catch (DateTimeException | IllegalArgumentException outside) {
            return Optional.empty();
        }
    }

    private static Period months(int year, int from, int to) {
        return new Period(YearMonth.of(year, from), YearMonth.of(year, to));
    }

    public LocalDate from() {
        return first.atDay(1);
    }

    public LocalDate to() {
        return last.atEndOfMonth();
    }

    public int year() {
        return first.getYear();
    }

    public int months() {
        return last.getMonthValue() - first.getMonthValue() + 1;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from()) && !day.isAfter(to());
    }

    /** The same months of an earlier (or later) year. */
    public Period plusYears(int years) {
        return new Period(first.plusYears(years), last.plusYears(years));
    }

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }

    /** The canonical text, which {@link #parse} reads back. */
    @Override
    public String toString() {
        int from = first.getMonthValue();
        int months = months();
        String year = "%04d".formatted(year());
        if (months == 12) {
            return year;
        }
        if (months == 6 && from % 6 == 1) {
            return year + "-H" + (from + 5) / 6;
        }
        if (months == 3 && from % 3 == 1) {
            return year + "-Q" + (from + 2) / 3;
        }
        String start = year + "-%02d".formatted(from);
        return months == 1 ? start : start + "..%02d".formatted(last.getMonthValue());
    }
}
