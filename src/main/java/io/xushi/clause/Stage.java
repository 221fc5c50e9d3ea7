package io.xushi.clause;

import io.xushi.wording.Wording;

/** The four stages of a scheme, each with files of its own; the stage decides which results may be written. */
public enum Stage {
    TARGETS("目标", "targets"),
    SCORING("评分", "scoring"),
    ALERTS("预警", "alerts"),
    GRADING("等次", "grading");

    private final Wording wording;

    Stage(String zh, String en) {
        this.wording = new Wording(zh, en);
    }

    /** As written after {@code 阶段} and {@code stage}. */
    public Wording wording() {
        return wording;
    }

    /** How its files' names begin: {@code targets.dslr}, {@code targets-2.xlsx}. */
    public String fileStem() {
        return wording.en();
    }
}
