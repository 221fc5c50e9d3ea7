package io.xushi.evaluation;

import io.xushi.indicator.Direction;
import io.xushi.indicator.Figure;
import io.xushi.indicator.Indicator;
import io.xushi.pace.Progress;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.Condition;
import io.xushi.scheme.Scheme;
import io.xushi.scheme.StandingRule;
import io.xushi.scoring.PlaceQuota;
import io.xushi.scoring.Population;
import io.xushi.scoring.RankOrder;
import io.xushi.scoring.Ranking;
import io.xushi.scoring.Ties;
import io.xushi.unit.Unit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers from each unit the one figure that ranks it, and gives places when all have been seen. Keeps nothing else of
 * a unit, so that many can be ranked. Units that are not assessed, or have no figure, get no place; an incomplete total
 * gets one that is provisional.
 */
public final class Standings {

    private static final Comparator<Result> WORST_FIRST = Comparator.comparing((Result result) -> !result.last())
            .thenComparing(Result::figure)
            .thenComparing(Result::then, Standings::decide);

    private final Scheme scheme;
    private final boolean byTotal;
    private final Map<String, Result> results = new LinkedHashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final Set<String> provisional = new HashSet<>();
    private final Map<String, Ranks> ranked = new HashMap<>();
    /** By totals, for the rules that ask for the place of a total; this one itself where it ranks by total. */
    private final Standings totals;

    /**
     * What ranks a unit; one that a veto puts last comes behind all others.
     *
     * @param then what decides between equals, more is better; nothing where it is not known
     */
    private record Result(Ratio figure, List<Optional<Ratio>> then, boolean last) {}

    // What is not known decides against the unit.
    private static int decide(List<Optional<Ratio>> a, List<Optional<Ratio>> b) {
        for (int i = 0; i < a.size(); i++) {
            Optional<Ratio> one = a.get(i);
            Optional<Ratio> other = b.get(i);
            int order = one.isPresent() && other.isPresent()
                    ? one.get().compareTo(other.get())
                    : Boolean.compare(one.isPresent(), other.isPresent());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Places by unit code among one population. */
    private record Ranks(Map<String, Integer> skip, Map<String, Integer> dense, Map<Integer, Integer> tied) {

        int tiedWith(String code) {
            return Objects.requireNonNull(tied.get(place(skip, code)));
        }

        int skipped(String code, RankOrder order) {
            int place = place(skip, code);
            return order == RankOrder.HIGH_FIRST ? place : skip.size() - place - tiedWith(code) + 2;
        }

        int dense(String code, RankOrder order) {
            int place = place(dense, code);
            return order == RankOrder.HIGH_FIRST ? place : tied.size() - place + 1;
        }

        private static int place(Map<String, Integer> places, String code) {
            return Objects.requireNonNull(places.get(code));
        }
    }

    public Standings(Scheme scheme) {
        this(scheme, scheme.standing().indicator() == null);
    }

    private Standings(Scheme scheme, boolean byTotal) {
        this.scheme = scheme;
        this.byTotal = byTotal;
        this.totals = byTotal ? this : new Standings(scheme, true);
    }

    public void add(UnitResult result) {
        if (totals != this) {
            totals.add(result);
        }
        Unit unit = result.unit();
        Ratio figure = figure(result);
        if (!unit.assessed() || figure == null) {
            return;
        }
        boolean last = result.scorecard().vetoes().stream().anyMatch(veto -> veto.effect() == Veto.Effect.RANKED_LAST);
        results.put(unit.code(), new Result(figure, then(result), last));
        groups.put(unit.code(), Objects.requireNonNullElse(Groups.of(unit, scheme), ""));
        if (byTotal && !result.scorecard().complete()) {
            provisional.add(unit.code());
        }
        ranked.clear();
    }

    private List<Optional<Ratio>> then(UnitResult result) {
        return scheme.standing().then().stream()
                .map(name -> scheme.assessment().items().stream()
                                .anyMatch(item -> item.id().equals(name))
                        ? result.scorecard().itemPoints(name)
                        : reached(result, name))
                .toList();
    }

    private static Optional<Ratio> reached(UnitResult result, String indicator) {
        Dossier dossier = result.dossier();
        Indicator of = dossier.known().indicators().indicator(indicator);
        Ratio actual = dossier.operand(new Condition.FigureOf(of.name(), "", Figure.ACTUAL))
                .value();
        return Optional.ofNullable(actual).map(value -> of.direction() == Direction.DOWN ? value.negate() : value);
    }

    private @Nullable Ratio figure(UnitResult result) {
        StandingRule rule = scheme.standing();
        if (byTotal) {
            return result.scorecard().lines().isEmpty()
                    ? null
                    : result.scorecard().total();
        }
        return result.progress().stream()
                .filter(progress -> progress.indicator().name().equals(rule.indicator())
                        || progress.indicator().code().equals(rule.indicator()))
                .filter(progress -> progress.target().name() == null)
                .map(Progress::completion)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Puts units behind all others, because a grading rule says so. */
    public void putLast(Collection<String> codes) {
        if (totals != this) {
            totals.putLast(codes);
        }
        for (String code : codes) {
            results.computeIfPresent(code, (any, result) -> new Result(result.figure(), result.then(), true));
        }
        ranked.clear();
    }

    /** Places by unit code. */
    public Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (String code : results.keySet()) {
            Ranks ranks = ranks(population(code, scheme.standing().withinGroup()));
            Integer place = (scheme.standing().ties() == Ties.SKIP ? ranks.skip() : ranks.dense()).get(code);
            places.put(code, Objects.requireNonNull(place));
        }
        return places;
    }

    /** Codes of the units whose places may still change because their totals are incomplete. */
    public Set<String> provisional() {
        return Set.copyOf(provisional);
    }

    private String population(String code, boolean group) {
        return group ? "group " + groups.get(code) : "all";
    }

    private Ranks ranks(String population) {
        return ranked.computeIfAbsent(population, any -> {
            Map<String, Result> own = new LinkedHashMap<>();
            results.forEach((code, result) -> {
                if (population.equals("all") || population.equals(population(code, true))) {
                    own.put(code, result);
                }
            });
            Map<String, Integer> skip = Ranking.places(own, WORST_FIRST, Ties.SKIP);
            Map<Integer, Integer> tied = new HashMap<>();
            skip.values().forEach(place -> tied.merge(place, 1, Integer::sum));
            return new Ranks(skip, Ranking.places(own, WORST_FIRST, Ties.DENSE), tied);
        });
    }

    /** Places as one unit's rules ask for them. */
    View of(String code) {
        return totals.new View(code);
    }

    final class View {
        private final String code;

        private View(String code) {
            this.code = code;
        }

        /** From which end places are counted does not change who is tied with whom. */
        @Nullable
        Integer place(Population population, RankOrder order, Ties ties) {
            if (!results.containsKey(code)) {
                return null;
            }
            Ranks ranks = ranks(population(code, population == Population.GROUP));
            return ties == Ties.SKIP ? ranks.skipped(code, order) : ranks.dense(code, order);
        }

        @Nullable
        Boolean within(Population population, RankOrder order, PlaceQuota quota) {
            if (!results.containsKey(code)) {
                return null;
            }
            Ranks ranks = ranks(population(code, population == Population.GROUP));
            return quota.includes(
                    ranks.skipped(code, order),
                    ranks.tiedWith(code),
                    ranks.skip().size());
        }
    }
}
