package io.xushi.scoring;

import io.xushi.quantity.Ratio;
import org.jspecify.annotations.Nullable;

/** A term that gives or takes points for every so many of something other than the clause's own indicator (C14). */
sealed interface Counted extends Term permits PerEvent, PerPeriod, PerRecord {

    /** What every so many give or take. */
    PerCount count();

    @Override
    default @Nullable Ratio most(Ratio base) {
        return count().most(base);
    }

    @Override
    default Sign sign() {
        return count().sign();
    }

    @Override
    default Limit limit() {
        return count().limit();
    }
}
