package io.xushi.check;

import io.xushi.calendar.Rhythm;
import java.time.Instant;

/**
 * A scheme's regular check.
 *
 * @param from turns before this moment are not caught up
 */
public record CheckSchedule(String scheme, String kind, Rhythm rhythm, boolean enabled, Instant from) {}
