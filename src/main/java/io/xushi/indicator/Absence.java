package io.xushi.indicator;

import java.time.LocalDate;
import java.time.YearMonth;

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
        YearMonth last = Series.lastWholeMonth(cutOff);
        boolean within = last.isBefore(YearMonth.from(from))
                || last.getMonthValue() % indicator.frequency().months() != 0;
        if (within) {
            return NOT_DUE;
        }
        Integer releaseDay = indicator.releaseDay();
        if (releaseDay == null) {
            return MISSING;
        }
        YearMonth next = last.plusMonths(1);
        LocalDate due = next.atDay(Math.min(releaseDay, next.lengthOfMonth()));
        return seen.isBefore(due) ? NOT_DUE : OVERDUE;
    }
}
