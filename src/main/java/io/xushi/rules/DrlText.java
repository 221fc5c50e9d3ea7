package io.xushi.rules;

import java.util.Map;

/**
 * Printed rules of one stage.
 *
 * @param text the whole DRL
 * @param clauses number of the clause that each generated rule name was printed from
 */
record DrlText(String text, Map<String, String> clauses) {

    DrlText {
        clauses = Map.copyOf(clauses);
    }
}
