package io.xushi.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/**
 * Which days are worked: Monday to Friday, less public holidays, plus the weekend days that are worked in exchange
 * (调休). Immutable.
 *
 * @param holidays weekdays (or any days) that are not worked
 * @param exchanged weekend days that are worked instead
 * @param publishedYears years whose calendar has been officially published; others are provisional
 */
public record WorkingDays(Set<LocalDate> holidays, Set<LocalDate> exchanged, Set<Integer> publishedYears) {

    public WorkingDays {
        holidays = Set.copyOf(holidays);
        exchanged = Set.copyOf(exchanged);
        publishedYears = Set.copyOf(publishedYears);
    }

    /** Monday to Friday and nothing else; every year is provisional. */
    public static WorkingDays mondayToFriday() {
        return new WorkingDays(Set.of(), Set.of(), Set.of());
    }

    public boolean isWorkingDay(LocalDate day) {
        if (exchanged.contains(day)) {
            return true;
        }
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !holidays.contains(day);
    }

    /** Whether the year's calendar has not been officially published, so that results may still shift. */
    public boolean isProvisional(int year) {
        return !publishedYears.contains(year);
    }

    /** Working days from one day to another, both included. */
    public long count(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
    }

    /**
     * The n-th working day of a month; negative counts from its end, so that -1 is the last one. Where the month has
     * fewer, the nearest it has.
     */
    public LocalDate nth(YearMonth month, int n) {
        var days = month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(this::isWorkingDay)
                .toList();
        if (n == 0 || days.isEmpty()) {
            throw new IllegalArgumentException("working day " + n + " of " + month + " does not exist");
        }
        int index = n > 0 ? n - 1 : days.size() + n;
        return days.get(Math.max(0, Math.min(index, days.size() - 1)));
    }
}
