package org.doorstep.api;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.doorstep.booking.AppointmentListing.Place;

/** A place in the list of appointments as callers carry it: 16 bytes that say nothing to them. */
final class Cursor {

    private static final int BYTES = 2 * Long.BYTES;
    /** About the year 2200: what the database can keep. */
    private static final long LAST_MICRO = 7_258_000_000_000_000L;

    private Cursor() {}

    static String of(Place place) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, place.earliestArrival());
        byte[] bytes =
                ByteBuffer.allocate(BYTES).putLong(micros).putLong(place.id()).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The place; empty where the text is none of ours. */
    static Optional<Place> read(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != BYTES) {
                return Optional.empty();
            }
            long micros = bytes.getLong();
            Instant arrival = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
            long id = bytes.getLong();
            boolean isPlausible = id > 0 && Math.abs(micros) < LAST_MICRO;
            return isPlausible ? Optional.of(new Place(arrival, id)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
