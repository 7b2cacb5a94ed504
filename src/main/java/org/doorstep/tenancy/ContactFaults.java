package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Changes;
import org.doorstep.audit.Deed;

/** What we find out about a number by sending to it, when nobody has said so: it is told to nobody, since nothing reaches it. */
@ApplicationScoped
public class ContactFaults {

    @Inject
    Clock clock;

    @Inject
    Tenancies tenancies;

    @Inject
    AuditTrail audit;

    /** There is no such number, or it takes no texts; from now on it is not used. The contact as it was; empty where the person has none such in use. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<ContactPoint> doesNotWork(Person person, String number) {
        Optional<ContactPoint> found = find(person, number);
        found.ifPresent(point -> {
            record(person, point.masked() + " works");
            point.broken(clock.instant());
        });
        return found;
    }

    /** Its person told the carrier that they want no texts from our number: it is rung, and not texted. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<ContactPoint> refusesTexts(Person person, String number) {
        Optional<ContactPoint> found = find(person, number);
        found.ifPresent(point -> {
            record(person, point.masked() + " takes texts");
            point.textsRefused(clock.instant());
        });
        return found;
    }

    private Optional<ContactPoint> find(Person person, String number) {
        return tenancies.lockPerson(person.reference()).flatMap(locked -> locked.contactPointsForOthers().stream()
                .filter(point -> point.kind() == ContactKind.MOBILE && point.leadsTo(number))
                .filter(ContactPoint::canTakeWords)
                .findFirst());
    }

    private void record(Person person, String what) {
        Changes changes = new Changes();
        changes.of(what, true, false);
        audit.record(Deed.of(Author.SYSTEM, "contact.fault", person.reference())
                .forPerson(person.reference())
                .with(changes)
                .toldToOthers());
    }
}
