package io.xushi.evaluation;

import io.xushi.alert.AlertLevel;
import io.xushi.alert.LevelScale;
import io.xushi.clause.Clause;
import io.xushi.clause.Stage;
import io.xushi.indicator.Figure;
import io.xushi.pace.Progress;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.Condition;
import io.xushi.scheme.Conditions;
import io.xushi.scheme.Conditions.About;
import io.xushi.scheme.RuleSet;
import io.xushi.scoring.Operand;
import io.xushi.scoring.Reference;
import io.xushi.target.Demand;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a unit lacks to the next better alert level: the least change of its actual value at which the alert rules give a
 * milder level, or none. Tries the values at which a rule's comparison turns.
 */
final class BetterLevel {

    private static final Ratio HAIR = Ratio.of("0.0001");

    private final RuleSet rules;
    private final Conditions conditions;
    private final LevelScale scale;
    private final Map<String, List<Judged>> byTarget = new HashMap<>();

    BetterLevel(RuleSet rules) {
        this.rules = rules;
        this.conditions = new Conditions(rules);
        this.scale = rules.scheme().levels();
    }

    /**
     * What it takes.
     *
     * @param level id of the better level, empty for none
     * @param amount by which the actual value must change, in the indicator's measure
     * @param value the actual value needed
     * @param beyond whether the value itself is not yet enough
     */
    record Step(String level, Ratio amount, Ratio value, boolean beyond) {
        Wording words(Progress progress, LevelScale scale) {
            Wording name = scale.find(level)
                    .map(AlertLevel::name)
                    .map(found -> Wording.of("“%s”", "\"%s\"", found))
                    .orElse(new Wording("不预警", "no alert"));
            Operand needed = Operand.unnamed(value, progress.indicator().measure());
            Operand change = Operand.unnamed(amount.abs(), progress.indicator().measure());
            return Wording.of(
                    "实绩%s %s（差 %s）即为%s",
                    "an actual value of %s%s (a change of %s) gives %s",
                    beyond ? new Wording("好于", "better than ") : new Wording("达到", ""),
                    needed.shown(),
                    change.shown(),
                    name);
        }
    }

    Optional<Step> of(Dossier dossier, Progress progress, String level) {
        Ratio actual =
                dossier.known().readings().actual(progress.indicator()).value().orElse(null);
        Demand first = progress.target().first();
        if (actual == null || !isDirect(first.figure()) || ranks(judged(progress))) {
            return Optional.empty();
        }
        boolean falling = first.figure() == Figure.BASE_FALL || first.figure() == Figure.FALL;
        boolean up = !falling && first.bound().upwards();
        List<Ratio> candidates = candidates(dossier, progress).stream()
                .filter(value -> up ? value.compareTo(actual) >= 0 : value.compareTo(actual) <= 0)
                .distinct()
                .sorted(Comparator.comparing(value -> value.minus(actual).abs()))
                .toList();
        for (Ratio value : candidates) {
            for (boolean beyond : new boolean[] {false, true}) {
                Ratio tried = beyond ? up ? value.plus(HAIR) : value.minus(HAIR) : value;
                String then = level(dossier.withActual(progress.indicator(), tried), progress);
                if (severity(then) < severity(level)) {
                    return Optional.of(new Step(then, value.minus(actual), value, beyond));
                }
            }
        }
        return Optional.empty();
    }

    // What place another value would have depends on what the other units do.
    private static boolean ranks(List<Judged> clauses) {
        return conditions(clauses)
                .anyMatch(condition -> condition instanceof Condition.FigurePlaces
                        || condition instanceof Condition.FigureShare
                        || condition instanceof Condition.RunningPlaces);
    }

    private static boolean isDirect(Figure figure) {
        return switch (figure) {
            case ACTUAL, GROWTH, FALL, RISE, BASE_GROWTH, BASE_FALL, BASE_RISE -> true;
            default -> false;
        };
    }

    private int severity(String level) {
        return level.isEmpty() ? -1 : scale.severity(level);
    }

    /** The level that the alert rules would give, judged without the engine. */
    private String level(Dossier dossier, Progress progress) {
        String indicator = progress.indicator().name();
        String target = progress.target().name();
        List<LevelFinding> found = new ArrayList<>();
        About about = about(progress);
        for (Judged judged : judged(progress)) {
            Clause clause = judged.clause();
            if (holds(dossier, judged, about)) {
                LevelFinding finding = new LevelFinding(clause.number(), indicator, target, false);
                clause.results().forEach(result -> {
                    switch (result.form()) {
                        case ALERT_LEVEL ->
                            scale.find(result.name("level")).ifPresent(level -> finding.level(level.id()));
                        case LEVEL_UP -> finding.up();
                        case NO_ALERT, NOT_JUDGED -> finding.silence();
                        default -> {
                            // Says nothing of the level.
                        }
                    }
                });
                found.add(finding);
            }
        }
        return new AlertLevels(scale)
                .of(found, indicator, target, false)
                .map(AlertLevels.Alert::level)
                .orElse("");
    }

