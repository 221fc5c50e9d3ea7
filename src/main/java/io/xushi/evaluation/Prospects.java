package io.xushi.evaluation;

import io.xushi.indicator.Figure;
import io.xushi.pace.Pace;
import io.xushi.pace.Plan;
import io.xushi.pace.Progress;
import io.xushi.quantity.Ratio;
import org.jspecify.annotations.Nullable;

/** What is to be expected of one target. */
final class Prospects {

    private Prospects() {}

    static Prospects of(Progress progress, @Nullable Plan plan, Readings readings, Pace pace) {
        return new Prospects();
    }

    @Nullable
    Ratio figure(Figure figure) {
        return null;
    }
}
