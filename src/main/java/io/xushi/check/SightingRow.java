package io.xushi.check;

import io.xushi.alert.Sighting;
import org.jspecify.annotations.Nullable;

/**
 * What one check saw of one assessed unit and target that was behind or without a value; whatever is not listed was on
 * pace. Figures are texts as in the unit's card.
 *
 * @param targetName empty for the only target on the indicator
 * @param clause the clause that gave the level; {@code null} without data
 */
public record SightingRow(
        String unitCode,
        String indicator,
        String targetName,
        Sighting sighting,
        @Nullable String clause,
        @Nullable String gapPoints,
        @Nullable String lag,
        @Nullable String requiredRunRate) {

    public AlertKey key() {
        return new AlertKey(unitCode, indicator, targetName);
    }
}
