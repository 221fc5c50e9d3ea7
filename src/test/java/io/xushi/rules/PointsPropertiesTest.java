package io.xushi.rules;

import static io.xushi.scheme.SchemeBuilder.aScheme;
import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.Period;
import io.xushi.calendar.WorkingDays;
import io.xushi.evaluation.ClauseBook;
import io.xushi.evaluation.EvaluatingUnits;
import io.xushi.evaluation.EvaluationDocument.ItemCard;
import io.xushi.evaluation.EvaluationDocument.LineCard;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.evaluation.UnitData;
import io.xushi.fact.Fact;
import io.xushi.fact.FactKind;
import io.xushi.indicator.Basis;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Series;
import io.xushi.indicator.Status;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.SchemeBuilder;
import io.xushi.unit.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold of points whatever the clauses and the data: drawn from seeds. */
class PointsPropertiesTest {

    private static final WorkingDays EVERY_WEEKDAY = new WorkingDays(Set.of(), Set.of(), Set.of(2021));
    private static final LocalDate SEPTEMBER = LocalDate.of(2021, 9, 30);
    private static final String TARGETS = SchemeBuilder.clause("M-1", List.of("考核指标“投资”"), "目标达到 100 亿元", "进度按月均分")
            + SchemeBuilder.clause("M-2", List.of("考核指标“合格率”"), "目标达到 80%", "进度各期同目标")
            + SchemeBuilder.clause("M-3", List.of("考核事项“方案”"), "期限为 6月30日");

    /** A clause as it is drawn. */
    private record Drawn(String number, List<String> conditions, List<String> results) {
        String text() {
            return SchemeBuilder.clause(number, conditions, results.toArray(String[]::new));
        }

        Drawn shuffled(Random random) {
            List<String> shuffledResults = new ArrayList<>(results);
            Collections.shuffle(shuffledResults, random);
            List<String> shuffledConditions = new ArrayList<>(conditions);
            Collections.shuffle(shuffledConditions, random);
            return new Drawn(number, shuffledConditions, shuffledResults);
        }
    }

    private static <T> T oneOf(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String condition(Random random) {
        String comparison = oneOf(random, List.of("不低于", "超过", "不超过", "低于"));
        return switch (random.nextInt(11)) {
            case 0 -> "其完成率" + comparison + " " + (50 + 5 * random.nextInt(12)) + "%";
            case 1 -> "其实绩" + comparison + oneOf(random, List.of("目标", "上年同期", "计划进度"));
            case 2 -> "指标“合格率”的实绩" + comparison + " " + (70 + random.nextInt(20)) + "%";
            case 3 -> "指标“投资”的增速" + comparison + "指标“合格率”的增速";
            case 4 -> "指标“合格率”" + oneOf(random, List.of("完成目标", "未完成目标", "没有数据"));
            case 5 -> oneOf(random, List.of("发生", "没有发生")) + "事件“事故”";
            case 6 -> "事项“方案”" + oneOf(random, List.of("已完成", "未完成", "逾期"));
            case 7 -> "事项“方案”的状态是" + oneOf(random, List.of("“在建”、“投产”", "“已完成”"));
            case 8 -> "没有豁免“灾害”";
            case 9 -> "其完成率从 " + (40 + random.nextInt(30)) + "%（含）到 " + (80 + random.nextInt(40)) + "%（不含）";
            default -> "发生事件“事故”\n    - 类别是“重大”\n    - “人数”" + comparison + " 3 万人";
        };
    }

    private static Drawn clause(Random random, int number) {
        List<String> conditions = new ArrayList<>(List.of("考核指标“投资”"));
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            conditions.add(condition(random));
        }
        List<String> results = new ArrayList<>(List.of("得 1/3 分"));
        List<String> more = new ArrayList<>(List.of(
                "基本分 " + (1 + random.nextInt(9)) + " 分",
                "完成率以目标为准，每高 0." + (1 + random.nextInt(9)) + " 个百分点加 0.2 分，最多 3 分，按整步计",
                "实绩以计划进度为准，每低 1 亿元扣 0.25 分，扣完为止，按比例计",
                "实绩以上年同期为准，每高 7%加 1 分，不设限，起步即计",
                "未完成目标时得分乘以 0.9",
                "按实绩占目标的比例计分，满分 4 分，最多 5 分",
                "每发生 1 次事件“事故”扣 0.5 分，最多 1 分，按整步计",
                "事项“方案”每迟 1 个月扣 0.5 分，最多 2 分，起步即计",
                "本条得分最多 6 分",
                "本条得分保留 2 位小数，四舍五入"));
        Collections.shuffle(more, random);
        results.addAll(more.subList(0, random.nextInt(5)));
        return new Drawn("S-" + (1 + random.nextInt(2)) + "-" + number, conditions, results);
    }

