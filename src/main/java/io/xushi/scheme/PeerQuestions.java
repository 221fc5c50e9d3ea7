package io.xushi.scheme;

import io.xushi.clause.Clause;
import io.xushi.clause.Sentence;
import io.xushi.clause.SentenceForm;
import io.xushi.clause.Slot;
import io.xushi.clause.Stage;
import io.xushi.indicator.Figure;
import io.xushi.indicator.Indicator;
import io.xushi.scoring.Population;
import io.xushi.scoring.Reference;
import io.xushi.scoring.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the clauses of a rule set ask of all units together (跨单位的量): means, places, best values. What a clause asks
 * decides when it can be judged: figures are known first, progress when targets are, points when clauses have spoken.
 */
public final class PeerQuestions {

    /** When the answer is known. */
    public enum Stratum {
        FIGURES,
        PROGRESS,
        POINTS
    }

    /**
     * One question.
     *
     * @param indicator empty for points
     * @param target empty for the only target on the indicator
     * @param clause within whose scope units must be, empty for all units
     */
    public record Question(String indicator, String target, Subject subject, String clause) {
        public Stratum stratum() {
            if (subject instanceof Subject.OfFigure of) {
                return of.figure().needsTarget() ? Stratum.PROGRESS : Stratum.FIGURES;
            }
            return Stratum.POINTS;
        }
    }

    private static final Set<SentenceForm> PLACES = EnumSet.of(
            SentenceForm.ITS_PLACES,
            SentenceForm.FIGURE_PLACES,
            SentenceForm.ITS_SHARE,
            SentenceForm.FIGURE_SHARE,
            SentenceForm.ITS_PLACES_STREAK,
            SentenceForm.FIGURE_PLACES_STREAK,
            SentenceForm.TARGET_PLACES);

    private final RuleSet rules;
    private final Set<Question> questions = new LinkedHashSet<>();

    private PeerQuestions(RuleSet rules) {
        this.rules = rules;
    }

    /** Every question, each once. */
    public static Collection<Question> of(RuleSet rules) {
        PeerQuestions all = new PeerQuestions(rules);
        rules.clauses().forEach(all::ask);
        return List.copyOf(all.questions);
    }

    /**
     * How many months before the data cut-off rules look, the cut-off itself (0) among them.
     *
     * @param before how many months of the scheme's period lie before the cut-off
     */
    public static Set<Integer> monthsBack(RuleSet rules, int before) {
        Conditions conditions = new Conditions(rules);
        Set<Integer> months = new TreeSet<>(Set.of(0));
        for (Clause clause : rules.clauses()) {
            conditions.conditions(clause, Conditions.About.NOTHING).stream()
                    .flatMap(asked -> asked.alternatives().stream())
                    .flatMap(List::stream)
                    .forEach(condition -> addMonths(condition, before, months));
            clause.results().stream()
                    .filter(result -> result.form() == SentenceForm.PER_PERIOD)
                    .map(Conditions::monthsOf)
                    .forEach(length -> addMonths(before / length, length, months));
        }
        return months;
    }

    private static void addMonths(Condition condition, int before, Set<Integer> months) {
        if (condition instanceof Condition.Running running) {
            addMonths(running.count() - 1, running.months(), months);
        } else if (condition instanceof Condition.RunningPlaces running) {
            addMonths(running.count() - 1, running.months(), months);
        } else if (condition instanceof Condition.Often often) {
            addMonths(before / often.months(), often.months(), months);
        }
    }

    private static void addMonths(int times, int each, Set<Integer> months) {
        for (int i = 1; i <= times; i++) {
            months.add(i * each);
        }
    }

    /** Whether a clause takes points of other clauses of the unit. */
    public static boolean takesPoints(Clause clause) {
        return clause.results().stream().anyMatch(result -> result.form() == SentenceForm.OF_CLAUSES);
    }

    /** Whether a clause measures points against those of other units, so that all units must have theirs first. */
    public static boolean comparesPoints(Clause clause) {
        return clause.results().stream()
                .anyMatch(result -> result.slots().get("subject") instanceof Slot.Ranked ranked
                        && ranked.subject().ofPoints());
    }

    /** Numbers of the clauses whose points count only through other clauses. */
    public static Set<String> countedElsewhere(RuleSet rules) {
        Set<String> numbers = new LinkedHashSet<>();
        for (Clause clause : rules.clauses(Stage.SCORING)) {
            for (Sentence result : clause.results()) {
                if (result.form() == SentenceForm.OF_CLAUSES) {
                    numbers.addAll(result.names("clauses"));
                }
            }
        }
        return numbers;
    }

    private void ask(Clause clause) {
        List<Sentence> sentences = new ArrayList<>(clause.conditions());
        sentences.addAll(clause.results());
        for (Sentence sentence : sentences) {
            for (Conditions.About about : about(clause, sentence)) {
                ask(clause, sentence, about);
            }
        }
    }

    private void ask(Clause clause, Sentence sentence, Conditions.About about) {
        if (sentence.slots().get("subject") instanceof Slot.Ranked ranked) {
            boolean eligible = sentence.word("population").equals(Population.ELIGIBLE.name());
            add(about, ranked.subject(), eligible ? clause.number() : "");
        }
        if (PLACES.contains(sentence.form())) {
            add(about, figure(sentence, "figure"), "");
        }
        asksMean(sentence, "value")
                .ifPresent(any -> add(
                        about,
                        figure(sentence, sentence.slots().containsKey("condition") ? "condition" : "figure"),
                        ""));
        asksMean(sentence, "reference").ifPresent(any -> add(about, figure(sentence, "figure"), ""));
    }

    private static Subject figure(Sentence sentence, String gap) {
        return new Subject.OfFigure(sentence.word(gap, Figure.class));
    }

    private static Optional<Slot> asksMean(Sentence sentence, String gap) {
        return Optional.ofNullable(sentence.slots().get(gap))
                .filter(slot -> slot instanceof Slot.Compared compared
                        && compared.reference() instanceof Reference.Known known
                        && known.kind().ofPeers().isPresent());
    }

    private void add(Conditions.About about, Subject subject, String clause) {
        questions.add(
                subject.ofPoints()
                        ? new Question("", "", subject, clause)
                        : new Question(about.indicator(), about.target(), subject, clause));
    }

    private List<Conditions.About> about(Clause clause, Sentence sentence) {
        if (sentence.slots().get("indicator") instanceof Slot.Name name) {
            return List.of(new Conditions.About(official(name.name()), ""));
        }
        if (!clause.assessesEvery()) {
            return List.of(new Conditions.About(
                    clause.indicator().map(this::official).orElse(""),
                    clause.targetName().orElse("")));
        }
        return rules.clauses(Stage.TARGETS).stream()
                .filter(target -> target.indicator().isPresent())
                .map(target -> new Conditions.About(
                        official(target.indicator().orElseThrow()),
                        target.targetName().orElse("")))
                .distinct()
                .toList();
    }

    private String official(String anyName) {
        return rules.indicators().find(anyName).map(Indicator::name).orElse(anyName);
    }
}
