package org.doorstep.conversation.reading;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads what a tenant writes. Dangers first, by generous rules and models; then what can mean one thing only; then rules and models together, which must be the surer the more a mistake costs.
 *
 * <p>Safe for many threads. The models are trained by the build on the replies beside this room ({@link LearnedModels}), and always come out the same.
 */
public final class ReplyReader {

    private static final class Learned {
        static final ReplyReader READER =
                LearnedModels.built().map(ReplyReader::new).orElseGet(() -> trainedOn(Corpus.written()));
    }

    final Panel panel;

    private ReplyReader(Panel panel) {
        this.panel = panel;
    }

    public static ReplyReader standard() {
        return Learned.READER;
    }

    /** Fetches the models, if nobody has. For who starts the server to do beside other things, so that the first tenant need not wait. */
    public static void warmUp() {
        standard();
    }

    /** Of the replies that are given, and of short ones that were written from what people say everywhere. */
    static ReplyReader trainedOn(List<LabelledReply> replies) {
        List<LabelledReply> general = Corpus.general();
        return new ReplyReader(Panel.trained(Stream.concat(
                        general.parallelStream().map(each -> example(each, Corpus.GENERAL)),
                        replies.parallelStream().map(each -> example(each, 1)))
                .toList()));
    }

    /** What this text means, after what was asked. Reads any text, and never fails. */
    public ReadReply read(String text, Asked asked) {
        String normal = ReplyText.normal(text);
        String english = PlainTimes.english(normal);
        Wish wish = WishParser.wish(english, asked);
        int picked = Picked.of(english, wish, asked);
        double[] likely = panel.likely(Features.of(normal, asked, wish, picked));
        return new Judgement(normal, asked, wish, picked, likely, text.length() > ReplyText.LONGEST).made();
    }

    /** What there is to learn from a reply. */
    static LinearTraining.Example example(LabelledReply reply, double weight) {
        return new LinearTraining.Example(seen(reply), reply.target(), weight);
    }

    private static Map<String, Double> seen(LabelledReply reply) {
        String normal = ReplyText.normal(reply.text());
        String english = PlainTimes.english(normal);
        Wish wish = WishParser.wish(english, reply.asked());
        return Features.of(normal, reply.asked(), wish, Picked.of(english, wish, reply.asked()));
    }
}
