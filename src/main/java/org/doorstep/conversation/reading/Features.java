package org.doorstep.conversation.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the model sees of a text: words, pairs of words, runs of letters, what the rules found, and what was sent. */
final class Features {

    private static final int STRONG = 10;

    private Features() {}

    static List<String> of(String normal, Asked asked, Wish wish, int picked) {
        List<String> seen = new ArrayList<>();
        String sent = asked.sent().name();
        String group = group(asked.sent());
        seen.add("sent:" + sent);
        String[] words = normal.strip().split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            seen.add("w:" + words[i]);
            seen.add("p:" + (i == 0 ? "^" : words[i - 1]) + " " + words[i]);
            if (words.length <= 5 || i < 2) {
                seen.add("g:" + group + ":" + words[i]);
            }
        }
        seen.add("first:" + words[0]);
        seen.add("last:" + words[words.length - 1]);
        seen.add("length:" + Math.min(6, words.length / 3));
        String letters = normal.replaceAll(" [.,;:-](?= )", "");
        for (int size = 3; size <= 5; size++) {
            for (int i = 0; i + size <= letters.length() && i < 400; i++) {
                seen.add("l:" + letters.substring(i, i + size));
            }
        }
        said(seen, normal, group);
        wished(seen, normal, wish, picked, asked);
        return seen;
    }

    private static void said(List<String> seen, String normal, String group) {
        for (int place : Sayings.each(normal)) {
            strong(seen, "s:" + place);
        }
        Set<Intent> said = Sayings.in(normal);
        for (Intent intent : said) {
            strong(seen, "i:" + intent);
            strong(seen, "gi:" + group + intent);
            for (Intent other : said) {
                if (intent.compareTo(other) < 0) {
                    seen.add("ii:" + intent + other);
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

    private static void wished(List<String> seen, String normal, Wish wish, int picked, Asked asked) {
        String group = group(asked.sent());
        if (picked > 0) {
            strong(seen, "picked:" + group);
        }
        if (wish.isEmpty()) {
            strong(seen, "wish:none");
            return;
        }
        strong(seen, "wish:" + group);
        VisitTime visit = asked.visit();
        boolean fits = visit != null && wish.isKeptBy(visit);
        strong(seen, "fits:" + fits);
        strong(seen, "fits:" + fits + Presence.says(Presence.Kind.ASKS, normal));
        boolean otherDay = visit != null
                && !wish.days().isEmpty()
                && wish.days().stream().noneMatch(each -> each.has(visit.day()));
        strong(seen, "otherday:" + otherDay);
        strong(seen, "not:" + (!wish.notDays().isEmpty() || !wish.notWeekdays().isEmpty()));
        strong(seen, "clock:" + (!wish.from().isEmpty() || !wish.until().isEmpty()));
        wish.parts().forEach(part -> seen.add("part:" + part));
        if (!wish.weekdays().isEmpty()) {
            seen.add("weekdays");
        }
    }

    /** Counts as much as several runs of letters. */
    private static void strong(List<String> seen, String name) {
        for (int i = 0; i < STRONG; i++) {
            seen.add(name + "#" + i);
        }
    }

    private static String group(Sent sent) {
        return switch (sent) {
            case REMINDER, BOOKED -> "VISIT";
            default -> sent.name();
        };
    }
}
