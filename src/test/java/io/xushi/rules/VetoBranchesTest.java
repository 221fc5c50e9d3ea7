package io.xushi.rules;

import static io.xushi.scheme.SchemeBuilder.aScheme;
import static io.xushi.scheme.SchemeBuilder.clause;
import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.WorkingDays;
import io.xushi.evaluation.ClauseBook;
import io.xushi.evaluation.RunningCases;
import io.xushi.scheme.RuleSet;
import io.xushi.wording.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several grounds of one veto may hold at once: all of them count. */
class VetoBranchesTest {

    @Test
    void every_ground_that_holds_counts_and_the_strictest_decides() {
        RuleSet rules = aScheme()
                .replacing("scheme.yaml", "levels:", "grades: [优秀, 合格, 不合格]\nlevels:")
                .file(
                        "scoring.dslr",
                        clause("V-1/甲 迟报", List.of("发生事件“迟报”"), "一票否决：等次不得高于“合格”")
                                + clause("V-1/乙 瞒报", List.of("发生事件“瞒报”"), "一票否决：等次定为“不合格”"))
                .file("grading.dslr", clause("G-1 优秀", List.of("总分不低于 0 分"), "等次定为“优秀”"))
                .file("cases/a.csv", """
                        案例,单位,类别,名称,值
                        都没有,甲,期望等次,,优秀
                        只有迟报,乙,事件,迟报,
                        只有迟报,乙,期望等次,,合格
                        只有瞒报,丙,事件,瞒报,
                        只有瞒报,丙,期望等次,,不合格
                        两样都有,丁,事件,迟报,
                        两样都有,丁,事件,瞒报,
                        两样都有,丁,期望等次,,不合格
                        """)
                .read();
        try (ClauseBook book = new DroolsCompiler().compile(rules)) {
            assertThat(new RunningCases(rules, book, WorkingDays.mondayToFriday()).run())
                    .allSatisfy(result -> assertThat(result.failures())
                            .as(result.name())
                            .extracting(failure -> failure.in(Language.EN))
                            .isEmpty());
        }
    }
}
