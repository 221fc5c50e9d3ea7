package io.xushi.check;

import static io.xushi.scheme.SchemeBuilder.aScoringScheme;
import static io.xushi.scheme.SchemeBuilder.clause;
import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.Period;
import io.xushi.evaluation.ClauseBook;
import io.xushi.evaluation.EvaluatingUnits;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.evaluation.UnitData;
import io.xushi.rules.DroolsCompiler;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.SchemeBuilder;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Points, places, grades and vetoes of stored checks. */
class GradingChecksTest {

    private static final String SEPTEMBER = "2021-09";

    private static CheckWorld sixUnits(CheckWorld world) {
        return world.units("甲", "乙", "丙", "丁", "戊", "-全市")
                .figures(SEPTEMBER, "甲", "90", "乙", "70", "丙", "70", "丁", "95", "戊", "40", "全市", "70")
                .judged("P-2-1", "甲", "8", "乙", "6", "丙", "6", "丁", "0", "全市", "9")
                .event("事故", "甲");
    }

    private static String places(CheckWorld world) {
        return world.cards(SEPTEMBER).stream()
                .map(card -> card.unit() + " " + card.total() + " " + card.rank() + (card.provisional() ? "?" : "")
                        + " " + card.grade() + (card.vetoed() ? " vetoed" : ""))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** 甲 90 + 2 + 8; 乙, 丙 70 + 6; 丁 95 + 2 + 0 is put last; 戊 40 + ?. */
    @Test
    void units_are_placed_and_graded_when_all_have_been_seen() {
        try (CheckWorld world = new CheckWorld(aScoringScheme())) {
            sixUnits(world).run(SEPTEMBER);
            assertThat(places(world)).isEqualTo("""
                    丁 97 5 合格
                    丙 76 2 best
                    乙 76 2 best
                    全市 79 null 不合格
                    戊 40 4? null
                    甲 100 1 合格 vetoed""");
            assertThat(card(world, "甲").gradeWords())
                    .extracting(words -> words.zh())
                    .containsExactly("条款 G-1：等次定为“优秀”", "条款 P-2-2 一票否决：等次不得高于“合格”");
            assertThat(card(world, "戊").complete()).isFalse();
            assertThat(card(world, "戊").mostPossible()).isEqualTo("50");
        }
    }

    /** 90 + 70 + 70 + 95 + 40 = 365, not 70. */
    @Test
    void units_that_do_not_add_up_to_their_whole_are_told_at_the_whole() {
        SchemeBuilder scheme = aScoringScheme()
                .replacing(
                        "scheme.yaml",
                        "levels:",
                        "consistency:\n  - {total_of_units: 投资, unit: 全市, tolerance: 0.5}\nlevels:");
        try (CheckWorld world = new CheckWorld(scheme)) {
            sixUnits(world).run(SEPTEMBER);
            assertThat(card(world, "全市").warnings())
                    .singleElement()
                    .satisfies(warning -> assertThat(warning.zh()).contains("70 亿元", "5 个被考核单位", "365 亿元"));
            assertThat(card(world, "甲").warnings()).isEmpty();
            assertSameAsInMemory(world);
        }
    }

    @Test
    void without_grading_rules_vetoes_still_reach_the_cards() {
        try (CheckWorld world = new CheckWorld(aScoringScheme().without("grading.dslr"))) {
            sixUnits(world).run(SEPTEMBER);
            assertThat(places(world)).isEqualTo("""
                    丁 97 2 不合格
                    丙 76 3 不合格
                    乙 76 3 不合格
                    全市 79 null 不合格
                    戊 40 5? null
                    甲 100 1 不合格 vetoed""");
            assertThat(card(world, "甲").gradeWords()).hasSize(1);
        }
    }

    @Test
    void the_same_check_again_changes_nothing_and_a_fresh_one_is_equal() {
        String tables;
        try (CheckWorld world = new CheckWorld(aScoringScheme())) {
            assertThat(sixUnits(world).run(SEPTEMBER).unchanged()).isFalse();
            tables = world.tables();
            assertThat(world.run(SEPTEMBER).unchanged()).isTrue();
            assertThat(world.tables()).isEqualTo(tables);
        }
        try (CheckWorld world = new CheckWorld(aScoringScheme())) {
            world.clock.moveTo("2021-12-30T09:00");
            sixUnits(world).run(SEPTEMBER);
            assertThat(world.tables()).isEqualTo(tables);
        }
    }

    /** Places count before any unit is put last, so that no unit's verdict hangs on another's. */
    @Test
    void rules_that_rank_last_see_the_places_of_all_units_wherever_chunks_end() {
        SchemeBuilder scheme = aScoringScheme()
                .file("grading.dslr", clause("G-1 末位", List.of("总分在全部单位排第 1 至第 100 名（并列后空位）"), "排名列末位"));
        try (CheckWorld world = new CheckWorld(scheme)) {
            manyUnits(world, new Random(7), 260).run(SEPTEMBER);
            assertSameAsInMemory(world);
            UnitCard best = world.cards(SEPTEMBER).stream()
                    .filter(card -> card.rank() != null)
                    .max(Comparator.comparing(card -> new BigDecimal(card.total())))
                    .orElseThrow();
            assertThat(best.rank()).isGreaterThan(100);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_stored_check_says_what_an_evaluation_in_memory_says(long seed) {
        Random random = new Random(seed);
        SchemeBuilder scheme = random.nextBoolean()
                ? aScoringScheme()
                : aScoringScheme().replacing("scheme.yaml", "{by: total}", "{by: total, within: group, ties: dense}");
        try (CheckWorld world = new CheckWorld(scheme)) {
            manyUnits(world, random, 380 + random.nextInt(60)).run(SEPTEMBER);
            assertSameAsInMemory(world);
        }
    }

    private static CheckWorld manyUnits(CheckWorld world, Random random, int count) {
        List<String> units = new ArrayList<>(List.of("-全市"));
        List<String> figures = new ArrayList<>(List.of("全市", "50"));
        List<String> points = new ArrayList<>();
        List<String> accidents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String unit = "u%03d".formatted(i);
            units.add(random.nextInt(20) == 0 ? "-" + unit : unit);
            if (random.nextInt(10) > 0) {
                figures.addAll(List.of(unit, Integer.toString(random.nextInt(100))));
            }
            if (random.nextInt(10) > 0) {
                points.addAll(List.of(unit, Integer.toString(random.nextInt(11))));
            }
            if (random.nextInt(15) == 0) {
                accidents.add(unit);
            }
        }
        return world.units(units.toArray(String[]::new))
                .figures(SEPTEMBER, figures.toArray(String[]::new))
                .judged("P-2-1", points.toArray(String[]::new))
                .event("事故", accidents.toArray(String[]::new));
    }

    private static void assertSameAsInMemory(CheckWorld world) {
        RuleSet rules = world.schemes.rules(CheckWorld.SCHEME).orElseThrow();
        CheckPlan plan = world.ledger
                .latestDone(CheckWorld.SCHEME, CheckPlan.MONITORING)
                .orElseThrow()
                .plan();
        List<UnitData> units = new ArrayList<>();
        world.store.data().stream(
                CheckWorld.SCHEME,
                plan.importNumber(),
                rules.indicators(),
                YearMonth.of(2020, 1),
                YearMonth.of(2021, 9),
                1000,
                units::addAll);
        try (ClauseBook book = new DroolsCompiler().compile(rules)) {
            List<UnitCard> cards = new EvaluatingUnits(rules, book, CheckWorld.DAYS)
                    .evaluate(units, Period.parse(SEPTEMBER), plan.dataCutOff(), plan.seen())
                    .units();
            assertThat(world.cards(SEPTEMBER)).containsExactlyElementsOf(cards);
        }
    }

    @Test
    void a_release_day_that_comes_makes_another_check_and_other_days_do_not() {
        SchemeBuilder scheme = aScoringScheme().file("indicators.csv", """
                code,name,measure,direction,accumulation,frequency,release_day
                inv,投资,亿元,up,ytd,month,15
                """);
        try (CheckWorld world = new CheckWorld(scheme)) {
            world.units("甲", "全市").figures("2021-08", "甲", "60", "全市", "50");
            assertThat(world.run(SEPTEMBER).record().plan().seen()).hasToString("2021-09-30");
            assertThat(status(world)).isEqualTo("not_due");

            world.clock.moveTo("2021-10-14T23:59");
            assertThat(world.run(SEPTEMBER).unchanged()).isTrue();
            world.clock.moveTo("2021-10-15T00:00");
            RunningChecks.Outcome due = world.run(SEPTEMBER);
            assertThat(due.unchanged()).isFalse();
            assertThat(due.record().plan().seen()).hasToString("2021-10-15");
            assertThat(status(world)).isEqualTo("overdue");

            world.clock.moveTo("2022-03-01T00:00");
            assertThat(world.run(SEPTEMBER).unchanged()).isTrue();
        }
    }

    private static String status(CheckWorld world) {
        return card(world, "甲").lines().get(0).status();
    }

    private static UnitCard card(CheckWorld world, String unit) {
        return world.cards(SEPTEMBER).stream()
                .filter(card -> card.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }
}
