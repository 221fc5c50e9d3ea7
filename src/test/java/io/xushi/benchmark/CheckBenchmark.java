package io.xushi.benchmark;

import io.xushi.calendar.WorkingDays;
import io.xushi.check.CheckListener;
import io.xushi.check.RaisingAlerts;
import io.xushi.check.RunningChecks;
import io.xushi.check.SchemesInForce;
import io.xushi.ingest.SchemeFileFormats;
import io.xushi.intake.Batch;
import io.xushi.intake.ReceivedFile;
import io.xushi.rules.DroolsCompiler;
import io.xushi.scheme.RuleSetReader;
import io.xushi.store.Store;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.jdbc.DataSourceBuilder;

/**
 * Checks generated units from database to database and prints units per second and the peak of the heap. Arguments: the
 * numbers of units, by default 3000 and 30000; the database is an H2 file in a temporary folder unless the system
 * property {@code url} names another (with {@code user} and {@code password}).
 */
public final class CheckBenchmark {

    private static final int INDICATORS = 30;
    private static final int UNITS_AT_ONCE = 1_000;
    private static final long MEBI = 1 << 20;

    private CheckBenchmark() {}

    public static void main(String... arguments) throws IOException {
        List<Integer> sizes = arguments.length == 0
                ? List.of(3_000, 30_000)
                : List.of(arguments).stream().map(Integer::valueOf).toList();
        System.out.printf(
                "Java %s, %d processors, heap at most %d MiB%n",
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() / MEBI);
        for (int size : sizes) {
            run(new GeneratedScheme(size, INDICATORS));
        }
    }

    private static void run(GeneratedScheme generated) throws IOException {
        Path folder = Files.createTempDirectory("xushi-benchmark");
        String url = System.getProperty("url", "jdbc:h2:file:" + folder.resolve("xushi") + ";MODE=PostgreSQL");
        var source = DataSourceBuilder.create()
                .url(url)
                .username(System.getProperty("user", "xushi"))
                .password(System.getProperty("password", ""))
                .build();
        Store.migrate(source);
        Store store = new Store(source);
        SchemesInForce schemes = new SchemesInForce(
                new RuleSetReader(new SchemeFileFormats()),
                new DroolsCompiler(),
                store.ruleVersions(),
                scheme -> List.of(),
                new CheckListener() {},
                Clock.systemUTC());
        SchemesInForce.Standing standing = schemes.load(GeneratedScheme.ID, generated.files());
        if (standing.isRefused()) {
            throw new IllegalStateException(standing.refusal().toString());
        }
        Instant start = Instant.now();
        load(generated, store);
        System.out.printf(
                "%,d units x %d indicators: data loaded in %.1f s%n", generated.units(), INDICATORS, seconds(start));
        RunningChecks checks = new RunningChecks(
                schemes,
                store.data(),
                store.ledger(),
                new RaisingAlerts(store.ledger(), store.alerts()),
                WorkingDays.mondayToFriday(),
                new CheckListener() {},
                Clock.systemUTC());
        System.gc();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        start = Instant.now();
        RunningChecks.Outcome outcome = checks.run(GeneratedScheme.ID, GeneratedScheme.PERIOD, "benchmark");
        double took = seconds(start);
        long peak = heapPools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                "%,d units x %d indicators: checked in %.1f s, %,.0f units/s, %,d alerts, peak heap %,d MiB%n",
                generated.units(),
                INDICATORS,
                took,
                generated.units() / took,
                outcome.record().behind(),
                peak / MEBI);
        schemes.close();
    }

    private static void load(GeneratedScheme generated, Store store) {
        ReceivedFile file = new ReceivedFile("generated", new byte[0]);
        store.imports()
                .commit(GeneratedScheme.ID, new Batch.Units(generated.unitList()), file, Instant.now(), 0, List.of());
        for (int first = 1; first <= generated.units(); first += UNITS_AT_ONCE) {
            int last = Math.min(generated.units(), first + UNITS_AT_ONCE - 1);
            Batch batch = new Batch.Observations(generated.observations(first, last));
            store.imports().commit(GeneratedScheme.ID, batch, file, Instant.now(), 0, List.of());
        }
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static double seconds(Instant start) {
        return Duration.between(start, Instant.now()).toMillis() / 1000.0;
    }
}
