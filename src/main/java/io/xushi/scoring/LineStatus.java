package io.xushi.scoring;

import io.xushi.indicator.Absence;
import io.xushi.wording.Wording;

/** What became of a clause for a unit. */
public enum LineStatus {
    SCORED("已计分", "scored"),
    NO_DATA("缺数", "no data"),
    NOT_DUE("未到报送期", "not due yet"),
    OVERDUE("迟报", "overdue"),
    NOT_APPLICABLE("缺项", "not applicable"),
    JUDGEMENT_MISSING("待评分", "judgement missing"),
    /** Two branches of the clause hold at once. */
    CONFLICT("分支冲突", "branches in conflict");

    private final Wording wording;

    LineStatus(String zh, String en) {
        this.wording = new Wording(zh, en);
    }

    public Wording wording() {
        return wording;
    }

    public static LineStatus of(Absence absence) {
        return switch (absence) {
            case NOT_DUE -> NOT_DUE;
            case OVERDUE -> OVERDUE;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case MISSING -> NO_DATA;
        };
    }

    /** Whether points may still come. */
    public boolean isOpen() {
        return this != SCORED && this != NOT_APPLICABLE;
    }
}
