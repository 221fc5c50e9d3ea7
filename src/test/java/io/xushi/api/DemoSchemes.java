package io.xushi.api;

import io.xushi.alert.AlertLevel;
import io.xushi.alert.AlertPolicy;
import io.xushi.alert.LevelScale;
import io.xushi.calendar.Span;
import io.xushi.check.CheckListener;
import io.xushi.check.RuleVersionStore;
import io.xushi.check.SchemesInForce;
import io.xushi.clause.Stage;
import io.xushi.evaluation.ClauseBook;
import io.xushi.evaluation.Dossier;
import io.xushi.evaluation.Findings;
import io.xushi.indicator.Accumulation;
import io.xushi.indicator.Direction;
import io.xushi.indicator.Frequency;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.IndicatorCatalogue;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.Assessment;
import io.xushi.scheme.ConsistencyRules;
import io.xushi.scheme.Grade;
import io.xushi.scheme.Grid;
import io.xushi.scheme.Item;
import io.xushi.scheme.PlanSheet;
import io.xushi.scheme.RuleSetReader;
import io.xushi.scheme.Scheme;
import io.xushi.scheme.SchemeFiles;
import io.xushi.scheme.SchemeFormats;
import io.xushi.scheme.StandingRule;
import io.xushi.scheme.WorkedCase;
import io.xushi.scoring.Ties;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import io.xushi.wording.Wording;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Schemes for tests: "invest-2021" is in force, "late-2021" too but without data, "broken" never was. */
final class DemoSchemes implements SchemeFormats, RuleVersionStore {

    static final Indicator INVESTMENT = new Indicator(
            "gdzc",
            "固定资产投资",
            new Measure("亿元"),
            Direction.UP,
            Accumulation.YTD,
            Frequency.MONTH,
            null,
            false,
            List.of("固投"));

    private static final String TARGETS = """
            方案 “%s”
            阶段 目标

            规则 “1 固定资产投资”
            原文 “全年完成固定资产投资 120 亿元”
            当
                考核指标“固定资产投资”
            则
                目标达到 120 亿元
                进度按月均分
            结束
            """;

    private static final String SCORING = """
            规则 “1-1 投资”
            当
                指标“固定资产投资”完成目标
            则
                得 7 分
            结束
            """;

    private static final String GRADING = """
            规则 “G 合格”
            当
                总分大于等于 5 分
            则
                等次定为“合格”
            结束
            """;

    private final Map<String, List<Version>> versions = new LinkedHashMap<>();

    static SchemesInForce inForce(DemoSchemes store, Clock clock) {
        SchemesInForce schemes = new SchemesInForce(
                new RuleSetReader(store),
                rules -> new SilentBook(),
                store,
                id -> List.of(),
                new CheckListener() {},
                clock);
        schemes.load("invest-2021", folder("invest-2021", TARGETS.formatted("invest-2021")));
        schemes.load("late-2021", folder("late-2021", TARGETS.formatted("late-2021")));
        schemes.load(
                "late-2021", folder("late-2021", TARGETS.formatted("late-2021").replace("达到", "大概")));
        schemes.load("broken", folder("broken", TARGETS.formatted("broken").replace("固定资产投资”\n则", "固定资产”\n则")));
        return schemes;
    }

    private static SchemeFiles folder(String id, String targets) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("scheme.yaml", id.getBytes(StandardCharsets.UTF_8));
        files.put("indicators.csv", new byte[0]);
        files.put("targets.dslr", targets.getBytes(StandardCharsets.UTF_8));
        files.put("scoring.dslr", SCORING.getBytes(StandardCharsets.UTF_8));
        files.put("grading.dslr", GRADING.getBytes(StandardCharsets.UTF_8));
        return new SchemeFiles("rules/" + id, files);
    }

    @Override
    public Optional<Scheme> scheme(String label, byte[] yaml, Problems problems) {
        String id = new String(yaml, StandardCharsets.UTF_8);
        problems.warning(Place.line(label, 3), "没有写文号", "no document number");
        return Optional.of(new Scheme(
                id,
                new Wording("固定资产投资考核", "Assessment of investment"),
                "〔2021〕1号",
                new Wording("数据仅供演示", "figures are for demonstration"),
                id,
                new Span(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)),
                Map.of(),
                new LevelScale(List.of(
                        new AlertLevel("yellow", new Wording("黄色", "yellow")),
                        new AlertLevel("red", new Wording("红色", "red")))),
                new StandingRule("固定资产投资", false, Ties.SKIP),
                new AlertPolicy(1, 1),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                new Assessment(
                        List.of(new Item(
                                "1",
                                new Wording("投资", "investment"),
                                null,
                                Ratio.parse("7.5"),
                                new Item.Limit(true, Ratio.of(10), null),
                                List.of())),
                        List.of(
                                new Grade("优秀", new Wording("优秀", "excellent")),
                                new Grade("合格", new Wording("合格", "passed"))),
                        Assessment.NONE.total(),
                        null,
                        null),
                ConsistencyRules.UNDECLARED));
    }

    @Override
    public List<Indicator> indicators(String label, byte[] content, Problems problems) {
        return List.of(INVESTMENT);
    }

    @Override
    public Optional<PlanSheet> planSheet(
            String name, String label, byte[] content, IndicatorCatalogue indicators, Problems problems) {
        return Optional.empty();
    }

    @Override
    public List<Grid> grids(String label, byte[] xlsx, Problems problems) {
        return List.of();
    }

    @Override
    public List<WorkedCase> cases(String label, byte[] csv, Problems problems) {
        return List.of();
    }

    @Override
    public void putInForce(String scheme, String version, SchemeFiles files, Instant at) {
        versions.computeIfAbsent(scheme, id -> new ArrayList<>()).add(0, new Version(scheme, version, at));
    }

    @Override
    public Optional<Version> inForce(String scheme) {
        return versions(scheme).stream().findFirst();
    }

    @Override
    public Optional<SchemeFiles> files(String scheme, String version) {
        return Optional.empty();
    }

    @Override
    public List<Version> versions(String scheme) {
        return versions.getOrDefault(scheme, List.of());
    }

    private static final class SilentBook implements ClauseBook {
        @Override
        public void judge(Stage stage, Collection<Dossier> dossiers, Findings findings) {}

        @Override
        public void close() {}
    }
}
