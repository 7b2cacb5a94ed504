package org.doorstep.tenancy;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person whom a tenant names may be contacted about. */
public enum WhatFor {
    /** If the tenant cannot be reached about a visit. */
    VISITS("visit", "appointment", "answer"),
    EMERGENCY("emergency"),
    /** Anything about repairs. */
    REPAIRS("repair");

    private static final Pattern NOT_PLAIN = Pattern.compile("\\b(not?|never|except|unless|don.?t)\\b");

    private final List<String> words;

    WhatFor(String... words) {
        this.words = List.of(words);
    }

    /**
     * What a purpose says, as it is kept and as other systems write it: our codes, or free text. Of text only what it plainly says; with a
     * "not" in it, other than in "cannot" or "do not answer", it is for people to read, and nobody is contacted by it.
     */
    public static Set<WhatFor> read(@Nullable String purpose) {
        String text = purpose == null ? "" : purpose.toLowerCase(Locale.ROOT);
        String plain = text.replaceAll("\\b(cannot|can not|can.?t) reach\\b|\\b(do not|don.?t) answer\\b", "answer");
        Set<WhatFor> read = EnumSet.noneOf(WhatFor.class);
        if (!NOT_PLAIN.matcher(plain).find()) {
            Arrays.stream(values())
                    .filter(each -> each.words.stream().anyMatch(plain::contains))
                    .forEach(read::add);
        }
        return read;
    }

    /** "VISITS, EMERGENCY": as it is kept, and as other systems are told it. */
    static String written(Collection<WhatFor> all) {
        return all.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }
}
