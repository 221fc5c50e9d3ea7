package io.xushi.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.xushi.alert.AlertLevel;
import io.xushi.alert.AlertState;
import io.xushi.alert.LevelScale;
import io.xushi.check.AlertBook;
import io.xushi.check.AlertQuery;
import io.xushi.check.CheckLedger;
import io.xushi.check.CheckRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows how a scheme stands: its alerts that are raised, by level, and the age of its last good check. Read from the
 * database when they are asked for, so that they are right after a restart and when another node did the check, but not
 * more often than every few seconds. What cannot be read shows as not a number.
 */
public final class StandingGauges {

    private static final Logger LOG = LoggerFactory.getLogger(StandingGauges.class);
    private static final Duration FRESH = Duration.ofSeconds(10);

    /** Enough to find the last good one behind periods that keep failing. */
    private static final int CHECKS_LOOKED_AT = 24;

    private record Standing(
            Instant readAt,
            Map<String, Long> alertsByLevel,
            @Nullable Instant lastGood) {}

    private final MeterRegistry registry;
    private final AlertBook alerts;
    private final CheckLedger ledger;
    private final Function<String, Optional<LevelScale>> levels;
    private final Clock clock;
    private final Map<String, Standing> standings = new ConcurrentHashMap<>();

    /** @param levels of a scheme in force; empty when no version of it is in force */
    public StandingGauges(
            MeterRegistry registry,
            AlertBook alerts,
            CheckLedger ledger,
            Function<String, Optional<LevelScale>> levels,
            Clock clock) {
        this.registry = registry;
        this.alerts = alerts;
        this.ledger = ledger;
        this.levels = levels;
        this.clock = clock;
    }

    /** Something has changed: forgets what was read, and shows what is new. */
    void refresh(String scheme) {
        standings.remove(scheme);
        for (String level : levelIds(scheme)) {
            Gauge.builder("xushi.alerts", () -> standing(scheme).alertsByLevel().get(level))
                    .description("Alerts that are raised now")
                    .baseUnit("alerts")
                    .tags("scheme", scheme, "level", level)
                    .register(registry);
        }
        standing(scheme);
    }

    private List<String> levelIds(String scheme) {
        return levels.apply(scheme).stream()
                .flatMap(scale -> scale.levels().stream())
                .map(AlertLevel::id)
                .toList();
    }

    private Standing standing(String scheme) {
        return Objects.requireNonNull(
                standings.compute(scheme, (id, last) -> last != null && isFresh(last) ? last : read(id)));
    }

    private boolean isFresh(Standing standing) {
        return Duration.between(standing.readAt(), clock.instant()).compareTo(FRESH) < 0;
    }

    private Standing read(String scheme) {
        Instant now = clock.instant();
        try {
            Map<String, Long> raised = new HashMap<>();
            for (String level : levelIds(scheme)) {
                raised.put(level, alerts.count(new AlertQuery(scheme, Set.of(AlertState.RAISED), level, null, 0, 1)));
            }
            Optional<Instant> lastGood = lastGood(scheme);
            lastGood.ifPresent(good -> showAge(scheme));
            return new Standing(now, raised, lastGood.orElse(null));
        } catch (RuntimeException failure) {
            // Kept as well, so that a database that is away does not hold up every gauge of every scrape.
            LOG.warn("cannot read how {} stands", scheme, failure);
            return new Standing(now, Map.of(), null);
        }
    }

    private Optional<Instant> lastGood(String scheme) {
        return ledger.latest(scheme, CHECKS_LOOKED_AT).stream()
                .filter(check -> check.state() == CheckRecord.State.DONE)
                .map(CheckRecord::finishedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /** Absent, not zero, before the first good check. */
    private void showAge(String scheme) {
        Gauge.builder("xushi.check.age", () -> age(standing(scheme)))
                .description("Time since a check was last done")
                .baseUnit("seconds")
                .tag("scheme", scheme)
                .register(registry);
    }

    private @Nullable Number age(Standing standing) {
        Instant lastGood = standing.lastGood();
        return lastGood == null
                ? null
                : Duration.between(lastGood, clock.instant()).toSeconds();
    }
}
