package io.xushi.check;

import io.xushi.calendar.Period;
import io.xushi.intake.DataRegister;
import io.xushi.scheme.Scheme;
import java.util.List;
import java.util.Optional;

/** For which periods of a scheme there are any figures: what one would check first. */
public final class PeriodsWithData {

    private final DataRegister data;

    public PeriodsWithData(DataRegister data) {
        this.data = data;
    }

    /** Those that end within the scheme's own period, latest first; of those that end alike, the shortest first. */
    public List<Period> of(Scheme scheme) {
        return data.periods(scheme.dataset(), data.latestImport(scheme.dataset())).stream()
                .filter(period -> scheme.period().contains(period.to()))
                .toList();
    }

    public Optional<Period> latest(Scheme scheme) {
        return of(scheme).stream().findFirst();
    }
}
