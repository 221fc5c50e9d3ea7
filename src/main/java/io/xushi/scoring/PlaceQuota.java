package io.xushi.scoring;

import io.xushi.quantity.Ratio;
import java.math.RoundingMode;

/**
 * A share of places (名额), such as the first 15 %.
 *
 * @param rounding of the number of places
 * @param wholeTies whether all of those tied for the last place are in, or none
 */
public record PlaceQuota(Ratio percent, RoundingMode rounding, boolean wholeTies) {

    /**
     * As it is written in a printed rule.
     *
     * @throws IllegalArgumentException if a part is none
     */
    public static PlaceQuota parse(String percent, String rounding, String wholeTies) {
        return new PlaceQuota(Ratio.parse(percent), RoundingMode.valueOf(rounding), Boolean.parseBoolean(wholeTies));
    }

    /** How many places there are among so many units. */
    public int places(int units) {
        return Ratio.of(units)
                .times(percent)
                .dividedBy(Ratio.HUNDRED)
                .rounded(0, rounding)
                .floor()
                .intValueExact();
    }

    /**
     * Whether a place is within the quota.
     *
     * @param place with places skipped after ties
     * @param tied how many units share the place
     */
    public boolean includes(int place, int tied, int units) {
        int places = places(units);
        return wholeTies ? place <= places : place + tied - 1 <= places;
    }
}
