package io.xushi.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole server on a real PostgreSQL, Quartz's tables included. */
class ServerOnPostgresIT {

    @TempDir
    Path folder;

    @Test
    void gives_the_same_alerts_as_on_the_embedded_database() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                RunningServer server = RunningServer.start(
                        folder,
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres")) {
            assertThat(server.json("/alerts?state=raised").path("total").asInt())
                    .isEqualTo(3);
            assertThat(server.json("/scorecards/zhouzhi")
                            .path("units")
                            .path(0)
                            .path("progress")
                            .path(0)
                            .path("gapPoints")
                            .asString())
                    .isEqualTo("-16.2890874282");
            var imported = server.importObservations("unit,indicator,period,value\n吉首市,investment,2021-09,60.0\n");
            assertThat(imported.statusCode()).isEqualTo(201);
            assertThat(server.check("2021-09").statusCode()).isEqualTo(201);
            assertThat(server.json("/alerts?state=raised").path("total").asInt())
                    .isEqualTo(4);
            assertThat(server.check("2021-09").body()).contains("\"unchanged\":true");
        }
    }
}
