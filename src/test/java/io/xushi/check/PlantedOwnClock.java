package io.xushi.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.function.Supplier;

/** Planted for ArchitectureTest: asks the machine for the time in six ways. */
public final class PlantedOwnClock {

    private PlantedOwnClock() {}

    static Instant instant() {
        return Instant.now();
    }

    static LocalDate day() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    static Clock clock() {
        return Clock.systemUTC();
    }

    static long millis() {
        return System.currentTimeMillis();
    }

    static Date date() {
        return new Date();
    }

    static Supplier<Instant> reference() {
        return Instant::now;
    }
}
