package io.xushi.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

/** Planted for ArchitectureTest: time that is handed in is as it should be. */
public final class PlantedClockHandedIn {

    private PlantedClockHandedIn() {}

    static Instant instant(Clock clock) {
        return clock.instant();
    }

    static LocalDate day(Clock clock) {
        return LocalDate.now(clock);
    }

    static Date date(Instant instant) {
        return Date.from(instant);
    }
}
