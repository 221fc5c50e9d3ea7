package io.xushi.wiring;

import io.xushi.cli.ImportDesk;
import io.xushi.ingest.DataFileReader;
import io.xushi.ingest.SchemeFolder;
import io.xushi.intake.DataKind;
import io.xushi.intake.ImportRecord;
import io.xushi.intake.ReceivedFile;
import io.xushi.intake.TakingData;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.SchemeFiles;
import io.xushi.store.Store;
import io.xushi.wording.Language;
import io.xushi.wording.Problems;
import io.xushi.wording.RefusedException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** Imports straight into the database that the server would open, while none runs. */
final class DatabaseDesk implements ImportDesk {

    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    @EnableConfigurationProperties(XushiSettings.class)
    static class OnlyTheDatabase {}

    @Override
    public Answer hand(String scheme, DataKind kind, ReceivedFile file, boolean acceptGood, Language language) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(OnlyTheDatabase.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=ERROR", "logging.threshold.console=OFF")
                .run()) {
            XushiSettings settings = context.getBean(XushiSettings.class);
            DataSource source = context.getBean(DataSource.class);
            Store.migrate(source);
            return hand(settings, new Store(source), scheme, kind, file, acceptGood, language);
        }
    }

    private static Answer hand(
            XushiSettings settings,
            Store store,
            String scheme,
            DataKind kind,
            ReceivedFile file,
            boolean acceptGood,
            Language language) {
        TakingData taking =
                new TakingData(new DataFileReader(), store.data(), store.imports(), record -> {}, Clock.systemUTC());
        ImportRecord record = taking.take(rules(settings, store, scheme), kind, file, acceptGood);
        List<String> problems =
                record.problems().stream().map(problem -> problem.in(language)).toList();
        return new Answer(record.number(), record.accepted(), record.unchanged(), record.refused(), problems);
    }

    private static RuleSet rules(XushiSettings settings, Store store, String scheme) {
        Path folder = settings.rules().resolve(scheme).normalize();
        if (!settings.rules().normalize().equals(folder.getParent())) {
            throw new DeskClosedException("方案编号不对 / not a scheme's id: " + scheme);
        }
        Problems problems = new Problems();
        SchemeFiles files = SchemeFolder.read(folder, "rules/" + scheme, problems);
        try {
            problems.refuseErrors();
            return new Assembly(settings.config())
                    .ruleSetReader()
                    .read(files, dataset -> store.data().indicators(dataset, Long.MAX_VALUE))
                    .rules();
        } catch (RefusedException refused) {
            throw new DeskClosedException(refused.problems().stream()
                    .map(problem ->
                            problem.in(Language.ZH) + " / " + problem.wording().en())
                    .collect(Collectors.joining("\n")));
        }
    }
}
