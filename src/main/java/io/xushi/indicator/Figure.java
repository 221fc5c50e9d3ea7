package io.xushi.indicator;

import io.xushi.quantity.Measure;
import io.xushi.wording.Worded;
import io.xushi.wording.Wording;

/** What may be read of an indicator for a unit (量). */
public enum Figure implements Worded {
    ACTUAL("实绩", "actual"),
    /** Actual in per cent of the target. */
    COMPLETION("完成率", "completion"),
    /** Per cent above the same stretch of last year. */
    GROWTH("增速", "growth"),
    /** Per cent below the same stretch of last year. */
    FALL("降幅", "fall"),
    /** Actual less last year's, in the indicator's measure. */
    RISE("比上年增量", "rise over last year"),
    /** Percentage points ahead of the path; negative is behind. */
    GAP("进度差", "gap to the pace"),
    /** Actual in per cent of what the path asks for by now. */
    PACE_COMPLETION("进度完成率", "completion of the pace"),
    /** The last month's own value in per cent of what the path asks for in it. */
    MONTH_COMPLETION("本月任务完成率", "completion of the month task"),
    /** Actual less the value of the target's base year, in the indicator's measure. */
    BASE_RISE("比基期增量", "rise over the base"),
    /** Per cent above the value of the target's base year. */
    BASE_GROWTH("比基期增速", "growth over the base"),
    /** Per cent below the value of the target's base year. */
    BASE_FALL("比基期降幅", "fall below the base"),
    /** Per cent a year since the base year, compounded. */
    YEARLY_GROWTH("年均增速", "average yearly growth"),
    /** The last month's own value. */
    MONTH_ALONE("当月值", "the month alone"),
    /** What the period's end is forecast to be, in per cent of the target. */
    FORECAST("预测完成率", "forecast completion"),
    /** How likely the target is to be reached, in per cent. */
    CHANCE("完成可能性", "chance of completion"),
    /** Months by which the path passed the actual value earlier; positive is behind. */
    TIME_LAG("滞后月数", "months behind the path"),
    /** Yearly growth since the base in per cent of what the target asks for. */
    GROWTH_RATIO("增速完成比", "actual to required growth"),
    /** The amount missing to the path, in the indicator's measure; negative is ahead. */
    LAG("差额", "lag behind the path"),
    /** How many months or quarters so far reached what each must reach; only a target is stated in it. */
    PERIODS_MET("达标期数", "periods that met"),
    /** Place among other units; only a target is stated in it. */
    PLACE("名次", "place");

    private final Wording wording;

    Figure(String zh, String en) {
        this.wording = new Wording(zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }

    /** Whether it can be read only where a target is set. */
    public boolean needsTarget() {
        return switch (this) {
            case ACTUAL, GROWTH, FALL, RISE, MONTH_ALONE, PLACE -> false;
            default -> true;
        };
    }

    /** In what it is measured, for an indicator that is measured in {@code own}. */
    public Measure measure(Measure own) {
        return switch (this) {
            case ACTUAL -> own;
            case MONTH_ALONE -> own;
            case RISE, BASE_RISE, LAG -> own.ofDifference();
            case GAP -> Measure.PERCENTAGE_POINT;
            case TIME_LAG -> new Measure("个月");
            case PERIODS_MET -> new Measure("期");
            case PLACE -> new Measure("名");
            default -> Measure.PERCENT;
        };
    }

    /** In what a difference between two of it is measured: between percentages, in percentage points. */
    public Measure differenceMeasure(Measure own) {
        return measure(own).ofDifference();
    }
}
