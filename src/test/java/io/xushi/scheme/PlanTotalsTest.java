package io.xushi.scheme;

import static io.xushi.scheme.SchemeBuilder.aScheme;
import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.ingest.SchemeFileFormats;
import io.xushi.unit.Unit;
import io.xushi.unit.UnitDirectory;
import io.xushi.wording.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the amounts of units add up to those of the unit above them. */
class PlanTotalsTest {

    private static SchemeBuilder planned(String yaml, String rows) {
        return aScheme()
                .replacing("scheme.yaml", "levels:", yaml + "\nlevels:")
                .target("目标按计划表“年度”", "进度按月均分")
                .file("plans/年度.csv", "单位,指标,2021-H1,2021-H2\n" + rows);
    }

    private static List<String> warnings(SchemeBuilder scheme) {
        return new RuleSetReader(new SchemeFileFormats())
                .read(scheme.files(), List.of()).warnings().sorted().stream()
                        .map(problem -> problem.in(Language.ZH))
                        .toList();
    }

    private static Unit unit(String name, @Nullable String parent) {
        return new Unit(name, name, "", parent, null, true, List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan_totals: {年度: 全市}", "计划合计: {年度: 全市}"})
    void the_named_row_is_compared_with_the_sum_of_the_others(String yaml) {
        // 40.1 + 59.8 = 99.9, 0.1 less than 100; 60 + 50 = 110, 10 more than 100.
        assertThat(warnings(planned(yaml, "全市,投资,100,100\n甲县,投资,40.1,60\n乙县,投资,59.8,50\n")))
                .containsExactly(
                        "rules/demo/plans/年度.csv: 计划表“年度”，投资，2021-H1：“全市”是 100，其余 2 个单位合计 99.9，合计少 0.1（亿元）",
                        "rules/demo/plans/年度.csv: 计划表“年度”，投资，2021-H2：“全市”是 100，其余 2 个单位合计 110，合计多 10（亿元）");
    }

    @Test
    void nothing_is_told_where_it_adds_up_or_cannot_be_added() {
        assertThat(warnings(planned("plan_totals: {年度: 全市}", "全市,投资,0.3,1\n甲县,投资,0.1,1\n乙县,投资,0.2,\n")))
                .isEmpty();
        assertThat(warnings(planned("plan_totals: {年度: 全市}", "全市,投资,100,100\n全市,合格率,90,90\n甲县,合格率,80,80\n")))
                .as("only the superior has 投资, and rates do not add up")
                .isEmpty();
    }

    @Test
    void names_that_are_not_there_are_told() {
        assertThat(warnings(planned("plan_totals: {年度: 全州}", "全市,投资,1,1\n甲县,投资,1,1\n")))
                .containsExactly("rules/demo/scheme.yaml: plan_totals：计划表“年度”没有“全州”的行，不能核对合计。是不是：全市？");
        assertThat(planned("plan_totals: {年: 全市}", "全市,投资,1,1\n").refusal(Language.EN))
                .contains("plan_totals: there is no plan sheet \"年\". Did you mean '年度'?");
    }

    @Test
    void units_are_compared_with_those_below_them() {
        SchemeBuilder scheme = planned("", "全市,投资,100,100\n甲县,投资,60,60\n东镇,投资,20,60\n西镇,投资,30,\n丙镇,投资,40,40\n");
        UnitDirectory units = new UnitDirectory(List.of(
                unit("全市", null),
                unit("甲县", "全市"),
                unit("乙县", "全市"),
                unit("东镇", "甲县"),
                unit("西镇", "甲县"),
                unit("丙镇", "乙县")));
        // 全市: 甲县 60 and, as 乙县 has no row, its 丙镇 40. 甲县, first half: 20 + 30 = 50.
        assertThat(PlanTotals.of(scheme.read(), units, scheme.files()))
                .extracting(problem -> problem.in(Language.EN))
                .containsExactly(
                        "rules/demo/plans/年度.csv: plan sheet \"年度\", 投资, 2021-H1: \"甲县\" has 60, the 2 subordinate"
                                + " units together 50, which is 10 less (亿元)");
    }
}
