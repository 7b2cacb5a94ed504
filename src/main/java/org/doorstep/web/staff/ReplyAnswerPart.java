package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.conversation.AnswerWay;
import org.doorstep.conversation.AnswerWays;
import org.doorstep.conversation.AnswerWords;
import org.doorstep.conversation.AnswerWords.Measured;
import org.doorstep.conversation.AnswerWords.Ready;
import org.doorstep.conversation.AnsweringReply;
import org.doorstep.messaging.MessageKind;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** The part of staff/reply that answers: in ready words or in one's own, with what they cost, by the way that may be used. */
@Named
@RequestScoped
public class ReplyAnswerPart {

    /** Ready words. */
    public record Link(String address, String name) {}

    private static final String FIELD = "answer";

    @Inject
    CurrentStaff staff;

    @Inject
    ReplyPage page;

    @Inject
    Problems problems;

    @Inject
    Words words;

    @Inject
    AnswerWays ways;

    @Inject
    AnswerWords answerWords;

    @Inject
    AnsweringReply answering;

    private @Nullable AnswerWay way;
    private String answer = "";

    @PostConstruct
    void read() {
        way = page.getReply() == null ? null : ways.find(page.there()).orElse(null);
        answer = isSafe() || way == null
                ? ""
                : Ready.find(Exchange.asked("ready")).map(answerWords::ready).orElse("");
    }

    /** Shows how long it is and what it costs; sends nothing. */
    public void measure() {
        check();
    }

    /** Sends it. */
    public void send() {
        if (!check()) {
            return;
        }
        boolean confirmed = !Exchange.asked("neutral").isEmpty();
        switch (answering.answer(page.reference(), seen(), answer, confirmed, staff.getWho())) {
            case DONE -> Exchange.goTo(ReplyPage.addressOf(page.reference()) + "&done=reply_answered");
            case LATER -> Exchange.goTo(ReplyPage.addressOf(page.reference()) + "&done=reply_later");
            case UNCONFIRMED -> problems.add("neutral", "staff_reply.neutral.empty");
            case NO_WAY, ALREADY -> page.showAgain(answer);
            case REFUSED -> problems.add(FIELD, "staff_reply.answer.long", AnswerWords.MOST_PARTS);
            case UNKNOWN -> Exchange.notFound();
        }
    }

    private boolean check() {
        Optional<AnswerWords.Problem> problem = way == null ? Optional.empty() : answerWords.problemOf(answer, way);
        problem.ifPresent(each -> problems.add(FIELD, "staff_reply.answer." + each, AnswerWords.MOST_PARTS));
        return problem.isEmpty();
    }

    private static int seen() {
        String sent = Exchange.asked("seen");
        return sent.matches("[0-9]{1,9}") ? Integer.parseInt(sent) : -1;
    }

    public boolean isPossible() {
        return way != null;
    }

    public boolean isSafe() {
        return way != null && way.isSafe();
    }

    /** "By text to the number that it came from"; never a number. */
    public String getTo() {
        AnswerWay to = Objects.requireNonNull(way);
        return words.of("staff_reply.to." + (to.isSafe() ? "safe" : kindOf(to)));
    }

    private String kindOf(AnswerWay to) {
        if (!to.isText()) {
            return "email";
        }
        String whose = to.recipient().equals(page.there().sender()) ? "same" : "other";
        return to.kind() == MessageKind.WHATSAPP ? whose + ".whatsapp" : whose;
    }

    public List<Link> getReady() {
        return isSafe()
                ? List.of()
                : Arrays.stream(Ready.values())
                        .map(each -> new Link(
                                page.partAddress(ReplyPage.Part.ANSWER) + "&ready=" + each + "#answer",
                                words.of("staff_reply.ready." + each)))
                        .toList();
    }

    /** Whether there is something to measure. */
    public boolean isMeasured() {
        return way != null && !answer.isBlank();
    }

    private Measured measured() {
        return answerWords.measure(answer, Objects.requireNonNull(way));
    }

    public String getAsSent() {
        return measured().text();
    }

    /** "92 letters, 1 text, 4p". */
    public String getLength() {
        Measured all = measured();
        if (!Objects.requireNonNull(way).isText()) {
            return words.of("staff_reply.length.email", words.number(all.characters()));
        }
        String parts = all.parts() == 1
                ? words.of("staff_reply.length.one")
                : words.of("staff_reply.length.more", all.parts());
        return words.of(
                "staff_reply.length",
                words.number(all.characters()),
                parts,
                all.pence().stripTrailingZeros().toPlainString());
    }

    public boolean isNeutral() {
        return !Exchange.asked("neutral").isEmpty();
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
