package io.xushi.ingest;

import io.xushi.calendar.Period;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods, days and moments as files may write them. */
final class Moments {

    /** China's only time zone, in which dates without a zone are meant. */
    static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private static final Pattern CHINESE = Pattern.compile("(\\d{4})年(?:度|全年|(上|下)半年|第?([1-4一二三四])季度?|(\\d{1,2})月份?)?");

    private static final Pattern CHINESE_DAY = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

    private Moments() {}

    /** The five forms of {@link Period}, and 2021年9月, 2021年第3季度, 2021年上半年, 2021年. */
    static Optional<Period> period(String text) {
        Matcher form = CHINESE.matcher(text);
        if (!form.matches()) {
            return Period.tryParse(text);
        }
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) != null) {
            return Optional.of(months(year, form.group(2).equals("上") ? 1 : 7, 6));
        }
        if (form.group(3) != null) {
            int quarter = "一二三四".indexOf(form.group(3)) + 1;
            int number = quarter > 0 ? quarter : Integer.parseInt(form.group(3));
            return Optional.of(months(year, number * 3 - 2, 3));
        }
        if (form.group(4) == null) {
            return Optional.of(Period.year(year));
        }
        int month = Integer.parseInt(form.group(4));
        return month >= 1 && month <= 12 ? Optional.of(months(year, month, 1)) : Optional.empty();
    }

    private static Period months(int year, int first, int count) {
        return new Period(YearMonth.of(year, first), YearMonth.of(year, first + count - 1));
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** Also 2007年11月14日. */
    static Optional<LocalDate> spokenDay(String text) {
        Matcher form = CHINESE_DAY.matcher(text);
        return form.matches()
                ? day("%s-%2s-%2s"
                        .formatted(form.group(1), form.group(2), form.group(3))
                        .replace(' ', '0'))
                : day(text);
    }

    /** A date (its first moment in China), a date-time in China, or one with its offset. */
    static Optional<Instant> moment(String text) {
        Optional<LocalDate> day = day(text);
        if (day.isPresent()) {
            return day.map(start -> start.atStartOfDay().toInstant(CHINA));
        }
        String plain = text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:)", "$1T$2");
        try {
            return Optional.of(LocalDateTime.parse(plain).toInstant(CHINA));
        } catch (DateTimeException notLocal) {
            return withOffset(plain);
        }
    }

    private static Optional<Instant> withOffset(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }
}
