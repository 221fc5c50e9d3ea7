package io.xushi.console;

import io.xushi.clause.Clause;
import io.xushi.clause.ClausePrinter;
import io.xushi.clause.Section;
import io.xushi.clause.Sentence;
import io.xushi.clause.Stage;
import io.xushi.scheme.RuleSet;
import io.xushi.wording.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A clause as its sentences, in the reader's language. */
record ClauseView(
        String number,
        String title,
        @Nullable String source,
        List<String> silent,
        @Nullable String note,
        List<Part> parts,
        String place) {

    /** One part of the clause: for, when or then. */
    record Part(String keyword, List<String> sentences) {}

    static ClauseView of(Clause clause, Language language) {
        List<Part> parts = new ArrayList<>();
        add(parts, Section.SCOPE, clause.scope(), language);
        add(parts, Section.CONDITION, clause.conditions(), language);
        add(parts, Section.RESULT, clause.results(), language);
        return new ClauseView(
                clause.number(),
                clause.title(),
                clause.source(),
                clause.silent(),
                clause.note(),
                parts,
                clause.place().toString());
    }

    private static void add(List<Part> parts, Section section, List<Sentence> sentences, Language language) {
        if (!sentences.isEmpty()) {
            ClausePrinter printer = new ClausePrinter(language);
            parts.add(new Part(
                    section.keyword().in(language),
                    sentences.stream().map(printer::sentence).toList()));
        }
    }

    /** The clause of a stage by its number, in the rules in force. */
    static Optional<ClauseView> find(RuleSet rules, Stage stage, @Nullable String number, Language language) {
        return rules.clauses(stage).stream()
                .filter(clause -> clause.number().equals(number))
                .findFirst()
                .map(clause -> of(clause, language));
    }
}
