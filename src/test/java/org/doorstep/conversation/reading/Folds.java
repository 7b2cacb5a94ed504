package org.doorstep.conversation.reading;

import java.util.List;

/** The replies by the hands that wrote them. */
final class Folds {

    private Folds() {}

    /** Reads what one hand wrote with models that saw the other hands alone. */
    static ReplyScore acrossHands(String hand) {
        List<LabelledReply> seen = Corpus.HANDS.stream()
                .filter(each -> !each.equals(hand))
                .flatMap(each -> Corpus.of(each).stream())
                .toList();
        ReplyReader reader = ReplyReader.trainedOn(seen);
        ReplyScore score = new ReplyScore();
        Corpus.of(hand).forEach(each -> score.add(each, reader.read(each.text(), each.asked())));
        return score;
    }

    static List<LabelledReply> building() {
        return Corpus.of("building");
    }
}
