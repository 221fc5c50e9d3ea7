package io.xushi.evaluation;

import static io.xushi.scheme.SchemeBuilder.aScheme;
import static io.xushi.scheme.SchemeBuilder.clause;
import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.WorkingDays;
import io.xushi.quantity.Ratio;
import io.xushi.rules.DroolsCompiler;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.SchemeBuilder;
import io.xushi.wording.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clauses that are known to be unfair are found, with the figures that prove it; fair ones are not. */
class FairnessTest {

    private static final String CASES = "案例,单位,类别,名称,值,说明\n完成,甲县,实绩,投资,100 亿元,\n完成,甲县,期望得分,S-1,10,\n";

    private static SchemeBuilder scored(String... results) {
        return aScheme()
                .file("scoring.dslr", clause("S-1 投资", List.of("考核指标“投资”"), results))
                .file("cases/甲.csv", CASES);
    }

    private static Fairness.Report tried(SchemeBuilder scheme, Ratio share) {
        RuleSet rules = scheme.read();
        try (ClauseBook book = new DroolsCompiler().compile(rules)) {
            return new Fairness(rules, book, WorkingDays.mondayToFriday(), share).run();
        }
    }

    private static List<String> findings(SchemeBuilder scheme, Language language) {
        return tried(scheme, Fairness.USUAL_SHARE).findings().stream()
                .map(finding -> finding.in(language))
                .toList();
    }

    @Test
    void a_bonus_that_drops_at_a_band_is_found() {
        SchemeBuilder scheme = scored("完成率到 100%（不含）为止得 9 分", "完成率从 100%（含）到 120%（不含）得 10 分", "完成率从 120%（含）起得 9 分");
        assertThat(findings(scheme, Language.ZH))
                .containsExactly(
                        "rules/demo/scoring.dslr:1: 条款 S-1：案例“完成”的甲县，指标“投资”（2021-12）从 119 亿元 变为 120 亿元，结果变好了（按目标），得分却从 10 分降为 9 分；核对加分、分档、系数在这里是否接得上");
        assertThat(findings(scheme, Language.EN))
                .containsExactly(
                        "rules/demo/scoring.dslr:1: clause S-1: 甲县 in case \"完成\" moves indicator \"投资\" (2021-12) from 119"
                                + " 亿元 to 120 亿元, which is better (by the target), yet the points fall from 10 to 9;"
                                + " check whether gains, bands and factors join here");
    }

    @Test
    void a_cliff_is_found() {
        SchemeBuilder scheme = scored("完成目标得 10 分，未完成得 0 分");
        assertThat(findings(scheme, Language.ZH))
                .containsExactly(
                        "rules/demo/scoring.dslr:1: 条款 S-1：案例“完成”的甲县，指标“投资”（2021-12）从 99 亿元 变为 100 亿元，只差最小的一步，得分从 0 分变为 10 分，差满分 10 分的 100%；若非本意，改为按比例、按直线或分几档");
        assertThat(findings(scheme, Language.EN))
                .containsExactly(
                        "rules/demo/scoring.dslr:1: clause S-1: 甲县 in case \"完成\" moves indicator \"投资\" (2021-12) from 99"
                                + " 亿元 to 100 亿元, a single smallest step, and the points move from 0 to 10, 10 points"
                                + " being full marks: 100 % of them; if that is not meant, give points in proportion, on a"
                                + " straight line or in more bands");
    }

    @Test
    void the_smallest_step_is_that_of_the_data() {
        SchemeBuilder scheme = scored("完成目标得 10 分，未完成得 0 分").file("cases/甲.csv", CASES.replace("100 亿元", "100.25 亿元"));
        assertThat(findings(scheme, Language.ZH)).singleElement().asString().contains("从 99.99 亿元 变为 100 亿元");
    }

    @Test
    void a_step_of_just_the_share_is_no_cliff() {
        SchemeBuilder scheme = scored("基本分 10 分", "完成率以目标为准，每低 1 个百分点扣 2 分，扣完为止，按整步计");
        assertThat(tried(scheme, Ratio.of(1, 5)).findings()).isEmpty();
        assertThat(tried(scheme, Ratio.of(19, 100)).findings())
                .singleElement()
                .satisfies(found -> assertThat(found.movement()).isEqualTo(Ratio.of(1, 5)));
    }

