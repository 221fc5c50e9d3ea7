package io.xushi.fact;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Attributes of one event, written {@code 类别=特大;影响人数=12}; a part without {@code =} is a circumstance (情形). */
public record EventAttributes(Map<String, String> values, Set<String> circumstances) {

    private static final Set<String> YES = Set.of("是", "yes", "true", "1");

    public EventAttributes {
        values = Map.copyOf(values);
        circumstances = Set.copyOf(circumstances);
    }

    public static EventAttributes of(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> circumstances = new LinkedHashSet<>();
        for (String part : text.split("[;；]")) {
            int equals = part.indexOf('=') >= 0 ? part.indexOf('=') : part.indexOf('＝');
            if (equals > 0) {
                values.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            } else if (!part.isBlank()) {
                circumstances.add(part.strip());
            }
        }
        return new EventAttributes(values, circumstances);
    }

    /** The first of these attributes that is stated. */
    public Optional<String> value(String... names) {
        return List.of(names).stream()
                .filter(values::containsKey)
                .map(values::get)
                .findFirst();
    }

    /** A circumstance written by itself, or as {@code name=是}. */
    public boolean applies(String circumstance) {
        return circumstances.contains(circumstance) || YES.contains(values.getOrDefault(circumstance, ""));
    }

    public boolean isWithdrawn() {
        return YES.contains(value("撤销", "withdrawn").orElse(""));
    }

    String identity() {
        return value("编号", "id")
                .map(id -> "#" + id)
                .orElseGet(() -> new TreeMap<>(values) + " " + new TreeSet<>(circumstances));
    }
}
