package io.xushi.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Why there is no value (缺数). Never zero, never an error. */
public enum Absence {
    /** Its release day has not come (未到报送期). */
    NOT_DUE,
    /** Its release day has passed (迟报). */
    OVERDUE,
    /** The unit has nothing to report here (缺项). */
    NOT_APPLICABLE,
    /** Not there, and nothing says when it should be (缺数). */
    MISSING;

    /**
     * Why an indicator has no value at a data cut-off.
     *
     * @param from first day of the stretch that is looked at
     * @param seen the day on which somebody looks: whether the release day has passed
     */
    public static Absence of(Indicator indicator, LocalDate from, LocalDate cutOff, LocalDate seen) {
        if (isWithinItsPeriod(indicator, from, cutOff)) {
            return NOT_DUE;
        }
        return due(indicator, from, cutOff)
                .map(due -> seen.isBefore(due) ? NOT_DUE : OVERDUE)
                .orElse(MISSING);
    }

    /**
     * The day on which the value at a data cut-off is due; empty while the indicator's period still runs, or when
     * nothing says when.
     *
     * @param from first day of the stretch that is looked at
     */
    public static Optional<LocalDate> due(Indicator indicator, LocalDate from, LocalDate cutOff) {
        Integer releaseDay = indicator.releaseDay();
        if (releaseDay == null || isWithinItsPeriod(indicator, from, cutOff)) {
            return Optional.empty();
        }
        YearMonth next = Series.lastWholeMonth(cutOff).plusMonths(1);
        return Optional.of(next.atDay(Math.min(releaseDay, next.lengthOfMonth())));
    }

    private static boolean isWithinItsPeriod(Indicator indicator, LocalDate from, LocalDate cutOff) {
        YearMonth last = Series.lastWholeMonth(cutOff);
        return last.isBefore(YearMonth.from(from))
                || last.getMonthValue() % indicator.frequency().months() != 0;
    }
}
