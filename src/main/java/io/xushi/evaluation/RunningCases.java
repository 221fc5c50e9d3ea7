package io.xushi.evaluation;

import io.xushi.alert.AlertLevel;
import io.xushi.calendar.Period;
import io.xushi.calendar.Span;
import io.xushi.calendar.WorkingDays;
import io.xushi.clause.Stage;
import io.xushi.evaluation.EvaluationDocument.AlertCard;
import io.xushi.evaluation.EvaluationDocument.ItemCard;
import io.xushi.evaluation.EvaluationDocument.LineCard;
import io.xushi.evaluation.EvaluationDocument.ProgressCard;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.fact.FactKind;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.Conditions;
import io.xushi.scheme.Grade;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.WorkedCase;
import io.xushi.scoring.LineStatus;
import io.xushi.wording.Problem;
import io.xushi.wording.Problems;
import io.xushi.wording.Wording;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs a scheme's worked cases: each is evaluated like real data, and every expectation must come out. */
public final class RunningCases {

    private static final Pattern POINTS = Pattern.compile("\\s*(-?\\d+(?:\\.\\d+)?(?:/\\d+)?)\\s*(?:分|points?)?\\s*");
    private static final int SCALE = 10;
    private static final Set<String> NO_DATA = Set.of("no_data", "not_due", "overdue", "judgement_missing");
    private static final Set<String> NOTHING = Set.of("无", "none", "");
    private static final Wording NONE = new Wording("无", "none");

    private final RuleSet rules;
    private final EvaluatingUnits evaluating;
    private final CaseInputs inputs;

    public RunningCases(RuleSet rules, ClauseBook book, WorkingDays workingDays) {
        this.rules = rules;
        this.evaluating = new EvaluatingUnits(rules, book, workingDays);
        this.inputs = new CaseInputs(rules);
    }

    /** What came of one case; it passed when there is nothing wrong. */
    public record Result(String name, List<Problem> failures) {
        public Result {
            failures = List.copyOf(failures);
        }

        public boolean passed() {
            return failures.isEmpty();
        }
    }

    /** Results in the order of the cases. */
    public List<Result> run() {
        return rules.cases().stream().map(this::run).toList();
    }

    private Result run(WorkedCase worked) {
        Problems problems = new Problems();
        Map<String, List<WorkedCase.Line>> byUnit = new LinkedHashMap<>();
        worked.lines()
                .forEach(line -> byUnit.computeIfAbsent(line.unit(), any -> new ArrayList<>())
                        .add(line));
        List<UnitData> units = new ArrayList<>();
        byUnit.forEach((unit, lines) -> units.add(inputs.unit(unit, lines, problems)));
        if (worked.lines().stream().noneMatch(line -> line.kind().isExpectation())) {
            problems.error(
                    worked.lines().get(0).place(),
                    "案例“%s”没有期望的结果，等于没有检验；加一行期望得分、期望级别等",
                    "case '%s' expects nothing, and so checks nothing; add a line such as expect_points or expect_level",
                    worked.name());
        }
        refuseLater(worked, problems);
        if (!problems.hasErrors()) {
            LocalDate cutOff = cutOff(worked);
            Period period = Period.month(YearMonth.from(cutOff));
            List<UnitCard> cards =
                    evaluating.evaluate(units, period, cutOff, cutOff).units();
            worked.lines().stream()
                    .filter(line -> line.kind().isExpectation())
                    .forEach(line -> expect(line, card(cards, line.unit()), problems));
        }
        return new Result(worked.name(), problems.sorted());
    }

    /** The end of the latest period within the scheme's own: what is stated of earlier years does not move it. */
    private LocalDate cutOff(WorkedCase worked) {
        Span span = rules.scheme().period();
        return worked.lines().stream()
                .filter(line -> !line.kind().isExpectation())
                .map(WorkedCase.Line::period)
                .filter(Objects::nonNull)
                .map(Period::to)
                .filter(last -> !last.isBefore(span.from()))
                .max(LocalDate::compareTo)
                .orElse(span.to());
    }

