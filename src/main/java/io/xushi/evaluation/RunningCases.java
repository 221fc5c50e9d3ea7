package io.xushi.evaluation;

import io.xushi.alert.AlertLevel;
import io.xushi.calendar.Period;
import io.xushi.calendar.Span;
import io.xushi.calendar.WorkingDays;
import io.xushi.evaluation.EvaluationDocument.AlertCard;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.indicator.Basis;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Series;
import io.xushi.indicator.Status;
import io.xushi.pace.ProgressState;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.CaseKind;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.WorkedCase;
import io.xushi.unit.Unit;
import io.xushi.wording.NearestNames;
import io.xushi.wording.Problem;
import io.xushi.wording.Problems;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs a scheme's worked cases: each is evaluated like real data, and every expectation must come out. */
public final class RunningCases {

    private static final Pattern VALUE = Pattern.compile("\\s*(-?\\d+(?:\\.\\d+)?)\\s*(.*?)\\s*");
    private static final Set<String> NOTHING = Set.of("无", "none", "");
    private static final Wording NONE = new Wording("无", "none");

    private final RuleSet rules;
    private final EvaluatingUnits evaluating;

    public RunningCases(RuleSet rules, ClauseBook book, WorkingDays workingDays) {
        this.rules = rules;
        this.evaluating = new EvaluatingUnits(rules, book, workingDays);
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
        byUnit.forEach((unit, lines) -> units.add(unit(unit, lines, problems)));
        if (!problems.hasErrors()) {
            LocalDate cutOff = cutOff(worked);
            Period period = Period.month(YearMonth.from(cutOff));
            List<UnitCard> cards = evaluating.evaluate(units, period, cutOff).units();
            worked.lines().stream()
                    .filter(line -> line.kind().isExpectation())
                    .forEach(line -> expect(line, card(cards, line.unit()), problems));
        }
        return new Result(worked.name(), problems.sorted());
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

    private static UnitCard card(List<UnitCard> cards, String unit) {
        return cards.stream()
                .filter(card -> card.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private UnitData unit(String name, List<WorkedCase.Line> lines, Problems problems) {
        Map<String, List<Observation>> observations = new HashMap<>();
        Map<String, Ratio> targets = new HashMap<>();
        for (WorkedCase.Line line : lines) {
            switch (line.kind()) {
                case ACTUAL, LAST_YEAR ->
                    indicator(line, problems)
                            .ifPresent(indicator -> number(line, indicator, problems)
                                    .ifPresent(number -> observations
                                            .computeIfAbsent(indicator.code(), any -> new ArrayList<>())
                                            .add(observation(name, line, indicator, number))));
                case TARGET ->
                    indicator(line, problems)
                            .ifPresent(indicator -> number(line, indicator, problems)
                                    .ifPresent(number -> targets.put(indicator.code(), Ratio.of(number))));
                case EXPECT_LEVEL, EXPECT_RANK, EXPECT_NO_DATA -> {}
                case STRETCH,
                        BASELINE,
                        REFERENCE,
                        RECORD,
                        TAG,
                        DUTY,
                        EVENT,
                        EXEMPTION,
                        JUDGEMENT,
                        LEVEL,
                        EXPECT_POINTS,
                        EXPECT_TOTAL,
                        EXPECT_GRADE,
                        EXPECT_NOT_APPLICABLE ->
                    problems.error(
                            line.place(),
                            "%s：本方案没有条款用到“%s”",
                            "%s: no clause of this scheme reads '%s'",
                            name,
                            line.kind().wording());
            }
        }
        Map<String, Series> series = new HashMap<>();
        rules.indicators().all().forEach(indicator -> {
            List<Observation> own = observations.get(indicator.code());
            if (own != null) {
                series.put(indicator.code(), new Series(indicator, own));
            }
        });
        return new UnitData(
                caseUnit(name, lines), series, List.of(), List.of(), new UnitData.StatedTargets(targets, Map.of()));
    }

    private static Unit caseUnit(String name, List<WorkedCase.Line> lines) {
        String type = lines.stream()
                .map(WorkedCase.Line::type)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        String group = lines.stream()
                .map(WorkedCase.Line::group)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
        return new Unit(name, name, type, null, group, true, List.of());
    }

    private Optional<Indicator> indicator(WorkedCase.Line line, Problems problems) {
        Optional<Indicator> found = rules.indicators().find(line.name());
        if (found.isEmpty()) {
            problems.error(
                    line.place(),
                    "没有指标“%s”。%s",
                    "there is no indicator \"%s\". %s",
                    line.name(),
                    NearestNames.hint(line.name(), rules.indicators().names()));
        }
        return found;
    }

    private static Optional<BigDecimal> number(WorkedCase.Line line, Indicator indicator, Problems problems) {
        Matcher value = VALUE.matcher(line.value());
        boolean ownMeasure = value.matches()
                && (value.group(2).isEmpty()
                        || value.group(2).equals(indicator.measure().name()));
        if (!ownMeasure) {
            problems.error(
                    line.place(),
                    "“%s”应是数字加单位，如 12.5 %s",
                    "'%s' should be a number with its measure, such as 12.5 %s",
                    line.value(),
                    indicator.measure());
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(value.group(1)));
    }

    private Observation observation(String unit, WorkedCase.Line line, Indicator indicator, BigDecimal number) {
        Span span = rules.scheme().period();
        Period period = line.period() == null ? Period.month(YearMonth.from(span.to())) : line.period();
        Period of = line.kind() == CaseKind.LAST_YEAR ? period.plusYears(-1) : period;
        int row = line.place().line();
        return new Observation(
                unit, indicator.code(), of, number, Basis.REPORTED, Status.PRELIMINARY, null, null, null, row);
    }

    private void expect(WorkedCase.Line line, UnitCard card, Problems problems) {
        switch (line.kind()) {
            case EXPECT_LEVEL -> expectLevel(line, card, problems);
            case EXPECT_RANK ->
                compare(
                        line,
                        NOTHING.contains(line.value()) ? NONE : Wording.same(line.value()),
                        card.rank() == null ? NONE : Wording.same(card.rank().toString()),
                        problems);
            case EXPECT_NO_DATA -> {
                boolean absent = indicator(line, problems)
                        .map(indicator -> card.progress().stream()
                                .anyMatch(each -> each.indicator().equals(indicator.name()) && each.actual() == null))
                        .orElse(false);
                Wording noData = ProgressState.NO_DATA.wording();
                compare(line, noData, absent ? noData : new Wording("有数据或没有目标", "data, or no target"), problems);
            }
            default -> throw new IllegalStateException(line.kind() + " was refused before");
        }
    }

    private void expectLevel(WorkedCase.Line line, UnitCard card, Problems problems) {
        Wording actual = card.alerts().stream()
                .filter(alert -> line.name().isEmpty()
                        || indicator(line, problems)
                                .map(indicator -> indicator.name().equals(alert.indicator()))
                                .orElse(false))
                .map(AlertCard::level)
                .findFirst()
                .map(this::levelName)
                .orElse(NONE);
        Wording expected = NOTHING.contains(line.value()) ? NONE : levelName(line.value());
        compare(line, expected, actual, problems);
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
