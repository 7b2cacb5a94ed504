package org.doorstep.conversation.replying;

import java.util.List;
import java.util.Optional;
import org.doorstep.conversation.reading.Intent;
import org.doorstep.conversation.reading.ReadReply;
import org.doorstep.conversation.reading.Sent;
import org.doorstep.tenancy.NumberOwners.Owner;
import org.jspecify.annotations.Nullable;

/** One text while it is dealt with: whose it is, what it answers, what was read, and which visit it turned out to mean. */
final class Turn {

    private final Incoming text;
    private final Speaker speaker;
    private final TextConversation conversation;
    private final Spoken spoken;
    private final List<TheirVisit> visits;
    private final ReadReply reply;
    private @Nullable TheirVisit visit;
    private boolean danger;
    private int answers;

    Turn(
            Incoming text,
            Speaker speaker,
            TextConversation conversation,
            Spoken spoken,
            List<TheirVisit> visits,
            ReadReply reply) {
        this.text = text;
        this.speaker = speaker;
        this.conversation = conversation;
        this.spoken = spoken;
        this.visits = List.copyOf(visits);
        this.reply = reply;
    }

    /** The same text, taken for another one that was said before, about the visit that it turned out to mean. */
    Turn meaning(ReadReply said, TheirVisit meant) {
        Turn turn = new Turn(text, speaker, conversation, Spoken.NOTHING, visits, said);
        turn.visit = meant;
        return turn;
    }

    /** What was done about that one is what was done about this. */
    void became(Turn meant) {
        visit = meant.visit;
        answers = meant.answers;
    }

    /** It means this visit. */
    void means(TheirVisit meant) {
        visit = meant;
    }

    /** From now on we know of a danger. */
    void speaksOfDanger() {
        danger = true;
    }

    boolean isDanger() {
        return danger;
    }

    /** A number for the next answer, from 1. */
    int nextAnswer() {
        answers++;
        return answers;
    }

    /** Something was written back. */
    boolean isAnswered() {
        return answers > 0;
    }

    /** Whether it is about what we asked last, in the words of the reader. */
    boolean answersA(Sent sent) {
        return spoken.sent() == sent;
    }

    Incoming text() {
        return text;
    }

    Speaker speaker() {
        return speaker;
    }

    TextConversation conversation() {
        return conversation;
    }

    Spoken spoken() {
        return spoken;
    }

    /** All visits that whoever wrote may know of, from some time ago on. */
    List<TheirVisit> visits() {
        return visits;
    }

    ReadReply reply() {
        return reply;
    }

    Intent first() {
        return reply.first();
    }

    /** The visit that it means. */
    Optional<TheirVisit> visit() {
        return Optional.ofNullable(visit);
    }

    /** The tenant who speaks, as far as that is known. */
    Optional<Owner> person() {
        return visit().map(TheirVisit::owner).or(speaker::onlyPerson);
    }

    /** Reference of the visit that it means; null where none is known. */
    @Nullable
    String about() {
        return visit == null ? null : visit.reference();
    }
}
