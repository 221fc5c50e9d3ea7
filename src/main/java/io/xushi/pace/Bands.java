package io.xushi.pace;

import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bands of an assessment, best first; every value is in exactly one of them. */
public record Bands(List<Band> bands) {

    /**
     * For the ratio of actual to required growth: 95, 60 and 0 %.
     *
     * @see "Eurostat, Sustainable development in the European Union: monitoring report on progress towards the SDGs in
     *     an EU context, annex on the method for indicators with quantitative targets"
     */
    public static final Bands OF_RATIO = new Bands(List.of(
            band("95", "显著进展", "significant progress"),
            band("60", "中等进展", "moderate progress"),
            band("0", "进展不足", "insufficient progress"),
            band(null, "偏离目标", "movement away from the target")));

    /**
     * For yearly growth in the good direction, where there is no target: 1, 0 and −1 %.
     *
     * @see "Eurostat, as above, method for indicators without quantitative targets"
     */
    public static final Bands OF_GROWTH = new Bands(List.of(
            band("1", "显著进展", "significant progress"),
            band("0", "中等进展", "moderate progress"),
            band("-1", "中等倒退", "moderate movement away"),
            band(null, "显著倒退", "significant movement away")));

    /** @throws IllegalArgumentException if bounds do not fall from band to band, or the last band (only) is not open */
    public Bands {
        bands = List.copyOf(bands);
        BigDecimal above = null;
        for (int i = 0; i < bands.size(); i++) {
            BigDecimal from = bands.get(i).from();
            boolean falls = from != null && (above == null || from.compareTo(above) < 0);
            if (i < bands.size() - 1 ? !falls : from != null) {
                throw new IllegalArgumentException("bands go from the highest bound to the lowest, the last has none");
            }
            above = from;
        }
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("there is at least one band");
        }
    }

    private static Band band(@Nullable String from, String zh, String en) {
        return new Band(from == null ? null : new BigDecimal(from), new Wording(zh, en));
    }

    /** The band of a value in per cent; a bound belongs to the band above it. */
    public Band of(BigDecimal percent) {
        return bands.stream()
                .filter(band -> band.from() == null || percent.compareTo(band.from()) >= 0)
                .findFirst()
                .orElseThrow();
    }
}
