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
    /** How many months or quarters so far reached what each must reach; only a target is stated in it. */
    PERIODS_MET("达标期数", "periods that met");

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
            case ACTUAL, GROWTH, FALL, RISE -> false;
            case COMPLETION, GAP, PACE_COMPLETION, MONTH_COMPLETION, PERIODS_MET -> true;
        };
    }

    /** In what it is measured, for an indicator that is measured in {@code own}. */
    public Measure measure(Measure own) {
        return switch (this) {
            case ACTUAL -> own;
            case RISE -> own.ofDifference();
            case GAP -> Measure.PERCENTAGE_POINT;
            case COMPLETION, GROWTH, FALL, PACE_COMPLETION, MONTH_COMPLETION -> Measure.PERCENT;
            case PERIODS_MET -> new Measure("期");
        };
    }

    /** In what a difference between two of it is measured: between percentages, in percentage points. */
    public Measure differenceMeasure(Measure own) {
        return measure(own).ofDifference();
    }
}
