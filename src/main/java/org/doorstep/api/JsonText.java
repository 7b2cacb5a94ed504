package org.doorstep.api;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads a body as one JSON object, strictly: UTF-8, every name once, nothing after it. */
final class JsonText {

    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private JsonText() {}

    static JsonObject object(byte[] body) {
        String text = decoded(body);
        if (text.isBlank()) {
            throw malformed("The body is empty. Send one JSON object.");
        }
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonParsingException e) {
            throw malformed("Send one JSON object, with each name once." + place(e.getLocation()));
        } catch (JsonException e) {
            throw malformed("Send one JSON object, with each name once.");
        }
    }

    private static String decoded(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("Send the body in UTF-8.");
        }
    }

    private static String place(JsonLocation where) {
        return where.getLineNumber() < 1
                ? ""
                : " Look at line " + where.getLineNumber() + ", column " + where.getColumnNumber() + ".";
    }

    private static Refusal malformed(String mend) {
        return Refusal.of(ProblemCode.MALFORMED_JSON, mend);
    }
}
