package org.doorstep.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Hands a call the fields of its JSON body, of at most a megabyte. Not a CDI bean: through a proxy Jersey cannot see what it reads, and
 * may choose JSON-B instead.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class FieldsReader implements MessageBodyReader<Fields> {

    static final int MOST_BYTES = 1_000_000;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Fields.class;
    }

    @Override
    public Fields readFrom(
            Class<Fields> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refusal(tooLarge(MOST_BYTES));
        }
        return Fields.of(JsonText.object(bytes));
    }

    static Problem tooLarge(long most) {
        return Problem.of(ProblemCode.TOO_LARGE, "Send at most " + most + " bytes; split what is larger.");
    }
}
