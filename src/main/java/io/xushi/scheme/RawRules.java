package io.xushi.scheme;

import io.xushi.clause.Clause;
import io.xushi.clause.Stage;
import io.xushi.wording.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A DRL file of the operator's own.
 *
 * @param file how messages name it
 */
public record RawRules(Stage stage, String file, String text) {

    private static final Pattern CLAUSE = Pattern.compile("@clause\\s*\\(\\s*\"([^\"]*)\"\\s*\\)");

    /** The clauses that its rules name, each at its first rule. */
    List<Clause> clauses() {
        Map<String, Clause> clauses = new LinkedHashMap<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher named = CLAUSE.matcher(lines.get(i));
            while (named.find()) {
                clauses.putIfAbsent(
                        named.group(1),
                        new Clause(
                                stage,
                                named.group(1),
                                "",
                                null,
                                List.of(),
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                Place.line(file, i + 1)));
            }
        }
        return new ArrayList<>(clauses.values());
    }
}
