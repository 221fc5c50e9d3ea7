package io.xushi.indicator;

import io.xushi.quantity.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is measured (指标).
 *
 * @param code short and unique within a scheme
 * @param name as the document writes it; unique as well
 * @param releaseDay day of the month after a period on which its value is due (发布日); {@code null} when not fixed
 * @param nonDecreasing whether a year-to-date value may never fall (累计不得减少)
 * @param aliases other names under which data may come
 */
public record Indicator(
        String code,
        String name,
        Measure measure,
        Direction direction,
        Accumulation accumulation,
        Frequency frequency,
        @Nullable Integer releaseDay,
        boolean nonDecreasing,
        List<String> aliases) {

    public Indicator {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("an indicator needs a code and a name");
        }
        aliases = List.copyOf(aliases);
    }
}
