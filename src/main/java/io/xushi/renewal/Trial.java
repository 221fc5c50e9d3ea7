package io.xushi.renewal;

import io.xushi.calendar.Period;
import io.xushi.calendar.Span;
import io.xushi.calendar.WorkingDays;
import io.xushi.clause.Clause;
import io.xushi.clause.Stage;
import io.xushi.evaluation.ClauseBook;
import io.xushi.evaluation.ClauseBookCompiler;
import io.xushi.evaluation.EvaluatingUnits;
import io.xushi.evaluation.EvaluationDocument;
import io.xushi.evaluation.EvaluationDocument.ItemCard;
import io.xushi.evaluation.EvaluationDocument.LineCard;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.evaluation.UnitData;
import io.xushi.quantity.Ratio;
import io.xushi.renewal.TrialDocument.LineTrial;
import io.xushi.renewal.TrialDocument.Moved;
import io.xushi.renewal.TrialDocument.Result;
import io.xushi.renewal.TrialDocument.Side;
import io.xushi.renewal.TrialDocument.UnitTrial;
import io.xushi.scheme.Grade;
import io.xushi.scheme.Item;
import io.xushi.scheme.RuleSet;
import io.xushi.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tries a new scheme on the data of an earlier year beside the scheme of that year: whose total, place and grade would
 * have been another, and by which clauses.
 */
public final class Trial {

    private static final String ABSENT = "absent";

    private final RuleSet before;
    private final RuleSet after;
    private final YearShift shift;

    /** @param day that both schemes must cover; the new one is moved by whole years if it does not */
    public Trial(RuleSet before, RuleSet after, LocalDate day) {
        YearShift back = new YearShift(-SchemeComparison.between(before, after).years());
        this.before = before;
        this.shift = after.scheme().period().contains(day) ? new YearShift(0) : back;
        this.after = shift.years() == 0 ? after : MovedRules.of(after, shift);
    }

    /** The new scheme as it is tried. */
    public RuleSet after() {
        return after;
    }

    /** The period of the new scheme as it is tried. */
    public Span span() {
        return after.scheme().period();
    }

    /**
     * Evaluates both.
     *
     * @param old units with the data that the old scheme reads
     * @param fresh the same units, in the same order, with the data that the new scheme reads
     * @param seen day that decides what is overdue
     */
    public TrialDocument run(
            List<UnitData> old,
            List<UnitData> fresh,
            Period period,
            LocalDate cutOff,
            LocalDate seen,
            ClauseBookCompiler compiler,
            WorkingDays workingDays) {
        EvaluationDocument was = evaluate(before, old, period, cutOff, seen, compiler, workingDays);
        EvaluationDocument is = evaluate(after, fresh, period, cutOff, seen, compiler, workingDays);
        Map<String, UnitCard> cards =
                is.units().stream().collect(Collectors.toMap(UnitCard::code, Function.identity()));
        List<UnitTrial> units = was.units().stream()
                .filter(card -> card.assessed() && cards.containsKey(card.code()))
                .map(card -> unit(card, Objects.requireNonNull(cards.get(card.code()))))
                .toList();
        return new TrialDocument(
                side(before),
                side(after),
                shift.years(),
                period.toString(),
                cutOff.toString(),
                units,
                moved(units, UnitTrial::items, itemOrder()),
                moved(units, UnitTrial::clauses, clauseOrder()));
    }

    private List<String> itemOrder() {
        return Stream.of(after, before)
                .flatMap(rules -> rules.scheme().assessment().items().stream())
                .map(Item::id)
                .toList();
    }

    private List<String> clauseOrder() {
        return Stream.of(after, before)
                .flatMap(rules -> rules.clauses(Stage.SCORING).stream())
                .map(Clause::base)
                .toList();
    }

    private static EvaluationDocument evaluate(
            RuleSet rules,
            List<UnitData> units,
            Period period,
            LocalDate cutOff,
            LocalDate seen,
            ClauseBookCompiler compiler,
            WorkingDays workingDays) {
        try (ClauseBook book = compiler.compile(rules)) {
            return new EvaluatingUnits(rules, book, workingDays).evaluate(units, period, cutOff, seen);
        }
    }

