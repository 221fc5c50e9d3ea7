package io.xushi.scoring;

import io.xushi.fact.EventDemand;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points for every so many events of a name, or so much of what they state; no record of an event means that it did not
 * happen (C14).
 */
public record PerEvent(EventCount events, Measure measure, PerCount count) implements Counted {

    /**
     * What of the events is counted.
     *
     * @param demands what narrows the events, all of it
     * @param attribute whose amounts are added up; {@code null} to count events
     */
    public record EventCount(
            String event,
            List<EventDemand> demands,
            @Nullable String attribute) {
        public EventCount {
            demands = List.copyOf(demands);
        }
    }

    @Override
    public Effect compute(Inputs in, Ratio base) {
        Operand happened = in.events(events, measure);
        Ratio number = happened.value();
        if (number == null) {
            return Effect.missing(happened);
        }
        return count.count(
                happened.said(), Operand.unnamed(count.amount(), measure).shown(), number, base, List.of(happened));
    }
}
