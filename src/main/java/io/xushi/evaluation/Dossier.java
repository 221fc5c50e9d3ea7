package io.xushi.evaluation;

import io.xushi.indicator.Reading;
import io.xushi.pace.Progress;
import io.xushi.unit.Unit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about one unit for one evaluation (考核档案): the one fact that rules judge. Rules read it by literal
 * keys; what is missing is {@code null}, which no comparison matches. Immutable.
 */
public final class Dossier {

    private final Unit assessed;
    private final @Nullable String group;
    private final Map<String, Reading> readings;
    private final List<Progress> progress;
    private final Map<String, ProgressFigures> figures = new HashMap<>();

    /**
     * @param group the peer group in which the unit is ranked
     * @param readings by name of the indicator
     */
    Dossier(Unit assessed, @Nullable String group, Map<String, Reading> readings, Collection<Progress> progress) {
        this.assessed = assessed;
        this.group = group;
        this.readings = Map.copyOf(readings);
        this.progress = List.copyOf(progress);
        progress.forEach(
                each -> figures.put(key(each.indicator().name(), each.target().name()), ProgressFigures.of(each)));
    }

    private static String key(String indicator, @Nullable String target) {
        return target == null || target.isEmpty() ? indicator : indicator + "\n" + target;
    }

    /** The unit; a property cannot be called {@code unit} in a rule. */
    public Unit assessed() {
        return assessed;
    }

    public String name() {
        return assessed.name();
    }

    public String code() {
        return assessed.code();
    }

    public String type() {
        return assessed.type();
    }

    public @Nullable String group() {
        return group;
    }

    /** Progress towards the only target on an indicator. */
    public @Nullable ProgressFigures progress(String indicator) {
        return figures.get(indicator);
    }

    /** Progress towards a named target on an indicator. */
    public @Nullable ProgressFigures progress(String indicator, String target) {
        return figures.get(key(indicator, target));
    }

    @Nullable
    Reading reading(String indicator) {
        return readings.get(indicator);
    }

    List<Progress> allProgress() {
        return progress;
    }
}
