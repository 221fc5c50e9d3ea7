package io.xushi.scheme;

import static io.xushi.scheme.SchemeBuilder.aScheme;
import static io.xushi.scheme.SchemeBuilder.aScoringScheme;
import static io.xushi.scheme.SchemeBuilder.clause;
import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.clause.Clause;
import io.xushi.clause.Sentence;
import io.xushi.clause.SentenceForm;
import io.xushi.clause.Slot;
import io.xushi.clause.Stage;
import io.xushi.indicator.Indicator;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Language;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import io.xushi.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What scheme.yaml says of indicators and items must fit the rest; whole texts, in both languages. */
class SchemeChecksTest {

    private static SchemeBuilder with(String yaml) {
        return aScheme().replacing("scheme.yaml", "id: demo\n", "id: demo\n" + yaml);
    }

    private static String refusal(SchemeBuilder scheme) {
        return scheme.refusal(Language.ZH) + "\n" + scheme.refusal(Language.EN);
    }

    @Test
    void a_derived_indicator_is_one_like_others() {
        RuleSet rules = with("derived: {完工率: {ratio: [投资, 计划], measure: \"%\", direction: up}}\n")
                .replacing("indicators.csv", "rate,合格率", "plan,计划,亿元,up,ytd,month\nrate,合格率")
                .file("targets.dslr", clause("M-1 完工率", List.of("考核指标“完工率”"), "目标达到 90 %", "进度各期同目标"))
                .alerts()
                .read();

        assertThat(rules.indicators().all()).extracting(Indicator::name).containsExactly("投资", "计划", "合格率", "完工率");
    }

    @Test
    void further_measures_may_stand_in_sentences() {
        SchemeBuilder scheme = aScheme().target("目标达到 100 批次", "进度按月均分");

        assertThat(scheme.refusal(Language.EN)).contains("targets.dslr:5").doesNotContain("'亿元'");
        assertThat(scheme.replacing("scheme.yaml", "id: demo", "id: demo\nmeasures: [批次]")
                        .refusal(Language.EN))
                .isEqualTo("rules/demo/targets.dslr:5:5: clause M-1: the measure here is '亿元', not '批次'");
    }

    @Test
    void a_derived_indicator_has_a_name_of_its_own() {
        assertThat(refusal(with("""
                derived:
                  投资: {sum: [inv, 合格率], measure: 亿元, direction: up}
                  rate: {growth: inv, direction: up}
                """))).isEqualTo("""
                rules/demo/scheme.yaml: 派生指标“rate”与指标表中的代码、名称或别名重复；算出的和上报的不能同名
                rules/demo/scheme.yaml: 派生指标“投资”与指标表中的代码、名称或别名重复；算出的和上报的不能同名
                rules/demo/scheme.yaml: derived indicator "rate" has a code, name or alias of the table of indicators; what is computed and what is delivered need different names
                rules/demo/scheme.yaml: derived indicator "投资" has a code, name or alias of the table of indicators; what is computed and what is delivered need different names""");
    }

    @Test
    void parts_and_published_growth_must_exist_and_fit() {
        assertThat(refusal(with("""
                derived:
                  甲: {sum: [投姿, 合格率], measure: 亿元, direction: up}
                  乙: {growth: 甲甲, direction: up}
                growth: {投资: inv, rate: 合格率, 消费: 合格, 合格率: 乙}
                """))).isEqualTo("""
                rules/demo/scheme.yaml: 派生指标“乙”：没有指标“甲甲”。是不是：甲？
                rules/demo/scheme.yaml: 派生指标“甲”：没有指标“投姿”。是不是：投资？
                rules/demo/scheme.yaml: growth：公布的增速“inv”须以 % 计，它的计量单位是“亿元”
                rules/demo/scheme.yaml: growth：没有指标“合格”。是不是：合格率？
                rules/demo/scheme.yaml: growth：没有指标“消费”。已有：inv、rate、乙、合格率、投资、甲
                rules/demo/scheme.yaml: growth：“rate”请写指标名称“合格率”
                rules/demo/scheme.yaml: derived indicator "乙": there is no indicator "甲甲". Did you mean '甲'?
                rules/demo/scheme.yaml: derived indicator "甲": there is no indicator "投姿". Did you mean '投资'?
                rules/demo/scheme.yaml: growth: published growth "inv" must be in %, it is in '亿元'
                rules/demo/scheme.yaml: growth: there is no indicator "合格". Did you mean '合格率'?
                rules/demo/scheme.yaml: growth: there is no indicator "消费". Known: inv, rate, 乙, 合格率, 投资, 甲
                rules/demo/scheme.yaml: growth: write the indicator's name, not "rate" but "合格率\"""");
    }

