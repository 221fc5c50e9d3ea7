package io.xushi.scheme;

import io.xushi.clause.Clause;
import io.xushi.clause.SentenceForm;
import io.xushi.clause.Stage;
import io.xushi.quantity.Ratio;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far points can go, from the scheme alone; empty where a sentence that is not known here may say otherwise. */
final class Reach {

    private final RuleSet rules;
    private final ItemClauses items;

    Reach(RuleSet rules, ItemClauses items) {
        this.rules = rules;
        this.items = items;
    }

    /** From the least to the most that a number of points can be. */
    Optional<Interval> of(Measured number) {
        if (number instanceof Measured.Total) {
            return total();
        }
        if (number instanceof Measured.OfItem of) {
            return rules.scheme().assessment().items().stream()
                    .filter(item -> item.id().equals(of.item()))
                    .findFirst()
                    .flatMap(item -> most(item).map(most -> range(item.limit().least(), most)));
        }
        if (number instanceof Measured.OfClause of) {
            return most(rules.clauses(Stage.SCORING).stream()
                            .filter(clause -> clause.base().equals(of.clause())
                                    || clause.number().equals(of.clause()))
                            .toList())
                    .map(most -> range(null, most));
        }
        return Optional.empty();
    }

    /** A number that may have no end. */
    private record Most(@Nullable Ratio points) {}

    private static Interval range(@Nullable Ratio least, Most most) {
        return new Interval(least, least != null, most.points(), most.points() != null);
    }

    private Optional<Interval> total() {
        Assessment.TotalRule rule = rules.scheme().assessment().total();
        // What earlier years came to is not known here.
        if (rule.years() != null) {
            return Optional.empty();
        }
        if (rule.most() != null) {
            return Optional.of(range(rule.least(), new Most(rounded(rule.most(), rule))));
        }
        List<Item> listed = rules.scheme().assessment().items();
        boolean scaledUp = rules.clauses(Stage.SCORING).stream()
                .flatMap(clause -> clause.results().stream())
                .anyMatch(result -> result.form() == SentenceForm.NO_TASK_AS
                        && result.word("how").equals("LEFT_OUT"));
        if (listed.isEmpty() || scaledUp) {
            return Optional.empty();
        }
        Ratio sum = Ratio.ZERO;
        boolean open = false;
        for (Item item : listed) {
            Optional<Most> most = most(item);
            if (most.isEmpty()) {
                return Optional.empty();
            }
            Ratio points = most.get().points();
            open |= points == null;
            sum = points == null ? sum : sum.plus(points.times(item.weight()));
        }
        return Optional.of(range(rule.least(), new Most(open ? null : rounded(sum, rule))));
    }

    private static Ratio rounded(Ratio points, Assessment.TotalRule rule) {
        return rule.scale() == null ? points : points.rounded(rule.scale(), rule.rounding());
    }

    private Optional<Most> most(Item item) {
        if (item.limit().most() != null) {
            return Optional.of(new Most(item.limit().most()));
        }
        return most(items.of(item));
    }

    // Of several branches at most one speaks.
    private static Optional<Most> most(List<Clause> clauses) {
        Map<String, Ratio> byBase = new HashMap<>();
        boolean open = false;
        for (Clause clause : clauses) {
            if (ClauseMarks.of(clause).isEmpty()) {
                return Optional.empty();
            }
            Ratio most = ClauseCeiling.of(clause);
            open |= most == null;
            byBase.merge(clause.base(), most == null ? Ratio.ZERO : most, Ratio::max);
        }
        return Optional.of(new Most(open ? null : byBase.values().stream().reduce(Ratio.ZERO, Ratio::plus)));
    }
}
