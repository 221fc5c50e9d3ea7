package io.xushi.evaluation;

import io.xushi.calendar.Period;
import io.xushi.calendar.WorkingDays;
import io.xushi.clause.Clause;
import io.xushi.clause.Stage;
import io.xushi.evaluation.FairnessFinding.Kind;
import io.xushi.indicator.Indicator;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.ClauseMarks;
import io.xushi.scheme.Conditions.About;
import io.xushi.scheme.Item;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.WorkedCase;
import io.xushi.wording.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether scoring clauses are fair, found by computing: starting from the worked cases, one figure at a time is moved
 * over many values through the rules themselves. A better result must not lower the points, and a smallest step should
 * not move a large part of the full marks at once.
 */
public final class Fairness {

    /** The share of a clause's full marks that a smallest step may move, unless said otherwise. */
    public static final Ratio USUAL_SHARE = Ratio.of(1, 5);

    private static final int SITUATIONS = 3;
    private static final int VALUES = 4_000;
    private static final int FEWEST_GRID_POINTS = 4;
    private static final int MOST_GRID_POINTS = 30;
    private static final int CHUNK = 100;

    private final RuleSet rules;
    private final ClauseBook book;
    private final WorkingDays workingDays;
    private final Ratio share;
    private final Dependence dependence;
    private final Map<String, List<Clause>> clauses = new LinkedHashMap<>();
    private final Map<String, List<ClauseReads>> reads = new LinkedHashMap<>();
    private final Map<Situation, Evaluator> evaluators = new HashMap<>();

    /** @param share of a clause's full marks; a smallest step that moves more is a cliff */
    public Fairness(RuleSet rules, ClauseBook book, WorkingDays workingDays, Ratio share) {
        this.rules = rules;
        this.book = book;
        this.workingDays = workingDays;
        this.share = share;
        this.dependence = new Dependence(rules);
        rules.clauses(Stage.SCORING)
                .forEach(clause -> clauses.computeIfAbsent(clause.base(), any -> new ArrayList<>())
                        .add(clause));
        clauses.forEach((base, branches) -> {
            List<ClauseReads> own = branches.stream()
                    .flatMap(clause -> ClauseReads.of(rules, clause).stream())
                    .toList();
            if (own.size() == branches.size() && own.stream().anyMatch(Fairness::readsFigures)) {
                reads.put(base, own);
            }
        });
    }

    private static boolean readsFigures(ClauseReads clause) {
        return !clause.reads().isEmpty() || !clause.targets().isEmpty();
    }

    /**
     * What was found.
     *
     * @param examined numbers of the clauses that were tried, without branch
     * @param left numbers of the clauses that read figures, but that no worked case gives points
     * @param findings the sharpest of each clause and kind, in the order of the clauses
     */
    public record Report(List<String> examined, List<String> left, List<FairnessFinding> findings) {
        public Report {
            examined = List.copyOf(examined);
            left = List.copyOf(left);
            findings = List.copyOf(findings);
        }
    }

    /** Tries everything. */
    public Report run() {
        Map<Situation, UnitResult> stated = new LinkedHashMap<>();
        for (Situation situation : situations()) {
            UnitResult result =
                    evaluator(situation).evaluate(List.of(situation.unit())).get(0);
            stated.put(situation, result);
        }
        Map<Sweep, Set<String>> sweeps = choose(stated);
        Map<String, FairnessFinding> sharpest = new HashMap<>();
        trials(sweeps, stated).forEach(trial -> {
            for (String base : bases(sweeps, trial.sweep())) {
                About about = about(trial.sweep(), base);
                Goodness goodness =
                        new Goodness(rules.indicators().find(about.indicator()).orElseThrow(), about);
                trial.findings(base, goodness, full(base), share)
                        .forEach(found -> sharpest.merge(
                                found.kind() + base,
                                found,
                                (a, b) -> b.movement().compareTo(a.movement()) > 0 ? b : a));
            }
        });
        return report(sweeps, sharpest);
    }

