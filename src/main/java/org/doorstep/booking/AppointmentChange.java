package org.doorstep.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.schedule.ArrivalWindow;
import org.jspecify.annotations.Nullable;

/**
 * One link in the chain of what became of an appointment.
 *
 * @param before the promise that stood until then; null where none did: at the booking
 */
public record AppointmentChange(
        AppointmentEvent event, @Nullable ArrivalWindow before) {

    private static final Set<String> CANCELLINGS = Stream.of(AppointmentStatus.values())
            .filter(AppointmentStatus::isCancelled)
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    /** The events of one appointment, in order, each with what stood before it. */
    static List<AppointmentChange> chain(List<AppointmentEvent> events) {
        List<AppointmentChange> chain = new ArrayList<>();
        ArrivalWindow before = null;
        for (AppointmentEvent event : events) {
            chain.add(new AppointmentChange(event, before));
            before = event.window();
        }
        return List.copyOf(chain);
    }

    /** Whether nobody comes since. */
    public boolean isCancelling() {
        return CANCELLINGS.contains(event.what());
    }

    /** Whether the appointment moved by it. */
    public boolean isMove() {
        return event.what().equals(AppointmentEvent.REBOOKED);
    }

    /** Whether by it a time was promised, or is promised no more: somebody is told of that. */
    boolean isOfPromise() {
        return isMove() || isCancelling() || event.what().equals(AppointmentStatus.BOOKED.name());
    }
}