    @Test
    void derived_indicators_must_not_need_themselves() {
        assertThat(refusal(with("""
                derived:
                  甲: {sum: [乙, 投资], measure: 亿元, direction: up}
                  乙: {difference: [投资, 丙], measure: 亿元, direction: up}
                  丙: {weighted: {乙: 0.5}, measure: 亿元, direction: up}
                  丁: {growth: 丁, direction: up}
                """))).isEqualTo("""
                rules/demo/scheme.yaml: 派生指标循环引用，算不出来：丁 → 丁
                rules/demo/scheme.yaml: 派生指标循环引用，算不出来：乙 → 丙 → 乙
                rules/demo/scheme.yaml: derived indicators need themselves and cannot be computed: 丁 → 丁
                rules/demo/scheme.yaml: derived indicators need themselves and cannot be computed: 乙 → 丙 → 乙""");
    }

    @Test
    void several_assessors_are_for_a_clause_that_is_judged_and_cases_name_them() {
        SchemeBuilder judged = aScoringScheme().file("cases/a.csv", """
                        案例,单位,类别,名称,值
                        a,甲,评分,P-2-1,5
                        a,甲,评分,P-2-1/考核办,5
                        a,甲,评分,P-2-1/考核班,5
                        a,甲,评分,P-1-1/甲支,5
                        a,甲,期望总分,,5
                        """);
        String raters = "raters: {P-2-1: {考核办: 60%, 领导: 40%}, P-1-1: {mean: true}, P-9: {mean: true}}\n";

        assertThat(refusal(judged.replacing("scheme.yaml", "id: demo\n", "id: demo\n" + raters)))
                .isEqualTo("""
                        rules/demo/cases/a.csv:2: 条款 P-2-1 有几个评分人，这里写条款和评分人：P-2-1/考核办
                        rules/demo/cases/a.csv:4: 条款 P-2-1 没有评分人“考核班”。是不是：考核办？
                        rules/demo/scheme.yaml: raters：条款 P-1-1 没有“由“…”评分”这一句，不由人评分；加上这一句，或删去它的评分人
                        rules/demo/scheme.yaml: raters：没有评分条款 P-9。已有：P-1-1、P-2-1、P-2-2
                        rules/demo/cases/a.csv:2: clause P-2-1 has several assessors; write the clause and the assessor: P-2-1/考核办
                        rules/demo/cases/a.csv:4: clause P-2-1 has no assessor '考核班'. Did you mean '考核办'?
                        rules/demo/scheme.yaml: raters: clause P-1-1 has no sentence 'scored by "…"', so no person judges it; add the sentence, or remove its raters
                        rules/demo/scheme.yaml: raters: there is no scoring clause P-9. Known: P-1-1, P-2-1, P-2-2""");
        assertThat(aScoringScheme()
                        .file("cases/a.csv", "案例,单位,类别,名称,值\na,甲,评分,P-2-1/甲支,5\na,甲,期望总分,,5\n")
                        .refusal(Language.ZH))
                .isEqualTo("rules/demo/cases/a.csv:2: 这里写条款编号，不带“/”及其后的分支：P-2-1");
    }

    @Test
    void a_clause_with_several_assessors_is_judged_once_by_each() {
        JudgedClause clause = aScoringScheme()
                .replacing("scheme.yaml", "id: demo\n", "id: demo\nraters: {P-2-1: {考核办: 60%, 领导: 40%}}\n")
                .read()
                .judgedClauses()
                .get(0);

        assertThat(clause.byAssessor()).extracting(JudgedClause::key).containsExactly("P-2-1/考核办", "P-2-1/领导");
        JudgedClause single = aScoringScheme().read().judgedClauses().get(0);
        assertThat(single.byAssessor()).extracting(JudgedClause::key).containsExactly("P-2-1");
    }

    @Test
    void what_is_compared_or_corrected_stays_in_its_measure() {
        assertThat(refusal(with("""
                derived:
                  甲: {mean: [投资, 合格率], measure: 亿元, direction: up}
                  乙: {spot_check: [投资, 投资额, 合格率], measure: 万元, direction: up}
                  丙: {allowance: 合格率, record: 损失, exemption: 灾害, measure: 亿元, direction: up}
                """).replacing("indicators.csv", "rate,合格率", "amount,投资额,亿元,up,ytd,month\nrate,合格率")))
                .isEqualTo("""
                        rules/demo/scheme.yaml: 派生指标“丙”：“合格率”的计量单位是“%”，这里须是“亿元”；系统不换算，请选用同一单位的指标
                        rules/demo/scheme.yaml: 派生指标“乙”：“合格率”的计量单位是“%”，这里须是“亿元”；系统不换算，请选用同一单位的指标
                        rules/demo/scheme.yaml: 派生指标“乙”：“投资”的计量单位是“亿元”，这里须是“万元”；系统不换算，请选用同一单位的指标
                        rules/demo/scheme.yaml: 派生指标“甲”：“合格率”的计量单位是“%”，这里须是“亿元”；系统不换算，请选用同一单位的指标
                        rules/demo/scheme.yaml: derived indicator "丙": "合格率" is in '%', here it must be in '亿元'; nothing is converted, use an indicator in that measure
                        rules/demo/scheme.yaml: derived indicator "乙": "合格率" is in '%', here it must be in '亿元'; nothing is converted, use an indicator in that measure
                        rules/demo/scheme.yaml: derived indicator "乙": "投资" is in '亿元', here it must be in '万元'; nothing is converted, use an indicator in that measure
                        rules/demo/scheme.yaml: derived indicator "甲": "合格率" is in '%', here it must be in '亿元'; nothing is converted, use an indicator in that measure""");
    }

