package io.xushi.api;

import io.xushi.calendar.Period;
import io.xushi.indicator.Observation;
import io.xushi.intake.DataRegister;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.Scheme;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The latest period of a scheme that has observations; of several that end alike, the shortest. */
final class LatestPeriod {

    private static final int CHUNK = 500;

    private final DataRegister data;

    LatestPeriod(DataRegister data) {
        this.data = data;
    }

    /** Reads every observation once, because the register cannot be asked for the latest alone. */
    Optional<Period> of(RuleSet rules) {
        Scheme scheme = rules.scheme();
        AtomicReference<@Nullable Period> latest = new AtomicReference<>();
        data.stream(
                scheme.dataset(),
                data.latestImport(scheme.dataset()),
                rules.indicators(),
                YearMonth.from(scheme.period().from()),
                YearMonth.from(scheme.period().to()),
                CHUNK,
                chunk -> chunk.stream()
                        .flatMap(unit -> unit.series().values().stream())
                        .flatMap(series -> series.best().stream())
                        .map(Observation::period)
                        .filter(period -> scheme.period().contains(period.to()))
                        .max(Comparator.naturalOrder())
                        .ifPresent(period -> latest.accumulateAndGet(period, LatestPeriod::later)));
        return Optional.ofNullable(latest.get());
    }

    private static @Nullable Period later(@Nullable Period known, @Nullable Period found) {
        return known == null || (found != null && found.compareTo(known) > 0) ? found : known;
    }
}
