package org.doorstep.conversation.reading;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Patterns that stand where they are asked, each compiled once: {@link String#matches} compiles them for every word of every text. */
final class Patterns {

    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private Patterns() {}

    /** Whether the whole text matches. The pattern must be one of ours, never made of what somebody wrote: they are kept for good. */
    static boolean match(String text, String pattern) {
        return of(pattern).matcher(text).matches();
    }

    static String replaced(String text, String pattern, String by) {
        return of(pattern).matcher(text).replaceAll(by);
    }

    private static Pattern of(String pattern) {
        Pattern known = COMPILED.get(pattern);
        return known != null ? known : COMPILED.computeIfAbsent(pattern, Pattern::compile);
    }
}
