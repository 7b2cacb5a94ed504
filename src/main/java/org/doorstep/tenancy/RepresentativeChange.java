package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.settings.PlainDates;

/** Somebody is given authority to act for a tenant, by the tenant or by staff with a document; and it is ended, by any of them. */
@ApplicationScoped
public class RepresentativeChange {

    /** How the trail's name of a representative begins. */
    public static final String ABOUT = "representative:";

    private static final int MOST = 5;
    private static final Duration DAY = Duration.ofDays(1);

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    Tenancies tenancies;

    @Inject
    Representatives representatives;

    @Inject
    RepresentativeTelling telling;

    @Inject
    AuditTrail audit;

    /** Records the authority; the representative and the tenant are told. */
    @Retried
    @Transactional
    public RepresentativeResult record(String personReference, RepresentativeDetails said, Author by) {
        Optional<Person> found = tenancies.findPerson(personReference);
        Optional<ContactPoint> contact =
                ContactPoint.given(said.contactKind(), said.contact(), ContactSource.ADVISER, 0);
        if (found.isEmpty() || contact.isEmpty()) {
            return found.isEmpty() ? RepresentativeResult.NO_SUCH_PERSON : RepresentativeResult.NO_CONTACT;
        }
        Person tenant = found.get();
        database.lock(tenant, LockModeType.PESSIMISTIC_WRITE);
        RepresentativeResult refusal = refusal(tenant, said, contact.get());
        if (refusal == RepresentativeResult.DONE) {
            Representative representative = new Representative(tenant, said, contact.get(), by, clock.instant());
            database.persist(representative);
            telling.begun(tenant, representative);
            audit.record(Deed.of(by, "representative.record", about(representative))
                    .forPerson(personReference)
                    .remarking(said.covers() + ", " + said.proof()));
        }
        return refusal;
    }

    /** Ends it, if it is of this tenant; whoever is signed in by it is signed out. False where there is nothing to end. */
    @Retried
    @Transactional
    public boolean end(long personId, String reference, Author by) {
        return end(lock(reference).filter(each -> each.personId() == personId), by);
    }

    /** The same for staff. */
    @Retried
    @Transactional
    public boolean end(String reference, Author by) {
        return end(lock(reference), by);
    }

    private boolean end(Optional<Representative> found, Author by) {
        Optional<Representative> standing = found.filter(each -> !each.isEnded());
        standing.ifPresent(each -> {
            Person tenant = Objects.requireNonNull(database.find(Person.class, each.personId()));
            each.end(by, clock.instant());
            if (by.name().equals(about(each))) {
                telling.endedByThemselves(tenant, each);
            }
            audit.record(Deed.of(by, "representative.end", about(each)).forPerson(tenant.reference()));
        });
        return standing.isPresent();
    }

    private RepresentativeResult refusal(Person tenant, RepresentativeDetails said, ContactPoint contact) {
        LocalDate until = said.until();
        if (until != null && (until.isBefore(said.from()) || until.isBefore(today()))) {
            return RepresentativeResult.WRONG_DATES;
        }
        if (tenant.isUnsafeAt(contact.value())) {
            return RepresentativeResult.UNSAFE;
        }
        if (tenant.contactPoints().stream().anyMatch(each -> each.isThe(contact.kind(), contact.value()))) {
            return RepresentativeResult.TENANTS_OWN;
        }
        endOver(tenant);
        List<Representative> others = representatives.of(tenant.id(), today());
        if (others.stream().anyMatch(each -> contact.isThe(each.contactKind(), each.contactValue()))) {
            return RepresentativeResult.ALREADY;
        }
        return others.size() >= MOST || recordedSince(tenant, clock.instant().minus(DAY)) >= MOST
                ? RepresentativeResult.TOO_MANY
                : RepresentativeResult.DONE;
    }

    /** Those whose last date is over make room for another from the same contact. */
    private void endOver(Person tenant) {
        database.createQuery(
                        "SELECT r FROM Representative r WHERE r.standingFor = :person AND r.untilDate < :today",
                        Representative.class)
                .setParameter("person", tenant.id())
                .setParameter("today", today())
                .getResultStream()
                .forEach(each -> each.end(Author.SYSTEM, clock.instant()));
        database.flush();
    }

    private long recordedSince(Person tenant, Instant since) {
        return database.createQuery(
                        "SELECT COUNT(r) FROM Representative r WHERE r.personId = :person AND r.recordedAt > :since",
                        Long.class)
                .setParameter("person", tenant.id())
                .setParameter("since", since)
                .getSingleResult();
    }

    private Optional<Representative> lock(String reference) {
        return database.createQuery(
                        "SELECT r FROM Representative r WHERE r.reference = :reference", Representative.class)
                .setParameter("reference", reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** How the trail names them. */
    public static String about(Representative representative) {
        return ABOUT + representative.reference();
    }

    private LocalDate today() {
        return dates.dateOf(clock.instant());
    }
}
