package io.xushi.scoring;

import io.xushi.indicator.Absence;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number that a clause computed with, or why there is none.
 *
 * @param name as the explanation calls it, such as 完成率
 * @param absence {@code null} when there is a value
 * @param sources where the figures come from that it was computed from
 */
public record Operand(
        Wording name,
        @Nullable Ratio value,
        Measure measure,
        @Nullable Absence absence,
        List<String> sources) {

    private static final Wording UNNAMED = new Wording("", "");

    public Operand {
        if ((value == null) != (absence != null)) {
            throw new IllegalArgumentException("an operand has either a value or a reason why not");
        }
        sources = List.copyOf(sources);
    }

    public static Operand of(Wording name, Ratio value, Measure measure) {
        return new Operand(name, value, measure, null, List.of());
    }

    /** A number that a sentence states: it needs no name. */
    public static Operand unnamed(Ratio value, Measure measure) {
        return of(UNNAMED, value, measure);
    }

    public boolean isNamed() {
        return !name.equals(UNNAMED);
    }

    public static Operand missing(Wording name, Measure measure, Absence absence) {
        return new Operand(name, null, measure, absence, List.of());
    }

    /** With its value rounded, if it has one. */
    public Operand rounded(ClauseRules.Rounding rounding) {
        return value == null
                ? this
                : new Operand(name, value.rounded(rounding.scale(), rounding.mode()), measure, null, sources);
    }

    /** Value and measure as people read them. */
    public Wording shown() {
        if (value == null) {
            return new Wording("缺数", "no data");
        }
        String number = value.shown();
        return new Wording(
                measure.isPercent() ? number + "%" : number + " " + measure,
                number + " " + (measure.equals(Measure.PERCENTAGE_POINT) ? "pp" : measure.name()));
    }

    /** Its name, if it has one, and its value. */
    public Wording said() {
        if (!isNamed()) {
            return shown();
        }
        Wording value = shown();
        return new Wording(name.zh() + " " + value.zh(), name.en() + " " + value.en());
    }
}
