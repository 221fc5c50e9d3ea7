package io.xushi.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When something regular is due: "5th working day of the month, 09:00", {@code 每季第3个工作日 14:00}. It comes after
 * the month, quarter or half-year that it is about.
 *
 * @param every the stretch it is about
 * @param working whether {@code day} counts working days
 * @param day from 1; -1 for the last one of the month
 */
public record Rhythm(Every every, boolean working, int day, LocalTime time) {

    /** The stretch of time that one turn is about. */
    public enum Every {
        MONTH(1, "每月", "month"),
        QUARTER(3, "每季", "quarter"),
        HALF_YEAR(6, "每半年", "half-year");

        private final int months;
        private final String zh;
        private final String en;

        Every(int months, String zh, String en) {
            this.months = months;
            this.zh = zh;
            this.en = en;
        }
    }

    private static final Pattern ENGLISH = Pattern.compile(
            "(?:(?<day>\\d{1,2})(?:st|nd|rd|th)|last)\\s+(?<working>working\\s+)?day"
                    + "(?:\\s+of\\s+the\\s+month\\s+after\\s+the\\s+(?<after>month|quarter|half-year)"
                    + "|\\s+(?:of|after)\\s+the\\s+(?<every>month|quarter|half-year))?\\s*,?\\s*(?<time>\\d{1,2}:\\d{2})");
    private static final Pattern CHINESE = Pattern.compile(
            "(?<every>每月|每季度?|每半年)?(?:第?(?<day>\\d{1,2})|最后(?:一|1)?)(?:个(?<working>工作日)|[日天号])(?<time>\\d{1,2}:\\d{2})");

    /** @throws IllegalArgumentException if the text is not a rhythm; the message shows how to write one */
    public static Rhythm parse(String text) {
        return tryParse(text)
                .orElseThrow(() -> new IllegalArgumentException("'" + text
                        + "' is not a rhythm; write '5th working day of the month, 09:00' or '每月第5个工作日 09:00'"));
    }

    public static Optional<Rhythm> tryParse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replace('：', ':').replace('，', ',');
        Matcher english = ENGLISH.matcher(plain);
        if (english.matches()) {
            String after = english.group("after");
            return read(english, after == null ? english.group("every") : after);
        }
        Matcher chinese = CHINESE.matcher(plain.replaceAll("[\\s,]", ""));
        return chinese.matches() ? read(chinese, chinese.group("every")) : Optional.empty();
    }

    private static Optional<Rhythm> read(Matcher form, @Nullable String every) {
        int day = form.group("day") == null ? -1 : Integer.parseInt(form.group("day"));
        boolean working = form.group("working") != null;
        if (day == 0 || day > (working ? 15 : 28)) {
            return Optional.empty();
        }
        try {
            String clock = form.group("time");
            LocalTime time = LocalTime.parse(clock.length() == 4 ? "0" + clock : clock);
            return Optional.of(new Rhythm(every(every), working, day, time));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static Every every(@Nullable String word) {
        if (word == null) {
            return Every.MONTH;
        }
        for (Every every : Every.values()) {
            if (word.equals(every.en) || word.startsWith(every.zh)) {
                return every;
            }
        }
        return Every.MONTH;
    }

    /** The moment at which a stretch that ends with {@code last} is due: in the month after it. */
    public LocalDateTime dueAfter(YearMonth last, WorkingDays workingDays) {
        YearMonth month = last.plusMonths(1);
        LocalDate on;
        if (working) {
            on = workingDays.nth(month, day);
        } else {
            on = day < 0 ? month.atEndOfMonth() : month.atDay(day);
        }
        return on.atTime(time);
    }

    /** The first moment after a given one. */
    public Due next(LocalDateTime after, WorkingDays workingDays) {
        YearMonth month = YearMonth.from(after).minusMonths(2);
        while (true) {
            if (month.getMonthValue() % every.months == 0) {
                LocalDateTime at = dueAfter(month, workingDays);
                if (at.isAfter(after)) {
                    return new Due(at, new Period(month.minusMonths(every.months - 1L), month));
                }
            }
            month = month.plusMonths(1);
        }
    }

    /** A turn: when it is due, and the stretch it is about. */
    public record Due(LocalDateTime at, Period about) {}

    /** Canonical Chinese text, which {@link #parse} reads back. */
    public String zh() {
        String which = day < 0 ? "最后一" : "第" + day;
        String unit = working ? "个工作日" : "天";
        return every.zh + which + unit + " " + time;
    }

    /** Canonical English text, which {@link #parse} reads back. */
    public String en() {
        String which = day < 0 ? "last" : day + ordinal(day);
        return which + (working ? " working day" : " day") + " of the month after the " + every.en + ", " + time;
    }

    private static String ordinal(int n) {
        if (n / 10 == 1) {
            return "th";
        }
        return switch (n % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    @Override
    public String toString() {
        return en();
    }
}
