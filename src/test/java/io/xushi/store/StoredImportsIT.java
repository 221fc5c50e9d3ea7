package io.xushi.store;

import static io.xushi.store.Samples.AWKWARD;
import static io.xushi.store.Samples.NOON;
import static io.xushi.store.Samples.file;
import static io.xushi.store.Samples.indicator;
import static io.xushi.store.Samples.observation;
import static io.xushi.store.Samples.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.xushi.calendar.Period;
import io.xushi.evaluation.UnitData;
import io.xushi.indicator.Basis;
import io.xushi.indicator.IndicatorCatalogue;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Series;
import io.xushi.indicator.Status;
import io.xushi.intake.Batch;
import io.xushi.intake.DataKind;
import io.xushi.intake.ImportRecord;
import io.xushi.intake.ReceivedFile;
import io.xushi.unit.Unit;
import io.xushi.wording.Place;
import io.xushi.wording.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource
class StoredImportsIT {

    @Parameter
    private TestDatabase vendor;

    private DataSource source;
    private Store store;

    @BeforeEach
    void open() {
        source = vendor.fresh();
        store = new Store(source);
    }

    @Test
    void numbers_grow_and_refused_attempts_have_none() {
        ImportRecord first = units(unit("u1"));
        ImportRecord refused = store.imports()
                .refuse("main", DataKind.OBSERVATIONS, file("bad"), NOON, 2, List.of(problem("x"), problem("y")));
        ImportRecord second = units(unit("u2"));

        assertThat(first.number()).isEqualTo(1);
        assertThat(refused.committed()).isFalse();
        assertThat(second.number()).isEqualTo(2);
        assertThat(store.imports().latest("main", 2)).containsExactly(second, refused);
        assertThat(store.imports().find(first.id())).contains(first);
        assertThat(store.data().latestImport("main")).isEqualTo(2);
        assertThat(store.data().latestImport("other")).isZero();
    }

    @Test
    void keeps_the_file_and_the_problems_as_they_came() {
        byte[] large = new byte[3_000_000];
        Arrays.fill(large, (byte) 0xFF);
        Problem cell = Problem.warning(Place.cell(AWKWARD, 7, 28), AWKWARD, "nul \0 and '%s'", AWKWARD);
        ImportRecord kept = store.imports()
                .commit(
                        "main",
                        new Batch.Units(List.of(unit("u1"))),
                        new ReceivedFile(AWKWARD, large),
                        NOON.plusNanos(789),
                        1,
                        List.of(cell, problem("x")));

        ImportRecord found = store.imports().find(kept.id()).orElseThrow();
        assertThat(found.fileName()).isEqualTo(AWKWARD);
        assertThat(found.receivedAt()).isEqualTo(NOON);
        assertThat(found.problems()).hasSize(2).endsWith(problem("x"));
        assertThat(found.problems().get(0).place()).isEqualTo(cell.place());
        assertThat(found.problems().get(0).wording().en()).isEqualTo("nul \uFFFD and '" + AWKWARD + "'");
        assertThat(store.imports().file(kept.id()).orElseThrow().content()).isEqualTo(large);
        assertThat(store.imports().file(-1)).isEmpty();
    }

    @Test
    void stores_only_what_differs_from_what_is_known() {
        ImportRecord first =
                observations(observation("u1", "gdp", "2021-03", "4.20"), observation("u1", "gdp", "2021-02", "3"));
        ImportRecord again =
                observations(observation("u1", "gdp", "2021-03", "4.2000"), observation("u1", "gdp", "2021-02", "3.1"));
        ImportRecord back = observations(observation("u1", "gdp", "2021-02", "3"));

        assertThat(List.of(first.accepted(), first.unchanged())).containsExactly(2, 0);
        assertThat(List.of(again.accepted(), again.unchanged())).containsExactly(1, 1);
        assertThat(List.of(back.accepted(), back.unchanged())).containsExactly(1, 0);
        assertThat(store.data().observations("main", "u1", List.of("gdp"), 99))
                .extracting(Observation::period, Observation::value, Observation::revision)
                .containsExactly(
                        row("2021-02", "3", 1),
                        row("2021-02", "3.1", 2),
                        row("2021-02", "3", 3),
                        row("2021-03", "4.2", 1));
        assertThat(store.data().observations("main", "u1", List.of("gdp"), 1)).hasSize(2);
        assertThat(store.data().observations("main", "u1", List.of(), 99)).isEmpty();
    }

