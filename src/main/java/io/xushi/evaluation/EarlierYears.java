package io.xushi.evaluation;

import io.xushi.indicator.Indicator;
import io.xushi.indicator.Reading;
import io.xushi.quantity.Ratio;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One indicator of a unit in the years before the data cut-off's. */
record EarlierYears(Readings readings, Indicator indicator) {

    /**
     * The share of the whole year that was reached at the end of each month.
     *
     * @param pooled whether the years are added up first, rather than their shares averaged
     * @return twelve shares; empty when a month of one of the years is not known, or a year is not above zero
     */
    Optional<List<Ratio>> shares(int years, boolean pooled) {
        List<Ratio> shares = new ArrayList<>();
        int last = readings.cutOff().getYear() - 1;
        for (int month = 1; month <= 12; month++) {
            Ratio reached = Ratio.ZERO;
            Ratio whole = Ratio.ZERO;
            Ratio sum = Ratio.ZERO;
            for (int year = last; year > last - years; year--) {
                Optional<Ratio> until = value(YearMonth.of(year, month));
                Optional<Ratio> all = value(YearMonth.of(year, 12));
                if (until.isEmpty() || all.isEmpty() || all.get().signum() <= 0) {
                    return Optional.empty();
                }
                reached = reached.plus(until.get());
                whole = whole.plus(all.get());
                sum = sum.plus(until.get().dividedBy(all.get()));
            }
            shares.add(pooled ? reached.dividedBy(whole) : sum.dividedBy(Ratio.of(years)));
        }
        return Optional.of(shares);
    }

    /** The mean of the same stretch; absent when it is not known of each year. */
    Reading mean(int years) {
        Ratio sum = Ratio.ZERO;
        for (int back = 1; back <= years; back++) {
            Reading reading = readings.yearsBefore(indicator, back);
            if (!(reading instanceof Reading.Present present)) {
                return reading;
            }
            sum = sum.plus(present.amount());
        }
        return new Reading.Present(sum.dividedBy(Ratio.of(years)), List.of());
    }

    private Optional<Ratio> value(YearMonth month) {
        return readings.until(indicator, month).value();
    }
}
