package io.xushi.forecast;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The period whose end is forecast, and how far into it the data go.
 *
 * @param first the period's first month
 * @param last the period's last month
 * @param cutOff the last month that the data cover; may lie before or after the period
 */
public record Horizon(YearMonth first, YearMonth last, YearMonth cutOff) {

    private static final int YEAR = 12;

    /** @throws IllegalArgumentException if the period ends before it begins */
    public Horizon {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a period cannot end (" + last + ") before it begins (" + first + ")");
        }
    }

    boolean isOver() {
        return !cutOff.isBefore(last);
    }

    boolean hasBegun() {
        return !cutOff.isBefore(first);
    }

    /** How many months the period has. */
    int length() {
        return Math.toIntExact(ChronoUnit.MONTHS.between(first, last) + 1);
    }

    /** How many of them are over, from none to all. */
    int over() {
        return Math.toIntExact(Math.max(0, Math.min(length(), ChronoUnit.MONTHS.between(first, cutOff) + 1)));
    }

    /**
     * The same months of the period that came so many before, seen from the same month: whole years earlier, as many as
     * keep periods apart.
     */
    Horizon before(int periods) {
        long months = (length() + YEAR - 1L) / YEAR * YEAR * periods;
        return new Horizon(first.minusMonths(months), last.minusMonths(months), cutOff.minusMonths(months));
    }
}
