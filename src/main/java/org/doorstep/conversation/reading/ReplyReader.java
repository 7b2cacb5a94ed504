package org.doorstep.conversation.reading;

import java.util.List;
import java.util.stream.Stream;

/**
 * Reads what a tenant writes. Dangers first, by generous rules; then what can mean one thing only; then rules and a model together, each of which must be sure where a mistake costs.
 *
 * <p>Safe for many threads. The model is trained when the first text is read, from the replies beside this room, and always comes out the same.
 */
public final class ReplyReader {

    private static final class Trained {
        static final ReplyReader READER = trainedOn(LabelledReply.all(Lines.of("replies-building.tsv")));
    }

    private final LinearModel model;

    private ReplyReader(LinearModel model) {
        this.model = model;
    }

    public static ReplyReader standard() {
        return Trained.READER;
    }

    /** Of the replies that are given, and of short ones that were written from what people say everywhere. */
    static ReplyReader trainedOn(List<LabelledReply> replies) {
        List<LinearModel.Example> examples = Stream.concat(
                        LabelledReply.all(Lines.of("replies-general.tsv")).stream(), replies.stream())
                .map(each -> new LinearModel.Example(seen(ReplyText.normal(each.text()), each.asked()), each.target()))
                .toList();
        return new ReplyReader(LinearModel.trained(examples, Intent.values().length));
    }

    /** What this text means, after what was asked. Reads any text, and never fails. */
    public ReadReply read(String text, Asked asked) {
        String normal = ReplyText.normal(text);
        Wish wish = WishParser.wish(normal, asked);
        int picked = Picked.of(WishParser.english(normal), wish, asked);
        double[] likely = model.likely(Features.of(normal, asked, wish, picked));
        return new Judgement(normal, asked, wish, picked, likely, text.length() > ReplyText.LONGEST).made();
    }

    private static List<String> seen(String normal, Asked asked) {
        Wish wish = WishParser.wish(normal, asked);
        return Features.of(normal, asked, wish, Picked.of(WishParser.english(normal), wish, asked));
    }
}
