package org.doorstep.api;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
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
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private static final String MEND = "Send one JSON object, with each name once.";

    private JsonText() {}

    static JsonObject object(byte[] body) {
        String text = decoded(body);
        if (text.isBlank()) {
            throw malformed("The body is empty. Send one JSON object.");
        }
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            JsonObject object = reader.readObject();
            refuseMore(text);
            return object;
        } catch (JsonParsingException e) {
            throw malformed(MEND + place(e.getLocation()));
        } catch (JsonException e) {
            throw malformed(MEND);
        }
    }

    /** A reader stops at the end of the first value, and would not see what follows. */
    private static void refuseMore(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            // Not skipObject: Parsson never comes back from it where the object does not end.
            while (parser.hasNext()) {
                parser.next();
            }
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
