package io.xushi.check;

import io.xushi.alert.AlertEventKind;
import io.xushi.calendar.Period;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an alert, never changed afterwards.
 *
 * @param number from 1 within its alert
 * @param levelBefore {@code null} when it was not raised
 * @param levelAfter {@code null} when it was resolved
 * @param period of the check that saw it
 * @param identity of that check
 */
public record AlertEvent(
        String scheme,
        AlertKey key,
        int number,
        AlertEventKind kind,
        @Nullable String levelBefore,
        @Nullable String levelAfter,
        Period period,
        String identity,
        @Nullable String gapPoints,
        @Nullable String lag) {}
