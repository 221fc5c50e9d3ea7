package io.xushi.intake;

import io.xushi.fact.Fact;
import io.xushi.scoring.Judgement;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Of each fact and judgement the latest revision, in an order of their own, so that whoever judges them does not see
 * in which order they came.
 */
public final class LatestRevisions {

    private static final Comparator<Fact> FACTS = Comparator.comparing(Fact::unit)
            .thenComparing(Fact::kind)
            .thenComparing(Fact::name)
            .thenComparing(Fact::period, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Fact::key)
            .thenComparing(Fact::revision);
    private static final Comparator<Judgement> JUDGEMENTS = Comparator.comparing(Judgement::unit)
            .thenComparing(Judgement::self)
            .thenComparing(Judgement::item, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Judgement::clause, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Judgement::period, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Judgement::revision)
            .thenComparing(Judgement::assessor, Comparator.nullsFirst(Comparator.naturalOrder()));

    private LatestRevisions() {}

    /** An event that was withdrawn is among them. */
    public static List<Fact> facts(Collection<Fact> revisions) {
        return latest(revisions, Fact::key, Fact::revision).values().stream()
                .sorted(FACTS)
                .toList();
    }

    public static List<Judgement> judgements(Collection<Judgement> revisions) {
        return latest(revisions, Judgement::key, Judgement::revision).values().stream()
                .sorted(JUDGEMENTS)
                .toList();
    }

    /** Every revision, the earlier ones of a fact before the later ones. */
    public static List<Fact> sortedFacts(Collection<Fact> revisions) {
        return revisions.stream().sorted(FACTS).toList();
    }

    /** Every revision, the earlier ones of a judgement before the later ones. */
    public static List<Judgement> sortedJudgements(Collection<Judgement> revisions) {
        return revisions.stream().sorted(JUDGEMENTS).toList();
    }

    private static <E> Map<String, E> latest(
            Collection<E> revisions, Function<E, String> key, Function<E, Long> revision) {
        Map<String, E> latest = new HashMap<>();
        BinaryOperator<E> later = (one, other) -> revision.apply(other) >= revision.apply(one) ? other : one;
        revisions.forEach(each -> latest.merge(key.apply(each), each, later));
        return latest;
    }
}
