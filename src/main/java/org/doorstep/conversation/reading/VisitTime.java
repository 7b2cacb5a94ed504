package org.doorstep.conversation.reading;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** A window that was promised or offered, in the landlord's zone. */
public record VisitTime(LocalDate day, LocalTime from, LocalTime until) {

    public static VisitTime of(LocalDateTime from, int minutes) {
        return new VisitTime(
                from.toLocalDate(),
                from.toLocalTime(),
                from.plusMinutes(minutes).toLocalTime());
    }
}
