package io.xushi.alert;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The levels of a scheme, mildest first. */
public record LevelScale(List<AlertLevel> levels) {

    public LevelScale {
        levels = List.copyOf(levels);
    }

    /** By id, or by its name in either language. */
    public Optional<AlertLevel> find(String idOrName) {
        return levels.stream()
                .filter(level -> level.id().equals(idOrName)
                        || level.name().zh().equals(idOrName)
                        || level.name().en().equals(idOrName))
                .findFirst();
    }

    /** Every id and name, for "did you mean". */
    public Collection<String> names() {
        TreeSet<String> names = new TreeSet<>();
        levels.forEach(level ->
                names.addAll(List.of(level.id(), level.name().zh(), level.name().en())));
        return names;
    }

    /**
     * How bad a level is: 0 for the mildest.
     *
     * @throws IllegalArgumentException if the scheme has no such level
     */
    public int severity(String id) {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the scheme has no alert level '" + id + "'");
    }
}
