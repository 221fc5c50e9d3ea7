package io.xushi.scoring;

import io.xushi.wording.Worded;
import io.xushi.wording.Wording;

/** What is made of the points of several clauses. */
public enum Pick implements Worded {
    LOWEST("最低者", "lowest"),
    HIGHEST("最高者", "highest"),
    MEAN("平均", "mean"),
    SUM("合计", "sum");

    private final Wording wording;

    Pick(String zh, String en) {
        this.wording = new Wording(zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
