package io.xushi.console;

import io.xushi.calendar.Period;
import io.xushi.check.PeriodsWithData;
import io.xushi.intake.DataRegister;
import io.xushi.scheme.RuleSet;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Which periods of a scheme can be checked: those at whose end some unit has an observation, and the others. */
@Component
class PeriodChoice {

    private final PeriodsWithData periods;

    PeriodChoice(DataRegister data) {
        this.periods = new PeriodsWithData(data);
    }

    /** Months and quarters of a scheme; newest first within each list. */
    record Periods(List<Period> withData, List<Period> others) {}

    /** Months at whose end some unit has an observation. */
    SortedSet<YearMonth> months(RuleSet rules) {
        SortedSet<YearMonth> months = new TreeSet<>();
        periods.of(rules.scheme()).forEach(period -> months.add(period.last()));
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
