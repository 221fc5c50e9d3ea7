package io.xushi.scheme;

import static io.xushi.scheme.SchemeBuilder.aScheme;
import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.wording.Language;
import org.junit.jupiter.api.Test;

/** Figures that must agree have to exist and to be comparable; whole texts, in both languages. */
class ConsistencyChecksTest {

    private static SchemeBuilder with(String yaml) {
        return aScheme()
                .replacing("scheme.yaml", "id: demo\n", "id: demo\n" + yaml)
                .replacing("indicators.csv", "rate,合格率", """
                        100,百强企业数,家,up,point,month
                        a,甲,亿元,up,ytd,month
                        b,乙,亿元,up,ytd,month
                        c,丙,万元,up,ytd,month
                        share,占比,%,up,ratio,month
                        rate,合格率""");
    }

    @Test
    void any_name_of_an_indicator_will_do() {
        RuleSet rules = with("""
                consistency:
                  - {total: inv, parts: [a, 乙], tolerance: 0.05 亿元}
                  - {total: 100 %, parts: [合格率, share], tolerance: 0.1 pp}
                  - {growth: rate, of: 甲, tolerance: 0.05 pp}
                  - {ratio: 占比, parts: [甲, 乙], tolerance: 0.05}
                  - {difference: rate, parts: [rate2, 占比], tolerance: 0.05 pp}
                  - {total_of_units: 投资, unit: 全市, tolerance: 0.5 亿元}
                consistency_defaults: {except: [share]}
                """)
                .replacing("indicators.csv", "share,", "rate2,合格率二,%,up,rate,month\nshare,")
                .read();

        assertThat(rules.scheme().consistency().declared()).hasSize(6);
    }

