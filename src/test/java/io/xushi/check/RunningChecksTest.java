package io.xushi.check;

import static io.xushi.scheme.SchemeBuilder.aScheme;
import static io.xushi.scheme.SchemeBuilder.aScoringScheme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xushi.calendar.Period;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.scheme.SchemeBuilder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks and alerts, from observations to rows in a real database. Targets are 100: n months are due n/12. */
class RunningChecksTest {

    private static final Set<String> WRITES = Set.of("begin", "save", "place", "finish");

    private static SchemeBuilder waiting(int raiseAfter, int clearAfter) {
        return aScheme()
                .replacing("scheme.yaml", "raise_after: 1", "raise_after: " + raiseAfter)
                .replacing("scheme.yaml", "clear_after: 1", "clear_after: " + clearAfter);
    }

    @Test
    void the_same_check_twice_changes_nothing() {
        try (CheckWorld world = new CheckWorld(aScheme())) {
            world.units("甲", "乙", "丙", "-丁").figures("2021-09", "甲", "60", "乙", "70", "丙", "80", "丁", "1");
            RunningChecks.Outcome first = world.run("2021-09");
            assertThat(first.unchanged()).isFalse();
            assertThat(first.record().units()).isEqualTo(4);
            assertThat(first.record().behind()).isEqualTo(2);
            String tables = world.tables();
            RunningChecks.Outcome second = world.run("2021-09");
            assertThat(second.unchanged()).isTrue();
            assertThat(second.record()).isEqualTo(first.record());
            assertThat(world.tables()).isEqualTo(tables);
            assertThat(world.alert("甲")).isEqualTo("RAISED red since 2021-09");
            assertThat(world.alert("乙")).isEqualTo("RAISED yellow since 2021-09");
            assertThat(world.alert("丙")).isEqualTo("-");
            assertThat(world.alert("丁")).as("shown, not assessed").isEqualTo("-");
            assertThat(world.cards("2021-09")).extracting(UnitCard::rank).containsExactlyInAnyOrder(1, 2, 3, null);
        }
    }

    @Test
    void a_run_in_a_fresh_database_gives_the_same_rows() {
        String first;
        try (CheckWorld world = new CheckWorld(aScheme())) {
            first = twoMonths(world);
        }
        try (CheckWorld world = new CheckWorld(aScheme())) {
            world.clock.moveTo("2022-01-05T00:00");
            assertThat(twoMonths(world)).isEqualTo(first);
        }
        assertThat(first).contains("alert_event\n").contains("kind=RAISED");
    }

    private static String twoMonths(CheckWorld world) {
        world.units("甲", "乙").figures("2021-08", "甲", "50").figures("2021-09", "甲", "60.5", "乙", "77");
        world.run("2021-08");
        world.run("2021-09");
        return world.tables();
    }

    @Test
    void a_correction_in_the_same_period_is_an_event_on_the_alert() {
        try (CheckWorld world = new CheckWorld(aScheme())) {
            world.units("甲").figures("2021-09", "甲", "70").run("2021-09");
            world.figures("2021-09", "甲", "60").run("2021-09");
            assertThat(world.alert("甲")).isEqualTo("RAISED red since 2021-09");
            world.figures("2021-09", "甲", "74").run("2021-09");
            world.figures("2021-09", "甲", "75").run("2021-09");
            assertThat(world.alert("甲")).isEqualTo("RESOLVED since 2021-09");
            world.figures("2021-09", "甲", "74").run("2021-09");
            assertThat(world.events("甲"))
                    .isEqualTo("2021-09 RAISED yellow, 2021-09 WORSE red, 2021-09 BETTER yellow, 2021-09 RESOLVED, "
                            + "2021-09 RAISED yellow");
        }
    }

