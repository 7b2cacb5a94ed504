package org.doorstep.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.doorstep.InstantConverter;
import org.doorstep.booking.VisitNeed.Job;
import org.doorstep.booking.VisitNeeds.Standing;

/** Reads a job and the visit that stands for it from one row, by the order of its columns. */
final class JobRow {

    private JobRow() {}

    static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                Duration.ofMinutes(row.getInt(6)),
                Duration.ofMinutes(row.getInt(7)),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class));
    }

    static Optional<Standing> standing(ResultSet row) throws SQLException {
        String reference = row.getString(11);
        return reference == null
                ? Optional.empty()
                : Optional.of(new Standing(row.getLong(10), reference, InstantConverter.fromColumn(row.getObject(12))));
    }
}
