package io.xushi.benchmark;

import io.xushi.calendar.Period;
import io.xushi.indicator.Basis;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Status;
import io.xushi.scheme.SchemeFiles;
import io.xushi.unit.Unit;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** A scheme with any number of units and indicators, the same at every run. */
record GeneratedScheme(int units, int indicators) {

    static final String ID = "benchmark-2021";
    static final Period PERIOD = Period.parse("2021-09");

    SchemeFiles files() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        put(files, "scheme.yaml", """
                id: benchmark-2021
                title: Benchmark
                period: 2021
                levels:
                  yellow: {zh: 黄色, en: yellow}
                  red: {zh: 红色, en: red}
                standing: {by: completion, indicator: 指标1, within: all, ties: skip}
                alerts: {raise_after: 1, clear_after: 1}
                """);
        StringBuilder rows = new StringBuilder("code,name,measure,direction,accumulation,frequency\n");
        StringBuilder targets = new StringBuilder("方案 “" + ID + "”\n阶段 目标\n");
        for (int i = 1; i <= indicators; i++) {
            rows.append("i%d,指标%d,亿元,up,ytd,month\n".formatted(i, i));
            targets.append("""

                    规则 “M-%d 指标%d”
                    当
                        考核指标“指标%d”
                    则
                        目标达到 %d 亿元
                        进度按月均分
                    结束
                    """.formatted(i, i, i, 90 + i));
        }
        put(files, "indicators.csv", rows.toString());
        put(files, "targets.dslr", targets.toString());
        put(files, "alerts.dslr", """
                方案 “benchmark-2021”
                阶段 预警

                规则 “Y-1 落后”
                当
                    考核每个指标
                    其进度差低于 0 个百分点
                则
                    预警级别“黄色”
                结束

                规则 “Y-2 落后超过 10 个百分点”
                当
                    考核每个指标
                    其进度差低于 -10 个百分点
                则
                    预警级别“红色”
                结束
                """);
        return new SchemeFiles("rules/" + ID, files);
    }

    private static void put(TreeMap<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    List<Unit> unitList() {
        List<Unit> list = new ArrayList<>();
        for (int u = 1; u <= units; u++) {
            list.add(new Unit(code(u), "单位" + u, "县市", null, null, true, List.of()));
        }
        return list;
    }

    /** Year-to-date values of some units, from 45 to 115 per cent of the target, so that about a sixth is behind. */
    List<Observation> observations(int firstUnit, int lastUnit) {
        List<Observation> list = new ArrayList<>((lastUnit - firstUnit + 1) * indicators);
        for (int u = firstUnit; u <= lastUnit; u++) {
            Random random = new Random(u);
            for (int i = 1; i <= indicators; i++) {
                int perMille = random.nextInt(6) == 0 ? 450 + random.nextInt(300) : 750 + random.nextInt(400);
                BigDecimal value = BigDecimal.valueOf((90L + i) * perMille, 3);
                list.add(new Observation(
                        code(u),
                        "i" + i,
                        PERIOD,
                        value,
                        Basis.REPORTED,
                        Status.PRELIMINARY,
                        null,
                        "generated",
                        null,
                        0));
            }
        }
        return list;
    }

    private static String code(int unit) {
        return "u%06d".formatted(unit);
    }
}
