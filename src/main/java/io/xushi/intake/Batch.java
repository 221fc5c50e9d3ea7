package io.xushi.intake;

import io.xushi.fact.Fact;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Observation;
import io.xushi.scoring.Judgement;
import io.xushi.unit.Unit;
import java.util.List;

/** What was read from one file and may be stored: entries of one kind. */
public sealed interface Batch {

    DataKind kind();

    int size();

    record Units(List<Unit> units) implements Batch {
        @Override
        public DataKind kind() {
            return DataKind.UNITS;
        }

        @Override
        public int size() {
            return units.size();
        }
    }

    record Indicators(List<Indicator> indicators) implements Batch {
        @Override
        public DataKind kind() {
            return DataKind.INDICATORS;
        }

        @Override
        public int size() {
            return indicators.size();
        }
    }

    /** The revision of an observation is set when the import is committed. */
    record Observations(List<Observation> observations) implements Batch {
        @Override
        public DataKind kind() {
            return DataKind.OBSERVATIONS;
        }

        @Override
        public int size() {
            return observations.size();
        }
    }

    /** The revision of a fact is set when the import is committed. */
    record Facts(List<Fact> facts) implements Batch {
        @Override
        public DataKind kind() {
            return DataKind.FACTS;
        }

        @Override
        public int size() {
            return facts.size();
        }
    }

    /** The revision of a judgement is set when the import is committed. */
    record Judgements(List<Judgement> judgements) implements Batch {
        @Override
        public DataKind kind() {
            return DataKind.JUDGEMENTS;
        }

        @Override
        public int size() {
            return judgements.size();
        }
    }
}
