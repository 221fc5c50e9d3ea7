package io.xushi.scheme;

import io.xushi.clause.Clause;
import io.xushi.clause.Sentence;
import io.xushi.clause.SentenceForm;
import io.xushi.clause.Slot;
import io.xushi.clause.Stage;
import io.xushi.indicator.Indicator;
import io.xushi.wording.Problems;
import io.xushi.wording.Wording;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Items, targets and indicators that nothing uses. */
final class UsesLint {

    /** Sentences that read the only target on the indicators they name; others may read any. */
    private static final Set<SentenceForm> OF_THE_ONLY_TARGET = EnumSet.of(
            SentenceForm.ASSESS,
            SentenceForm.FIGURE_OF,
            SentenceForm.FIGURE_OF_BAND,
            SentenceForm.FIGURE_AGAINST,
            SentenceForm.MEETS_TARGET,
            SentenceForm.MISSES_TARGET,
            SentenceForm.MEETS_STRETCH,
            SentenceForm.ALL_MEET,
            SentenceForm.HAS_NO_TASK,
            SentenceForm.HAS_NO_DATA,
            SentenceForm.SHOW_TARGET,
            SentenceForm.SHOW_FIGURE,
            SentenceForm.SHOW_AGAINST);

    private final RuleSet rules;
    private final ItemClauses items;
    private final SourceLines lines;
    private final Problems problems;

    UsesLint(RuleSet rules, ItemClauses items, SourceLines lines, Problems problems) {
        this.rules = rules;
        this.items = items;
        this.lines = lines;
        this.problems = problems;
    }

    /** A target; {@code name} is empty for the only one on its indicator. */
    private record Key(String indicator, String name) {}

    void run() {
        checkItems();
        // What the operator's own DRL reads is not known.
        if (rules.raw().isEmpty() && rules.clauses().stream().noneMatch(Clause::isRaw)) {
            checkTargets();
            checkIndicators();
        }
    }

    private void checkItems() {
        for (Item item : rules.scheme().assessment().items()) {
            if (items.of(item).isEmpty()) {
                problems.warning(
                        lines.item(item.id()),
                        "项目“%s”没有评分条款，没有单位能得到它的 %s 分；写编号以“%s-”开头的评分规则，或在 clauses 中列出条款，或删去本项",
                        "item \"%1$s\" has no scoring clause, so no unit can get its %2$s points; write scoring rules"
                                + " whose numbers begin with \"%3$s-\", list clauses under 'clauses', or remove the item",
                        item.id(),
                        item.points().shown(),
                        item.id());
            }
        }
    }

    private void checkTargets() {
        boolean judges = rules.clauses().stream().anyMatch(clause -> clause.stage() != Stage.TARGETS);
        // A scheme that judges nothing shows progress, and that is what its targets are for.
        if (!judges) {
            return;
        }
        Map<Key, Clause> targets = new LinkedHashMap<>();
        for (Clause clause : rules.clauses(Stage.TARGETS)) {
            clause.indicator()
                    .flatMap(rules.indicators()::find)
                    .ifPresent(indicator -> targets.putIfAbsent(
                            new Key(indicator.name(), clause.targetName().orElse("")), clause));
        }
        String ranking = rules.scheme().standing().indicator();
        targets.forEach((key, clause) -> {
            if (!named(ranking).contains(key.indicator()) && !isRead(key)) {
                problems.warning(
                        clause.place(),
                        "条款 %s：指标“%s”的%s没有评分、预警或等次规则用到，完成与否不影响任何结果；写一条考核它的规则，或删去这个目标",
                        "clause %s: no scoring, alert or grading rule reads the%3$s of indicator \"%2$s\", so it changes"
                                + " no result; write a rule that assesses it, or remove the target",
                        clause.number(),
                        key.indicator(),
                        key.name().isEmpty()
                                ? new Wording("目标", " target")
                                : Wording.of("目标“%s”", " target \"%s\"", key.name()));
            }
        });
    }

    private boolean isRead(Key key) {
        return rules.clauses().stream()
                .filter(clause -> clause.stage() != Stage.TARGETS)
                .anyMatch(clause ->
                        clause.assessesEvery() || sentences(clause).anyMatch(sentence -> reads(sentence, key)));
    }

    private boolean reads(Sentence sentence, Key key) {
        boolean names = names(sentence).anyMatch(name -> named(name).contains(key.indicator()));
        if (sentence.form() == SentenceForm.ASSESS_TARGET) {
            return names && sentence.name("target").equals(key.name());
        }
        return names && (key.name().isEmpty() || !OF_THE_ONLY_TARGET.contains(sentence.form()));
    }

    private void checkIndicators() {
        Set<String> used = new HashSet<>();
        rules.clauses()
                .forEach(
                        clause -> sentences(clause).flatMap(UsesLint::names).forEach(name -> used.addAll(named(name))));
        rules.scheme().derived().stream()
                .flatMap(derived -> derived.derivation().parts().stream())
                .forEach(part -> used.addAll(named(part)));
        rules.scheme().publishedGrowth().forEach((of, growth) -> {
            used.addAll(named(of));
            used.addAll(named(growth));
        });
        used.addAll(named(rules.scheme().standing().indicator()));
        List<Indicator> all = rules.indicators().all();
        // A scheme needs an indicator, even if it judges by none.
        if (used.isEmpty() && all.size() == 1) {
            return;
        }
        List<String> derived = rules.scheme().derived().stream()
                .map(each -> each.indicator().name())
                .toList();
        for (Indicator indicator : all) {
            if (used.contains(indicator.name())) {
                continue;
            }
            if (derived.contains(indicator.name())) {
                problems.warning(
                        lines.derived(indicator.name()),
                        "派生指标“%s”没有规则用到；写一条用它的规则，或删去",
                        "no rule reads derived indicator \"%s\"; write a rule that does, or remove it",
                        indicator.name());
            } else {
                tellUnused(indicator);
            }
        }
    }

    // An indicator without a line is one of the data set's, and another scheme may read it.
    private void tellUnused(Indicator indicator) {
        OptionalInt line = lines.indicatorLine(indicator.code());
        if (line.isPresent() || !lines.hasIndicatorTable()) {
            problems.warning(
                    lines.indicator(line),
                    "指标“%s”没有规则、派生指标、公布增速或排名用到，单位却要报它；写一条用它的规则，或删去这一行",
                    "no rule, derived indicator, published growth or standing reads indicator \"%s\", yet units deliver"
                            + " it; write a rule that does, or remove the row",
                    indicator.name());
        }
    }

    private Set<String> named(@Nullable String name) {
        return name == null
                ? Set.of()
                : rules.indicators()
                        .find(name)
                        .map(Indicator::name)
                        .map(Set::of)
                        .orElse(Set.of());
    }

    private static Stream<Sentence> sentences(Clause clause) {
        return Stream.of(clause.scope(), clause.conditions(), clause.results()).flatMap(List::stream);
    }

    /** Whatever a sentence names: a form that is new here still says which indicators it is about. */
    private static Stream<String> names(Sentence sentence) {
        return sentence.slots().values().stream().flatMap(slot -> {
            if (slot instanceof Slot.Name name) {
                return Stream.of(name.name());
            }
            return slot instanceof Slot.Names names ? names.names().stream() : Stream.empty();
        });
    }
}
