package io.xushi.evaluation;

import io.xushi.pace.Progress;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.Scheme;
import io.xushi.scheme.StandingRule;
import io.xushi.scoring.Ranking;
import io.xushi.unit.Unit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gathers from each unit the one figure that ranks it, and gives places when all have been seen. Keeps nothing else of
 * a unit, so that many can be ranked. Units that are not assessed, or have no figure, get no place.
 */
public final class Standings {

    private final Scheme scheme;
    private final Map<String, Map<String, Ratio>> figures = new LinkedHashMap<>();

    public Standings(Scheme scheme) {
        this.scheme = scheme;
    }

    public void add(UnitResult result) {
        Unit unit = result.unit();
        Ratio figure = figure(result);
        if (unit.assessed() && figure != null) {
            String group = scheme.standing().withinGroup() ? Groups.of(unit, scheme) : null;
            figures.computeIfAbsent(group == null ? "" : group, any -> new LinkedHashMap<>())
                    .put(unit.code(), figure);
        }
    }

    private @Nullable Ratio figure(UnitResult result) {
        StandingRule rule = scheme.standing();
        if (rule.indicator() == null) {
            return null;
        }
        return result.progress().stream()
                .filter(progress -> progress.indicator().name().equals(rule.indicator())
                        || progress.indicator().code().equals(rule.indicator()))
                .filter(progress -> progress.target().name() == null)
                .map(Progress::completion)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Places by unit code. */
    public Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        figures.values()
                .forEach(group -> places.putAll(Ranking.places(
                        group, Comparator.naturalOrder(), scheme.standing().ties())));
        return places;
    }
}
