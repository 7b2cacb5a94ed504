package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Changes;
import org.doorstep.audit.Deed;
import org.doorstep.settings.PlainDates;

/**
 * A tenant, or an adviser for them, says what must be different for them. From then on no load changes it. Each locks the person, so that of two
 * windows at once the second sees what the first said; saying the same again changes nothing.
 */
@ApplicationScoped
public class AdjustmentChange {

    /** What became of it. */
    public enum Changed {
        DONE,
        /** It stands so already, or does not stand any more. */
        SAME,
        /** The catalogue does not have it to choose: nothing was changed. */
        NO_SUCH_KIND,
        /** What its kind asks for is missing: nothing was changed. */
        NOTHING_SAID,
        /** There would be no time of day left at which we may come: nothing was changed. */
        NO_TIME_LEFT,
        NO_SUCH_PERSON
    }

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    Adjustments adjustments;

    @Inject
    AuditTrail audit;

    /** Says one, or says it anew. */
    @Retried
    @Transactional
    public Changed say(String personReference, String code, AdjustmentDetails said, ContactSource source, Author by) {
        Optional<Person> person = lock(personReference);
        if (person.isEmpty()) {
            return Changed.NO_SUCH_PERSON;
        }
        Optional<Changed> refusal = refusal(person.get(), code, said);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Changes changes = new Changes();
        person.get().adjustmentOf(code, source).say(said, source, clock.instant(), today(), changes);
        return recorded("adjustment.say", person.get(), changes, by);
    }

    /**
     * Adds some that ask for nothing, and withdraws others.
     *
     * @param added codes; what stands already stays as it is, and what the catalogue does not have or what asks for something is left out
     * @param withdrawn codes; what does not stand is left out
     */
    @Retried
    @Transactional
    public Changed keep(
            String personReference,
            Collection<String> added,
            Collection<String> withdrawn,
            ContactSource source,
            Author by) {
        Optional<Person> person = lock(personReference);
        if (person.isEmpty()) {
            return Changed.NO_SUCH_PERSON;
        }
        Changes changes = new Changes();
        withdrawn.forEach(code -> withdraw(person.get(), code, source, changes));
        added.stream()
                .filter(code -> person.get().findAdjustment(code, today()).isEmpty())
                .filter(code ->
                        refusal(person.get(), code, AdjustmentDetails.PLAIN).isEmpty())
                .forEach(code -> person.get()
                        .adjustmentOf(code, source)
                        .say(AdjustmentDetails.PLAIN, source, clock.instant(), today(), changes));
        return recorded("adjustment.keep", person.get(), changes, by);
    }

    /** Withdraws one. */
    @Retried
    @Transactional
    public Changed withdraw(String personReference, String code, ContactSource source, Author by) {
        return keep(personReference, List.of(), List.of(code), source, by);
    }

    /** Says of all of which it is asked that they are still right. */
    @Retried
    @Transactional
    public Changed confirm(String personReference, Author by) {
        Optional<Person> person = lock(personReference);
        if (person.isEmpty()) {
            return Changed.NO_SUCH_PERSON;
        }
        Changes changes = new Changes();
        person.get().adjustments().stream()
                .filter(each -> each.isAskedAgainOn(today()))
                .forEach(each -> {
                    each.confirm(today());
                    changes.note("confirmed", "", each.code());
                });
        return recorded("adjustment.confirm", person.get(), changes, by);
    }

    private void withdraw(Person person, String code, ContactSource source, Changes changes) {
        person.findAdjustment(code, today()).ifPresent(standing -> {
            standing.withdraw(source, clock.instant());
            changes.note("adjustment", code, "none");
        });
    }

    private Optional<Changed> refusal(Person person, String code, AdjustmentDetails said) {
        Optional<AdjustmentKind> kind = adjustments.findKind(code);
        boolean stands = person.findAdjustment(code, today()).isPresent();
        if (kind.isEmpty() || !kind.get().isOffered() && !stands) {
            return Optional.of(Changed.NO_SUCH_KIND);
        }
        if (kind.get().asks() != AdjustmentKind.Asks.NOTHING && said.note() == null) {
            return Optional.of(Changed.NOTHING_SAID);
        }
        return TimesOfDay.of(person, today()).with(code, said.note()).isAnyLeft()
                ? Optional.empty()
                : Optional.of(Changed.NO_TIME_LEFT);
    }

    private Changed recorded(String action, Person person, Changes changes, Author by) {
        if (!changes.isAny()) {
            return Changed.SAME;
        }
        audit.record(Deed.of(by, action, person.reference())
                .forPerson(person.reference())
                .with(changes)
                .toldToOthers());
        return Changed.DONE;
    }

    private Optional<Person> lock(String reference) {
        return database.createQuery("SELECT p FROM Person p WHERE p.personReference = :reference", Person.class)
                .setParameter("reference", reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private LocalDate today() {
        return dates.dateOf(clock.instant());
    }
}
