package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.doorstep.conversation.DealingWithReply;
import org.doorstep.conversation.HandedReply;
import org.doorstep.conversation.Replies;
import org.doorstep.conversation.Settled;
import org.doorstep.conversation.WorkResult;
import org.doorstep.conversation.reading.Decision;
import org.doorstep.conversation.reading.Intent;
import org.doorstep.tenancy.SafetyFlags;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** staff/reply: a text that came in, whose it is, what was understood, who deals with it; and one thing at a time to do with it. */
@Named
@RequestScoped
public class ReplyPage {

    /** What can be done with it. */
    enum Part {
        ANSWER,
        SETTLE,
        TASK,
        TEACH
    }

    /** A way to a part. */
    public record PartLink(String address, String name, boolean current) {}

    /** Forms that are there while it is not settled. */
    private static final Set<String> FOR_OPEN = Set.of("answer", "settle", "task", "claim");

    @Inject
    CurrentStaff staff;

    @Inject
    Words words;

    @Inject
    ReplyWords replyWords;

    @Inject
    Replies replies;

    @Inject
    SafetyFlags flags;

    @Inject
    DealingWithReply dealing;

    private @Nullable HandedReply reply;
    private String unsent = "";
    private boolean taken;

    static String addressOf(String reference) {
        return "/staff/reply?id=" + Exchange.escaped(reference);
    }

    /** Also before the form is read: which of its fields are there depends on it. */
    @PostConstruct
    void read() {
        reply = replies.look(Exchange.asked("id"), staff.getWho()).orElse(null);
    }

    /** What is not there, and what is not for them, is not found. Of a form that is not there any more nothing was done: what it held is shown. */
    public void load() {
        if (reply == null) {
            Exchange.notFound();
        } else if (Exchange.isForm() && isSettled() && FOR_OPEN.contains(Exchange.asked("do")) && unsent.isEmpty()) {
            taken = true;
            unsent = Exchange.asked("answer") + Exchange.asked("what");
        }
    }

    /** They deal with it; or take it over from whoever did when they read it. */
    public void claim() {
        then(dealing.claim(reference(), Exchange.asked("holder"), staff.getWho()), "reply_claimed");
    }

    /** They do not after all. */
    public void release() {
        then(dealing.release(reference(), staff.getWho()), "reply_released");
    }

    /** It was settled by a slip. */
    public void reopen() {
        then(dealing.reopen(reference(), staff.getWho()), "reply_open");
    }

    /** Goes on with the page as it is now, or shows that a colleague was quicker. */
    void then(WorkResult result, String done) {
        switch (result) {
            case DONE -> Exchange.goTo(addressOf(reference()) + "&done=" + done);
            case OTHERS, ALREADY -> showAgain("");
            case UNKNOWN -> Exchange.notFound();
        }
    }

    /** A colleague was quicker: what is there now is shown, and what was typed stays; beside it, where its form is not there any more. */
    void showAgain(String typed) {
        read();
        taken = true;
        unsent = isSettled() ? typed : "";
    }

    String reference() {
        return there().reference();
    }

    HandedReply there() {
        return Objects.requireNonNull(reply);
    }

    public @Nullable HandedReply getReply() {
        return reply;
    }

    /** Whether a colleague was quicker with what was just sent. */
    public boolean isTaken() {
        return taken;
    }

    /** What was typed and is not sent, since a colleague was quicker. */
    public String getUnsent() {
        return unsent;
    }

    public String getWho() {
        return replyWords.who(there());
    }

    public String getNumber() {
        return replyWords.number(there());
    }

    public String getSaid() {
        return replyWords.said(there());
    }

    public String getPhotos() {
        return replyWords.photos(there());
    }

    public String getCame() {
        return words.of("staff_reply.came." + there().way(), replyWords.moment(there().receivedAt()));
    }

    public String getUrgency() {
        return replyWords.urgency(there().urgency());
    }

    public boolean isDanger() {
        return there().urgency() == HandedReply.Urgency.DANGER;
    }

    /** Whether safety matters for them: said, and not why. */
    public boolean isFlagged() {
        Long person = reply == null ? null : reply.whose().row();
        return person != null && flags.isFlagged(person);
    }

    public ReplyWords.About getAbout() {
        return replyWords.about(there().visit());
    }

    /** "Another visit time. Not sure." */
    public String getUnderstood() {
        Intent intent = there().understood().intent();
        return intent == null
                ? words.of("staff_reply.understood.none")
                : words.of(
                        "staff_reply.understood",
                        replyWords.meaning(intent),
                        replyWords.certainty(there().understood().certainty()));
    }

    /** What came of it by itself; of what waits, whatever the reader thought of it, why a person reads it. */
    public String getDid() {
        Decision decision = there().understood().decision();
        boolean leaves = isOpen() && (decision == Decision.ACT || decision == Decision.ASK);
        return words.of("staff_reply.did." + (leaves ? Decision.PERSON : decision));
    }

    public boolean isMine() {
        return reply != null
                && reply.dealing().claimedBy().equals(staff.author().name());
    }

    public boolean isClaimed() {
        return reply != null && !reply.dealing().claimedBy().isEmpty();
    }

    public String getHolder() {
        return isClaimed() ? replyWords.name(there().dealing().claimedBy()) : words.of("staff_reply.holder.none");
    }

    public boolean isOpen() {
        return reply != null && !reply.dealing().isSettled();
    }

    public boolean isSettled() {
        return reply != null && reply.dealing().isSettled();
    }

    /** "They rang them. Anna Bell, Friday 27 November, 10:05am". */
    public String getSettledHow() {
        HandedReply.Dealing how = there().dealing();
        String key = Settled.isOne(how.settledHow()) ? how.settledHow() : "DOORSTEP";
        return words.of(
                "staff_reply.settled",
                words.of("staff_reply.settled." + key),
                replyWords.name(how.settledBy()),
                replyWords.moment(Objects.requireNonNull(how.settledAt())));
    }

    Part part() {
        Part asked = Arrays.stream(Part.values())
                .filter(each -> codeOf(each).equals(Exchange.asked("do")))
                .findFirst()
                .orElse(isOpen() ? Part.ANSWER : Part.TEACH);
        return isOpen() ? asked : Part.TEACH;
    }

    /** Whether this part is shown. */
    public boolean shows(String code) {
        return reply != null && codeOf(part()).equals(code);
    }

    public List<PartLink> getParts() {
        return Arrays.stream(Part.values())
                .filter(each -> isOpen() || each == Part.TEACH)
                .map(each ->
                        new PartLink(partAddress(each), words.of("staff_reply.part." + codeOf(each)), each == part()))
                .toList();
    }

    String partAddress(Part part) {
        return addressOf(reference()) + "&do=" + codeOf(part);
    }

    private static String codeOf(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
