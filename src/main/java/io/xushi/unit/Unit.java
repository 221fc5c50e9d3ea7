package io.xushi.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit that is assessed, or only shown (被考核单位).
 *
 * @param code short and unique
 * @param name as tables and bulletins write it; unique as well
 * @param type district, county, department … in the words of its scheme; empty when types do not matter
 * @param parent code of the unit above it
 * @param group peer group (考核组别) in which it is ranked; goes before the scheme's groups
 * @param assessed whether it is ranked and alerted; a parent can be shown without being assessed
 * @param aliases other names under which data may come
 */
public record Unit(
        String code,
        String name,
        String type,
        @Nullable String parent,
        @Nullable String group,
        boolean assessed,
        List<String> aliases) {

    public Unit {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a unit needs a code and a name");
        }
        aliases = List.copyOf(aliases);
    }

    /** The same unit, only shown. */
    public Unit shownOnly() {
        return new Unit(code, name, type, parent, group, false, aliases);
    }
}
