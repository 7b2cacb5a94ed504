package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.api.ApiClient.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.doorstep.run.DemoFacts;
import org.doorstep.testing.Pictures;
import org.doorstep.testing.RunningDoorstep;
import org.junit.jupiter.api.Test;

/** Pictures of operatives come in as files, and are shown without anything that came with them. */
class PhotoIT {

    private static final String SCRIPT = "<script>alert(1)</script>";

    private final String baseUrl = RunningDoorstep.get().baseUrl();
    private final ApiClient api = new ApiClient(baseUrl, DemoFacts.API_KEY);
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_picture_is_shown_to_anybody_who_knows_its_name_until_it_is_taken_down() throws Exception {
        String badge = operative();
        byte[] noted = Pictures.withComment(Pictures.withExif(Pictures.quarters("jpeg", 900, 600), 6), SCRIPT);

        HttpResponse<String> first = put(badge, "image/jpeg", noted);
        HttpResponse<String> again = put(badge, "image/jpeg", noted);
        String photoUrl = body(first).getString("photoUrl");
        HttpResponse<byte[]> shown = get(photoUrl);
        int takenDown = api.delete("/operatives/" + badge + "/photo").status();

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(body(again)).isEqualTo(body(first));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(header(shown, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(shown, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(shown, "Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
        assertThat(header(shown, "Content-Security-Policy")).contains("default-src 'self'");
        assertThat(Pictures.read(shown.body()).getWidth()).isEqualTo(256);
        assertThat(new String(shown.body(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "script");
        assertThat(takenDown).isEqualTo(204);
        assertThat(get(photoUrl).statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_no_plain_picture_is_refused_and_nothing_is_shown() throws Exception {
        String badge = operative();
        byte[] picture = Pictures.quarters("png", 64, 64);

        assertRefused(put(badge, "image/svg+xml", bytes("<svg onload='alert(1)'/>")), 415, "unsupported-media-type");
        assertRefused(put(badge, "image/png", bytes("<svg onload='alert(1)'/>")), 415, "unsupported-media-type");
        assertRefused(put(badge, "image/jpeg", bytes("<html>" + SCRIPT)), 415, "unsupported-media-type");
        assertRefused(put(badge, "image/png", Pictures.followedBy(picture, SCRIPT)), 422, "invalid-fields");
        assertRefused(put(badge, "image/png", Pictures.bomb(60_000, 60_000)), 422, "invalid-fields");
        assertRefused(put(badge, "image/png", new byte[(5 << 20) + 1]), 413, "too-large");
        assertRefused(put("NOBODY", "image/png", picture), 404, "not-found");
    }

    @Test
    void no_other_address_below_photos_shows_anything() throws Exception {
        for (String path :
                new String[] {"/photos/", "/photos/x.jpg", "/photos/AAAAAAAAAAAAAAAAAAAAAA.jpg", "/photos/..%2Fweb.xml"
                }) {
            assertThat(get(path).statusCode()).as(path).isBetween(400, 404);
        }
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String problem) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(body(answer).getString("type")).isEqualTo("/problems/" + problem);
    }

    private String operative() {
        String badge = "PH" + System.nanoTime();
        api.put(
                "/operatives/" + badge,
                json("{'name':'Ana García','trades':['%s'],'languages':['en'],'patch':'NORTH'}", ApiEstate.newTrade()));
        return badge;
    }

    private HttpResponse<String> put(String badge, String type, byte[] file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + "/api/v1/operatives/" + badge + "/photo"))
                .header("Authorization", "Bearer " + DemoFacts.API_KEY)
                .header("Content-Type", type)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(baseUrl + path)).build(), BodyHandlers.ofByteArray());
    }

    private static JsonObject body(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
