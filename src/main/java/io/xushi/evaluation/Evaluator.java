package io.xushi.evaluation;

import io.xushi.calendar.WorkingDays;
import io.xushi.clause.Stage;
import io.xushi.indicator.Absence;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Reading;
import io.xushi.indicator.Series;
import io.xushi.pace.Pace;
import io.xushi.pace.Plan;
import io.xushi.pace.Progress;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.RuleSet;
import io.xushi.wording.Wording;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The story, for one chunk of units: readings at the data cut-off, target rules, pace and progress, alert rules. What
 * needs the other units (places) follows afterwards.
 */
public final class Evaluator {

    private final RuleSet rules;
    private final ClauseBook book;
    private final Pace pace;
    private final Map<String, Integer> indicatorOrder = new HashMap<>();

    /** @param cutOff the last day that the data cover */
    public Evaluator(RuleSet rules, ClauseBook book, WorkingDays workingDays, LocalDate cutOff) {
        this.rules = rules;
        this.book = book;
        this.pace = new Pace(rules.scheme().period(), cutOff, workingDays);
        rules.indicators().all().forEach(indicator -> indicatorOrder.put(indicator.code(), indicatorOrder.size()));
    }

    /** Results in the order of the units. */
    public List<UnitResult> evaluate(List<UnitData> units) {
        List<Dossier> untargeted = units.stream().map(this::open).toList();
        Findings targets = new Findings(rules);
        book.judge(Stage.TARGETS, untargeted, targets);

        List<Dossier> dossiers = new ArrayList<>();
        List<List<Wording>> warnings = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            List<Wording> noticed = new ArrayList<>();
            dossiers.add(measure(units.get(i), untargeted.get(i), targets.targets(untargeted.get(i)), noticed));
            warnings.add(noticed);
        }
        Findings alerts = new Findings(rules);
        book.judge(Stage.ALERTS, dossiers, alerts);

        List<UnitResult> results = new ArrayList<>();
        for (int i = 0; i < dossiers.size(); i++) {
            Dossier dossier = dossiers.get(i);
            results.add(
                    new UnitResult(dossier.assessed(), dossier.allProgress(), alerts.levels(dossier), warnings.get(i)));
        }
        return results;
    }

    private Dossier open(UnitData data) {
        Map<String, Reading> readings = new HashMap<>();
        for (Indicator indicator : rules.indicators().all()) {
            Series series = data.series().get(indicator.code());
            if (series != null) {
                readings.put(indicator.name(), series.upTo(pace.span().from(), pace.cutOff()));
            }
        }
        String group = Groups.of(data.unit(), rules.scheme());
        return new Dossier(data.unit(), group, readings, List.of());
    }

    private Dossier measure(UnitData data, Dossier dossier, List<TargetDraft> drafts, List<Wording> warnings) {
        Map<String, Plan> plans = new TreeMap<>();
        Set<String> doubled = new HashSet<>();
        for (TargetDraft draft : drafts) {
            String key = draft.indicator() + "\n" + draft.name();
            draft.warning(statedTarget(data, draft)).ifPresent(warnings::add);
            Plan plan = draft.plan(statedTarget(data, draft)).orElse(null);
            Plan before = plan == null ? null : plans.put(key, plan);
            if (before != null) {
                doubled.add(key);
                warnings.add(Wording.of(
                        "条款 %s 和 %s 都给“%s”定了目标，两者均不计",
                        "clauses %s and %s both set a target on \"%s\"; neither counts",
                        before.target().clause(),
                        draft.clause(),
                        draft.indicator()));
            }
        }
        plans.keySet().removeAll(doubled);
        List<Progress> progress = new ArrayList<>();
        plans.values().forEach(plan -> progress.add(measure(data, dossier, plan, warnings)));
        progress.sort(Comparator.comparing((Progress each) ->
                        indicatorOrder.getOrDefault(each.indicator().code(), 0))
                .thenComparing(each ->
                        each.target().name() == null ? "" : each.target().name()));
        return new Dossier(dossier.assessed(), dossier.group(), Map.of(), progress);
    }

    private @Nullable Ratio statedTarget(UnitData data, TargetDraft draft) {
        return rules.indicators()
                .find(draft.indicator())
                .map(indicator -> data.stated().amounts().get(indicator.code()))
                .orElse(null);
    }

    private Progress measure(UnitData data, Dossier dossier, Plan plan, List<Wording> warnings) {
        Indicator indicator = rules.indicators().find(plan.target().indicator()).orElseThrow();
        Reading reading = orMissing(dossier.reading(indicator.name()));
        Series series = data.series().get(indicator.code());
        LocalDate yearBefore = pace.span().from().minusYears(1);
        Reading lastYear = orMissing(series == null ? null : series.upTo(yearBefore, aYearBefore(pace.cutOff())));
        if (plan.target().amount().signum() <= 0) {
            warnings.add(Wording.of(
                    "“%s”的目标不大于零，不能计算完成率",
                    "the target on \"%s\" is not above zero, so completion cannot be computed", indicator.name()));
        }
        return pace.measure(indicator, plan, reading, lastYear);
    }

    private static Reading orMissing(@Nullable Reading reading) {
        return reading == null ? new Reading.Absent(Absence.MISSING) : reading;
    }

    // The end of February stays the end of February, leap year or not.
    private static LocalDate aYearBefore(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        boolean atEnd = day.equals(month.atEndOfMonth());
        return atEnd ? month.minusYears(1).atEndOfMonth() : day.minusYears(1);
    }
}
