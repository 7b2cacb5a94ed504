package org.doorstep.visit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.InstantConverter;
import org.doorstep.booking.BookingChannel;
import org.doorstep.tenancy.Uprn;
import org.doorstep.visit.PastVisit.Promise;
import org.doorstep.visit.PastVisit.Result;
import org.jspecify.annotations.Nullable;

/** A past visit as a row, with the rows that it names. */
record PastVisitRow(
        PastVisit visit,
        long propertyId,
        long operativeId,
        @Nullable Long personId) {

    static final List<String> COLUMNS = List.of(
            "works_orders",
            "property_id",
            "operative_id",
            "visit_type",
            "trade_code",
            "earliest_arrival",
            "latest_arrival",
            "minutes",
            "booked_on",
            "channel",
            "person_id",
            "told_on",
            "confirmed",
            "outcome",
            "reason",
            "arrived_at",
            "left_at",
            // Last, so that an INSERT and an UPDATE take their values in this order.
            "reference");

    void fill(PreparedStatement statement) throws SQLException {
        Promise promise = visit.promise();
        Result result = visit.result();
        BookingChannel channel = promise.channel();
        @Nullable
        Object[] values = {
            String.join(" ", visit.worksOrders()),
            propertyId,
            operativeId,
            visit.visitType(),
            visit.trade(),
            InstantConverter.toColumn(promise.earliest()),
            InstantConverter.toColumn(promise.latest()),
            promise.onSite().toMinutes(),
            promise.bookedOn(),
            channel == null ? null : channel.name(),
            personId,
            promise.toldOn(),
            promise.confirmed(),
            result.outcome().name(),
            result.reason(),
            column(result.arrivedAt()),
            column(result.leftAt()),
            visit.reference()
        };
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /** Reads the columns of the table, and the names of what it refers to. */
    static PastVisit read(ResultSet row) throws SQLException {
        String orders = row.getString("works_orders");
        return new PastVisit(
                row.getString("reference"),
                orders.isEmpty() ? List.of() : List.of(orders.split(" ", -1)),
                new Uprn(row.getString("uprn")),
                row.getString("badge_number"),
                row.getString("visit_type"),
                row.getString("trade_code"),
                promise(row),
                new Result(
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("reason"),
                        instant(row, "arrived_at"),
                        instant(row, "left_at")));
    }

    private static Promise promise(ResultSet row) throws SQLException {
        String channel = row.getString("channel");
        return new Promise(
                InstantConverter.fromColumn(row.getObject("earliest_arrival")),
                InstantConverter.fromColumn(row.getObject("latest_arrival")),
                Duration.ofMinutes(row.getLong("minutes")),
                row.getObject("booked_on", LocalDate.class),
                channel == null ? null : BookingChannel.valueOf(channel),
                row.getString("person_reference"),
                row.getObject("told_on", LocalDate.class),
                row.getObject("confirmed", Boolean.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Object when = row.getObject(column);
        return when == null ? null : InstantConverter.fromColumn(when);
    }

    private static @Nullable Timestamp column(@Nullable Instant when) {
        return when == null ? null : InstantConverter.toColumn(when);
    }
}
