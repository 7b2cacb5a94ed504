package org.doorstep.intake.kind;

import java.time.LocalDate;
import org.doorstep.intake.Shape;
import org.doorstep.intake.csv.Cell;

/** How long, how early, how late: what several kinds have in common. */
final class Limits {

    static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    static final int CONTACT = 320;
    static final int NAME = 200;
    static final int PATCH = 60;
    static final int LEAST_MINUTES = 5;
    static final int MOST_MINUTES = 720;

    private Limits() {}

    static String shaped(Cell cell, Shape shape) {
        return cell.as(shape.pattern(), shape.mend());
    }

    static LocalDate date(Cell cell) {
        return cell.date(FIRST_DAY, LAST_DAY);
    }
}
