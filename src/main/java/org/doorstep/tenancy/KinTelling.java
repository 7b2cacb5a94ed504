package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.doorstep.Keys;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.messaging.Draft;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.Outbox;
import org.doorstep.messaging.Templates;
import org.doorstep.settings.Landlord;
import org.jspecify.annotations.Nullable;

/** Tells people that a tenant named them, and a tenant that one of them asked to be removed. Nothing is sent where a safety flag stands. */
@ApplicationScoped
public class KinTelling {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WORTH_TELLING = Duration.ofDays(3);
    /** Nobody uses our messages to pester people: naming and removing makes no more of them. */
    private static final int MOST_A_DAY = 5;

    @Inject
    Templates templates;

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    /** Tells somebody once what we hold of them; true if a message goes out. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean tell(Person person, NextOfKin kin, Author by) {
        Instant now = clock.instant();
        if (person.isFlagged()
                || !canTakeWords(kin)
                || kin.wasToldByUs()
                || person.kinToldAfter(now.minus(DAY)) >= MOST_A_DAY) {
            return false;
        }
        String token = Keys.randomToken();
        kin.told(Keys.hashOfToken(token), now);
        Map<String, String> values = Map.of(
                "landlord", landlord.getName(),
                "phone", landlord.getPhone(),
                "name", person.firstName(),
                "what", what(kin));
        write("named", kin.kind(), kin.reachedAt(), kin.reference(), null, values, address(token));
        audit.record(Deed.of(by, "kin.tell", person.reference()).forPerson(person.reference()));
        return true;
    }

    /** Tells the tenant that somebody asked to be removed. */
    @Transactional(Transactional.TxType.MANDATORY)
    void tellOfRemoval(Person person, NextOfKin kin) {
        if (person.isFlagged()) {
            return;
        }
        Map<String, String> values = Map.of(
                "landlord", landlord.getName(),
                "phone", landlord.getPhone(),
                "name", kin.name(),
                "site", landlord.getPublicUrl() + "/tenant/details");
        person.contactPoints().stream()
                .filter(ContactPoint::canTakeWords)
                .findFirst()
                .ifPresent(point -> write(
                        "named.gone",
                        point.kind(),
                        point.value(),
                        kin.reference(),
                        person.wishes().language(),
                        values,
                        null));
    }

    /** Whether a message can reach them. */
    public static boolean canTakeWords(NextOfKin kin) {
        return (kin.kind() == ContactKind.MOBILE || kin.kind() == ContactKind.EMAIL)
                && ContactPoint.read(kin.kind(), kin.value()).isPresent();
    }

    private String what(NextOfKin kin) {
        return kin.whatFor().stream()
                .sorted()
                .map(each -> templates.say("named.what." + each, Map.of()))
                .collect(Collectors.joining(", "));
    }

    private String address(String token) {
        return landlord.getPublicUrl() + "/open/named?token=" + token;
    }

    private void write(
            String words,
            ContactKind kind,
            String recipient,
            String reference,
            @Nullable String language,
            Map<String, String> values,
            @Nullable String secret) {
        boolean text = kind == ContactKind.MOBILE;
        outbox.write(new Draft(
                words + "/" + reference,
                null,
                "NAMED",
                text ? MessageKind.TEXT : MessageKind.EMAIL,
                recipient,
                text ? null : templates.say(words + ".subject", language, values),
                templates.say(words + (text ? ".text" : ".email"), language, values),
                secret,
                clock.instant().plus(WORTH_TELLING)));
    }
}