    private static Item item(String id, String... clauses) {
        return new Item(id, Wording.same(id), null, Ratio.of(10), new Item.Limit(false, null, null), List.of(clauses));
    }

    private static Clause scoring(int line, String number) {
        return new Clause(
                Stage.SCORING,
                number,
                "",
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(new Sentence(
                        SentenceForm.BASE,
                        Map.of("points", new Slot.Exact(Ratio.of(5))),
                        Place.line("rules/demo/scoring.dslr", line))),
                Place.line("rules/demo/scoring.dslr", line));
    }

    private static String told(List<Item> items, boolean readWhole, Clause... clauses) {
        RuleSet demo = aScheme().read();
        Scheme scheme = demo.scheme();
        Assessment assessment = new Assessment(items, List.of(), Assessment.NONE.total(), null, null);
        Scheme withItems = new Scheme(
                scheme.id(),
                scheme.title(),
                scheme.document(),
                scheme.notice(),
                scheme.dataset(),
                scheme.period(),
                scheme.groups(),
                scheme.levels(),
                scheme.standing(),
                scheme.alerts(),
                scheme.schedules(),
                scheme.derived(),
                scheme.publishedGrowth(),
                scheme.measures(),
                assessment,
                scheme.consistency());
        RuleSet rules = new RuleSet(
                withItems,
                demo.indicators(),
                List.of(clauses),
                demo.planSheets(),
                demo.cases(),
                List.of(),
                demo.version());
        Problems problems = new Problems();
        new SchemeChecks(rules, aScheme().files(), problems, readWhole).run();
        return Stream.of(Language.ZH, Language.EN)
                .flatMap(language -> problems.sorted().stream().map(problem -> problem.in(language)))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void each_scoring_clause_belongs_to_one_item() {
        assertThat(told(
                        List.of(item("I-1", "I-1-1", "X-1"), item("I-2"), item("I")),
                        true,
                        scoring(1, "I-1-1/甲"),
                        scoring(5, "I-1-1/乙"),
                        scoring(9, "X-1"),
                        scoring(13, "I-9")))
                .isEmpty();
        assertThat(told(List.of(), true, scoring(1, "I-1-1"))).isEmpty();
    }

    @Test
    void tells_clauses_that_are_missing_left_over_or_claimed_twice() {
        List<Item> items = List.of(item("I-1", "I-1-1", "I-1-2"), item("II"), item("II-3"));

        assertThat(told(
                        items,
                        true,
                        scoring(1, "I-1-1/甲"),
                        scoring(5, "I-1-3"),
                        scoring(9, "II-3-1/甲"),
                        scoring(13, "II-3-1/乙"),
                        scoring(17, "II-30")))
                .isEqualTo("""
                rules/demo/scheme.yaml: 项目“I-1”：没有评分条款 I-1-2。是不是：I-1-1、I-1-3？
                rules/demo/scheme.yaml: 评分条款 I-1-3（rules/demo/scoring.dslr:5）不属于任何考核项目；列在其中一个项目的条款（clauses）里。项目有：I-1, II, II-3
                rules/demo/scheme.yaml: 评分条款 II-3-1（rules/demo/scoring.dslr:9）按编号同时属于几个考核项目：II, II-3；列在其中一个的条款（clauses）里
                rules/demo/scheme.yaml: item "I-1": there is no scoring clause I-1-2. Did you mean 'I-1-1' or 'I-1-3'?
                rules/demo/scheme.yaml: scoring clause I-1-3 (rules/demo/scoring.dslr:5) belongs to no item; list it among the clauses of one of them: I-1, II, II-3
                rules/demo/scheme.yaml: scoring clause II-3-1 (rules/demo/scoring.dslr:9) belongs to several items by its number: II, II-3; list it among the clauses of one of them""");
        assertThat(told(items, false, scoring(5, "I-1-3"))).isEmpty();
    }
}
