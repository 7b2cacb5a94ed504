package org.doorstep.conversation.replying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.doorstep.InstantConverter;
import org.doorstep.conversation.reading.Asked;
import org.doorstep.conversation.reading.Decision;
import org.doorstep.conversation.reading.Intent;
import org.doorstep.conversation.reading.ReadReply;
import org.doorstep.conversation.reading.ReplyReader;
import org.doorstep.conversation.reading.Sent;
import org.doorstep.conversation.reading.VisitTime;
import org.doorstep.conversation.reading.WishGrammar;
import org.doorstep.conversation.replying.Speaker.Kind;
import org.doorstep.conversation.replying.TextConversation.Question;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.NumberOwners;
import org.doorstep.tenancy.NumberOwners.Owner;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Finds out of a text all that is needed to deal with it: whose it is, what was asked last, and what it says. */
@ApplicationScoped
class Turns {

    private static final Set<Question> CHOICES = EnumSet.of(Question.OFFER, Question.WHICH, Question.SOONER);
    private static final Set<String> OF_AN_END = Set.of("x", "keep");

    /** A digit that chooses among nothing: the reader could only guess. */
    private static final ReadReply BELONGS_TO_NOTHING =
            new ReadReply(List.of(Intent.UNSURE), 0, WishGrammar.read(""), 0, Decision.ASK);

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    PlainDates dates;

    @Inject
    NumberOwners numbers;

    @Inject
    SpokenLast spokenLast;

    @Inject
    TheirVisits theirVisits;

    @Inject
    TextConversations conversations;

    @Inject
    @ConfigProperty(name = "doorstep.replies.most-an-hour")
    int most;

    Turn of(Incoming text, TextConversation conversation) {
        Speaker speaker = speaker(text);
        Spoken spoken = spokenLast.to(text, conversation);
        List<TheirVisit> visits = theirVisits.of(speaker);
        List<TheirVisit> meant = theirVisits.meant(spoken, visits);
        ReadReply reply =
                read(text, sent(text, conversation, spoken), conversation, meant.size() == 1 ? meant.get(0) : null);
        return new Turn(text, speaker, conversation, spoken, visits, reply);
    }

    /** An earlier text of theirs, read as what is said of this visit. */
    ReadReply readAgain(Incoming earlier, TextConversation conversation, TheirVisit visit) {
        return read(earlier, Sent.REMINDER, conversation, visit);
    }

    private ReadReply read(Incoming text, Sent sent, TextConversation conversation, @Nullable TheirVisit visit) {
        List<VisitTime> offered = sent == Sent.OFFER
                ? conversations.choices(conversation).stream()
                        .map(each -> time(each.window()))
                        .toList()
                : List.of();
        if (sent != Sent.OFFER && text.isDigit()) {
            return BELONGS_TO_NOTHING;
        }
        LocalDateTime came = LocalDateTime.ofInstant(text.receivedAt(), landlord.getZone());
        return ReplyReader.standard()
                .read(text.meant(), new Asked(sent, came, visit == null ? null : time(visit.window()), offered));
    }

    /** What was asked last; but a digit, X or UNDO alone is for the question that it belongs to, as long as that stands. */
    private static Sent sent(Incoming text, TextConversation conversation, Spoken spoken) {
        Instant came = text.receivedAt();
        if (text.isOfChoices() && CHOICES.stream().anyMatch(each -> conversation.stands(each, came))) {
            return Sent.OFFER;
        }
        String word = text.word();
        if (OF_AN_END.contains(word)
                && (conversation.stands(Question.CANCEL, came) || conversation.stands(Question.FIXED, came))) {
            return Sent.CANCEL_ASKED;
        }
        return word.equals("undo") && conversation.stands(Question.UNDO, came) ? Sent.CANCELLED : spoken.sent();
    }

    private VisitTime time(ArrivalWindow window) {
        return VisitTime.of(
                LocalDateTime.ofInstant(window.earliest(), landlord.getZone()),
                Math.toIntExact(window.length().toMinutes()));
    }

    private Speaker speaker(Incoming text) {
        LocalDate today = dates.dateOf(clock.instant());
        if (text.safe()) {
            List<Owner> safe = numbers.safely(text.sender(), today);
            return safe.isEmpty()
                    ? new Speaker(Kind.OTHER, List.of(), true)
                    : new Speaker(Kind.SAFE, safe, isTooOften(text));
        }
        List<Owner> owners = numbers.onFile(text.sender(), today);
        boolean silent = numbers.refusesTexts(text.sender()) || isTooOften(text);
        return owners.isEmpty()
                ? new Speaker(Kind.OTHER, List.of(), silent || numbers.isGuarded(text.sender()))
                : new Speaker(Kind.TENANT, owners, silent);
    }

    /** Of two machines that answer each other, one must stop. */
    private boolean isTooOften(Incoming text) {
        Object lately = database.createNativeQuery(
                        "SELECT COUNT(*) FROM incoming_text i WHERE i.sender = ?1 AND i.received_at > ?2 AND i.id <= ?3")
                .setParameter(1, text.sender())
                .setParameter(2, InstantConverter.toColumn(clock.instant().minus(Duration.ofHours(1))))
                .setParameter(3, text.id())
                .getSingleResult();
        return ((Number) lately).intValue() > most;
    }
}
