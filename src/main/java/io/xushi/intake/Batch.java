package io.xushi.intake;

import io.xushi.indicator.Indicator;
import io.xushi.indicator.Observation;
import io.xushi.unit.Unit;
import java.util.List;

/** What was read from one file and may be stored: entries of one kind. */
public sealed interface Batch {

    int size();

    record Units(List<Unit> units) implements Batch {
        @Override
        public int size() {
            return units.size();
        }
    }

    record Indicators(List<Indicator> indicators) implements Batch {
        @Override
        public int size() {
            return indicators.size();
        }
    }

    /** The revision of an observation is set when the import is committed. */
    record Observations(List<Observation> observations) implements Batch {
        @Override
        public int size() {
            return observations.size();
        }
    }
}