    private static boolean holds(Dossier dossier, Judged judged, About about) {
        ConditionJudge judge = new ConditionJudge(dossier, about, null);
        return judged.asked().stream()
                .allMatch(asked -> Boolean.TRUE.equals(judge.judge(asked).holds()));
    }

    /** A clause with all that it asks. */
    private record Judged(Clause clause, List<Conditions.Asked> asked) {}

    private static Stream<Condition> conditions(List<Judged> clauses) {
        return clauses.stream()
                .flatMap(judged -> judged.asked().stream())
                .flatMap(asked -> asked.alternatives().stream())
                .flatMap(List::stream);
    }

    /** The clauses on a target, the same for every unit that has it. */
    private List<Judged> judged(Progress progress) {
        About about = about(progress);
        return byTarget.computeIfAbsent(
                Dossier.key(about.indicator(), about.target()),
                any -> clauses(progress).stream()
                        .map(clause -> {
                            List<Conditions.Asked> asked = new ArrayList<>(conditions.scope(clause, about));
                            asked.addAll(conditions.conditions(clause, about));
                            return new Judged(clause, asked);
                        })
                        .toList());
    }

    private static About about(Progress progress) {
        return new About(
                progress.indicator().name(),
                Objects.requireNonNullElse(progress.target().name(), ""));
    }

    private List<Clause> clauses(Progress progress) {
        return rules.clauses(Stage.ALERTS).stream()
                .filter(clause -> !clause.isRaw())
                .filter(clause -> clause.assessesEvery()
                        || clause.indicator()
                                        .flatMap(rules.indicators()::find)
                                        .filter(progress.indicator()::equals)
                                        .isPresent()
                                && Objects.equals(
                                        clause.targetName().orElse(null),
                                        progress.target().name()))
                .toList();
    }

    private List<Ratio> candidates(Dossier dossier, Progress progress) {
        return conditions(judged(progress))
                .map(condition -> turning(dossier, progress, condition))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The actual value at which a comparison turns; empty where that is not simple. */
    private static Optional<Ratio> turning(Dossier dossier, Progress progress, Condition condition) {
        if (condition instanceof Condition.FigureIs is
                && is.figure().indicator().equals(progress.indicator().name())) {
            return Optional.ofNullable(actualFor(dossier, progress, is.figure().figure(), is.number()));
        }
        if (condition instanceof Condition.FigureDifference less
                && less.figure().indicator().equals(progress.indicator().name())) {
            Ratio from = dossier.reference(less.figure(), less.reference()).value();
            return from == null
                    ? Optional.empty()
                    : Optional.ofNullable(
                            actualFor(dossier, progress, less.figure().figure(), from.plus(less.number())));
        }
        if (condition instanceof Condition.FigureAgainst against
                && against.figure().indicator().equals(progress.indicator().name())
                && !(against.reference() instanceof Reference.Number)) {
            Ratio value =
                    dossier.reference(against.figure(), against.reference()).value();
            return value == null
                    ? Optional.empty()
                    : Optional.ofNullable(
                            actualFor(dossier, progress, against.figure().figure(), value));
        }
        return Optional.empty();
    }

    private static @Nullable Ratio actualFor(Dossier dossier, Progress progress, Figure figure, Ratio number) {
        Ratio amount = progress.target().amount();
        Ratio expected = progress.expectedAmount();
        boolean plain = progress.target().first().figure() == Figure.ACTUAL;
        Ratio lastYear = dossier.known()
                .readings()
                .lastYear(progress.indicator())
                .value()
                .orElse(null);
        return switch (figure) {
            case ACTUAL -> number;
            case COMPLETION -> plain ? number.times(amount).dividedBy(Ratio.HUNDRED) : null;
            case PACE_COMPLETION ->
                plain && expected != null ? number.times(expected).dividedBy(Ratio.HUNDRED) : null;
            case LAG -> plain && expected != null ? expected.minus(number) : null;
            case GAP -> plain ? atGap(progress, number) : null;
            case GROWTH ->
                lastYear == null
                        ? null
                        : lastYear.times(Ratio.HUNDRED.plus(number)).dividedBy(Ratio.HUNDRED);
            case FALL ->
                lastYear == null
                        ? null
                        : lastYear.times(Ratio.HUNDRED.minus(number)).dividedBy(Ratio.HUNDRED);
            case RISE -> lastYear == null ? null : lastYear.plus(number);
            default -> null;
        };
    }

    private static @Nullable Ratio atGap(Progress progress, Ratio gap) {
        Ratio expected = progress.expectedAmount();
        Ratio amount = progress.target().amount();
        if (expected == null) {
            return null;
        }
        boolean ofShare = progress.expected() != null
                && (progress.indicator().accumulation().accumulates()
                        || !progress.indicator().measure().isPercent());
        Ratio change = ofShare ? gap.times(amount).dividedBy(Ratio.HUNDRED) : gap;
        return progress.target().bound().upwards() ? expected.plus(change) : expected.minus(change);
    }
}
