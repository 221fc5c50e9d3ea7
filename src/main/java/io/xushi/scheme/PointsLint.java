package io.xushi.scheme;

import io.xushi.clause.Clause;
import io.xushi.clause.Sentence;
import io.xushi.clause.Stage;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Points must add up: the items to what the document says, the clauses of an item to the item. Units of different types
 * have different clauses, so each type adds up by itself.
 */
final class PointsLint {

    private static final int LISTED = 12;
    /** Units of none of the types that clauses name. */
    private static final String OTHERS = "";

    private final RuleSet rules;
    private final ItemClauses items;
    private final SourceLines lines;
    private final Problems problems;
    private final Map<String, List<Clause>> branches = new LinkedHashMap<>();
    private final Set<String> types = new LinkedHashSet<>();

    PointsLint(RuleSet rules, ItemClauses items, SourceLines lines, Problems problems) {
        this.rules = rules;
        this.items = items;
        this.lines = lines;
        this.problems = problems;
        for (Clause clause : rules.clauses(Stage.SCORING)) {
            branches.computeIfAbsent(clause.base(), any -> new ArrayList<>()).add(clause);
        }
        collectTypes();
    }

    /** Whether a clause is for units of a type. */
    private enum Applies {
        YES,
        MAYBE,
        NO
    }

    /**
     * What an item's clauses come to for a type of units.
     *
     * @param any whether one of them is certainly for that type; otherwise the item may not be for it at all
     */
    private record Sum(ClauseMarks marks, List<Wording> parts, boolean any) {}

    void run() {
        // What an extra item gives beyond the full marks is its cap's business.
        rules.scheme().assessment().items().stream()
                .filter(item -> !item.extra())
                .forEach(this::check);
        Ratio full = rules.scheme().assessment().fullPoints();
        if (full != null) {
            checkFull(full);
        }
    }

    private void collectTypes() {
        List<Set<String>> excluded = new ArrayList<>();
        for (Clause clause : rules.clauses(Stage.SCORING)) {
            for (Sentence sentence : clause.scope()) {
                switch (sentence.form()) {
                    case UNIT_TYPE_IS -> types.addAll(sentence.names("types"));
                    case UNIT_TYPE_IS_NOT -> {
                        types.addAll(sentence.names("types"));
                        excluded.add(Set.copyOf(sentence.names("types")));
                    }
                    default -> {
                        // No other sentence tells types apart.
                    }
                }
            }
        }
        if (types.isEmpty() || excluded.stream().anyMatch(out -> out.containsAll(types))) {
            types.add(OTHERS);
        }
    }

    private Applies applies(Clause clause, String type) {
        Applies applies = Applies.YES;
        for (Sentence sentence : clause.scope()) {
            Applies one = switch (sentence.form()) {
                case UNIT_TYPE_IS -> sentence.names("types").contains(type) ? Applies.YES : Applies.NO;
                case UNIT_TYPE_IS_NOT -> sentence.names("types").contains(type) ? Applies.NO : Applies.YES;
                default -> Applies.MAYBE;
            };
            applies = one.compareTo(applies) > 0 ? one : applies;
        }
        return applies;
    }

    private void check(Item item) {
        List<String> own = items.of(item).stream().map(Clause::base).distinct().toList();
        Map<String, Sum> wrong = new LinkedHashMap<>();
        Map<String, Sum> all = new LinkedHashMap<>();
        for (String type : types) {
            Optional<Sum> sum = sum(own, type);
            if (sum.isEmpty()) {
                return;
            }
            all.put(type, sum.get());
        }
        boolean anyGives = all.values().stream().anyMatch(sum -> !sum.marks().equals(ClauseMarks.NONE));
        all.forEach((type, sum) -> {
            boolean gives = !anyGives || !sum.marks().equals(ClauseMarks.NONE);
            if (sum.any() && gives && !sum.marks().canBe(item.points())) {
                wrong.put(type, sum);
            }
        });
        tell(item, wrong, all.values().stream().filter(Sum::any).distinct().count() > 1);
    }

    private Optional<Sum> sum(List<String> bases, String type) {
        ClauseMarks sum = ClauseMarks.NONE;
        List<Wording> parts = new ArrayList<>();
        boolean any = false;
        for (String base : bases) {
            ClauseMarks marks = null;
            for (Clause clause : Objects.requireNonNull(branches.get(base))) {
                Applies applies = applies(clause, type);
                if (applies == Applies.NO) {
                    continue;
                }
                ClauseMarks own = ClauseMarks.of(clause).orElse(null);
                if (own == null) {
                    return Optional.empty();
                }
                any |= applies == Applies.YES;
                ClauseMarks counted = applies == Applies.MAYBE ? own.orNothing() : own;
                marks = marks == null ? counted : marks.or(counted);
            }
            if (marks != null) {
                sum = sum.plus(marks);
                if (!marks.equals(ClauseMarks.NONE)) {
                    parts.add(Wording.of("%s %s", "%s %s", base, said(marks)));
                }
            }
        }
        return Optional.of(new Sum(sum, parts, any));
    }

