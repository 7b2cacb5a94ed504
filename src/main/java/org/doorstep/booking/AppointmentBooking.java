package org.doorstep.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.doorstep.booking.BookingResult.SlotTaken;
import org.jspecify.annotations.Nullable;

/**
 * Hold, keep longer, book, rebook, cancel: one use case each for pages, API, texts and staff alike. Each is one transaction of the class it is handed
 * to, tried again after a deadlock. If the plan were ever wrong, the database refuses a second van in one place, and the caller hears
 * that the slot has just been taken.
 */
@ApplicationScoped
public class AppointmentBooking {

    private static final Logger LOG = Logger.getLogger(AppointmentBooking.class.getName());
    private static final int DUPLICATE_KEY = 1062;

    @Inject
    SlotHolding holding;

    @Inject
    HoldExtending extending;

    @Inject
    MakingAppointment making;

    @Inject
    MovingAppointment moving;

    @Inject
    CancellingAppointment cancelling;

    @Inject
    ConfirmingAppointment confirming;

    @Inject
    EarlierAnswering earlier;

    /**
     * Keeps a slot for ten minutes.
     *
     * @param replaces reference of the appointment that would move to it; null for a new visit
     */
    public BookingResult hold(SlotChoice choice, Actor actor, @Nullable String replaces) {
        return holding.hold(choice, actor, replaces);
    }

    /** Keeps a slot for so long: for whoever answers later than somebody who has a page open. */
    public BookingResult hold(SlotChoice choice, Actor actor, @Nullable String replaces, Duration kept) {
        return holding.hold(choice, actor, replaces, kept);
    }

    /** Keeps it once as long again; a second time it says until when it is kept. */
    public BookingResult extend(String holdKey, Actor actor) {
        return extending.extend(holdKey, actor);
    }

    /** Books a slot. By the same hold a second time it gives the same appointment. */
    public BookingResult book(SlotChoice choice, Actor actor) {
        return unlessRefused(() -> making.book(choice, actor, false));
    }

    /** The same, seen by no other tenant of the home and told to nobody else. */
    public BookingResult bookPrivately(SlotChoice choice, Actor actor) {
        return unlessRefused(() -> making.book(choice, actor, true));
    }

    /**
     * Moves an appointment to another slot, or leaves it wholly as it was.
     *
     * @param reason why, for the history, at most 500 characters; null where nobody asked
     */
    public BookingResult rebook(String reference, SlotChoice choice, @Nullable String reason, Actor actor) {
        return unlessRefused(() -> moving.rebook(reference, choice, reason, actor));
    }

    /**
     * Moves a visit to the sooner time that its tenant was asked about, or leaves it wholly as it was.
     *
     * @param token of the link in the message
     */
    public BookingResult haveSooner(String token) {
        return unlessRefused(() -> earlier.yes(token));
    }

    /** Moves the visit of this question about a sooner time, by its number, or leaves it wholly as it was. */
    public BookingResult haveSooner(long question) {
        return unlessRefused(() -> earlier.yes(question));
    }

    /** The tenant says that somebody will be in; a second time it says the same. */
    public BookingResult confirm(String reference, Actor actor) {
        return confirming.confirm(reference, actor);
    }

    /** Cancels an appointment; a second time it says the same. */
    public BookingResult cancel(String reference, String reason, Actor actor) {
        return cancelling.cancel(reference, reason, actor);
    }

    private static BookingResult unlessRefused(Supplier<BookingResult> useCase) {
        try {
            return useCase.get();
        } catch (RuntimeException e) {
            if (isGrainTaken(e)) {
                LOG.log(Level.SEVERE, "A plan and its grains differ: the database refused a double booking", e);
                return new SlotTaken();
            }
            throw e;
        }
    }

    private static boolean isGrainTaken(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_KEY) {
                return String.valueOf(sql.getMessage()).contains("PRIMARY") && thrownWhileWriting(thrown);
            }
        }
        return false;
    }

    private static boolean thrownWhileWriting(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PersistenceException
                    && String.valueOf(cause.getMessage()).contains("grain")) {
                return true;
            }
        }
        return false;
    }
}