    private static Side side(RuleSet rules) {
        Span span = rules.scheme().period();
        return new Side(
                rules.scheme().id(),
                rules.version(),
                span.from().toString(),
                span.to().toString());
    }

    private UnitTrial unit(UnitCard was, UnitCard is) {
        Integer old = was.rank();
        Integer fresh = is.rank();
        return new UnitTrial(
                is.unit(),
                is.code(),
                result(was, before),
                result(is, after),
                difference(was.total(), is.total()),
                old == null || fresh == null ? null : old - fresh,
                lines(items(was), items(is)),
                lines(clauses(was), clauses(is)));
    }

    private static Result result(UnitCard card, RuleSet rules) {
        String grade = card.grade();
        Wording name = grade == null
                ? null
                : rules.scheme().assessment().grade(grade).map(Grade::name).orElse(Wording.same(grade));
        return new Result(card.total(), card.complete(), card.rank(), card.provisional(), grade, name, card.vetoed());
    }

    /** Points of one line, and whether it has any. */
    private record Line(Wording title, @Nullable String points, String status) {
        /** What the total counts: nothing where there is no such line, and not known where it has no points yet. */
        @Nullable
        String counting() {
            return status.equals(ABSENT) ? "0" : points;
        }
    }

    private static Map<String, Line> items(UnitCard card) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (ItemCard item : card.items()) {
            lines.put(item.item(), new Line(item.title(), item.points(), item.complete() ? "scored" : "incomplete"));
        }
        return lines;
    }

    private static Map<String, Line> clauses(UnitCard card) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (LineCard line : card.lines()) {
            lines.put(line.clause(), new Line(Wording.same(line.title()), line.points(), line.status()));
        }
        return lines;
    }

    private static List<LineTrial> lines(Map<String, Line> was, Map<String, Line> is) {
        Line none = new Line(Wording.same(""), null, ABSENT);
        Set<String> ids = new LinkedHashSet<>(is.keySet());
        ids.addAll(was.keySet());
        List<LineTrial> moved = new ArrayList<>();
        for (String id : ids) {
            Line old = was.getOrDefault(id, none);
            Line fresh = is.getOrDefault(id, none);
            if (!Objects.equals(old.points(), fresh.points()) || !old.status().equals(fresh.status())) {
                moved.add(new LineTrial(
                        id,
                        fresh == none ? old.title() : fresh.title(),
                        old.points(),
                        old.status(),
                        fresh.points(),
                        fresh.status(),
                        difference(old.counting(), fresh.counting())));
            }
        }
        return moved;
    }

    private static @Nullable String difference(@Nullable String was, @Nullable String is) {
        return was == null || is == null ? null : plain(Ratio.of(is).minus(Ratio.of(was)));
    }

    private static String plain(Ratio number) {
        return Ratio.plain(number.toDecimal()).toPlainString();
    }

    private static List<Moved> moved(
            List<UnitTrial> units, Function<UnitTrial, List<LineTrial>> lines, List<String> order) {
        Map<String, List<LineTrial>> byId = new LinkedHashMap<>();
        order.forEach(id -> byId.put(id, new ArrayList<>()));
        units.forEach(unit -> lines.apply(unit)
                .forEach(line -> byId.computeIfAbsent(line.id(), any -> new ArrayList<>())
                        .add(line)));
        List<Moved> moved = new ArrayList<>();
        byId.values().removeIf(List::isEmpty);
        byId.forEach((id, all) -> {
            List<Ratio> differences = all.stream()
                    .map(LineTrial::difference)
                    .filter(Objects::nonNull)
                    .map(Ratio::of)
                    .toList();
            moved.add(new Moved(
                    id,
                    all.get(0).title(),
                    all.size(),
                    (int) differences.stream().filter(each -> each.signum() > 0).count(),
                    (int) differences.stream().filter(each -> each.signum() < 0).count(),
                    plain(differences.stream().reduce(Ratio.ZERO, Ratio::plus))));
        });
        return moved;
    }
}
