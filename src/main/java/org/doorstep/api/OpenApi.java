package org.doorstep.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.InputStream;
import java.util.List;

/** The description of this API (OpenAPI 3.0), put together from one file for each kind of thing that it is about. */
final class OpenApi {

    /** Each has its paths and schemas, and responses where it has some of its own. */
    private static final List<String> PARTS = List.of(
            "estate",
            "away",
            "operatives",
            "works-orders",
            "slots",
            "appointments",
            "earlier",
            "on-the-way",
            "our-fault",
            "attempts",
            "messages",
            "imports",
            "changes",
            "description");

    private static final List<String> SHARED = List.of("schemas", "responses");

    private OpenApi() {}

    /** The whole document. */
    static JsonObject document() {
        JsonObject document = read("document");
        List<JsonObject> parts = PARTS.stream().map(OpenApi::read).toList();
        JsonObject shared = document.getJsonObject("components");
        JsonObjectBuilder components = Json.createObjectBuilder(shared);
        SHARED.forEach(kind -> components.add(kind, joined(kind, shared, parts)));
        return Json.createObjectBuilder(document)
                .add("paths", joined("paths", JsonObject.EMPTY_JSON_OBJECT, parts))
                .add("components", components)
                .build();
    }

    private static JsonObjectBuilder joined(String kind, JsonObject first, List<JsonObject> parts) {
        JsonObjectBuilder all = Json.createObjectBuilder();
        add(all, first, kind);
        parts.forEach(part -> add(all, part, kind));
        return all;
    }

    private static void add(JsonObjectBuilder all, JsonObject part, String kind) {
        if (part.containsKey(kind)) {
            part.getJsonObject(kind).forEach(all::add);
        }
    }

    private static JsonObject read(String part) {
        InputStream file = OpenApi.class.getResourceAsStream("openapi/" + part + ".json");
        if (file == null) {
            throw new IllegalStateException("openapi/" + part + ".json is missing from this package");
        }
        try (JsonReader reader = Json.createReader(file)) {
            return reader.readObject();
        }
    }
}
