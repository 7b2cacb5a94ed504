package org.doorstep.conversation.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What words are about: "bairn", "dziecko" and "babi" are all a child. The model learns of a word that it never saw from those that are alike. */
final class Senses {

    private static final int LONGEST = 4;
    private static final Map<String, List<String>> WORDS = new HashMap<>();
    private static final TreeMap<String, List<String>> BEGINNINGS = new TreeMap<>();

    static {
        for (List<String> line : Lines.of("senses.tsv")) {
            for (String word : line.get(1).split(" ", -1)) {
                boolean beginning = word.endsWith("*");
                String key = (beginning ? word.substring(0, word.length() - 1) : word).replace('_', ' ');
                (beginning ? BEGINNINGS : WORDS)
                        .computeIfAbsent(key, each -> new ArrayList<>())
                        .add(line.get(0));
            }
        }
    }

    /** @param words how many words it takes */
    record Sense(String name, int words) {}

    private Senses() {}

    /** What begins at a place may mean. */
    static List<Sense> at(String[] words, int place) {
        List<Sense> found = new ArrayList<>();
        StringBuilder phrase = new StringBuilder();
        for (int size = 1; size <= LONGEST && place + size <= words.length; size++) {
            phrase.append(size == 1 ? "" : " ").append(words[place + size - 1]);
            int taken = size;
            String key = phrase.toString();
            WORDS.getOrDefault(key, List.of()).forEach(name -> found.add(new Sense(name, taken)));
            begun(key).forEach(name -> found.add(new Sense(name, taken)));
        }
        return found;
    }

    private static List<String> begun(String word) {
        Map.Entry<String, List<String>> nearest = BEGINNINGS.floorEntry(word);
        for (int i = 0; nearest != null && i < 3; i++) {
            if (word.startsWith(nearest.getKey())) {
                return nearest.getValue();
            }
            nearest = BEGINNINGS.lowerEntry(nearest.getKey());
        }
        return List.of();
    }
}