    @Test
    void a_new_source_or_note_is_a_revision_a_later_time_is_not() {
        observations(told("快报", null, null));
        assertThat(observations(told("快报", null, NOON)).accepted()).isZero();
        assertThat(observations(told("年报", null, null)).accepted()).isEqualTo(1);
        assertThat(observations(told("年报", AWKWARD, NOON)).accepted()).isEqualTo(1);
        assertThat(observations(told("年报", AWKWARD, null)).accepted()).isZero();
        assertThat(observations(told(null, null, null)).accepted()).isEqualTo(1);
        assertThat(store.data().observations("main", "u1", List.of("gdp"), 99))
                .extracting(Observation::source, Observation::note, Observation::knownAt)
                .containsExactly(
                        tuple("快报", null, null),
                        tuple("年报", null, null),
                        tuple("年报", AWKWARD, NOON),
                        tuple(null, null, null));
    }

    private static Observation told(String source, String note, Instant knownAt) {
        return new Observation(
                "u1",
                "gdp",
                Period.parse("2021-03"),
                BigDecimal.ONE,
                Basis.REPORTED,
                Status.FINAL,
                knownAt,
                source,
                note,
                0);
    }

    @Test
    void of_entries_with_one_key_in_a_file_the_last_counts() {
        ImportRecord kept =
                observations(observation("u1", "gdp", "2021-03", "1"), observation("u1", "gdp", "2021-03", "2"));

        assertThat(List.of(kept.accepted(), kept.unchanged())).containsExactly(1, 1);
        assertThat(store.data().observations("main", "u1", List.of("gdp"), 99))
                .singleElement()
                .extracting(Observation::value)
                .isEqualTo(new BigDecimal("2"));
    }

