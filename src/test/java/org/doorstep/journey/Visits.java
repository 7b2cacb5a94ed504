package org.doorstep.journey;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Lets time pass for a visit. */
final class Visits {

    private static final long STEP_SECONDS = 300;

    private Visits() {}

    /** Brings a visit, and the end of its links, to about so many minutes from now, on a five-minute step; below nought: it has begun. */
    static void beginIn(String reference, int minutes) {
        long seconds = Instant.now().getEpochSecond() + minutes * 60L;
        LocalDateTime earliest = LocalDateTime.ofEpochSecond(seconds / STEP_SECONDS * STEP_SECONDS, 0, ZoneOffset.UTC);
        Records.change(
                "UPDATE visit_link SET ends_at = ? WHERE appointment_id = (SELECT id FROM appointment WHERE reference = ?)",
                earliest,
                reference);
        Records.change(
                "UPDATE appointment SET earliest_arrival = ?, latest_arrival = ? WHERE reference = ?",
                earliest,
                earliest.plusMinutes(30),
                reference);
    }
}
