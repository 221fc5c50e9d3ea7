package io.xushi.ingest;

import io.xushi.wording.NearestNames;
import io.xushi.wording.Wording;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** "Did you mean" for one list of names: each wrong name is looked up once, and a limited number of them. */
final class Hints {

    private static final int MOST = 100;
    private static final int MANY_NAMES = 20_000;
    private static final int MOST_AMONG_MANY = 5;
    private static final int LONGEST_NAME = 60;

    private final Supplier<Collection<String>> source;
    private final Map<String, Wording> hints = new HashMap<>();
    private @Nullable Collection<String> names;

    Hints(Supplier<Collection<String>> source) {
        this.source = source;
    }

    Wording of(String wanted) {
        if (wanted.length() > LONGEST_NAME || isSpent() && !hints.containsKey(wanted)) {
            return Wording.same("");
        }
        return hints.computeIfAbsent(wanted, name -> NearestNames.hint(name, names()));
    }

    // Every hint goes through all names.
    private boolean isSpent() {
        return hints.size() >= (names().size() > MANY_NAMES ? MOST_AMONG_MANY : MOST);
    }

    private Collection<String> names() {
        if (names == null) {
            names = source.get();
        }
        return names;
    }
}
