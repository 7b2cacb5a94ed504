package org.doorstep.intake.northtown;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A visit as it stood before its day.
 *
 * @param orders references of its works orders, spaces between
 * @param from local time of the earliest arrival
 * @param to local time of the latest arrival
 * @param channel by which it was booked; API: the time was given to the tenant
 * @param person who booked it
 * @param toldOn local date of the last reminder
 * @param late the operative comes late
 * @param several another works order had a visit earlier in the week
 */
record PlannedVisit(
        String orders,
        Letting letting,
        Resident person,
        Work work,
        Operative operative,
        LocalDate date,
        LocalTime from,
        LocalTime to,
        LocalDate bookedOn,
        String channel,
        Optional<LocalDate> toldOn,
        boolean confirmed,
        boolean late,
        boolean several) {

    static final String IMPOSED = "API";

    /** Days from the booking to the visit. */
    long notice() {
        return date.toEpochDay() - bookedOn.toEpochDay();
    }

    boolean isImposed() {
        return channel.equals(IMPOSED);
    }

    /** An adjustment that this operative or this window cannot meet. */
    boolean leavesAdjustmentUnmet() {
        return person.adjustments().stream().anyMatch(each -> switch (each.code()) {
            case "FEMALE_OPERATIVE" -> !operative.isWoman();
            case "INTERPRETER" ->
                NameStock.codeOf(each.note())
                        .filter(operative.languages()::contains)
                        .isEmpty();
            case "NOT_BEFORE_10" -> from.isBefore(LocalTime.of(10, 0));
            default -> false;
        });
    }
}
