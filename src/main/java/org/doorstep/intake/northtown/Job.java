package org.doorstep.intake.northtown;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.doorstep.booking.BookingChannel;
import org.doorstep.booking.PartOfDay;
import org.jspecify.annotations.Nullable;

/**
 * An open works order.
 *
 * @param minutes on site
 * @param dueBy local date
 * @param notBefore local date; null where nothing is waited for
 * @param awareAt null unless a hazard is behind it
 * @param after reference of the order that must be done first
 * @param booked the visit that stands for it on the first day
 */
record Job(
        String reference,
        Home home,
        String visitType,
        String trade,
        int minutes,
        String priority,
        LocalDate dueBy,
        @Nullable LocalDate notBefore,
        @Nullable Instant awareAt,
        List<String> skills,
        int crew,
        @Nullable String after,
        String description,
        Optional<Booked> booked) {

    static final String COLUMNS =
            "reference uprn visit_type trade minutes due_by description priority aware_at not_before skills"
                    + " crew_size after";

    /**
     * The soonest day from a date on.
     *
     * @param from local date
     */
    record Booked(LocalDate from, PartOfDay part, BookingChannel channel) {}

    List<String> cells(ZoneId zone) {
        return CsvFile.cells(
                reference,
                home.uprn(),
                visitType,
                trade,
                minutes,
                dueBy,
                description,
                priority,
                awareAt == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(awareAt.atZone(zone)),
                notBefore,
                skills,
                crew,
                after);
    }
}
