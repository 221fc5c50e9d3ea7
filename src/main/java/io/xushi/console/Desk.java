package io.xushi.console;

import io.xushi.alert.AlertLevel;
import io.xushi.check.SchemesInForce.Standing;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.Scheme;
import io.xushi.wording.Language;
import java.util.List;

/** A scheme with rules in force, and the reader's way of writing figures: what nearly every page starts from. */
record Desk(Standing standing, RuleSet rules, Figures figures) {

    Scheme scheme() {
        return rules.scheme();
    }

    Language language() {
        return figures.language();
    }

    Lights lights() {
        return new Lights(scheme().levels(), figures);
    }

    /** A word that can be chosen in a filter. */
    record Choice(String value, String word, boolean chosen) {}

    List<AlertLevel> levelsWorstFirst() {
        return scheme().levels().levels().stream()
                .sorted((a, b) -> Integer.compare(
                        scheme().levels().severity(b.id()), scheme().levels().severity(a.id())))
                .toList();
    }
}
