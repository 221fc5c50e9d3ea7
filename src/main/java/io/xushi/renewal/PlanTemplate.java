package io.xushi.renewal;

import io.xushi.calendar.Period;
import io.xushi.clause.Clause;
import io.xushi.clause.Sentence;
import io.xushi.clause.SentenceForm;
import io.xushi.clause.Stage;
import io.xushi.indicator.Indicator;
import io.xushi.scheme.PlanSheet;
import io.xushi.scheme.RuleSet;
import io.xushi.unit.Unit;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A plan sheet to be filled in.
 *
 * @param sheet its name
 * @param periods one column each
 */
public record PlanTemplate(String sheet, List<Row> rows, List<Period> periods) {

    private static final Set<SentenceForm> READING = EnumSet.of(
            SentenceForm.TARGET_FROM_SHEET, SentenceForm.TARGET_CEILING_FROM_SHEET, SentenceForm.PATH_FROM_SHEET);

    /** What one column covers. */
    public enum Step {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int months;

        Step(int months) {
            this.months = months;
        }
    }

    /** A unit and an indicator whose amounts are wanted. */
    public record Row(String unit, Indicator indicator) {}

    public PlanTemplate {
        rows = List.copyOf(rows);
        periods = List.copyOf(periods);
    }

    /** Indicators that rules read from the sheet, in the order of the rules; none when no rule reads it. */
    public static Set<Indicator> indicators(RuleSet rules, String sheet) {
        Set<Indicator> indicators = new LinkedHashSet<>();
        readers(rules, sheet)
                .forEach(clause -> clause.indicator()
                        .flatMap(name -> rules.indicators().find(name))
                        .ifPresent(indicators::add));
        return indicators;
    }

    /**
     * A row for the superior unit of the sheet, if the scheme names one, and then one for each assessed unit and
     * indicator that some rule, by the names and types in its scope, reads for it.
     *
     * @param step {@code null} for the columns that the sheet has, or else a column a year
     */
    public static PlanTemplate of(RuleSet rules, String sheet, Collection<Unit> units, @Nullable Step step) {
        Set<Indicator> indicators = indicators(rules, sheet);
        List<Row> rows = new ArrayList<>();
        PlanSheet there = rules.planSheets().get(sheet);
        String total = there == null ? null : there.total();
        if (total != null) {
            indicators.forEach(indicator -> rows.add(new Row(total, indicator)));
        }
        for (Unit unit : units) {
            if (unit.assessed() && !unit.name().equals(total) && !unit.code().equals(total)) {
                indicators.stream()
                        .filter(indicator -> isRead(rules, sheet, unit, indicator))
                        .forEach(indicator -> rows.add(new Row(unit.name(), indicator)));
            }
        }
        return new PlanTemplate(sheet, rows, periods(rules, there, step));
    }

    private static List<Clause> readers(RuleSet rules, String sheet) {
        return rules.clauses(Stage.TARGETS).stream()
                .filter(clause -> clause.results().stream()
                        .anyMatch(result -> READING.contains(result.form())
                                && result.name("sheet").equals(sheet)))
                .toList();
    }

    private static boolean isRead(RuleSet rules, String sheet, Unit unit, Indicator indicator) {
        return readers(rules, sheet).stream()
                .filter(clause -> clause.indicator()
                        .flatMap(name -> rules.indicators().find(name))
                        .filter(indicator::equals)
                        .isPresent())
                .anyMatch(clause -> clause.scope().stream().allMatch(sentence -> mayHold(rules, sentence, unit)));
    }

    // Tags and records are facts, which nobody knows yet.
    private static boolean mayHold(RuleSet rules, Sentence scope, Unit unit) {
        return switch (scope.form()) {
            case UNIT_IS ->
                scope.names("units").contains(unit.name())
                        || scope.names("units").contains(unit.code());
            case UNIT_TYPE_IS -> scope.names("types").contains(unit.type());
            case UNIT_TYPE_IS_NOT -> !scope.names("types").contains(unit.type());
            case GROUP_IS ->
                Optional.ofNullable(unit.group())
                        .or(() -> Optional.ofNullable(rules.scheme().groups().get(unit.type())))
                        .filter(scope.names("groups")::contains)
                        .isPresent();
            default -> true;
        };
    }

    private static List<Period> periods(RuleSet rules, @Nullable PlanSheet there, @Nullable Step step) {
        if (step == null && there != null && !there.rows().isEmpty()) {
            Set<Period> used = new TreeSet<>();
            there.rows().values().stream()
                    .map(Map::values)
                    .forEach(amounts -> amounts.forEach(of -> used.addAll(of.keySet())));
            if (!used.isEmpty()) {
                return List.copyOf(used);
            }
        }
        int months = (step == null ? Step.YEAR : step).months;
        YearMonth first = YearMonth.from(rules.scheme().period().from());
        YearMonth last = YearMonth.from(rules.scheme().period().to());
        List<Period> periods = new ArrayList<>();
        while (!first.isAfter(last)) {
            YearMonth end = YearMonth.of(first.getYear(), (first.getMonthValue() + months - 1) / months * months);
            periods.add(new Period(first, end.isAfter(last) ? last : end));
            first = end.plusMonths(1);
        }
        return periods;
    }
}
