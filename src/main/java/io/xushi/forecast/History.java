package io.xushi.forecast;

import io.xushi.quantity.Ratio;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is known of one unit and one indicator, month by month, this period's months and those of earlier years. A month
 * that is not there is missing, never zero.
 *
 * @param months each month's own amount for what accumulates, else the value at the month's end. Where two months are
 *     published as one (一至二月), their amount stands in the second and zero in the first
 * @param accumulates whether the period's value is the sum of its months; else it is the value of the last one
 */
public record History(NavigableMap<YearMonth, BigDecimal> months, boolean accumulates) {

    public History {
        months = Collections.unmodifiableNavigableMap(new TreeMap<>(months));
    }

    Optional<Ratio> of(YearMonth month) {
        return Optional.ofNullable(months.get(month)).map(Ratio::of);
    }

    /** The value of a stretch of months: their sum, or the value of the last one; empty when something is missing. */
    Optional<Ratio> of(YearMonth first, YearMonth last) {
        if (!accumulates) {
            return of(last);
        }
        return missing(first, last).isEmpty()
                ? Optional.of(months.subMap(first, true, last, true).values().stream()
                        .map(Ratio::of)
                        .reduce(Ratio.ZERO, Ratio::plus))
                : Optional.empty();
    }

    /** Months without which a stretch has no value. */
    List<YearMonth> missing(YearMonth first, YearMonth last) {
        YearMonth from = accumulates ? first : last;
        return Stream.iterate(from, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .filter(month -> !months.containsKey(month))
                .toList();
    }

    /** Whether this is a sum that can only grow, as far as was known at the end of a month. */
    boolean onlyGrows(YearMonth known) {
        return accumulates && months.headMap(known, true).values().stream().allMatch(amount -> amount.signum() >= 0);
    }
}
