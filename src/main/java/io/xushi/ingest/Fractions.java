package io.xushi.ingest;

import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Exact numbers of points and weights: a decimal as in {@link Decimals}, or one over another, such as 1/6. */
final class Fractions {

    private static final Pattern FRACTION = Pattern.compile("(-?\\d+(?:\\.\\d+)?)(?:\\s*/\\s*(\\d+(?:\\.\\d+)?))?");

    /** Either a value or what is wrong. */
    record Result(@Nullable Ratio value, @Nullable Wording wrong) {}

    private Fractions() {}

    static Result parse(String text) {
        Matcher form = FRACTION.matcher(text);
        if (!form.matches()) {
            return wrong(
                    "“%s”不是数字；写法如 12、0.5 或 1/6", "'%s' is not a number; write it like 12, 0.5 or 1/6", Shown.of(text));
        }
        Decimals.Result above = Decimals.parse(form.group(1), null);
        Decimals.Result below = Decimals.parse(form.group(2) == null ? "1" : form.group(2), null);
        if (above.value() == null || below.value() == null) {
            return new Result(null, above.value() == null ? above.wrong() : below.wrong());
        }
        BigDecimal divisor = below.value();
        return divisor.signum() == 0
                ? wrong("“%s”的分母是零", "'%s' has a denominator of zero", Shown.of(text))
                : new Result(Ratio.of(above.value(), divisor), null);
    }

    private static Result wrong(String zh, String en, String shown) {
        return new Result(null, Wording.of(zh, en, shown));
    }
}
