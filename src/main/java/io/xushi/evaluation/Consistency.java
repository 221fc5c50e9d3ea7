package io.xushi.evaluation;

import io.xushi.calendar.Period;
import io.xushi.indicator.Accumulation;
import io.xushi.indicator.Derivation;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Reading;
import io.xushi.indicator.Series;
import io.xushi.pace.Pace;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.ConsistencyRule;
import io.xushi.scheme.ConsistencyRule.OfFigures;
import io.xushi.scheme.ConsistencyRule.OfWhole;
import io.xushi.scheme.ConsistencyRules;
import io.xushi.scheme.DerivedIndicator;
import io.xushi.scheme.RuleSet;
import io.xushi.wording.Wording;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Published figures of a unit that do not agree with one another, or leap (一致性). They are told beside the data; no
 * figure is mended and nothing is computed otherwise for it.
 *
 * <p>What is declared is checked for every period so far for which all its figures are known; shares and jumps only for
 * the latest period that is over.
 */
final class Consistency {

    private final List<Check> checks = new ArrayList<>();
    private final List<Indicator> shares;
    private final List<Indicator> jumping;
    private final Set<Indicator> derived = new HashSet<>();
    private final @Nullable Ratio shareAbove;
    private final @Nullable Ratio jump;
    private final LocalDate from;
    private final YearMonth start;
    private final YearMonth latest;

    /**
     * A declaration with its indicators looked up.
     *
     * @param figure {@code null} where the parts must add up to a fixed whole
     * @param own whether all of it is counted by period, so that each period is checked by itself
     */
    private record Check(ConsistencyRule rule, @Nullable Indicator figure, List<Indicator> parts, boolean own) {}

    Consistency(RuleSet rules, Pace pace) {
        ConsistencyRules said = rules.scheme().consistency();
        this.from = pace.span().from();
        this.start = YearMonth.from(from);
        this.latest = Series.lastWholeMonth(pace.cutOff());
        this.shareAbove = said.shareAbove();
        this.jump = said.jump();
        rules.scheme().derived().stream().map(DerivedIndicator::indicator).forEach(derived::add);
        said.declared().forEach(rule -> check(rules, rule).ifPresent(checks::add));
        Set<Indicator> except = new HashSet<>();
        said.except().forEach(name -> rules.indicators().find(name).ifPresent(except::add));
        List<Indicator> watched = rules.indicators().all().stream()
                .filter(indicator -> !except.contains(indicator))
                .toList();
        this.shares = watched.stream()
                .filter(indicator -> indicator.measure().isPercent() && indicator.accumulation() == Accumulation.RATIO)
                .toList();
        // A growth of 0.3 % may well be 4 % next month.
        this.jumping = watched.stream()
                .filter(indicator -> indicator.accumulation() != Accumulation.RATE)
                .toList();
    }

    private static Optional<Check> check(RuleSet rules, ConsistencyRule rule) {
        List<String> names;
        Indicator figure = null;
        if (rule instanceof OfFigures figures) {
            names = figures.from().parts();
            figure = rules.indicators().find(figures.figure()).orElseThrow();
        } else if (rule instanceof OfWhole whole) {
            names = whole.parts();
        } else {
            return Optional.empty();
        }
        List<Indicator> parts = names.stream()
                .map(name -> rules.indicators().find(name).orElseThrow())
                .toList();
        boolean own = Stream.concat(Stream.ofNullable(figure), parts.stream())
                .allMatch(indicator -> indicator.accumulation() == Accumulation.PERIOD);
        return Optional.of(new Check(rule, figure, parts, own));
    }

    /** Everything doubtful about a unit's figures, in the order of the declarations, then of the indicators. */
    List<Wording> warnings(Readings readings, Map<String, Series> series) {
        List<Wording> found = new ArrayList<>();
        for (Check check : checks) {
            Indicator lead = check.figure() == null ? check.parts().get(0) : check.figure();
            for (Period period : periods(lead, series.get(lead.code()), check.own())) {
                mismatch(check, readings, period).ifPresent(found::add);
            }
        }
        shares.forEach(indicator -> share(indicator, readings).ifPresent(found::add));
        for (Indicator indicator : jumping) {
            Series own = series.get(indicator.code());
            if (own != null) {
                jump(indicator, own).ifPresent(found::add);
            }
        }
        return Mismatch.listed(found);
    }

    /**
     * The stretches for which an indicator may have a value, up to the cut-off: those by which it is published when each
     * is checked by itself, else from the start of the year to the end of each.
     */
    Set<Period> periods(Indicator indicator, @Nullable Series series, boolean own) {
        Set<Period> periods = new TreeSet<>();
        if (derived.contains(indicator)) {
            for (YearMonth month = start; !month.isAfter(latest); month = month.plusMonths(1)) {
                periods.add(own ? Period.month(month) : sinceJanuary(month));
            }
        } else if (series != null) {
            for (Observation observation : series.best()) {
                Period period = observation.period();
                boolean within =
                        !period.last().isBefore(start) && !period.last().isAfter(latest);
                if (within && !own) {
                    periods.add(sinceJanuary(period.last()));
                } else if (within && !period.first().isBefore(start)) {
                    periods.add(period);
                }
            }
        }
        return periods;
    }

