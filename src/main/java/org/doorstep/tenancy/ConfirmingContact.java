package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.tenancy.ContactChange.Changed;

/** "Is this still right?" One tap says yes. */
@ApplicationScoped
public class ConfirmingContact {

    /** Pressed twice within this time is pressed once. */
    private static final Duration ONE_TAP = Duration.ofMinutes(1);

    @Inject
    Clock clock;

    @Inject
    Tenancies tenancies;

    @Inject
    AuditTrail audit;

    /** This way to reach them is right. */
    @Retried
    @Transactional
    public Changed confirm(String personReference, String reference, Author by) {
        Optional<ContactPoint> found =
                tenancies.lockPerson(personReference).flatMap(person -> person.findContact(reference));
        if (found.isEmpty() || found.get().isBroken()) {
            return Changed.NO_SUCH_CONTACT;
        }
        Instant now = clock.instant();
        Instant last = found.get().lastConfirmedAt();
        if (last != null && last.plus(ONE_TAP).isAfter(now)) {
            return Changed.SAME;
        }
        found.get().confirmed(now);
        audit.record(Deed.of(by, "contact.confirm", personReference)
                .forPerson(personReference)
                .remarking(found.get().masked()));
        return Changed.DONE;
    }
}
