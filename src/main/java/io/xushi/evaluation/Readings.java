package io.xushi.evaluation;

import io.xushi.fact.KnownFacts;
import io.xushi.indicator.Absence;
import io.xushi.indicator.Derivation;
import io.xushi.indicator.Figure;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Reading;
import io.xushi.indicator.Series;
import io.xushi.pace.Pace;
import io.xushi.pace.Values;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.DerivedIndicator;
import io.xushi.scheme.RuleSet;
import io.xushi.target.Baseline;
import io.xushi.target.Demand;
import io.xushi.target.Target;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a unit's figures are at the data cut-off: as observed, computed from others where the scheme says so, or absent,
 * with the reason.
 */
final class Readings {

    private final Rulings rulings;
    private final Map<String, Series> series;
    private final KnownFacts facts;
    private final Pace pace;
    private final LocalDate seen;
    private final Map<String, Ratio> assumed;

    /** What a rule set says of indicators, looked up once for all units. */
    static final class Rulings {
        private final Map<String, Derivation> derivations = new HashMap<>();
        private final Map<String, Indicator> publishedGrowth = new HashMap<>();
        private final RuleSet rules;

        Rulings(RuleSet rules) {
            this.rules = rules;
            for (DerivedIndicator derived : rules.scheme().derived()) {
                derivations.put(derived.indicator().code(), derived.derivation());
            }
            rules.scheme()
                    .publishedGrowth()
                    .forEach((of, growth) -> rules.indicators()
                            .find(of)
                            .ifPresent(indicator -> rules.indicators()
                                    .find(growth)
                                    .ifPresent(published -> publishedGrowth.put(indicator.code(), published))));
        }

        /** Whether figures of an indicator may change with those of another. */
        boolean mayFollow(Indicator indicator, Indicator other) {
            return indicator.equals(other)
                    || derivations.containsKey(indicator.code())
                    || other.equals(publishedGrowth.get(indicator.code()));
        }

        Indicator indicator(String name) {
            return rules.indicators()
                    .find(name)
                    .orElseThrow(() -> new IllegalStateException("no indicator " + name + " in the rule set"));
        }
    }

    /**
     * One unit's.
     *
     * @param facts of the unit, which may grant that a figure is corrected
     * @param seen the day on which somebody looks, which decides what is overdue
     */
    Readings(Rulings rulings, Map<String, Series> series, KnownFacts facts, Pace pace, LocalDate seen) {
        this(rulings, series, facts, pace, seen, Map.of());
    }

    private Readings(
            Rulings rulings,
            Map<String, Series> series,
            KnownFacts facts,
            Pace pace,
            LocalDate seen,
            Map<String, Ratio> assumed) {
        this.assumed = assumed;
        this.rulings = rulings;
        this.series = series;
        this.facts = facts;
        this.pace = pace;
        this.seen = seen;
    }

    Reading actual(Indicator indicator) {
        return withReason(indicator, actual(indicator, from(), pace.cutOff()));
    }

    // Before the scheme begins, of the year that the cut-off is in.
    private LocalDate from() {
        LocalDate begin = pace.span().from();
        return pace.cutOff().isBefore(begin) ? LocalDate.of(pace.cutOff().getYear(), 1, 1) : begin;
    }

    Reading lastYear(Indicator indicator) {
        return lastYear(indicator, from(), pace.cutOff());
    }

    private Reading lastYear(Indicator indicator, LocalDate from, LocalDate cutOff) {
        return actual(indicator, from.minusYears(1), aYearBefore(cutOff));
    }

    /** The same with another value of one indicator at the data cut-off. */
    Readings with(Indicator indicator, Ratio value) {
        Map<String, Ratio> all = new HashMap<>(assumed);
        all.put(indicator.code(), value);
        return new Readings(rulings, series, facts, pace, seen, all);
    }

    /** The value of a few months by themselves. */
    /** The first month of which something is known; empty for what is not observed. */
    Optional<YearMonth> first(Indicator indicator) {
        return Optional.ofNullable(series.get(indicator.code())).flatMap(Series::first);
    }

