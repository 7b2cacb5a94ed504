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
import java.util.function.Function;
import org.doorstep.SpokenReference;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.Outbox;
import org.doorstep.messaging.Templates;
import org.doorstep.settings.DateWords;
import org.doorstep.settings.Landlord;
import org.doorstep.tenancy.ReadingLanguages;
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
    ReadingLanguages languages;

    @Inject
    Outbox outbox;

    @Inject
    @ConfigProperty(name = "doorstep.complaint.ombudsman")
    String ombudsman;

    /** We have it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void made(Complaint complaint) {
        write(complaint, "made", words -> valuesBy(complaint.acknowledgeBy(), words));
    }

    /** Who deals with it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void acknowledged(Complaint complaint) {
        write(complaint, "acknowledged", words -> {
            Map<String, String> values = valuesBy(complaint.answerBy(), words);
            values.put("name", whole(complaint.dealtWithBy()));
            return values;
        });
    }

    /** Our answer. */
    @Transactional(Transactional.TxType.MANDATORY)
    void answered(Complaint complaint) {
        write(complaint, "answered", words -> Map.of("answer", whole(complaint.answer())));
    }

    private static Map<String, String> valuesBy(LocalDate day, DateWords words) {
        return new HashMap<>(Map.of("day", words.shortDay(day), "fullDay", words.day(day)));
    }

    /** What staff typed, in which no place is filled. */
    private static String whole(@Nullable String typed) {
        return OwnWords.withoutPlaces(Objects.requireNonNullElse(typed, ""));
    }

    /** In the language of whoever complained, as far as they said one. Our answer itself is as staff wrote it. */
    private void write(Complaint complaint, String step, Function<DateWords, Map<String, String>> ofStep) {
        if (!complaint.replyWay().isSent()) {
            return;
        }
        boolean text = complaint.replyWay() == ReplyWay.TEXT;
        String language = languages.of(complaint.personId()).orElse("");
        Function<DateWords, Map<String, String>> values = dateWords -> {
            Map<String, String> all = new HashMap<>(ofStep.apply(dateWords));
            all.put("landlord", landlord.getName());
            all.put("phone", landlord.getPhone());
            all.put("ombudsman", ombudsman);
            all.put("reference", SpokenReference.spoken(complaint.reference()));
            return all;
        };
        String words = "complaint_" + step;
        outbox.write(new Draft(
                "complaint/" + complaint.reference() + "/" + step,
                null,
                "COMPLAINT",
                text ? MessageKind.TEXT : MessageKind.EMAIL,
                complaint.replyTo(),
                text ? null : templates.say(words + ".subject", language, values),
                templates.say(words + (text ? ".text" : ".email"), language, values),
                null,
                clock.instant().plus(WORTH_TELLING)));
    }
}
