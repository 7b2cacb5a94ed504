package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.api.SoftAssertions;
import org.doorstep.run.DemoFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Safeguard 6, of the landlord's API and of files: each call that the API's description names is made with an id that nobody has, in its path
 * or its query, and the body of the description's example. A key is the whole landlord's, so there is no id of a neighbour's.
 */
class UnknownIdsE2E {

    private static final Path DESCRIPTION = Path.of("src/main/resources/org/doorstep/api/openapi");
    private static final String UNKNOWN = "HV4T7K";
    private static final String NOT_FOUND = "404";

    @RegisterExtension
    final Journey journey = new Journey();

    /** A call as it is described. */
    private record Call(String verb, String path, JsonObject described) {

        boolean isAnsweredNotFound() {
            return described.getJsonObject("responses").containsKey(NOT_FOUND);
        }

        boolean makesWhatIsNotThere() {
            return verb.equals("PUT") && described.getJsonObject("responses").containsKey("201");
        }

        /** With an id of nobody's wherever one is needed, and tomorrow as the date. */
        String address() {
            String query = described.getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                    .map(JsonValue::asJsonObject)
                    .filter(each -> each.getString("in", "").equals("query") && each.getBoolean("required", false))
                    .map(each -> each.getString("name") + "=" + UNKNOWN)
                    .collect(Collectors.joining("&"));
            String filled = path.replace("{date}", tomorrow()).replaceAll("\\{[^}]+}", UNKNOWN);
            return filled + (query.isEmpty() ? "" : "?" + query);
        }

        int send() throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Journey.site() + "/api/v1" + address()))
                    .header("Authorization", "Bearer " + DemoFacts.API_KEY)
                    .method(verb, BodyPublishers.noBody());
            if (described.containsKey("requestBody")) {
                Map.Entry<String, JsonValue> content = described
                        .getJsonObject("requestBody")
                        .getJsonObject("content")
                        .entrySet()
                        .iterator()
                        .next();
                request.header("Content-Type", content.getKey())
                        .method(
                                verb,
                                BodyPublishers.ofByteArray(
                                        body(content.getValue().asJsonObject())));
            }
            return HttpClient.newHttpClient()
                    .send(request.build(), BodyHandlers.ofString())
                    .statusCode();
        }

        private static byte[] body(JsonObject content) throws IOException {
            JsonValue example = content.get("example");
            if (example == null) {
                ByteArrayOutputStream picture = new ByteArrayOutputStream();
                ImageIO.write(new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB), "jpg", picture);
                return picture.toByteArray();
            }
            String text = example instanceof JsonString string ? string.getString() : example.toString();
            String date =
                    text.contains("arrivedAt") ? Northtown.today().minusDays(1).toString() : tomorrow();
            return text.replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}", date).getBytes(StandardCharsets.UTF_8);
        }

        private static String tomorrow() {
            return Northtown.today().plusDays(1).toString();
        }
    }

    @Test
    void what_the_landlords_systems_do_not_know_is_not_found_by_any_verb() throws Exception {
        Map<String, String> before = Records.fingerprint();
        SoftAssertions all = new SoftAssertions();
        int made = 0;
        for (Call call : calls()) {
            String what = call.verb() + " " + call.address();
            if (call.isAnsweredNotFound()) {
                made++;
                all.assertThat(call.send()).as(what).isEqualTo(404);
            } else if (call.path().contains("{")) {
                all.assertThat(call.makesWhatIsNotThere())
                        .as(what + " makes what is not there")
                        .isTrue();
            }
        }
        all.assertThat(made).isGreaterThan(15);
        all.assertThat(Records.fingerprint()).as("nothing was changed").containsAllEntriesOf(before);
        all.assertAll();
    }

    @Test
    void photos_and_links_that_are_nobodys_open_nothing() {
        String token = "Z".repeat(22);
        assertThat(Form.get("/photos/" + token + ".jpg", "").statusCode()).isEqualTo(404);
        assertThat(Form.get("/photos/../" + token, "").statusCode()).isEqualTo(404);
        for (String link : List.of("/v/", "/s/")) {
            assertThat(Form.get(link + token + "x", "").statusCode()).isEqualTo(404);
            assertThat(Form.get(link + token, "")
                            .headers()
                            .firstValue("Location")
                            .orElse(""))
                    .as("one that looks right is as one that has ended")
                    .endsWith("/open/link-ended");
        }
    }

    private static List<Call> calls() throws IOException {
        List<Call> calls = new ArrayList<>();
        try (Stream<Path> files = Files.list(DESCRIPTION)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
                    JsonObject paths = reader.readObject().getJsonObject("paths");
                    if (paths != null) {
                        paths.forEach((path, verbs) -> verbs.asJsonObject()
                                .forEach((verb, call) ->
                                        calls.add(new Call(verb.toUpperCase(Locale.ROOT), path, call.asJsonObject()))));
                    }
                }
            }
        }
        return calls;
    }
}