    @Test
    void waits_count_checked_periods_and_not_runs() {
        try (CheckWorld world = new CheckWorld(waiting(2, 2))) {
            world.units("甲").figures("2021-01", "甲", "1").run("2021-01");
            world.figures("2021-01", "甲", "2").run("2021-01");
            world.figures("2021-01", "甲", "3").run("2021-01");
            assertThat(world.alert("甲")).isEqualTo("PENDING yellow since 2021-01");
            world.figures("2021-02", "甲", "10").run("2021-02");
            assertThat(world.alert("甲")).isEqualTo("RAISED yellow since 2021-01");
            world.figures("2021-03", "甲", "25").run("2021-03");
            assertThat(world.alert("甲")).isEqualTo("RAISED yellow since 2021-01");
            world.figures("2021-04", "甲", "34").run("2021-04");
            assertThat(world.alert("甲")).isEqualTo("RESOLVED since 2021-01");
            world.figures("2021-05", "甲", "30").run("2021-05");
            assertThat(world.alert("甲")).isEqualTo("PENDING red since 2021-05");
            world.figures("2021-06", "甲", "60").run("2021-06");
            assertThat(world.events("甲")).isEqualTo("2021-02 RAISED yellow, 2021-04 RESOLVED");
        }
    }

    @Test
    void no_data_keeps_an_alert_and_its_count() {
        try (CheckWorld world = new CheckWorld(waiting(2, 1))) {
            world.units("甲").figures("2021-01", "甲", "1").run("2021-01");
            world.run("2021-02");
            assertThat(world.alert("甲")).isEqualTo("PENDING yellow since 2021-01");
            world.figures("2021-03", "甲", "20").run("2021-03");
            world.run("2021-04");
            assertThat(world.alert("甲")).isEqualTo("RAISED yellow since 2021-01");
            assertThat(world.events("甲")).isEqualTo("2021-03 RAISED yellow");
        }
    }

    @Test
    void a_period_checked_again_folds_the_later_ones_anew() {
        try (CheckWorld world = new CheckWorld(waiting(2, 2))) {
            world.units("甲")
                    .figures("2021-01", "甲", "9")
                    .figures("2021-02", "甲", "10")
                    .figures("2021-03", "甲", "20");
            world.run("2021-01");
            world.run("2021-02");
            world.run("2021-03");
            assertThat(world.alert("甲")).isEqualTo("RAISED yellow since 2021-02");
            world.figures("2021-01", "甲", "1").run("2021-01");
            assertThat(world.alert("甲")).isEqualTo("RAISED yellow since 2021-01");
            // With February on pace only March is behind: not yet for two checks in a row.
            world.figures("2021-02", "甲", "17").run("2021-02");
            assertThat(world.alert("甲")).isEqualTo("RESOLVED since 2021-01");
            world.figures("2021-04", "甲", "30").run("2021-04");
            assertThat(world.alert("甲")).isEqualTo("RAISED yellow since 2021-03");
        }
    }

    @Test
    void an_alert_is_dated_from_the_first_period_still_behind() {
        try (CheckWorld world = new CheckWorld(aScheme())) {
            world.units("甲").figures("2021-01", "甲", "1").figures("2021-02", "甲", "10");
            world.run("2021-01");
            world.run("2021-02");
            assertThat(world.alert("甲")).isEqualTo("RAISED yellow since 2021-01");
            world.figures("2021-01", "甲", "9").run("2021-01");
            assertThat(world.alert("甲")).isEqualTo("RAISED yellow since 2021-02");
        }
    }

    @Test
    void a_unit_that_is_no_longer_assessed_is_resolved() {
        try (CheckWorld world = new CheckWorld(aScheme())) {
            world.units("甲", "乙").figures("2021-09", "甲", "60", "乙", "60").run("2021-09");
            world.units("-甲").run("2021-09");
            assertThat(world.alert("甲")).isEqualTo("RESOLVED since 2021-09");
            assertThat(world.alert("乙")).isEqualTo("RAISED red since 2021-09");
            assertThat(world.cards("2021-09").get(0).rank()).isNotNull();
        }
    }

