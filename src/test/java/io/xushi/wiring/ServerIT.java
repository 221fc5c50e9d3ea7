package io.xushi.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From the first start to a corrected figure, on the real server; each test goes on from the one before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServerIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException {
        server = RunningServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<String> alerts() throws Exception {
        List<String> alerts = new ArrayList<>();
        server.json("/alerts?state=raised")
                .path("alerts")
                .forEach(alert -> alerts.add(alert.path("unit").asString() + " "
                        + alert.path("level").asString()));
        return alerts;
    }

    private static String expected(String unit) throws Exception {
        return progress(unit).path("expectedPercent").asString();
    }

    private static JsonNode progress(String unit) throws Exception {
        return server.json("/scorecards/" + unit)
                .path("units")
                .path(0)
                .path("progress")
                .path(0);
    }

    @Test
    @Order(1)
    void the_first_start_checks_the_samples() throws Exception {
        assertThat(alerts()).containsExactlyInAnyOrder("州直 red", "泸溪县 yellow", "保靖县 yellow");
        JsonNode zhouzhi = progress("zhouzhi");
        assertThat(zhouzhi.path("gapPoints").asString()).isEqualTo("-16.2890874282");
        assertThat(zhouzhi.path("requiredRunRate").asString()).isEqualTo("21.5666666667");
        assertThat(zhouzhi.path("averageRunRate").asString()).isEqualTo("10.2222222222");
        JsonNode ranked = server.json("/scorecards?order=place").path("units");
        assertThat(ranked.path(0).path("unit").asString()).isEqualTo("永顺县");
        assertThat(ranked.path(1).path("unit").asString()).isEqualTo("古丈县");
        assertThat(ranked.path(2).path("unit").asString()).isEqualTo("花垣县");
    }

    @Test
    @Order(2)
    void the_same_check_again_changes_nothing() throws Exception {
        var again = server.check("2021-09");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("\"unchanged\":true");
        assertThat(server.json("/alerts/events?unit=zhouzhi&indicator=重点项目投资".replace("重点项目投资", "investment"))
                        .path("events")
                        .size())
                .isLessThanOrEqualTo(1);
    }

    @Test
    @Order(3)
    void one_word_in_the_scheme_counts_by_days() throws Exception {
        server.edit("targets.dslr", "进度按月均分", "进度按日均分");
        await().atMost(SOON).untilAsserted(() -> assertThat(expected("luxi")).startsWith("74.79"));
    }

    @Test
    @Order(4)
    void a_broken_file_is_refused_and_the_last_good_version_stays() throws Exception {
        String version = server.json("").path("ruleVersion").asString();
        server.edit("alerts.dslr", "其进度差低于 0 个百分点", "其进度差低 0 个百分点");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                server.get("/api/v1/schemes/xiangxi-2021").body())
                        .contains("alerts.dslr")
                        .contains("其进度差低 0 个百分点"));
        assertThat(server.get("/schemes/xiangxi-2021/overview").body()).contains("其进度差低 0 个百分点");
        assertThat(server.json("").path("ruleVersion").asString()).isEqualTo(version);
        server.edit("alerts.dslr", "其进度差低 0 个百分点", "其进度差低于 0 个百分点");
        server.edit("targets.dslr", "进度按日均分", "进度按月均分");
        await().atMost(SOON).untilAsserted(() -> assertThat(expected("luxi")).startsWith("75.00"));
    }

    @Test
    @Order(5)
    void a_corrected_figure_raises_a_fourth_alert_at_the_next_check() throws Exception {
        var imported = server.importObservations("unit,indicator,period,value\n吉首市,investment,2021-09,60.0\n");
        assertThat(imported.statusCode()).isEqualTo(201);
        assertThat(server.check("2021-09").statusCode()).isEqualTo(201);
        assertThat(alerts()).containsExactlyInAnyOrder("州直 red", "泸溪县 yellow", "保靖县 yellow", "吉首市 yellow");
    }

    @Test
    @Order(6)
    void a_wrong_file_is_refused_with_every_error() throws Exception {
        var refused = server.importObservations(
                "unit,indicator,period,value\n吉守市,investment,2021-09,60\n吉首市,investmen,2021-13,x\n");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("吉守市")
                .contains("吉首市")
                .contains("investmen")
                .contains("2021-13");
    }

    @Test
    @Order(7)
    void metrics_tell_of_checks_alerts_imports_and_rules() throws Exception {
        assertThat(server.get("/actuator/prometheus").body())
                .contains("xushi_check_duration_seconds_count{outcome=\"done\",scheme=\"xiangxi-2021\"")
                .contains("xushi_alerts{level=\"yellow\",scheme=\"xiangxi-2021\"} 3.0")
                .contains("xushi_rules_compilations_seconds_count{outcome=\"refused\"")
                .contains("xushi_check_age_seconds");
    }

    @Test
    @Order(8)
    void all_of_it_is_still_there_after_a_restart_even_when_the_folder_is_broken() throws Exception {
        server.close();
        Files.writeString(server.rule("targets.dslr"), "乱写\n");
        server = RunningServer.start(folder);
        assertThat(alerts()).hasSize(4);
        assertThat(server.json("").path("refusal").isEmpty()).isFalse();
        assertThat(server.check("2021-09").statusCode()).isEqualTo(200);
    }
}
