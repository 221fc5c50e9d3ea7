package io.xushi.alert;

import io.xushi.wording.Wording;

/** What can happen to an alert that people should know of. */
public enum AlertEventKind {
    RAISED("预警", "raised"),
    WORSE("升级", "worse"),
    BETTER("降级", "better"),
    RESOLVED("销号", "resolved");

    private final Wording wording;

    AlertEventKind(String zh, String en) {
        this.wording = new Wording(zh, en);
    }

    public Wording wording() {
        return wording;
    }
}
