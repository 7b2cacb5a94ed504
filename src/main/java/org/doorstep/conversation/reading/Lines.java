package org.doorstep.conversation.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists of words beside this room: a line an entry, columns between tabs, # begins a remark. */
final class Lines {

    private Lines() {}

    /** The columns of each line. Fails if there is no such list: it belongs to the product. */
    static List<List<String>> of(String name) {
        try (InputStream in = Objects.requireNonNull(Lines.class.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
