package org.doorstep.conversation.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a text is about, for the model: senses of its words, which of them stand near each other and in what order, and what is denied. */
final class SenseFeatures {

    private static final double SENSE = 2.5;
    private static final int NEAR = 5;

    /** So many words after "not" are denied with it, unless something new begins. */
    private static final int DENIED = 4;

    private static final Pattern ANEW = Pattern.compile("[.!?;]|but|so|because");

    private SenseFeatures() {}

    static void add(Map<String, Double> seen, String[] words, String group) {
        List<List<String>> at = new ArrayList<>();
        int denied = -DENIED - 1;
        String first = "";
        String last = "";
        for (int i = 0; i < words.length; i++) {
            List<String> here =
                    Senses.at(words, i).stream().map(Senses.Sense::name).toList();
            at.add(here);
            denied = ANEW.matcher(words[i]).matches() ? -DENIED - 1 : denied;
            boolean isDenied = i - denied <= DENIED;
            for (String sense : here) {
                seen.put("S:" + sense, SENSE);
                seen.put("S:" + group + sense, SENSE);
                if (isDenied) {
                    seen.put("N:" + sense, SENSE);
                }
                near(seen, at, i, sense);
                first = first.isEmpty() ? sense : first;
                last = sense;
            }
            if (isDenied) {
                seen.put("n:" + words[i], 1.0);
            }
            denied = here.contains("NOT") ? i : denied;
        }
        seen.put("Sfirst:" + first, SENSE);
        seen.put("Sfirst:" + group + first, SENSE);
        seen.put("Slast:" + last, SENSE);
    }

    private static void near(Map<String, Double> seen, List<List<String>> at, int place, String sense) {
        for (int j = Math.max(0, place - NEAR); j < place; j++) {
            at.get(j).forEach(before -> seen.put("S2:" + before + ">" + sense, 1.0));
        }
    }
}
