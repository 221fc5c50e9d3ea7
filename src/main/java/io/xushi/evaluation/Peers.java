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
    private final int back;
    private final Map<Asked, Map<String, List<Ratio>>> values;
    private final Map<Asked, Map<String, Integer>> without;
    private final Map<Asked, Map<String, Field>> fields;

    /** @param back how many months before the data cut-off the question is asked of */
    private record Asked(Question question, int back) {}

    public Peers(RuleSet rules) {
        this.questions = PeerQuestions.of(rules);
        this.back = 0;
        this.values = new HashMap<>();
        this.without = new HashMap<>();
        this.fields = new HashMap<>();
    }

    private Peers(Peers all, int back) {
        this.questions = all.questions;
        this.back = back;
        this.values = all.values;
        this.without = all.without;
        this.fields = all.fields;
    }

    /** What all units had reached some months before; gathered in the same passes. */
    Peers earlier(int months) {
        return months == 0 ? this : new Peers(this, back + months);
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
        Asked asked = new Asked(question, back);
        fields.remove(asked);
        if (value == null) {
            without.computeIfAbsent(asked, any -> new HashMap<>()).merge(own, 1, Integer::sum);
        } else {
            values.computeIfAbsent(asked, any -> new HashMap<>())
                    .computeIfAbsent(own, any -> new ArrayList<>())
                    .add(value);
        }
    }

    /** What the units of a population reached. */
    Field field(Question question, Population population, @Nullable String group) {
        String own = population == Population.GROUP ? "group " + Objects.requireNonNullElse(group, "") : "all";
        return fields.computeIfAbsent(new Asked(question, back), any -> new HashMap<>())
                .computeIfAbsent(
                        own, any -> field(question, population == Population.GROUP ? group : null, population));
    }

    private Field field(Question question, @Nullable String group, Population population) {
        Asked asked = new Asked(question, back);
        Map<String, List<Ratio>> byGroup = values.getOrDefault(asked, Map.of());
        Map<String, Integer> missing = without.getOrDefault(asked, Map.of());
        if (population == Population.GROUP) {
            String own = Objects.requireNonNullElse(group, "");
            return new Field(byGroup.getOrDefault(own, List.of()), missing.getOrDefault(own, 0));
        }
        List<Ratio> all = byGroup.values().stream().flatMap(List::stream).toList();
        return new Field(
                all, missing.values().stream().mapToInt(Integer::intValue).sum());
    }
}
