package org.doorstep.conversation.reading;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of many patterns may be found in a text at all, by the first two letters of its words: most cannot, and are not tried. For patterns that begin with a word or with the space before one;
 * texts are normalised, each word between two spaces.
 */
final class Starts {

    private final List<Pattern> patterns;
    private final Map<String, BitSet> byLetters = new ConcurrentHashMap<>();

    Starts(List<Pattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    BitSet possible(String normal) {
        BitSet possible = new BitSet(patterns.size());
        int word = 0;
        while (word < normal.length()) {
            int end = normal.indexOf(' ', word);
            end = end < 0 ? normal.length() : end;
            if (end > word) {
                String letters = end - word == 1 ? normal.charAt(word) + " " : normal.substring(word, word + 2);
                possible.or(byLetters.computeIfAbsent(letters, this::beginning));
            }
            word = end + 1;
        }
        return possible;
    }

    private BitSet beginning(String letters) {
        BitSet found = new BitSet(patterns.size());
        for (int i = 0; i < patterns.size(); i++) {
            found.set(i, mayBegin(patterns.get(i), letters) || mayBegin(patterns.get(i), " " + letters));
        }
        return found;
    }

    /** It is found there, or more letters would have been wanted. */
    private static boolean mayBegin(Pattern pattern, String letters) {
        Matcher matcher = pattern.matcher(letters);
        return matcher.lookingAt() || matcher.hitEnd();
    }
}
