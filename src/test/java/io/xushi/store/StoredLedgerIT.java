package io.xushi.store;

import static io.xushi.store.Samples.NOON;
import static io.xushi.store.Samples.behind;
import static io.xushi.store.Samples.card;
import static io.xushi.store.Samples.noData;
import static io.xushi.store.Samples.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xushi.calendar.Period;
import io.xushi.check.CheckLedger;
import io.xushi.check.CheckPlan;
import io.xushi.check.CheckRecord;
import io.xushi.check.CheckRecord.State;
import io.xushi.check.CheckResults;
import io.xushi.check.CheckResults.Order;
import io.xushi.check.Fence;
import io.xushi.check.FencedOffException;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.evaluation.Graded;
import io.xushi.evaluation.Placed;
import io.xushi.wording.Wording;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource
class StoredLedgerIT {

    private static final CheckPlan APRIL = plan("s", "2021-04", 7);
    private static final CheckPlan APRIL_LATER = plan("s", "2021-04", 8);

    private static final Placed VETOED = new Placed(
            2,
            true,
            new Graded(null, true, List.of(new Wording("一票否决：" + Samples.AWKWARD, "veto"), Wording.same("b"))));

    @Parameter
    private TestDatabase vendor;

    private DataSource source;
    private CheckLedger ledger;
    private CheckResults results;

    @BeforeEach
    void open() {
        source = vendor.fresh();
        Store store = new Store(source);
        ledger = store.ledger();
        results = store.results();
    }

