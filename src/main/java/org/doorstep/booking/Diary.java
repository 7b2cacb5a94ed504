package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.schedule.DayPlan;
import org.doorstep.schedule.WorkingDay;
import org.doorstep.settings.Landlord;

/** The days on which a visit could be served: who works, and what is promised, in two statements whatever their number. */
@ApplicationScoped
public class Diary {

    /**
     * What the reader may give up for the new promise, and so must not stand in its way.
     *
     * @param holdsOf the owner whose holds do not count; empty: none
     * @param hold the key of a hold that does not count; empty: none
     */
    record Yielding(String holdsOf, String hold) {

        static final Yielding NOTHING = new Yielding("", "");

        /** What somebody gives up who books: the hold they book by, and, where they keep one slot at a time, every other. */
        static Yielding of(Actor actor, Optional<SlotHold> hold) {
            return new Yielding(
                    actor.keepsOneSlot() ? actor.owner() : "",
                    hold.map(SlotHold::key).orElse(""));
        }
    }

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Landlord landlord;

    @Inject
    StandingRows rows;

    @Inject
    KeptDiaries kept;

    /** How an appointment is known in a plan. */
    static String keyOf(long appointmentId) {
        return "a" + appointmentId;
    }

    /** For a search, outside any transaction, as they stand at this moment for whoever asks: diaries that are at hand are not read again. */
    OpenDates onOffer(Able able, LocalDate from, LocalDate to, Yielding yielding) {
        OpenDates dates = kept.together(able.versions(), from, to);
        return (dates == null ? gathered(able.versions(), from, to) : dates).at(clock.instant(), yielding);
    }

    private OpenDates gathered(Map<Long, Long> versions, LocalDate from, LocalDate to) {
        Map<Long, List<OpenDay>> found = kept.of(versions, from, to);
        List<Long> missing = versions.keySet().stream()
                .filter(operative -> !found.containsKey(operative))
                .toList();
        rows.whole(missing, from, to, landlord.getReserve()).forEach((operative, days) -> {
            long version = Objects.requireNonNull(versions.get(operative));
            kept.keep(operative, version, from, to, days);
            found.put(operative, days);
        });
        OpenDates dates = OpenDates.of(found.values());
        kept.keepTogether(versions, from, to, dates);
        return dates;
    }

    /**
     * For a booking: everything is read anew, in its transaction and after what it has changed, and nothing of it is kept.
     *
     * @return the days as they stand at this moment for whoever books
     */
    OpenDates days(Able able, LocalDate from, LocalDate to, Yielding yielding) {
        database.flush();
        Instant now = clock.instant();
        return OpenDates.of(rows.whole(able.versions().keySet(), from, to, landlord.getReserve())
                        .values())
                .at(now, yielding);
    }

    /** The plan of one locked day, with everything that is booked, held or planned elsewhere on it. */
    DayPlan planOf(WorkingDay locked) {
        database.flush();
        return rows.planOf(locked);
    }
}
