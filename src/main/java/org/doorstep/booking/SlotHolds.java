package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.doorstep.Retried;
import org.doorstep.schedule.DiaryVersions;

/** Finds holds, each by its key and its owner together: nobody reaches another's. */
@ApplicationScoped
public class SlotHolds {

    /** A choice older than this is no longer somebody in the middle of booking. */
    private static final Duration FRESH = Duration.ofHours(24);

    private static final int LONGEST_WISHES = 100;

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    DiaryVersions diaries;

    @Transactional
    public Optional<SlotHold> find(String key, String owner) {
        return query(key, LockModeType.NONE).filter(hold -> hold.isOwnedBy(owner));
    }

    /** The hold by which somebody chose, locked, where they chose by one. */
    Optional<SlotHold> lockChosen(SlotChoice choice, Actor actor) {
        return Optional.ofNullable(choice.holdKey()).flatMap(key -> findForUpdate(key, actor.owner()));
    }

    /** The hold, locked, so that two presses of one button are one booking. */
    Optional<SlotHold> findForUpdate(String key, String owner) {
        return query(key, LockModeType.PESSIMISTIC_WRITE).filter(hold -> hold.isOwnedBy(owner));
    }

    /** The last choice of this person that became nothing and whose window is still to come: what they may carry on with. */
    @Transactional
    public Optional<SlotHold> findUnfinished(String owner) {
        return database.createQuery(
                        "SELECT h FROM SlotHold h WHERE h.owner = :owner AND h.leadKey IS NULL AND h.madeAt > :since ORDER BY h.madeAt DESC, h.id DESC",
                        SlotHold.class)
                .setParameter("owner", owner)
                .setParameter("since", clock.instant().minus(FRESH))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .filter(hold -> hold.appointment() == null)
                .filter(hold -> hold.slot().window().earliest().isAfter(clock.instant()));
    }

    /**
     * Remembers how the times were looked for, so that whoever comes back later looks in the same way.
     *
     * @param asked as it stands in an address; at most 100 characters are kept
     */
    @Retried
    @Transactional
    public void wished(String key, String owner, String asked) {
        findForUpdate(key, owner)
                .filter(hold -> asked.length() <= LONGEST_WISHES)
                .ifPresent(hold -> hold.wished(asked));
    }

    /** Gives a hold back; true if there was one of this owner. */
    @Retried
    @Transactional
    public boolean release(String key, String owner) {
        Optional<SlotHold> hold = findForUpdate(key, owner);
        hold.ifPresent(each -> {
            each.release(clock.instant());
            changed(each);
        });
        return hold.isPresent();
    }

    /** The hold became this appointment, and stands in nobody's way any more. */
    void became(SlotHold hold, String appointmentReference) {
        hold.became(appointmentReference, clock.instant());
        changed(hold);
    }

    /** The ids of every working day on which a slot is kept. */
    Set<Long> daysOf(SlotHold hold) {
        Set<Long> days = new TreeSet<>(Set.of(hold.workingDayId()));
        if (hold.seats() > 1) {
            days.addAll(database.createQuery("SELECT h.workingDayId FROM SlotHold h WHERE h.leadKey = :key", Long.class)
                    .setParameter("key", hold.key())
                    .getResultList());
        }
        return days;
    }

    /** Tells the diaries of its crew, and keeps those who come along for as long as the hold itself. */
    void changed(SlotHold hold) {
        diaries.changed(hold.operativeId());
        if (hold.seats() > 1) {
            database.createQuery("SELECT h.operativeId FROM SlotHold h WHERE h.leadKey = :key", Long.class)
                    .setParameter("key", hold.key())
                    .getResultList()
                    .forEach(diaries::changed);
            database.createQuery("UPDATE SlotHold h SET h.expiresAt = :until WHERE h.leadKey = :key")
                    .setParameter("until", hold.expiresAt())
                    .setParameter("key", hold.key())
                    .executeUpdate();
        }
    }

    /**
     * A person keeps one slot at a time: what they held before is free again. The mark goes first: a slot that another window of theirs
     * takes from here on still has its own, so that ours is refused and tried again.
     */
    void releaseAllOf(String owner) {
        database.createQuery("UPDATE SlotHold h SET h.keptFor = NULL WHERE h.keptFor = :owner")
                .setParameter("owner", owner)
                .executeUpdate();
        database.createQuery(
                        "SELECT DISTINCT h.operativeId FROM SlotHold h WHERE h.owner = :owner AND h.expiresAt > :now",
                        Long.class)
                .setParameter("now", clock.instant())
                .setParameter("owner", owner)
                .getResultList()
                .forEach(diaries::changed);
        database.createQuery("UPDATE SlotHold h SET h.expiresAt = :now WHERE h.owner = :owner AND h.expiresAt > :now")
                .setParameter("now", clock.instant())
                .setParameter("owner", owner)
                .executeUpdate();
    }

    private Optional<SlotHold> query(String key, LockModeType lock) {
        return database.createQuery("SELECT h FROM SlotHold h WHERE h.key = :key AND h.leadKey IS NULL", SlotHold.class)
                .setParameter("key", key)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
