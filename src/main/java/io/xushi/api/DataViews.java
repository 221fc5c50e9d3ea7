package io.xushi.api;

import io.xushi.fact.Fact;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Observation;
import io.xushi.unit.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Units, indicators, observations and facts as the interface shows them; words of closed lists as the data files write them. */
final class DataViews {

    private DataViews() {}

    record UnitList(String scheme, int total, int offset, int limit, List<UnitView> units) {}

    record UnitView(
            String code,
            String name,
            String type,
            @Nullable String parent,
            @Nullable String group,
            boolean assessed,
            List<String> aliases) {

        static UnitView of(Unit unit) {
            return new UnitView(
                    unit.code(),
                    unit.name(),
                    unit.type(),
                    unit.parent(),
                    unit.group(),
                    unit.assessed(),
                    unit.aliases());
        }
    }

    record IndicatorList(String scheme, List<IndicatorView> indicators) {}

    record IndicatorView(
            String code,
            String name,
            String measure,
            String direction,
            String accumulation,
            String frequency,
            @Nullable Integer releaseDay,
            boolean nonDecreasing,
            List<String> aliases) {

        static IndicatorView of(Indicator indicator) {
            return new IndicatorView(
                    indicator.code(),
                    indicator.name(),
                    indicator.measure().name(),
                    id(indicator.direction()),
                    id(indicator.accumulation()),
                    id(indicator.frequency()),
                    indicator.releaseDay(),
                    indicator.nonDecreasing(),
                    indicator.aliases());
        }
    }

    record ObservationList(String scheme, String unit, String code, List<ObservationView> observations) {}

    /** One revision; {@code importNumber} says since which import it is known. */
    record ObservationView(
            String indicator,
            String indicatorCode,
            String period,
            String value,
            String measure,
            String basis,
            String status,
            @Nullable Instant knownAt,
            @Nullable String source,
            @Nullable String note,
            long importNumber) {

        static ObservationView of(Observation observation, Indicator indicator) {
            return new ObservationView(
                    indicator.name(),
                    indicator.code(),
                    observation.period().toString(),
                    observation.value().toPlainString(),
                    indicator.measure().name(),
                    id(observation.basis()),
                    id(observation.status()),
                    observation.knownAt(),
                    observation.source(),
                    observation.note(),
                    observation.revision());
        }
    }

    record FactList(String scheme, String unit, String code, List<FactView> facts) {}

    /** One revision; {@code importNumber} says since which import it is known. */
    record FactView(
            String kind,
            String name,
            @Nullable String period,
            String value,
            @Nullable Instant knownAt,
            @Nullable String note,
            long importNumber) {

        static FactView of(Fact fact) {
            return new FactView(
                    fact.kind().id(),
                    fact.name(),
                    fact.period() == null ? null : fact.period().toString(),
                    fact.value(),
                    fact.knownAt(),
                    fact.note(),
                    fact.revision());
        }
    }

    /** A word of a closed list as files and JSON write it. */
    static String id(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