    private Report report(Map<Sweep, Set<String>> sweeps, Map<String, FairnessFinding> sharpest) {
        Set<String> examined = new HashSet<>();
        sweeps.values().forEach(examined::addAll);
        List<FairnessFinding> findings = new ArrayList<>();
        for (String base : reads.keySet()) {
            for (Kind kind : Kind.values()) {
                Optional.ofNullable(sharpest.get(kind + base)).ifPresent(findings::add);
            }
        }
        return new Report(
                reads.keySet().stream().filter(examined::contains).toList(),
                reads.keySet().stream().filter(base -> !examined.contains(base)).toList(),
                findings);
    }

    private static Set<String> bases(Map<Sweep, Set<String>> sweeps, Sweep sweep) {
        return Objects.requireNonNull(sweeps.get(sweep));
    }

    private Evaluator evaluator(Situation situation) {
        return evaluators.computeIfAbsent(situation, any -> situation.evaluator(rules, book, workingDays));
    }

    private List<Situation> situations() {
        CaseInputs inputs = new CaseInputs(rules);
        List<Situation> situations = new ArrayList<>();
        for (WorkedCase worked : rules.cases()) {
            Problems problems = new Problems();
            Map<String, List<WorkedCase.Line>> byUnit = new LinkedHashMap<>();
            worked.lines()
                    .forEach(line -> byUnit.computeIfAbsent(line.unit(), any -> new ArrayList<>())
                            .add(line));
            List<UnitData> units = new ArrayList<>();
            byUnit.forEach((unit, lines) -> units.add(inputs.unit(unit, lines, problems)));
            if (!problems.hasErrors()) {
                LocalDate cutOff = cutOff(worked);
                units.forEach(unit -> situations.add(new Situation(worked.name(), unit, units, cutOff)));
            }
        }
        return situations;
    }

    private LocalDate cutOff(WorkedCase worked) {
        return worked.lines().stream()
                .filter(line -> !line.kind().isExpectation())
                .map(WorkedCase.Line::period)
                .filter(Objects::nonNull)
                .map(Period::to)
                .max(LocalDate::compareTo)
                .orElse(rules.scheme().period().to());
    }

    /** For each clause and each figure it depends on, the situations in which it gives the most. */
    private Map<Sweep, Set<String>> choose(Map<Situation, UnitResult> stated) {
        Map<String, Integer> scales = scales(stated.keySet());
        Map<Sweep, Set<String>> sweeps = new LinkedHashMap<>();
        reads.forEach((base, branches) -> {
            Set<Indicator> delivered = new LinkedHashSet<>();
            branches.forEach(branch -> delivered.addAll(delivered(branch)));
            for (Indicator indicator : delivered) {
                for (Situation situation : best(stated, base, indicator)) {
                    Sweep sweep = new Sweep(
                            situation,
                            indicator,
                            situation.current(indicator).orElseThrow(),
                            scales.getOrDefault(indicator.code(), 0));
                    sweeps.computeIfAbsent(sweep, any -> new LinkedHashSet<>()).add(base);
                }
            }
        });
        return sweeps;
    }

    /** A situation in which a clause has points. */
    private record Candidate(Situation situation, ScoreLine line) {
        Ratio points() {
            return Objects.requireNonNull(line.points());
        }

        /** One of each branch and type of units is enough. */
        String likeness() {
            return line.branch().number() + "\n" + situation.unit().unit().type();
        }
    }

    private static List<Situation> best(Map<Situation, UnitResult> stated, String base, Indicator indicator) {
        Set<String> seen = new HashSet<>();
        return stated.entrySet().stream()
                .filter(entry -> entry.getKey().current(indicator).isPresent())
                .flatMap(entry ->
                        Trial.line(entry.getValue(), base).map(line -> new Candidate(entry.getKey(), line)).stream())
                .sorted(Comparator.comparing(Candidate::points).reversed())
                .filter(candidate -> seen.add(candidate.likeness()))
                .limit(SITUATIONS)
                .map(Candidate::situation)
                .toList();
    }

