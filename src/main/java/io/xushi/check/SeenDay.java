package io.xushi.check;

import io.xushi.indicator.Absence;
import io.xushi.scheme.RuleSet;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The day on which a check looks at its data, for telling what is overdue. All days between two release days give the
 * same verdict and are one day here, so that asking again tomorrow is the same check.
 */
final class SeenDay {

    // Release days are days in China wherever the server stands: its zone must not change a verdict.
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private SeenDay() {}

    /** The latest release day that has come, or the data cut-off when none has. */
    static LocalDate of(RuleSet rules, LocalDate cutOff, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        LocalDate from = rules.scheme().period().from();
        return rules.indicators().all().stream()
                .map(indicator -> Absence.due(indicator, from, cutOff))
                .flatMap(Optional::stream)
                .filter(due -> !due.isAfter(today))
                .max(LocalDate::compareTo)
                .orElse(cutOff);
    }
}
