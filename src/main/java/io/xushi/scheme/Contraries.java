package io.xushi.scheme;

import io.xushi.scheme.Condition.DutyStanding;
import java.util.List;
import java.util.Set;

/** Conditions that cannot hold of one unit at the same time, whatever its numbers. */
final class Contraries {

    private static final List<Set<DutyStanding>> STANDINGS = List.of(
            Set.of(DutyStanding.DONE, DutyStanding.NOT_DONE),
            Set.of(DutyStanding.NOT_DONE, DutyStanding.IN_TIME),
            Set.of(DutyStanding.IN_TIME, DutyStanding.LATE));

    private Contraries() {}

    static boolean exclude(Condition a, Condition b) {
        return excludeInOrder(a, b) || excludeInOrder(b, a);
    }

    private static boolean excludeInOrder(Condition a, Condition b) {
        if (a instanceof Condition.Tagged one && b instanceof Condition.Tagged other) {
            return one.tag().equals(other.tag()) && one.has() != other.has();
        }
        if (a instanceof Condition.TargetMet one && b instanceof Condition.TargetMet other) {
            return one.indicator().equals(other.indicator())
                    && one.target().equals(other.target())
                    && one.met() != other.met();
        }
        if (a instanceof Condition.Vetoed one && b instanceof Condition.Vetoed other) {
            return one.vetoed() != other.vetoed();
        }
        if (a instanceof Condition.EventIs one && b instanceof Condition.EventIs other) {
            return one.event().equals(other.event())
                    && one.occurred()
                    && !other.occurred()
                    && EventDemands.isNarrower(one.demands(), other.demands());
        }
        if (a instanceof Condition.DutyIs one && b instanceof Condition.DutyIs other) {
            return one.duty().equals(other.duty())
                    && one.standing() != other.standing()
                    && STANDINGS.contains(Set.of(one.standing(), other.standing()));
        }
        if (a instanceof Condition.NoTask none && b instanceof Condition.HasTask task) {
            return none.indicator().equals(task.indicator());
        }
        if (a instanceof Condition.NoTask none) {
            return needsTask(b, none.indicator());
        }
        return a instanceof Condition.NoData none && needsData(b, none);
    }

    private static boolean needsTask(Condition condition, String indicator) {
        return condition instanceof Condition.TargetMet met && met.indicator().equals(indicator)
                || condition instanceof Condition.StretchMet stretch
                        && stretch.indicator().equals(indicator)
                || condition instanceof Condition.NoData none
                        && none.indicator().equals(indicator);
    }

    // A target with several demands can be missed by one while the first has no value; it cannot be met.
    private static boolean needsData(Condition condition, Condition.NoData none) {
        return condition instanceof Condition.TargetMet met
                        && met.met()
                        && met.indicator().equals(none.indicator())
                        && met.target().equals(none.target())
                || condition instanceof Condition.StretchMet stretch
                        && stretch.indicator().equals(none.indicator())
                        && stretch.target().equals(none.target());
    }
}
