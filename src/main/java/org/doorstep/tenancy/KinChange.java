package org.doorstep.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.settings.PlainDates;
import org.jspecify.annotations.Nullable;

/** A tenant names people whom we may contact, and keeps them right. Each locks the tenant, so that two at once are two in turn. */
@ApplicationScoped
public class KinChange {

    /** More names do not help to reach somebody, and each is somebody whom we hold a number of. */
    public static final int MOST = 5;

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    PlainDates dates;

    @Inject
    KinTelling telling;

    @Inject
    AuditTrail audit;

    /** Names somebody, after those who are named already. Said twice it is done once. */
    @Retried
    @Transactional
    public KinResult name(long personId, KinDetails said, Author by) {
        Person person = lock(personId);
        NextOfKin named = said.named();
        if (person.nextOfKin().stream().anyMatch(each -> each.sameAs(named))) {
            return KinResult.DONE;
        }
        KinResult refusal = refusal(person, null, said, named);
        if (refusal != KinResult.DONE) {
            return refusal;
        }
        if (person.nextOfKin().size() >= MOST) {
            return KinResult.TOO_MANY;
        }
        person.add(named);
        return settle(person, named, said, "kin.name", by);
    }

    /** Changes what was said of somebody. Another name or another way to reach them is somebody else, in the same place. */
    @Retried
    @Transactional
    public KinResult change(long personId, String reference, KinDetails said, Author by) {
        Person person = lock(personId);
        Optional<NextOfKin> found = person.findKin(reference);
        if (found.isEmpty()) {
            return KinResult.UNKNOWN;
        }
        NextOfKin old = found.get();
        NextOfKin named = said.named();
        KinResult refusal = refusal(person, old, said, named);
        if (refusal != KinResult.DONE) {
            return refusal;
        }
        if (old.isSamePerson(named)) {
            old.describe(said.relation(), said.whatFor());
            return settle(person, old, said, "kin.change", by);
        }
        person.add(named);
        named.standAt(old.position());
        old.withdraw(NextOfKin.Remover.TENANT, clock.instant());
        return settle(person, named, said, "kin.change", by);
    }

    /** The tenant says that all is still right; where nothing says what for, it has to be said first. */
    @Retried
    @Transactional
    public KinResult confirm(long personId, String reference, Author by) {
        Person person = lock(personId);
        Optional<NextOfKin> found =
                person.findKin(reference).filter(each -> !each.whatFor().isEmpty());
        found.ifPresent(kin -> {
            kin.confirm(dates.dateOf(clock.instant()));
            record(person, "kin.confirm", by);
        });
        return found.isPresent() ? KinResult.DONE : KinResult.UNKNOWN;
    }

    /** They are tried at this place from now on, counted from 1. Said twice it is done once. */
    @Retried
    @Transactional
    public KinResult move(long personId, String reference, int place, Author by) {
        Person person = lock(personId);
        Optional<NextOfKin> found = person.findKin(reference);
        found.ifPresent(kin -> {
            List<NextOfKin> order = new ArrayList<>(person.nextOfKin());
            order.remove(kin);
            order.add(Math.max(0, Math.min(place - 1, order.size())), kin);
            for (int i = 0; i < order.size(); i++) {
                order.get(i).standAt(i + 1);
            }
            record(person, "kin.order", by);
        });
        return found.isPresent() ? KinResult.DONE : KinResult.UNKNOWN;
    }

    /** The tenant names them no more. Said twice it is done once. */
    @Retried
    @Transactional
    public KinResult withdraw(long personId, String reference, Author by) {
        Person person = lock(personId);
        Optional<NextOfKin> found = person.findKin(reference);
        found.ifPresent(kin -> {
            kin.withdraw(NextOfKin.Remover.TENANT, clock.instant());
            record(person, "kin.withdraw", by);
        });
        return found.isPresent() || person.hasNamed(reference) ? KinResult.DONE : KinResult.UNKNOWN;
    }

    private static KinResult refusal(Person person, @Nullable NextOfKin but, KinDetails said, NextOfKin named) {
        if (ContactPoint.read(said.kind(), said.value()).isEmpty()) {
            return KinResult.NOT_OF_ITS_KIND;
        }
        if (person.nextOfKin().stream().anyMatch(each -> each != but && each.isSamePerson(named))) {
            return KinResult.ALREADY;
        }
        if (person.wasRefusedBy(named)) {
            return KinResult.REFUSED_BY_THEM;
        }
        return person.isUnsafeThrough(named) ? KinResult.UNSAFE : KinResult.DONE;
    }

    private KinResult settle(Person person, NextOfKin kin, KinDetails said, String action, Author by) {
        kin.know(said.told() || kin.wasToldByUs(), clock.instant());
        kin.confirm(dates.dateOf(clock.instant()));
        record(person, action, by);
        return said.tellThem() && telling.tell(person, kin, by) ? KinResult.DONE_AND_TOLD : KinResult.DONE;
    }

    private void record(Person person, String action, Author by) {
        audit.record(Deed.of(by, action, person.reference())
                .forPerson(person.reference())
                .toldToOthers());
    }

    private Person lock(long personId) {
        return Objects.requireNonNull(database.find(Person.class, personId, LockModeType.PESSIMISTIC_WRITE));
    }
}
