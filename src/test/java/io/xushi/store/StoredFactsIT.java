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
import io.xushi.fact.Fact;
import io.xushi.fact.FactKind;
import io.xushi.indicator.IndicatorCatalogue;
import io.xushi.intake.Batch;
import io.xushi.intake.DataKind;
import io.xushi.intake.ImportRecord;
import io.xushi.scoring.Judgement;
import io.xushi.unit.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class StoredFactsIT {

    private static final IndicatorCatalogue GDP = new IndicatorCatalogue(List.of(indicator("gdp")));

    @Parameter
    private TestDatabase vendor;

    private Store store;

    @BeforeEach
    void open() {
        store = new Store(vendor.fresh());
    }

    private static Fact fact(String unit, FactKind kind, String name, String period, String value) {
        return fact(unit, kind, name, period, value, null, null);
    }

    private static Fact fact(
            String unit, FactKind kind, String name, String period, String value, Instant knownAt, String note) {
        return new Fact(unit, kind, name, period == null ? null : Period.parse(period), value, knownAt, note, 0);
    }

    private static Judgement points(String unit, String clause, String points, boolean self, String reason) {
        return new Judgement(unit, null, clause, null, new BigDecimal(points), self, null, reason, 0);
    }

    private ImportRecord facts(Fact... facts) {
        return store.imports().commit("main", new Batch.Facts(List.of(facts)), file("f"), NOON, 0, List.of());
    }

    private ImportRecord judgements(Judgement... judgements) {
        return store.imports().commit("main", new Batch.Judgements(List.of(judgements)), file("j"), NOON, 0, List.of());
    }

    private void units(Unit... units) {
        store.imports().commit("main", new Batch.Units(List.of(units)), file("u"), NOON, 0, List.of());
    }

    @Test
    void keeps_facts_as_they_came() {
        Fact record = fact("u1", FactKind.RECORD, AWKWARD, "2021-01..02", "120 万人", NOON, AWKWARD);
        Fact event = fact("u1", FactKind.EVENT, "事故", null, "x=" + "长".repeat(1990), null, null);
        ImportRecord kept = facts(event, record);

        assertThat(kept.kind()).isEqualTo(DataKind.FACTS);
        assertThat(store.imports().find(kept.id()).orElseThrow().kind()).isEqualTo(DataKind.FACTS);
        assertThat(store.data().facts("main", "u1", 99))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("revision")
                .containsExactly(record, event);
        assertThat(store.data().facts("main", "u1", 99))
                .extracting(Fact::revision)
                .containsOnly(1L);
        assertThat(store.data().facts("main", "u2", 99)).isEmpty();
        assertThat(store.data().facts("other", "u1", 99)).isEmpty();
    }

    @Test
    void stores_only_facts_that_differ_from_what_is_known() {
        ImportRecord first = facts(
                fact("u1", FactKind.DUTY, "建设", null, "not done"),
                fact("u1", FactKind.DUTY, "建设", "2021", "not done"),
                fact("u1", FactKind.EVENT, "事故", null, "类别=大;迟报"));
        ImportRecord again = facts(
                fact("u1", FactKind.DUTY, "建设", null, "not done", NOON, null),
                fact("u1", FactKind.DUTY, "建设", "2021", "done"),
                fact("u1", FactKind.EVENT, "事故", null, "迟报;类别=大"),
                fact("u1", FactKind.EVENT, "事故", null, "类别=小"));
        ImportRecord back = facts(fact("u1", FactKind.DUTY, "建设", "2021", "not done"));
        ImportRecord noted = facts(fact("u1", FactKind.DUTY, "建设", "2021", "not done", null, "验收后更正"));

        assertThat(List.of(first.accepted(), first.unchanged())).containsExactly(3, 0);
        assertThat(List.of(again.accepted(), again.unchanged())).containsExactly(2, 2);
        assertThat(back.accepted()).isEqualTo(1);
        assertThat(noted.accepted()).isEqualTo(1);
        assertThat(store.data().facts("main", "u1", 99))
                .extracting(Fact::value, Fact::revision)
                .containsExactly(
                        tuple("not done", 1L),
                        tuple("not done", 1L),
                        tuple("done", 2L),
                        tuple("not done", 3L),
                        tuple("not done", 4L),
                        tuple("类别=大;迟报", 1L),
                        tuple("类别=小", 2L));
        assertThat(store.data().facts("main", "u1", 1)).hasSize(3);
    }

    @Test
    void of_facts_with_one_key_in_a_file_the_last_counts() {
        ImportRecord kept =
                facts(fact("u1", FactKind.TAG, "贫困县", null, "yes"), fact("u1", FactKind.TAG, "贫困县", null, "no"));

        assertThat(List.of(kept.accepted(), kept.unchanged())).containsExactly(1, 1);
        assertThat(store.data().facts("main", "u1", 99)).extracting(Fact::value).containsExactly("no");
    }

    @Test
    void keeps_judgements_with_their_revisions() {
        Judgement own = new Judgement("u1", "2", null, Period.year(2021), new BigDecimal("9.5"), true, null, null, 0);
        ImportRecord first =
                judgements(points("u1", "2-1", "4.50", false, AWKWARD), points("u1", "2-1", "5", true, null), own);
        ImportRecord again = judgements(points("u1", "2-1", "4.5", false, AWKWARD));
        ImportRecord other = judgements(points("u1", "2-1", "4.5", false, "复核"));
        ImportRecord later = judgements(points("u1", "2-1", "3", false, "复核"));

        assertThat(first.kind()).isEqualTo(DataKind.JUDGEMENTS);
        assertThat(List.of(first.accepted(), again.accepted(), other.accepted(), later.accepted()))
                .containsExactly(3, 0, 1, 1);
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(store.data().judgements("main", "u1", 99))
                .extracting(
                        Judgement::item, Judgement::clause, Judgement::points, Judgement::reason, Judgement::revision)
                .containsExactly(
                        tuple(null, "2-1", new BigDecimal("4.5"), AWKWARD, 1L),
                        tuple(null, "2-1", new BigDecimal("4.5"), "复核", 3L),
                        tuple(null, "2-1", new BigDecimal("3"), "复核", 4L),
                        tuple(null, "2-1", new BigDecimal("5"), null, 1L),
                        tuple("2", null, new BigDecimal("9.5"), null, 1L));
        assertThat(store.data().judgements("main", "u1", 99).get(4).period()).isEqualTo(Period.year(2021));
        assertThat(store.data().judgements("main", "u1", 1)).hasSize(3);
        assertThatThrownBy(() -> judgements(points("u1", "2-1", "0.1234567890123", false, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("u1, 2-1 has more than 12 decimals");
    }

    private static Judgement by(String assessor, String points) {
        return new Judgement("u1", null, "3-1", null, new BigDecimal(points), false, assessor, null, 0);
    }

    @Test
    void keeps_the_points_of_several_assessors_apart() {
        units(unit("u1", "甲县"));
        assertThat(judgements(by("考核办", "90"), by("领导", "80")).accepted()).isEqualTo(2);
        ImportRecord corrected = judgements(by("考核办", "90"), by("领导", "85"));

        assertThat(List.of(corrected.accepted(), corrected.unchanged())).containsExactly(1, 1);
        assertThat(stream(99).get(0).judgements())
                .extracting(Judgement::assessor, Judgement::points)
                .containsExactlyInAnyOrder(tuple("考核办", new BigDecimal("90")), tuple("领导", new BigDecimal("85")));
    }

    @Test
    void streams_the_latest_facts_and_judgements_of_every_unit_as_known_then() {
        units(IntStream.range(0, 60).mapToObj(i -> unit("u%02d".formatted(i))).toArray(Unit[]::new));
        facts(
                fact("u03", FactKind.TAG, "贫困县", null, "yes"),
                fact("u03", FactKind.RECORD, "人口", "2021", "120"),
                fact("u03", FactKind.RECORD, "人口", null, "119"),
                fact("u59", FactKind.TAG, "贫困县", null, "yes"));
        long known = judgements(points("u03", "2-1", "4", false, null)).number();
        facts(fact("u03", FactKind.TAG, "贫困县", null, "no"));
        judgements(points("u03", "2-1", "3", false, null));

        List<UnitData> then = stream(known);
        assertThat(then).hasSize(60);
        assertThat(then.get(3).facts()).extracting(Fact::value).containsExactly("119", "120", "yes");
        assertThat(then.get(3).judgements()).extracting(Judgement::points).containsExactly(new BigDecimal("4"));
        assertThat(then.get(59).facts()).hasSize(1);
        assertThat(then).filteredOn(data -> data.facts().isEmpty()).hasSize(58);
        List<UnitData> now = stream(99);
        assertThat(now.get(3).facts()).extracting(Fact::value).containsExactly("119", "120", "no");
        assertThat(now.get(3).judgements()).extracting(Judgement::points).containsExactly(new BigDecimal("3"));
    }

    private List<UnitData> stream(long asOf) {
        List<UnitData> all = new ArrayList<>();
        store.data().stream("main", asOf, GDP, YearMonth.of(2021, 1), YearMonth.of(2021, 12), 40, all::addAll);
        return all;
    }

    @Test
    void hands_over_a_few_units_with_all_that_is_known_of_them() {
        units(unit("a"), unit("b"), unit("c"));
        store.imports()
                .commit(
                        "main",
                        new Batch.Observations(List.of(
                                observation("a", "gdp", "2021-03", "1"), observation("b", "gdp", "2021-03", "2"))),
                        file("o"),
                        NOON,
                        0,
                        List.of());
        facts(fact("c", FactKind.TAG, "贫困县", null, "yes"), fact("b", FactKind.TAG, "贫困县", null, "no"));
        judgements(points("c", "2-1", "4", false, null));

        List<UnitData> two = few(99, List.of("c", "a", "x"));
        assertThat(two).extracting(data -> data.unit().code()).containsExactly("a", "c");
        assertThat(two.get(0).series()).containsOnlyKeys("gdp");
        assertThat(two.get(1).facts()).extracting(Fact::value).containsExactly("yes");
        assertThat(two.get(1).judgements()).hasSize(1);
        assertThat(few(99, List.of())).isEmpty();
        assertThat(few(99, List.of("a", "b", "c"))).usingRecursiveComparison().isEqualTo(stream(99));
        assertThat(few(2, List.of("c")).get(0).facts()).isEmpty();
    }

    private List<UnitData> few(long asOf, List<String> codes) {
        return store.data().data("main", asOf, GDP, YearMonth.of(2021, 1), YearMonth.of(2021, 12), codes);
    }

    @Test
    void finds_a_unit_by_code_before_name_before_alias_as_known_then() {
        units(unit("a", "b"), unit("b", AWKWARD), new Unit("c", "湘西", "", null, null, true, List.of("西州")));
        units(unit("a", "renamed"));

        assertThat(store.data().unit("main", 99, " b ")).contains(unit("b", AWKWARD));
        assertThat(store.data().unit("main", 99, AWKWARD)).contains(unit("b", AWKWARD));
        assertThat(store.data().unit("main", 99, "西州").orElseThrow().code()).isEqualTo("c");
        assertThat(store.data().unit("main", 99, "renamed")).contains(unit("a", "renamed"));
        assertThat(store.data().unit("main", 1, "renamed")).isEmpty();
        assertThat(store.data().unit("other", 99, "b")).isEmpty();
    }
}
