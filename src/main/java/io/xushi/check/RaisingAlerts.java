package io.xushi.check;

import io.xushi.alert.AlertEventKind;
import io.xushi.alert.AlertStanding;
import io.xushi.alert.AlertState;
import io.xushi.alert.Sighting;
import io.xushi.calendar.Period;
import io.xushi.scheme.Scheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Moves alerts by what a check saw, a chunk of units at a time. Waits count checked periods, not runs: a period that is
 * checked again replaces its sighting, and later periods are folded anew from what their checks had seen.
 */
public final class RaisingAlerts {

    private static final int CHUNK = 500;

    private final CheckLedger ledger;
    private final AlertBook book;

    public RaisingAlerts(CheckLedger ledger, AlertBook book) {
        this.ledger = ledger;
        this.book = book;
    }

    /** Applies a check whose results are stored; doing so twice changes nothing. */
    void raise(Fence fence, CheckPlan plan, Scheme scheme) {
        Optional<Period> before = ledger.doneBefore(plan.scheme(), plan.kind(), plan.period())
                .map(record -> record.plan().period());
        List<CheckPlan> turns = new ArrayList<>();
        turns.add(plan);
        ledger.doneAfter(plan.scheme(), plan.kind(), plan.period()).forEach(later -> turns.add(later.plan()));
        String identity = plan.identity();
        String last = "";
        List<String> units = book.unitCodes(identity, last, CHUNK);
        while (!units.isEmpty()) {
            apply(fence, scheme, before, turns, units);
            units = book.unitCodes(identity, units.get(units.size() - 1), CHUNK);
        }
    }

    private void apply(Fence fence, Scheme scheme, Optional<Period> before, List<CheckPlan> turns, List<String> units) {
        Map<AlertKey, AlertStanding> standings =
                before.map(period -> book.standings(scheme.id(), period, units)).orElse(Map.of());
        Map<AlertKey, LagAlert> known = book.alerts(scheme.id(), units);
        Map<Period, Map<AlertKey, AlertStanding>> folded = new LinkedHashMap<>();
        Map<AlertKey, SightingRow> latest = new HashMap<>();
        Map<AlertKey, Period> since = since(standings, before, known);
        for (CheckPlan turn : turns) {
            Map<AlertKey, SightingRow> seen = new HashMap<>();
            book.sightings(turn.identity(), units).forEach(row -> seen.put(row.key(), row));
            Map<AlertKey, AlertStanding> next = after(standings, seen, scheme);
            noteSince(standings, next, turn.period(), since);
            standings = next;
            folded.put(turn.period(), standings);
            seen.forEach((key, row) -> noteBehind(key, row, latest));
        }
        CheckPlan checked = turns.get(0);
        CheckPlan newest = turns.get(turns.size() - 1);
        List<LagAlert> alerts = new ArrayList<>();
        List<AlertEvent> events = new ArrayList<>();
        Map<String, String> names = book.unitNames(checked.identity(), units);
        Set<AlertKey> keys = new TreeSet<>(known.keySet());
        keys.addAll(standings.keySet());
        for (AlertKey key : keys) {
            AlertStanding standing = standings.getOrDefault(key, AlertStanding.NORMAL);
            Move move = new Move(scheme, checked, newest, key, standing, known.get(key), latest.get(key));
            move.event().ifPresent(events::add);
            move.alert(names.getOrDefault(key.unitCode(), key.unitCode()), since.get(key))
                    .ifPresent(alerts::add);
        }
        book.save(fence, scheme.id(), units, folded, alerts, events);
    }

    /** Since when those that were behind before the first turn have been so. */
    private static Map<AlertKey, Period> since(
            Map<AlertKey, AlertStanding> standings, Optional<Period> before, Map<AlertKey, LagAlert> known) {
        Map<AlertKey, Period> since = new HashMap<>();
        before.ifPresent(period -> standings.forEach((key, standing) -> {
            if (standing.isBehind()) {
                since.put(key, earlier(period, known.get(key)));
            }
        }));
        return since;
    }

