package io.xushi.scheme;

import io.xushi.alert.AlertLevel;
import io.xushi.clause.Sentence;
import io.xushi.clause.SentenceForm;
import io.xushi.clause.Stage;
import io.xushi.wording.Problems;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Alert levels that never show, overlap, or leave a gap. Of several levels that hold, the worst counts. */
final class LevelsLint {

    private final RuleSet rules;
    private final Problems problems;
    private final List<Levelled> alerts = new ArrayList<>();

    /** An alert clause; without a level it keeps the target from having any. */
    private record Levelled(Asking asking, @Nullable AlertLevel level, int severity) {
        String number() {
            return asking.clause().number();
        }

        Wording name() {
            return level == null ? new Wording("不预警", "no alert") : level.name();
        }
    }

    /** Clauses that differ in one number only. */
    private record Group(Conditions.About about, boolean every, Measured number, Asking.Rest rest) {}

    LevelsLint(RuleSet rules, List<Asking> askings, Problems problems) {
        this.rules = rules;
        this.problems = problems;
        for (Asking asking : askings) {
            if (asking.clause().stage() == Stage.ALERTS && asking.canHold()) {
                levelled(asking).ifPresent(alerts::add);
            }
        }
    }

    private Optional<Levelled> levelled(Asking asking) {
        if (asking.clause().results().size() != 1) {
            return Optional.empty();
        }
        Sentence result = asking.clause().results().get(0);
        if (result.form() == SentenceForm.NO_ALERT || result.form() == SentenceForm.NOT_JUDGED) {
            return Optional.of(new Levelled(asking, null, Integer.MAX_VALUE));
        }
        return result.form() != SentenceForm.ALERT_LEVEL
                ? Optional.empty()
                : rules.scheme()
                        .levels()
                        .find(result.name("level"))
                        .map(level -> new Levelled(
                                asking, level, rules.scheme().levels().severity(level.id())));
    }

    void run() {
        for (Levelled milder : alerts) {
            alerts.stream()
                    .filter(worse -> worse.severity() > milder.severity())
                    .filter(worse -> hides(worse, milder))
                    .findFirst()
                    .ifPresent(worse -> tellHidden(milder, worse));
        }
        Map<Group, List<Levelled>> groups = new LinkedHashMap<>();
        for (Levelled each : alerts) {
            if (each.asking().isUnderstood()) {
                each.asking()
                        .numbers()
                        .keySet()
                        .forEach(number -> groups.computeIfAbsent(
                                        new Group(
                                                each.asking().about(),
                                                each.asking().clause().assessesEvery(),
                                                number,
                                                each.asking().without(number)),
                                        any -> new ArrayList<>())
                                .add(each));
            }
        }
        groups.forEach((group, members) -> {
            checkOverlaps(group.number(), members);
            checkGaps(group.number(), members);
        });
    }

    private static boolean hides(Levelled worse, Levelled milder) {
        Asking wide = worse.asking().about(milder.asking());
        boolean same = wide.about().equals(milder.asking().about());
        boolean everyAlike = worse.asking().clause().assessesEvery()
                || !milder.asking().clause().assessesEvery();
        return same && everyAlike && milder.asking().implies(wide);
    }

    private void tellHidden(Levelled milder, Levelled worse) {
        problems.warning(
                milder.asking().clause().place(),
                "条款 %s（%s）成立时，%s（%s，%s）也总是成立，“%s”就从不出现；核对两条的数字，让重的一级包在轻的一级之内",
                "whenever clause %s (%s) holds, %s (%s, %s) holds as well, so \"%s\" never shows; check the numbers of"
                        + " both: the worse level should be a part of the milder one",
                milder.number(),
                milder.name(),
                worse.number(),
                worse.name(),
                worse.asking().clause().place(),
                milder.name());
    }

    private static Interval interval(Levelled alert, Measured number) {
        return alert.asking().numbers().getOrDefault(number, Interval.ANY);
    }

    private void checkOverlaps(Measured number, List<Levelled> members) {
        for (Levelled milder : members) {
            for (Levelled worse : members) {
                Interval both = interval(milder, number).and(interval(worse, number));
                boolean apart = worse.level() == null || worse.severity() <= milder.severity() || both.isEmpty();
                boolean nested = interval(milder, number).covers(interval(worse, number))
                        || interval(worse, number).covers(interval(milder, number));
                if (apart || nested) {
                    continue;
                }
                problems.warning(
                        worse.asking().sentence(number).place(),
                        "条款 %1$s（%2$s）和 %3$s（%4$s，%5$s）在%6$s%7$s时都成立，按“%2$s”预警；两级部分重叠，让它们首尾相接，或让“%4$s”包住“%2$s”",
                        "clauses %1$s (%2$s) and %3$s (%4$s, %5$s) both hold where %6$s is %7$s, and \"%2$s\" counts; they"
                                + " overlap in part: let one end where the other begins, or let \"%4$s\" hold all of"
                                + " \"%2$s\"",
                        worse.number(),
                        worse.name(),
                        milder.number(),
                        milder.name(),
                        milder.asking().clause().place(),
                        number.name(),
                        both.in(number.measure()));
            }
        }
    }

