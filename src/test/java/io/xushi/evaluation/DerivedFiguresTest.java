package io.xushi.evaluation;

import static io.xushi.scheme.SchemeBuilder.aScheme;
import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.Period;
import io.xushi.calendar.WorkingDays;
import io.xushi.fact.Fact;
import io.xushi.fact.FactKind;
import io.xushi.fact.KnownFacts;
import io.xushi.indicator.Basis;
import io.xushi.indicator.Figure;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Series;
import io.xushi.indicator.Status;
import io.xushi.pace.Pace;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.RuleSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indicators computed from others; every number worked by hand. */
class DerivedFiguresTest {

    private static final LocalDate END = LocalDate.of(2021, 12, 31);
    private static final RuleSet RULES = aScheme()
            .replacing("scheme.yaml", "id: demo\n", """
                    id: demo
                    derived:
                      平均数: {mean: [甲, 乙, 丙], measure: 亿元, direction: up}
                      积: {product: [甲, 比例], measure: 亿元, direction: up}
                      比例之积: {product: [比例, 另比例], measure: "%", direction: up}
                      最低数: {lowest: [甲, 乙, 丙], measure: 亿元, direction: up}
                      最高数: {highest: [甲, 乙, 丙], measure: 亿元, direction: up}
                      实到: {spot_check: [甲, 乙, 丙], measure: 亿元, direction: up}
                      还原: {allowance: 甲, record: 因灾损失, exemption: 自然灾害, measure: 亿元, direction: up}
                      还原之和: {sum: [还原, 乙], measure: 亿元, direction: up}
                    """)
            .file("indicators.csv", """
                    code,name,measure,direction,accumulation,frequency
                    inv,投资,亿元,up,ytd,month
                    a,甲,亿元,up,ytd,month
                    b,乙,亿元,up,ytd,month
                    c,丙,亿元,up,ytd,month
                    share,比例,%,up,ratio,month
                    other,另比例,%,up,ratio,month
                    """)
            .read();

    private final Map<String, List<Observation>> observations = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    private DerivedFiguresTest known(String code, String period, String value) {
        observations
                .computeIfAbsent(code, any -> new ArrayList<>())
                .add(new Observation(
                        "u",
                        code,
                        Period.parse(period),
                        new BigDecimal(value),
                        Basis.REPORTED,
                        Status.FINAL,
                        null,
                        "统计局",
                        null,
                        1));
        return this;
    }

    private DerivedFiguresTest fact(FactKind kind, String name, String period, String value) {
        facts.add(new Fact("u", kind, name, period == null ? null : Period.parse(period), value, null, null, 1));
        return this;
    }

    private static Indicator indicator(String name) {
        return RULES.indicators().find(name).orElseThrow();
    }

    private Readings readings() {
        Map<String, Series> series = new HashMap<>();
        observations.forEach((code, all) -> series.put(code, new Series(indicator(code), all)));
        Pace pace = new Pace(RULES.scheme().period(), END, WorkingDays.mondayToFriday());
        KnownFacts of = new KnownFacts(facts, pace.span().from(), END);
        return new Readings(new Readings.Rulings(RULES), series, of, pace, END);
    }

    private Optional<Ratio> value(String name) {
        return readings().actual(indicator(name)).value();
    }

    /** Of 12, 7 and 8: mean 9; spot check 12 × 7 ÷ 8 = 10.5. 12 × 25 % = 3; 25 % × 40 % = 10 %. */
    @ParameterizedTest
    @CsvSource({"平均数, 9", "积, 3", "比例之积, 10", "最低数, 7", "最高数, 12", "实到, 10.5"})
    void computes(String name, String expected) {
        known("a", "2021", "12").known("b", "2021", "7").known("c", "2021", "8");
        known("share", "2021", "25").known("other", "2021", "40");
        assertThat(value(name)).contains(Ratio.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"平均数", "积", "最低数", "最高数", "实到"})
    void one_missing_part_leaves_nothing(String name) {
        known("a", "2021", "12").known("b", "2021", "7");
        assertThat(value(name)).isEmpty();
    }

    @Test
    void a_sample_of_zero_confirms_nothing() {
        known("a", "2021", "12").known("b", "2021", "0").known("c", "2021", "0");
        assertThat(value("实到")).isEmpty();
    }

    /** 40 + 10; not granted 40; granted without a record nothing. */
    @Test
    void a_granted_loss_is_added_back() {
        known("a", "2021", "40").known("b", "2021", "3");
        assertThat(value("还原")).contains(Ratio.of(40));
        fact(FactKind.EXEMPTION, "自然灾害", null, "是");
        assertThat(value("还原")).isEmpty();
        assertThat(value("还原之和")).isEmpty();
        fact(FactKind.RECORD, "因灾损失", null, "100000 万元");
        assertThat(value("还原")).contains(Ratio.of(50));
        assertThat(value("还原之和")).contains(Ratio.of(53));
        assertThat(Dossier.sources(readings().actual(indicator("还原")))).containsExactly("统计局", "+ 因灾损失 10 亿元（自然灾害）");
    }

    @Test
    void an_exemption_that_says_no_grants_nothing() {
        known("a", "2021", "40");
        fact(FactKind.EXEMPTION, "自然灾害", null, "否").fact(FactKind.RECORD, "因灾损失", null, "10");
        assertThat(value("还原")).contains(Ratio.of(40));
    }

    /** What is granted this year is not added to last year: 50 ÷ 40 - 1 = 25 %; with last year's own loss of 10, 0 %. */
    @Test
    void each_year_has_its_own_loss() {
        known("a", "2021", "40").known("a", "2020", "40");
        fact(FactKind.EXEMPTION, "自然灾害", null, "是").fact(FactKind.RECORD, "因灾损失", null, "10");
        assertThat(readings().figure(indicator("还原"), Figure.GROWTH).value()).contains(Ratio.of(25));
        fact(FactKind.EXEMPTION, "自然灾害", "2020", "是").fact(FactKind.RECORD, "因灾损失", "2020", "10");
        assertThat(readings().figure(indicator("还原"), Figure.GROWTH).value()).contains(Ratio.ZERO);
    }
}
