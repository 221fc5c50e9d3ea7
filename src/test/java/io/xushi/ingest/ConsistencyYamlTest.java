package io.xushi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.indicator.Derivation;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.ConsistencyRule.OfFigures;
import io.xushi.scheme.ConsistencyRule.OfUnits;
import io.xushi.scheme.ConsistencyRule.OfWhole;
import io.xushi.scheme.ConsistencyRule.Tolerance;
import io.xushi.scheme.ConsistencyRules;
import io.xushi.scheme.Scheme;
import io.xushi.wording.Problems;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scheme.yaml declares of figures that must agree. */
class ConsistencyYamlTest {

    private final Problems problems = new Problems();

    private Optional<ConsistencyRules> read(String yaml) {
        byte[] text = ("id: a\ntitle: 甲\nperiod: 2021\n" + yaml).getBytes(StandardCharsets.UTF_8);
        return new SchemeFileFormats().scheme("s.yaml", text, problems).map(Scheme::consistency);
    }

    private static Tolerance of(String amount, Measure measure) {
        return new Tolerance(Ratio.parse(amount), measure);
    }

    private static final Measure YI = new Measure("亿元");

    private static final ConsistencyRules ALL = new ConsistencyRules(
            List.of(
                    new OfFigures("产值", new Derivation.Sum(List.of("甲", "乙", "丙")), of("0.05", YI)),
                    new OfWhole("100", Ratio.HUNDRED, null, List.of("一产", "二产"), of("0.1", Measure.PERCENTAGE_POINT)),
                    new OfWhole("100 %", Ratio.HUNDRED, Measure.PERCENT, List.of("一产", "二产"), of("1/6", null)),
                    new OfFigures("101", new Derivation.Sum(List.of("甲", "乙")), of("0", null)),
                    new OfFigures("税收增速", new Derivation.Growth("税收"), of("0.05", Measure.PERCENTAGE_POINT)),
                    new OfFigures("合格率", new Derivation.Quotient("合格数", "检查数"), of("0.05", null)),
                    new OfFigures("净增", new Derivation.Difference("新增", "减少"), of("0.05", null)),
                    new OfUnits("工业投资", "全市", of("0.5", new Measure("亿元/人")))),
            Ratio.of(120),
            Ratio.of("7.5"),
            List.of("产销率", "负债率"));

    @Test
    void reads_every_way() {
        assertThat(read("""
                consistency:
                  - {total: 产值, parts: [甲, 乙, 丙], tolerance: 0.05 亿元}
                  - {total: 100, parts: [一产, 二产], tolerance: 0.1 pp}
                  - {total: 100 %, parts: [一产, 二产], tolerance: 1/6}
                  - {total: "101", parts: [甲, 乙], tolerance: 0}
                  - {growth: 税收增速, of: 税收, tolerance: 0.05 pp}
                  - {ratio: 合格率, parts: [合格数, 检查数], tolerance: 0.05}
                  - {difference: 净增, parts: [新增, 减少], tolerance: 0.05}
                  - {total_of_units: 工业投资, unit: 全市, tolerance: 0.5亿元/人}
                consistency_defaults: {share_above: 120, jump: 7.5, except: [产销率, 负债率]}
                """)).contains(ALL);
        assertThat(Reading.en(problems.sorted())).isEmpty();
    }

