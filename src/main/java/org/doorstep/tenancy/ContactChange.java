package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Changes;
import org.doorstep.audit.Deed;
import org.doorstep.messaging.Outbox;

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
        /** There is no such contact point, or no more: it was changed meanwhile. */
        NO_SUCH_CONTACT,
        /** The person has as many of this kind as anybody may have. */
        TOO_MANY
    }

    private static final int MOST_OF_A_KIND = 3;

    @Inject
    Tenancies tenancies;

    @Inject
    ContactNotices notices;

    @Inject
    Outbox outbox;

    @Inject
    Event<ReachedElsewhere> elsewhere;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Replaces all that the person has of this kind by one that is in use from now on. The old ones stay as marks and are told; one that is
     * unsafe stays what it is.
     *
     * @param written a phone number as people write it, or an email address
     */
    @Retried
    @Transactional
    public Changed replace(String personReference, ContactKind kind, String written, ContactSource source, Author by) {
        return tenancies
                .findPerson(personReference)
                .map(person -> replaceAll(person, new NewContact(kind, written, false, null), source, by))
                .orElse(Changed.NO_SUCH_PERSON);
    }

    private Changed replaceAll(Person person, NewContact fresh, ContactSource source, Author by) {
        List<ContactPoint> old = person.contactPoints().stream()
                .filter(each -> each.kind() == fresh.kind() && each.safe())
                .toList();
        Optional<ContactPoint> given = given(person, fresh, source, old);
        if (given.isEmpty()) {
            return Changed.NOT_OF_ITS_KIND;
        }
        if (person.isUnsafe(given.get())) {
            return Changed.UNSAFE;
        }
        boolean same = old.stream().anyMatch(each -> each.sameAs(given.get()) && each.setHere());
        return same ? Changed.SAME : swap(person, old, given.get(), by);
    }

    /**
     * Takes in what a tenant gave, beside the others or in the place of one of them. Where it can be proved, it was, before this is called.
     *
     * @param by the tenant, or who acts for them
     */
    @Retried
    @Transactional
    public Changed put(String personReference, NewContact fresh, Author by) {
        Optional<Person> person = tenancies.lockPerson(personReference);
        if (person.isEmpty()) {
            return Changed.NO_SUCH_PERSON;
        }
        Changed answer = ask(person.get(), fresh);
        if (answer != Changed.DONE) {
            return answer;
        }
        List<ContactPoint> old = replaced(person.get(), fresh).stream().toList();
        ContactPoint given =
                given(person.get(), fresh, ContactSource.TENANT, old).orElseThrow();
        given.mayLeaveMessage(fresh.mayLeaveMessage());
        given.confirmed(clock.instant());
        return swap(person.get(), old, given, by);
    }

    /** What would become of it; nothing is changed. */
    Changed ask(Person person, NewContact fresh) {
        Optional<String> value = fresh.read();
        if (value.isEmpty()) {
            return Changed.NOT_OF_ITS_KIND;
        }
        if (person.isUnsafeAt(value.get())) {
            return Changed.UNSAFE;
        }
        if (person.contactPoints().stream()
                .anyMatch(each -> each.isThe(fresh.kind(), value.get()) && !each.isBroken() && each.usable())) {
            return Changed.SAME;
        }
        if (fresh.replaces() != null) {
            return person.findContact(fresh.replaces()).isPresent() ? Changed.DONE : Changed.NO_SUCH_CONTACT;
        }
        long ofKind = person.contactPointsForOthers().stream()
                .filter(each -> each.kind() == fresh.kind())
                .count();
        return ofKind < MOST_OF_A_KIND ? Changed.DONE : Changed.TOO_MANY;
    }

    /** The same of whoever has this reference. */
    @Transactional
    public Changed ask(String personReference, NewContact fresh) {
        return tenancies
                .findPerson(personReference)
                .map(person -> ask(person, fresh))
                .orElse(Changed.NO_SUCH_PERSON);
    }

    /** A number that takes no texts does not push out one that does: it comes beside it. */
    private static Optional<ContactPoint> replaced(Person person, NewContact fresh) {
        return Optional.ofNullable(fresh.replaces())
                .flatMap(person::findContact)
                .filter(old -> fresh.kind() != ContactKind.MOBILE || fresh.isProvable() || !old.canTakeWords());
    }

    private static Optional<ContactPoint> given(
            Person person, NewContact fresh, ContactSource source, List<ContactPoint> old) {
        int place = old.stream().mapToInt(ContactPoint::position).min().orElseGet(person::nextPlace);
        return ContactPoint.given(fresh.kind(), fresh.written(), source, place);
    }

    private Changed swap(Person person, List<ContactPoint> old, ContactPoint given, Author by) {
        Changes changes = new Changes();
        old.forEach(each -> {
            notices.usedNoMore(person, each);
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
        return markUnsafe(personReference, kind, value, "", by);
    }

    /**
     * The same, with the reason. What waits to be sent there is not sent.
     *
     * @param reason a code, for the trail
     */
    @Retried
    @Transactional
    public Changed markUnsafe(String personReference, ContactKind kind, String value, String reason, Author by) {
        Optional<Person> person = tenancies.findPerson(personReference);
        if (person.isEmpty()) {
            return Changed.NO_SUCH_PERSON;
        }
        Optional<ContactPoint> point = person.get().findContactPoint(kind, value);
        if (point.isEmpty()) {
            return Changed.NO_SUCH_CONTACT;
        }
        if (point.get().safe()) {
            point.get().unsafe();
            outbox.withdraw(value, person.get().id());
            elsewhere.fire(new ReachedElsewhere(person.get().id()));
            audit.record(Deed.of(by, "contact.unsafe", personReference)
                    .forPerson(personReference)
                    .remarking(reason));
        }
        return Changed.DONE;
    }
}
