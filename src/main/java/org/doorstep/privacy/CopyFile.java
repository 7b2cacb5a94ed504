package org.doorstep.privacy;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.doorstep.privacy.OwnCopy.Field;

/** Writes a person's own copy as JSON; docs/privacy.md describes it. Moments are ISO 8601 with the offset of the landlord's zone. */
public final class CopyFile {

    private static final JsonWriterFactory WRITERS =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private final ZoneId zone;

    public CopyFile(ZoneId zone) {
        this.zone = zone;
    }

    /** The file; tables without rows stand in it too, so that their reader sees that there are none. */
    public String of(OwnCopy copy) {
        JsonObjectBuilder tables = Json.createObjectBuilder();
        copy.tables().forEach(table -> {
            JsonArrayBuilder rows = Json.createArrayBuilder();
            table.rows().forEach(row -> {
                JsonObjectBuilder object = Json.createObjectBuilder();
                row.fields().forEach(field -> put(object, field));
                rows.add(object);
            });
            tables.add(camel(table.name()), rows);
        });
        StringWriter text = new StringWriter();
        try (JsonWriter writer = WRITERS.createWriter(text)) {
            writer.writeObject(Json.createObjectBuilder()
                    .add("format", "doorstep-own-copy/1")
                    .add("person", copy.person())
                    .add("madeAt", written(copy.madeAt()))
                    .add("held", tables)
                    .build());
        }
        return text.toString();
    }

    private void put(JsonObjectBuilder object, Field field) {
        String name = camel(field.name());
        Object value = field.value();
        if (value == null) {
            object.addNull(name);
        } else if (value instanceof Boolean truth) {
            object.add(name, truth);
        } else if (value instanceof Number number) {
            object.add(name, number.longValue());
        } else {
            object.add(name, value instanceof Instant moment ? written(moment) : value.toString());
        }
    }

    private String written(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.truncatedTo(ChronoUnit.MILLIS).atZone(zone));
    }

    private static String camel(String name) {
        StringBuilder written = new StringBuilder();
        for (String word : name.split("_", -1)) {
            written.append(written.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return written.toString();
    }
}
