package io.xushi.pace;

import io.xushi.indicator.Absence;
import io.xushi.wording.Wording;

/** How a unit stands against the path of one target. */
public enum ProgressState {
    ON_PACE("达到序时进度", "on pace"),
    BEHIND("落后", "behind"),
    /** The target is reached, and cannot be lost again before the period ends. */
    MET("已完成目标", "met"),
    /** The period is over and the target was not reached. */
    MISSED("未完成目标", "missed"),
    NO_DATA("缺数", "no data"),
    NOT_DUE("未到报送期", "not due yet"),
    OVERDUE("迟报", "overdue"),
    NOT_APPLICABLE("缺项", "not applicable");

    private final Wording wording;

    ProgressState(String zh, String en) {
        this.wording = new Wording(zh, en);
    }

    public Wording wording() {
        return wording;
    }

    static ProgressState of(Absence absence) {
        return switch (absence) {
            case NOT_DUE -> NOT_DUE;
            case OVERDUE -> OVERDUE;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case MISSING -> NO_DATA;
        };
    }
}
