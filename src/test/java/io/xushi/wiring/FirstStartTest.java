package io.xushi.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.WorkingDays;
import io.xushi.check.CheckListener;
import io.xushi.check.RaisingAlerts;
import io.xushi.check.RunningChecks;
import io.xushi.check.SchemesInForce;
import io.xushi.fact.Fact;
import io.xushi.ingest.DataFileReader;
import io.xushi.ingest.SchemeFileFormats;
import io.xushi.intake.DataKind;
import io.xushi.intake.ImportRecord;
import io.xushi.intake.TakingData;
import io.xushi.rules.DroolsCompiler;
import io.xushi.scheme.RuleSetReader;
import io.xushi.scheme.SchemeBuilder;
import io.xushi.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {

    @TempDir
    Path config;

    @Test
    void takes_every_kind_of_sample_that_is_there_and_only_once() throws IOException {
        Path samples = Files.createDirectories(config.resolve("samples/demo"));
        Files.writeString(samples.resolve("units.csv"), "code,name\nluxi,泸溪县\n");
        Files.writeString(samples.resolve("facts.csv"), "unit,kind,name,value\n泸溪县,tag,贫困县,yes\n");
        Files.writeString(samples.resolve("judgements.csv"), "unit,clause,points\n泸溪县,1-1,5\n");
        Store store = store();
        FirstStart start = start(store);

        start.takeSamples(SchemeBuilder.aScheme().read());
        start.takeSamples(SchemeBuilder.aScheme().read());

        assertThat(store.imports().latest("demo", 9))
                .extracting(ImportRecord::kind)
                .containsExactly(DataKind.JUDGEMENTS, DataKind.FACTS, DataKind.UNITS);
        assertThat(store.imports().latest("demo", 1).get(0).committed())
                .as("no clause of the scheme is judged")
                .isFalse();
        assertThat(store.data().facts("demo", "luxi", 9))
                .extracting(Fact::value)
                .containsExactly("yes");
    }

    private static Store store() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
        Store.migrate(source);
        return new Store(source);
    }

    private FirstStart start(Store store) {
        Clock clock = Clock.fixed(Instant.parse("2021-10-13T01:00:00Z"), ZoneOffset.UTC);
        SchemesInForce schemes = new SchemesInForce(
                new RuleSetReader(new SchemeFileFormats()),
                new DroolsCompiler(),
                store.ruleVersions(),
                dataset -> List.of(),
                new CheckListener() {},
                clock);
        RunningChecks checks = new RunningChecks(
                schemes,
                store.data(),
                store.ledger(),
                new RaisingAlerts(store.ledger(), store.alerts()),
                WorkingDays.mondayToFriday(),
                new CheckListener() {},
                clock);
        return new FirstStart(
                new BundledFiles(config, "none"),
                new TakingData(new DataFileReader(), store.data(), store.imports(), record -> {}, clock),
                store.data(),
                checks);
    }
}