    Reading alone(Indicator indicator, YearMonth last, int months) {
        Series own = series.get(indicator.code());
        return own == null ? missing() : own.alone(last, months);
    }

    LocalDate cutOff() {
        return pace.cutOff();
    }

    /** The same unit at another data cut-off. */
    Readings at(LocalDate other) {
        return new Readings(rulings, series, facts, pace.at(other), seen);
    }

    /** The value of a whole year. */
    Reading ofYear(Indicator indicator, int year) {
        return actual(indicator, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The value from the beginning of a year to the end of one of its months. */
    Reading until(Indicator indicator, YearMonth month) {
        return actual(indicator, month.withMonth(1).atDay(1), month.atEndOfMonth());
    }

    /** The value of the same stretch some years earlier. */
    Reading yearsBefore(Indicator indicator, int years) {
        LocalDate from = pace.span().from();
        LocalDate to = pace.cutOff();
        for (int i = 0; i < years; i++) {
            from = from.minusYears(1);
            to = aYearBefore(to);
        }
        return actual(indicator, from, to);
    }

    /** A figure that needs no target, one of the indicator's periods earlier. */
    Reading previous(Indicator indicator, Figure figure) {
        YearMonth last = Series.lastWholeMonth(pace.cutOff());
        return at(last.minusMonths(indicator.frequency().months()).atEndOfMonth())
                .figure(indicator, figure);
    }

    private Reading lastMonthAlone(Indicator indicator) {
        Series own = series.get(indicator.code());
        return own == null ? missing() : own.alone(Series.lastWholeMonth(pace.cutOff()), 1);
    }

    /** A figure that needs no target. */
    Reading figure(Indicator indicator, Figure figure) {
        return switch (figure) {
            case ACTUAL -> actual(indicator);
            case GROWTH -> withReason(indicator, growth(indicator, from(), pace.cutOff()));
            case FALL -> negated(figure(indicator, Figure.GROWTH));
            case RISE -> difference(actual(indicator), lastYear(indicator));
            case MONTH_ALONE -> withReason(indicator, lastMonthAlone(indicator));
            default -> throw new IllegalArgumentException(figure + " needs a target");
        };
    }

    /**
     * What a target asks for.
     *
     * @param known what no figure of the unit alone can tell
     */
    Values values(Indicator indicator, Target target, Map<Demand, Reading> known) {
        return new Values() {
            @Override
            public Reading of(Demand demand) {
                Reading stated = known.get(demand);
                if (stated != null) {
                    return stated;
                }
                Demand.EachPeriod each = demand.each();
                if (each != null) {
                    return periodsMet(indicator, each);
                }
                return switch (demand.figure()) {
                    case BASE_RISE, BASE_GROWTH, BASE_FALL -> sinceBase(indicator, target, demand.figure());
                    case PLACE -> missing();
                    default -> figure(indicator, demand.figure());
                };
            }

            @Override
            public Reading lastMonth() {
                return lastMonthAlone(indicator);
            }
        };
    }

    private Reading sinceBase(Indicator indicator, Target target, Figure figure) {
        Baseline base = target.base();
        Reading actual = actual(indicator);
        if (base == null || !(actual instanceof Reading.Present present)) {
            return base == null ? missing() : actual;
        }
        return base.figure(figure, present.amount(), pace.cutOff())
                .<Reading>map(value -> new Reading.Present(value, present.from()))
                .orElseGet(Readings::missing);
    }

    private Reading periodsMet(Indicator indicator, Demand.EachPeriod each) {
        Series own = series.get(indicator.code());
        if (own == null) {
            return withReason(indicator, missing());
        }
        long met = 0;
        List<Observation> from = new ArrayList<>();
        YearMonth last = YearMonth.from(pace.span().from()).minusMonths(1).plusMonths(each.months());
        for (; !last.isAfter(Series.lastWholeMonth(pace.cutOff())); last = last.plusMonths(each.months())) {
            Reading alone = each.figure() == Figure.ACTUAL
                    ? own.alone(last, each.months())
                    : at(last.atEndOfMonth()).ofLastYearOnly(indicator, each.figure());
            if (!(alone instanceof Reading.Present present)) {
                return withReason(indicator, missing());
            }
            met += each.isMetBy(present.amount()) ? 1 : 0;
            from.addAll(present.from());
        }
        return new Reading.Present(Ratio.of(met), from);
    }

    // Growth of the year that ends with the cut-off, in a scheme of several years.
    private Reading ofLastYearOnly(Indicator indicator, Figure figure) {
        LocalDate from = LocalDate.of(pace.cutOff().getYear(), 1, 1);
        Reading growth = growth(indicator, from, pace.cutOff());
        return figure == Figure.FALL ? negated(growth) : growth;
    }

    /** As observed or computed over a stretch, without the reason when it is not there. */
    Reading actual(Indicator indicator, LocalDate from, LocalDate cutOff) {
        Ratio stated = cutOff.equals(pace.cutOff()) ? assumed.get(indicator.code()) : null;
        if (stated != null) {
            return new Reading.Present(stated, List.of());
        }
        Derivation derivation = rulings.derivations.get(indicator.code());
        if (derivation != null) {
            return derived(indicator, derivation, from, cutOff);
        }
        Series own = series.get(indicator.code());
        return own == null ? missing() : own.upTo(from, cutOff);
    }

    private Reading derived(Indicator indicator, Derivation derivation, LocalDate from, LocalDate cutOff) {
        if (derivation instanceof Derivation.Growth growth) {
            return growth(rulings.indicator(growth.of()), from, cutOff);
        }
        List<Indicator> of = derivation.parts().stream().map(rulings::indicator).toList();
        List<Reading> parts = of.stream()
                .map(part -> withReason(part, actual(part, from, cutOff)))
                .toList();
        for (Reading part : parts) {
            if (part instanceof Reading.Absent) {
                return part;
            }
        }
        if (derivation instanceof Derivation.Allowance allowance) {
            return allowed(indicator, allowance, (Reading.Present) parts.get(0), from, cutOff);
        }
        List<Ratio> amounts =
                parts.stream().map(part -> part.value().orElseThrow()).toList();
        if (derivation instanceof Derivation.Product) {
            amounts = asShares(of, amounts);
        }
        List<Observation> sources = parts.stream()
                .flatMap(part -> ((Reading.Present) part).from().stream())
                .toList();
        Ratio amount = computed(indicator, derivation, amounts);
        return amount == null ? missing() : new Reading.Present(amount, sources);
    }

    // As it is, unless the loss is granted; a loss that is granted but not stated leaves the value open.
    private Reading allowed(
            Indicator indicator,
            Derivation.Allowance allowance,
            Reading.Present value,
            LocalDate from,
            LocalDate cutOff) {
        KnownFacts then = facts.over(from, cutOff);
        if (!then.exempt(allowance.exemption())) {
            return value;
        }
        Ratio lost = then.record(allowance.record(), indicator.measure()).orElse(null);
        if (lost == null) {
            return missing();
        }
        List<Observation> sources = new ArrayList<>(value.from());
        value.from().stream()
                .findFirst()
                .map(first -> granted(first, allowance, lost.shown() + " " + indicator.measure()))
                .ifPresent(sources::add);
        return new Reading.Present(value.amount().plus(lost), sources);
    }

    // So that whoever reads the figure sees by how much it is not the one that was delivered.
    private static Observation granted(Observation of, Derivation.Allowance allowance, String lost) {
        return new Observation(
                of.unit(),
                of.indicator(),
                of.period(),
                of.value(),
                of.basis(),
                of.status(),
                null,
                "+ " + allowance.record() + " " + lost + "（" + allowance.exemption() + "）",
                null,
                of.revision());
    }

    private static List<Ratio> asShares(List<Indicator> of, List<Ratio> amounts) {
        List<Ratio> shares = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            boolean percent = of.get(i).measure().isPercent();
            shares.add(percent ? amounts.get(i).dividedBy(Ratio.HUNDRED) : amounts.get(i));
        }
        return shares;
    }

    /** {@code null} where there is no quotient. */
    static @Nullable Ratio computed(Indicator indicator, Derivation derivation, List<Ratio> amounts) {
        if (derivation instanceof Derivation.SpotCheck) {
            return amounts.get(2).isZero()
                    ? null
                    : amounts.get(0).times(amounts.get(1)).dividedBy(amounts.get(2));
        }
        if (derivation instanceof Derivation.Mean) {
            return sum(amounts).dividedBy(Ratio.of(amounts.size()));
        }
        if (derivation instanceof Derivation.Product) {
            Ratio product = amounts.stream().reduce(Ratio.ONE, Ratio::times);
            return indicator.measure().isPercent() ? product.asPercent() : product;
        }
        if (derivation instanceof Derivation.Lowest) {
            return amounts.stream().reduce(Ratio::min).orElseThrow();
        }
        if (derivation instanceof Derivation.Highest) {
            return amounts.stream().reduce(Ratio::max).orElseThrow();
        }
        if (derivation instanceof Derivation.Quotient) {
            if (amounts.get(1).isZero()) {
                return null;
            }
            Ratio quotient = amounts.get(0).dividedBy(amounts.get(1));
            return indicator.measure().isPercent() ? quotient.asPercent() : quotient;
        }
        if (derivation instanceof Derivation.Difference) {
            return amounts.get(0).minus(amounts.get(1));
        }
        if (derivation instanceof Derivation.Weighted weighted) {
            Ratio sum = Ratio.ZERO;
            for (int i = 0; i < amounts.size(); i++) {
                sum = sum.plus(amounts.get(i).times(weighted.weights().get(i)));
            }
            return sum;
        }
        return sum(amounts);
    }

    private static Ratio sum(List<Ratio> amounts) {
        return amounts.stream().reduce(Ratio.ZERO, Ratio::plus);
    }

    private Reading growth(Indicator indicator, LocalDate from, LocalDate cutOff) {
        Indicator published = rulings.publishedGrowth.get(indicator.code());
        if (published != null) {
            return withReason(published, actual(published, from, cutOff));
        }
        Reading now = actual(indicator, from, cutOff);
        Reading before = lastYear(indicator, from, cutOff);
        if (!(now instanceof Reading.Present present)) {
            return now;
        }
        if (!(before instanceof Reading.Present base) || base.amount().signum() <= 0) {
            return missing();
        }
        Ratio growth =
                present.amount().dividedBy(base.amount()).minus(Ratio.ONE).asPercent();
        return new Reading.Present(growth, joined(present, base));
    }

    private static Reading negated(Reading reading) {
        return reading instanceof Reading.Present present
                ? new Reading.Present(present.amount().negate(), present.from())
                : reading;
    }

    private static Reading difference(Reading now, Reading before) {
        if (!(now instanceof Reading.Present present)) {
            return now;
        }
        return before instanceof Reading.Present base
                ? new Reading.Present(present.amount().minus(base.amount()), joined(present, base))
                : missing();
    }

    private static List<Observation> joined(Reading.Present a, Reading.Present b) {
        List<Observation> both = new ArrayList<>(a.from());
        both.addAll(b.from());
        return both;
    }

    private static Reading missing() {
        return new Reading.Absent(Absence.MISSING);
    }

    // A part of a derived indicator has told its own reason already.
    private Reading withReason(Indicator indicator, Reading reading) {
        boolean unknown = reading instanceof Reading.Absent absent && absent.absence() == Absence.MISSING;
        return unknown && !rulings.derivations.containsKey(indicator.code())
                ? new Reading.Absent(Absence.of(indicator, pace.span().from(), pace.cutOff(), seen))
                : reading;
    }

    // The end of February stays the end of February, leap year or not.
    private static LocalDate aYearBefore(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        boolean atEnd = day.equals(month.atEndOfMonth());
        return atEnd ? month.minusYears(1).atEndOfMonth() : day.minusYears(1);
    }
}
