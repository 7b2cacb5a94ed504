package org.doorstep.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doorstep.run.DemoFacts;
import org.doorstep.testing.RunningDoorstep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of docs/api.md, in their order, as a reader would: by a shell, on a server with the demo landlord. */
class ApiGuideIT {

    private static final Path GUIDE = Path.of("docs/api.md");
    private static final Pattern EXAMPLE = Pattern.compile("```sh\\n# (\\d{3})\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("```sh\\n");
    /** What the guide calls what was answered before. */
    private static final Map<String, String> NAMES =
            Map.of("holdId", "HOLD", "reference", "REFERENCE", "id", "IMPORT", "next", "NEXT");

    @TempDir
    Path folder;

    private final Map<String, String> known = new LinkedHashMap<>();

    @Test
    void every_example_is_answered_as_the_guide_says() throws Exception {
        known.put("DOORSTEP", RunningDoorstep.get().baseUrl() + "/api/v1");
        known.put("KEY", DemoFacts.API_KEY);
        known.put("DAY", ApiEstate.inDays(9).toString());
        String guide = Files.readString(GUIDE);

        List<String> answers = new ArrayList<>();
        List<String> said = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(guide);
        while (example.find()) {
            said.add(example.group(1) + " " + example.group(2));
            answers.add(run(example.group(2)) + " " + example.group(2));
        }

        assertThat(answers).containsExactlyElementsOf(said).hasSizeGreaterThan(20);
        assertThat(BLOCK.matcher(guide).results().count())
                .as("every block but the one that sets the names is an example")
                .isEqualTo(said.size() + 1);
    }

    @Test
    void every_problem_is_in_the_guide_with_its_status() throws IOException {
        String guide = Files.readString(GUIDE);

        assertThat(Arrays.stream(ProblemCode.values()).map(code -> "| `" + code.type() + "` | " + code.status() + " |"))
                .allSatisfy(row -> assertThat(guide).contains(row));
    }

    /** The status that came. */
    private String run(String command) throws IOException, InterruptedException {
        Path body = folder.resolve("body");
        Files.deleteIfExists(body);
        String script = "curl() { command curl -sS -o '" + body + "' -w '%{http_code}' \"$@\"; }\n" + command;
        ProcessBuilder shell = new ProcessBuilder("bash", "-euc", script).redirectErrorStream(true);
        shell.environment().putAll(known);
        Process running = shell.start();
        String status = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(running.waitFor(1, TimeUnit.MINUTES)).isTrue();
        if (Files.exists(body)) {
            remember(Files.readString(body));
        }
        return status;
    }

    private void remember(String body) {
        if (!body.startsWith("{")) {
            return;
        }
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject answer = reader.readObject();
            NAMES.forEach((field, name) -> {
                if (answer.containsKey(field)) {
                    known.put(name, answer.getString(field));
                }
            });
            if (answer.containsKey("slots") && !answer.getJsonArray("slots").isEmpty()) {
                known.put("SLOT", answer.getJsonArray("slots").getJsonObject(0).getString("slotId"));
            }
        }
    }
}
