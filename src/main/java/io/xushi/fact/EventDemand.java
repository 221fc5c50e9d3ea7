package io.xushi.fact;

import io.xushi.quantity.Comparison;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import java.util.List;

/** What narrows the events that are meant. */
public sealed interface EventDemand {

    record Category(List<String> categories) implements EventDemand {
        public Category {
            categories = List.copyOf(categories);
        }
    }

    record Attribute(String name, Comparison comparison, Ratio number, Measure measure) implements EventDemand {}

    record AnyCircumstance(List<String> circumstances) implements EventDemand {
        public AnyCircumstance {
            circumstances = List.copyOf(circumstances);
        }
    }
}
