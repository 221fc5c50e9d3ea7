package io.xushi.console;

import io.xushi.calendar.Period;
import io.xushi.indicator.Basis;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Status;
import io.xushi.intake.DataKind;
import io.xushi.intake.ReceivedFile;
import io.xushi.scheme.SchemeFiles;
import io.xushi.unit.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A real bulletin of ten units, an invented scheme of 300 units and 30 targets with difficult names, and the real table
 * of seventeen items with its sample, to which difficulties are added.
 */
final class Examples {

    static final String XIANGXI = "xiangxi-2021";
    static final String LARGE = "large-2021";
    static final String BROKEN = "broken-2021";
    static final String HANGZHOU = "hangzhou-2007";
    static final String INVESTMENT = "重点建设项目完成投资";
    static final int LARGE_UNITS = 300;
    static final int LARGE_TARGETS = 30;

    /** A unit of the bulletin: plan and completed to September, 亿元. */
    record Row(String code, String name, String type, boolean assessed, String plan, String completed) {}

    static final List<Row> XIANGXI_UNITS = List.of(
            new Row("433100", "湘西州", "市州", false, "640.7", "474.5"),
            new Row("433101", "吉首市", "县市", true, "82.5", "65.1"),
            new Row("433122", "泸溪县", "县市", true, "42.6", "31.2"),
            new Row("433123", "凤凰县", "县市", true, "78.5", "62.9"),
            new Row("433126", "古丈县", "县市", true, "23.4", "19.0"),
            new Row("433124", "花垣县", "县市", true, "46.0", "37.1"),
            new Row("433125", "保靖县", "县市", true, "41.9", "30.9"),
            new Row("433127", "永顺县", "县市", true, "51.0", "42.3"),
            new Row("433130", "龙山县", "县市", true, "51.7", "40.9"),
            new Row("433171", "湘西高新区", "县市", true, "66.4", "53.1"),
            new Row("433199", "州直", "州直", true, "156.7", "92.0"));

    private static final List<String> CURVE =
            List.of("0.07", "0.15", "0.25", "0.36", "0.47", "0.59", "0.72", "0.86", "1");
    private static final List<String> NAMES = List.of("城关镇", "双溪乡", "白云街道", "红岩镇", "古城街道", "长坪乡", "龙塘镇");
    private static final List<String> WORK =
            List.of("固定资产投资", "规模以上工业增加值", "社会消费品零售总额", "一般公共预算收入", "新增市场主体", "招商引资到位资金");

    private Examples() {}

    static String indicatorName(int i) {
        return switch (i) {
            case 4 -> "<script>alert(1)指标</script>";
            case 7 -> "巩固拓展脱贫攻坚成果同乡村振兴有效衔接中央和省级财政资金支出进度（含跨年度结转项目）";
            default -> WORK.get(i % WORK.size()) + (i < 6 ? "" : "（第" + i + "项）");
        };
    }

    private static String unitName(int i) {
        return switch (i) {
            case 1 -> "<script>alert('单位')</script>";
            case 2 -> "“引号”与\"双引号\"及'单引号'&镇";
            case 3 -> "湘西土家族苗族自治州经济技术开发区管理委员会社会事务管理与综合行政执法服务中心筹备工作领导小组办公室";
            default -> NAMES.get(i % NAMES.size()) + i;
        };
    }

    static List<Unit> units(String scheme) {
        List<Unit> units = new ArrayList<>();
        if (scheme.equals(XIANGXI)) {
            XIANGXI_UNITS.forEach(row -> units.add(new Unit(
                    row.code(),
                    row.name(),
                    row.type(),
                    row.assessed() ? "433100" : null,
                    null,
                    row.assessed(),
                    List.of())));
        } else {
            for (int i = 1; i <= LARGE_UNITS; i++) {
                String code = i == 1 ? "T001/a b?<\"" : "T%03d".formatted(i);
                units.add(new Unit(code, unitName(i), "乡镇", null, i % 2 == 0 ? "一类乡镇" : "二类乡镇", true, List.of()));
            }
        }
        return units;
    }

    /** Year to date by month, to the given month. */
    static List<Observation> observations(String scheme, int months) {
        List<Observation> all = new ArrayList<>();
        if (scheme.equals(XIANGXI)) {
            for (Row row : XIANGXI_UNITS) {
                for (int month = 1; month <= months; month++) {
                    BigDecimal value = new BigDecimal(row.completed())
                            .multiply(new BigDecimal(CURVE.get(month - 1)))
                            .setScale(1, RoundingMode.HALF_UP);
                    all.add(observation(row.code(), "ZDXM-TZ", month, value));
                }
            }
            return all;
        }
        List<Unit> units = units(scheme);
        for (int u = 0; u < units.size(); u++) {
            for (int i = 1; i <= LARGE_TARGETS; i++) {
                int pace = 15 + (u * 7 + i * 11) % 17 + (u % 9 == 0 ? -8 : 6) + (i % 13 == 0 ? 80 : 0);
                for (int month = 1; month <= 3 && (u + i) % 41 != 0; month++) {
                    all.add(observation(
                            units.get(u).code(),
                            "K%02d".formatted(i),
                            month,
                            BigDecimal.valueOf(4000L * pace * month)));
                }
            }
        }
        return all;
    }

