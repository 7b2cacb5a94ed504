package org.doorstep.booking;

import java.time.LocalDate;
import java.util.List;
import org.doorstep.schedule.Slot;

/** What a search came to. */
public sealed interface SlotOffer {

    /**
     * Slots, soonest first.
     *
     * @param need what the visit must do
     * @param alsoDueHere references of other open works orders at the home that nobody has booked
     */
    record Slots(VisitNeed need, List<Offered> slots, List<String> alsoDueHere) implements SlotOffer {}

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

        /** The same for something that was due before. */
        Offered late() {
            return new Offered(slotId, date, slot, false);
        }
    }
}