    private void tell(Item item, Map<String, Sum> wrong, boolean varies) {
        Map<Sum, List<String>> bySum = wrong.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        bySum.forEach((sum, of) -> problems.warning(
                lines.item(item.id()),
                "项目“%s”满分 %s 分，%s各条满分合计 %s 分（%s；加分不算）；请核对项目的分值和各条的分值",
                "item \"%s\" has %s points, %sthe full marks of its clauses come to %s (%s; bonuses not counted); check"
                        + " the points of the item and of its clauses",
                item.id(),
                item.points().shown(),
                varies ? among(of) : new Wording("", ""),
                said(sum.marks()),
                sum.parts().isEmpty() ? new Wording("没有一条给分", "none gives points") : listed(sum.parts())));
    }

    private static Wording listed(List<Wording> parts) {
        List<Wording> some = parts.subList(0, Math.min(LISTED, parts.size()));
        String more = parts.size() > LISTED ? " …" : "";
        return new Wording(
                some.stream().map(Wording::zh).collect(Collectors.joining("、")) + more,
                some.stream().map(Wording::en).collect(Collectors.joining(", ")) + more);
    }

    private static Wording among(List<String> types) {
        String named = types.stream()
                .filter(type -> !type.equals(OTHERS))
                .map(type -> "“" + type + "”")
                .collect(Collectors.joining("、"));
        String inEnglish = types.stream()
                .filter(type -> !type.equals(OTHERS))
                .map(type -> "\"" + type + "\"")
                .collect(Collectors.joining(", "));
        return named.isEmpty()
                ? new Wording("对其他类型的单位，", "for units of other types ")
                : new Wording(
                        "各条因单位类型而不同：对类型" + named + "，", "its clauses differ by unit type: for " + inEnglish + " ");
    }

    private static Wording said(ClauseMarks marks) {
        Ratio most = marks.most();
        if (most == null) {
            return Wording.of("至少 %s", "at least %s", marks.least().shown());
        }
        return marks.isExact()
                ? Wording.same(most.shown())
                : Wording.of("%s 至 %s", "%s to %s", marks.least().shown(), most.shown());
    }

    private void checkFull(Ratio full) {
        List<Item> listed = rules.scheme().assessment().items();
        Map<ClauseMarks, List<String>> wrong = new LinkedHashMap<>();
        Set<ClauseMarks> sums = new LinkedHashSet<>();
        for (String type : types) {
            if (branches.values().stream()
                    .flatMap(List::stream)
                    .allMatch(clause -> applies(clause, type) == Applies.NO)) {
                continue;
            }
            ClauseMarks sum = listed.isEmpty() ? sumOfClauses(type) : sumOfItems(listed, type);
            if (sum == null) {
                return;
            }
            sums.add(sum);
            if (!sum.canBe(full)) {
                wrong.computeIfAbsent(sum, any -> new ArrayList<>()).add(type);
            }
        }
        Place place = lines.key("full_points", "满分");
        wrong.forEach((sum, of) -> problems.warning(
                place,
                "满分写的是 %s 分，%s%s合计 %s 分；请改满分（full_points），或核对各项的分值",
                "the full points are %s, %s%s come to %s; change full_points, or check the points of the items",
                full.shown(),
                sums.size() > 1 ? among(of) : new Wording("", ""),
                listed.isEmpty()
                        ? new Wording("各条满分", "the clauses' full marks")
                        : listed.stream().allMatch(item -> item.weight().equals(Ratio.ONE))
                                ? new Wording("各项分值", "the items' points")
                                : new Wording("各项分值乘权重", "the items' points by weight"),
                said(sum)));
    }

    private @Nullable ClauseMarks sumOfClauses(String type) {
        return sum(List.copyOf(branches.keySet()), type).map(Sum::marks).orElse(null);
    }

    // An item of which no clause is for a type of units is not part of that type's points.
    private ClauseMarks sumOfItems(List<Item> listed, String type) {
        ClauseMarks sum = ClauseMarks.NONE;
        for (Item item : listed) {
            Applies best = items.of(item).stream()
                    .map(clause -> applies(clause, type))
                    .min(Applies::compareTo)
                    .orElse(Applies.YES);
            Ratio counted = item.full().times(item.weight());
            ClauseMarks points = new ClauseMarks(counted, counted);
            sum = switch (best) {
                case YES -> sum.plus(points);
                case MAYBE -> sum.plus(points.orNothing());
                case NO -> sum;
            };
        }
        return sum;
    }
}
