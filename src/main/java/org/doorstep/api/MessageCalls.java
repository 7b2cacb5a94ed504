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
import org.doorstep.booking.ProvedNotices;
import org.doorstep.booking.ProvedNotices.Proof;
import org.doorstep.booking.UnsafeNotices;
import org.doorstep.messaging.MessageKind;
import org.doorstep.messaging.Outbox;
import org.doorstep.messaging.OutboxMessage;
import org.jspecify.annotations.Nullable;

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
    ProvedNotices notices;

    @Inject
    Answers answers;

    /** Texts and emails, oldest first, each with how far it got. Links and codes are never in them, nor where it is unsafe to send to.
     * And what proves that notice was given of the visit as it stands. */
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
                        .add("notices", Answers.list(notices.of(reference), each -> notice(each, hidden)))
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
        Integer parts = message.parts();
        if (parts != null && message.kind() == MessageKind.TEXT) {
            answer.add("parts", parts);
        }
        withTime(answer, "sentAt", message.sentAt());
        withTime(answer, "deliveredAt", message.deliveredAt());
        return Answers.withText(answer, "error", message.error()).build();
    }

    private JsonObject notice(Proof proof, Set<String> hidden) {
        JsonObjectBuilder answer = Json.createObjectBuilder()
                .add("kind", proof.by().name())
                .add("sentAt", answers.time(proof.handedAt()))
                .add("inTime", proof.isInTime());
        withTime(answer, "deliveredAt", proof.deliveredAt());
        String end = hidden.contains(proof.messageKey()) ? null : proof.numberEnd();
        return Answers.withText(answer, "numberEnd", end).build();
    }

    private void withTime(JsonObjectBuilder answer, String name, @Nullable Instant time) {
        Answers.withText(answer, name, time == null ? null : answers.time(time));
    }
}
