package io.xushi.evaluation;

import io.xushi.fact.Duty;
import org.jspecify.annotations.Nullable;

/** What rules read of a duty; {@code null} where nothing is known of it. */
public final class DutyFigures {

    private final Duty duty;

    DutyFigures(Duty duty) {
        this.duty = duty;
    }

    public @Nullable Boolean getDone() {
        return duty.done();
    }

    public @Nullable Boolean getInTime() {
        return duty.inTime();
    }

    public @Nullable Boolean getLate() {
        return duty.late();
    }

    /** Whether it is in a state; {@code null} where nothing is known. */
    public @Nullable Boolean stands(String state) {
        return duty.report() == null || duty.hasNoTask() ? null : duty.isIn(state);
    }
}
