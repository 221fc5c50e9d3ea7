package io.xushi.scoring;

import io.xushi.quantity.Ratio;
import io.xushi.wording.Worded;
import io.xushi.wording.Wording;

/** What a sentence does with its points. */
public enum Sign implements Worded {
    AWARD("得", "award"),
    ADD("加", "add"),
    DEDUCT("扣", "deduct");

    private final Wording wording;

    Sign(String zh, String en) {
        this.wording = new Wording(zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }

    Ratio of(Ratio points) {
        return this == DEDUCT ? points.negate() : points;
    }

    Effect.Role role() {
        return switch (this) {
            case AWARD -> Effect.Role.BASE;
            case ADD -> Effect.Role.GAIN;
            case DEDUCT -> Effect.Role.LOSS;
        };
    }
}