    @Test
    void refuses_what_would_be_rounded_and_stores_nothing() {
        observations(observation("u1", "gdp", "2021-03", "-12345678901234567890123456.123456789012"));
        assertThat(store.data().observations("main", "u1", List.of("gdp"), 99))
                .extracting(Observation::value)
                .containsExactly(new BigDecimal("-12345678901234567890123456.123456789012"));

        assertThatThrownBy(() -> observations(observation("u1", "gdp", "2021-04", "0.1234567890123")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the value 0.1234567890123 of u1, gdp, 2021-04 has more than 12 decimals or 26 digits"
                        + " before them");
        assertThat(store.imports().latest("main", 9)).hasSize(1);
    }

    @Test
    void units_and_indicators_are_known_as_of_an_import() {
        Unit before = unit("吉首", AWKWARD);
        Unit after = new Unit("吉首", "吉首市", "县", "湘西", "一类", false, List.of("吉首", "a;b\n\"c\""));
        long first = number(units(before, unit("b"), unit("B")));
        long second = number(units(after, unit("b")));
        long third = number(store.imports()
                .commit("main", new Batch.Indicators(List.of(indicator("gdp"))), file(""), NOON, 0, List.of()));

        assertThat(store.data().units("main", first).all()).containsExactly(unit("B"), unit("b"), before);
        assertThat(store.data().units("main", second).all()).containsExactly(unit("B"), unit("b"), after);
        assertThat(store.data().units("other", third).all()).isEmpty();
        assertThat(store.data().indicators("main", second)).isEmpty();
        assertThat(store.data().indicators("main", third)).containsExactly(indicator("gdp"));
        assertThat(store.imports().latest("main", 2).get(1).unchanged()).isEqualTo(1);
    }

    @Test
    void streams_every_unit_with_the_months_wanted_as_known_then() {
        units(IntStream.range(0, 60).mapToObj(i -> unit("u%02d".formatted(i))).toArray(Unit[]::new));
        long known = number(observations(
                observation("u03", "gdp", "2020-12", "1"),
                observation("u03", "gdp", "2021-Q1", "2"),
                observation("u03", "gdp", "2021-04", "3"),
                observation("u03", "tax", "2021-03", "4"),
                observation("u59", "gdp", "2021-03", "5", Basis.REVIEWED, Status.FINAL)));
        observations(observation("u03", "gdp", "2021-Q1", "2.5"), observation("u59", "gdp", "2021-03", "6"));

        List<Integer> sizes = new ArrayList<>();
        List<UnitData> all = stream(known, sizes);
        assertThat(sizes).containsExactly(40, 20);
        assertThat(all)
                .extracting(one -> one.unit().code())
                .isSorted()
                .hasSize(60)
                .doesNotHaveDuplicates();
        assertThat(all).filteredOn(one -> !one.series().isEmpty()).hasSize(2);
        assertThat(values(all.get(3))).containsExactly("2");
        assertThat(values(all.get(59))).containsExactly("5");

        List<UnitData> later = stream(99, new ArrayList<>());
        assertThat(values(later.get(3))).containsExactly("2.5");
        assertThat(values(later.get(59))).as("reviewed goes before reported").containsExactly("5");
    }

    @Test
    void imports_that_meet_get_numbers_in_the_order_of_their_commits() throws Exception {
        Store other = new Store(source);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        Future<?> first = two.submit(() -> importMany(store, start, "a"));
        Future<?> second = two.submit(() -> importMany(other, start, "b"));
        start.countDown();
        while (!first.isDone() || !second.isDone()) {
            long seen = store.data().latestImport("main");
            assertThat(stored(seen)).as("everything up to %d", seen).isEqualTo(seen * 50);
        }
        first.get();
        second.get();
        two.shutdown();
        assertThat(store.data().latestImport("main")).isEqualTo(40);
    }

    @Test
    void an_import_is_compared_with_the_one_that_was_committed_just_before() throws Exception {
        Store other = new Store(source);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        Observation same = observation("u1", "gdp", "2021-03", "1");
        List<Future<ImportRecord>> both = new ArrayList<>();
        for (Store one : List.of(store, other)) {
            both.add(two.submit(() -> {
                start.await();
                return one.imports()
                        .commit("main", new Batch.Observations(List.of(same)), file(""), NOON, 0, List.of());
            }));
        }
        start.countDown();
        assertThat(both.get(0).get().accepted() + both.get(1).get().accepted()).isEqualTo(1);
        two.shutdown();
    }

    private Void importMany(Store target, CountDownLatch start, String unit) throws InterruptedException {
        start.await();
        for (int i = 0; i < 20; i++) {
            String indicator = "i" + i;
            Observation[] many = IntStream.range(0, 50)
                    .mapToObj(year -> observation(unit, indicator, "%d".formatted(2000 + year), "1"))
                    .toArray(Observation[]::new);
            target.imports().commit("main", new Batch.Observations(List.of(many)), file(""), NOON, 0, List.of());
        }
        return null;
    }

    private long stored(long upTo) {
        return JdbcClient.create(source)
                .sql("select count(*) from observation where import_number <= ?")
                .param(upTo)
                .query(Long.class)
                .single();
    }

    private List<UnitData> stream(long asOf, List<Integer> sizes) {
        List<UnitData> all = new ArrayList<>();
        store.data().stream(
                "main",
                asOf,
                new IndicatorCatalogue(List.of(indicator("gdp"))),
                YearMonth.of(2021, 1),
                YearMonth.of(2021, 3),
                40,
                chunk -> {
                    sizes.add(chunk.size());
                    all.addAll(chunk);
                });
        return all;
    }

    private static List<String> values(UnitData data) {
        Series series = data.series().get("gdp");
        return series.best().stream().map(one -> one.value().toPlainString()).toList();
    }

    private static Tuple row(String period, String value, long revision) {
        return tuple(Period.parse(period), new BigDecimal(value), revision);
    }

    private ImportRecord units(Unit... units) {
        return store.imports().commit("main", new Batch.Units(List.of(units)), file("u"), NOON, 0, List.of());
    }

    private ImportRecord observations(Observation... observations) {
        return store.imports()
                .commit("main", new Batch.Observations(List.of(observations)), file("o"), NOON, 0, List.of());
    }

    private static long number(ImportRecord committed) {
        return committed.number();
    }

    private static Problem problem(String text) {
        return Problem.error(Place.line("a.csv", 3), text, text);
    }
}
