package org.doorstep.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Calls the landlord's API as another system does: over HTTP, with a key. One client may be used by many threads. Everything that is asked and
 * answered is held against the OpenAPI document.
 */
public final class ApiClient {

    /**
     * What was answered.
     *
     * @param json the body; an empty object where there is none, or where it is no JSON
     * @param text the body as it came
     */
    public record Answer(int status, JsonObject json, String text, HttpHeaders headers) {

        /** "slot-taken": the code of a problem document; empty where the answer is none. */
        public String problem() {
            return json.getString("type", "").replaceFirst("^/problems/", "");
        }

        /** A header; empty where there is none. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final HttpClient http;
    private final String root;
    private final String key;
    private final Map<String, String> headers;

    /**
     * A client of one server.
     *
     * @param baseUrl as in {@code RunningDoorstep.baseUrl()}, such as http://localhost:8080
     * @param key an API key; empty to send none
     */
    public ApiClient(String baseUrl, String key) {
        this(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), baseUrl + "/api/v1", key, Map.of());
    }

    private ApiClient(HttpClient http, String root, String key, Map<String, String> headers) {
        this.http = http;
        this.root = root;
        this.key = key;
        this.headers = headers;
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    public Answer delete(String path) {
        return send("DELETE", path, "");
    }

    public Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    public Answer post(String path, String json) {
        return send("POST", path, json);
    }

    /** The same client with one header more. */
    public ApiClient with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new ApiClient(http, root, key, all);
    }

    /** Reads JSON with quotation marks written as apostrophes, which spares escaping in tests. */
    public static String json(String withApostrophes, Object... values) {
        return String.format(Locale.ROOT, withApostrophes, values).replace('\'', '"');
    }

    private Answer send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(LONGEST_WAIT)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        headers.forEach(request::header);
        HttpRequest built = request.build();
        try {
            HttpResponse<String> answer = http.send(built, BodyHandlers.ofString());
            ApiContract.ours().check(built, body, answer);
            return new Answer(answer.statusCode(), json(answer), answer.body(), answer.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", e);
        }
    }

    private static JsonObject json(HttpResponse<String> answer) {
        String body = answer.body();
        if (!answer.headers().firstValue("Content-Type").orElse("").contains("json")) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }
}