    /** Throws at the n-th write, as a process that is killed then; the row stays as it was. */
    private static <T> T killedAt(Class<T> type, T real, AtomicInteger writesLeft) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                    boolean dead = method.getName().equals("fail")
                            || WRITES.contains(method.getName()) && writesLeft.getAndDecrement() == 0;
                    if (dead) {
                        throw new IllegalStateException("killed");
                    }
                    try {
                        return method.invoke(real, values);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_run_killed_at_any_write_and_run_again_ends_like_an_undisturbed_one(boolean scoring) {
        SchemeBuilder scheme = scoring ? aScoringScheme() : aScheme();
        String undisturbed;
        try (CheckWorld world = new CheckWorld(scheme)) {
            corrected(world);
            world.run("2021-09");
            undisturbed = world.tables();
        }
        for (int at = 0; at < 5; at++) {
            AtomicInteger writesLeft = new AtomicInteger(Integer.MAX_VALUE);
            UnaryOperator<CheckLedger> ledger = real -> killedAt(CheckLedger.class, real, writesLeft);
            UnaryOperator<AlertBook> book = real -> killedAt(AlertBook.class, real, writesLeft);
            try (CheckWorld world = new CheckWorld(scheme, ledger, book)) {
                corrected(world);
                String visible = world.store
                        .results()
                        .cards(done(world), CheckResults.Order.UNIT, 0, 9)
                        .toString();
                String identity = done(world);
                writesLeft.set(at);
                assertThatThrownBy(() -> world.run("2021-09")).as("write " + at).hasMessage("killed");
                assertThat(world.store
                                .results()
                                .cards(identity, CheckResults.Order.UNIT, 0, 9)
                                .toString())
                        .as("the results before stay visible")
                        .isEqualTo(visible);
                assertThat(done(world)).isEqualTo(identity);
                writesLeft.set(Integer.MAX_VALUE);
                world.run("2021-09");
                assertThat(world.tables()).as("killed at write " + at).isEqualTo(undisturbed);
            }
        }
    }

    private static String done(CheckWorld world) {
        return world.store
                .ledger()
                .latestDone(CheckWorld.SCHEME, CheckPlan.MONITORING)
                .orElseThrow()
                .plan()
                .identity();
    }

    private static void corrected(CheckWorld world) {
        world.units("甲", "乙").figures("2021-09", "甲", "70", "乙", "90");
        world.run("2021-09");
        world.figures("2021-09", "甲", "60", "乙", "74");
    }

    @Test
    void whoever_was_overtaken_writes_nothing_more() {
        try (CheckWorld world = new CheckWorld(aScheme())) {
            world.units("甲").figures("2021-09", "甲", "60");
            CheckPlan plan = world.run("2021-09").record().plan();
            CheckPlan next = new CheckPlan(
                    plan.scheme(), plan.period(), plan.kind(), plan.ruleVersion(), plan.dataCutOff(), 99, plan.seen());
            Fence frozen = world.ledger.begin(next, "first", world.clock.instant());
            world.ledger.begin(next, "second", world.clock.instant());
            String tables = world.tables();
            assertThatThrownBy(() -> new RaisingAlerts(world.ledger, world.store.alerts())
                            .raise(
                                    new Fence(plan.identity(), frozen.number()),
                                    plan,
                                    world.schemes.rules("demo").orElseThrow().scheme()))
                    .isInstanceOf(FencedOffException.class);
            assertThatThrownBy(() -> world.ledger.finish(frozen, 1, 1, 0, world.clock.instant()))
                    .isInstanceOf(FencedOffException.class);
            assertThat(world.tables()).isEqualTo(tables);
        }
    }

    @Test
    void a_period_outside_the_scheme_is_refused() {
        try (CheckWorld world = new CheckWorld(aScheme())) {
            assertThatThrownBy(() -> world.run("2022-01"))
                    .isInstanceOf(PeriodOutsideException.class)
                    .hasMessage("scheme 'demo' holds from 2021-01-01 to 2021-12-31, which does not include 2022-01");
            assertThatThrownBy(() -> world.checks.run("other", Period.parse("2021-01"), "test"))
                    .isInstanceOf(UnknownSchemeException.class);
        }
    }

    @Test
    void a_new_version_of_the_rules_is_another_check() {
        try (CheckWorld world = new CheckWorld(aScheme())) {
            world.units("甲").figures("2021-09", "甲", "74").run("2021-09");
            world.schemes.load("demo", aScheme().target("目标达到 90 亿元", "进度按月均分").files());
            assertThat(world.run("2021-09").unchanged()).isFalse();
            assertThat(world.alert("甲")).isEqualTo("RESOLVED since 2021-09");
        }
    }
}
