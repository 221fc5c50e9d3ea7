package io.xushi.console;

import io.xushi.alert.AlertStanding;
import io.xushi.alert.Sighting;
import io.xushi.calendar.Period;
import io.xushi.check.AlertBook;
import io.xushi.check.AlertEvent;
import io.xushi.check.AlertKey;
import io.xushi.check.AlertQuery;
import io.xushi.check.CheckLedger;
import io.xushi.check.CheckPlan;
import io.xushi.check.CheckRecord;
import io.xushi.check.CheckResults;
import io.xushi.check.Fence;
import io.xushi.check.LagAlert;
import io.xushi.check.SightingRow;
import io.xushi.evaluation.Cards;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.evaluation.Placed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Checks, their results and alerts in memory. */
final class FakeChecks implements CheckLedger, CheckResults, AlertBook {

    private final Map<String, CheckRecord> ledger = new TreeMap<>(Comparator.reverseOrder());
    private final Map<String, Map<String, UnitCard>> cards = new HashMap<>();
    private final Map<String, List<SightingRow>> sightings = new HashMap<>();
    private final Map<String, Map<AlertKey, AlertStanding>> standings = new HashMap<>();
    private final Map<String, Map<AlertKey, LagAlert>> alerts = new HashMap<>();
    private final List<AlertEvent> events = new ArrayList<>();

    private static String key(String scheme, Period period) {
        return scheme + " " + period.last() + " " + period.months();
    }

    private Stream<CheckRecord> rows(String scheme) {
        return ledger.values().stream().filter(row -> row.plan().scheme().equals(scheme));
    }

    private Stream<CheckRecord> done(String scheme) {
        return rows(scheme).filter(row -> row.state() == CheckRecord.State.DONE);
    }

    @Override
    public Optional<CheckRecord> find(String scheme, Period period, String kind) {
        return Optional.ofNullable(ledger.get(key(scheme, period)));
    }

    @Override
    public List<CheckRecord> latest(String scheme, int most) {
        return rows(scheme).limit(most).toList();
    }

    @Override
    public Optional<CheckRecord> latestDone(String scheme, String kind) {
        return done(scheme).findFirst();
    }

    @Override
    public List<CheckRecord> doneAfter(String scheme, String kind, Period period) {
        return done(scheme)
                .filter(row -> row.plan().period().compareTo(period) > 0)
                .sorted(Comparator.comparing(row -> row.plan().period()))
                .toList();
    }

    @Override
    public Optional<CheckRecord> doneBefore(String scheme, String kind, Period period) {
        return done(scheme)
                .filter(row -> row.plan().period().compareTo(period) < 0)
                .findFirst();
    }

    @Override
    public Fence begin(CheckPlan plan, String asked, Instant at) {
        put(plan, CheckRecord.State.RUNNING, asked, 0, 0, 0, at, null, null);
        cards.put(plan.identity(), new TreeMap<>());
        sightings.put(plan.identity(), new ArrayList<>());
        return new Fence(plan.identity(), 1);
    }

    private void put(
            CheckPlan plan,
            CheckRecord.State state,
            String asked,
            long units,
            long behind,
            long noData,
            Instant start,
            Instant end,
            String error) {
        ledger.put(
                key(plan.scheme(), plan.period()),
                new CheckRecord(plan, 0, state, asked, units, behind, noData, start, end, error));
    }

