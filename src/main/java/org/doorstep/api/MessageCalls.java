package org.doorstep.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.doorstep.account.ApiScope;
import org.doorstep.booking.Appointments;
import org.doorstep.messaging.Outbox;

/** What was told, or is to be told, about an appointment. */
@Path("messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MessageCalls {

    @Inject
    Outbox outbox;

    @Inject
    Appointments appointments;

    @Inject
    Answers answers;

    /** Texts and emails, oldest first, each with how far it got. Links and codes are never in them. */
    @GET
    @NeedsScope(ApiScope.READ)
    public Response about(@Context UriInfo call) {
        QueryFields query = QueryFields.of(call);
        String reference = AppointmentCalls.reference(query.neededWritten("appointment"));
        query.check();
        if (appointments.find(reference).isEmpty()) {
            throw new Refusal(BookingAnswers.noSuchAppointment(""));
        }
        return Response.ok(Json.createObjectBuilder()
                        .add("messages", Answers.list(outbox.about(reference), answers::message))
                        .build())
                .build();
    }
}