    @Test
    void a_check_runs_and_is_done() {
        Fence fence = ledger.begin(APRIL, "schedule", NOON);
        assertThat(april()).isEqualTo(record(APRIL, State.RUNNING, 0, null, null));
        assertThat(ledger.latestDone("s", "monitoring")).isEmpty();

        ledger.save(fence, List.of(card("u1", "4"), card("u2", "5")), List.of(behind("u1", "gdp", "red")));
        assertThat(april().units()).as("how far it is").isEqualTo(2);
        ledger.place(fence, Map.of("u1", placed(2), "u2", placed(1)));
        ledger.finish(fence, 2, 1, 0, NOON.plusSeconds(5));

        CheckRecord done = april();
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.behind()).isEqualTo(1);
        assertThat(ledger.latestDone("s", "monitoring")).contains(done);
        assertThat(ledger.latest("s", 5)).containsExactly(done);
        assertThat(ledger.latestDone("s", "other")).isEmpty();
    }

    @Test
    void cards_come_back_as_they_were_with_their_places() {
        Fence fence = ledger.begin(APRIL, "console", NOON);
        List<UnitCard> cards = List.of(card("u1", "4"), card("u2", "5"), card("u3", null), card("u4", "4"));
        ledger.save(fence, cards, List.of(behind("u1", "gdp", "red"), behind("u2", "gdp", "red"), noData("u3", "gdp")));
        ledger.place(fence, Map.of("u1", VETOED, "u2", placed(1), "u4", placed(2)));
        String identity = fence.identity();

        assertThat(results.card(identity, "u1")).contains(card("u1", "4").placed(VETOED));
        assertThat(results.card(identity, "u2")).contains(card("u2", "5").placed(placed(1)));
        assertThat(results.card(identity, "u3")).contains(card("u3", null));
        assertThat(results.card(identity, "u9")).isEmpty();
        assertThat(codes(results.cards(identity, Order.PLACE, 0, 9))).containsExactly("u2", "u1", "u4", "u3");
        assertThat(codes(results.cards(identity, Order.PLACE, 1, 2))).containsExactly("u1", "u4");
        assertThat(codes(results.cards(identity, Order.UNIT, 1, 2))).containsExactly("u2", "u3");
        assertThat(results.units(identity)).isEqualTo(4);
        assertThat(codes(results.cards(identity, "good", Order.PLACE, 0, 9))).containsExactly("u2", "u4");
        assertThat(results.units(identity, "good")).isEqualTo(2);
        assertThat(results.units(identity, "bad")).isZero();
        assertThat(results.sightingsByLevel(identity)).containsExactly(Map.entry("", 1L), Map.entry("red", 2L));
    }

    @Test
    void every_card_is_handed_over_in_order() {
        Fence fence = ledger.begin(APRIL, "console", NOON);
        ledger.save(
                fence,
                IntStream.range(0, 450)
                        .mapToObj(i -> card("u%03d".formatted(i), "1"))
                        .toList(),
                List.of());
        List<String> seen = new ArrayList<>();
        results.forEachCard(fence.identity(), card -> seen.add(card.code()));
        assertThat(seen).isSorted().hasSize(450).doesNotHaveDuplicates();
    }

    @Test
    void whoever_lost_the_check_cannot_write_any_more() {
        Fence frozen = ledger.begin(APRIL, "schedule", NOON);
        ledger.save(frozen, List.of(card("u1", "old")), List.of());
        Fence taken = ledger.begin(APRIL, "schedule", NOON);

        assertThat(taken.number()).isGreaterThan(frozen.number());
        assertFencedOff(() -> ledger.save(frozen, List.of(card("u2", "1")), List.of()));
        assertFencedOff(() -> ledger.place(frozen, Map.of("u1", placed(1))));
        assertFencedOff(() -> ledger.finish(frozen, 1, 0, 0, NOON));
        assertFencedOff(() -> ledger.fail(frozen, "late", NOON));
        assertThat(results.units(APRIL.identity()))
                .as("left by the first run, deleted")
                .isZero();

        ledger.save(taken, List.of(card("u1", "new")), List.of());
        ledger.finish(taken, 1, 0, 0, NOON);
        assertFencedOff(() -> ledger.save(taken, List.of(card("u2", "1")), List.of()));
        assertThat(results.card(APRIL.identity(), "u1")).contains(card("u1", "new"));
    }

    @Test
    void results_done_before_stay_visible_until_the_next_are_done() {
        done(APRIL, "first");
        Fence killed = ledger.begin(APRIL_LATER, "schedule", NOON);
        ledger.save(killed, List.of(card("u1", "half")), List.of(behind("u1", "gdp", "red")));
        Fence next = ledger.begin(APRIL_LATER, "start", NOON.plusSeconds(60));

        assertThat(april().state()).isEqualTo(State.RUNNING);
        assertThat(ledger.latestDone("s", "monitoring").orElseThrow().plan()).isEqualTo(APRIL);
        assertThat(results.card(APRIL.identity(), "u1")).contains(card("u1", "first"));
        assertThat(results.units(APRIL_LATER.identity())).isZero();
        assertThat(results.sightingsByLevel(APRIL_LATER.identity())).isEmpty();

        ledger.save(next, List.of(card("u1", "second")), List.of());
        ledger.finish(next, 1, 0, 0, NOON);
        assertThat(ledger.latestDone("s", "monitoring").orElseThrow().plan()).isEqualTo(APRIL_LATER);
        assertThat(results.units(APRIL.identity())).as("replaced, deleted").isZero();
        assertThat(results.card(APRIL_LATER.identity(), "u1")).contains(card("u1", "second"));
    }

    @Test
    void a_failed_check_says_why_and_leaves_what_was_done() {
        done(APRIL, "first");
        Fence fence = ledger.begin(APRIL_LATER, "schedule", NOON);
        ledger.save(fence, List.of(card("u1", "half")), List.of());
        ledger.fail(fence, "x".repeat(5000), NOON.plusSeconds(1));

        assertThat(april()).isEqualTo(record(APRIL_LATER, State.FAILED, 1, NOON.plusSeconds(1), "x".repeat(4000)));
        assertThat(ledger.latestDone("s", "monitoring").orElseThrow().plan()).isEqualTo(APRIL);

        ledger.begin(plan("s", "2021-04", 9), "schedule", NOON);
        assertThat(results.units(APRIL_LATER.identity()))
                .as("left by a plan given up")
                .isZero();
        assertThat(results.units(APRIL.identity())).isOne();
    }

    @Test
    void a_plan_taken_up_again_keeps_its_visible_results() {
        done(APRIL, "first");
        ledger.fail(ledger.begin(APRIL_LATER, "console", NOON), "rules that fail", NOON);
        Fence again = ledger.begin(APRIL, "console", NOON);
        ledger.save(again, List.of(card("u1", "first")), List.of());
        ledger.place(again, Map.of("u1", placed(1)));
        assertThat(results.units(APRIL.identity())).isOne();
        ledger.finish(again, 1, 0, 0, NOON);

        assertThat(april().plan()).isEqualTo(APRIL);
        assertThat(april().state()).isEqualTo(State.DONE);
        assertThat(results.card(APRIL.identity(), "u1")).contains(card("u1", "first"));
    }

    @Test
    void finds_done_checks_before_and_after_a_period() {
        for (String period : List.of("2021-03", "2021-Q1", "2021-01..02", "2020-12", "2021-05")) {
            done(plan("s", period, 1), "1");
        }
        ledger.begin(plan("s", "2021-06", 1), "schedule", NOON);
        done(plan("other", "2021-07", 1), "1");

        assertThat(periods(ledger.latest("s", 3))).containsExactly("2021-06", "2021-05", "2021-03");
        assertThat(periods(ledger.doneAfter("s", "monitoring", Period.parse("2021-01..02"))))
                .containsExactly("2021-Q1", "2021-03", "2021-05");
        assertThat(ledger.doneBefore("s", "monitoring", Period.parse("2021-03"))
                        .orElseThrow()
                        .plan()
                        .period())
                .hasToString("2021-Q1");
        assertThat(ledger.doneBefore("s", "monitoring", Period.parse("2020-12")))
                .isEmpty();
        assertThat(ledger.latestDone("s", "monitoring").orElseThrow().plan().period())
                .hasToString("2021-05");
    }

    @Test
    void two_runs_of_a_check_are_equal_byte_for_byte() {
        Fence first = ledger.begin(APRIL, "schedule", NOON);
        save(first);
        List<String> once = everything();
        ledger.fail(first, "killed", NOON);
        Fence second = ledger.begin(APRIL, "start", NOON.plusSeconds(99));
        save(second);
        assertThat(everything()).isEqualTo(once).hasSize(6);
    }

    @Test
    void the_day_of_looking_is_kept_and_part_of_the_identity() {
        CheckPlan due = new CheckPlan(
                APRIL.scheme(),
                APRIL.period(),
                APRIL.kind(),
                APRIL.ruleVersion(),
                APRIL.dataCutOff(),
                APRIL.importNumber(),
                LocalDate.of(2021, 5, 20));
        assertThat(due.identity()).isNotEqualTo(APRIL.identity());
        done(APRIL, "first");
        done(due, "second");
        assertThat(april().plan()).isEqualTo(due);
        assertThat(ledger.latestDone("s", "monitoring").orElseThrow().plan()).isEqualTo(due);
        assertThat(results.units(APRIL.identity())).as("replaced").isZero();
    }

    @Test
    void only_one_of_those_who_begin_together_may_write() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Callable<Fence> begin = () -> ledger.begin(APRIL, "schedule", NOON);
        List<Fence> fences = new ArrayList<>();
        for (Future<Fence> each : threads.invokeAll(List.of(begin, begin, begin, begin))) {
            fences.add(each.get());
        }
        threads.shutdown();
        List<Fence> passed = new ArrayList<>();
        for (Fence fence : fences) {
            try {
                ledger.save(fence, List.of(card("u1", "1")), List.of());
                passed.add(fence);
            } catch (FencedOffException taken) {
                assertThat(taken).hasMessageContaining(APRIL.identity());
            }
        }
        assertThat(fences).extracting(Fence::number).doesNotHaveDuplicates();
        assertThat(passed).hasSize(1);
    }

    private static Placed placed(int place) {
        return new Placed(place, false, new Graded("good", false, List.of()));
    }

    private void save(Fence fence) {
        ledger.save(fence, List.of(card("u1", "1"), card("u2", "2")), List.of(behind("u1", "gdp", "red")));
        ledger.place(fence, Map.of("u1", VETOED, "u2", placed(1)));
    }

    private List<String> everything() {
        JdbcClient client = JdbcClient.create(source);
        List<String> all = new ArrayList<>(client.sql("select card from scorecard_text order by unit_code")
                .query((row, number) -> new String(row.getBytes("card"), StandardCharsets.UTF_8))
                .list());
        all.addAll(client.sql(
                        "select identity || unit_code || unit_name || place || provisional || coalesce(grade, '') || vetoed"
                                + " from scorecard order by unit_code")
                .query(String.class)
                .list());
        all.addAll(client.sql("select grade_words from scorecard where grade_words is not null")
                .query((row, number) -> new String(row.getBytes("grade_words"), StandardCharsets.UTF_8))
                .list());
        all.addAll(client.sql("select identity || unit_code || indicator || target_name || alert_level || clause"
                        + " || gap_points || lag || required_run_rate from sighting")
                .query(String.class)
                .list());
        return all;
    }

    private void done(CheckPlan plan, String total) {
        Fence fence = ledger.begin(plan, "schedule", NOON);
        ledger.save(fence, List.of(card("u1", total)), List.of());
        ledger.finish(fence, 1, 0, 0, NOON);
    }

    private CheckRecord april() {
        return ledger.find("s", APRIL.period(), "monitoring").orElseThrow();
    }

    private static CheckRecord record(CheckPlan plan, State state, long units, Instant finished, String error) {
        return new CheckRecord(plan, 0, state, "schedule", units, 0, 0, NOON, finished, error);
    }

    private static List<String> codes(List<UnitCard> cards) {
        return cards.stream().map(UnitCard::code).toList();
    }

    private static List<String> periods(List<CheckRecord> records) {
        return records.stream().map(one -> one.plan().period().toString()).toList();
    }

    private static void assertFencedOff(Runnable write) {
        assertThatThrownBy(write::run).isInstanceOf(FencedOffException.class);
    }
}
