package io.xushi.console;

import io.xushi.calendar.Period;
import io.xushi.wording.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes figures and days as people read them; the only place of the console that rounds. Takes the exact texts of the
 * cards: percentages, gaps and monthly rates get two decimals, half up; amounts stay whole.
 */
final class Figures {

    /** Stands where there is no figure. */
    static final String NONE = "—";

    private static final char MINUS = '\u2212';
    private static final int DECIMALS = 2;
    private static final int FULL_DECIMALS = 6;

    private final Language language;
    private final ZoneId zone;

    Figures(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
    }

    Language language() {
        return language;
    }

    /** {@code 75.00%}. */
    String percent(@Nullable String exact) {
        return exact == null ? NONE : grouped(rounded(exact)) + "%";
    }

    /** Percentage points with their sign: {@code +6.39}, {@code −1.76}. Never zero unless it is. */
    String points(@Nullable String exact) {
        if (exact == null) {
            return NONE;
        }
        BigDecimal value = new BigDecimal(exact);
        BigDecimal shown = value.setScale(DECIMALS, RoundingMode.HALF_UP);
        for (int more = DECIMALS + 1; shown.signum() == 0 && value.signum() != 0 && more <= value.scale(); more++) {
            shown = value.setScale(more, RoundingMode.HALF_UP);
        }
        return (shown.signum() > 0 ? "+" : "") + grouped(shown);
    }

    /** With the word: {@code −1.76 个百分点}. */
    String pointsInWords(@Nullable String exact) {
        return exact == null ? NONE : points(exact) + (language == Language.ZH ? " 个百分点" : " pp");
    }

    /** An amount in full, {@code 156.7 亿元}; one that does not end is rounded to two decimals. */
    String amount(@Nullable String exact, String measure) {
        return exact == null ? NONE : withMeasure(amount(exact), measure);
    }

    /** An amount in full without its measure. */
    String amount(@Nullable String exact) {
        if (exact == null) {
            return NONE;
        }
        BigDecimal value = new BigDecimal(exact).stripTrailingZeros();
        return grouped(value.scale() > FULL_DECIMALS ? rounded(exact) : value);
    }

    /** Decimals that show every amount of a column in full, so that their points stand below each other. */
    static int decimals(Iterable<@Nullable String> exact) {
        int most = 0;
        for (String each : exact) {
            int own =
                    each == null ? 0 : new BigDecimal(each).stripTrailingZeros().scale();
            most = Math.max(most, own > FULL_DECIMALS ? DECIMALS : own);
        }
        return most;
    }

    /** An amount in a column. */
    String amount(@Nullable String exact, int decimals) {
        return exact == null ? NONE : grouped(new BigDecimal(exact).setScale(decimals, RoundingMode.HALF_UP));
    }

    /** An amount a month, always with two decimals. */
    String rate(String exact, String measure) {
        return withMeasure(grouped(rounded(exact)), measure);
    }

    private static String withMeasure(String number, String measure) {
        return measure.equals("%") ? number + "%" : number + " " + measure;
    }

    private static BigDecimal rounded(String exact) {
        return new BigDecimal(exact).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static String grouped(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        StringBuilder whole = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            whole.insert(at, ',');
        }
        String sign = value.signum() < 0 ? String.valueOf(MINUS) : "";
        return sign + whole + (point < 0 ? "" : plain.substring(point));
    }

    String count(long number) {
        return grouped(BigDecimal.valueOf(number));
    }

    String day(LocalDate day) {
        return day.format(
                language == Language.ZH
                        ? DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA)
                        : DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH));
    }

    String moment(LocalDateTime moment) {
        return day(moment.toLocalDate()) + " " + moment.format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
    }

    String moment(@Nullable Instant instant) {
        return instant == null ? NONE : moment(LocalDateTime.ofInstant(instant, zone));
    }

    String span(LocalDate from, LocalDate to) {
        return language == Language.ZH ? day(from) + "至" + day(to) : day(from) + " to " + day(to);
    }

    /** {@code 2021年9月}, {@code 2021年第三季度}, {@code 2021年上半年}, {@code 2021年1—2月}. */
    String period(Period period) {
        return language == Language.ZH ? chinese(period) : english(period);
    }

    private static String chinese(Period period) {
        String year = period.year() + "年";
        int last = period.last().getMonthValue();
        return switch (kind(period)) {
            case "year" -> year;
            case "half" -> year + (last == 6 ? "上半年" : "下半年");
            case "quarter" -> year + "第" + "一二三四".charAt(last / 3 - 1) + "季度";
            case "month" -> year + last + "月";
            default -> year + period.first().getMonthValue() + "—" + last + "月";
        };
    }

    private static String english(Period period) {
        int last = period.last().getMonthValue();
        DateTimeFormatter month = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
        return switch (kind(period)) {
            case "year" -> String.valueOf(period.year());
            case "half" -> (last == 6 ? "H1 " : "H2 ") + period.year();
            case "quarter" -> "Q" + last / 3 + " " + period.year();
            case "month" -> month.format(period.last()) + " " + period.year();
            default -> month.format(period.first()) + "–" + month.format(period.last()) + " " + period.year();
        };
    }

    private static String kind(Period period) {
        int last = period.last().getMonthValue();
        return switch (period.months()) {
            case 12 -> "year";
            case 6 -> last % 6 == 0 ? "half" : "other";
            case 3 -> last % 3 == 0 ? "quarter" : "other";
            case 1 -> "month";
            default -> "other";
        };
    }
}
