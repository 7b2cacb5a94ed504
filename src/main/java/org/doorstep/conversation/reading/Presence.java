package org.doorstep.conversation.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a text says that somebody will be in, or out. "I wont be out" is in; "in Leeds" is out. */
final class Presence {

    enum Kind {
        IN,
        OUT,
        /** Something else is asked for. */
        ASKS,
        /** It tells of what has been. */
        PAST,
        /** Against ending, or asking whether it has ended, or something else that was cancelled. */
        KEEPS,
        /** Begins as a question that is no request. */
        WONDERS,
        /** Speaks of a call by phone: an hour may be for that. */
        RINGS,
        /** Says that this is not the person we mean. */
        STRANGER
    }

    private static final Map<Kind, Pattern> WORDS = Lines.of("presence.tsv").stream()
            .collect(Collectors.groupingBy(
                    line -> Kind.valueOf(line.get(0)),
                    () -> new EnumMap<>(Kind.class),
                    Collectors.collectingAndThen(Collectors.toList(), Presence::pattern)));
    private static final Pattern PLACE = Pattern.compile(
            "\\b(?:be|am|I'?m|we'?re|are|is|away|be staying|stay) (?:away )?in (?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|All|The|And|But|Tom|Yes|For)[A-Z][a-z]{2,}");

    private static final Pattern STAYING = Pattern.compile(
            " (?:wont be|not be|not going|not gonna be|wont be going|never) (?:out|away) | work(?:ing)? from home ");

    private Presence() {}

    static boolean says(Kind kind, String normal) {
        String text = kind == Kind.OUT ? STAYING.matcher(normal).replaceAll(" staying in ") : normal;
        return WORDS.getOrDefault(kind, PLACE).matcher(text).find();
    }

    /** "I will be in Leeds": a place has a capital in what was written. */
    static boolean elsewhere(String written) {
        return PLACE.matcher(written).find();
    }

    private static Pattern pattern(List<List<String>> lines) {
        return Pattern.compile(lines.stream()
                .map(line -> line.get(1))
                .collect(Collectors.joining("|", "(?<![a-z0-9])(?:", ")(?![a-z0-9])")));
    }
}
