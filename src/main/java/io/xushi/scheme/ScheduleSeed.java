package io.xushi.scheme;

import io.xushi.calendar.Rhythm;

/** A check that a scheme asks for; only seeds the schedule, which then lives in the database. */
public record ScheduleSeed(String kind, Rhythm rhythm) {}
