package io.xushi.ingest;

import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Exact decimals as files must write them: digits, at most one point, a minus if negative. Whatever could be read in
 * two ways is refused with the way to write it.
 */
final class Decimals {

    static final int MOST_WHOLE = 26;
    static final int MOST_DECIMALS = 12;

    private static final Pattern PLAIN = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern SCIENTIFIC = Pattern.compile("-?\\d+(?:\\.\\d+)?[eE][+-]?\\d{1,2}");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern CHINESE_GROUPED = Pattern.compile("-?\\d{1,4}(?:,\\d{4})+(?:\\.\\d+)?");
    private static final Set<String> NOTHING = Set.of(
            "-", "--", "---", "—", "——", "－", "–", "/", "\\", "…", "……", "*", "n/a", "na", "nil", "none", "null", "nan",
            "无", "暂无", "暂缺", "缺", "未报");

    /** Either a value, without trailing zeros, or what is wrong. */
    record Result(@Nullable BigDecimal value, @Nullable Wording wrong) {}

    private Decimals() {}

    /** @param measure may stand behind the number; {@code null} when no measure may */
    static Result parse(String text, @Nullable String measure) {
        if (PLAIN.matcher(text).matches()) {
            return sized(text);
        }
        String bare = measure != null && text.endsWith(measure) && text.length() > measure.length()
                ? Cells.clean(text.substring(0, text.length() - measure.length()))
                : text;
        return PLAIN.matcher(bare).matches() ? sized(bare) : new Result(null, wrong(bare));
    }

    private static Result sized(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        int point = digits.indexOf('.');
        String whole = (point < 0 ? digits : digits.substring(0, point)).replaceFirst("^0+", "");
        String part = point < 0 ? "" : digits.substring(point + 1).replaceFirst("0+$", "");
        if (part.length() > MOST_DECIMALS) {
            return wrong(
                    "“%s”有 %s 位小数，最多 12 位，请四舍五入", "'%s' has %s decimals, at most 12; round it", text, part.length());
        }
        if (whole.length() > MOST_WHOLE) {
            return wrong(
                    "“%s”有 %s 位整数，最多 26 位，请改用更大的计量单位",
                    "'%s' has %s digits before the point, at most 26; use a larger measure", text, whole.length());
        }
        return new Result(Ratio.plain(new BigDecimal(text)), null);
    }

    private static Result wrong(String zh, String en, String text, int count) {
        return new Result(null, Wording.of(zh, en, Shown.of(text), count));
    }

    private static Wording wrong(String text) {
        String shown = Shown.of(text);
        if (NOTHING.contains(text.toLowerCase(Locale.ROOT))) {
            return Wording.of(
                    "“%s”不是数字；没有数据请留空", "'%s' is not a number; leave the cell empty where there is no figure", shown);
        }
        if (text.startsWith("#")) {
            return Wording.of("公式出错（%s），请更正公式或改填数值", "a formula failed (%s); mend it or write the value", shown);
        }
        String better = rewritten(text);
        if (better == null) {
            return Wording.of("“%s”不是数字；写法如 1234.5 或 -3", "'%s' is not a number; write it like 1234.5 or -3", shown);
        }
        Wording reason = reason(text);
        return Wording.of("“%s”%s，应写作 %s", "'%s' %s; write %s", shown, reason, better);
    }

    private static Wording reason(String text) {
        if (text.chars().anyMatch(c -> c >= '０' && c <= '９' || c == '．' || c == '－' || c == '＋')) {
            return new Wording("是全角字符", "has full-width characters");
        }
        if (text.indexOf(',') >= 0 || text.indexOf('，') >= 0) {
            return new Wording("带有千位分隔符", "has thousands separators");
        }
        if (text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            return new Wording("是科学记数法", "is in scientific notation");
        }
        if (text.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            return new Wording("中间有空格", "has a blank in it");
        }
        return new Wording("写法不规范", "is not written as a plain decimal");
    }

    // The number as it should be written, where there is only one way to read it.
    private static @Nullable String rewritten(String text) {
        if (text.length() > 64) {
            return null;
        }
        StringBuilder plain = new StringBuilder();
        text.chars().forEach(c -> plain.append(halfWidth((char) c)));
        String half = plain.toString().replaceAll("[\\s\\p{Z}]", "").replaceFirst("^\\+", "");
        if (GROUPED.matcher(half).matches() || CHINESE_GROUPED.matcher(half).matches()) {
            half = half.replace(",", "");
        }
        if (half.startsWith(".") || half.startsWith("-.")) {
            half = half.replaceFirst("\\.", "0.");
        }
        if (half.endsWith(".")) {
            half = half.substring(0, half.length() - 1);
        }
        if (!PLAIN.matcher(half).matches() && !SCIENTIFIC.matcher(half).matches()) {
            return null;
        }
        return Ratio.plain(new BigDecimal(half)).toPlainString();
    }

    private static char halfWidth(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - 0xFEE0);
        }
        return c == '−' ? '-' : c;
    }
}
