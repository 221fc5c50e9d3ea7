package io.xushi.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.xushi.check.CheckListener;
import io.xushi.intake.DataKind;
import io.xushi.intake.ImportRecord;
import java.time.Duration;

/** Counts and times what happened. Tags are ids and fixed words, never free text. */
public final class CheckMetrics implements CheckListener {

    private final MeterRegistry registry;
    private final StandingGauges standing;

    public CheckMetrics(MeterRegistry registry, StandingGauges standing) {
        this.registry = registry;
        this.standing = standing;
    }

    @Override
    public void checked(String scheme, String outcome, Duration took, long units, long findings) {
        Timer.builder("xushi.check.duration")
                .description("Time that a check took, from raw observations to stored alerts")
                .tags("scheme", scheme, "outcome", outcome)
                .register(registry)
                .record(took);
        if (outcome.equals("done")) {
            summary("xushi.check.units", "units", "Units evaluated by a check", scheme, units);
            summary("xushi.check.findings", "findings", "Sightings of units behind their path", scheme, findings);
        }
        standing.refresh(scheme);
    }

    private void summary(String name, String baseUnit, String description, String scheme, long amount) {
        DistributionSummary.builder(name)
                .description(description)
                .baseUnit(baseUnit)
                .tag("scheme", scheme)
                .register(registry)
                .record(amount);
    }

    @Override
    public void imported(ImportRecord record) {
        String dataset = record.dataset();
        Counter.builder("xushi.imports")
                .description("Files taken in, committed or refused whole")
                .tags("dataset", dataset, "kind", record.kind().id())
                .tag("outcome", record.committed() ? "committed" : "refused")
                .register(registry)
                .increment();
        if (record.kind() == DataKind.OBSERVATIONS) {
            // Both from the first import on, so that the first refusal shows as an increase.
            Counter.builder("xushi.observations.imported")
                    .description("Observations stored as new or corrected")
                    .tag("dataset", dataset)
                    .register(registry)
                    .increment(record.accepted());
            Counter.builder("xushi.observations.refused")
                    .description("Rows of observations that were refused")
                    .tag("dataset", dataset)
                    .register(registry)
                    .increment(record.refused());
        }
    }

    @Override
    public void compiled(String scheme, String outcome, Duration took) {
        Timer.builder("xushi.rules.compilations")
                .description("Time to read and compile a scheme's rules, loaded or refused")
                .tags("scheme", scheme, "outcome", outcome)
                .register(registry)
                .record(took);
        standing.refresh(scheme);
    }

    /** @param event of the schedule's trigger: fired or misfired */
    public void scheduled(String scheme, String event) {
        Counter.builder("xushi.schedule.turns")
                .description("Turns of a schedule, fired, or found late and fired at once")
                .tags("scheme", scheme, "event", event)
                .register(registry)
                .increment();
    }
}
