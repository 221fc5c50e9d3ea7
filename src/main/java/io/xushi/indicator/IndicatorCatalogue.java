package io.xushi.indicator;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The indicators known, found by code, name or alias. Immutable. */
public final class IndicatorCatalogue {

    private final Map<String, Indicator> byCode = new LinkedHashMap<>();
    private final Map<String, Indicator> byAnyName = new HashMap<>();

    /** In the order given. A code goes before a name, a name before an alias, the first before later ones. */
    public IndicatorCatalogue(Collection<Indicator> indicators) {
        indicators.forEach(indicator -> byCode.putIfAbsent(indicator.code(), indicator));
        indicators.forEach(indicator -> byAnyName.putIfAbsent(indicator.code(), indicator));
        indicators.forEach(indicator -> byAnyName.putIfAbsent(indicator.name(), indicator));
        indicators.forEach(indicator -> indicator.aliases().forEach(alias -> byAnyName.putIfAbsent(alias, indicator)));
    }

    /** By code, name or alias, blanks around it ignored. */
    public Optional<Indicator> find(String anyName) {
        return Optional.ofNullable(byAnyName.get(anyName.strip()));
    }

    public List<Indicator> all() {
        return List.copyOf(byCode.values());
    }

    /** Every code, name and alias, for "did you mean". */
    public Set<String> names() {
        return Set.copyOf(byAnyName.keySet());
    }

    /** These indicators and further ones; where a code is in both, this catalogue's stays. */
    public IndicatorCatalogue with(Collection<Indicator> further) {
        Map<String, Indicator> all = new LinkedHashMap<>(byCode);
        further.forEach(indicator -> all.putIfAbsent(indicator.code(), indicator));
        return new IndicatorCatalogue(all.values());
    }
}