    private static List<Drawn> clauses(Random random, int count) {
        List<Drawn> clauses = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            clauses.add(clause(random, i));
        }
        return clauses;
    }

    private static RuleSet rules(List<Drawn> clauses) {
        return aScheme()
                .replacing("scheme.yaml", "standing: {by: completion, indicator: 投资, within: all, ties: skip}", """
                        measures: [次, 万人]
                        items:
                          - {id: S-1, title: 一, points: 10, cap: 12, floor: 0}
                          - {id: S-2, title: 二, points: 10, cap: none}
                        total: {at_most: 60, at_least: -5}
                        """)
                .without("alerts.dslr")
                .file("targets.dslr", TARGETS)
                .file("scoring.dslr", clauses.stream().map(Drawn::text).collect(Collectors.joining("\n")))
                .read();
    }

    /** What is drawn for a unit: values by indicator and year, and facts; each may be missing. */
    private record Data(Map<String, String> values, List<String> facts) {
        static Data draw(Random random) {
            Map<String, String> values = new TreeMap<>();
            for (String key : List.of("inv 2021", "inv 2020", "rate 2021", "rate 2020")) {
                if (random.nextInt(5) > 0) {
                    String plain = String.valueOf(60 + random.nextInt(60));
                    values.put(key, random.nextBoolean() ? plain : plain + "." + random.nextInt(100));
                }
            }
            List<String> facts = new ArrayList<>();
            facts.add(oneOf(
                    random,
                    List.of("", "DUTY 方案 2021-07-15", "DUTY 方案 未完成", "DUTY 方案 在建", "DUTY 方案 完成", "DUTY 方案 没有任务")));
            facts.add(oneOf(random, List.of("", "EVENT 事故 类别=重大;人数=3", "EVENT 事故 类别=重大", "EVENT 事故 类别=一般;人数=9")));
            facts.add(oneOf(random, List.of("", "EXEMPTION 灾害 是")));
            facts.removeIf(String::isEmpty);
            return new Data(values, facts);
        }

        UnitData unit(RuleSet rules, String code) {
            Map<String, Series> series = new HashMap<>();
            for (String indicator : List.of("inv", "rate")) {
                List<Observation> observations = Stream.of("2021", "2020")
                        .filter(year -> values.containsKey(indicator + " " + year))
                        .map(year -> new Observation(
                                code,
                                indicator,
                                Period.parse(year + "-09"),
                                new BigDecimal(values.get(indicator + " " + year)),
                                Basis.REPORTED,
                                Status.FINAL,
                                null,
                                null,
                                null,
                                0))
                        .toList();
                series.put(
                        indicator, new Series(rules.indicators().find(indicator).orElseThrow(), observations));
            }
            List<Fact> all = facts.stream()
                    .map(text -> text.split(" ", 3))
                    .map(parts -> new Fact(code, FactKind.valueOf(parts[0]), parts[1], null, parts[2], null, null, 1))
                    .toList();
            return new UnitData(new Unit(code, code, "", null, null, true, List.of()), series, all, List.of());
        }
    }

    private static List<UnitCard> evaluate(RuleSet rules, List<Data> data) {
        try (ClauseBook book = new DroolsCompiler().compile(rules)) {
            List<UnitData> units = new ArrayList<>();
            for (int i = 0; i < data.size(); i++) {
                units.add(data.get(i).unit(rules, "u" + i));
            }
            return new EvaluatingUnits(rules, book, EVERY_WEEKDAY)
                    .evaluate(units, Period.parse("2021-09"), SEPTEMBER, SEPTEMBER)
                    .units();
        }
    }

    private static List<Data> drawn(Random random, int units) {
        List<Data> data = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            data.add(Data.draw(random));
        }
        return data;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    /** Decimals of lines are rounded to ten places, hence the tolerance. */
    @Test
    void the_total_is_the_sum_of_its_lines_item_by_item() {
        Random random = new Random(1);
        int lines = 0;
        for (UnitCard card : evaluate(rules(clauses(random, 25)), drawn(random, 80))) {
            BigDecimal total = BigDecimal.ZERO;
            for (ItemCard item : card.items()) {
                BigDecimal sum = card.lines().stream()
                        .filter(line -> line.item().equals(item.item()))
                        .map(LineCard::points)
                        .filter(Objects::nonNull)
                        .map(PointsPropertiesTest::number)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                BigDecimal limited =
                        item.item().equals("S-1") ? sum.max(BigDecimal.ZERO).min(number("12")) : sum;
                assertThat(number(item.points()))
                        .isCloseTo(limited, org.assertj.core.data.Offset.offset(number("0.00000001")));
                total = total.add(limited);
            }
            lines += card.lines().size();
            assertThat(number(card.total()))
                    .isCloseTo(
                            total.max(number("-5")).min(number("60")),
                            org.assertj.core.data.Offset.offset(number("0.00000001")));
            assertThat(card.complete())
                    .isEqualTo(card.lines().stream()
                            .allMatch(line -> line.status().equals("scored")
                                    || line.status().equals("not_applicable")));
        }
        assertThat(lines).isEqualTo(2000);
    }

    /** The explanation reads the same clause: what it says holds or fails, and what is missing, is what the rules did. */
    @Test
    void the_explanation_says_what_the_rules_did() {
        Random random = new Random(2);
        int scored = 0;
        int failed = 0;
        int open = 0;
        for (UnitCard card : evaluate(rules(clauses(random, 40)), drawn(random, 60))) {
            for (LineCard line : card.lines()) {
                String words = line.explanation().zh();
                if (line.points() == null) {
                    open++;
                    assertThat(words).doesNotContain("条件不成立");
                } else if (words.contains("条件不成立")) {
                    failed++;
                    assertThat(number(line.points())).isZero();
                } else {
                    scored++;
                    assertThat(words).as("what was given").contains("得 ");
                }
            }
        }
        assertThat(List.of(scored, failed, open))
                .allSatisfy(count -> assertThat(count).isGreaterThan(150));
    }

    /** Taking a value away may close a line or leave it as it was; it never gives or takes points by itself. */
    @Test
    void a_missing_value_never_gives_or_takes_points() {
        Random random = new Random(3);
        List<Drawn> clauses = clauses(random, 25);
        RuleSet rules = rules(clauses);
        List<Data> before = new ArrayList<>();
        List<Data> after = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        for (Data data : drawn(random, 40)) {
            for (String key : data.values().keySet()) {
                Map<String, String> fewer = new TreeMap<>(data.values());
                fewer.remove(key);
                before.add(data);
                after.add(new Data(fewer, data.facts()));
                taken.add(key);
            }
        }
        List<UnitCard> full = evaluate(rules, before);
        List<UnitCard> less = evaluate(rules, after);
        int closed = 0;
        for (int u = 0; u < full.size(); u++) {
            for (int l = 0; l < clauses.size(); l++) {
                LineCard was = full.get(u).lines().get(l);
                LineCard is = less.get(u).lines().get(l);
                boolean asksForNoData = clauses.get(l).conditions().contains("指标“合格率”没有数据");
                if (!asksForNoData) {
                    assertThat(is.points())
                            .as("%s without %s: %s, before %s", is.clause(), taken.get(u), is, was)
                            .isIn(null, was.points());
                    closed += was.points() != null && is.points() == null ? 1 : 0;
                }
            }
        }
        assertThat(closed).isGreaterThan(200);
    }

    @Test
    void the_order_of_clauses_and_sentences_never_changes_a_result() {
        Random random = new Random(4);
        for (int round = 0; round < 4; round++) {
            List<Drawn> clauses = clauses(random, 15);
            List<Drawn> shuffled = new ArrayList<>(
                    clauses.stream().map(each -> each.shuffled(random)).toList());
            Collections.shuffle(shuffled, random);
            List<Data> data = drawn(random, 40);
            assertThat(results(evaluate(rules(shuffled), data))).isEqualTo(results(evaluate(rules(clauses), data)));
        }
    }

    private static List<Object> results(List<UnitCard> cards) {
        return cards.stream()
                .map(card -> (Object) List.of(
                        card.unit(),
                        String.valueOf(card.total()),
                        String.valueOf(card.mostPossible()),
                        String.valueOf(card.rank()),
                        card.lines().stream()
                                .collect(Collectors.toMap(
                                        LineCard::clause,
                                        line -> line.points() + " " + line.status(),
                                        (a, b) -> a,
                                        TreeMap::new))))
                .toList();
    }
}
