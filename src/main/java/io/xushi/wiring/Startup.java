package io.xushi.wiring;

import io.xushi.api.ApiToken;
import io.xushi.check.SchemesInForce;
import io.xushi.ingest.FolderWatch;
import io.xushi.schedule.ScheduledChecks;
import io.xushi.scheme.RuleSet;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** The start of the server: rules, samples, schedule, watching; then a line that says where the console is. */
final class Startup implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger("xushi.start");

    private final XushiSettings settings;
    private final LoadingRules loading;
    private final FirstStart firstStart;
    private final SchemesInForce schemes;
    private final ScheduledChecks schedule;
    private final ServerFile serverFile;
    private final ApiToken token;
    private final Clock clock;
    private @Nullable FolderWatch watch;
    private String address = "";

    Startup(
            XushiSettings settings,
            LoadingRules loading,
            FirstStart firstStart,
            SchemesInForce schemes,
            ScheduledChecks schedule,
            ServerFile serverFile,
            ApiToken token,
            Clock clock) {
        this.settings = settings;
        this.loading = loading;
        this.firstStart = firstStart;
        this.schemes = schemes;
        this.schedule = schedule;
        this.serverFile = serverFile;
        this.token = token;
        this.clock = clock;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        boolean main = event.getApplicationContext().getServerNamespace() == null;
        if (main) {
            Environment environment = event.getApplicationContext().getEnvironment();
            String host = environment.getProperty("server.address", "127.0.0.1");
            String scheme = environment.getProperty("server.ssl.key-store") == null ? "http" : "https";
            address = scheme + "://" + host + ":" + event.getWebServer().getPort();
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (new BundledFiles(settings.rules(), "rules").unpackIfMissing()) {
            LOG.info("没有规则文件夹，已在 {} 放置随附的方案", settings.rules().toAbsolutePath());
        }
        loading.loadAll();
        if (settings.samples()) {
            for (SchemesInForce.Standing standing : schemes.all()) {
                RuleSet rules = standing.rules();
                if (rules != null) {
                    firstStart.takeSamples(rules);
                }
            }
        }
        schedule.start();
        FolderWatch watching = new FolderWatch(settings.rules(), clock, loading::reload);
        watching.start();
        watch = watching;
        if (!address.isEmpty()) {
            serverFile.write(new ServerFile.Server(address, token.value()));
            LOG.info("控制台 / console: {}/", address);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stopping() {
        FolderWatch watching = watch;
        watch = null;
        if (watching != null) {
            watching.close();
            serverFile.delete();
            schemes.close();
        }
    }
}
