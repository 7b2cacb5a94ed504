package org.doorstep.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.doorstep.tenancy.Authority;
import org.doorstep.tenancy.Representative;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and for how long they may.
 *
 * @param until the last local date; null where it lasts until it is ended
 */
record ActingSpan(Acting who, LocalDate from, @Nullable LocalDate until, boolean ended) {

    /**
     * Reads the id, reference, name, authority, first and last date and the end of a representative.
     *
     * @param first the place of the first column
     * @return null where there is none
     */
    static @Nullable ActingSpan read(ResultSet row, int first) throws SQLException {
        long id = row.getLong(first);
        if (row.wasNull()) {
            return null;
        }
        Acting who = new Acting(
                id, row.getString(first + 1), row.getString(first + 2), Authority.valueOf(row.getString(first + 3)));
        return new ActingSpan(
                who,
                row.getObject(first + 4, LocalDate.class),
                row.getObject(first + 5, LocalDate.class),
                row.getObject(first + 6) != null);
    }

    boolean lastsOn(LocalDate today) {
        return Representative.standsOn(today, from, until, ended);
    }
}
