package io.xushi.target;

import io.xushi.quantity.Ratio;
import java.time.LocalDate;

/**
 * A target that was changed within its period.
 *
 * @param from day from which the new amount counts; cut-offs before it keep the old one
 * @param before the old amount
 */
public record Revision(LocalDate from, Ratio before, String approver, String reason) {}