    @Test
    void reads_every_way_in_chinese_alike() {
        assertThat(read("""
                一致性:
                  - {合计: 产值, 分项: [甲, 乙, 丙], 允许误差: 0.05亿元}
                  - {合计: 100, 分项: [一产, 二产], 允许误差: 0.1 个百分点}
                  - {合计: 100 %, 分项: [一产, 二产], 允许误差: 1 / 6}
                  - {合计: '101', 分项: [甲, 乙], 允许误差: 0}
                  - {增速: 税收增速, 对应: 税收, 允许误差: 0.05 百分点}
                  - {比值: 合格率, 分项: [合格数, 检查数], 允许误差: 0.05}
                  - {差额: 净增, 分项: [新增, 减少], 允许误差: 0.05}
                  - {各单位合计: 工业投资, 单位: 全市, 允许误差: 0.5 亿元/人}
                一致性参数: {占比超过: 120, 数量级: 7.5, 除外: [产销率, 负债率]}
                """)).contains(ALL);
        assertThat(Reading.en(problems.sorted())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                            | 100  | 10
            'consistency_defaults: {jump: 3}'             | 100  | 3
            'consistency_defaults: {share_above: none}'   |      | 10
            '一致性参数: {占比超过: 110, 数量级: 不查}'     | 110  |
            """)
    void shares_and_jumps_are_looked_at_unless_told_otherwise(String yaml, Bound share, Bound jump) {
        ConsistencyRules rules = read(yaml + "\n").orElseThrow();

        assertThat(rules.shareAbove()).isEqualTo(share == null ? null : share.value());
        assertThat(rules.jump()).isEqualTo(jump == null ? null : jump.value());
        assertThat(rules.declared()).isEmpty();
        assertThat(rules.except()).isEmpty();
    }

    /** For the converter of the table above. */
    record Bound(Ratio value) {
        Bound(String text) {
            this(Ratio.parse(text));
        }
    }

    @Test
    void tells_everything_that_is_wrong() {
        read("""
                consistency:
                  - {total: 产值, parts: [甲], tolerance: 0.05}
                  - {total: 产值, parts: [甲, 乙]}
                  - {total: 产值, growth: 增速, of: 产值, tolerance: 1}
                  - {parts: [甲, 乙], tolerance: 1}
                  - {growth: 增速, tolerance: 1}
                  - {growth: 增速, of: 产值, parts: [甲, 乙], tolerance: -1}
                  - {ratio: 合格率, parts: [甲, 乙, 丙], tolerance: some}
                  - {ratio: 合格率, parts: 甲, tolerance: 5 *}
                  - {difference: [净增], parts: [甲, 乙], tolerance: 1/0}
                  - {total_of_units: 投资, units: 全市, tolerance: 1}
                  - {total: 1234567890123456789012345678, parts: [甲, 乙], tolerance: 1}
                  - 甲
                consistency_defaults: {share_above: 0, jump: 1, excepted: 甲}
                """);
        assertThat(Reading.en(problems.sorted())).isEqualTo("""
                s.yaml:5:24: this must be at least 2 indicators; write it like: {total: 规上工业产值, parts: [甲, 乙], tolerance: 0.05}
                s.yaml:6:5: 'tolerance' (允许误差) is missing; write it like: {total: 规上工业产值, parts: [甲, 乙], tolerance: 0.05}
                s.yaml:7:5: each needs exactly one of total, growth, ratio, difference and total_of_units; there are 2
                s.yaml:8:5: each needs exactly one of total, growth, ratio, difference and total_of_units; there are 0
                s.yaml:9:5: 'of' (对应) is missing; write it like: {growth: 税收增速, of: 税收, tolerance: 0.05}
                s.yaml:10:33: 'parts' does not go with 'growth'; write it like: {growth: 税收增速, of: 税收, tolerance: 0.05}
                s.yaml:10:52: a tolerance cannot be below zero, not -1; write 0 for none
                s.yaml:11:47: 'some' is not a number; write it like 12, 0.5 or 1/6
                s.yaml:12:39: '*' has characters that rules cannot take (such as quotation marks, backslashes, * or line breaks)
                s.yaml:13:50: '1/0' has a denominator of zero
                s.yaml:14:5: 'unit' (单位) is missing; write it like: {total_of_units: 工业投资, unit: 全市, tolerance: 0.05}
                s.yaml:14:26: there is no key 'units' here. Did you mean 'unit' or 'total_of_units'?
                s.yaml:15:13: '1234567890123456789012345678' has 28 digits before the point, at most 26; use a larger measure
                s.yaml:16:5: this must be a block of keys; write it like: {total: 规上工业产值, parts: [甲, 乙], tolerance: 0.05}
                s.yaml:17:37: this must be more than 0; write none (不查) to go without this warning
                s.yaml:17:46: this must be more than 1; write none (不查) to go without this warning
                s.yaml:17:49: there is no key 'excepted' here. Did you mean 'except'?""");
        assertThat(Reading.zh(problems.sorted()))
                .contains("s.yaml:7:5: 每一条要写一种关系，且只写一种：合计（total）、增速（growth）、比值（ratio）、差额（difference）或"
                        + "各单位合计（total_of_units）；现有 2 种")
                .contains("s.yaml:9:5: 缺少“对应”（of）；写法如：{growth: 税收增速, of: 税收, tolerance: 0.05}")
                .contains("s.yaml:10:33: “parts”不与“growth”连用；写法如：{growth: 税收增速, of: 税收, tolerance: 0.05}")
                .contains("s.yaml:10:52: 允许误差不能小于零，写的是 -1；不容许误差就写 0")
                .contains("s.yaml:17:46: 这里须大于 1；不需要这项提醒就写 none（不查）");
    }

    @Test
    void a_list_is_needed() {
        read("consistency: {total: 产值, parts: [甲, 乙], tolerance: 0}\n");

        assertThat(Reading.zh(problems.sorted()))
                .isEqualTo("s.yaml:4:14: 这里须是一个列表；写法如：- {total: 规上工业产值, parts: [甲, 乙], tolerance: 0.05}");
    }
}
