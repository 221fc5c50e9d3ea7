package io.xushi.pace;

import io.xushi.indicator.Direction;
import io.xushi.pace.GrowthAssessment.Assessed;
import io.xushi.pace.GrowthAssessment.CannotBeAssessed;
import io.xushi.pace.GrowthAssessment.MetFromTheStart;
import io.xushi.quantity.Powers;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Actual against required yearly growth, as official statistics judge progress over years (实际年均增速与所需年均增速之比).
 *
 * <p>Compound yearly growth is {@code (y_t / y_0)^(1 / (t − t_0)) − 1}, and the ratio is that of the years so far to that
 * from the base year to the target year. Growth rates are rounded to 34 digits, everything reported to ten decimals, and
 * the band is that of the figure reported. The base value and the target must be above zero, the current value at least
 * zero (a fall to zero is −100 %); otherwise, and where the years or the direction give nothing to compare, the result is
 * {@link CannotBeAssessed} with the reason.
 *
 * @see "Eurostat, Sustainable development in the European Union: monitoring report on progress towards the SDGs in an EU
 *     context, annex on the method"
 */
public final class GrowthRatio {

    private static final int SCALE = 10;

    private GrowthRatio() {}

    /**
     * Assesses an indicator with a target.
     *
     * <p>A target met in the base year and now is {@link MetFromTheStart}; met in the base year and lost since, it cannot
     * be assessed, as no growth was required. A target equal to the base value counts as met in the base year.
     *
     * @param good which way is better; {@link Direction#WITHIN} cannot be assessed
     * @param bands of the ratio, {@link Bands#OF_RATIO} for Eurostat's
     */
    public static GrowthAssessment toTarget(
            YearValue base, YearValue current, YearValue target, Direction good, Bands bands) {
        Optional<Wording> obstacle = obstacle(base, current, good).or(() -> obstacle(base, current, target));
        if (obstacle.isPresent()) {
            return new CannotBeAssessed(obstacle.get());
        }
        Ratio actual = growth(base, current);
        if (meets(base.value(), target.value(), good)) {
            return meets(current.value(), target.value(), good)
                    ? new MetFromTheStart(percent(actual))
                    : new CannotBeAssessed(new Wording(
                            "基期已达到目标，此后又失去：没有所需增速可比",
                            "the target was met in the base year and lost since: no growth was required"));
        }
        Ratio required = growth(base, target);
        BigDecimal ratio = percent(actual.dividedBy(required));
        return new Assessed(percent(actual), percent(required), ratio, bands.of(ratio));
    }

    /**
     * Assesses an indicator without a target by its growth alone.
     *
     * @param good which way is better; {@link Direction#WITHIN} cannot be assessed
     * @param bands of the growth in the good direction, {@link Bands#OF_GROWTH} for Eurostat's
     */
    public static GrowthAssessment withoutTarget(YearValue base, YearValue current, Direction good, Bands bands) {
        Optional<Wording> obstacle = obstacle(base, current, good);
        if (obstacle.isPresent()) {
            return new CannotBeAssessed(obstacle.get());
        }
        BigDecimal actual = percent(growth(base, current));
        return new Assessed(actual, null, null, bands.of(good == Direction.UP ? actual : actual.negate()));
    }

    private static Optional<Wording> obstacle(YearValue base, YearValue current, Direction good) {
        if (good == Direction.WITHIN) {
            return because("区间型指标没有单一的好方向", "an indicator that stays within bounds has no good direction");
        }
        if (current.year() <= base.year()) {
            return because(
                    "现期（%d年）不晚于基期（%d年）",
                    "the current year (%d) is not after the base year (%d)", current.year(), base.year());
        }
        if (base.value().signum() <= 0) {
            return because(
                    "基期值为%s，年均增速要求其大于零",
                    "the base value is %s, and yearly growth needs one above zero",
                    base.value().shown());
        }
        if (current.value().signum() < 0) {
            return because(
                    "现期值为%s，年均增速要求其不小于零",
                    "the current value is %s, and yearly growth needs zero or more",
                    current.value().shown());
        }
        return Optional.empty();
    }

    private static Optional<Wording> obstacle(YearValue base, YearValue current, YearValue target) {
        if (target.year() <= base.year()) {
            return because(
                    "目标年（%d年）不晚于基期（%d年）",
                    "the target year (%d) is not after the base year (%d)", target.year(), base.year());
        }
        if (current.year() > target.year()) {
            return because(
                    "目标年（%d年）已过，应直接与目标值比较",
                    "the target year (%d) is over: compare the value with the target itself", target.year());
        }
        if (target.value().signum() <= 0) {
            return because(
                    "目标值为%s，年均增速要求其大于零",
                    "the target is %s, and yearly growth needs one above zero",
                    target.value().shown());
        }
        return Optional.empty();
    }

    private static Optional<Wording> because(String zh, String en, Object... values) {
        return Optional.of(Wording.of(zh, en, values));
    }

    private static boolean meets(Ratio value, Ratio target, Direction good) {
        int order = value.compareTo(target);
        return good == Direction.UP ? order >= 0 : order <= 0;
    }

    private static Ratio growth(YearValue from, YearValue to) {
        return Powers.power(to.value().dividedBy(from.value()), Ratio.of(1, to.year() - (long) from.year()))
                .minus(Ratio.ONE);
    }

    private static BigDecimal percent(Ratio share) {
        return share.asPercent().round(SCALE);
    }
}