    /** What a clause's own figures come from; a figure that it is only compared with is somebody else's business. */
    private Set<Indicator> delivered(ClauseReads clause) {
        Set<Indicator> delivered = new LinkedHashSet<>();
        clause.reads()
                .forEach(read -> delivered.addAll(dependence.of(read.figure().indicator())));
        clause.targets().forEach(target -> delivered.addAll(dependence.of(target.indicator())));
        return delivered;
    }

    private static Map<String, Integer> scales(Set<Situation> situations) {
        Map<String, Integer> scales = new HashMap<>();
        for (Situation situation : situations) {
            situation
                    .unit()
                    .series()
                    .forEach((code, series) -> series.best()
                            .forEach(observation -> scales.merge(
                                    code,
                                    Math.max(
                                            0,
                                            observation
                                                    .value()
                                                    .stripTrailingZeros()
                                                    .scale()),
                                    Math::max)));
        }
        return scales;
    }

    private List<Trial> trials(Map<Sweep, Set<String>> sweeps, Map<Situation, UnitResult> stated) {
        Map<Sweep, Dossier> probed = new HashMap<>();
        Map<Sweep, TreeSet<BigDecimal>> values = new LinkedHashMap<>();
        sweeps.forEach((sweep, bases) -> {
            Dossier probe = evaluator(sweep.situation())
                    .evaluate(List.of(sweep.at(sweep.probe())))
                    .get(0)
                    .dossier();
            probed.put(sweep, probe);
            List<ClauseReads> own = bases.stream()
                    .flatMap(base -> Objects.requireNonNull(reads.get(base)).stream())
                    .toList();
            values.put(sweep, sweep.edges(dossier(stated, sweep), probe, own));
        });
        int edges = values.values().stream().mapToInt(Set::size).sum();
        int spare = (VALUES - edges) / Math.max(1, sweeps.size());
        int points = Math.max(FEWEST_GRID_POINTS, Math.min(MOST_GRID_POINTS, spare));
        List<Trial> trials = new ArrayList<>();
        values.forEach((sweep, tried) -> {
            About about = about(sweep, bases(sweeps, sweep).iterator().next());
            tried.addAll(sweep.grid(dossier(stated, sweep), Objects.requireNonNull(probed.get(sweep)), about, points));
            trials.add(trial(sweep, List.copyOf(tried)));
        });
        return trials;
    }

    private static Dossier dossier(Map<Situation, UnitResult> stated, Sweep sweep) {
        return Objects.requireNonNull(stated.get(sweep.situation())).dossier();
    }

    private Trial trial(Sweep sweep, List<BigDecimal> values) {
        List<UnitData> variants = values.stream().map(sweep::at).toList();
        List<UnitResult> results = new ArrayList<>();
        for (int from = 0; from < variants.size(); from += CHUNK) {
            results.addAll(evaluator(sweep.situation())
                    .evaluate(variants.subList(from, Math.min(variants.size(), from + CHUNK))));
        }
        return new Trial(sweep, values, results);
    }

    /** The target, or the indicator, by which a clause's result is better or worse when a figure moves. */
    private About about(Sweep sweep, String base) {
        List<About> candidates = new ArrayList<>();
        for (ClauseReads branch : Objects.requireNonNull(reads.get(base))) {
            candidates.add(branch.about());
            branch.targets().forEach(candidates::add);
            branch.reads()
                    .forEach(read -> candidates.add(
                            new About(read.figure().indicator(), read.figure().target())));
        }
        return candidates.stream()
                .filter(about -> !about.equals(About.NOTHING))
                .filter(about -> dependence.of(about.indicator()).contains(sweep.indicator()))
                .findFirst()
                .orElse(new About(sweep.indicator().name(), ""));
    }

    /** Full marks of a clause, of a clause that only adds or deducts those of its item; {@code null} if neither is known. */
    private @Nullable Ratio full(String base) {
        Ratio full = Ratio.ZERO;
        for (Clause clause : Objects.requireNonNull(clauses.get(base))) {
            Ratio own = ClauseMarks.of(clause).map(ClauseMarks::most).orElse(null);
            full = own == null ? full : Ratio.max(full, own);
        }
        if (full.signum() > 0) {
            return full;
        }
        return rules.scheme().assessment().itemOf(base).map(Item::points).orElse(null);
    }
}
