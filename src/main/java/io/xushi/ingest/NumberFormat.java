package io.xushi.ingest;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet's number format, as far as it changes what a number says.
 *
 * @param decimals digits after the point; -1 for as many as the number has
 * @param before text shown before the number
 * @param after text shown behind it, the per cent sign included
 * @param doubt the format itself where it is too unusual to be followed (so that no reader takes the number), else empty
 */
record NumberFormat(Kind kind, int decimals, boolean percent, String before, String after, String doubt) {

    enum Kind {
        NUMBER,
        DAY,
        MONTH,
        YEAR
    }

    private static final NumberFormat GENERAL = new NumberFormat(Kind.NUMBER, -1, false, "", "", "");
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(14, "yyyy-mm-dd"),
            Map.entry(15, "d-mmm-yy"),
            Map.entry(16, "d-mmm"),
            Map.entry(17, "mmm-yy"),
            Map.entry(22, "yyyy-mm-dd hh:mm"),
            Map.entry(27, "yyyy年m月"),
            Map.entry(28, "m月d日"),
            Map.entry(29, "m月d日"),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy年m月d日"),
            Map.entry(36, "yyyy年m月"),
            Map.entry(37, "#,##0"),
            Map.entry(38, "#,##0"),
            Map.entry(39, "#,##0.00"),
            Map.entry(40, "#,##0.00"),
            Map.entry(41, "#,##0"),
            Map.entry(42, "#,##0"),
            Map.entry(43, "#,##0.00"),
            Map.entry(44, "#,##0.00"),
            Map.entry(50, "yyyy年m月"),
            Map.entry(51, "m月d日"),
            Map.entry(52, "yyyy年m月"),
            Map.entry(53, "m月d日"),
            Map.entry(54, "m月d日"),
            Map.entry(55, "yyyy年m月"),
            Map.entry(56, "m月d日"),
            Map.entry(57, "yyyy年m月"),
            Map.entry(58, "m月d日"));

    /**
     * @param id of the format in the workbook
     * @param pattern as written in the workbook; {@code null} for formats that every program knows
     */
    static NumberFormat of(int id, @Nullable String pattern) {
        String known = pattern != null && !pattern.isBlank() ? pattern : BUILT_IN.getOrDefault(id, "General");
        return known.length() > 255 ? GENERAL : parse(known);
    }

    private static NumberFormat parse(String pattern) {
        if (pattern.equalsIgnoreCase("General") || pattern.equals("@") || pattern.equals("G/通用格式")) {
            return GENERAL;
        }
        FormatScan scan = new FormatScan(pattern);
        String letters = scan.letters().toLowerCase(Locale.ROOT);
        if (letters.matches("[ymdhsagbe]*") && letters.matches(".*[ymd].*")) {
            return new NumberFormat(date(letters), -1, false, "", "", "");
        }
        if (scan.isOdd() || !letters.isEmpty()) {
            return new NumberFormat(Kind.NUMBER, -1, false, "", "", " [" + pattern + "]");
        }
        String after = scan.percent() ? "%" : "";
        return new NumberFormat(Kind.NUMBER, scan.decimals(), scan.percent(), scan.before(), scan.after() + after, "");
    }

    private static Kind date(String letters) {
        if (letters.contains("d")) {
            return Kind.DAY;
        }
        return letters.contains("m") ? Kind.MONTH : Kind.YEAR;
    }
}
