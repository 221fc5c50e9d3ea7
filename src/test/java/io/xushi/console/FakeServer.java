package io.xushi.console;

import io.xushi.calendar.Period;
import io.xushi.calendar.Rhythm;
import io.xushi.calendar.WorkingDays;
import io.xushi.check.CheckListener;
import io.xushi.check.CheckPlan;
import io.xushi.check.CheckSchedule;
import io.xushi.check.RaisingAlerts;
import io.xushi.check.RuleVersionStore;
import io.xushi.check.RunningChecks;
import io.xushi.check.ScheduleBook;
import io.xushi.check.SchemesInForce;
import io.xushi.check.UnitByMonth;
import io.xushi.evaluation.EvaluatingUnits;
import io.xushi.evaluation.UnitData;
import io.xushi.ingest.DataColumns;
import io.xushi.ingest.DataFileReader;
import io.xushi.intake.Batch;
import io.xushi.intake.DataKind;
import io.xushi.intake.ImportRecord;
import io.xushi.intake.ReceivedFile;
import io.xushi.intake.TakingData;
import io.xushi.rules.DroolsCompiler;
import io.xushi.scheme.RuleSetReader;
import io.xushi.scheme.SchemeFiles;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The console with fakes behind it. Not annotated as a configuration, so that no other test's scan finds it. */
@EnableAutoConfiguration(exclude = QuartzAutoConfiguration.class)
@ComponentScan(basePackageClasses = ConsoleConfiguration.class)
class FakeServer {

    private static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'";

    private static final Instant AT = Instant.parse("2021-10-08T01:12:00Z");

    /** @param schemes of {@link Examples} that are to be there */
    static ConfigurableApplicationContext start(String... schemes) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(FakeServer.class)
                .web(WebApplicationType.SERVLET)
                .run("--server.port=0", "--spring.flyway.enabled=false", "--spring.datasource.url=jdbc:h2:mem:console");
        for (String scheme : schemes) {
            switch (scheme) {
                case Examples.XIANGXI -> fillXiangxi(context);
                case Examples.LARGE -> fillLarge(context);
                case Examples.HANGZHOU -> fillHangzhou(context);
                default -> throw new IllegalArgumentException(scheme);
            }
        }
        return context;
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(each -> each.anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .build();
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2021-10-09T02:30:00Z"), ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    WorkingDays workingDays() {
        LocalDate october = LocalDate.of(2021, 10, 1);
        return new WorkingDays(
                Set.copyOf(october.datesUntil(october.plusDays(7)).toList()),
                Set.of(LocalDate.of(2021, 10, 9)),
                Set.of(2021));
    }

    @Bean
    FakeData fakeData() {
        return new FakeData();
    }

    @Bean
    FakeChecks fakeChecks() {
        return new FakeChecks();
    }

    @Bean
    SchemesInForce schemesInForce(Clock clock) {
        return new SchemesInForce(
                new RuleSetReader(new FakeFormats()),
                rules -> rules.scheme().id().equals(Examples.HANGZHOU)
                        ? new DroolsCompiler().compile(rules)
                        : new FakeClauseBook(rules),
                new NoVersions(),
                any -> List.of(),
                new CheckListener() {},
                clock);
    }

    @Bean
    RunningChecks runningChecks(
            SchemesInForce schemes, FakeData data, FakeChecks checks, WorkingDays days, Clock clock) {
        RaisingAlerts raising = new RaisingAlerts(checks, checks);
        return new RunningChecks(schemes, data, checks, raising, days, new CheckListener() {}, clock);
    }

    @Bean
    UnitByMonth unitByMonth(SchemesInForce schemes, FakeData data, WorkingDays days) {
        return new UnitByMonth(schemes, data, days);
    }

    @Bean
    TakingData takingData(FakeData data, Clock clock) {
        return new TakingData(new FakeReader(), data, data, record -> {}, clock);
    }

    @Bean
    ScheduleBook scheduleBook() {
        return new Schedules();
    }

    @Bean
    FileColumns fileColumns() {
        // What judgements are read by is real, and so must be what their problems are led by.
        return kind -> kind == DataKind.JUDGEMENTS
                ? judgementColumns()
                : List.of(
                        new FileColumns.Column(
                                "unit", "单位", true, new Wording("单位的代码、名称或别名", "code, name or alias of the unit")),
                        new FileColumns.Column(
                                "indicator", "指标", true, new Wording("指标的代码、名称或别名", "code, name or alias")),
                        new FileColumns.Column(
                                "period", "时期", true, new Wording("如 2021-09、2021-Q3", "such as 2021-09 or 2021-Q3")),
                        new FileColumns.Column(
                                "value",
                                "数值",
                                true,
                                new Wording("如 1234.5；没有数据则留空", "such as 1234.5; empty where there is none")),
                        new FileColumns.Column(
                                "source", "来源", false, new Wording("数据出处", "where the figure comes from")));
    }

    private static List<FileColumns.Column> judgementColumns() {
        return DataColumns.of(DataKind.JUDGEMENTS).stream()
                .map(column -> new FileColumns.Column(column.en(), column.zh(), column.required(), column.meaning()))
                .toList();
    }

    private static void load(ConfigurableApplicationContext context, String id, SchemeFiles files) {
        var standing = context.getBean(SchemesInForce.class).load(id, files);
        if (standing.isRefused()) {
            throw new IllegalStateException(standing.refusal().toString());
        }
        context.getBean(ScheduleBook.class)
                .save(new CheckSchedule(id, CheckPlan.MONITORING, Rhythm.parse("每月第5个工作日 09:00"), true, AT));
    }

