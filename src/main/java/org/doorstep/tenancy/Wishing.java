package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Changes;
import org.doorstep.audit.Deed;

/** A person says how they wish to be told things: by which channel, in which language, in which form. */
@ApplicationScoped
public class Wishing {

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Tenancies tenancies;

    @Inject
    AuditTrail audit;

    /** What they wish: one statement, since each of their pages asks. */
    @Transactional
    public Wishes of(String personReference) {
        return database.createQuery(
                        "SELECT w FROM Person p JOIN p.wishes w WHERE p.personReference = :reference", PersonWish.class)
                .setParameter("reference", personReference)
                .getResultStream()
                .findFirst()
                .map(PersonWish::wishes)
                .orElse(Wishes.NONE);
    }

    /**
     * Changes what they wish; nothing is written where they wish what they wished before.
     *
     * @param fresh from what they wished to what they wish now
     */
    @Retried
    @Transactional
    public void change(String personReference, UnaryOperator<Wishes> fresh, Author by) {
        Optional<Person> person = tenancies.findPerson(personReference);
        if (person.isEmpty()) {
            return;
        }
        Changes changes = new Changes();
        Wishes now = fresh.apply(person.get().wishes());
        if (!now.equals(person.get().wishes())) {
            person.get().wish(now, changes, clock.instant());
            audit.record(Deed.of(by, "person.wish", personReference)
                    .forPerson(personReference)
                    .with(changes));
        }
    }
}
