package io.xushi.scoring;

import io.xushi.wording.Worded;
import io.xushi.wording.Wording;

/** Which end is the first place. */
public enum RankOrder implements Worded {
    HIGH_FIRST("从高到低", "from high to low"),
    LOW_FIRST("从低到高", "from low to high");

    private final Wording wording;

    RankOrder(String zh, String en) {
        this.wording = new Wording(zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
