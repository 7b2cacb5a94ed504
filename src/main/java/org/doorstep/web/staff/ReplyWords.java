package org.doorstep.web.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.doorstep.SpokenReference;
import org.doorstep.account.StaffList;
import org.doorstep.booking.Appointments;
import org.doorstep.booking.ToldAppointment;
import org.doorstep.conversation.HandedReply;
import org.doorstep.conversation.IncomingText;
import org.doorstep.conversation.reading.Intent;
import org.doorstep.settings.PlainDates;
import org.doorstep.tenancy.PhoneNumbers;
import org.doorstep.web.Words;

/** How staff pages say texts that came in: whose, when, about what, what was understood, and who deals with them. */
@ApplicationScoped
public class ReplyWords {

    private static final double SURE = 0.9;
    private static final double FAIRLY_SURE = 0.6;
    private static final int LAST_DIGITS = 3;

    @Inject
    Words words;

    @Inject
    PlainDates dates;

    @Inject
    Appointments appointments;

    @Inject
    StaffList staffList;

    /** The name; of a number that is nobody's, how it ends. */
    String who(HandedReply reply) {
        if (reply.whose().isKnown()) {
            return reply.whose().fullName();
        }
        String number = reply.sender();
        return words.of("staff_replies.unknown", number.substring(Math.max(0, number.length() - LAST_DIGITS)));
    }

    /** The number itself, for whoever must ring; of a safe contact never. */
    String number(HandedReply reply) {
        return reply.safe() ? words.of("staff_reply.safe.number") : PhoneNumbers.asWritten(reply.sender());
    }

    /** "Danger: read it now"; empty where it is none. */
    String urgency(HandedReply.Urgency urgency) {
        return urgency == HandedReply.Urgency.NONE ? "" : words.of("staff_replies.urgency." + urgency);
    }

    /** What they wrote; in words where they rang, pressed a key or sent pictures alone. */
    String said(HandedReply reply) {
        if (reply.way() == IncomingText.Way.RING) {
            return words.of("staff_replies.rang");
        } else if (reply.words().isEmpty()) {
            return words.of("staff_replies.no_words");
        }
        return reply.words();
    }

    String photos(HandedReply reply) {
        return switch (reply.photos()) {
            case 0 -> "";
            case 1 -> words.of("staff_replies.photo");
            default -> words.of("staff_replies.photos", reply.photos());
        };
    }

    /** "Friday 27 November, 10:05am". */
    String moment(Instant when) {
        return words.of("staff_reply.moment", dates.day(when), dates.time(when));
    }

    /** "Another visit time". */
    String meaning(Intent intent) {
        return words.of("staff_reply.intent." + intent);
    }

    /** "Sure", "fairly sure", "not sure". */
    String certainty(double certainty) {
        String how = certainty >= SURE ? "sure" : certainty >= FAIRLY_SURE ? "fairly" : "not";
        return words.of("staff_reply.certainty." + how);
    }

    /**
     * A visit that something is about.
     *
     * @param address of its page; empty where it is about none
     */
    public record About(String address, String visit) {}

    /** The visit of a reference; said, too, where it is none. */
    About about(String reference) {
        String visit = visits(List.of(reference)).get(reference);
        return visit == null
                ? new About("", words.of("staff_reply.visit.none"))
                : new About(StaffVisitPage.addressOf(reference), visit);
    }

    /** Visits by their references, as "Visit HV4 T7K, Wednesday 30 December, 10:30am to 11am": two statements for all. */
    Map<String, String> visits(Collection<String> references) {
        return appointments
                .findAll(references.stream()
                        .filter(each -> !each.isEmpty())
                        .distinct()
                        .toList())
                .values()
                .stream()
                .map(ToldAppointment::appointment)
                .collect(Collectors.toMap(
                        each -> each.reference(),
                        each -> words.of(
                                "staff_replies.visit",
                                SpokenReference.spoken(each.reference()),
                                dates.day(each.window().earliest()),
                                dates.times(
                                        each.window().earliest(), each.window().latest()))));
    }

    /** Full names of colleagues by how the trail names them. */
    Map<String, String> names(List<String> authors) {
        return staffList.namesOf(authors);
    }

    /** A colleague's name; Doorstep's own doing where it is none of theirs. */
    String name(String author) {
        return staffList.namesOf(List.of(author)).getOrDefault(author, words.of("staff_way.SYSTEM"));
    }
}
