package io.xushi.scheme;

import io.xushi.clause.Clause;
import io.xushi.clause.Sentence;
import io.xushi.clause.SentenceForm;
import io.xushi.clause.Slot;
import io.xushi.clause.Stage;
import io.xushi.fact.FactKind;
import io.xushi.indicator.Derivation;
import io.xushi.indicator.IndicatorCatalogue;
import io.xushi.scoring.Reference;
import io.xushi.unit.UnitChange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Everything that can change a verdict: one scheme with its indicators, clauses and plan sheets. Immutable.
 *
 * @param clauses of all stages, in the order of the files and their lines
 * @param raw DRL of the operator's own, beside what is printed from the clauses
 * @param version SHA-256 over all of it, in hexadecimal
 */
public record RuleSet(
        Scheme scheme,
        IndicatorCatalogue indicators,
        List<Clause> clauses,
        Map<String, PlanSheet> planSheets,
        List<WorkedCase> cases,
        List<RawRules> raw,
        String version) {

    /** How many years back forecasts and means over several years look. */
    public static final int YEARS_BEFORE = 5;

    public RuleSet {
        clauses = List.copyOf(clauses);
        planSheets = Map.copyOf(planSheets);
        cases = List.copyOf(cases);
        raw = List.copyOf(raw);
    }

    /** The clauses of a stage, in order. */
    public List<Clause> clauses(Stage stage) {
        return clauses.stream().filter(clause -> clause.stage() == stage).toList();
    }

    /** The clauses whose points a person gives. */
    public List<JudgedClause> judgedClauses() {
        List<JudgedClause> judged = new ArrayList<>();
        for (Clause clause : clauses(Stage.SCORING)) {
            for (Sentence result : clause.results()) {
                if (result.form() == SentenceForm.JUDGED) {
                    judged.add(new JudgedClause(
                            clause.base(),
                            scheme.assessment()
                                    .itemOf(clause.base())
                                    .map(Item::id)
                                    .orElse(null),
                            result.name("assessor"),
                            result.number("low"),
                            result.number("high"),
                            result.word("reason").equals("REQUIRED"),
                            scheme.assessment().raters().get(clause.base())));
                }
            }
        }
        return judged;
    }

    /** The names under which clauses, derived indicators and the total ask for facts of a kind. */
    public Set<String> factNames(FactKind kind) {
        Set<String> names = new TreeSet<>();
        if (kind == FactKind.TAG) {
            Stream.of(UnitChange.values()).forEach(change -> names.addAll(change.tags()));
        }
        for (Clause clause : clauses) {
            Stream.of(clause.scope(), clause.conditions(), clause.results())
                    .flatMap(List::stream)
                    .forEach(sentence -> names.addAll(factNames(sentence, kind)));
        }
        for (DerivedIndicator derived : scheme.derived()) {
            if (derived.derivation() instanceof Derivation.Allowance allowance && kind == FactKind.RECORD) {
                names.add(allowance.record());
            } else if (derived.derivation() instanceof Derivation.Allowance allowance && kind == FactKind.EXEMPTION) {
                names.add(allowance.exemption());
            }
        }
        Assessment.Years years = scheme.assessment().total().years();
        if (years != null && kind == FactKind.RECORD) {
            names.add(years.record());
        }
        return names;
    }

    private static List<String> factNames(Sentence sentence, FactKind kind) {
        return switch (kind) {
            case RECORD -> records(sentence);
            case TAG -> names(sentence, "tag");
            case EVENT -> names(sentence, "event");
            case EXEMPTION -> names(sentence, "exemption");
            case DUTY ->
                Stream.concat(names(sentence, "duty").stream(), names(sentence, "duties").stream())
                        .toList();
        };
    }

    private static List<String> records(Sentence sentence) {
        List<String> names = new ArrayList<>(names(sentence, "record"));
        for (Slot slot : sentence.slots().values()) {
            if (slot instanceof Slot.Compared compared && compared.reference() instanceof Reference.OfRecord own) {
                names.add(own.name());
            }
        }
        return names;
    }

    private static List<String> names(Sentence sentence, String gap) {
        Slot slot = sentence.slots().get(gap);
        if (slot instanceof Slot.Name name) {
            return List.of(name.name());
        }
        return slot instanceof Slot.Names names ? names.names() : List.of();
    }

    /** The units that rules name as references (参照值). */
    public Set<String> referenceUnits() {
        Set<String> names = new TreeSet<>();
        for (Clause clause : clauses) {
            Stream.concat(clause.conditions().stream(), clause.results().stream())
                    .forEach(sentence -> {
                        sentence.slots().values().forEach(slot -> {
                            if (slot instanceof Slot.Compared compared
                                    && compared.reference() instanceof Reference.OfUnit unit) {
                                names.add(unit.name());
                            }
                        });
                    });
        }
        return names;
    }

    /** The first month of which figures are read: of last year, of base years, and of the years that forecasts look back on. */
    public YearMonth firstMonthRead() {
        int first = scheme.period().from().getYear() - YEARS_BEFORE;
        for (Clause clause : clauses) {
            for (Sentence sentence : clause.results()) {
                switch (sentence.form()) {
                    case BASE_YEAR ->
                        first = Math.min(first, sentence.number("year").intValue());
                    case PATH_HISTORY ->
                        first = Math.min(
                                first,
                                scheme.period().from().getYear()
                                        - sentence.number("years").intValue());
                    default -> {
                        // Asks for nothing older.
                    }
                }
            }
        }
        return YearMonth.of(first, 1);
    }

    /** The first characters of the version, for people. */
    public String shortVersion() {
        return version.substring(0, 12);
    }
}
