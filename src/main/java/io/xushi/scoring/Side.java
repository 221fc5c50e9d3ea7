package io.xushi.scoring;

import io.xushi.wording.Worded;
import io.xushi.wording.Wording;

/** On which side of a reference a figure must lie to count. */
public enum Side implements Worded {
    ABOVE("高", "above"),
    BELOW("低", "below");

    private final Wording wording;

    Side(String zh, String en) {
        this.wording = new Wording(zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
