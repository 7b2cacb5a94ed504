package org.doorstep.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.doorstep.schedule.Slot;

/** What a search came to. */
public sealed interface SlotOffer {

    /**
     * Slots, soonest first.
     *
     * @param need what the visit must do
     * @param alsoDue what could be done in the same visit: nobody has booked it, and it is due soon or at no set date
     * @param relaxed where there is no slot: what to give up; empty where that opens none either
     * @param grounds on what they stand
     */
    record Slots(VisitNeed need, List<Offered> slots, List<Job> alsoDue, Optional<Relaxed> relaxed, SlotGrounds grounds)
            implements SlotOffer {

        /** The same slots: those that are in time first, then by day, then by the least extra travel. */
        public List<Offered> ranked() {
            return grounds.ranked(slots);
        }

        /** Why one of them is offered. */
        public Optional<SlotReason> reasonOf(Offered slot) {
            return grounds.reasonOf(slot);
        }
    }

    /**
     * The wish whose giving up opens most.
     *
     * @param count how many windows it opens
     * @param soonest the local date of the first
     */
    record Relaxed(TimeWish.Part wish, int count, LocalDate soonest) {}

    /** The search makes no sense; see the refusal. */
    record Refused(BookingResult refusal) implements SlotOffer {}

    /**
     * A slot that can be promised.
     *
     * @param slotId what to hold or book it by
     * @param date the landlord's local date
     * @param meetsDueDate false if something it serves was due before that date
     */
    record Offered(String slotId, LocalDate date, Slot slot, boolean meetsDueDate) {

        /** The name says it, and remembers its own hash: answers are looked up by hundreds. */
        @Override
        public int hashCode() {
            return slotId.hashCode();
        }

        /** The same for something that was due before. */
        Offered late() {
            return new Offered(slotId, date, slot, false);
        }
    }
}
