package io.xushi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** What only a real server shows: the description of the interface, raw requests, bodies of unknown length. */
@SpringBootTest(
        classes = ApiTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {OpenApiIT.WITHOUT_DATABASE, "spring.servlet.multipart.max-file-size=32KB"})
class OpenApiIT {

    static final String WITHOUT_DATABASE =
            "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                    + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration,"
                    + "org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration";

    private final HttpClient client = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    int port;

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + ApiTestApplication.TOKEN);
    }

    /** A request as bytes, because a well-behaved client would not send it. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void describes_every_path_and_the_token() throws Exception {
        HttpResponse<String> answer = send(to("/api/openapi.json"));
        assertThat(answer.statusCode()).isEqualTo(200);
        DocumentContext document = JsonPath.parse(answer.body());
        Map<String, Object> paths = document.read("$.paths");
        assertThat(paths.keySet())
                .containsExactlyInAnyOrder(
                        "/api/v1/schemes",
                        "/api/v1/schemes/{scheme}",
                        "/api/v1/schemes/{scheme}/versions",
                        "/api/v1/schemes/{scheme}/units",
                        "/api/v1/schemes/{scheme}/indicators",
                        "/api/v1/schemes/{scheme}/observations",
                        "/api/v1/schemes/{scheme}/facts",
                        "/api/v1/schemes/{scheme}/judgements",
                        "/api/v1/schemes/{scheme}/imports",
                        "/api/v1/imports/{importId}",
                        "/api/v1/imports/{importId}/file",
                        "/api/v1/schemes/{scheme}/checks",
                        "/api/v1/schemes/{scheme}/checks/{period}",
                        "/api/v1/schemes/{scheme}/scorecards",
                        "/api/v1/schemes/{scheme}/scorecards/{unit}",
                        "/api/v1/schemes/{scheme}/alerts",
                        "/api/v1/schemes/{scheme}/alerts/events",
                        "/api/v1/schemes/{scheme}/schedule");
        assertThat(document.<String>read("$.components.securitySchemes.token.scheme"))
                .isEqualTo("bearer");
        assertThat(document.<String>read("$.paths['/api/v1/schemes'].get.responses.default.content"
                        + "['application/problem+json'].schema.$ref"))
                .isEqualTo("#/components/schemas/Problem");
        assertThat(document.<String>read("$.components.schemas.LineCard.properties.explanation.type"))
                .isEqualTo("string");
        assertThat(document.<Map<String, Object>>read(
                        "$.paths['/api/v1/schemes/{scheme}/imports'].post.requestBody.content"))
                .containsKeys("multipart/form-data", "text/csv");
    }

    @Test
    void refuses_foreign_host_names_on_the_wire() throws Exception {
        assertThat(raw("GET /api/v1/schemes HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
        assertThat(raw("GET /api/docs HTTP/1.1\r\nHost: evil.example:" + port + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
        assertThat(
                        raw(
                                "GET http://evil.example/api/v1/schemes HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
        assertThat(raw("GET /api/v1/schemes HTTP/1.1\r\nHost: localhost:" + port
                        + "\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void stops_reading_a_body_without_a_length_that_grows_too_long() throws Exception {
        InputStream endless = new SequenceInputStream(
                new java.io.ByteArrayInputStream(new byte[60 * 1024]),
                new java.io.ByteArrayInputStream(new byte[60 * 1024]));
        HttpResponse<String> answer = send(to("/api/v1/schemes/invest-2021/imports?kind=units")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofInputStream(() -> endless)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void takes_a_form_as_browsers_send_it_and_refuses_a_broken_one() throws Exception {
        String form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"实绩.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\ngood\r\n--b--\r\n";
        HttpResponse<String> answer = send(to("/api/v1/schemes/invest-2021/imports?kind=units")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("\"fileName\":\"实绩.csv\"");

        HttpResponse<String> broken = send(to("/api/v1/schemes/invest-2021/imports?kind=units")
                .header("Content-Type", "multipart/form-data; boundary=other")
                .POST(BodyPublishers.ofString(form)));
        HttpResponse<String> large = send(to("/api/v1/schemes/invest-2021/imports?kind=units")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(form.replace("good", "x".repeat(40 * 1024)))));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.headers().firstValue("Content-Type")).hasValue("application/problem+json");

        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void answers_what_the_container_refuses_with_a_problem_too() throws Exception {
        assertThat(raw("GET /api/v1/schemes;x=1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
        assertThat(raw("TRACE /api/v1/schemes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405");
    }
}
