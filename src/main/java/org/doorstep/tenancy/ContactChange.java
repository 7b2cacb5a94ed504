package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Changes;
import org.doorstep.audit.Deed;

/** A tenant, or an adviser for them, says how they are reached now. From then on no load changes it. */
@ApplicationScoped
public class ContactChange {

    /** What became of it. */
    public enum Changed {
        DONE,
        /** It is in use already. */
        SAME,
        /** It cannot be of its kind: nothing was changed. */
        NOT_OF_ITS_KIND,
        /** It is marked unsafe: nothing was changed, and by saying it again it does not become safe. */
        UNSAFE,
        NO_SUCH_PERSON,
        /** There is no such contact point to mark. */
        NO_SUCH_CONTACT
    }

    @PersistenceContext
    EntityManager database;

    @Inject
    Tenancies tenancies;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Replaces all that the person has of this kind by one that is in use from now on. The old ones stay as marks; one that is unsafe
     * stays what it is.
     *
     * @param written a phone number as people write it, or an email address
     */
    @Retried
    @Transactional
    public Changed replace(String personReference, ContactKind kind, String written, ContactSource source, Author by) {
        Optional<Person> person = tenancies.findPerson(personReference);
        if (person.isEmpty()) {
            return Changed.NO_SUCH_PERSON;
        }
        Optional<ContactPoint> given = ContactPoint.given(kind, written, source, 0);
        if (given.isEmpty()) {
            return Changed.NOT_OF_ITS_KIND;
        }
        if (person.get().isUnsafe(given.get())) {
            return Changed.UNSAFE;
        }
        return replace(person.get(), given.get(), by);
    }

    private Changed replace(Person person, ContactPoint given, Author by) {
        List<ContactPoint> old = person.contactPoints().stream()
                .filter(each -> each.kind() == given.kind() && each.safe())
                .toList();
        if (old.stream().anyMatch(each -> each.sameAs(given) && each.setHere())) {
            return Changed.SAME;
        }
        Changes changes = new Changes();
        old.forEach(each -> {
            changes.note("contact", each.masked(), "none");
            each.replaced(clock.instant());
        });
        // A mark of the same value is taken away, or the next load would meet the mark first.
        person.forget(given);
        person.add(given);
        changes.note("contact", "none", given.masked());
        audit.record(Deed.of(by, "contact.replace", person.reference())
                .forPerson(person.reference())
                .with(changes)
                .toldToOthers());
        return Changed.DONE;
    }

    /** Marks one as unsafe: it is never used again, never shown to anyone else at home, and never told to other systems. */
    @Retried
    @Transactional
    public Changed markUnsafe(String personReference, ContactKind kind, String value, Author by) {
        Optional<Person> person = tenancies.findPerson(personReference);
        if (person.isEmpty()) {
            return Changed.NO_SUCH_PERSON;
        }
        Optional<ContactPoint> point = person.get().findContactPoint(kind, value);
        if (point.isEmpty()) {
            return Changed.NO_SUCH_CONTACT;
        }
        point.get().unsafe();
        audit.record(Deed.of(by, "contact.unsafe", personReference).forPerson(personReference));
        return Changed.DONE;
    }
}
