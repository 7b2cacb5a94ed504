package org.doorstep.intake.kind;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.doorstep.booking.BookingChannel;
import org.doorstep.intake.Shape;
import org.doorstep.intake.csv.Cell;
import org.doorstep.intake.csv.Cells;
import org.doorstep.intake.csv.Mend;
import org.doorstep.tenancy.Uprn;
import org.doorstep.visit.Outcome;
import org.doorstep.visit.PastVisit;
import org.doorstep.visit.PastVisit.Promise;
import org.doorstep.visit.PastVisit.Result;
import org.jspecify.annotations.Nullable;

/** Reads one visit of the past out of its row. */
final class VisitCells {

    private static final int LONGEST_ORDERS = 1000;
    private static final int LONGEST_REASON = 500;

    private final Cells cells;
    private final LocalTimes times;

    VisitCells(Cells cells, ZoneId zone) {
        this.cells = cells;
        this.times = new LocalTimes(Limits.date(cells.needed("date")), zone);
    }

    PastVisit read() {
        String uprn = Limits.shaped(cells.needed("uprn"), Shape.UPRN);
        return new PastVisit(
                Limits.shaped(cells.needed("reference"), Shape.BADGE),
                cells.find("works_orders").map(VisitCells::orders).orElse(List.of()),
                new Uprn(uprn.isEmpty() ? "0" : uprn),
                Limits.shaped(cells.needed("badge_number"), Shape.BADGE),
                Limits.shaped(cells.needed("visit_type"), Shape.CODE),
                Limits.shaped(cells.needed("trade"), Shape.CODE),
                promise(),
                result());
    }

    private static List<String> orders(Cell cell) {
        List<String> references = cell.codes();
        boolean fit = String.join(" ", references).length() <= LONGEST_ORDERS
                && references.stream().allMatch(Shape.WORKS_ORDER::fits);
        return fit ? references : cell.refused(Shape.WORKS_ORDER.mend(), List.of());
    }

    private Promise promise() {
        Instant earliest = times.read(cells.needed("earliest_arrival")).orElseGet(() -> startOf(times.date()));
        Instant latest = times.read(cells.needed("latest_arrival")).orElse(earliest);
        if (latest.isBefore(earliest)) {
            cells.refuse("latest_arrival", "", Mend.of("visit.window"));
            latest = earliest;
        }
        return new Promise(
                earliest,
                latest,
                Duration.ofMinutes(cells.needed("minutes").integer(Limits.LEAST_MINUTES, Limits.MOST_MINUTES)),
                cells.find("booked_on").map(Limits::date).orElse(null),
                cells.find("channel")
                        .map(cell -> cell.oneOf(BookingChannel.class))
                        .orElse(null),
                cells.find("person_reference")
                        .map(cell -> Limits.shaped(cell, Shape.PERSON))
                        .orElse(null),
                cells.find("told_on").map(Limits::date).orElse(null),
                cells.find("confirmed").map(Cell::flag).orElse(null));
    }

    private Instant startOf(LocalDate date) {
        return date.atStartOfDay(times.zone()).toInstant();
    }

    private Result result() {
        Instant arrived = moment("arrived_at");
        Instant left = moment("left_at");
        if (arrived != null && left != null && left.isBefore(arrived)) {
            cells.refuse("left_at", "", Mend.of("visit.stay"));
        }
        return new Result(
                cells.needed("outcome").oneOf(Outcome.class),
                cells.optionalText("reason", LONGEST_REASON),
                arrived,
                left);
    }

    private @Nullable Instant moment(String column) {
        return cells.find(column).flatMap(times::read).orElse(null);
    }
}
