package io.xushi.store;

import io.xushi.calendar.Period;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/** How values stand in columns. */
final class Columns {

    private static final int DECIMALS = 12;
    private static final int WHOLE_DIGITS = 26;

    private Columns() {}

    /** 202103 for March 2021. */
    static int month(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    static YearMonth month(int month) {
        return YearMonth.of(month / 100, month % 100);
    }

    static Period period(ResultSet row, String column) throws SQLException {
        return Period.parse(row.getString(column));
    }

    static @Nullable Period periodOrNull(ResultSet row, String column) throws SQLException {
        String period = row.getString(column);
        return period == null ? null : Period.parse(period);
    }

    static @Nullable String periodOrNull(@Nullable Period period) {
        return period == null ? null : period.toString();
    }

    /**
     * A database would round without a word.
     *
     * @param of whose amount it is, in the words of a message
     * @throws IllegalArgumentException if {@code numeric(38, 12)} does not hold it
     */
    static void requireStorable(BigDecimal amount, Supplier<String> of) {
        BigDecimal plain = amount.stripTrailingZeros();
        if (plain.scale() > DECIMALS || plain.precision() - plain.scale() > WHOLE_DIGITS) {
            throw new IllegalArgumentException("the value %s of %s has more than %d decimals or %d digits before them"
                    .formatted(plain, of.get(), DECIMALS, WHOLE_DIGITS));
        }
    }

    /** Databases keep microseconds; what is handed back at once should not differ from what is read later. */
    static Instant kept(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    static OffsetDateTime time(Instant at) {
        return kept(at).atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime timeOrNull(@Nullable Instant at) {
        return at == null ? null : time(at);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** For {@code unnest(cast(? as varchar array))}: both databases take a Java array for an SQL one. */
    static Object texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    /**
     * For rows looked up by a list of keys with a left join, of which those without a unit were not found. An inner join
     * would say it better; but H2 keeps a plan that it made when a table was empty, and then reads all of it first.
     */
    static RowCallbackHandler ifFound(RowCallbackHandler handler) {
        return row -> {
            if (row.getString("unit_code") != null) {
                handler.processRow(row);
            }
        };
    }

    /** A text only shown, cut to its column's width; PostgreSQL refuses the character zero anywhere. */
    static String shown(String text, int width) {
        String clean = text.replace('\0', '\uFFFD');
        if (clean.length() <= width) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(width - 1)) ? width - 1 : width;
        return clean.substring(0, end);
    }

    static @Nullable String shownOrNull(@Nullable String text, int width) {
        return text == null ? null : shown(text, width);
    }

    /** A decimal written as text, for putting rows in order; nothing counts as zero. */
    static BigDecimal decimal(@Nullable String text) {
        return text == null ? BigDecimal.ZERO : new BigDecimal(text);
    }
}
