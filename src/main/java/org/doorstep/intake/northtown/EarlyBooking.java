package org.doorstep.intake.northtown;

import java.time.LocalDate;
import org.doorstep.booking.BookingChannel;
import org.doorstep.booking.PartOfDay;

/**
 * A visit that somebody has booked already: the soonest day from a date on that has room.
 *
 * @param worksOrder its reference
 * @param from local date
 * @param tenant reference of the person who chose it
 */
public record EarlyBooking(String worksOrder, LocalDate from, PartOfDay part, BookingChannel channel, String tenant) {}
