package io.xushi.wiring;

import io.xushi.cli.ImportDesk;
import io.xushi.intake.DataKind;
import io.xushi.intake.ReceivedFile;
import io.xushi.wording.Language;
import io.xushi.wording.Place;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports through the REST interface of the server that runs here. */
final class ServerDesk implements ImportDesk {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ServerFile.Server server;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    ServerDesk(ServerFile.Server server) {
        this.server = server;
    }

    /** Whether a server is there; the file may be left over from one that was killed. */
    boolean answers() {
        try {
            HttpRequest ask = HttpRequest.newBuilder(URI.create(server.address() + "/actuator/health"))
                    .timeout(Duration.ofSeconds(5))
                    .GET()
                    .build();
            return client.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException nobody) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Answer hand(String scheme, DataKind kind, ReceivedFile file, boolean acceptGood, Language language) {
        boolean workbook = file.content().length > 1 && file.content()[0] == 'P' && file.content()[1] == 'K';
        String type = workbook ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv";
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/schemes/" + encode(scheme)
                        + "/imports?kind=" + kind.id() + "&acceptGood=" + acceptGood + "&name=" + encode(file.name())))
                .header("Authorization", "Bearer " + server.token())
                .header("Content-Type", type)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", language.locale().toLanguageTag())
                .POST(HttpRequest.BodyPublishers.ofByteArray(file.content()))
                .build();
        try {
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException lost) {
            throw new DeskClosedException("服务器没有答复 / the server did not answer: " + lost.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DeskClosedException("中断 / interrupted");
        }
    }

    private static Answer answer(int status, JsonNode body) {
        List<String> problems = new ArrayList<>();
        body.path("problems").forEach(problem -> problems.add(line(problem)));
        if (status == 201) {
            return new Answer(
                    body.path("number").asLong(),
                    body.path("accepted").asInt(),
                    body.path("unchanged").asInt(),
                    body.path("refused").asInt(),
                    problems);
        }
        if (status == 422 && !problems.isEmpty()) {
            return new Answer(null, 0, 0, body.path("refused").asInt(), problems);
        }
        throw new DeskClosedException(
                body.path("detail").asString(body.path("title").asString("HTTP " + status)));
    }

    private static String line(JsonNode problem) {
        JsonNode place = problem.path("place");
        Place where = place.path("cell").isString()
                ? new Place(
                        place.path("file").asString(),
                        place.path("line").asInt(0),
                        place.path("column").asInt(0),
                        place.path("cell").asString())
                : Place.at(
                        place.path("file").asString(),
                        place.path("line").asInt(0),
                        place.path("column").asInt(0));
        return where + ": " + problem.path("text").asString("");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