    private void refuseLater(WorkedCase worked, Problems problems) {
        Span span = rules.scheme().period();
        worked.lines().stream()
                .filter(line -> line.period() != null && line.period().to().isAfter(span.to()))
                .forEach(line -> problems.error(
                        line.place(),
                        "时段 %s 在方案的考核期 %s 至 %s 之后",
                        "period %s lies behind the scheme's, %s to %s",
                        line.period(),
                        span.from(),
                        span.to()));
    }

    private static UnitCard card(List<UnitCard> cards, String unit) {
        return cards.stream()
                .filter(card -> card.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private void expect(WorkedCase.Line line, UnitCard card, Problems problems) {
        switch (line.kind()) {
            case EXPECT_LEVEL -> expectLevel(line, card, problems);
            case EXPECT_MEASURE -> expectMeasures(line, card, problems);
            case EXPECT_DAYS -> expectDays(line, card, problems);
            case EXPECT_CARRIED -> expectNumber(line, card.carried(), problems);
            case EXPECT_RANK ->
                compare(
                        line,
                        NOTHING.contains(line.value()) ? NONE : Wording.same(line.value()),
                        card.rank() == null ? NONE : Wording.same(card.rank().toString()),
                        problems);
            case EXPECT_POINTS -> expectPoints(line, card, problems);
            case EXPECT_TOTAL -> expectNumber(line, card.total(), problems);
            case EXPECT_GRADE ->
                compare(
                        line,
                        NOTHING.contains(line.value()) ? NONE : gradeName(line.value()),
                        card.grade() == null ? NONE : gradeName(card.grade()),
                        problems);
            case EXPECT_NO_DATA -> expectGap(line, card, NO_DATA, new Wording("缺数", "no data"), problems);
            case EXPECT_NOT_APPLICABLE ->
                expectGap(line, card, Set.of("not_applicable"), new Wording("不适用", "not applicable"), problems);
            default -> throw new IllegalStateException(line.kind() + " is no expectation");
        }
    }

    private static Optional<LineCard> scored(WorkedCase.Line line, UnitCard card) {
        return card.lines().stream()
                .filter(each ->
                        each.clause().equals(line.name()) || each.branch().equals(line.name()))
                .findFirst();
    }

    private static void expectPoints(WorkedCase.Line line, UnitCard card, Problems problems) {
        Optional<String> item = card.items().stream()
                .filter(each -> each.item().equals(line.name()))
                .map(ItemCard::points)
                .findFirst();
        Optional<LineCard> scored = scored(line, card);
        if (scored.isEmpty() && item.isEmpty()) {
            compare(
                    line,
                    Wording.same(line.value()),
                    new Wording("没有这一条，或不在适用范围", "no such clause, or not in its scope"),
                    problems);
            return;
        }
        if (scored.isPresent() && scored.get().points() == null) {
            compare(line, Wording.same(line.value()), scored.get().explanation(), problems);
            return;
        }
        expectNumber(line, scored.map(LineCard::points).orElse(item.orElse(null)), problems);
    }

    private static void expectNumber(WorkedCase.Line line, @Nullable String actual, Problems problems) {
        Matcher number = POINTS.matcher(line.value());
        if (!number.matches()) {
            problems.error(
                    line.place(),
                    "“%s”应是数字，如 7、0.5 或 1/3",
                    "'%s' should be a number, such as 7, 0.5 or 1/3",
                    line.value());
            return;
        }
        Ratio expected = Ratio.parse(number.group(1));
        String shown = Ratio.plain(expected.round(SCALE)).toPlainString();
        compare(
                line,
                Wording.same(shown),
                actual == null ? new Wording("没有得分", "no points") : Wording.same(actual),
                problems);
    }

    private void expectGap(
            WorkedCase.Line line, UnitCard card, Set<String> states, Wording expected, Problems problems) {
        Optional<LineCard> scored = scored(line, card);
        if (scored.isEmpty() && !isKnown(line.name())) {
            problems.error(
                    line.place(),
                    "%s：没有指标，也没有评分细则“%s”",
                    "%s: there is neither an indicator nor a scoring clause '%s'",
                    line.unit(),
                    line.name());
            return;
        }
        boolean absent = scored.isPresent()
                ? states.contains(scored.get().status())
                : rules.indicators()
                        .find(line.name())
                        .map(indicator -> isGap(card, indicator.name(), states))
                        .orElse(states.contains("not_applicable"));
        compare(line, expected, absent ? expected : present(scored, states), problems);
    }

    private static Wording present(Optional<LineCard> scored, Set<String> states) {
        if (scored.isPresent()) {
            return LineStatus.valueOf(scored.get().status().toUpperCase(Locale.ROOT))
                    .wording();
        }
        return states.contains("not_applicable")
                ? new Wording("有任务", "a task")
                : new Wording("有数据或没有目标", "data, or no target");
    }

    private boolean isKnown(String name) {
        return rules.indicators().find(name).isPresent()
                || rules.clauses(Stage.SCORING).stream()
                        .anyMatch(clause ->
                                clause.base().equals(name) || clause.number().equals(name));
    }

    private static boolean isGap(UnitCard card, String indicator, Set<String> states) {
        List<ProgressCard> progress = card.progress().stream()
                .filter(each -> each.indicator().equals(indicator))
                .toList();
        return progress.isEmpty()
                ? states.contains("not_applicable")
                : progress.stream().anyMatch(each -> states.contains(each.state()));
    }

    private Wording gradeName(String idOrName) {
        return rules.scheme().assessment().grade(idOrName).map(Grade::name).orElse(Wording.same(idOrName));
    }

    private void expectLevel(WorkedCase.Line line, UnitCard card, Problems problems) {
        Wording actual = alert(line, card, problems)
                .map(AlertCard::level)
                .map(this::levelName)
                .orElse(NONE);
        Wording expected = NOTHING.contains(line.value()) ? NONE : levelName(line.value());
        compare(line, expected, actual, problems);
    }

    private void expectMeasures(WorkedCase.Line line, UnitCard card, Problems problems) {
        List<String> expected = NOTHING.contains(line.value())
                ? List.of()
                : Stream.of(line.value().split("[;；]"))
                        .map(String::strip)
                        .sorted()
                        .toList();
        List<String> actual = alert(line, card, problems).map(AlertCard::measures).stream()
                .flatMap(List::stream)
                .sorted()
                .toList();
        compare(line, listed(expected), listed(actual), problems);
    }

    private static Wording listed(List<String> measures) {
        return measures.isEmpty() ? NONE : Wording.same(String.join("；", measures));
    }

    private void expectDays(WorkedCase.Line line, UnitCard card, Problems problems) {
        Wording actual = alert(line, card, problems)
                .map(AlertCard::rectifyWithin)
                .map(days -> Wording.same(days.toString()))
                .orElse(NONE);
        compare(line, NOTHING.contains(line.value()) ? NONE : Wording.same(line.value()), actual, problems);
    }

    /** The worst alert on what a line is about; on all targets of an indicator where it names none of them. */
    private Optional<AlertCard> alert(WorkedCase.Line line, UnitCard card, Problems problems) {
        Conditions.About about = inputs.about(line.name());
        boolean duty = rules.factNames(FactKind.DUTY).contains(line.name());
        boolean known = line.name().isEmpty()
                || duty
                || rules.indicators().find(about.indicator()).isPresent();
        if (!known) {
            inputs.indicator(line, problems);
        }
        return card.alerts().stream()
                .filter(alert -> line.name().isEmpty()
                        || alert.duty() && alert.indicator().equals(line.name())
                        || !alert.duty()
                                && !duty
                                && alert.indicator().equals(about.indicator())
                                && (about.target().isEmpty() || about.target().equals(alert.targetName())))
                .findFirst();
    }

    private Wording levelName(String idOrName) {
        return rules.scheme().levels().find(idOrName).map(AlertLevel::name).orElse(Wording.same(idOrName));
    }

    private static void compare(WorkedCase.Line line, Wording expected, Wording actual, Problems problems) {
        if (!expected.equals(actual)) {
            problems.error(
                    line.place(),
                    "%s：%s “%s” 应为 %s，算出 %s",
                    "%s: %s '%s' should be %s, it is %s",
                    line.unit(),
                    line.kind().wording(),
                    line.name(),
                    expected,
                    actual);
        }
    }
}
