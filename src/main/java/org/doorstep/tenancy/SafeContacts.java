package org.doorstep.tenancy;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.messaging.Outbox;

/** Safe contacts that stand: one a person at most. The trail learns that one was set or ended, and nothing of it; other systems learn nothing. */
@ApplicationScoped
public class SafeContacts {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Outbox outbox;

    @Inject
    Event<ReachedElsewhere> elsewhere;

    @Inject
    AuditTrail audit;

    /** Those of these people, by the row of the person: one statement, also for nobody. */
    @Transactional
    public Map<Long, SafeContact> of(Collection<Long> people) {
        return database.createQuery("SELECT s FROM SafeContact s WHERE s.standingFor IN :people", SafeContact.class)
                .setParameter("people", people.isEmpty() ? List.of(-1L) : people)
                .getResultStream()
                .collect(toMap(SafeContact::personId, each -> each));
    }

    @Transactional
    public Optional<SafeContact> find(long personId) {
        return Optional.ofNullable(of(List.of(personId)).get(personId));
    }

    /** From now on this one stands, in place of any other; what waits to be sent elsewhere is not sent. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void set(Person person, SafeContact.Wish wish, Author by) {
        database.lock(person, LockModeType.PESSIMISTIC_WRITE);
        find(person.id()).ifPresent(old -> {
            outbox.withdraw(old.mobile(), person.id());
            old.end(by, clock.instant());
            // Before the other is written: only one of them may stand.
            database.flush();
        });
        person.contactPoints().forEach(point -> outbox.withdraw(point.value(), person.id()));
        SafeContact fresh = new SafeContact(person.id(), wish, by, clock.instant());
        database.persist(fresh);
        person.reachSafely(fresh);
        elsewhere.fire(new ReachedElsewhere(person.id()));
        audit.record(Deed.of(by, "safe-contact.set", person.reference()).forPerson(person.reference()));
    }

    /** The contacts on file are used again; what waited for it is not sent, and staff see that. False where none stands. */
    @Transactional
    public boolean end(Person person, Author by) {
        Optional<SafeContact> standing = find(person.id());
        standing.ifPresent(old -> {
            outbox.withdraw(old.mobile(), person.id());
            old.end(by, clock.instant());
            audit.record(Deed.of(by, "safe-contact.end", person.reference()).forPerson(person.reference()));
        });
        return standing.isPresent();
    }
}
