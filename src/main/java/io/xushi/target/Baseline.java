package io.xushi.target;

import io.xushi.indicator.Figure;
import io.xushi.quantity.Powers;
import io.xushi.quantity.Ratio;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Where a target starts from (基期).
 *
 * @param year whose value it is; the way to the target begins when it is over
 * @param amount in the indicator's measure
 */
public record Baseline(int year, Ratio amount) {

    /** The last day of the base year. */
    public LocalDate end() {
        return LocalDate.of(year, 12, 31);
    }

    /**
     * A figure that is measured from the base; empty when it cannot be computed, because the base is not above zero or no
     * time has passed.
     *
     * @param figure one of those over, below or since the base
     */
    public Optional<Ratio> figure(Figure figure, Ratio actual, LocalDate cutOff) {
        return switch (figure) {
            case BASE_RISE -> Optional.of(actual.minus(amount));
            case BASE_GROWTH -> change(actual);
            case BASE_FALL -> change(actual).map(Ratio::negate);
            case YEARLY_GROWTH -> yearly(actual, cutOff);
            default -> throw new IllegalArgumentException(figure + " is not measured from the base");
        };
    }

    private Optional<Ratio> change(Ratio actual) {
        return amount.signum() <= 0
                ? Optional.empty()
                : Optional.of(actual.dividedBy(amount).minus(Ratio.ONE).asPercent());
    }

    private Optional<Ratio> yearly(Ratio actual, LocalDate cutOff) {
        long months = ChronoUnit.MONTHS.between(
                YearMonth.from(end()), YearMonth.from(cutOff.plusDays(1)).minusMonths(1));
        if (amount.signum() <= 0 || actual.signum() <= 0 || months <= 0) {
            return Optional.empty();
        }
        Ratio times = actual.dividedBy(amount);
        return Optional.of(
                Powers.power(times, Ratio.of(12, months)).minus(Ratio.ONE).asPercent());
    }
}