    private static void fill(ConfigurableApplicationContext context, String id) {
        FakeData data = context.getBean(FakeData.class);
        load(context, id, Examples.files(id, Examples.targets(id)));
        commit(data, id, new Batch.Units(Examples.units(id)), id + "-单位名册.csv", AT);
        commit(data, id, new Batch.Observations(Examples.observations(id, 8)), "1-8月完成投资.csv", AT);
    }

    private static void fillXiangxi(ConfigurableApplicationContext context) {
        FakeData data = context.getBean(FakeData.class);
        RunningChecks checks = context.getBean(RunningChecks.class);
        fill(context, Examples.XIANGXI);
        for (String period : List.of("2021-06", "2021-07", "2021-08")) {
            checks.run(Examples.XIANGXI, Period.parse(period), "schedule");
        }
        Instant later = Instant.parse("2021-10-08T02:05:00Z");
        commit(
                data,
                Examples.XIANGXI,
                new Batch.Observations(List.of(Examples.observation("433124", "ZDXM-TZ", 8, new BigDecimal("32.4")))),
                "花垣县8月更正.csv",
                later);
        commit(
                data,
                Examples.XIANGXI,
                new Batch.Observations(Examples.observations(Examples.XIANGXI, 9).stream()
                        .filter(each -> each.period().last().getMonthValue() == 9)
                        .toList()),
                "1-9月完成投资.csv",
                later);
        checks.run(Examples.XIANGXI, Period.parse("2021-09"), "schedule");
    }

    private static void fillLarge(ConfigurableApplicationContext context) {
        SchemesInForce schemes = context.getBean(SchemesInForce.class);
        fill(context, Examples.LARGE);
        context.getBean(RunningChecks.class).run(Examples.LARGE, Period.parse("2021-03"), "api");
        String broken = Examples.targets(Examples.LARGE)
                .replaceFirst("进度按月均分", "进度按月均匀")
                .replaceFirst("考核指标“招商引资", "考核指标“招商引姿");
        schemes.load(Examples.LARGE, Examples.files(Examples.LARGE, broken));
        schemes.load(Examples.BROKEN, Examples.files(Examples.BROKEN, "方案 “别的”\n则\n"));
    }

    /** By the real rules, and graded as the command line grades. */
    private static void fillHangzhou(ConfigurableApplicationContext context) {
        FakeData data = context.getBean(FakeData.class);
        FakeChecks checks = context.getBean(FakeChecks.class);
        WorkingDays days = context.getBean(WorkingDays.class);
        SchemesInForce schemes = context.getBean(SchemesInForce.class);
        load(context, Examples.HANGZHOU, Examples.hangzhou());
        TakingData taking =
                new TakingData(new DataFileReader(), data, data, record -> {}, context.getBean(Clock.class));
        schemes.use(Examples.HANGZHOU, lease -> {
            for (DataKind kind : List.of(DataKind.UNITS, DataKind.OBSERVATIONS, DataKind.FACTS, DataKind.JUDGEMENTS)) {
                ImportRecord record = taking.take(lease.rules(), kind, Examples.sample(kind), false);
                if (!record.committed()) {
                    throw new IllegalStateException(record.problems().toString());
                }
            }
        });
        Period year = Period.parse("2007-12");
        String identity = context.getBean(RunningChecks.class)
                .run(Examples.HANGZHOU, year, "schedule")
                .record()
                .plan()
                .identity();
        schemes.use(Examples.HANGZHOU, lease -> {
            long all = data.latestImport(Examples.HANGZHOU);
            List<UnitData> units = new ArrayList<>();
            data.stream(
                    Examples.HANGZHOU,
                    all,
                    lease.rules().indicators(),
                    year.first().minusYears(2),
                    year.last(),
                    1000,
                    units::addAll);
            checks.replace(
                    identity,
                    new EvaluatingUnits(lease.rules(), lease.book(), days)
                            .evaluate(units, year, year.to(), year.to())
                            .units());
        });
    }

    private static void commit(FakeData data, String dataset, Batch batch, String file, Instant at) {
        data.commit(dataset, batch, new ReceivedFile(file, new byte[0]), at, 0, List.of());
    }

    private static final class Schedules implements ScheduleBook {
        private final Map<String, CheckSchedule> all = new ConcurrentHashMap<>();

        @Override
        public List<CheckSchedule> all() {
            return List.copyOf(all.values());
        }

        @Override
        public Optional<CheckSchedule> find(String scheme, String kind) {
            return Optional.ofNullable(all.get(scheme));
        }

        @Override
        public void seed(CheckSchedule schedule) {
            all.putIfAbsent(schedule.scheme(), schedule);
        }

        @Override
        public void save(CheckSchedule schedule) {
            all.put(schedule.scheme(), schedule);
        }
    }

    private static final class NoVersions implements RuleVersionStore {
        @Override
        public void putInForce(String scheme, String version, SchemeFiles files, Instant at) {}

        @Override
        public Optional<Version> inForce(String scheme) {
            return Optional.empty();
        }

        @Override
        public Optional<SchemeFiles> files(String scheme, String version) {
            return Optional.empty();
        }

        @Override
        public List<Version> versions(String scheme) {
            return List.of();
        }
    }
}
