package io.xushi.evaluation;

import io.xushi.scheme.Scheme;
import io.xushi.unit.Unit;
import org.jspecify.annotations.Nullable;

/** In which peer group a unit is ranked. */
final class Groups {

    private Groups() {}

    /** The unit's own group, or else the scheme's group of its type. */
    static @Nullable String of(Unit unit, Scheme scheme) {
        return unit.group() != null ? unit.group() : scheme.groups().get(unit.type());
    }
}