    private CheckRecord row(Fence fence) {
        return ledger.values().stream()
                .filter(each -> each.plan().identity().equals(fence.identity()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void save(Fence fence, List<UnitCard> some, List<SightingRow> rows) {
        some.forEach(card -> cards.get(fence.identity()).put(card.code(), card));
        sightings.get(fence.identity()).addAll(rows);
    }

    @Override
    public void place(Fence fence, Map<String, Placed> placedByUnitCode) {
        placedByUnitCode.forEach((code, placed) ->
                cards.get(fence.identity()).computeIfPresent(code, (any, card) -> card.placed(placed)));
    }

    /** Puts cards in the place of those that a check of the identity found. */
    void replace(String identity, List<UnitCard> others) {
        others.forEach(card -> cards.get(identity).put(card.code(), card));
    }

    @Override
    public void finish(Fence fence, long units, long behind, long noData, Instant at) {
        CheckRecord row = row(fence);
        put(row.plan(), CheckRecord.State.DONE, row.asked(), units, behind, noData, row.startedAt(), at, null);
    }

    @Override
    public void fail(Fence fence, String error, Instant at) {
        CheckRecord row = row(fence);
        put(row.plan(), CheckRecord.State.FAILED, row.asked(), 0, 0, 0, row.startedAt(), at, error);
    }

    @Override
    public List<UnitCard> cards(String identity, String grade, Order order, int offset, int most) {
        Comparator<UnitCard> by = order == Order.PLACE ? Cards.byPlace() : Comparator.comparing(UnitCard::code);
        return cards.get(identity).values().stream()
                .filter(card -> grade == null || grade.equals(card.grade()))
                .sorted(by)
                .skip(offset)
                .limit(most)
                .toList();
    }

    @Override
    public Optional<UnitCard> card(String identity, String unitCode) {
        return Optional.ofNullable(cards.get(identity).get(unitCode));
    }

    @Override
    public long units(String identity, String grade) {
        return cards(identity, grade, Order.UNIT, 0, Integer.MAX_VALUE).size();
    }

    @Override
    public void forEachCard(String identity, Consumer<UnitCard> card) {
        cards.get(identity).values().forEach(card);
    }

    @Override
    public Map<String, Long> sightingsByLevel(String identity) {
        Map<String, Long> count = new HashMap<>();
        sightings
                .get(identity)
                .forEach(row -> count.merge(
                        row.sighting() instanceof Sighting.Behind behind ? behind.level() : "", 1L, Long::sum));
        return count;
    }

    @Override
    public List<String> unitCodes(String identity, String after, int most) {
        return cards.get(identity).keySet().stream()
                .filter(code -> code.compareTo(after) > 0)
                .limit(most)
                .toList();
    }

    @Override
    public List<SightingRow> sightings(String identity, Collection<String> units) {
        return sightings.get(identity).stream()
                .filter(row -> units.contains(row.unitCode()))
                .toList();
    }

    @Override
    public Map<String, String> unitNames(String identity, Collection<String> units) {
        Map<String, String> names = new HashMap<>();
        units.forEach(code -> names.put(code, cards.get(identity).get(code).unit()));
        return names;
    }

    @Override
    public Map<AlertKey, AlertStanding> standings(String scheme, Period period, Collection<String> units) {
        return standings.getOrDefault(key(scheme, period), Map.of());
    }

    @Override
    public Map<AlertKey, LagAlert> alerts(String scheme, Collection<String> units) {
        return Map.copyOf(alerts.getOrDefault(scheme, Map.of()));
    }

    @Override
    public void save(
            Fence fence,
            String scheme,
            Collection<String> units,
            Map<Period, Map<AlertKey, AlertStanding>> after,
            Collection<LagAlert> changed,
            Collection<AlertEvent> happened) {
        after.forEach((period, standing) -> standings.put(key(scheme, period), standing));
        changed.forEach(
                alert -> alerts.computeIfAbsent(scheme, any -> new TreeMap<>()).put(alert.key(), alert));
        events.addAll(happened);
    }

    private Stream<LagAlert> matching(AlertQuery query) {
        return alerts.getOrDefault(query.scheme(), Map.of()).values().stream()
                .filter(alert -> query.states().isEmpty()
                        || query.states().contains(alert.standing().state()))
                .filter(alert -> query.level() == null
                        || query.level().equals(alert.standing().level()))
                .filter(alert -> query.unitCode() == null
                        || query.unitCode().equals(alert.key().unitCode()));
    }

    @Override
    public List<LagAlert> alerts(AlertQuery query) {
        return matching(query)
                .sorted(Comparator.comparing(
                        alert -> new BigDecimal(alert.gapPoints() == null ? "0" : alert.gapPoints())))
                .skip(query.offset())
                .limit(query.most())
                .toList();
    }

    @Override
    public long count(AlertQuery query) {
        return matching(query).count();
    }

    @Override
    public Optional<LagAlert> alert(String scheme, AlertKey key) {
        return Optional.ofNullable(alerts.getOrDefault(scheme, Map.of()).get(key));
    }

    @Override
    public List<AlertEvent> events(String scheme, AlertKey key) {
        return events.stream()
                .filter(event -> event.scheme().equals(scheme) && event.key().equals(key))
                .toList();
    }
}
