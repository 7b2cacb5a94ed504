package org.doorstep.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The lines of a log that say why, without the hundreds around them. */
final class LogExtract {

    private static final Pattern ENTRY = Pattern.compile("^\\d{4}-\\d\\d-\\d\\dT.*");
    private static final Pattern FAILURE = Pattern.compile("(?i)^\\S+ (SEVERE|ERROR) .*(exception|error|fail|not ).*");
    private static final int MOST_LINES = 25;

    private LogExtract() {}

    static String tail(Path log) throws IOException {
        List<String> lines = read(log);
        return shown(lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size()));
    }

    /** The first failure the server logged, with its causes but few of the frames; the tail where there is none. */
    static String cause(Path log) throws IOException {
        List<String> lines = read(log);
        for (int first = 0; first < lines.size(); first++) {
            if (FAILURE.matcher(lines.get(first)).matches()) {
                return shown(entry(lines, first));
            }
        }
        return tail(log);
    }

    static boolean contains(Path log, String words) throws IOException {
        return read(log).stream().anyMatch(line -> line.contains(words));
    }

    private static List<String> entry(List<String> lines, int first) {
        int end = first + 1;
        while (end < lines.size() && !ENTRY.matcher(lines.get(end)).matches()) {
            end++;
        }
        // A NullPointerException says nothing without the place it came from.
        int frames = first + 5;
        return IntStream.range(first, end)
                .filter(line -> line < frames || !isFrame(lines.get(line)))
                .mapToObj(lines::get)
                .filter(line -> !line.isBlank())
                .limit(MOST_LINES)
                .toList();
    }

    private static boolean isFrame(String line) {
        return line.startsWith("\tat ") || line.startsWith("\t... ");
    }

    private static List<String> read(Path log) throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static String shown(List<String> lines) {
        return lines.stream().map(line -> "    " + line).collect(Collectors.joining("\n"));
    }
}
