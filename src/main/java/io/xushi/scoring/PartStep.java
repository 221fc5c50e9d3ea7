package io.xushi.scoring;

import io.xushi.quantity.Ratio;
import io.xushi.wording.Worded;
import io.xushi.wording.Wording;
import java.math.BigDecimal;

/** What a part of a step counts (零数). */
public enum PartStep implements Worded {
    WHOLE("按整步计", "whole steps"),
    PRO_RATA("按比例计", "pro rata"),
    BEGUN("起步即计", "begun steps");

    private final Wording wording;

    PartStep(String zh, String en) {
        this.wording = new Wording(zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }

    /** How many steps count. */
    public Ratio count(Ratio steps) {
        return switch (this) {
            case WHOLE -> Ratio.of(new BigDecimal(steps.floor()));
            case PRO_RATA -> steps;
            case BEGUN -> Ratio.of(new BigDecimal(steps.ceiling()));
        };
    }
}
