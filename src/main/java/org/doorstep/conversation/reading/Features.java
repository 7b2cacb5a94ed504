package org.doorstep.conversation.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the model sees of a text: words, pairs of words, runs of letters, what the rules found, and what was sent. */
final class Features {

    private static final double STRONG = 3;

    /** What one of several models looks at: who sees the same with other eyes errs elsewhere. */
    enum View {
        ALL("", ""),
        /** Words and letters, and what rules find in them. */
        WRITTEN("", "S|N:"),
        /** Words, and what they are about. */
        MEANT("sent:|w:|p:|g:|n:|S|N:", "");

        private final List<String> only;
        private final List<String> without;

        View(String only, String without) {
            this.only = only.isEmpty() ? List.of() : List.of(only.split("\\|", -1));
            this.without = without.isEmpty() ? List.of() : List.of(without.split("\\|", -1));
        }

        boolean sees(String name) {
            return (only.isEmpty() || only.stream().anyMatch(name::startsWith))
                    && without.stream().noneMatch(name::startsWith);
        }
    }

    private Features() {}

    static Map<String, Double> of(String normal, Asked asked, Wish wish, int picked) {
        Map<String, Double> seen = new LinkedHashMap<>();
        String sent = asked.sent().name();
        String group = group(asked.sent());
        seen.put("sent:" + sent, 1.0);
        String[] words = normal.strip().split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            seen.put("w:" + words[i], 1.0);
            seen.put("p:" + (i == 0 ? "^" : words[i - 1]) + " " + words[i], 1.0);
            if (words.length <= 5 || i < 2) {
                seen.put("g:" + group + ":" + words[i], 1.0);
            }
        }
        seen.put("first:" + words[0], 1.0);
        seen.put("last:" + words[words.length - 1], 1.0);
        seen.put("length:" + Math.min(6, words.length / 3), 1.0);
        String letters = Patterns.replaced(normal, " [.,;:-](?= )", "");
        for (int size = 3; size <= 4; size++) {
            for (int i = 0; i + size <= letters.length() && i < 400; i++) {
                seen.put("l:" + letters.substring(i, i + size), 1.0);
            }
        }
        SenseFeatures.add(seen, words, group);
        said(seen, normal, group);
        wished(seen, normal, wish, picked, asked);
        return seen;
    }

    private static void said(Map<String, Double> seen, String normal, String group) {
        List<Integer> sayings = Sayings.each(normal);
        sayings.forEach(place -> strong(seen, "s:" + place));
        Set<Intent> said = Sayings.intents(sayings);
        for (Intent intent : said) {
            strong(seen, "i:" + intent);
            strong(seen, "gi:" + group + intent);
            for (Intent other : said) {
                if (intent.compareTo(other) < 0) {
                    seen.put("ii:" + intent + other, 1.0);
                }
            }
        }
        strong(seen, "number:" + said.size());
        StringBuilder presence = new StringBuilder("presence:");
        for (Presence.Kind kind : Presence.Kind.values()) {
            if (Presence.says(kind, normal)) {
                presence.append(kind);
                strong(seen, "is:" + kind);
                strong(seen, "is:" + kind + group);
            }
        }
        strong(seen, presence.toString());
        for (Intent danger : Dangers.in(normal)) {
            strong(seen, "d:" + danger);
        }
    }

    private static void wished(Map<String, Double> seen, String normal, Wish wish, int picked, Asked asked) {
        String group = group(asked.sent());
        if (picked > 0) {
            strong(seen, "picked:" + group);
        }
        if (wish.isEmpty()) {
            strong(seen, "wish:none");
            return;
        }
        VisitTime visit = asked.visit();
        if (visit != null && wish.onlyRefuses(visit)) {
            strong(seen, "wish:refused");
            return;
        }
        strong(seen, "wish:" + group);
        boolean fits = visit != null && wish.isKeptBy(visit);
        strong(seen, "fits:" + fits);
        strong(seen, "fits:" + fits + Presence.says(Presence.Kind.ASKS, normal));
        boolean otherDay = visit != null
                && !wish.days().isEmpty()
                && wish.days().stream().noneMatch(each -> each.has(visit.day()));
        strong(seen, "otherday:" + otherDay);
        strong(seen, "not:" + (!wish.notDays().isEmpty() || !wish.notWeekdays().isEmpty()));
        strong(seen, "clock:" + (!wish.from().isEmpty() || !wish.until().isEmpty()));
        wish.parts().forEach(part -> seen.put("part:" + part, 1.0));
        if (!wish.weekdays().isEmpty()) {
            seen.put("weekdays", 1.0);
        }
    }

    /** Counts as much as several runs of letters. */
    private static void strong(Map<String, Double> seen, String name) {
        seen.put(name, STRONG);
    }

    private static String group(Sent sent) {
        return switch (sent) {
            case REMINDER, BOOKED -> "VISIT";
            default -> sent.name();
        };
    }
}