    static Observation observation(String unit, String indicator, int month, BigDecimal value) {
        return new Observation(
                unit,
                indicator,
                Period.month(YearMonth.of(2021, month)),
                value,
                Basis.REPORTED,
                Status.PRELIMINARY,
                null,
                "州发展改革委月报",
                null,
                0);
    }

    /** Of the sample some points are left out, so that some totals are incomplete; one unit is vetoed, another strange. */
    static ReceivedFile sample(DataKind kind) {
        String text = read(Path.of("config/samples", HANGZHOU, kind.id() + ".csv"));
        String changed = switch (kind) {
            case UNITS -> text + "\"<script>alert('单位')</script>\",\"<b>“引号”&</b>\",区,\n";
            case OBSERVATIONS ->
                text.replaceAll("(?m)^jiande,(工业投资|万元GDP能耗变动率),.*\n", "").replaceAll("(?m)^xihu,.*\n", "");
            case FACTS -> text + "gongshu,事件,领导班子党风廉政重大问题,2007,情况=<i>查实</i>,演示数据\n";
            case JUDGEMENTS ->
                text.replaceAll("(?m)^(xihu|jiande),,I+-[0-9]+-1,.*\n", "") + "\"<script>alert('单位')</script>\",,"
                        + "II-3-1,2007,4,否,市经委,\"<img src=x onerror=alert(1)>\"\"理由\"\"\"\n";
            case INDICATORS -> text;
        };
        return new ReceivedFile(kind.id() + ".csv", changed.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The folder that ships with the product, with a title that is markup. */
    static SchemeFiles hangzhou() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        Path folder = Path.of("rules", HANGZHOU);
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.resolve("cases")))
                    .forEach(file -> files.put(
                            folder.relativize(file).toString(),
                            read(file)
                                    .replace("I-4-1 产业发展与招商引资", "I-4-1 <em>产业发展</em>与招商引资")
                                    .getBytes(StandardCharsets.UTF_8)));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new SchemeFiles("rules/" + HANGZHOU, files);
    }

    static SchemeFiles files(String scheme, String targets) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("scheme.yaml", scheme.getBytes(StandardCharsets.UTF_8));
        files.put("indicators.csv", scheme.getBytes(StandardCharsets.UTF_8));
        files.put("targets.dslr", targets.getBytes(StandardCharsets.UTF_8));
        files.put("alerts.dslr", ALERTS.replace("SCHEME", scheme).getBytes(StandardCharsets.UTF_8));
        if (scheme.equals(XIANGXI)) {
            files.put("plans/年度投资计划.csv", new byte[0]);
        }
        return new SchemeFiles("rules/" + scheme, files);
    }

    static String targets(String scheme) {
        StringBuilder text = new StringBuilder("方案 “" + scheme + "”\n阶段 目标\n");
        if (scheme.equals(XIANGXI)) {
            return text.append("规则 “M-1 重点建设项目投资”\n原文 “1—9月份，全州重点建设项目完成投资474.5亿元，占年度计划的74.1%。”\n")
                    .append("未载明 “时序进度的算法”\n说明 “简讯按月均摊计算时序进度，9月末为75%”\n")
                    .append("当\n    考核指标“" + INVESTMENT + "”\n则\n    目标按计划表“年度投资计划”\n    进度按月均分\n结束\n")
                    .toString();
        }
        for (int i = 1; i <= LARGE_TARGETS; i++) {
            text.append("规则 “T-" + i + " 目标" + i + "”\n当\n    考核指标“" + indicatorName(i) + "”\n则\n")
                    .append("    确保 1000000 MEASURE，力争 1200000 MEASURE\n".replace("MEASURE", i % 3 == 0 ? "个" : "万元"))
                    .append("    进度按月均分\n结束\n");
        }
        return text.toString();
    }

    private static final String ALERTS = """
            方案 “SCHEME”
            阶段 预警
            规则 “A-1 略有落后”
            原文 “低于时序进度的，予以黄色预警。”
            当
                考核每个指标
                其进度差从 -5 个百分点（含）到 0 个百分点（不含）
            则
                预警级别“黄色预警”
            结束
            规则 “A-2 落后较多”
            当
                考核每个指标
                其进度差从 -10 个百分点（含）到 -5 个百分点（不含）
            则
                预警级别“橙色预警”
            结束
            规则 “A-3 严重落后”
            原文 “低于时序进度10个百分点以上的，予以红色预警并约谈。”
            当
                考核每个指标
                其进度差低于 -10 个百分点
            则
                预警级别“红色预警”
            结束
            """;
}
