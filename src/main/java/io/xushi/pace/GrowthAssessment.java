package io.xushi.pace;

import io.xushi.wording.Wording;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What {@link GrowthRatio} finds. All figures are in per cent, rounded half up to ten decimals. */
public sealed interface GrowthAssessment {

    /**
     * @param actual compound yearly growth from the base year to the current one (实际年均增速); negative is a fall
     * @param required the same from the base year to the target year (所需年均增速); {@code null} without a target
     * @param ratio actual in per cent of required; {@code null} without a target. Negative is the wrong direction
     */
    record Assessed(
            BigDecimal actual,
            @Nullable BigDecimal required,
            @Nullable BigDecimal ratio,
            Band band) implements GrowthAssessment {}

    /**
     * The base value met the target, and so does the current one: no growth was required, so there is no ratio.
     *
     * @param actual compound yearly growth from the base year to the current one
     */
    record MetFromTheStart(BigDecimal actual) implements GrowthAssessment {}

    /** The method says nothing here. */
    record CannotBeAssessed(Wording reason) implements GrowthAssessment {}
}
