package io.xushi.evaluation;

import static io.xushi.scheme.SchemeBuilder.aScheme;
import static io.xushi.scheme.SchemeBuilder.clause;
import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.Period;
import io.xushi.calendar.WorkingDays;
import io.xushi.evaluation.EvaluationDocument.LineCard;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.fact.Fact;
import io.xushi.fact.FactKind;
import io.xushi.rules.DroolsCompiler;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.SchemeBuilder;
import io.xushi.scoring.Judgement;
import io.xushi.unit.Unit;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Items by weight, several assessors, totals over years, reports that are due; every sum worked by hand. */
class TotalsOfYearsAndWeightsTest {

    private final List<Judgement> judgements = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    /** Two items of 100 points, 60 % and 40 %; 领导 and 考核办 judge the first. */
    private static SchemeBuilder scheme(String total) {
        return aScheme()
                .replacing("scheme.yaml", "{by: completion, indicator: 投资, within: all, ties: skip}", "{by: total}")
                .replacing("scheme.yaml", "09:00\"}", "09:00\", bulletin: monthly, analysis: quarterly}")
                .replacing("scheme.yaml", "levels:", """
                        items:
                          - {id: P-1, title: 甲, points: 100, cap: points, weight: 60%}
                          - {id: P-2, title: 乙, points: 100, cap: points, weight: 2/5}
                        raters: {P-1-1: {考核办: 75%, 领导: 25%}}
                        total:\s""" + total + "\nlevels:")
                .file(
                        "scoring.dslr",
                        clause("P-1-1 甲", List.of(), "由“评分组”评分，0 至 100 分，可不写理由").replace("当\n    \n", "")
                                + clause("P-2-1 乙", List.of(), "由“考评组”评分，0 至 100 分，可不写理由")
                                        .replace("当\n    \n", ""));
    }

    private static final String YEARS =
            "{round: 2, mode: half_up, years: {record: 年度得分, mean_weight: 50%, last_weight: 50%}}";

    private TotalsOfYearsAndWeightsTest judged(String clause, String assessor, String points) {
        judgements.add(new Judgement(
                "u", null, clause, null, new BigDecimal(points), false, assessor, null, judgements.size()));
        return this;
    }

    private TotalsOfYearsAndWeightsTest year(String period, String points) {
        facts.add(new Fact("u", FactKind.RECORD, "年度得分", Period.parse(period), points, null, null, facts.size()));
        return this;
    }

    private EvaluationDocument document(SchemeBuilder scheme, LocalDate cutOff) {
        RuleSet rules = scheme.read();
        UnitData data =
                new UnitData(new Unit("u", "甲县", "县", null, null, true, List.of()), Map.of(), facts, judgements);
        try (ClauseBook book = new DroolsCompiler().compile(rules)) {
            return new EvaluatingUnits(rules, book, WorkingDays.mondayToFriday())
                    .evaluate(List.of(data), Period.parse("2021"), cutOff, cutOff);
        }
    }

    private UnitCard card(String total) {
        return document(scheme(total), LocalDate.of(2021, 12, 31)).units().get(0);
    }

    /** 80 × 75 % + 60 × 25 % = 75; 75 × 60 % + 90 × 40 % = 45 + 36 = 81. */
    @Test
    void items_count_by_their_weights_and_assessors_by_theirs() {
        UnitCard card = judged("P-1-1", "考核办", "80")
                .judged("P-1-1", "领导", "60")
                .judged("P-2-1", null, "70")
                .judged("P-2-1", "考评组", "90")
                .card("{at_most: 110}");
        assertThat(card.total()).isEqualTo("81");
        assertThat(card.complete()).isTrue();
        assertThat(card.mostPossible()).isEqualTo("81");
        assertThat(card.totalWords())
                .containsExactly(new Wording("各项按权重相加：75 × 60% + 90 × 40%", "items by weight: 75 × 60% + 90 × 40%"));
        assertThat(card.lines().get(0).explanation().zh()).isEqualTo("“评分组”评分：考核办 80 × 75% + 领导 60 × 25% = 75 分");
    }

    /** 90 × 40 % = 36 so far; 36 + 100 × 60 % = 96 at most. */
    @Test
    void while_one_assessor_is_missing_the_line_waits_and_says_for_whom() {
        UnitCard card = judged("P-1-1", "考核办", "80").judged("P-2-1", null, "90").card("{at_most: 110}");
        LineCard line = card.lines().get(0);
        assertThat(line.status()).isEqualTo("judgement_missing");
        assertThat(line.explanation())
                .isEqualTo(new Wording("待“领导”评分（0 至 100 分）", "awaiting \"领导\" (0 to 100 points)"));
        assertThat(card.total()).isEqualTo("36");
        assertThat(card.complete()).isFalse();
        assertThat(card.mostPossible()).isEqualTo("96");
    }

