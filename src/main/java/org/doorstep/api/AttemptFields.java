package org.doorstep.api;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.doorstep.intake.Shape;
import org.doorstep.visit.Attempt;
import org.doorstep.visit.Outcome;
import org.doorstep.visit.ToldOutcome;
import org.doorstep.visit.ToldOutcomes;
import org.doorstep.visit.ToldOutcomes.OfAll;
import org.doorstep.visit.ToldOutcomes.OfEach;
import org.jspecify.annotations.Nullable;

/** Reads what another mobile system tells of a visit: {@code {attemptId, outcome or outcomes, arrivedAt?, leftAt?, note?, by?}}. */
record AttemptFields(Instant now) {

    private static final int LONGEST_NOTE = 1000;

    /** A telephone's clock may run ahead of ours by this much. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    Attempt read(Fields fields) {
        String key = fields.shaped("attemptId", Shape.ATTEMPT);
        ToldOutcomes outcomes = outcomes(fields);
        Instant arrivedAt = past(fields, "arrivedAt");
        Instant leftAt = past(fields, "leftAt");
        if (leftAt != null && (arrivedAt == null || leftAt.isBefore(arrivedAt))) {
            fields.errors()
                    .refuse(
                            fields.pointerTo(arrivedAt == null ? "arrivedAt" : "leftAt"),
                            "Send leftAt with arrivedAt, and not before it.");
        }
        String note = fields.optionalText("note", LONGEST_NOTE);
        return new Attempt(key, outcomes, arrivedAt, leftAt, note, fields.optionalShaped("by", Shape.BADGE));
    }

    private static ToldOutcomes outcomes(Fields fields) {
        if (!fields.has("outcomes")) {
            return new OfAll(outcome(fields));
        }
        if (fields.has("outcome")) {
            fields.errors()
                    .refuse(
                            fields.pointerTo("outcomes"),
                            "Send either outcome for the whole visit, or outcomes for each works order, not both.");
        }
        Map<String, ToldOutcome> each = new LinkedHashMap<>();
        for (Fields one : fields.optionalObjects("outcomes", SlotCalls.MOST_WORKS_ORDERS)) {
            ToldOutcome told = new ToldOutcome(
                    one.shaped("worksOrder", Shape.WORKS_ORDER), outcome(one), one.optionalText("note", LONGEST_NOTE));
            if (each.putIfAbsent(told.worksOrder(), told) != null) {
                refuseSecond(one);
            }
        }
        return new OfEach(List.copyOf(each.values()));
    }

    private static void refuseSecond(Fields outcome) {
        String worksOrder = outcome.pointerTo("worksOrder");
        if (!outcome.errors().areAbout(worksOrder)) {
            outcome.errors().refuse(worksOrder, "It is named twice. Send one outcome for each works order.");
        }
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
