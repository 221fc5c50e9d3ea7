package io.xushi.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The days for which a scheme holds, first and last included. May cover several years. */
public record Span(LocalDate from, LocalDate to) {

    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a scheme cannot end (" + to + ") before it begins (" + from + ")");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Days from the first day to {@code day}, both included; from none to all of them. */
    public long daysUntil(LocalDate day) {
        LocalDate last = day.isAfter(to) ? to : day;
        return Math.max(0, ChronoUnit.DAYS.between(from, last) + 1);
    }

    public long days() {
        return daysUntil(to);
    }

    /** Whole months that are over on the evening of {@code day}; from none to all of them. */
    public long monthsUntil(LocalDate day) {
        LocalDate last = day.isAfter(to) ? to : day;
        return Math.max(0, ChronoUnit.MONTHS.between(from, last.plusDays(1)));
    }

    public long months() {
        return monthsUntil(to);
    }
}
