package io.xushi.evaluation;

import io.xushi.calendar.Period;
import io.xushi.calendar.Span;
import io.xushi.fact.Fact;
import io.xushi.fact.FactKind;
import io.xushi.indicator.Accumulation;
import io.xushi.indicator.Basis;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Series;
import io.xushi.indicator.Status;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.CaseKind;
import io.xushi.scheme.Conditions;
import io.xushi.scheme.JudgedClause;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.WorkedCase;
import io.xushi.scoring.Judgement;
import io.xushi.unit.Unit;
import io.xushi.wording.NearestNames;
import io.xushi.wording.Problems;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the inputs of a worked case into what is known of a unit. */
final class CaseInputs {

    private static final Pattern VALUE = Pattern.compile("\\s*(-?\\d+(?:\\.\\d+)?)\\s*(.*?)\\s*");

    private final RuleSet rules;

    CaseInputs(RuleSet rules) {
        this.rules = rules;
    }

    UnitData unit(String name, List<WorkedCase.Line> lines, Problems problems) {
        Gathered gathered = new Gathered();
        for (WorkedCase.Line line : lines) {
            take(name, line, gathered, problems);
        }
        Map<String, Series> series = new HashMap<>();
        rules.indicators().all().forEach(indicator -> {
            List<Observation> own = gathered.observations.get(indicator.code());
            if (own != null) {
                series.put(indicator.code(), new Series(indicator, own));
            }
        });
        return new UnitData(
                unit(name, lines),
                series,
                gathered.facts,
                gathered.judgements,
                new UnitData.StatedTargets(
                        gathered.targets, gathered.stretches, gathered.references, gathered.bases, gathered.levels));
    }

    private static final class Gathered {
        final Map<String, List<Observation>> observations = new HashMap<>();
        final Map<String, Ratio> targets = new HashMap<>();
        final Map<String, Ratio> stretches = new HashMap<>();
        final Map<String, Ratio> references = new HashMap<>();
        final Map<String, Ratio> bases = new HashMap<>();
        final Map<String, List<String>> levels = new HashMap<>();
        final List<Fact> facts = new ArrayList<>();
        final List<Judgement> judgements = new ArrayList<>();
    }

    private void take(String unit, WorkedCase.Line line, Gathered gathered, Problems problems) {
        switch (line.kind()) {
            case ACTUAL, LAST_YEAR ->
                indicator(line, problems)
                        .ifPresent(indicator -> number(line, indicator, problems)
                                .ifPresent(number -> gathered.observations
                                        .computeIfAbsent(indicator.code(), any -> new ArrayList<>())
                                        .add(observation(unit, line, indicator, number))));
            case TARGET ->
                indicator(line, problems)
                        .ifPresent(indicator -> amount(line, indicator, problems)
                                .ifPresent(number -> gathered.targets.put(indicator.code(), number)));
            case STRETCH ->
                indicator(line, problems)
                        .ifPresent(indicator -> amount(line, indicator, problems)
                                .ifPresent(number -> gathered.stretches.put(indicator.code(), number)));
            case REFERENCE -> {
                checkKnown(line, line.name().replaceFirst("/.*", ""), rules.referenceUnits(), problems);
                amount(line, problems)
                        .ifPresent(number -> gathered.references.put(
                                References.key(
                                        line.name(),
                                        line.period() == null
                                                ? null
                                                : YearMonth.from(line.period().to())),
                                number));
            }
            case RECORD -> gathered.facts.add(fact(unit, line, FactKind.RECORD, problems));
            case TAG -> gathered.facts.add(fact(unit, line, FactKind.TAG, problems));
            case DUTY -> gathered.facts.add(fact(unit, line, FactKind.DUTY, problems));
            case EVENT -> gathered.facts.add(fact(unit, line, FactKind.EVENT, problems));
            case EXEMPTION -> gathered.facts.add(fact(unit, line, FactKind.EXEMPTION, problems));
            case JUDGEMENT -> judgement(unit, line, problems).ifPresent(gathered.judgements::add);
            case BASELINE ->
                indicator(line, problems)
                        .ifPresent(indicator -> number(line, indicator, problems)
                                .ifPresent(number -> gathered.bases.put(indicator.code(), Ratio.of(number))));
            case LEVEL -> level(line, gathered, problems);
            case EXPECT_LEVEL,
                    EXPECT_RANK,
                    EXPECT_NO_DATA,
                    EXPECT_POINTS,
                    EXPECT_TOTAL,
                    EXPECT_MEASURE,
                    EXPECT_DAYS,
                    EXPECT_CARRIED,
                    EXPECT_GRADE,
                    EXPECT_NOT_APPLICABLE -> {}
        }
    }

    /** Levels of the months before the cut-off, the latest first, separated by semicolons. */
    private void level(WorkedCase.Line line, Gathered gathered, Problems problems) {
        List<String> levels = new ArrayList<>();
        for (String name : line.value().split("[;；]", -1)) {
            String plain = name.strip();
            boolean none = plain.isEmpty() || plain.equals("无") || plain.equals("none");
            if (!none && rules.scheme().levels().find(plain).isEmpty()) {
                checkKnown(line, plain, rules.scheme().levels().names(), problems);
            }
            levels.add(
                    none
                            ? ""
                            : rules.scheme()
                                    .levels()
                                    .find(plain)
                                    .map(level -> level.id())
                                    .orElse(plain));
        }
        Conditions.About about = about(line.name());
        gathered.levels.put(Dossier.key(about.indicator(), about.target()), levels);
    }

