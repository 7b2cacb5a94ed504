package org.doorstep.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.account.ApiScope;
import org.doorstep.booking.BookingChannel;
import org.doorstep.booking.EarlierResult;
import org.doorstep.booking.EarlierTimes;
import org.doorstep.booking.EarlierWishes;
import org.doorstep.booking.PartOfDay;

/** Other systems say that the tenant wants to hear of a sooner time for a visit, or no more. */
@Path("appointments/{reference}/earlier")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EarlierCalls {

    @Inject
    EarlierWishes wishes;

    @Inject
    Caller caller;

    @Inject
    BookingAnswers bookingAnswers;

    /** The tenant is told of sooner times from now on: 201, or 200 where they were to be told already. Their place in the order stays. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsScope(ApiScope.BOOK)
    public Response put(@PathParam("reference") String reference, Fields fields) {
        LocalDate from = fields.optionalDate("from");
        List<PartOfDay> parts = fields
                .optionalTexts("parts", 0, PartOfDay.values().length, each -> each.oneOf(PartOfDay.class)
                        .name())
                .stream()
                .map(PartOfDay::valueOf)
                .toList();
        fields.check();
        String visit = AppointmentCalls.inPath(reference);
        EarlierResult result =
                wishes.join(visit, EarlierTimes.of(from, parts), caller.acting(BookingChannel.API, null));
        if (result instanceof EarlierResult.Joined joined) {
            return Response.status(joined.isNew() ? Response.Status.CREATED : Response.Status.OK)
                    .entity(stored(visit, joined.times()))
                    .build();
        }
        if (result instanceof EarlierResult.Refused refused) {
            return bookingAnswers.of(refused.refusal(), Asked.ofStanding());
        }
        throw new Refusal(
                result instanceof EarlierResult.NotSooner
                        ? Problem.invalidField("/from", "Send a date that is not after the visit, or leave it out.")
                        : Problem.of(
                                ProblemCode.NOBODY_TO_TELL,
                                "No tenant whom this visit is for has a mobile or an email that we may write to."));
    }

    /** Nobody is told of sooner times for this visit any more: 204, also where nobody was. */
    @DELETE
    @NeedsScope(ApiScope.BOOK)
    public void delete(@PathParam("reference") String reference) {
        if (!wishes.leaveAll(AppointmentCalls.inPath(reference), caller.acting(BookingChannel.API, null))) {
            throw new Refusal(BookingAnswers.noSuchAppointment(""));
        }
    }

    private static JsonObject stored(String reference, EarlierTimes times) {
        JsonObjectBuilder answer = Json.createObjectBuilder().add("appointment", reference);
        Answers.withText(
                answer, "from", times.from() == null ? null : times.from().toString());
        return answer.add(
                        "parts",
                        Answers.list(times.parts().stream().map(PartOfDay::name).toList()))
                .build();
    }
}
