package org.doorstep.api;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.doorstep.intake.Shape;
import org.doorstep.visit.Attempt;
import org.doorstep.visit.Outcome;
import org.jspecify.annotations.Nullable;

/** Reads what another mobile system tells of a visit: {@code {attemptId, outcome, arrivedAt?, leftAt?, note?, by?}}. */
record AttemptFields(Instant now) {

    private static final int LONGEST_NOTE = 1000;

    /** A telephone's clock may run ahead of ours by this much. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    Attempt read(Fields fields) {
        String key = fields.shaped("attemptId", Shape.ATTEMPT);
        Outcome outcome = outcome(fields);
        Instant arrivedAt = past(fields, "arrivedAt");
        Instant leftAt = past(fields, "leftAt");
        if (leftAt != null && (arrivedAt == null || leftAt.isBefore(arrivedAt))) {
            fields.errors()
                    .refuse(
                            fields.pointerTo(arrivedAt == null ? "arrivedAt" : "leftAt"),
                            "Send leftAt with arrivedAt, and not before it.");
        }
        String note = fields.optionalText("note", LONGEST_NOTE);
        return new Attempt(key, outcome, arrivedAt, leftAt, note, fields.optionalShaped("by", Shape.BADGE));
    }

    private static Outcome outcome(Fields fields) {
        Written written = fields.neededWritten("outcome");
        return Outcome.AT_THE_DOOR.stream()
                .filter(each -> each.name().equals(written.text()))
                .findFirst()
                .orElseGet(() -> written.refused(
                        "Send one of "
                                + Outcome.AT_THE_DOOR.stream().map(Enum::name).collect(Collectors.joining(", "))
                                + ". A visit that was called off is cancelled with POST /appointments/{reference}/cancel.",
                        Outcome.LANDLORD_FAILED));
    }

    private @Nullable Instant past(Fields fields, String name) {
        Instant when = fields.optionalInstant(name);
        if (when != null && when.isAfter(now.plus(AHEAD))) {
            fields.errors().refuse(fields.pointerTo(name), "Send a time that has passed.");
        }
        return when;
    }
}
