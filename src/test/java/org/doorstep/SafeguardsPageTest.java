package org.doorstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/safeguards.md names tests: each that it names is there, and each statement that it is about has one. */
class SafeguardsPageTest {

    private static final Path PAGE = Path.of("docs/safeguards.md");
    private static final Path TESTS = Path.of("src/test/java");

    /** {@code `SignInTests.a_code_works_once`}. */
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z0-9]*)\\.([a-z][A-Za-z0-9_]*)`");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| *(\\d+) *\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|$");

    @Test
    void every_test_that_it_names_is_there() throws IOException {
        Map<String, String> sources = sources();
        List<String> lost = new ArrayList<>();
        for (MatchResult named : all(NAMED)) {
            String source = sources.getOrDefault(named.group(1), "");
            Pattern method = Pattern.compile(
                    "@(Test|ParameterizedTest)\\b[^;{}]*?(\\{[^{}]*\\}[^;{}]*?)?\\bvoid\\s+" + named.group(2) + "\\(");
            if (!method.matcher(source).find()) {
                lost.add(named.group(1) + "." + named.group(2));
            }
        }

        assertThat(all(NAMED)).hasSizeGreaterThan(40);
        assertThat(lost).as("tests that the page names and nobody has").isEmpty();
    }

    @Test
    void every_row_names_a_test_or_says_what_it_waits_for_and_what_was_broken() throws IOException {
        assertThat(all(ROW)).allSatisfy(row -> {
            assertThat(row.group(3).matches(".*" + NAMED + ".*") || row.group(3).contains("Not built yet"))
                    .as(row.group())
                    .isTrue();
            assertThat(row.group(4)).as(row.group()).isNotBlank();
        });
    }

    @Test
    void statements_1_to_10_and_19_to_21_are_there() throws IOException {
        assertThat(all(ROW).stream().map(row -> Integer.valueOf(row.group(1))).distinct())
                .contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 19, 20, 21);
    }

    private static List<MatchResult> all(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(PAGE)).results().toList();
    }

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            SafeguardsPageTest::read,
                            (one, other) -> one + other));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
