package io.xushi.scheme;

import static io.xushi.scheme.SchemeBuilder.aScheme;
import static io.xushi.scheme.SchemeBuilder.clause;
import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.wording.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the sentences name must exist and fit; whole texts, in both languages. */
class RuleSetChecksTest {

    @Test
    void a_sound_scheme_is_taken() {
        assertThat(aScheme().refusal(Language.EN)).isEmpty();
        assertThat(SchemeBuilder.xiangxi().refusal(Language.EN)).isEmpty();
    }

    private static Arguments wrong(SchemeBuilder scheme, String mistake) {
        return Arguments.of(mistake, scheme);
    }

    static Stream<Arguments> says_what_is_wrong_in_both_languages() {
        return Stream.of(
                wrong(aScheme().alerts("指标“投姿”完成目标", "黄色"), "unknown indicator"),
                wrong(aScheme().replacing("alerts.dslr", "考核指标“投资”", "考核指标“消费”"), "unknown indicator, nothing near"),
                wrong(aScheme().target("目标达到 100 %", "进度按月均分"), "amount in the wrong measure"),
                wrong(aScheme().alerts("其进度差低于 0%", "黄色"), "gap in per cent"),
                wrong(aScheme().alerts("其实绩低于 5%", "黄色"), "actual value in the wrong measure"),
                wrong(aScheme().alerts("其完成率从 90%（含）到 80%（不含）", "黄色"), "band that falls"),
                wrong(aScheme().alerts("其进度差低于 0 个百分点", "黄"), "unknown level"),
                wrong(aScheme().alerts("其进度差低于 0 个百分点", "紫色"), "unknown level, other colours"),
                wrong(aScheme().target("目标按计划表“月度计划”", "进度按月均分"), "unknown plan sheet"),
                wrong(aScheme().target("目标达到 100 亿元", "目标控制在 200 亿元以内", "进度按月均分"), "two amounts"),
                wrong(aScheme().target("目标达到 100 亿元"), "no path"),
                wrong(aScheme().target("进度按月均分"), "no amount"),
                wrong(aScheme().target("目标达到 100 亿元", "节点“验收”不迟于 6月30日，累计 50%"), "milestones without a way between"),
                wrong(aScheme().target("目标达到 100 亿元", "进度按月均分", "节点之间按台阶"), "a way between without milestones"),
                wrong(aScheme().target("目标达到 100 亿元", "进度按月均分", "6月30日前达到 50%", "节点之间按台阶"), "milestones and a path"),
                wrong(
                        aScheme().target("目标达到 100 亿元", "3月31日前达到 50%", "6月30日前达到 40%", "2月29日前达到 10%", "节点之间按台阶"),
                        "milestones that fall or do not exist"),
                wrong(
                        aScheme().target("目标达到 100 亿元", "进度按季度累计为 25、20、110%"),
                        "shares that fall, exceed 100 or are too few"),
                wrong(
                        aScheme()
                                .file(
                                        "targets.dslr",
                                        clause("M-1 甲", List.of("考核指标“投资”"), "目标达到 1 亿元", "进度按月均分")
                                                + clause("M-1 乙", List.of("考核指标“投资”"), "目标达到 2 亿元", "进度按月均分")),
                        "number used twice"),
                wrong(aScheme().replacing("alerts.dslr", "考核指标“投资”", "考核指标“合格率”"), "alert without a target"),
                wrong(
                        aScheme().replacing("alerts.dslr", "考核指标“投资”", "考核指标“投资”的目标“省定”"),
                        "alert without the named target"),
                wrong(aScheme().alerts("指标“合格率”的完成率低于 5%", "黄色"), "figure of an indicator without a target"),
                wrong(
                        aScheme().file("alerts.dslr", clause("Y-1 预警", List.of("考核每个指标", "其实绩低于 5 亿元"), "预警级别“黄色”")),
                        "actual values of every indicator"),
                wrong(
                        aScheme().file("alerts.dslr", clause("Y-1 预警", List.of("其进度差低于 0 个百分点"), "预警级别“黄色”")),
                        "no indicator assessed"),
                wrong(
                        aScheme()
                                .file(
                                        "targets.dslr",
                                        clause("M-1 甲", List.of("考核指标“投资”", "考核指标“合格率”"), "目标达到 1 亿元", "进度按月均分")),
                        "two indicators assessed"),
                wrong(aScheme().without("scheme.yaml"), "no scheme.yaml"),
                wrong(aScheme().without("indicators.csv"), "no indicators"),
                wrong(aScheme().without("targets.dslr").without("alerts.dslr"), "no targets"),
                wrong(aScheme().file("alerts.dslr", "规则 “Y-1”".getBytes(Charset.forName("GB18030"))), "not UTF-8"),
                wrong(aScheme().file("alerts.drl", "rule x when then end"), "DRL"),
                wrong(
                        aScheme().replacing("scheme.yaml", "indicator: 投资", "indicator: 投次"),
                        "standing by an unknown indicator"),
                wrong(
                        aScheme()
                                .file("plans/计划.csv", "unit,indicator,2021\n甲,投资,1\n")
                                .file("plans/计划.xlsx", "unit,indicator,2021\n甲,投资,1\n"),
                        "two files for a plan sheet"),
                wrong(aScheme().target("目标达到 100 亿元", "进度按月均分", "由“C:\\省\\*/”下达"), "a path with backslashes as a name"),
                wrong(aScheme().replacing("indicators.csv", "合格率", "合格率*/"), "an indicator that could end a comment"));
    }

    /** The whole texts stand in {@code refusals.txt}, Chinese and then English. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void says_what_is_wrong_in_both_languages(String mistake, SchemeBuilder scheme) throws IOException {
        assertThat(scheme.refusal(Language.ZH) + "\n" + scheme.refusal(Language.EN))
                .isEqualTo(expected().get(mistake));
    }

    private static Map<String, String> expected() throws IOException {
        try (InputStream file = RuleSetChecksTest.class.getResourceAsStream("refusals.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("(?m)^# "))
                    .filter(block -> !block.isBlank())
                    .map(block -> block.split("\n", 2))
                    .collect(Collectors.toMap(block -> block[0], block -> block[1].strip()));
        }
    }
}
