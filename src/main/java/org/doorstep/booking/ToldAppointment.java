package org.doorstep.booking;

import java.util.List;

/**
 * An appointment with what is told of it beside its own row, read for many at a time.
 *
 * @param worksOrders references of what it serves, in the order in which they came in
 */
public record ToldAppointment(Appointment appointment, List<String> worksOrders) {

    public ToldAppointment {
        worksOrders = List.copyOf(worksOrders);
    }

    /** One by itself. */
    public static ToldAppointment of(Appointment appointment) {
        return new ToldAppointment(appointment, Appointments.ordersOf(appointment));
    }
}
