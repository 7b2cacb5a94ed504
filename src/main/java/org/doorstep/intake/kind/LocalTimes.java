package org.doorstep.intake.kind;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.doorstep.intake.csv.Cell;
import org.doorstep.intake.csv.Mend;

/**
 * Reads times on one day: of day where they stand alone, else with date and offset from UTC, as what ends after midnight must be.
 *
 * @param date the landlord's local date
 */
record LocalTimes(LocalDate date, ZoneId zone) {

    /** Longer than any time of day. */
    private static final int SHORTEST_MOMENT = 12;

    /** Empty where it cannot be read, or the change of the clocks leaves it out or brings it twice. */
    Optional<Instant> read(Cell cell) {
        if (cell.text().length() < SHORTEST_MOMENT) {
            return cell.time().flatMap(time -> local(cell, time));
        }
        Instant moment = cell.instant();
        return moment.equals(Instant.EPOCH) ? Optional.empty() : Optional.of(moment);
    }

    private Optional<Instant> local(Cell cell, LocalTime time) {
        LocalDateTime wanted = LocalDateTime.of(date, time);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wanted);
        if (offsets.size() == 1) {
            return Optional.of(wanted.toInstant(offsets.get(0)));
        }
        String example = wanted + ":00" + zone.getRules().getStandardOffset(wanted.toInstant(ZoneOffset.UTC));
        return cell.refused(
                offsets.isEmpty() ? Mend.of("time.left_out") : Mend.of("time.twice", example), Optional.empty());
    }
}
