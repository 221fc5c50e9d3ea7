package io.xushi.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.xushi.alert.AlertLevel;
import io.xushi.alert.LevelScale;
import io.xushi.calendar.Period;
import io.xushi.check.ClockByHand;
import io.xushi.check.LedgerInMemory;
import io.xushi.intake.DataKind;
import io.xushi.intake.ImportRecord;
import io.xushi.wording.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The metrics of one scheme with the levels yellow and red, and what it takes to move them. */
final class Watched {

    static final String SCHEME = "energy";

    final ClockByHand clock = ClockByHand.at("2021-10-13T09:00");
    final LedgerInMemory ledger = new LedgerInMemory();
    final AlertsCounted alerts = new AlertsCounted();
    final CheckMetrics metrics;

    Watched(MeterRegistry registry) {
        LevelScale levels = new LevelScale(List.of(
                new AlertLevel("yellow", new Wording("黄色", "yellow")),
                new AlertLevel("red", new Wording("红色", "red"))));
        metrics = new CheckMetrics(
                registry, new StandingGauges(registry, alerts, ledger, scheme -> Optional.of(levels), clock));
    }

    void load() {
        metrics.compiled(SCHEME, "loaded", Duration.ofMillis(800));
    }

    void check(String period, long units, long findings) {
        ledger.done(SCHEME, Period.parse(period), clock.instant());
        metrics.checked(SCHEME, "done", Duration.ofMillis(1500), units, findings);
    }

    void take(DataKind kind, int accepted, int refused, boolean committed) {
        metrics.imported(new ImportRecord(
                1,
                committed ? 7L : null,
                SCHEME,
                kind,
                "data.csv",
                "hash",
                clock.instant(),
                accepted,
                2,
                refused,
                List.of()));
    }
}
