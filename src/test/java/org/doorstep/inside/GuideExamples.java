package org.doorstep.inside;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.intake.ImportKind;

/** The files that docs/import.md shows, in its order. */
final class GuideExamples {

    /** Where the deployment has the guide. */
    static final String RESOURCE = "import-guide.md";

    private static final Pattern EXAMPLE = Pattern.compile("(?m)^## ([a-z-]+)$.*?^```csv\n(.*?)^```$", Pattern.DOTALL);

    private GuideExamples() {}

    static Map<ImportKind, String> all() {
        Map<ImportKind, String> examples = new LinkedHashMap<>();
        Matcher found = EXAMPLE.matcher(guide());
        while (found.find()) {
            examples.put(ImportKind.find(found.group(1)).orElseThrow(), found.group(2));
        }
        return examples;
    }

    private static String guide() {
        try (InputStream in = GuideExamples.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