    private static Period earlier(Period period, @Nullable LagAlert alert) {
        if (alert == null || !alert.standing().isBehind()) {
            return period;
        }
        return alert.since().compareTo(period) < 0 ? alert.since() : period;
    }

    private static void noteSince(
            Map<AlertKey, AlertStanding> before,
            Map<AlertKey, AlertStanding> after,
            Period period,
            Map<AlertKey, Period> since) {
        after.forEach((key, standing) -> {
            boolean was = before.getOrDefault(key, AlertStanding.NORMAL).isBehind();
            if (standing.isBehind() && !was) {
                since.put(key, period);
            }
        });
    }

    private static void noteBehind(AlertKey key, SightingRow row, Map<AlertKey, SightingRow> latest) {
        if (row.sighting() instanceof Sighting.Behind) {
            latest.put(key, row);
        }
    }

    private static Map<AlertKey, AlertStanding> after(
            Map<AlertKey, AlertStanding> before, Map<AlertKey, SightingRow> seen, Scheme scheme) {
        Set<AlertKey> keys = new TreeSet<>(before.keySet());
        keys.addAll(seen.keySet());
        Map<AlertKey, AlertStanding> next = new LinkedHashMap<>();
        for (AlertKey key : keys) {
            SightingRow row = seen.get(key);
            Sighting sighting = row == null ? new Sighting.OnPace() : row.sighting();
            AlertStanding standing =
                    before.getOrDefault(key, AlertStanding.NORMAL).after(sighting, scheme.alerts(), scheme.levels());
            if (!standing.equals(AlertStanding.NORMAL)) {
                next.put(key, standing);
            }
        }
        return next;
    }

    /** One alert's step from what is known of it to what the checks now say. */
    private record Move(
            Scheme scheme,
            CheckPlan checked,
            CheckPlan newest,
            AlertKey key,
            AlertStanding standing,
            @Nullable LagAlert known,
            @Nullable SightingRow seen) {

        private AlertStanding before() {
            return known == null ? AlertStanding.NORMAL : known.standing();
        }

        Optional<AlertEvent> event() {
            return standing.eventSince(before(), scheme.levels())
                    .map(kind -> new AlertEvent(
                            scheme.id(),
                            key,
                            known == null ? 1 : known.events() + 1,
                            kind,
                            before().state() == AlertState.RAISED ? before().level() : null,
                            kind == AlertEventKind.RESOLVED ? null : standing.level(),
                            checked.period(),
                            checked.identity(),
                            seen == null ? null : seen.gapPoints(),
                            seen == null ? null : seen.lag()));
        }

        /** The alert as it is from now on; empty when there never was one, or nothing about it changed. */
        Optional<LagAlert> alert(String unitName, @Nullable Period behindSince) {
            boolean resolved = event().map(AlertEvent::kind)
                    .filter(AlertEventKind.RESOLVED::equals)
                    .isPresent();
            AlertStanding shown = resolved ? new AlertStanding(AlertState.RESOLVED, null, 0, 0) : standing;
            if (known == null && shown.state() == AlertState.NORMAL) {
                return Optional.empty();
            }
            boolean keepsResolved = before().state() == AlertState.RESOLVED && shown.state() == AlertState.NORMAL;
            AlertStanding kept = keepsResolved ? before() : shown;
            int events = (known == null ? 0 : known.events()) + (event().isPresent() ? 1 : 0);
            LagAlert alert = new LagAlert(
                    scheme.id(),
                    key,
                    unitName,
                    kept,
                    since(kept, behindSince),
                    newest.period(),
                    newest.identity(),
                    seen != null ? seen.clause() : known == null ? null : known.clause(),
                    seen != null ? seen.gapPoints() : known == null ? null : known.gapPoints(),
                    seen != null ? seen.lag() : known == null ? null : known.lag(),
                    seen != null ? seen.requiredRunRate() : known == null ? null : known.requiredRunRate(),
                    events);
            return Objects.equals(alert, known) ? Optional.empty() : Optional.of(alert);
        }

        private Period since(AlertStanding kept, @Nullable Period behindSince) {
            if (kept.isBehind() && behindSince != null) {
                return behindSince;
            }
            return known == null ? checked.period() : known.since();
        }
    }
}
