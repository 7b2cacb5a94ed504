package org.doorstep.booking;

import java.util.List;
import org.doorstep.schedule.Operative;

/**
 * An appointment with what is told of it beside its own row, read for many at a time.
 *
 * @param worksOrders references of what it serves, in the order in which they came in
 * @param companions who comes along with whoever leads it, in the order of their badge numbers
 */
public record ToldAppointment(Appointment appointment, List<String> worksOrders, List<Operative> companions) {

    public ToldAppointment {
        worksOrders = List.copyOf(worksOrders);
        companions = List.copyOf(companions);
    }
}
