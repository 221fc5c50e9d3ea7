package io.xushi.fact;

import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number that a fact states, such as 120 万人.
 *
 * @param amount {@code null} when it is no number
 * @param measure {@code null} when none is stated: then it is the one that is asked for
 */
public record StatedAmount(@Nullable Ratio amount, @Nullable Measure measure) {

    private static final Pattern FORM = Pattern.compile("\\s*([-+]?\\d+(?:\\.\\d+)?)\\s*(.*?)\\s*");

    public static StatedAmount of(String text) {
        Matcher form = FORM.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        if (!form.matches()) {
            return new StatedAmount(null, null);
        }
        return new StatedAmount(Ratio.of(form.group(1)), form.group(2).isEmpty() ? null : new Measure(form.group(2)));
    }

    /** The amount in a measure; empty when it is no number, or measures something else. */
    public Optional<Ratio> in(Measure wanted) {
        if (amount == null || measure == null) {
            return Optional.ofNullable(amount);
        }
        return measure.factorTo(wanted).map(amount::times);
    }
}
