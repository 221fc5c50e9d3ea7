package io.xushi.wiring;

import io.xushi.XushiApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole server on a port of its own, in a folder of its own, as a user would start it. */
public final class RunningServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningServer(Path folder, ConfigurableApplicationContext context) {
        this.folder = folder;
        this.context = context;
    }

    /** Starts in a folder; rules are copied there unless it has some. */
    public static RunningServer start(Path folder, String... settings) throws IOException {
        Path rules = folder.resolve("rules");
        if (!Files.exists(rules)) {
            copy(Path.of("rules"), rules);
        }
        Map<String, String> all = new LinkedHashMap<>();
        all.put("--server.port", "0");
        all.put("--spring.datasource.url", "jdbc:h2:file:" + folder.resolve("data/xushi") + ";MODE=PostgreSQL");
        all.put("--xushi.rules", rules.toString());
        all.put("--xushi.data", folder.resolve("data").toString());
        for (String setting : settings) {
            all.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        String[] arguments = all.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .toArray(String[]::new);
        ConfigurableApplicationContext context = SpringApplication.run(XushiApplication.class, arguments);
        return new RunningServer(folder, context);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    public String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    Path rule(String file) {
        return folder.resolve("rules/xiangxi-2021").resolve(file);
    }

    void edit(String file, String from, String to) throws IOException {
        String text = Files.readString(rule(file));
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not contain " + from);
        }
        Files.writeString(rule(file), text.replace(from, to));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address() + path)).GET().build();
        return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get("/api/v1/schemes/xiangxi-2021" + path).body());
    }

    HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        String token = Files.readString(folder.resolve("data/api-token")).strip();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/api/v1/schemes/xiangxi-2021" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> importObservations(String csv) throws IOException, InterruptedException {
        return post("/imports?kind=observations&name=correction.csv", "text/csv", csv);
    }

    HttpResponse<String> check(String period) throws IOException, InterruptedException {
        return post("/checks", "application/json", "{\"period\":\"" + period + "\"}");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
