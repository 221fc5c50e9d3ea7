package io.xushi.check;

import io.xushi.alert.Sighting;
import io.xushi.calendar.Period;
import io.xushi.calendar.WorkingDays;
import io.xushi.evaluation.Cards;
import io.xushi.evaluation.EvaluationDocument.AlertCard;
import io.xushi.evaluation.EvaluationDocument.ProgressCard;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.evaluation.Evaluator;
import io.xushi.evaluation.Peers;
import io.xushi.evaluation.TotalsOfUnits;
import io.xushi.evaluation.UnitData;
import io.xushi.intake.DataRegister;
import io.xushi.pace.Pace;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.Scheme;
import io.xushi.wording.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs a check from raw observations to stored alerts, a chunk of units at a time. The ledger decides whether there is
 * anything to do: the same check again changes nothing.
 */
public final class RunningChecks {

    private static final int CHUNK = 200;

    private final SchemesInForce schemes;
    private final DataRegister data;
    private final CheckLedger ledger;
    private final RaisingAlerts alerts;
    private final WorkingDays workingDays;
    private final CheckListener listener;
    private final Clock clock;

    public RunningChecks(
            SchemesInForce schemes,
            DataRegister data,
            CheckLedger ledger,
            RaisingAlerts alerts,
            WorkingDays workingDays,
            CheckListener listener,
            Clock clock) {
        this.schemes = schemes;
        this.data = data;
        this.ledger = ledger;
        this.alerts = alerts;
        this.workingDays = workingDays;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * What came of asking for a check.
     *
     * @param unchanged whether the very same check was done before, so that nothing was run
     */
    public record Outcome(CheckRecord record, boolean unchanged) {}

    /**
     * Checks a period by the rules in force and the data known now.
     *
     * @param asked who or what asks
     * @throws UnknownSchemeException if no version of the scheme is in force
     * @throws PeriodOutsideException if the scheme does not hold then
     */
    public Outcome run(String scheme, Period period, String asked) {
        AtomicReference<Outcome> outcome = new AtomicReference<>();
        schemes.use(scheme, lease -> outcome.set(run(lease, period, period.to(), asked)));
        return Objects.requireNonNull(outcome.get());
    }

    private Outcome run(SchemesInForce.Lease lease, Period period, LocalDate cutOff, String asked) {
        Scheme scheme = lease.rules().scheme();
        if (!scheme.period().contains(cutOff)) {
            throw new PeriodOutsideException(scheme, period);
        }
        long importNumber = data.latestImport(scheme.dataset());
        CheckPlan plan = new CheckPlan(
                scheme.id(),
                period,
                CheckPlan.MONITORING,
                lease.rules().version(),
                cutOff,
                importNumber,
                SeenDay.of(lease.rules(), cutOff, clock));
        Instant start = clock.instant();
        Optional<CheckRecord> before = ledger.find(scheme.id(), period, plan.kind());
        if (before.isPresent()
                && before.get().state() == CheckRecord.State.DONE
                && before.get().plan().equals(plan)) {
            listener.checked(
                    scheme.id(), "unchanged", Duration.ZERO, before.get().units(), 0);
            return new Outcome(before.get(), true);
        }
        Fence fence = ledger.begin(plan, asked, start);
        Tally tally = evaluateOrFail(lease, plan, fence, start);
        Duration took = Duration.between(start, clock.instant());
        listener.checked(scheme.id(), "done", took, tally.units, tally.behind);
        return new Outcome(ledger.find(scheme.id(), period, plan.kind()).orElseThrow(), false);
    }

    private Tally evaluateOrFail(SchemesInForce.Lease lease, CheckPlan plan, Fence fence, Instant start) {
        try {
            Tally tally = evaluate(lease, plan, fence);
            // Before the results show: a run that is killed in between is then run again, and raising twice changes
            // nothing.
            alerts.raise(fence, plan, lease.rules().scheme());
            ledger.finish(fence, tally.units, tally.behind, tally.noData, clock.instant());
            return tally;
        } catch (FencedOffException takenOver) {
            throw takenOver;
        } catch (RuntimeException failure) {
            ledger.fail(fence, String.valueOf(failure.getMessage()), clock.instant());
            listener.checked(plan.scheme(), "failed", Duration.between(start, clock.instant()), 0, 0);
            throw failure;
        }
    }

    private static final class Tally {
        long units;
        long behind;
        long noData;
    }

    private Tally evaluate(SchemesInForce.Lease lease, CheckPlan plan, Fence fence) {
        RuleSet rules = lease.rules();
        String dataset = rules.scheme().dataset();
        YearMonth from = rules.firstMonthRead();
        YearMonth to = YearMonth.from(plan.dataCutOff());
        Peers peers = new Peers(rules);
        Evaluator evaluator = new Evaluator(
                rules,
                lease.book(),
                workingDays,
                plan.dataCutOff(),
                plan.seen(),
                ReferenceUnits.of(rules, data, plan.importNumber(), from, to),
                peers);
        Consumer<Consumer<List<UnitData>>> units =
                chunk -> data.stream(dataset, plan.importNumber(), rules.indicators(), from, to, CHUNK, chunk);
        // What all units reached must be known before any is judged by it.
        peers.strata().forEach(stratum -> units.accept(chunk -> evaluator.gather(chunk, stratum)));
        PlacingUnits.Pass pass = results -> units.accept(chunk -> results.accept(evaluator.evaluate(chunk)));
        Map<String, List<Wording>> totals = totals(plan, rules, units);
        Cards cards = new Cards(rules);
        PlacingUnits placing = new PlacingUnits(rules, lease.book());
        Tally tally = new Tally();
        pass.over(results -> {
            placing.see(results);
            save(
                    results.stream()
                            .map(result -> cards.card(result)
                                    .warned(totals.getOrDefault(result.unit().code(), List.of())))
                            .toList(),
                    fence,
                    tally);
        });
        placing.place(pass, placed -> ledger.place(fence, placed));
        return tally;
    }

    /** Warnings of units that stand for a whole to which the others do not add up; keeps only what is added up. */
    private Map<String, List<Wording>> totals(CheckPlan plan, RuleSet rules, Consumer<Consumer<List<UnitData>>> units) {
        TotalsOfUnits totals = new TotalsOfUnits(
                rules, new Pace(rules.scheme().period(), plan.dataCutOff(), workingDays), plan.seen());
        if (!totals.isNeeded()) {
            return Map.of();
        }
        List<UnitData> needed = new ArrayList<>();
        units.accept(chunk -> chunk.forEach(unit -> needed.add(totals.needed(unit))));
        return totals.warnings(needed);
    }

    private void save(List<UnitCard> cards, Fence fence, Tally tally) {
        List<SightingRow> sightings =
                cards.stream().flatMap(card -> sightings(card).stream()).toList();
        tally.units += cards.size();
        tally.behind += sightings.stream()
                .filter(row -> row.sighting() instanceof Sighting.Behind)
                .count();
        tally.noData += sightings.stream()
                .filter(row -> row.sighting() instanceof Sighting.NoData)
                .count();
        ledger.save(fence, cards, sightings);
    }

    private static List<SightingRow> sightings(UnitCard card) {
        if (!card.assessed()) {
            return List.of();
        }
        List<SightingRow> rows = new ArrayList<>();
        for (ProgressCard progress : card.progress()) {
            Optional<AlertCard> alert = card.alerts().stream()
                    .filter(each -> !each.duty()
                            && each.indicator().equals(progress.indicator())
                            && Objects.equals(each.targetName(), progress.targetName()))
                    .findFirst();
            if (alert.isPresent()) {
                rows.add(row(card, progress, new Sighting.Behind(alert.get().level()), alert.get()));
            } else if (progress.actual() == null) {
                rows.add(row(card, progress, new Sighting.NoData(), null));
            }
        }
        card.alerts().stream()
                .filter(AlertCard::duty)
                .forEach(alert -> rows.add(new SightingRow(
                        card.code(),
                        alert.indicator(),
                        "",
                        new Sighting.Behind(alert.level()),
                        alert.clause(),
                        null,
                        null,
                        null)));
        return rows;
    }

    private static SightingRow row(UnitCard card, ProgressCard progress, Sighting sighting, @Nullable AlertCard alert) {
        return new SightingRow(
                card.code(),
                progress.indicator(),
                progress.targetName() == null ? "" : progress.targetName(),
                sighting,
                alert == null ? null : alert.clause(),
                progress.gapPoints(),
                progress.lag(),
                progress.requiredRunRate());
    }
}
