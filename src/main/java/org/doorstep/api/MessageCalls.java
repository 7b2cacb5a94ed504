package org.doorstep.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Set;
import org.doorstep.account.ApiScope;
import org.doorstep.booking.Appointments;
import org.doorstep.booking.UnsafeNotices;
import org.doorstep.messaging.Outbox;
import org.doorstep.messaging.OutboxMessage;

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
    UnsafeNotices unsafe;

    @Inject
    Answers answers;

    /** Texts and emails, oldest first, each with how far it got. Links and codes are never in them, nor where it is unsafe to send to. */
    @GET
    @NeedsScope(ApiScope.READ)
    public Response about(@Context UriInfo call) {
        QueryFields query = QueryFields.of(call);
        String reference = AppointmentCalls.reference(query.neededWritten("appointment"));
        query.check();
        if (appointments.find(reference).isEmpty()) {
            throw new Refusal(BookingAnswers.noSuchAppointment(""));
        }
        Set<String> hidden = unsafe.about(reference);
        return Response.ok(Json.createObjectBuilder()
                        .add("messages", Answers.list(outbox.about(reference), each -> message(each, hidden)))
                        .build())
                .build();
    }

    private JsonObject message(OutboxMessage message, Set<String> hidden) {
        JsonObjectBuilder answer = Json.createObjectBuilder()
                .add("kind", message.kind().name())
                .add("purpose", message.purpose())
                .add("state", message.state().name())
                .add("body", message.body())
                .add("createdAt", answers.time(message.createdAt()));
        if (!hidden.contains(message.key())) {
            answer.add("to", message.recipient());
        }
        Instant sentAt = message.sentAt();
        return Answers.withText(answer, "sentAt", sentAt == null ? null : answers.time(sentAt))
                .build();
    }
}
