package org.doorstep.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.doorstep.SpokenReference;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.Outbox;
import org.doorstep.messaging.Templates;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Tells whoever complained how far it is, at the contact that they gave for it. A call or a letter is for staff to make. */
@ApplicationScoped
public class ComplaintTelling {

    private static final Duration WORTH_TELLING = Duration.ofDays(5);

    @Inject
    Templates templates;

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    PlainDates dates;

    @Inject
    Outbox outbox;

    @Inject
    @ConfigProperty(name = "doorstep.complaint.ombudsman")
    String ombudsman;

    /** We have it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void made(Complaint complaint) {
        write(complaint, "made", valuesBy(complaint.acknowledgeBy()));
    }

    /** Who deals with it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void acknowledged(Complaint complaint) {
        Map<String, String> values = valuesBy(complaint.answerBy());
        values.put("name", whole(complaint.dealtWithBy()));
        write(complaint, "acknowledged", values);
    }

    /** Our answer. */
    @Transactional(Transactional.TxType.MANDATORY)
    void answered(Complaint complaint) {
        write(complaint, "answered", new HashMap<>(Map.of("answer", whole(complaint.answer()))));
    }

    private Map<String, String> valuesBy(LocalDate day) {
        return new HashMap<>(Map.of("day", dates.shortDay(day), "fullDay", dates.day(day)));
    }

    /** What staff typed, in which no place is filled. */
    private static String whole(@Nullable String typed) {
        return OwnWords.withoutPlaces(Objects.requireNonNullElse(typed, ""));
    }

    private void write(Complaint complaint, String step, Map<String, String> values) {
        if (!complaint.replyWay().isSent()) {
            return;
        }
        boolean text = complaint.replyWay() == ReplyWay.TEXT;
        values.put("landlord", landlord.getName());
        values.put("phone", landlord.getPhone());
        values.put("ombudsman", ombudsman);
        values.put("reference", SpokenReference.spoken(complaint.reference()));
        String words = "complaint_" + step;
        outbox.write(new Draft(
                "complaint/" + complaint.reference() + "/" + step,
                null,
                "COMPLAINT",
                text ? MessageKind.TEXT : MessageKind.EMAIL,
                complaint.replyTo(),
                text ? null : templates.say(words + ".subject", values),
                templates.say(words + (text ? ".text" : ".email"), values),
                null,
                clock.instant().plus(WORTH_TELLING)));
    }
}
