package org.doorstep.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A problem document (RFC 9457).
 *
 * @param detail what happened this time, and what to do next
 * @param errors the fields that need mending; empty where it is not about fields
 * @param more further members of the document, by name
 */
record Problem(ProblemCode code, String detail, List<FieldError> errors, Map<String, JsonValue> more) {

    private static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json", "utf-8");

    static Problem of(ProblemCode code, String detail) {
        return new Problem(code, detail, List.of(), Map.of());
    }

    static Problem invalidFields(List<FieldError> errors) {
        String detail = errors.size() == 1
                ? "One field needs mending. Nothing was stored."
                : errors.size() + " fields need mending. Nothing was stored.";
        return new Problem(ProblemCode.INVALID_FIELDS, detail, List.copyOf(errors), Map.of());
    }

    static Problem invalidField(String pointer, String mend) {
        return invalidFields(List.of(new FieldError(pointer, mend)));
    }

    /** The same problem with one member more. */
    Problem with(String name, JsonValue value) {
        Map<String, JsonValue> members = new LinkedHashMap<>(more);
        members.put(name, value);
        return new Problem(code, detail, errors, members);
    }

    JsonObject document() {
        JsonObjectBuilder document = Json.createObjectBuilder()
                .add("type", code.type())
                .add("title", code.title())
                .add("status", code.status())
                .add("detail", detail);
        if (!errors.isEmpty()) {
            JsonArrayBuilder fields = Json.createArrayBuilder();
            errors.forEach(each -> fields.add(
                    Json.createObjectBuilder().add("pointer", each.pointer()).add("detail", each.detail())));
            document.add("errors", fields);
        }
        more.forEach(document::add);
        return document.build();
    }

    Response.ResponseBuilder answer() {
        return Response.status(code.status()).type(MEDIA_TYPE).entity(document().toString());
    }
}
