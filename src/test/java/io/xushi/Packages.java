package io.xushi;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The packages under io.xushi, from the inside out. */
final class Packages {

    /** Each may use those before it. */
    static final List<String> CORE = List.of(
            "wording",
            "quantity",
            "calendar",
            "unit",
            "indicator",
            "fact",
            "target",
            "forecast",
            "pace",
            "scoring",
            "alert",
            "clause",
            "scheme",
            "evaluation",
            "renewal",
            "intake",
            "check");

    /** Each uses the core, and none of the others. */
    static final List<String> ADAPTERS =
            List.of("ingest", "store", "rules", "schedule", "notify", "metrics", "report", "console", "api", "cli");

    static final String WIRING = "wiring";

    /** Packages that are still to come. Whoever adds one takes it off, so that the rules over it cannot be empty. */
    static final Set<String> NOT_YET = Set.of("notify", "report");

    /** What is wrong with the lists of packages, given the packages that there are. */
    static List<String> problems(Collection<String> known, Collection<String> notYet, Collection<String> there) {
        Stream<String> unknown = there.stream()
                .filter(name -> !known.contains(name))
                .map(name -> "io.xushi." + name + " is in no list: add it to CORE or ADAPTERS, or move its classes");
        Stream<String> missing = known.stream()
                .filter(name -> !there.contains(name) && !notYet.contains(name))
                .map(name -> "io.xushi." + name + " has no classes: is it misspelt?");
        Stream<String> come = notYet.stream()
                .filter(there::contains)
                .map(name -> "io.xushi." + name + " is there now: take it off NOT_YET");
        Stream<String> strange = notYet.stream()
                .filter(name -> !known.contains(name))
                .map(name -> "NOT_YET has '" + name + "', which is in no list: is it misspelt?");
        return Stream.of(unknown, missing, come, strange)
                .flatMap(each -> each)
                .sorted()
                .toList();
    }

    static List<String> known() {
        return Stream.of(CORE.stream(), ADAPTERS.stream(), Stream.of(WIRING))
                .flatMap(each -> each)
                .toList();
    }

    private Packages() {}
}
