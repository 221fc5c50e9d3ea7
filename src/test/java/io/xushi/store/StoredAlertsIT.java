package io.xushi.store;

import static io.xushi.store.Samples.AWKWARD;
import static io.xushi.store.Samples.NOON;
import static io.xushi.store.Samples.behind;
import static io.xushi.store.Samples.card;
import static io.xushi.store.Samples.noData;
import static io.xushi.store.Samples.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xushi.alert.AlertEventKind;
import io.xushi.alert.AlertStanding;
import io.xushi.alert.AlertState;
import io.xushi.calendar.Period;
import io.xushi.check.AlertBook;
import io.xushi.check.AlertEvent;
import io.xushi.check.AlertKey;
import io.xushi.check.AlertQuery;
import io.xushi.check.CheckLedger;
import io.xushi.check.Fence;
import io.xushi.check.FencedOffException;
import io.xushi.check.LagAlert;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;

@ParameterizedClass
@EnumSource
class StoredAlertsIT {

    private static final Period APRIL = Period.parse("2021-04");
    private static final Period MAY = Period.parse("2021-05");
    private static final AlertKey GDP = new AlertKey("u1", "gdp", "");
    private static final AlertKey GDP_OF_PROVINCE = new AlertKey("u1", "gdp", "省定");
    private static final AlertKey OTHER = new AlertKey(AWKWARD, "gdp", "");
    private static final AlertStanding RED = new AlertStanding(AlertState.RAISED, "red", 2, 0);
    private static final AlertStanding PENDING = new AlertStanding(AlertState.PENDING, "blue", 1, 0);
    private static final AlertStanding RESOLVED = new AlertStanding(AlertState.RESOLVED, null, 0, 0);

    @Parameter
    private TestDatabase vendor;

    private CheckLedger ledger;
    private AlertBook book;
    private Fence fence;

    @BeforeEach
    void open() {
        Store store = new Store(vendor.fresh());
        ledger = store.ledger();
        book = store.alerts();
        fence = ledger.begin(plan("s", "2021-05", 1), "schedule", NOON);
    }

    @Test
    void reads_what_a_check_saw_of_some_units() {
        ledger.save(
                fence,
                List.of(card("u1", "1"), card("u2", "1"), card(AWKWARD, "1")),
                List.of(behind("u1", "gdp", "red"), noData("u1", "gdp"), behind(AWKWARD, "gdp", "red")));
        String identity = fence.identity();

        assertThat(book.unitCodes(identity, "", 2)).containsExactly(AWKWARD, "u1");
        assertThat(book.unitCodes(identity, "u1", 2)).containsExactly("u2");
        assertThat(book.sightings(identity, List.of("u1", "u2")))
                .containsExactly(behind("u1", "gdp", "red"), noData("u1", "gdp"));
        assertThat(book.sightings(identity, List.of(AWKWARD))).containsExactly(behind(AWKWARD, "gdp", "red"));
        assertThat(book.sightings(identity, List.of())).isEmpty();
        assertThat(book.unitNames(identity, List.of("u2", AWKWARD, "none")))
                .containsOnly(Map.entry("u2", AWKWARD + "u2"), Map.entry(AWKWARD, AWKWARD + AWKWARD));
    }

    @Test
    void replaces_the_standings_of_the_units_named() {
        save(List.of("u1", AWKWARD), Map.of(APRIL, Map.of(GDP, PENDING, OTHER, RED), MAY, Map.of(GDP, RED)));
        save(List.of("u1"), Map.of(APRIL, Map.of(GDP, AlertStanding.NORMAL, GDP_OF_PROVINCE, RESOLVED)));

        List<String> all = List.of("u1", AWKWARD, "none");
        assertThat(book.standings("s", APRIL, all))
                .containsOnly(Map.entry(GDP_OF_PROVINCE, RESOLVED), Map.entry(OTHER, RED));
        assertThat(book.standings("s", MAY, all)).containsOnly(Map.entry(GDP, RED));
        assertThat(book.standings("other", MAY, all)).isEmpty();
    }

