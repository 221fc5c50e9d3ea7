package io.xushi.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Gathers what is wrong while reading goes on, so that all of it is told at once. Not thread-safe. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    public void addAll(Iterable<Problem> problems) {
        problems.forEach(found::add);
    }

    public void error(Place place, String zh, String en, Object... values) {
        found.add(Problem.error(place, zh, en, values));
    }

    public void warning(Place place, String zh, String en, Object... values) {
        found.add(Problem.warning(place, zh, en, values));
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(Problem::isError);
    }

    /** Everything found, sorted by place, each once. */
    public List<Problem> sorted() {
        return List.copyOf(new TreeSet<>(found));
    }

    /**
     * Goes on only when nothing is wrong.
     *
     * @throws RefusedException with everything found, when there is an error
     */
    public void refuseErrors() {
        if (hasErrors()) {
            throw new RefusedException(sorted());
        }
    }
}