    /** What a line on alerts is about: an indicator, or with a slash a named target on it; or a duty. */
    Conditions.About about(String written) {
        int slash = written.lastIndexOf('/');
        boolean named = slash > 0
                && rules.indicators().find(written).isEmpty()
                && rules.indicators().find(written.substring(0, slash)).isPresent();
        String of = named ? written.substring(0, slash) : written;
        return new Conditions.About(
                rules.indicators().find(of).map(Indicator::name).orElse(of), named ? written.substring(slash + 1) : "");
    }

    private static void checkKnown(WorkedCase.Line line, String name, Collection<String> known, Problems problems) {
        if (!known.contains(name)) {
            problems.error(
                    line.place(),
                    "没有条款用到%s“%s”。%s",
                    "no clause asks for the %s '%s'. %s",
                    line.kind().wording(),
                    name,
                    NearestNames.hint(name, known));
        }
    }

    private Fact fact(String unit, WorkedCase.Line line, FactKind kind, Problems problems) {
        // Rules of the operator's own may ask for names that no sentence shows.
        if (rules.raw().isEmpty()) {
            checkKnown(line, line.name(), rules.factNames(kind), problems);
        }
        // Each line is one event; without a number of its own it would be the same as an equal one.
        String value = kind == FactKind.EVENT && !line.value().contains("编号")
                ? line.value() + ";编号=" + line.place().line()
                : line.value();
        return new Fact(
                unit,
                kind,
                line.name(),
                line.period(),
                value,
                null,
                null,
                line.place().line());
    }

    private Optional<Judgement> judgement(String unit, WorkedCase.Line line, Problems problems) {
        int slash = line.name().indexOf('/');
        String clause = slash < 0 ? line.name() : line.name().substring(0, slash);
        Optional<JudgedClause> judged = rules.judgedClauses().stream()
                .filter(each -> each.clause().equals(clause))
                .findFirst();
        if (judged.isEmpty() && rules.raw().isEmpty()) {
            List<String> known =
                    rules.judgedClauses().stream().map(JudgedClause::clause).toList();
            checkKnown(line, line.name(), known, problems);
            return Optional.empty();
        }
        Matcher value = VALUE.matcher(line.value());
        if (!value.matches()) {
            problems.error(line.place(), "“%s”应是数字，如 7.5", "'%s' should be a number, such as 7.5", line.value());
            return Optional.empty();
        }
        BigDecimal points = new BigDecimal(value.group(1));
        boolean outside = judged.isPresent()
                && (points.compareTo(judged.get().low()) < 0
                        || points.compareTo(judged.get().high()) > 0);
        if (outside) {
            problems.error(
                    line.place(),
                    "条款 %s 的评分在 %s 至 %s 分之间，这里是 %s",
                    "clause %s takes %s to %s points, not %s",
                    line.name(),
                    judged.get().low().toPlainString(),
                    judged.get().high().toPlainString(),
                    points.toPlainString());
            return Optional.empty();
        }
        return Optional.of(new Judgement(
                unit,
                null,
                clause,
                line.period(),
                points,
                false,
                slash < 0 ? null : line.name().substring(slash + 1),
                line.note().isEmpty() ? null : line.note(),
                line.place().line()));
    }

    private static Unit unit(String name, List<WorkedCase.Line> lines) {
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

    Optional<Indicator> indicator(WorkedCase.Line line, Problems problems) {
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

    // A target may be stated in per cent of growth, or in percentage points of a shift.
    private static Optional<Ratio> amount(WorkedCase.Line line, Indicator indicator, Problems problems) {
        Optional<Ratio> amount = amount(line, problems);
        Matcher value = VALUE.matcher(line.value());
        boolean fits = !value.matches()
                || value.group(2).isEmpty()
                || List.of(indicator.measure().name(), Measure.PERCENT.name(), Measure.PERCENTAGE_POINT.name(), "期")
                        .contains(value.group(2));
        if (!fits) {
            problems.error(
                    line.place(),
                    "“%s”的单位应是%s（增速写 %%）",
                    "the measure of '%s' should be %s (growth in %%)",
                    line.value(),
                    indicator.measure());
            return Optional.empty();
        }
        return amount;
    }

    // A reference may be in any measure.
    private static Optional<Ratio> amount(WorkedCase.Line line, Problems problems) {
        Matcher value = VALUE.matcher(line.value());
        if (!value.matches()) {
            problems.error(
                    line.place(),
                    "“%s”应是数字加单位，如 12.5 亿元",
                    "'%s' should be a number with its measure, such as 12.5 亿元",
                    line.value());
            return Optional.empty();
        }
        return Optional.of(Ratio.of(value.group(1)));
    }

    private Observation observation(String unit, WorkedCase.Line line, Indicator indicator, BigDecimal number) {
        Span span = rules.scheme().period();
        Period period = line.period() == null ? whole(span, indicator) : line.period();
        Period of = line.kind() == CaseKind.LAST_YEAR ? period.plusYears(-1) : period;
        int row = line.place().line();
        return new Observation(
                unit, indicator.code(), of, number, Basis.REPORTED, Status.PRELIMINARY, null, null, null, row);
    }

    // What adds up over its periods is stated for the whole span, everything else for its last month.
    private static Period whole(Span span, Indicator indicator) {
        YearMonth last = YearMonth.from(span.to());
        boolean wholeYear = indicator.accumulation() == Accumulation.PERIOD
                && span.months() == 12
                && span.from().getDayOfYear() == 1;
        return wholeYear ? Period.year(last.getYear()) : Period.month(last);
    }
}