    @Test
    void keeps_one_alert_per_unit_and_target_with_its_events() {
        AlertEvent raised = event(1, AlertEventKind.RAISED, null, "red");
        AlertEvent resolved = event(2, AlertEventKind.RESOLVED, "red", null);
        LagAlert first = alert(GDP, RED, "-5.0000000000");
        LagAlert province = alert(GDP_OF_PROVINCE, PENDING, null);
        save(List.of(first, province), List.of(raised));
        save(List.of(alert(GDP, RESOLVED, "-5.0000000000")), List.of(resolved));

        assertThat(book.alert("s", GDP)).contains(alert(GDP, RESOLVED, "-5.0000000000"));
        assertThat(book.alert("s", GDP_OF_PROVINCE)).contains(province);
        assertThat(book.alert("s", OTHER)).isEmpty();
        assertThat(book.alerts("s", List.of("u1"))).containsOnlyKeys(GDP, GDP_OF_PROVINCE);
        assertThat(book.events("s", GDP)).containsExactly(raised, resolved);
        assertThat(book.events("s", GDP_OF_PROVINCE)).isEmpty();
        assertThatThrownBy(() -> save(List.of(first), List.of(raised)))
                .as("an event is never changed")
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(book.alert("s", GDP).orElseThrow().standing()).isEqualTo(RESOLVED);
    }

    @Test
    void lists_what_is_raised_first_and_furthest_behind() {
        LagAlert little = alert(new AlertKey("u1", "a", ""), RED, "-1.5");
        LagAlert far = alert(new AlertKey("u2", "a", ""), RED, "-10.25");
        LagAlert unknown = alert(new AlertKey("u3", "a", ""), new AlertStanding(AlertState.RAISED, "blue", 1, 0), null);
        LagAlert pending = alert(new AlertKey("u4", "a", ""), PENDING, "-20");
        LagAlert resolved = alert(OTHER, RESOLVED, "-30");
        save(List.of(resolved, pending, unknown, little, far), List.of());

        assertThat(book.alerts(query(Set.of(), null, null, 0)))
                .containsExactly(far, little, unknown, pending, resolved);
        assertThat(book.alerts(query(Set.of(), null, null, 3))).containsExactly(pending, resolved);
        assertThat(book.alerts(AlertQuery.raised("s", 2))).containsExactly(far, little);
        assertThat(book.alerts(query(Set.of(AlertState.RAISED), "blue", null, 0)))
                .containsExactly(unknown);
        assertThat(book.alerts(query(Set.of(), null, AWKWARD, 0))).containsExactly(resolved);
        assertThat(book.count(query(Set.of(AlertState.RAISED, AlertState.PENDING), null, null, 3)))
                .isEqualTo(4);
        assertThat(book.count(AlertQuery.raised("other", 1))).isZero();
    }

    @Test
    void whoever_lost_the_check_changes_no_alert() {
        Fence frozen = fence;
        fence = ledger.begin(plan("s", "2021-05", 1), "start", NOON);
        assertThatThrownBy(() ->
                        book.save(frozen, "s", List.of("u1"), Map.of(), List.of(alert(GDP, RED, "-1")), List.of()))
                .isInstanceOf(FencedOffException.class);
        assertThat(book.alert("s", GDP)).isEmpty();
    }

    private void save(List<String> units, Map<Period, Map<AlertKey, AlertStanding>> standings) {
        book.save(fence, "s", units, standings, List.of(), List.of());
    }

    private void save(List<LagAlert> alerts, List<AlertEvent> events) {
        book.save(fence, "s", List.of("u1"), Map.of(), alerts, events);
    }

    private static AlertQuery query(Set<AlertState> states, String level, String unit, int offset) {
        return new AlertQuery("s", states, level, unit, offset, 9);
    }

    private LagAlert alert(AlertKey key, AlertStanding standing, String gap) {
        return new LagAlert(
                "s", key, AWKWARD, standing, APRIL, MAY, fence.identity(), "A-1", gap, "0.8", "1.1250000000", 1);
    }

    private AlertEvent event(int number, AlertEventKind kind, String before, String after) {
        return new AlertEvent("s", GDP, number, kind, before, after, MAY, fence.identity(), "-5.0000000000", null);
    }
}
