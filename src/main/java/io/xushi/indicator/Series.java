package io.xushi.indicator;

import io.xushi.calendar.Period;
import io.xushi.quantity.Ratio;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every observation known for one unit and one indicator; answers what the value is up to a day.
 *
 * <p>Of several observations for a period, reviewed goes before reported, final before preliminary, and the latest
 * revision before earlier ones.
 */
public final class Series {

    private static final Comparator<Observation> TRUST =
            Comparator.comparing(Observation::basis).thenComparing(Observation::status);
    private static final Comparator<Observation> LESS_TRUSTED = TRUST.thenComparingLong(Observation::revision);

    private final Indicator indicator;
    private final NavigableMap<Period, Observation> best = new TreeMap<>();

    public Series(Indicator indicator, Collection<Observation> observations) {
        this.indicator = indicator;
        for (Observation observation : observations) {
            best.merge(observation.period(), observation, (a, b) -> LESS_TRUSTED.compare(a, b) <= 0 ? b : a);
        }
    }

    /**
     * The value of the stretch from {@code from} up to {@code cutOff}: the total for what accumulates, the state for
     * everything else. An observation counts when the last day of its period is that of the last whole month within
     * the cut-off.
     */
    public Reading upTo(LocalDate from, LocalDate cutOff) {
        YearMonth last = lastWholeMonth(cutOff);
        if (last.isBefore(YearMonth.from(from))) {
            return new Reading.Absent(Absence.NOT_DUE);
        }
        return switch (indicator.accumulation()) {
            case YTD, POINT, RATIO, RATE ->
                endingWith(last)
                        .<Reading>map(found -> new Reading.Present(Ratio.of(found.value()), List.of(found)))
                        .orElseGet(() -> new Reading.Absent(Absence.MISSING));
            case PERIOD -> sum(YearMonth.from(from), last);
        };
    }

    /**
     * The value of a few months by themselves: their sum for what accumulates, the state at their end for everything
     * else.
     *
     * @param last the last of the months
     * @param months how many, all of one year
     */
    public Reading alone(YearMonth last, int months) {
        YearMonth first = last.minusMonths(months - 1L);
        return switch (indicator.accumulation()) {
            case PERIOD -> sum(first, last);
            case POINT, RATIO, RATE -> upTo(first.atDay(1), last.atEndOfMonth());
            case YTD -> {
                Reading whole = upTo(first.atDay(1), last.atEndOfMonth());
                yield first.getMonthValue() == 1 ? whole : less(whole, first.minusMonths(1));
            }
        };
    }

    private Reading less(Reading whole, YearMonth before) {
        Reading earlier = upTo(before.atDay(1), before.atEndOfMonth());
        if (whole instanceof Reading.Present a && earlier instanceof Reading.Present b) {
            List<Observation> both = new ArrayList<>(a.from());
            both.addAll(b.from());
            return new Reading.Present(a.amount().minus(b.amount()), both);
        }
        return new Reading.Absent(Absence.MISSING);
    }

    /** The best observation of each period, oldest first. */
    public List<Observation> best() {
        return List.copyOf(best.values());
    }

    /** The last month that is over on the given day's evening. */
    public static YearMonth lastWholeMonth(LocalDate cutOff) {
        YearMonth month = YearMonth.from(cutOff);
        return month.atEndOfMonth().equals(cutOff) ? month : month.minusMonths(1);
    }

    /** The best of each period that ends with a month, longest first: periods are ordered by their ends. */
    private Collection<Observation> ending(YearMonth last) {
        Period longest = new Period(last.withMonth(1), last);
        return best.subMap(longest, true, Period.month(last), true).values();
    }

    private Optional<Observation> endingWith(YearMonth last) {
        Observation trusted = null;
        for (Observation each : ending(last)) {
            // The longest come first: of equally trusted ones the shorter counts.
            trusted = trusted == null || TRUST.compare(trusted, each) <= 0 ? each : trusted;
        }
        return Optional.ofNullable(trusted);
    }

    /** The first month of the earliest period that is known; empty without any. */
    public Optional<YearMonth> first() {
        return best.keySet().stream().map(Period::first).min(Comparator.naturalOrder());
    }

    private Reading sum(YearMonth first, YearMonth last) {
        List<Observation> parts = new ArrayList<>();
        if (!cover(first, last, parts, new HashSet<>())) {
            return new Reading.Absent(Absence.MISSING);
        }
        Ratio total = parts.stream().map(part -> Ratio.of(part.value())).reduce(Ratio.ZERO, Ratio::plus);
        return new Reading.Present(total, parts);
    }

    /**
     * Walks back from the last month through observations that join without gap or overlap; the more trusted go first,
     * of those the longer.
     *
     * @param dead months from which no way leads to the first one
     */
    private boolean cover(YearMonth first, YearMonth last, List<Observation> parts, Set<YearMonth> dead) {
        if (last.isBefore(first)) {
            return true;
        }
        if (dead.contains(last)) {
            return false;
        }
        List<Observation> candidates = ending(last).stream()
                .filter(candidate -> !candidate.period().first().isBefore(first))
                .sorted(TRUST.thenComparing(
                                (Observation candidate) -> candidate.period().months())
                        .reversed())
                .toList();
        for (Observation candidate : candidates) {
            parts.add(0, candidate);
            if (cover(first, candidate.period().first().minusMonths(1), parts, dead)) {
                return true;
            }
            parts.remove(0);
        }
        dead.add(last);
        return false;
    }
}
