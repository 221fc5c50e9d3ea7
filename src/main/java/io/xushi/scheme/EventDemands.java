package io.xushi.scheme;

import io.xushi.fact.EventDemand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How what is asked of an event compares with what else is asked of it. */
final class EventDemands {

    private EventDemands() {}

    /** Whether one condition holds whenever another does. */
    static boolean implies(Condition condition, Condition wanted) {
        if (condition.equals(wanted)) {
            return true;
        }
        if (!(condition instanceof Condition.EventIs own && wanted instanceof Condition.EventIs other)) {
            return false;
        }
        boolean same = own.event().equals(other.event()) && own.occurred() == other.occurred();
        return same
                && (own.occurred()
                        ? isNarrower(own.demands(), other.demands())
                        : isNarrower(other.demands(), own.demands()));
    }

    /** Whether every event that is all that the first ask is all that the others ask. */
    static boolean isNarrower(List<EventDemand> demands, List<EventDemand> others) {
        return others.stream()
                .allMatch(other -> demands.stream().anyMatch(demand -> demand.equals(other) || within(demand, other)));
    }

    private static boolean within(EventDemand demand, EventDemand other) {
        if (demand instanceof EventDemand.Category own && other instanceof EventDemand.Category wide) {
            return wide.categories().containsAll(own.categories());
        }
        if (demand instanceof EventDemand.AnyCircumstance own && other instanceof EventDemand.AnyCircumstance wide) {
            return wide.circumstances().containsAll(own.circumstances());
        }
        return demand instanceof EventDemand.Attribute own
                && other instanceof EventDemand.Attribute wide
                && own.name().equals(wide.name())
                && own.measure().equals(wide.measure())
                && Interval.of(wide.comparison(), wide.number()).covers(Interval.of(own.comparison(), own.number()));
    }

    /** Whether no event can be all that is asked: it has one category, and one number of each name. */
    static boolean exclude(List<EventDemand> demands) {
        List<EventDemand.Attribute> attributes = new ArrayList<>();
        Set<String> categories = null;
        for (EventDemand demand : demands) {
            if (demand instanceof EventDemand.Category category) {
                Set<String> common = new HashSet<>(category.categories());
                if (categories != null) {
                    common.retainAll(categories);
                }
                categories = common;
            } else if (demand instanceof EventDemand.Attribute attribute) {
                attributes.add(attribute);
            }
        }
        return categories != null && categories.isEmpty()
                || attributes.stream().anyMatch(a -> attributes.stream().anyMatch(b -> exclude(a, b)));
    }

    private static boolean exclude(EventDemand.Attribute a, EventDemand.Attribute b) {
        return a.name().equals(b.name())
                && a.measure().equals(b.measure())
                && Interval.of(a.comparison(), a.number())
                        .and(Interval.of(b.comparison(), b.number()))
                        .isEmpty();
    }
}
