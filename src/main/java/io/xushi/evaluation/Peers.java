package io.xushi.evaluation;

import io.xushi.quantity.Ratio;
import io.xushi.scheme.PeerQuestions;
import io.xushi.scheme.PeerQuestions.Question;
import io.xushi.scheme.PeerQuestions.Stratum;
import io.xushi.scheme.RuleSet;
import io.xushi.scoring.Field;
import io.xushi.scoring.Population;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What all units reached, for the rules that measure a unit against others. Gathered in passes over the units before
 * anything is judged by it; keeps one number a unit and question. A unit without a figure is counted as such, and is
 * nobody's competitor.
 */
public final class Peers {

    private final Collection<Question> questions;
    private final Map<Question, Map<String, List<Ratio>>> values = new HashMap<>();
    private final Map<Question, Map<String, Integer>> without = new HashMap<>();
    private final Map<Question, Map<String, Field>> fields = new HashMap<>();

    public Peers(RuleSet rules) {
        this.questions = PeerQuestions.of(rules);
    }

    /** The strata for which a pass over all units is needed, in this order. */
    public List<Stratum> strata() {
        return List.of(Stratum.values()).stream()
                .filter(stratum -> questions.stream().anyMatch(question -> question.stratum() == stratum))
                .toList();
    }

    List<Question> questions(Stratum stratum) {
        return questions.stream()
                .filter(question -> question.stratum() == stratum)
                .toList();
    }

    /** Takes what one unit reached, {@code null} for nothing. */
    void add(Question question, @Nullable String group, @Nullable Ratio value) {
        String own = Objects.requireNonNullElse(group, "");
        fields.remove(question);
        if (value == null) {
            without.computeIfAbsent(question, any -> new HashMap<>()).merge(own, 1, Integer::sum);
        } else {
            values.computeIfAbsent(question, any -> new HashMap<>())
                    .computeIfAbsent(own, any -> new ArrayList<>())
                    .add(value);
        }
    }

    /** What the units of a population reached. */
    Field field(Question question, Population population, @Nullable String group) {
        String own = population == Population.GROUP ? "group " + Objects.requireNonNullElse(group, "") : "all";
        return fields.computeIfAbsent(question, any -> new HashMap<>())
                .computeIfAbsent(
                        own, any -> field(question, population == Population.GROUP ? group : null, population));
    }

    private Field field(Question question, @Nullable String group, Population population) {
        Map<String, List<Ratio>> byGroup = values.getOrDefault(question, Map.of());
        Map<String, Integer> missing = without.getOrDefault(question, Map.of());
        if (population == Population.GROUP) {
            String own = Objects.requireNonNullElse(group, "");
            return new Field(byGroup.getOrDefault(own, List.of()), missing.getOrDefault(own, 0));
        }
        List<Ratio> all = byGroup.values().stream().flatMap(List::stream).toList();
        return new Field(
                all, missing.values().stream().mapToInt(Integer::intValue).sum());
    }
}
