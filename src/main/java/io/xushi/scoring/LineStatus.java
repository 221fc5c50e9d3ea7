package io.xushi.scoring;

import io.xushi.indicator.Absence;
import io.xushi.wording.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    private static final List<LineStatus> URGENT =
            List.of(CONFLICT, OVERDUE, NO_DATA, NOT_DUE, JUDGEMENT_MISSING, NOT_APPLICABLE, SCORED);

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

    /**
     * Of two gaps the one that is told, whatever the order of the sentences: first those that may still close, of these
     * the most pressing.
     */
    public static @Nullable LineStatus together(@Nullable LineStatus a, @Nullable LineStatus b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return URGENT.indexOf(a) <= URGENT.indexOf(b) ? a : b;
    }
}
