package io.xushi.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.xushi.calendar.Period;
import io.xushi.intake.DataKind;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckMetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Watched watched = new Watched(registry);

    private double alerts(String level) {
        return registry.get("xushi.alerts")
                .tags("scheme", Watched.SCHEME, "level", level)
                .gauge()
                .value();
    }

    private @Nullable Gauge age() {
        return registry.find("xushi.check.age").tag("scheme", Watched.SCHEME).gauge();
    }

    private double count(String name, String... tags) {
        return registry.get(name).tags(tags).counter().count();
    }

    @Test
    void times_checks_by_outcome_and_counts_units_and_findings_of_those_done() {
        watched.check("2021-08", 90, 4);
        watched.check("2021-09", 100, 6);
        watched.metrics.checked(Watched.SCHEME, "unchanged", Duration.ZERO, 100, 0);
        watched.metrics.checked(Watched.SCHEME, "failed", Duration.ofSeconds(1), 0, 0);
        var done = registry.get("xushi.check.duration").tag("outcome", "done").timer();
        assertThat(done.count()).isEqualTo(2);
        assertThat(done.totalTime(TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(registry.get("xushi.check.duration")
                        .tag("outcome", "failed")
                        .timer()
                        .count())
                .isEqualTo(1);
        var units = registry.get("xushi.check.units").summary();
        assertThat(units.count()).isEqualTo(2);
        assertThat(units.totalAmount()).isEqualTo(190);
        assertThat(registry.get("xushi.check.findings").summary().totalAmount()).isEqualTo(10);
    }

    @Test
    void shows_alerts_by_level_as_soon_as_the_scheme_is_loaded() {
        watched.alerts.raised.put("energy red", 3L);
        watched.load();
        assertThat(alerts("red")).isEqualTo(3);
        assertThat(alerts("yellow")).isZero();
    }

    @Test
    void reads_alerts_again_after_ten_seconds_and_after_a_check() {
        watched.load();
        watched.alerts.raised.put("energy red", 1L);
        watched.clock.advance(Duration.ofSeconds(9));
        assertThat(alerts("red")).isZero();
        watched.clock.advance(Duration.ofSeconds(1));
        assertThat(alerts("red")).isEqualTo(1);
        watched.alerts.raised.put("energy red", 2L);
        watched.check("2021-09", 100, 6);
        assertThat(alerts("red")).isEqualTo(2);
    }

    @Test
    void a_scrape_asks_the_database_once_for_all_levels() {
        watched.load();
        int before = watched.alerts.asked;
        watched.clock.advance(Duration.ofMinutes(1));
        alerts("red");
        alerts("yellow");
        assertThat(watched.alerts.asked - before).isEqualTo(2);
    }

    @Test
    void a_database_that_is_away_shows_as_not_a_number_and_is_not_asked_by_every_gauge() {
        watched.check("2021-09", 100, 6);
        watched.alerts.away = true;
        watched.clock.advance(Duration.ofMinutes(1));
        int before = watched.alerts.asked;
        assertThat(alerts("red")).isNaN();
        assertThat(alerts("yellow")).isNaN();
        assertThat(age().value()).isNaN();
        assertThat(watched.alerts.asked - before).isEqualTo(1);
        watched.alerts.away = false;
        watched.clock.advance(Duration.ofSeconds(10));
        assertThat(alerts("red")).isZero();
    }

    @Test
    void the_age_is_absent_before_the_first_good_check() {
        watched.load();
        watched.metrics.checked(Watched.SCHEME, "failed", Duration.ofSeconds(1), 0, 0);
        assertThat(age()).isNull();
        watched.check("2021-09", 100, 6);
        assertThat(age().value()).isZero();
        watched.clock.advance(Duration.ofHours(2));
        watched.metrics.checked(Watched.SCHEME, "failed", Duration.ofSeconds(1), 0, 0);
        assertThat(age().value()).isEqualTo(7200);
    }

    @Test
    void the_age_of_a_check_done_before_the_start_is_known_from_the_ledger() {
        watched.ledger.done(Watched.SCHEME, Period.parse("2021-08"), watched.clock.instant());
        watched.clock.advance(Duration.ofHours(1));
        watched.load();
        assertThat(age().value()).isEqualTo(3600);
    }

    @Test
    void counts_observations_taken_and_refused_and_files_of_every_kind() {
        watched.take(DataKind.OBSERVATIONS, 40, 1, true);
        watched.take(DataKind.OBSERVATIONS, 0, 3, false);
        watched.take(DataKind.UNITS, 12, 0, true);
        assertThat(count("xushi.observations.imported", "dataset", Watched.SCHEME))
                .isEqualTo(40);
        assertThat(count("xushi.observations.refused", "dataset", Watched.SCHEME))
                .isEqualTo(4);
        assertThat(count("xushi.imports", "kind", "observations", "outcome", "refused"))
                .isEqualTo(1);
        assertThat(count("xushi.imports", "kind", "units", "outcome", "committed"))
                .isEqualTo(1);
    }

    @Test
    void times_compilations_by_outcome_and_counts_turns() {
        watched.load();
        watched.metrics.compiled(Watched.SCHEME, "refused", Duration.ofMillis(30));
        watched.metrics.scheduled(Watched.SCHEME, "misfired");
        assertThat(registry.get("xushi.rules.compilations")
                        .tag("outcome", "refused")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(count("xushi.schedule.turns", "event", "misfired")).isEqualTo(1);
    }

    @Test
    void every_meter_says_what_it_is() {
        watched.load();
        watched.check("2021-09", 100, 6);
        watched.take(DataKind.OBSERVATIONS, 40, 1, true);
        watched.metrics.scheduled(Watched.SCHEME, "fired");
        assertThat(registry.getMeters()).extracting(Meter::getId).allSatisfy(id -> {
            assertThat(id.getName()).matches("xushi(\\.[a-z]+)+");
            assertThat(id.getDescription()).isNotBlank();
        });
    }
}
