package io.xushi.ingest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * What a spreadsheet program shows in a cell. Excel stores 31.2 as 31.199999999999999; whoever sees 31.2 must get 31.2.
 * Two liberties: thousands separators are left out, and dates are written as ISO dates (2021-09-30, or 2021-09 where
 * the cell shows no day).
 *
 * @param exact the stored number (15 digits, as Excel counts) where the cell shows a rounded one
 */
record DisplayedText(String text, @Nullable String exact) {

    /** Excel computes with 15 significant decimal digits. */
    private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);

    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    static DisplayedText of(Cell cell) {
        if (cell.getType() == CellType.NUMBER || cell.getValue() instanceof BigDecimal) {
            Integer id = cell.getDataFormatId();
            return number(cell, NumberFormat.of(id == null ? 0 : id, cell.getDataFormatString()));
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return new DisplayedText(cell.getText().toUpperCase(Locale.ROOT), null);
        }
        Object raw = cell.getType() == CellType.ERROR ? cell.getRawValue() : cell.getText();
        return new DisplayedText(raw == null ? "" : raw.toString(), null);
    }

    private static DisplayedText number(Cell cell, NumberFormat format) {
        return switch (format.kind()) {
            case DAY, MONTH, YEAR -> new DisplayedText(date(cell, format.kind()), null);
            case NUMBER -> {
                BigDecimal stored = ((BigDecimal) cell.getValue()).round(EXCEL);
                yield Math.abs((long) stored.scale()) > 400
                        ? new DisplayedText(stored.toString(), null)
                        : decimal(stored, format);
            }
        };
    }

    static DisplayedText decimal(BigDecimal stored, NumberFormat format) {
        BigDecimal scaled = stored.scaleByPowerOfTen(format.percent() ? 2 : 0);
        BigDecimal shown = format.decimals() < 0 ? scaled : scaled.setScale(format.decimals(), RoundingMode.HALF_UP);
        String text = format.before() + shown.toPlainString() + format.after() + format.doubt();
        return new DisplayedText(text, shown.compareTo(scaled) == 0 ? null : scaled.toPlainString());
    }

    // The reader knows dates of plain cells only; a formula's counts days from the same start, as Excel for Windows
    // does.
    private static String date(Cell cell, NumberFormat.Kind kind) {
        if (cell.getType() == CellType.NUMBER) {
            return date(cell.asDate(), kind);
        }
        BigDecimal days = (BigDecimal) cell.getValue();
        return days.signum() < 0 || days.compareTo(LAST_DAY) > 0
                ? days.toString()
                : date(DAY_ZERO.plusSeconds(days.multiply(DAY).longValue()), kind);
    }

    private static String date(LocalDateTime at, NumberFormat.Kind kind) {
        return switch (kind) {
            case YEAR -> "%04d".formatted(at.getYear());
            case MONTH -> "%04d-%02d".formatted(at.getYear(), at.getMonthValue());
            case DAY, NUMBER ->
                at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
        };
    }
}
