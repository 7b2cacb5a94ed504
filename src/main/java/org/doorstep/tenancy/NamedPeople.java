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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.doorstep.Keys;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.audit.Way;

/**
 * People whom a tenant named see what we hold of them, and are removed when they ask for it: by the link in our message to them, or by
 * staff. Staff who look at them give a reason, which is recorded.
 */
@ApplicationScoped
public class NamedPeople {

    /**
     * What somebody is shown of themselves: nothing of the tenant's home, address or visits.
     *
     * @param by the tenant's first name
     * @param reachedAt their own contact, masked; of a postal address nothing
     */
    public record Held(String by, String name, String relation, String reachedAt, Set<WhatFor> whatFor) {}

    private static final Author THEMSELVES = new Author("named person", Way.WEB);
    private static final Duration LINK_LASTS = Duration.ofDays(365);

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Tenancies tenancies;

    @Inject
    KinTelling telling;

    @Inject
    AuditTrail audit;

    /** What the link shows, while its holder is named. Changes nothing. */
    @Transactional
    public Optional<Held> open(String token) {
        return findPerson(token, LockModeType.NONE)
                .flatMap(person -> linked(person, token).map(kin -> held(person, kin)));
    }

    /** The holder of the link is removed at their own request, and the tenant is told; false where the link opens nothing any more. */
    @Retried
    @Transactional
    public boolean removeMe(String token) {
        Optional<Person> person = findPerson(token, LockModeType.PESSIMISTIC_WRITE);
        Optional<NextOfKin> kin = person.flatMap(each -> linked(each, token));
        kin.ifPresent(found -> remove(person.orElseThrow(), found, THEMSELVES));
        return kin.isPresent();
    }

    /** Somebody asked staff to be removed; false where they are not named. */
    @Retried
    @Transactional
    public boolean askedToBeRemoved(String personReference, String kinReference, Author by) {
        Optional<Person> person = tenancies.findPerson(personReference);
        person.ifPresent(each -> database.lock(each, LockModeType.PESSIMISTIC_WRITE));
        Optional<NextOfKin> kin = person.flatMap(each -> each.findKin(kinReference));
        kin.ifPresent(found -> remove(person.orElseThrow(), found, by));
        return kin.isPresent();
    }

    /**
     * Whom this tenant named, in order, for a member of staff. Seeing them is recorded (safeguard 9).
     *
     * @param reason why they look, as a code or in plain words without names
     * @throws IllegalArgumentException where there is no reason
     */
    @Transactional
    public List<NextOfKin> seenBy(Author staff, String personReference, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Next of kin are shown for a reason only");
        }
        audit.record(Deed.of(staff, "kin.read", personReference)
                .forPerson(personReference)
                .remarking(reason));
        return tenancies.findPerson(personReference).map(Person::nextOfKin).orElse(List.of());
    }

    private void remove(Person person, NextOfKin kin, Author by) {
        telling.tellOfRemoval(person, kin);
        kin.withdraw(NextOfKin.Remover.THEMSELVES, clock.instant());
        audit.record(Deed.of(by, "kin.asked-removal", person.reference())
                .forPerson(person.reference())
                .toldToOthers());
    }

    private Optional<Person> findPerson(String token, LockModeType lock) {
        return database.createQuery("SELECT p FROM Person p JOIN p.nextOfKin k WHERE k.linkHash = :hash", Person.class)
                .setParameter("hash", Keys.hashOfToken(token))
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    private Optional<NextOfKin> linked(Person person, String token) {
        Instant now = clock.instant();
        return person.nextOfKin().stream()
                .filter(kin -> kin.opensWith(Keys.hashOfToken(token))
                        && now.isBefore(Objects.requireNonNull(kin.linkMadeAt()).plus(LINK_LASTS)))
                .findFirst();
    }

    private static Held held(Person person, NextOfKin kin) {
        String masked =
                ContactPoint.fromHousingSystem(kin.kind(), kin.value(), 0).masked();
        String alone = masked.replaceFirst("^" + kin.kind() + " ?", "");
        return new Held(person.firstName(), kin.name(), kin.relation(), alone, kin.whatFor());
    }
}
