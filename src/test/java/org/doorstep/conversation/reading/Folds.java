package org.doorstep.conversation.reading;

import java.util.ArrayList;
import java.util.List;

/** Reads each fifth of the replies with a model that saw the other four. */
final class Folds {

    private static final int FOLDS = 5;

    private Folds() {}

    static ReplyScore score(List<LabelledReply> replies) {
        ReplyScore score = new ReplyScore();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<LabelledReply> seen = new ArrayList<>();
            List<LabelledReply> judged = new ArrayList<>();
            for (int i = 0; i < replies.size(); i++) {
                (i % FOLDS == fold ? judged : seen).add(replies.get(i));
            }
            ReplyReader reader = ReplyReader.trainedOn(seen);
            judged.forEach(each -> score.add(each, reader.read(each.text(), each.asked())));
        }
        return score;
    }

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
