package io.xushi.scheme;

import io.xushi.clause.Clause;
import io.xushi.clause.Stage;
import io.xushi.fact.FactKind;
import io.xushi.indicator.IndicatorCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that can change a verdict: one scheme with its indicators, clauses and plan sheets. Immutable.
 *
 * @param clauses of all stages, in the order of the files and their lines
 * @param version SHA-256 over all of it, in hexadecimal
 */
public record RuleSet(
        Scheme scheme,
        IndicatorCatalogue indicators,
        List<Clause> clauses,
        Map<String, PlanSheet> planSheets,
        List<WorkedCase> cases,
        String version) {

    public RuleSet {
        clauses = List.copyOf(clauses);
        planSheets = Map.copyOf(planSheets);
        cases = List.copyOf(cases);
    }

    /** The clauses of a stage, in order. */
    public List<Clause> clauses(Stage stage) {
        return clauses.stream().filter(clause -> clause.stage() == stage).toList();
    }

    /** The clauses whose points a person gives. */
    public List<JudgedClause> judgedClauses() {
        return List.of();
    }

    /** The names under which clauses ask for facts of a kind. */
    public Set<String> factNames(FactKind kind) {
        return Set.of();
    }

    /** The first characters of the version, for people. */
    public String shortVersion() {
        return version.substring(0, 12);
    }
}