    private void checkGaps(Measured number, List<Levelled> members) {
        List<Interval> all =
                members.stream().map(each -> interval(each, number)).toList();
        Interval around = Interval.around(all);
        boolean bothSides = around.low() == null && around.high() == null;
        for (Interval gap : Interval.gaps(all)) {
            // With alerts for too little and for too much, what lies between is what is wanted.
            if (!bothSides || gap.isPoint()) {
                tellGap(number, members, gap);
            }
        }
        checkFarEnd(number, members);
    }

    private void tellGap(Measured number, List<Levelled> members, Interval gap) {
        Levelled below = members.stream()
                .filter(each -> isBelow(interval(each, number), gap))
                .max(Comparator.comparing(each -> interval(each, number), LevelsLint::byHigh))
                .orElseThrow();
        Levelled above = members.stream()
                .filter(each -> isBelow(gap, interval(each, number)))
                .findFirst()
                .orElseThrow();
        Levelled worse = below.severity() >= above.severity() ? below : above;
        problems.warning(
                worse.asking().sentence(number).place(),
                "%s%s时没有预警，两边却有（%s %s，%s %s）；补上这一段，或改相邻一级的数",
                "where %s is %s there is no alert, but on both sides of it there is (%s %s, %s %s); fill the gap, or"
                        + " change the number of the level next to it",
                number.name(),
                gap.in(number.measure()),
                below.number(),
                below.name(),
                above.number(),
                above.name());
    }

    private static int byHigh(Interval a, Interval b) {
        return a.high() == null || b.high() == null ? 0 : a.high().compareTo(b.high());
    }

    private static boolean isBelow(Interval lower, Interval upper) {
        return lower.high() != null
                && upper.low() != null
                && lower.high().compareTo(upper.low()) <= 0
                && lower.and(upper).isEmpty();
    }

    /** Which way it gets worse. */
    private enum Worse {
        DOWN,
        UP,
        UNKNOWN
    }

    /** Beyond the worst level it is no better: an end there lets the worst units off. */
    private void checkFarEnd(Measured number, List<Levelled> members) {
        int highest = members.stream()
                .filter(each -> each.level() != null)
                .mapToInt(Levelled::severity)
                .max()
                .orElse(0);
        List<Levelled> worst =
                members.stream().filter(each -> each.severity() == highest).toList();
        Interval own = Interval.around(
                worst.stream().map(each -> interval(each, number)).toList());
        List<Worse> ways = members.stream()
                .filter(each -> each.severity() < highest)
                .map(milder -> worse(own, interval(milder, number)))
                .distinct()
                .toList();
        if (ways.size() != 1) {
            return;
        }
        Interval beyond = switch (ways.get(0)) {
            case DOWN -> own.low() == null ? null : new Interval(null, false, own.low(), !own.lowIn());
            case UP -> own.high() == null ? null : new Interval(own.high(), !own.highIn(), null, false);
            case UNKNOWN -> null;
        };
        boolean silenced = members.stream().anyMatch(each -> each.level() == null);
        if (beyond != null && !silenced) {
            problems.warning(
                    worst.get(0).asking().sentence(number).place(),
                    "条款 %1$s（%2$s）到头了：%3$s%4$s时反而不是“%2$s”；去掉这一端的界限，或再加一条",
                    "clause %1$s (%2$s) ends: where %3$s is %4$s, which is worse still, it is not \"%2$s\"; remove that end, or"
                            + " add a clause",
                    worst.get(0).number(),
                    worst.get(0).name(),
                    number.name(),
                    beyond.in(number.measure()));
        }
    }

    private static Worse worse(Interval worst, Interval milder) {
        if (isBelow(worst, milder)) {
            return Worse.DOWN;
        }
        if (isBelow(milder, worst)) {
            return Worse.UP;
        }
        if ((milder.low() == null) == (milder.high() == null)) {
            return Worse.UNKNOWN;
        }
        return milder.low() == null ? Worse.DOWN : Worse.UP;
    }
}
