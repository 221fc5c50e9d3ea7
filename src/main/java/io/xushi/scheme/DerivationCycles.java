package io.xushi.scheme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Derived indicators that need themselves, by way of others or at once. Walks without recursion: a chain may be long. */
final class DerivationCycles {

    private final Map<String, List<String>> parts;
    private final Set<String> done = new HashSet<>();
    private final List<List<String>> found = new ArrayList<>();

    private DerivationCycles(Map<String, List<String>> parts) {
        this.parts = parts;
    }

    /**
     * Each cycle from one of its members back to the same, in the order of computing backwards.
     *
     * @param parts by each derived indicator, the derived ones among its parts
     */
    static List<List<String>> among(Map<String, List<String>> parts) {
        DerivationCycles cycles = new DerivationCycles(parts);
        parts.keySet().forEach(cycles::walk);
        return cycles.found;
    }

    private void walk(String start) {
        Set<String> path = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String name = open.peek();
            if (done.contains(name)) {
                open.pop();
            } else if (path.add(name)) {
                parts.getOrDefault(name, List.of()).forEach(part -> step(path, open, part));
            } else {
                path.remove(name);
                done.add(name);
            }
        }
    }

    private void step(Set<String> path, Deque<String> open, String part) {
        if (path.contains(part)) {
            found.add(Stream.concat(path.stream().dropWhile(name -> !name.equals(part)), Stream.of(part))
                    .toList());
        } else {
            open.push(part);
        }
    }
}
