package io.xushi.scoring;

import io.xushi.wording.Worded;
import io.xushi.wording.Wording;

/** Among whom a unit is ranked or measured. */
public enum Population implements Worded {
    GROUP("本组", "the peer group"),
    ALL("全部单位", "all units"),
    ELIGIBLE("符合本条的单位", "the units that meet this clause");

    private final Wording wording;

    Population(String zh, String en) {
        this.wording = new Wording(zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
