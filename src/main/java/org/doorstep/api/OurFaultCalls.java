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
import org.doorstep.account.ApiScope;
import org.doorstep.booking.BookingChannel;
import org.doorstep.visit.OurFault;
import org.doorstep.visit.OurFault.DayIsOver;
import org.doorstep.visit.OurFault.Ended;
import org.doorstep.visit.OurFault.Over;
import org.doorstep.visit.OurFault.Result;
import org.doorstep.visit.OurFault.UnknownAppointment;

/** The landlord cannot make a visit, told by its planning system. */
@Path("appointments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OurFaultCalls {

    private static final int LONGEST_REASON = 500;

    @Inject
    OurFault ourFault;

    @Inject
    Caller caller;

    @Inject
    Answers answers;

    /** Ends a visit that cannot be made as failed by the landlord, and tells the tenant: 200, also a second time, which tells nobody. */
    @POST
    @Path("{reference}/our-fault")
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsScope(ApiScope.BOOK)
    public Response cannotMake(@PathParam("reference") String reference, Fields fields) {
        String why = fields.text("reason", LONGEST_REASON);
        fields.check();
        return answer(
                ourFault.cannotMake(AppointmentCalls.inPath(reference), why, caller.acting(BookingChannel.API, null)));
    }

    private Response answer(Result result) {
        if (result instanceof Ended ended) {
            return Response.ok(answers.appointment(ended.appointment()).build()).build();
        }
        return refusal(result).answer().build();
    }

    private static Problem refusal(Result result) {
        if (result instanceof UnknownAppointment) {
            return BookingAnswers.noSuchAppointment("");
        }
        if (result instanceof DayIsOver) {
            return Problem.of(
                    ProblemCode.TOO_LATE, "The day of the visit is over. Tell what came of it as an attempt instead.");
        }
        if (result instanceof Over over) {
            return Problem.of(ProblemCode.CANNOT_CHANGE, "It is " + over.status() + ", which stands. Nothing changed.")
                    .with("appointmentStatus", Json.createValue(over.status().name()));
        }
        throw new IllegalStateException("A visit that we cannot make has an answer that the API does not know");
    }
}
