package io.xushi.scoring;

import io.xushi.wording.Language;
import io.xushi.wording.Wording;

/** Values of a unit that a figure may be measured from. */
public enum ReferenceKind {
    TARGET("目标", "the target"),
    STRETCH("力争目标", "the stretch target"),
    LAST_YEAR("上年同期", "last year"),
    PATH("计划进度", "the path");

    private final Wording wording;

    ReferenceKind(String zh, String en) {
        this.wording = new Wording(zh, en);
    }

    public Wording wording() {
        return wording;
    }

    public String in(Language language) {
        return wording.in(language);
    }
}
