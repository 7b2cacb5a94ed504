package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;

/**
 * Whether a person may be at risk: staff said so, a contact of theirs is unsafe, or they set a safe contact. Then nobody else is rung about them,
 * and nobody is told why.
 */
@ApplicationScoped
public class SafetyFlags {

    private static final String FLAGGED =
            "SELECT EXISTS (SELECT 1 FROM safety_flag f WHERE f.person_id = ?1 AND f.ended_at IS NULL)"
                    + " OR EXISTS (SELECT 1 FROM contact_point c WHERE c.person_id = ?1 AND c.safe = FALSE)"
                    + " OR EXISTS (SELECT 1 FROM safe_contact s WHERE s.standing_for = ?1)";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Tenancies tenancies;

    @Inject
    AuditTrail audit;

    @Transactional
    public boolean isFlagged(Person person) {
        return isFlagged(person.id());
    }

    /** The same by the row of the person: one statement. */
    @Transactional
    public boolean isFlagged(long personId) {
        Object found =
                database.createNativeQuery(FLAGGED).setParameter(1, personId).getSingleResult();
        return found instanceof Boolean said ? said : ((Number) found).intValue() != 0;
    }

    /** Those that stand, oldest first. */
    @Transactional
    public List<SafetyFlag> standing(long personId) {
        return database.createQuery(
                        "SELECT f FROM SafetyFlag f WHERE f.personId = :person AND f.endedAt IS NULL ORDER BY f.id",
                        SafetyFlag.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** Sets one; one of the same kind that stands already is said anew. False where there is no such person. */
    @Retried
    @Transactional
    public boolean set(String personReference, SafetyFlag.Kind kind, String note, Author by) {
        Optional<Person> person = tenancies.findPerson(personReference);
        person.ifPresent(each -> {
            standing(each.id()).stream()
                    .filter(flag -> flag.kind() == kind)
                    .forEach(flag -> flag.end(by, clock.instant()));
            SafetyFlag fresh = new SafetyFlag(each.id(), kind, note, by, clock.instant());
            database.persist(fresh);
            each.flag(fresh);
            audit.record(Deed.of(by, "safety-flag.set", personReference)
                    .forPerson(personReference)
                    .remarking(kind.name()));
        });
        return person.isPresent();
    }

    /** It is still right. False where this person has none such that stands. */
    @Retried
    @Transactional
    public boolean review(String personReference, String flag, Author by) {
        return change(personReference, flag, "safety-flag.review", by, each -> each.reviewed(by, clock.instant()));
    }

    /** It is not right any more. False where this person has none such that stands. */
    @Retried
    @Transactional
    public boolean end(String personReference, String flag, Author by) {
        return change(personReference, flag, "safety-flag.end", by, each -> each.end(by, clock.instant()));
    }

    private boolean change(String personReference, String flag, String deed, Author by, Consumer<SafetyFlag> how) {
        Optional<SafetyFlag> found = tenancies.findPerson(personReference).stream()
                .flatMap(person -> standing(person.id()).stream())
                .filter(each -> each.reference().equals(flag))
                .findFirst();
        found.ifPresent(each -> {
            how.accept(each);
            audit.record(Deed.of(by, deed, personReference)
                    .forPerson(personReference)
                    .remarking(each.kind().name()));
        });
        return found.isPresent();
    }
}
