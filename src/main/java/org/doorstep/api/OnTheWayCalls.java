package org.doorstep.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.doorstep.account.ApiScope;
import org.doorstep.booking.BookingChannel;
import org.doorstep.conversation.reminding.OnTheWay;
import org.doorstep.conversation.reminding.OnTheWay.NotToday;
import org.doorstep.conversation.reminding.OnTheWay.Over;
import org.doorstep.conversation.reminding.OnTheWay.Result;
import org.doorstep.conversation.reminding.OnTheWay.SetOut;
import org.doorstep.conversation.reminding.OnTheWay.UnknownAppointment;

/** Whoever comes has set out, told by their mobile system. */
@Path("appointments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OnTheWayCalls {

    private static final int LONGEST_WAY = 240;

    @Inject
    OnTheWay onTheWay;

    @Inject
    Caller caller;

    @Inject
    Answers answers;

    @Inject
    Clock clock;

    /** Tells the tenant that somebody comes, in so many minutes or about a time: 200, also a second time, which tells nobody. */
    @POST
    @Path("{reference}/on-the-way")
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsScope(ApiScope.BOOK)
    public Response setOut(@PathParam("reference") String reference, Fields fields) {
        Instant now = clock.instant();
        Instant due = due(fields, now);
        fields.check();
        return answer(onTheWay.setOut(
                AppointmentCalls.inPath(reference), now, due, caller.acting(BookingChannel.DOORSTEP, null)));
    }

    private static Instant due(Fields fields, Instant now) {
        if (!fields.has("dueAt")) {
            return now.plus(Duration.ofMinutes(fields.integer("minutes", 1, LONGEST_WAY)));
        }
        if (fields.has("minutes")) {
            fields.errors().refuse(fields.pointerTo("dueAt"), "Send either minutes or dueAt, not both.");
        }
        Instant due = fields.optionalInstant("dueAt");
        if (due == null || due.isBefore(now) || due.isAfter(now.plus(Duration.ofMinutes(LONGEST_WAY)))) {
            fields.errors().refuse(fields.pointerTo("dueAt"), "Send a time within the next four hours.");
            return now;
        }
        return due;
    }

    private Response answer(Result result) {
        if (result instanceof SetOut setOut) {
            return Response.ok(answers.appointment(setOut.appointment()).build())
                    .build();
        }
        return refusal(result).answer().build();
    }

    private static Problem refusal(Result result) {
        if (result instanceof UnknownAppointment) {
            return BookingAnswers.noSuchAppointment("");
        }
        if (result instanceof NotToday) {
            return Problem.of(
                    ProblemCode.STILL_TO_COME, "Send it on the day of the visit, when somebody has set out to it.");
        }
        if (result instanceof Over over) {
            return Problem.of(ProblemCode.CANNOT_CHANGE, "It is " + over.status() + ", which stands. Nothing changed.")
                    .with("appointmentStatus", Json.createValue(over.status().name()));
        }
        throw new IllegalStateException("Setting out has an answer that the API does not know");
    }
}