    @Test
    void tells_what_is_not_there_or_cannot_be_compared() {
        SchemeBuilder scheme = with("""
                consistency:
                  - {total: 投姿, parts: [甲, 乙], tolerance: 1}
                  - {total: 投资, parts: [甲, 丙], tolerance: 1}
                  - {total: 投资, parts: [甲, inv], tolerance: 1}
                  - {total: 投资, parts: [甲, a], tolerance: 1}
                  - {total: 100, parts: [占比, 合格率], tolerance: 1}
                  - {total: 100 %, parts: [甲, 乙], tolerance: 1}
                  - {growth: 甲, of: 乙, tolerance: 1}
                  - {ratio: 占比, parts: [甲, 丙], tolerance: 1}
                  - {difference: 丙, parts: [甲, 乙], tolerance: 1}
                  - {total_of_units: 占比, unit: 全市, tolerance: 1}
                  - {ratio: 占比, parts: [甲, 乙], tolerance: 0.05 %}
                  - {total: 投资, parts: [甲, 乙], tolerance: 50 万元}
                consistency_defaults: {except: [占必]}
                """);

        assertThat(scheme.refusal(Language.ZH)).isEqualTo("""
                rules/demo/scheme.yaml: 一致性（consistency）第 10 条：“占比”是比率或增速，各单位的数不能相加；请改用绝对数指标
                rules/demo/scheme.yaml: 一致性（consistency）第 11 条：允许误差以百分点计，写的是“%”；写作 0.05 pp
                rules/demo/scheme.yaml: 一致性（consistency）第 12 条：允许误差以“亿元”计，写的是“万元”；系统不换算，请改写成以“亿元”计的数
                rules/demo/scheme.yaml: 一致性（consistency）第 1 条：没有指标“投姿”。是不是：投资？
                rules/demo/scheme.yaml: 一致性（consistency）第 2 条：“丙”的计量单位是“万元”，这里须是“亿元”；系统不换算，请选用同一单位的指标
                rules/demo/scheme.yaml: 一致性（consistency）第 3 条：指标“投资”用了两次（代码、名称、别名都算），只留一处
                rules/demo/scheme.yaml: 一致性（consistency）第 4 条：指标“甲”用了两次（代码、名称、别名都算），只留一处
                rules/demo/scheme.yaml: 一致性（consistency）第 5 条：“100”也是指标“百强企业数”的代码、名称或别名；指的是指标，就写成带引号的名称；指的是数，就写成 100 %
                rules/demo/scheme.yaml: 一致性（consistency）第 6 条：“乙”的计量单位是“亿元”，这里须是“%”；系统不换算，请选用同一单位的指标
                rules/demo/scheme.yaml: 一致性（consistency）第 6 条：“甲”的计量单位是“亿元”，这里须是“%”；系统不换算，请选用同一单位的指标
                rules/demo/scheme.yaml: 一致性（consistency）第 7 条：增速“甲”须以 % 计，它的计量单位是“亿元”
                rules/demo/scheme.yaml: 一致性（consistency）第 8 条：“丙”的计量单位是“万元”，这里须是“亿元”；系统不换算，请选用同一单位的指标
                rules/demo/scheme.yaml: 一致性（consistency）第 9 条：“丙”的计量单位是“万元”，这里须是“亿元”；系统不换算，请选用同一单位的指标
                rules/demo/scheme.yaml: 一致性参数（consistency_defaults）除外：没有指标“占必”。是不是：占比？""");
        assertThat(scheme.refusal(Language.EN)).isEqualTo("""
                rules/demo/scheme.yaml: consistency, number 10: "占比" is a ratio or a rate, which units' figures do not add up to; use an indicator of amounts
                rules/demo/scheme.yaml: consistency, number 11: the tolerance is in percentage points, not in '%'; write 0.05 pp
                rules/demo/scheme.yaml: consistency, number 12: the tolerance is in '亿元', not in '万元'; nothing is converted, write it in '亿元'
                rules/demo/scheme.yaml: consistency, number 1: there is no indicator "投姿". Did you mean '投资'?
                rules/demo/scheme.yaml: consistency, number 2: "丙" is in '万元', here it must be in '亿元'; nothing is converted, use an indicator in that measure
                rules/demo/scheme.yaml: consistency, number 3: indicator "投资" is used twice (by code, name or alias); keep one
                rules/demo/scheme.yaml: consistency, number 4: indicator "甲" is used twice (by code, name or alias); keep one
                rules/demo/scheme.yaml: consistency, number 5: '100' is also a code, name or alias of indicator "百强企业数"; write that in quotes if it is meant, or 100 % for the number
                rules/demo/scheme.yaml: consistency, number 6: "乙" is in '亿元', here it must be in '%'; nothing is converted, use an indicator in that measure
                rules/demo/scheme.yaml: consistency, number 6: "甲" is in '亿元', here it must be in '%'; nothing is converted, use an indicator in that measure
                rules/demo/scheme.yaml: consistency, number 7: growth "甲" must be in %, it is in '亿元'
                rules/demo/scheme.yaml: consistency, number 8: "丙" is in '万元', here it must be in '亿元'; nothing is converted, use an indicator in that measure
                rules/demo/scheme.yaml: consistency, number 9: "丙" is in '万元', here it must be in '亿元'; nothing is converted, use an indicator in that measure
                rules/demo/scheme.yaml: consistency_defaults, except: there is no indicator "占必". Did you mean '占比'?""");
    }

    @Test
    void names_may_be_hostile() {
        SchemeBuilder scheme = with("""
                consistency:
                  - {total: "%s%n%1$s<script>", parts: [甲, "'; drop table"], tolerance: 1}
                """);

        assertThat(scheme.refusal(Language.EN)).isEqualTo("""
                rules/demo/scheme.yaml: consistency, number 1: there is no indicator "%s%n%1$s<script>". Did you mean 'c'?
                rules/demo/scheme.yaml: consistency, number 1: there is no indicator "'; drop table". Did you mean 'a' or 'b'?""");
    }
}
