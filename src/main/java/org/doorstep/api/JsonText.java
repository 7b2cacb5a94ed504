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
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Reads a body as one JSON object, strictly: UTF-8, every name once, nothing after it. */
final class JsonText {

    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private static final int DEEPEST = 20;
    private static final Set<JsonParser.Event> INWARDS =
            EnumSet.of(JsonParser.Event.START_OBJECT, JsonParser.Event.START_ARRAY);
    private static final Set<JsonParser.Event> OUTWARDS =
            EnumSet.of(JsonParser.Event.END_OBJECT, JsonParser.Event.END_ARRAY);
    private static final String MEND = "Send one JSON object, with each name once.";

    private JsonText() {}

    static JsonObject object(byte[] body) {
        String text = decoded(body);
        if (text.isBlank()) {
            throw malformed("The body is empty. Send one JSON object.");
        }
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            refuseMoreAndDeeper(text);
            return reader.readObject();
        } catch (JsonParsingException e) {
            throw malformed(MEND + place(e.getLocation()));
        } catch (JsonException e) {
            throw malformed(MEND);
        }
    }

    /** A reader stops at the end of the first value, and would not see what follows; and it goes as deep as the text asks. */
    private static void refuseMoreAndDeeper(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            int depth = 0;
            // Not skipObject: Parsson never comes back from it where the object does not end.
            while (parser.hasNext()) {
                JsonParser.Event event = parser.next();
                depth += INWARDS.contains(event) ? 1 : OUTWARDS.contains(event) ? -1 : 0;
                if (depth > DEEPEST) {
                    throw malformed("Send lists and objects at most " + DEEPEST + " deep.");
                }
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
