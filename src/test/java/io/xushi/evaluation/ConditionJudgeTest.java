package io.xushi.evaluation;

import static io.xushi.scheme.SchemeBuilder.aScheme;
import static io.xushi.scheme.SchemeBuilder.clause;
import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.Period;
import io.xushi.calendar.WorkingDays;
import io.xushi.clause.Clause;
import io.xushi.clause.Stage;
import io.xushi.fact.Fact;
import io.xushi.fact.FactKind;
import io.xushi.indicator.Basis;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Series;
import io.xushi.indicator.Status;
import io.xushi.quantity.Ratio;
import io.xushi.rules.DroolsCompiler;
import io.xushi.scheme.Conditions;
import io.xushi.scheme.Conditions.About;
import io.xushi.scheme.RuleSet;
import io.xushi.scoring.ClauseRules;
import io.xushi.unit.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules decide, the judge explains: both must see the same. */
class ConditionJudgeTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2021, 9, 30);

    private final Random random = new Random(20210930);

    private String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String condition() {
        String comparison = oneOf("不低于", "超过", "不超过", "低于");
        return switch (random.nextInt(13)) {
            case 0 -> "其完成率" + comparison + " " + (60 + 5 * random.nextInt(12)) + "%";
            case 1 -> "其" + oneOf("实绩", "完成率") + comparison + oneOf("目标", "计划进度");
            case 2 -> "其实绩" + comparison + "上年同期";
            case 3 -> "其进度差从 -10 个百分点（" + oneOf("含", "不含") + "）到 10 个百分点（不含）";
            case 4 -> "指标“合格率”的实绩" + comparison + " " + (60 + 5 * random.nextInt(8)) + "%";
            case 5 -> "指标“投资”的增速" + comparison + "指标“合格率”的增速";
            case 6 -> "指标“合格率”" + oneOf("完成目标", "未完成目标", "没有数据", "没有任务", "完成力争目标");
            case 7 -> oneOf("发生", "没有发生") + "事件“事故”";
            case 8 -> "发生事件“事故”\n    - 类别是“重大”、“特大”\n    - “人数”" + comparison + " 3 万人";
            case 9 -> "发生事件“事故”\n    - 有情形“瞒报”之一";
            case 10 -> "事项“方案”" + oneOf("已完成", "未完成", "逾期");
            case 11 -> "事项“方案”的状态是" + oneOf("“在建”、“投产”", "“已完成”");
            default -> "没有豁免“灾害”";
        };
    }

    private RuleSet rules(int clauses) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= clauses; i++) {
            List<String> conditions = new ArrayList<>(List.of("考核指标“投资”"));
            for (int c = 1 + random.nextInt(3); c > 0; c--) {
                conditions.add(condition());
            }
            text.append(
                    i % 4 == 0
                            ? clause("S-" + i, conditions, "得 1 分", "本条数据先保留 0 位小数再比较，四舍五入")
                            : clause("S-" + i, conditions, "得 1 分"));
        }
        String onDuty = clause("M-3", List.of("考核事项“方案”"), "期限为 6月30日");
        return aScheme()
                .replacing("scheme.yaml", "alerts: {", "measures: [万人]\nalerts: {")
                .file(
                        "targets.dslr",
                        clause("M-1", List.of("考核指标“投资”"), "目标达到 100 亿元", "进度按月均分")
                                + "规则 “M-2”\n适用\n 单位类型不是“区”\n当\n 考核指标“合格率”\n则\n 确保 75%，力争 85%\n 进度各期同目标\n结束\n"
                                + onDuty)
                .file("scoring.dslr", text.toString())
                .read();
    }

    private UnitData unit(RuleSet rules, int number) {
        Map<String, Series> series = new HashMap<>();
        for (String code : List.of("inv", "rate")) {
            List<Observation> observations = new ArrayList<>();
            for (String period : List.of("2021-09", "2020-09")) {
                if (random.nextInt(4) > 0) {
                    BigDecimal value =
                            new BigDecimal(oneOf("60", "74.5", "75", "75.4", "80", "85", "85.5", "100", "120"));
                    observations.add(new Observation(
                            "u", code, Period.parse(period), value, Basis.REPORTED, Status.FINAL, null, null, null, 0));
                }
            }
            series.put(code, new Series(rules.indicators().find(code).orElseThrow(), observations));
        }
        List<Fact> facts = new ArrayList<>();
        add(facts, FactKind.DUTY, "方案", oneOf("", "完成", "未完成", "没有任务", "在建", "2021-06-30", "2021-07-01", "2021-12-01"));
        add(facts, FactKind.EVENT, "事故", oneOf("", "类别=重大;人数=3", "类别=特大;人数=2.9;瞒报", "类别=重大", "人数=9", "类别=一般"));
        add(facts, FactKind.EXEMPTION, "灾害", oneOf("", "是", "否"));
        String name = "u" + number;
        return new UnitData(
                new Unit(name, name, oneOf("县", "区"), null, null, true, List.of()), series, facts, List.of());
    }

    private static void add(List<Fact> facts, FactKind kind, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact("u", kind, name, null, value, null, null, 1));
        }
    }

    @Test
    void a_clause_gives_exactly_when_all_its_conditions_hold() {
        RuleSet rules = rules(60);
        List<UnitData> units = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            units.add(unit(rules, i));
        }
        Conditions conditions = new Conditions(rules);
        Map<String, Integer> seen = new HashMap<>();
        try (ClauseBook book = new DroolsCompiler().compile(rules)) {
            Evaluator evaluator = new Evaluator(
                    rules, book, new WorkingDays(Set.of(), Set.of(), Set.of(2021)), SEPTEMBER, SEPTEMBER, Map.of());
            for (UnitResult result : evaluator.evaluate(units)) {
                for (Clause clause : rules.clauses(Stage.SCORING)) {
                    ScoreLine line = result.scorecard().lines().stream()
                            .filter(each -> each.clause().equals(clause.number()))
                            .findFirst()
                            .orElseThrow();
                    Ratio expected = expected(result.dossier(), clause, conditions);
                    assertThat(line.points()).as("%s: %s", clause, line.words()).isEqualTo(expected);
                    seen.merge(String.valueOf(expected), 1, Integer::sum);
                }
            }
        }
        assertThat(seen).containsOnlyKeys("0", "1", "null");
        assertThat(seen.values()).allSatisfy(count -> assertThat(count).isGreaterThan(400));
    }

    /** One that fails decides, whatever is missing beside it. */
    private static Ratio expected(Dossier dossier, Clause clause, Conditions conditions) {
        About about = new About("投资", "");
        ClauseRules.Rounding rounding =
                clause.results().size() > 1 ? new ClauseRules.Rounding(0, RoundingMode.HALF_UP) : null;
        ConditionJudge judge = new ConditionJudge(dossier, about, rounding);
        Ratio all = Ratio.ONE;
        for (Conditions.Asked asked : conditions.conditions(clause, about)) {
            Boolean holds = judge.judge(asked).holds();
            if (Boolean.FALSE.equals(holds)) {
                return Ratio.ZERO;
            }
            all = holds == null ? null : all;
        }
        return all;
    }
}
