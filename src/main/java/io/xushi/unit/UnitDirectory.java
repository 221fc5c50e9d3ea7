package io.xushi.unit;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The units known, found by code, name or alias. Immutable. */
public final class UnitDirectory {

    private final Map<String, Unit> byCode = new LinkedHashMap<>();
    private final Map<String, Unit> byAnyName = new HashMap<>();

    /** In the order given. A code goes before a name, a name before an alias, the first unit before later ones. */
    public UnitDirectory(Collection<Unit> units) {
        units.forEach(unit -> byCode.putIfAbsent(unit.code(), unit));
        units.forEach(unit -> byAnyName.putIfAbsent(unit.code(), unit));
        units.forEach(unit -> byAnyName.putIfAbsent(unit.name(), unit));
        units.forEach(unit -> unit.aliases().forEach(alias -> byAnyName.putIfAbsent(alias, unit)));
    }

    /** By code, name or alias, blanks around it ignored. */
    public Optional<Unit> find(String anyName) {
        return Optional.ofNullable(byAnyName.get(anyName.strip()));
    }

    public List<Unit> all() {
        return List.copyOf(byCode.values());
    }

    /** Every code, name and alias, for "did you mean". */
    public Set<String> names() {
        return Set.copyOf(byAnyName.keySet());
    }
}
