package io.xushi.clause;

import io.xushi.wording.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clause as structure, whatever file and language it was written in.
 *
 * @param number of the document, with {@code /branch} where a clause has several rules; unique within its stage
 * @param source the document's words
 * @param silent what the document does not say, and this clause therefore decides
 * @param note why it is read this way
 */
public record Clause(
        Stage stage,
        String number,
        String title,
        @Nullable String source,
        List<String> silent,
        @Nullable String note,
        List<Sentence> scope,
        List<Sentence> conditions,
        List<Sentence> results,
        Place place) {

    public Clause {
        silent = List.copyOf(silent);
        scope = List.copyOf(scope);
        conditions = List.copyOf(conditions);
        results = List.copyOf(results);
    }

    /** The number without branch: what the document calls it. */
    public String base() {
        int slash = number.indexOf('/');
        return slash < 0 ? number : number.substring(0, slash);
    }

    /** Whether it stands in the operator's own DRL, so that no sentences of it are known. */
    public boolean isRaw() {
        return results.isEmpty();
    }

    /** The sentence that names the indicator (and target) the clause is about. */
    public Optional<Sentence> assesses() {
        return conditions.stream()
                .filter(sentence -> sentence.form() == SentenceForm.ASSESS
                        || sentence.form() == SentenceForm.ASSESS_TARGET
                        || sentence.form() == SentenceForm.ASSESS_EVERY)
                .findFirst();
    }

    public boolean assessesEvery() {
        return assesses()
                .map(Sentence::form)
                .filter(SentenceForm.ASSESS_EVERY::equals)
                .isPresent();
    }

    /** The indicator named by the clause, if it names one. */
    public Optional<String> indicator() {
        return assesses()
                .filter(sentence -> sentence.form() != SentenceForm.ASSESS_EVERY)
                .map(sentence -> sentence.name("indicator"));
    }

    public boolean assessesEveryDuty() {
        return conditions.stream().anyMatch(sentence -> sentence.form() == SentenceForm.ASSESS_EVERY_DUTY);
    }

    /** The duty named by the clause, if it names one. */
    public Optional<String> duty() {
        return conditions.stream()
                .filter(sentence -> sentence.form() == SentenceForm.ASSESS_DUTY)
                .map(sentence -> sentence.name("duty"))
                .findFirst();
    }

    /** The target named by the clause, if it names one. */
    public Optional<String> targetName() {
        return assesses()
                .filter(sentence -> sentence.form() == SentenceForm.ASSESS_TARGET)
                .map(sentence -> sentence.name("target"));
    }
}