    private static Period sinceJanuary(YearMonth last) {
        return new Period(last.withMonth(1), last);
    }

    private Optional<Wording> mismatch(Check check, Readings readings, Period period) {
        List<Reading.Present> parts = new ArrayList<>();
        for (Indicator part : check.parts()) {
            if (readings.actual(part, period.from(), period.to()) instanceof Reading.Present present) {
                parts.add(present);
            }
        }
        if (parts.size() < check.parts().size()) {
            return Optional.empty();
        }
        Mismatch.Parts known = new Mismatch.Parts(check.parts(), parts);
        Ratio tolerance = check.rule().tolerance().amount();
        if (check.rule() instanceof OfWhole whole) {
            return Mismatch.ofWhole(known, whole.whole(), shown(period, check.own()), tolerance);
        }
        Indicator figure = check.figure();
        if (figure == null
                || !(check.rule() instanceof OfFigures rule)
                || !(readings.actual(figure, period.from(), period.to()) instanceof Reading.Present published)) {
            return Optional.empty();
        }
        Mismatch.Published said = new Mismatch.Published(figure, shown(period, check.own()), published);
        if (rule.from() instanceof Derivation.Growth) {
            return lastYear(check.parts().get(0), readings, period)
                    .flatMap(before -> Mismatch.ofGrowth(said, known, before, tolerance));
        }
        return Mismatch.ofParts(said, rule.from(), known, tolerance);
    }

    // A sum over months of which the first were never asked for is not known, however many happen to be at hand.
    private Optional<Reading.Present> lastYear(Indicator indicator, Readings readings, Period period) {
        Period before = period.plusYears(-1);
        boolean sum = indicator.accumulation() == Accumulation.PERIOD;
        if (sum && before.first().isBefore(start.minusYears(1))) {
            return Optional.empty();
        }
        return readings.actual(indicator, before.from(), before.to()) instanceof Reading.Present present
                ? Optional.of(present)
                : Optional.empty();
    }

    private static Period shown(Period period, boolean own) {
        return own ? period : Period.month(period.last());
    }

    private Optional<Wording> share(Indicator indicator, Readings readings) {
        if (shareAbove == null) {
            return Optional.empty();
        }
        YearMonth last = latest(indicator);
        if (last.isBefore(start)
                || !(readings.actual(indicator, from, last.atEndOfMonth()) instanceof Reading.Present found)) {
            return Optional.empty();
        }
        return Mismatch.ofShare(new Mismatch.Published(indicator, Period.month(last), found), shareAbove);
    }

    private Optional<Wording> jump(Indicator indicator, Series series) {
        int months = indicator.frequency().months();
        YearMonth last = latest(indicator);
        if (jump == null || last.isBefore(start)) {
            return Optional.empty();
        }
        Mismatch.@Nullable Published now = alone(indicator, series, last);
        Mismatch.@Nullable Published before = alone(indicator, series, last.minusMonths(months));
        // The value before is looked at first: it nearly always settles it.
        if (now == null || before == null || !now.leapsFrom(before, jump)) {
            return Optional.empty();
        }
        Mismatch.@Nullable Published lastYear = months == 12 ? null : alone(indicator, series, last.minusYears(1));
        boolean known = lastYear != null && !lastYear.amount().isZero();
        if (lastYear == null || !known) {
            return Optional.of(Mismatch.ofJump(now, before, null));
        }
        boolean same = now.leapsFrom(lastYear, jump) && now.exceeds(before) == now.exceeds(lastYear);
        return same ? Optional.of(Mismatch.ofJump(now, before, lastYear)) : Optional.empty();
    }

    /** A period's value by itself; {@code null} where it, or what it is told apart from, is not known. */
    private Mismatch.@Nullable Published alone(Indicator indicator, Series series, YearMonth last) {
        int months = indicator.frequency().months();
        Period period = new Period(last.minusMonths(months - 1L), last);
        boolean difference =
                indicator.accumulation() == Accumulation.YTD && period.first().getMonthValue() > 1;
        YearMonth needed = difference ? period.first().minusMonths(1) : last;
        if (needed.isBefore(start.minusYears(1))) {
            return null;
        }
        return series.alone(last, months) instanceof Reading.Present present
                ? new Mismatch.Published(indicator, period, present)
                : null;
    }

    /** The last month of the indicator's latest period that is over. */
    private YearMonth latest(Indicator indicator) {
        int months = indicator.frequency().months();
        return latest.minusMonths(latest.getMonthValue() % months);
    }
}
