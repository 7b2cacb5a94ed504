package org.doorstep.web.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.doorstep.SpokenReference;
import org.doorstep.conversation.Exchange;
import org.doorstep.conversation.Happening;
import org.doorstep.settings.PlainDates;
import org.doorstep.web.Words;

/** How staff pages say what was written, each way, whether it arrived, and what became of visits between. */
@ApplicationScoped
public class HappeningWords {

    /**
     * One line.
     *
     * @param who "They wrote by text", "We wrote by email", "Visit moved"
     * @param said what was written, or when the visit is
     * @param state whether what we wrote arrived; empty of all else
     * @param address of the page of a text that came in, or of a visit; empty of all else
     */
    public record Line(String kind, String who, String when, String said, String state, String address) {}

    @Inject
    Words words;

    @Inject
    PlainDates dates;

    @Inject
    ReplyWords replyWords;

    Line line(Happening each) {
        return switch (each.kind()) {
            case IN ->
                new Line(
                        "theirs",
                        words.of("staff_texts.in." + each.how()),
                        replyWords.moment(each.at()),
                        withoutSecrets(each.words()),
                        "",
                        ReplyPage.addressOf(each.reference()));
            case OUT -> ours(each.how(), replyWords.moment(each.at()), each.words(), each.state());
            case VISIT ->
                new Line(
                        "visit",
                        words.of("staff_texts.visit." + each.state()),
                        replyWords.moment(each.at()),
                        words.of(
                                "staff_replies.visit",
                                SpokenReference.spoken(each.reference()),
                                dates.day(Objects.requireNonNull(each.from())),
                                dates.times(each.from(), Objects.requireNonNull(each.until()))),
                        words.sentence(words.of("staff_way." + each.how())),
                        StaffVisitPage.addressOf(each.reference()));
        };
    }

    Line line(Exchange each) {
        return each.isTheirs()
                ? new Line(
                        "theirs",
                        words.of("staff_texts.in." + each.way()),
                        replyWords.moment(each.at()),
                        withoutSecrets(each.words()),
                        "",
                        "")
                : ours(each.way(), replyWords.moment(each.at()), each.words(), each.state());
    }

    private Line ours(String way, String when, String said, String state) {
        return new Line(
                "ours",
                words.of("staff_texts.out." + way),
                when,
                withoutSecrets(said),
                words.of("staff_texts.state." + state),
                "");
    }

    private String withoutSecrets(String said) {
        return said.replace("{secret}", words.of("staff_texts.secret"));
    }
}
