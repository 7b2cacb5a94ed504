package org.doorstep.naming;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is generally known of given names, family names and the small words beside them. */
final class Names {

    /** Customs whose names are a chain: one's own, the father's, the grandfather's. */
    private static final Set<String> OF_CHAINS = Set.of("muslim", "somali", "ethiopian");

    private static final Set<String> FAR_FROM_EUROPE =
            Set.of("muslim", "somali", "ethiopian", "southasian", "african", "eastasian");

    static final NameTable GIVEN = NameTable.read("given-names.txt");
    static final NameTable FAMILY = NameTable.read("surnames.txt");
    private static final Map<String, Set<String>> WORDS = words();

    private Names() {}

    /** Whether it is a word of this kind: "weak", "between", "man" and so on, as words.txt names them. */
    static boolean is(String kind, String word) {
        return WORDS.getOrDefault(kind, Set.of()).contains(word);
    }

    static boolean isOfChain(String given) {
        return GIVEN.customs(given).stream().anyMatch(OF_CHAINS::contains);
    }

    /** A given name of European use, of which nearly all are in the table, so that one letter off is a slip. */
    static boolean isEuropean(String given) {
        return GIVEN.customs(given).stream().anyMatch(Names::isOfEurope);
    }

    static boolean isOfEurope(String custom) {
        return !FAR_FROM_EUROPE.contains(custom);
    }

    private static Map<String, Set<String>> words() {
        Map<String, Set<String>> kinds = new TreeMap<>();
        for (String line : NameTable.linesOf("words.txt")) {
            List<String> words = Arrays.asList(line.split(" ", -1));
            kinds.computeIfAbsent(words.get(0), kind -> new HashSet<>()).addAll(words.subList(1, words.size()));
        }
        return kinds;
    }
}
