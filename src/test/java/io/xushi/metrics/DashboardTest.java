package io.xushi.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.xushi.intake.DataKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboard and the alert rules ask for names that Prometheus really gets. */
class DashboardTest {

    private static final Path DASHBOARD = Path.of("config/grafana/xushi.json");
    private static final Path ALERT_RULES = Path.of("config/prometheus/xushi-alerts.yml");
    private static final Pattern METRIC = Pattern.compile("\\b(?:xushi|jvm|http|process|system)_\\w+");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @BeforeEach
    void one_check_was_done() {
        Watched watched = new Watched(registry);
        watched.load();
        watched.take(DataKind.OBSERVATIONS, 40, 1, true);
        watched.check("2021-09", 100, 6);
        watched.metrics.scheduled(Watched.SCHEME, "fired");
        new JvmMemoryMetrics().bindTo(registry);
        // As Spring Boot names it.
        Timer.builder("http.server.requests")
                .tags("method", "GET", "uri", "/", "status", "200", "outcome", "SUCCESS")
                .register(registry)
                .record(Duration.ofMillis(5));
    }

    private Set<String> scraped() {
        return registry.scrape()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    private static Set<String> names(String expression) {
        return METRIC.matcher(expression).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    @Test
    void prometheus_sees_these_names() {
        assertThat(scraped().stream().filter(name -> name.startsWith("xushi")))
                .containsExactlyInAnyOrder(
                        "xushi_alerts",
                        "xushi_check_age_seconds",
                        "xushi_check_duration_seconds_count",
                        "xushi_check_duration_seconds_sum",
                        "xushi_check_duration_seconds_max",
                        "xushi_check_units_count",
                        "xushi_check_units_sum",
                        "xushi_check_units_max",
                        "xushi_check_findings_count",
                        "xushi_check_findings_sum",
                        "xushi_check_findings_max",
                        "xushi_imports_total",
                        "xushi_observations_imported_total",
                        "xushi_observations_refused_total",
                        "xushi_rules_compilations_seconds_count",
                        "xushi_rules_compilations_seconds_sum",
                        "xushi_rules_compilations_seconds_max",
                        "xushi_schedule_turns_total");
    }

    @Test
    void every_query_of_the_dashboard_finds_its_metric() throws IOException {
        JsonNode dashboard = new JsonMapper().readTree(Files.readString(DASHBOARD));
        List<String> queries = new ArrayList<>();
        dashboard
                .get("panels")
                .forEach(panel -> panel.get("targets")
                        .forEach(target -> queries.add(target.get("expr").asString())));
        dashboard.get("templating").get("list").forEach(variable -> {
            if (variable.get("query").isObject()) {
                queries.add(variable.get("query").get("query").asString());
            }
        });
        assertThat(queries)
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        query -> assertThat(names(query)).as(query).isNotEmpty().isSubsetOf(scraped()));
    }

    @Test
    void every_panel_has_a_chinese_title_an_english_description_and_the_chosen_data_source() throws IOException {
        JsonNode dashboard = new JsonMapper().readTree(Files.readString(DASHBOARD));
        Set<Integer> ids = new HashSet<>();
        assertThat(dashboard.get("panels")).hasSize(10).allSatisfy(panel -> {
            assertThat(panel.get("title").asString()).containsPattern("\\p{IsHan}");
            assertThat(panel.get("description").asString()).matches("\\p{ASCII}+");
            assertThat(panel.get("datasource").get("uid").asString()).isEqualTo("${datasource}");
            assertThat(ids.add(panel.get("id").asInt())).isTrue();
        });
    }

    @Test
    void every_alert_rule_finds_its_metric_and_says_what_to_do() throws IOException {
        Map<String, List<Map<String, List<Map<String, Object>>>>> file = yaml(ALERT_RULES);
        List<Map<String, Object>> rules = file.get("groups").get(0).get("rules");
        assertThat(rules)
                .extracting(rule -> rule.get("alert"))
                .containsExactly("XushiNoGoodCheck", "XushiRulesRefused", "XushiImportRefused");
        assertThat(rules).allSatisfy(rule -> {
            assertThat(names(rule.get("expr").toString())).isNotEmpty().isSubsetOf(scraped());
            assertThat(rule.get("annotations").toString()).contains("summary=", "description=");
        });
    }

    private static <T> T yaml(Path file) throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
    }

    @Test
    void the_scrape_example_names_the_alert_rules() throws IOException {
        Map<String, Object> example = yaml(ALERT_RULES.resolveSibling("prometheus.yml"));
        assertThat(example.get("rule_files"))
                .isEqualTo(List.of(ALERT_RULES.getFileName().toString()));
    }
}
