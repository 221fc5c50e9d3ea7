package io.xushi.console;

import io.xushi.calendar.Period;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Series;
import io.xushi.intake.DataRegister;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.Scheme;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Which periods of a scheme can be checked: those at whose end some unit has an observation, and the others. */
@Component
class PeriodsWithData {

    private static final int CHUNK = 500;

    private final DataRegister data;
    private final Map<String, Found> found = new ConcurrentHashMap<>();

    PeriodsWithData(DataRegister data) {
        this.data = data;
    }

    // What was committed up to an import number never changes.
    private record Found(String of, SortedSet<YearMonth> months) {}

    /** Months and quarters of a scheme; newest first within each list. */
    record Periods(List<Period> withData, List<Period> others) {}

    /** Months at whose end some unit has an observation. */
    SortedSet<YearMonth> months(RuleSet rules) {
        Scheme scheme = rules.scheme();
        long asOf = data.latestImport(scheme.dataset());
        String of = scheme.dataset() + " " + asOf + " " + rules.version();
        Found known = found.get(scheme.id());
        if (known == null || !known.of().equals(of)) {
            known = new Found(of, read(rules, asOf));
            found.put(scheme.id(), known);
        }
        return known.months();
    }

    private SortedSet<YearMonth> read(RuleSet rules, long asOf) {
        SortedSet<YearMonth> months = new TreeSet<>();
        Scheme scheme = rules.scheme();
        data.stream(
                scheme.dataset(),
                asOf,
                rules.indicators(),
                YearMonth.from(scheme.period().from()),
                YearMonth.from(scheme.period().to()),
                CHUNK,
                units -> units.forEach(unit -> unit.series().values().stream()
                        .map(Series::best)
                        .flatMap(List::stream)
                        .map(Observation::period)
                        .forEach(period -> months.add(period.last()))));
        return months;
    }

    Periods of(RuleSet rules) {
        SortedSet<YearMonth> months = months(rules);
        List<Period> withData = new ArrayList<>();
        List<Period> others = new ArrayList<>();
        YearMonth last = YearMonth.from(rules.scheme().period().to());
        for (YearMonth month = YearMonth.from(rules.scheme().period().from());
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            List<Period> into = months.contains(month) ? withData : others;
            into.add(Period.month(month));
            if (month.getMonthValue() % 3 == 0) {
                into.add(new Period(month.minusMonths(2), month));
            }
        }
        withData.sort(Comparator.comparing(Period::months).thenComparing(Comparator.reverseOrder()));
        return new Periods(withData, others);
    }
}
