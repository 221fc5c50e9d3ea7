package io.xushi.alert;

import io.xushi.wording.Wording;

/** Where an alert stands in its life. */
public enum AlertState {
    NORMAL("正常", "normal"),
    /** Behind, but not yet for as many checks as the scheme waits. */
    PENDING("待确认", "pending"),
    RAISED("已预警", "raised"),
    RESOLVED("已销号", "resolved");

    private final Wording wording;

    AlertState(String zh, String en) {
        this.wording = new Wording(zh, en);
    }

    public Wording wording() {
        return wording;
    }
}
