package io.xushi.renewal;

import io.xushi.calendar.Period;
import io.xushi.calendar.Span;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Moves periods and days by whole years, as a scheme for another year needs them.
 *
 * @param years negative for an earlier year
 */
public record YearShift(int years) {

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])[12][0-9]{3}(?![0-9])");

    /** The same day of the other year; 29 February becomes 28 February where the other year has none. */
    public LocalDate day(LocalDate day) {
        return day.plusYears(years);
    }

    /** The same days of other years. What ended with February still ends with it, on the 28th or the 29th. */
    public Span span(Span span) {
        LocalDate to = day(span.to());
        boolean endsFebruary = span.to().getMonthValue() == 2
                && span.to().getDayOfMonth() == span.to().lengthOfMonth();
        return new Span(day(span.from()), endsFebruary ? to.withDayOfMonth(to.lengthOfMonth()) : to);
    }

    public Period period(Period period) {
        return period.plusYears(years);
    }

    /** A text that begins with a year of four digits, such as {@code 2007-Q3} or {@code 2007年9月}. */
    public String leadingYear(String text) {
        return moved(text.substring(0, 4)) + text.substring(4);
    }

    /** Every year that the text names and the span holds; other years and numbers stay. */
    public String yearsOf(Span span, String text) {
        return YEAR.matcher(text).replaceAll(year -> isWithin(span, year) ? moved(year.group()) : year.group());
    }

    private static boolean isWithin(Span span, MatchResult year) {
        int number = Integer.parseInt(year.group());
        return number >= span.from().getYear() && number <= span.to().getYear();
    }

    private String moved(String year) {
        return "%04d".formatted(Integer.parseInt(year) + years);
    }
}
