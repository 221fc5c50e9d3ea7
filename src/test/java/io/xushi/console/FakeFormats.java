package io.xushi.console;

import io.xushi.alert.AlertLevel;
import io.xushi.alert.AlertPolicy;
import io.xushi.alert.LevelScale;
import io.xushi.calendar.Period;
import io.xushi.calendar.Rhythm;
import io.xushi.calendar.Span;
import io.xushi.indicator.Accumulation;
import io.xushi.indicator.Direction;
import io.xushi.indicator.Frequency;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.IndicatorCatalogue;
import io.xushi.ingest.SchemeFileFormats;
import io.xushi.quantity.Measure;
import io.xushi.scheme.Grid;
import io.xushi.scheme.PlanSheet;
import io.xushi.scheme.ScheduleSeed;
import io.xushi.scheme.Scheme;
import io.xushi.scheme.SchemeFormats;
import io.xushi.scheme.StandingRule;
import io.xushi.scheme.WorkedCase;
import io.xushi.scoring.Ties;
import io.xushi.wording.Problems;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Instead of files: the schemes of the examples, chosen by the folder's name; but a scheme that scores as it is. */
final class FakeFormats implements SchemeFormats {

    private final SchemeFormats real = new SchemeFileFormats();

    private static boolean isReal(String label) {
        return label.contains(Examples.HANGZHOU);
    }

    @Override
    public Optional<Scheme> scheme(String label, byte[] yaml, Problems problems) {
        if (isReal(label)) {
            return real.scheme(label, yaml, problems);
        }
        boolean large = label.contains(Examples.LARGE);
        LevelScale levels = new LevelScale(List.of(
                new AlertLevel("yellow", new Wording("黄色预警", "yellow alert")),
                new AlertLevel("orange", new Wording("橙色预警", "orange alert")),
                new AlertLevel("red", new Wording("红色预警", "red alert"))));
        return Optional.of(new Scheme(
                large ? Examples.LARGE : Examples.XIANGXI,
                large
                        ? new Wording("2021年度乡镇（街道）综合目标责任制考核", "Yearly targets of townships and subdistricts 2021")
                        : new Wording("湘西州2021年重点建设项目投资监测", "Xiangxi key projects: investment 2021"),
                large ? "州政办发〔2021〕18号" : "2021年1—9月份重点建设项目简讯",
                large
                        ? new Wording(
                                "演示数据：单位与数字均为虚构，不得引用。",
                                "Demonstration: units and figures are invented and must not be quoted.")
                        : null,
                large ? Examples.LARGE : Examples.XIANGXI,
                new Span(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)),
                Map.of("县市", "县市组", "州直", "州直组"),
                levels,
                new StandingRule(large ? Examples.indicatorName(1) : Examples.INVESTMENT, large, Ties.SKIP),
                new AlertPolicy(1, 1),
                List.of(new ScheduleSeed("monitoring", Rhythm.parse("每月第5个工作日 09:00")))));
    }

    @Override
    public List<Indicator> indicators(String label, byte[] content, Problems problems) {
        if (isReal(label)) {
            return real.indicators(label, content, problems);
        }
        List<Indicator> indicators = new ArrayList<>();
        if (label.contains(Examples.LARGE)) {
            for (int i = 1; i <= Examples.LARGE_TARGETS; i++) {
                indicators.add(indicator("K%02d".formatted(i), Examples.indicatorName(i), i % 3 == 0 ? "个" : "万元"));
            }
        } else {
            indicators.add(indicator("ZDXM-TZ", Examples.INVESTMENT, "亿元"));
        }
        return indicators;
    }

    private static Indicator indicator(String code, String name, String measure) {
        return new Indicator(
                code,
                name,
                new Measure(measure),
                Direction.UP,
                Accumulation.YTD,
                Frequency.MONTH,
                null,
                false,
                List.of());
    }

    @Override
    public Optional<PlanSheet> planSheet(
            String name, String label, byte[] content, IndicatorCatalogue indicators, Problems problems) {
        if (isReal(label)) {
            return real.planSheet(name, label, content, indicators, problems);
        }
        Map<String, Map<String, SortedMap<Period, BigDecimal>>> rows = new TreeMap<>();
        Examples.XIANGXI_UNITS.forEach(unit -> rows.put(
                unit.code(), Map.of("ZDXM-TZ", new TreeMap<>(Map.of(Period.year(2021), new BigDecimal(unit.plan()))))));
        return Optional.of(new PlanSheet(name, rows));
    }

    @Override
    public List<Grid> grids(String label, byte[] xlsx, Problems problems) {
        return List.of();
    }

    @Override
    public List<WorkedCase> cases(String label, byte[] csv, Problems problems) {
        return List.of();
    }
}