    @Test
    void a_fair_clause_is_silent() {
        assertThat(tried(scored("按实绩占目标的比例计分，满分 10 分，最多 12 分"), Fairness.USUAL_SHARE))
                .satisfies(report -> assertThat(report.findings()).isEmpty())
                .satisfies(report -> assertThat(report.examined()).containsExactly("S-1"));
    }

    @Test
    void where_less_is_better_more_points_for_less_are_fair() {
        SchemeBuilder fair =
                scored("完成率到 100%（含）为止得 10 分", "完成率从 100%（不含）起得 9 分").target("目标控制在 100 亿元以内", "进度按月均分");
        assertThat(findings(fair, Language.ZH)).isEmpty();
        SchemeBuilder unfair =
                scored("完成率到 100%（含）为止得 9 分", "完成率从 100%（不含）起得 10 分").target("目标控制在 100 亿元以内", "进度按月均分");
        assertThat(findings(unfair, Language.ZH)).singleElement().asString().contains("从 101 亿元 变为 100 亿元，结果变好了（按目标）");
    }

    @Test
    void without_a_target_the_direction_of_the_indicator_decides() {
        SchemeBuilder unfair = aScheme()
                .file("scoring.dslr", clause("S-1", List.of("考核指标“合格率”"), "实绩到 90%（不含）为止得 10 分", "实绩从 90%（含）起得 9 分"))
                .file("cases/甲.csv", "案例,单位,类别,名称,值,说明\n甲,甲县,实绩,合格率,95 %,\n甲,甲县,期望得分,S-1,9,\n");
        assertThat(findings(unfair, Language.ZH))
                .singleElement()
                .asString()
                .contains("从 89% 变为 90%，结果变好了（按指标的方向），得分却从 10 分降为 9 分");
    }

    @Test
    void what_is_derived_moves_with_its_parts() {
        SchemeBuilder scheme = aScheme()
                .replacing(
                        "scheme.yaml",
                        "levels:",
                        "derived:\n  按期率: {ratio: [按期数, 总数], measure: \"%\", direction: up}\nlevels:")
                .replacing(
                        "indicators.csv",
                        "rate,合格率,%,up,rate,month\n",
                        "in,按期数,个,up,point,month\nall,总数,个,up,point,month\n")
                .file("scoring.dslr", clause("S-1", List.of("考核指标“按期率”"), "实绩到 80%（不含）为止得 10 分", "实绩从 80%（含）起得 9 分"))
                .file("cases/甲.csv", "案例,单位,类别,名称,值,说明\n甲,甲县,实绩,按期数,9 个,\n甲,甲县,实绩,总数,10 个,\n甲,甲县,期望得分,S-1,9,\n");
        assertThat(findings(scheme, Language.ZH)).singleElement().asString().contains("指标“按期数”（2021-12）从 7 个 变为 8 个");
    }

    @Test
    void the_sharpest_of_a_kind_is_told_once() {
        SchemeBuilder scheme = scored("完成率到 90%（不含）为止得 10 分", "完成率从 90%（含）到 110%（不含）得 9.5 分", "完成率从 110%（含）起得 8 分");
        assertThat(findings(scheme, Language.ZH)).singleElement().asString().contains("从 109 亿元 变为 110 亿元");
    }

    @Test
    void a_clause_that_no_case_reaches_is_named() {
        SchemeBuilder scheme = scored("完成目标得 10 分，未完成得 0 分").without("cases/甲.csv");
        assertThat(tried(scheme, Fairness.USUAL_SHARE))
                .satisfies(report -> assertThat(report.examined()).isEmpty())
                .satisfies(report -> assertThat(report.left()).containsExactly("S-1"));
    }

    @Test
    void what_a_clause_is_only_compared_with_is_not_tried() {
        SchemeBuilder scheme = aScheme()
                .file("scoring.dslr", clause("S-1", List.of("指标“投资”的增速超过指标“合格率”的实绩"), "得 1 分"))
                .file(
                        "cases/甲.csv",
                        "案例,单位,类别,名称,值,说明\n甲,甲县,实绩,投资,110 亿元,\n甲,甲县,上年同期,投资,100 亿元,\n甲,甲县,实绩,合格率,5 %,\n甲,甲县,期望得分,S-1,1,\n");
        assertThat(tried(scheme, Fairness.USUAL_SHARE).findings())
                .extracting(FairnessFinding::kind)
                .containsExactly(FairnessFinding.Kind.CLIFF);
    }
}