    /** (82 + 85.5 + 81) ÷ 3 × 50 % + 81 × 50 % = 41.41666… + 40.5 = 81.91666…, 81.92. */
    @Test
    void the_mean_of_all_years_and_the_last_year_make_the_total() {
        UnitCard card = judged("P-1-1", "考核办", "80")
                .judged("P-1-1", "领导", "60")
                .judged("P-2-1", null, "90")
                .year("2019", "82")
                .year("2020", "85.5 分")
                .year("2020-12", "1")
                .year("2021", "1")
                .card(YEARS);
        assertThat(card.total()).isEqualTo("81.92");
        assertThat(card.complete()).isTrue();
        assertThat(card.totalWords())
                .extracting(Wording::zh)
                .containsExactly(
                        "各项按权重相加：75 × 60% + 90 × 40%",
                        "跨年：(2019: 82 + 2020: 85.5 + 本年: 81) ÷ 3 × 50% + 81 × 50% = ≈81.9167 分",
                        "总分 ≈81.9167 分，保留 2 位小数：81.92 分");
        assertThat(card.totalWords().get(1).en())
                .isEqualTo(
                        "over the years: (2019: 82 + 2020: 85.5 + this year: 81) ÷ 3 × 50% + 81 × 50% = ≈81.9167 points");
    }

    /** (82 + 85.5) ÷ 2 × 50 % + 81 × 50 % = 41.875 + 40.5 = 82.375, 82.38. */
    @Test
    void the_mean_may_leave_this_year_out() {
        UnitCard card = judged("P-1-1", "考核办", "80")
                .judged("P-1-1", "领导", "60")
                .judged("P-2-1", null, "90")
                .year("2019", "82")
                .year("2020", "85.5 分")
                .card(YEARS.replace("last_weight: 50%", "last_weight: 50%, mean_of: earlier"));
        assertThat(card.total()).isEqualTo("82.38");
        assertThat(card.totalWords().get(1))
                .isEqualTo(new Wording(
                        "跨年：(2019: 82 + 2020: 85.5) ÷ 2 × 50% + 81 × 50% = 82.375 分",
                        "over the years: (2019: 82 + 2020: 85.5) ÷ 2 × 50% + 81 × 50% = 82.375 points"));
    }

    /** So far (80 + 36) ÷ 2 × 50 % + 36 × 50 % = 29 + 18; at most (80 + 96) ÷ 2 × 50 % + 96 × 50 % = 44 + 48. */
    @Test
    void what_the_total_can_become_goes_over_the_years_too() {
        UnitCard card = judged("P-2-1", null, "90").year("2020", "80").card(YEARS);
        assertThat(card.total()).isEqualTo("47");
        assertThat(card.complete()).isFalse();
        assertThat(card.mostPossible()).isEqualTo("92");
    }

    @Test
    void without_an_earlier_year_the_total_is_open_and_says_why() {
        judged("P-1-1", "考核办", "80").judged("P-1-1", "领导", "60").judged("P-2-1", null, "90");
        UnitCard card = card(YEARS);
        assertThat(card.total()).isEqualTo("81");
        assertThat(card.complete()).isFalse();
        assertThat(card.mostPossible()).isNull();
        assertThat(card.totalWords().get(1).zh()).isEqualTo("跨年：没有以前年度的资料“年度得分”，跨年总分未定，这里是本年的；每个年度报一行资料，时期写那一年");
        UnitCard wrong = year("2020", "良好").card(YEARS);
        assertThat(wrong.complete()).isFalse();
        assertThat(wrong.totalWords().get(1).en())
                .isEqualTo(
                        "over the years: record \"年度得分\" of 2020 is no number of points, so this is only this year's total; correct it");
    }

    /** The bound is this year's: 110 becomes 81 here only over the years. */
    @Test
    void bounds_hold_for_this_year_and_rounding_comes_last() {
        UnitCard card = judged("P-1-1", "考核办", "80")
                .judged("P-1-1", "领导", "60")
                .judged("P-2-1", null, "90")
                .year("2020", "100")
                .card("{at_most: 80, years: {record: 年度得分, mean_weight: 50%, last_weight: 50%}}");
        assertThat(card.total()).isEqualTo("85");
        assertThat(card.totalWords())
                .extracting(Wording::zh)
                .endsWith("跨年：(2020: 100 + 本年: 80) ÷ 2 × 50% + 80 × 50% = 85 分");
    }

    @Test
    void reports_are_named_at_the_end_of_their_stretch() {
        SchemeBuilder scheme = scheme("{at_most: 110}");
        assertThat(document(scheme, LocalDate.of(2021, 9, 30)).reports()).containsExactly("bulletin", "analysis");
        assertThat(document(scheme, LocalDate.of(2021, 10, 31)).reports()).containsExactly("bulletin");
        assertThat(document(scheme, LocalDate.of(2021, 9, 29)).reports()).isEmpty();
    }
}
