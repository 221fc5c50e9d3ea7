package io.xushi.fact;

import io.xushi.calendar.WorkingDays;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Worded;
import io.xushi.wording.Wording;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** In what lateness is counted. */
public enum Delay implements Worded {
    MONTHS("个月", "months"),
    DAYS("天", "days"),
    WORKING_DAYS("个工作日", "working days");

    private final Wording wording;

    Delay(String zh, String en) {
        this.wording = new Wording(zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }

    /**
     * From the due day to a later one. A part of a month counts by its days over the length of the month that follows
     * the last whole one.
     */
    public Ratio between(LocalDate due, LocalDate late, WorkingDays workingDays) {
        return switch (this) {
            case DAYS -> Ratio.of(ChronoUnit.DAYS.between(due, late));
            case WORKING_DAYS -> Ratio.of(workingDays.count(due.plusDays(1), late));
            case MONTHS -> months(due, late);
        };
    }

    private static Ratio months(LocalDate due, LocalDate late) {
        long whole = 0;
        while (!after(due, whole + 1).isAfter(late)) {
            whole++;
        }
        LocalDate reached = after(due, whole);
        long rest = ChronoUnit.DAYS.between(reached, late);
        long length = ChronoUnit.DAYS.between(reached, after(due, whole + 1));
        return Ratio.of(whole).plus(Ratio.of(rest, length));
    }

    // A due day at the end of its month is followed by ends of months: 28 February, 31 March.
    private static LocalDate after(LocalDate due, long months) {
        LocalDate day = due.plusMonths(months);
        boolean atEnd = due.getDayOfMonth() == due.lengthOfMonth();
        return atEnd ? day.withDayOfMonth(day.lengthOfMonth()) : day;
    }
}
