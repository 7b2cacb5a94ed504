package org.doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.doorstep.Keys;
import org.doorstep.Retried;
import org.doorstep.account.IdentityCheck.Said;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Deed;
import org.doorstep.tenancy.Person;
import org.doorstep.tenancy.Tenancies;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Staff make sure, by questions, who rings that can be sent no code; each time is recorded. */
@ApplicationScoped
public class IdentityChecks {

    /** What came of it. */
    public sealed interface Result permits Passed, NotPassed, Refused {}

    /** It is them. The reference leads on, for whoever asked, within half an hour. */
    public record Passed(String reference) implements Result {}

    /** Too few answers were right. */
    public record NotPassed() implements Result {}

    /** Nothing was recorded. */
    public enum Refused implements Result {
        /** There were five that failed within a day. */
        TOO_MANY,
        /** A safety mark stands: an access officer or an administrator must do it. */
        OFFICERS_ONLY,
        /** A safety mark stands, and nothing says why they are helped all the same. */
        REASON_MISSING,
        UNKNOWN
    }

    static final int FAILURES_A_DAY = 5;

    private static final Duration DAY = Duration.ofDays(1);
    private static final List<Role> OFFICERS = List.of(Role.ACCESS_OFFICER, Role.ADMINISTRATOR);

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Tenancies tenancies;

    @Inject
    AuditTrail audit;

    @Inject
    @ConfigProperty(name = "doorstep.identity.questions")
    List<IdentityQuestion> questions;

    @Inject
    @ConfigProperty(name = "doorstep.identity.right")
    int right;

    /** What this landlord asks, in its order. */
    public List<IdentityQuestion> questions() {
        return List.copyOf(questions);
    }

    /** Why this colleague cannot check this person now, whatever they answer. */
    @Transactional
    public Optional<Refused> findRefusal(Person person, SignedInStaff by) {
        if (person.isFlagged() && !by.isAnyOf(OFFICERS)) {
            return Optional.of(Refused.OFFICERS_ONLY);
        }
        return failuresToday(person) >= FAILURES_A_DAY ? Optional.of(Refused.TOO_MANY) : Optional.empty();
    }

    /**
     * Records which questions were answered right, and decides.
     *
     * @param form a random token of the form: sending it again is the same check
     */
    @Retried
    @Transactional
    public Result record(String form, String personReference, Said said, SignedInStaff by) {
        Optional<Person> found = tenancies.findPerson(personReference);
        if (found.isEmpty()) {
            return Refused.UNKNOWN;
        }
        Person person = found.get();
        database.lock(person, LockModeType.PESSIMISTIC_WRITE);
        Optional<IdentityCheck> known = findByForm(form);
        if (known.isPresent()) {
            return result(known.get());
        }
        Optional<Refused> refusal = findRefusal(person, by);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (person.isFlagged() && said.reason().isEmpty()) {
            return Refused.REASON_MISSING;
        }
        boolean passed = new IdentityRule(right).isPassedBy(said.answered(), said.missed());
        IdentityCheck check =
                new IdentityCheck(Keys.hashOfToken(form), person.id(), said, passed, by.author(), clock.instant());
        database.persist(check);
        audit.record(Deed.of(by.author(), passed ? "identity.pass" : "identity.fail", "check:" + check.reference())
                .forPerson(personReference));
        return result(check);
    }

    private long failuresToday(Person person) {
        return database.createQuery(
                        "SELECT COUNT(c) FROM IdentityCheck c WHERE c.personId = :person AND c.passed = FALSE"
                                + " AND c.checkedAt > :since",
                        Long.class)
                .setParameter("person", person.id())
                .setParameter("since", clock.instant().minus(DAY))
                .getSingleResult();
    }

    private Optional<IdentityCheck> findByForm(String form) {
        return database.createQuery("SELECT c FROM IdentityCheck c WHERE c.formHash = :hash", IdentityCheck.class)
                .setParameter("hash", Keys.hashOfToken(form))
                .getResultStream()
                .findFirst();
    }

    private static Result result(IdentityCheck check) {
        return check.isPassed() ? new Passed(check.reference()) : new NotPassed();
    }
}
