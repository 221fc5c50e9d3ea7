package io.xushi.pace;

import io.xushi.wording.Wording;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One band of an assessment.
 *
 * @param from the least value in it, in per cent; {@code null} for the lowest band, which has no end
 */
public record Band(@Nullable BigDecimal from, Wording name) {}
