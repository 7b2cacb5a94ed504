package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Changes;
import org.doorstep.audit.Deed;
import org.doorstep.settings.PlainDates;
import org.jspecify.annotations.Nullable;

/**
 * A tenant, or another system for them, says that nobody will be at home, changes that, takes back that we may come in, or says that they
 * are back. Each locks the tenancy, so that of two at once the second sees what the first said.
 */
@ApplicationScoped
public class AbsenceChange {

    /** What became of ending an absence or a consent. */
    public enum Ended {
        DONE,
        /** There was none. */
        NOTHING,
        NO_SUCH_TENANCY
    }

    private static final int FORGOTTEN_AT_ONCE = 500;

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    AuditTrail audit;

    /** Says it in place of whatever stands. */
    @Retried
    @Transactional
    public AbsenceResult say(long tenancyId, AbsenceDetails said, AbsenceSayer by) {
        return say(lock(tenancyId), said, by);
    }

    @Retried
    @Transactional
    public AbsenceResult say(RentAccountNumber account, AbsenceDetails said, AbsenceSayer by) {
        return say(lock(account), said, by);
    }

    /** Somebody is back, or will be at home after all. */
    @Retried
    @Transactional
    public Ended end(long tenancyId, AbsenceSayer by) {
        return end(lock(tenancyId), by);
    }

    @Retried
    @Transactional
    public Ended end(RentAccountNumber account, AbsenceSayer by) {
        return end(lock(account), by);
    }

    /** From now on we may not let ourselves in; the rest stays as it was said. Every tenant may take it back, whoever gave it. */
    @Retried
    @Transactional
    public Ended withdrawConsent(long tenancyId, AbsenceSayer by) {
        Optional<HomeAbsence> consenting = lock(tenancyId)
                .flatMap(this::standing)
                .filter(absence -> absence.lettingIn().kind() == LettingIn.Kind.CONSENT)
                .filter(absence -> !absence.span().isOverOn(today()));
        consenting.ifPresent(old -> {
            AbsenceDetails left = old.details().shut();
            AbsenceDetails theirs = old.isSaidBy(by) ? left : left.impersonal();
            replace(old, old.tenancy(), theirs, by, "absence.withdraw-consent");
        });
        return consenting.isPresent() ? Ended.DONE : Ended.NOTHING;
    }

    /** Ends those whose last date is over, so that what they hold of people is forgotten; at most some at a time. */
    @Retried
    @Transactional
    public int forgetOver() {
        List<HomeAbsence> over = database.createQuery(
                        "SELECT a FROM HomeAbsence a WHERE a.standingFor IS NOT NULL AND a.lastDate < :today",
                        HomeAbsence.class)
                .setParameter("today", today())
                .setMaxResults(FORGOTTEN_AT_ONCE)
                .getResultList();
        over.forEach(absence -> absence.end(Author.SYSTEM.name(), clock.instant()));
        return over.size();
    }

    private AbsenceResult say(Optional<Tenancy> tenancy, AbsenceDetails said, AbsenceSayer by) {
        if (tenancy.isEmpty()) {
            return new AbsenceResult.NoSuchTenancy();
        }
        HomeAbsence old = standing(tenancy.get()).orElse(null);
        Optional<AbsenceSpan.Problem> problem =
                said.span().problemOn(today(), old == null ? null : old.span().first());
        if (problem.isPresent()) {
            return new AbsenceResult.WrongDates(problem.get());
        }
        boolean isNew = old == null || old.span().isOverOn(today());
        if (old == null || !old.isSaidBy(by) || !old.details().equals(said)) {
            replace(old, tenancy.get(), said, by, isNew ? "absence.say" : "absence.change");
        }
        return new AbsenceResult.Told(isNew);
    }

    private void replace(
            @Nullable HomeAbsence old, Tenancy tenancy, AbsenceDetails said, AbsenceSayer by, String action) {
        Changes changes = AbsenceDetails.between(old == null ? null : old.details(), said);
        if (old != null) {
            old.end(by.author().name(), clock.instant());
            // Before the other is written: only one of them may stand.
            database.flush();
        }
        database.persist(new HomeAbsence(tenancy, said, by, clock.instant()));
        record(tenancy, action, changes, by);
    }

    private Ended end(Optional<Tenancy> tenancy, AbsenceSayer by) {
        if (tenancy.isEmpty()) {
            return Ended.NO_SUCH_TENANCY;
        }
        Optional<HomeAbsence> standing = standing(tenancy.get());
        standing.ifPresent(absence -> {
            Changes changes = AbsenceDetails.between(absence.details(), null);
            absence.end(by.author().name(), clock.instant());
            record(tenancy.get(), "absence.end", changes, by);
        });
        return standing.isPresent() ? Ended.DONE : Ended.NOTHING;
    }

    private void record(Tenancy tenancy, String action, Changes changes, AbsenceSayer by) {
        audit.record(Deed.of(by.author(), action, tenancy.rentAccountKey())
                .forPerson(by.personReference())
                .with(changes)
                .toldToOthers());
    }

    private Optional<Tenancy> lock(long tenancyId) {
        return current(Optional.ofNullable(database.find(Tenancy.class, tenancyId, LockModeType.PESSIMISTIC_WRITE)));
    }

    private Optional<Tenancy> lock(RentAccountNumber account) {
        return current(database.createQuery("SELECT t FROM Tenancy t WHERE t.rentAccountKey = :key", Tenancy.class)
                .setParameter("key", account.key())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst());
    }

    private Optional<Tenancy> current(Optional<Tenancy> tenancy) {
        return tenancy.filter(each -> each.isCurrentOn(today()));
    }

    private Optional<HomeAbsence> standing(Tenancy tenancy) {
        return database.createQuery("SELECT a FROM HomeAbsence a WHERE a.standingFor = :tenancy", HomeAbsence.class)
                .setParameter("tenancy", tenancy.id())
                .getResultStream()
                .findFirst();
    }

    private LocalDate today() {
        return dates.dateOf(clock.instant());
    }
}
