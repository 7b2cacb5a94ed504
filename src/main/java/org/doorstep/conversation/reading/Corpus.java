package org.doorstep.conversation.reading;

import java.util.List;

/** The replies beside this room, by the hands that wrote them. docs/replies.md tells of them. */
final class Corpus {

    /** How much a general reply teaches beside one that somebody wrote as a tenant: there are many of them, and they are easy. */
    static final double GENERAL = 0.5;

    /** Each is a list that hands wrote who knew nothing of the others. */
    static final List<String> HANDS = List.of(
            "building",
            "more-c",
            "more-d",
            "more-e",
            "more-f",
            "more-g",
            "more-h",
            "more-i",
            "more-j",
            "more-k",
            "more-l");

    private Corpus() {}

    /** All that was written as a tenant would. */
    static List<LabelledReply> written() {
        return HANDS.stream().flatMap(each -> of(each).stream()).toList();
    }

    static List<LabelledReply> general() {
        return of("general");
    }

    /** Of one hand: "building", "more-c" and so on. */
    static List<LabelledReply> of(String hand) {
        return LabelledReply.all(Lines.of("replies-" + hand + ".tsv"));
    }
}
