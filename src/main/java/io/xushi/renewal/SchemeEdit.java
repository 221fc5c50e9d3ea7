package io.xushi.renewal;

import io.xushi.calendar.Span;
import org.jspecify.annotations.Nullable;

/**
 * How the new scheme differs from the old one.
 *
 * @param oldId of the scheme that it starts from
 * @param id of the new scheme
 * @param title of the new scheme; {@code null} for the old one's with its years moved
 * @param span of the old scheme
 */
public record SchemeEdit(String oldId, String id, @Nullable String title, Span span, YearShift shift) {}
