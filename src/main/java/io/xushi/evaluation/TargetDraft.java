package io.xushi.evaluation;

import io.xushi.calendar.Period;
import io.xushi.calendar.Span;
import io.xushi.pace.PathStep;
import io.xushi.pace.Plan;
import io.xushi.pace.PlannedPath;
import io.xushi.pace.PlannedPath.Milestone;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.PlanSheet;
import io.xushi.scheme.RuleSet;
import io.xushi.target.Bound;
import io.xushi.target.Target;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A target while a rule states it, one call a sentence. Every call returns the draft. Numbers come as text, so that
 * none is ever a binary fraction.
 */
public final class TargetDraft {

    private final RuleSet rules;
    private final Dossier dossier;
    private final String clause;
    private final String indicator;
    private final String name;
    private final List<Milestone> milestones = new ArrayList<>();
    private Bound bound = Bound.AT_LEAST;
    private @Nullable Ratio amount;
    private @Nullable Ratio stretch;
    private @Nullable String issuedBy;
    private @Nullable PlannedPath path;
    private @Nullable String sheetWithoutRow;

    TargetDraft(RuleSet rules, Dossier dossier, String clause, String indicator, String name) {
        this.rules = rules;
        this.dossier = dossier;
        this.clause = clause;
        this.indicator = indicator;
        this.name = name;
    }

    String clause() {
        return clause;
    }

    String indicator() {
        return indicator;
    }

    String name() {
        return name;
    }

    public TargetDraft atLeast(String number) {
        amount = Ratio.of(number);
        return this;
    }

    public TargetDraft atMost(String number) {
        bound = Bound.AT_MOST;
        return atLeast(number);
    }

    public TargetDraft stretch(String number) {
        stretch = Ratio.of(number);
        return this;
    }

    /** The sum of the unit's row in a plan sheet; no row, no target. */
    public TargetDraft fromSheet(String sheet) {
        SortedMap<Period, BigDecimal> amounts = amounts(sheet);
        if (!amounts.isEmpty()) {
            amount = Ratio.of(amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return this;
    }

    public TargetDraft ceilingFromSheet(String sheet) {
        bound = Bound.AT_MOST;
        return fromSheet(sheet);
    }

    public TargetDraft issuedBy(String issuer) {
        issuedBy = issuer;
        return this;
    }

    /** @param step name of a {@link PathStep} */
    public TargetDraft evenPath(String step) {
        path = new PlannedPath.Even(PathStep.valueOf(step));
        return this;
    }

    public TargetDraft levelPath() {
        path = new PlannedPath.Level();
        return this;
    }

    /** @param percents cumulative, separated by semicolons */
    public TargetDraft sharesPath(String step, String percents) {
        List<BigDecimal> shares =
                Arrays.stream(percents.split(";")).map(BigDecimal::new).toList();
        path = new PlannedPath.Shares(PathStep.valueOf(step), shares);
        return this;
    }

    /** The unit's row in a plan sheet; no row, no path, and so no target. */
    public TargetDraft sheetPath(String sheet) {
        SortedMap<Period, BigDecimal> amounts = amounts(sheet);
        if (amounts.isEmpty()) {
            sheetWithoutRow = sheet;
        } else {
            path = new PlannedPath.Amounts(amounts);
        }
        return this;
    }

    /** @param due day of the scheme's first year as {@code --06-30} */
    public TargetDraft milestone(String milestone, String due, String percent) {
        LocalDate day =
                MonthDay.parse(due).atYear(rules.scheme().period().from().getYear());
        milestones.add(new Milestone(milestone, day, new BigDecimal(percent)));
        return this;
    }

    /** What lies between milestones; all of the target is due on the last day of the scheme. */
    public TargetDraft between(boolean straight) {
        Span span = rules.scheme().period();
        List<Milestone> all = new ArrayList<>(milestones);
        if (all.stream().noneMatch(milestone -> !milestone.due().isBefore(span.to()))) {
            all.add(new Milestone("", span.to(), BigDecimal.valueOf(100)));
        }
        path = new PlannedPath.Milestones(all, straight);
        return this;
    }

    private SortedMap<Period, BigDecimal> amounts(String sheet) {
        PlanSheet plan = rules.planSheets().get(sheet);
        if (plan == null) {
            throw new IllegalStateException("plan sheet " + sheet + " of clause " + clause + " is gone");
        }
        String code = rules.indicators().find(indicator).orElseThrow().code();
        return plan.amounts(dossier.code(), dossier.name(), code);
    }

    /** What a reader should know when the rule gives the unit an amount, but a plan sheet gives it no path. */
    Optional<Wording> warning(@Nullable Ratio stated) {
        if (sheetWithoutRow == null || stated == null && amount == null) {
            return Optional.empty();
        }
        return Optional.of(Wording.of(
                "条款 %s 给“%s”定了目标，但计划表“%s”没有这个单位的行，不计",
                "clause %s sets a target on \"%s\", but plan sheet \"%s\" has no row for the unit; it does not count",
                clause,
                indicator,
                sheetWithoutRow));
    }

    /**
     * The target with its path; empty when the unit has none, because its plan sheet has no row for it.
     *
     * @param stated takes the place of the amount the rule gives
     */
    Optional<Plan> plan(@Nullable Ratio stated) {
        Ratio given = stated == null ? amount : stated;
        if (given == null || path == null) {
            return Optional.empty();
        }
        Target target = new Target(indicator, name.isEmpty() ? null : name, bound, given, stretch, issuedBy, clause);
        return Optional.of(new Plan(target, path));
    }
}
