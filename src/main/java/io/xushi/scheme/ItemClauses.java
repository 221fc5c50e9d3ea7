package io.xushi.scheme;

import io.xushi.clause.Clause;
import io.xushi.clause.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The scoring clauses of each item, looked up once. */
final class ItemClauses {

    private final Map<String, List<Clause>> clauses = new HashMap<>();

    ItemClauses(RuleSet rules) {
        Map<String, String> items = new HashMap<>();
        for (Clause clause : rules.clauses(Stage.SCORING)) {
            String item = items.computeIfAbsent(
                    clause.base(),
                    base -> rules.scheme()
                            .assessment()
                            .itemOf(base)
                            .map(Item::id)
                            .orElse(""));
            clauses.computeIfAbsent(item, any -> new ArrayList<>()).add(clause);
        }
    }

    List<Clause> of(Item item) {
        return clauses.getOrDefault(item.id(), List.of());
    }
}
