package io.xushi.api;

import io.xushi.alert.AlertEventKind;
import io.xushi.alert.AlertStanding;
import io.xushi.alert.AlertState;
import io.xushi.calendar.Period;
import io.xushi.check.AlertBook;
import io.xushi.check.AlertEvent;
import io.xushi.check.AlertKey;
import io.xushi.check.AlertQuery;
import io.xushi.check.Fence;
import io.xushi.check.LagAlert;
import io.xushi.check.SightingRow;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One alert that is raised and one that was resolved. */
final class MemoryAlerts implements AlertBook {

    private static final List<LagAlert> ALERTS = List.of(
            alert("jishou", "吉首市", "", new AlertStanding(AlertState.RAISED, "red", 2, 0)),
            alert("luxi", "泸溪县", "挑战目标", new AlertStanding(AlertState.RESOLVED, null, 0, 0)));

    private static LagAlert alert(String code, String name, String target, AlertStanding standing) {
        return new LagAlert(
                "invest-2021",
                new AlertKey(code, "固定资产投资", target),
                name,
                standing,
                Period.parse("2021-02"),
                Period.parse("2021-03"),
                "id",
                "R",
                "-6.6666666667",
                "8",
                "10.8888888889",
                2);
    }

    @Override
    public List<LagAlert> alerts(AlertQuery query) {
        return matching(query).skip(query.offset()).limit(query.most()).toList();
    }

    private static Stream<LagAlert> matching(AlertQuery query) {
        return ALERTS.stream()
                .filter(alert -> alert.scheme().equals(query.scheme()))
                .filter(alert -> query.states().isEmpty()
                        || query.states().contains(alert.standing().state()))
                .filter(alert -> query.level() == null
                        || query.level().equals(alert.standing().level()))
                .filter(alert -> query.unitCode() == null
                        || query.unitCode().equals(alert.key().unitCode()));
    }

    @Override
    public long count(AlertQuery query) {
        return matching(query).count();
    }

    @Override
    public Optional<LagAlert> alert(String scheme, AlertKey key) {
        return ALERTS.stream().filter(alert -> alert.key().equals(key)).findFirst();
    }

    @Override
    public List<AlertEvent> events(String scheme, AlertKey key) {
        return List.of(
                new AlertEvent(
                        scheme, key, 1, AlertEventKind.RAISED, null, "yellow", Period.parse("2021-02"), "a", "-5", "6"),
                new AlertEvent(
                        scheme,
                        key,
                        2,
                        AlertEventKind.WORSE,
                        "yellow",
                        "red",
                        Period.parse("2021-03"),
                        "b",
                        "-7",
                        "8"));
    }

    @Override
    public List<String> unitCodes(String identity, String after, int most) {
        return List.of();
    }

    @Override
    public List<SightingRow> sightings(String identity, Collection<String> unitCodes) {
        return List.of();
    }

    @Override
    public Map<String, String> unitNames(String identity, Collection<String> unitCodes) {
        return Map.of();
    }

    @Override
    public Map<AlertKey, AlertStanding> standings(String scheme, Period period, Collection<String> unitCodes) {
        return Map.of();
    }

    @Override
    public Map<AlertKey, LagAlert> alerts(String scheme, Collection<String> unitCodes) {
        return Map.of();
    }

    @Override
    public void save(
            Fence fence,
            String scheme,
            Collection<String> unitCodes,
            Map<Period, Map<AlertKey, AlertStanding>> standings,
            Collection<LagAlert> alerts,
            Collection<AlertEvent> events) {}
}
