package org.doorstep.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import org.doorstep.account.ApiScope;
import org.doorstep.booking.BookingChannel;
import org.doorstep.visit.Attempt;
import org.doorstep.visit.RecordingResult;
import org.doorstep.visit.RecordingResult.Ended;
import org.doorstep.visit.RecordingResult.OtherOrders;
import org.doorstep.visit.RecordingResult.Recorded;
import org.doorstep.visit.RecordingResult.StillToCome;
import org.doorstep.visit.RecordingResult.ToldOtherwise;
import org.doorstep.visit.RecordingResult.UnknownAppointment;
import org.doorstep.visit.RecordingResult.UnknownOperative;
import org.doorstep.visit.VisitAttempt;
import org.doorstep.visit.VisitRecording;
import org.jspecify.annotations.Nullable;

/** What came of a visit, told by the mobile system of whoever came. */
@Path("appointments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttemptCalls {

    @Inject
    VisitRecording recording;

    @Inject
    Caller caller;

    @Inject
    Answers answers;

    @Inject
    Clock clock;

    /**
     * Records an attempt, which ends the appointment: 201, and 200 for the same attemptId with the same told again. Answers {@code {attemptId,
     * outcome, outcomes, by, arrivedAt?, leftAt?, note?, recordedAt, counts, notCountedBecause?, appointment}}; {@code counts} says whether it is a missed
     * appointment, {@code outcomes} the same of each works order.
     */
    @POST
    @Path("{reference}/attempts")
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsScope(ApiScope.BOOK)
    public Response record(@PathParam("reference") String reference, Fields fields) {
        Attempt told = new AttemptFields(clock.instant()).read(fields);
        fields.check();
        return answer(recording.record(
                AppointmentCalls.inPath(reference), told, caller.acting(BookingChannel.DOORSTEP, null)));
    }

    private Response answer(RecordingResult result) {
        if (result instanceof Recorded recorded) {
            return Response.status(recorded.isNew() ? Response.Status.CREATED : Response.Status.OK)
                    .entity(attempt(recorded))
                    .build();
        }
        return refusal(result).answer().build();
    }

    private static Problem refusal(RecordingResult result) {
        if (result instanceof UnknownAppointment) {
            return BookingAnswers.noSuchAppointment("");
        }
        if (result instanceof UnknownOperative) {
            return Problem.invalidField(
                    "/by", "No operative has this badge number. Put them in first, or leave it out.");
        }
        if (result instanceof OtherOrders other) {
            return Problem.invalidFields(OutcomeAnswers.errors(other));
        }
        if (result instanceof StillToCome) {
            return Problem.of(
                    ProblemCode.STILL_TO_COME,
                    "Tell what came of it on the day of the visit or later; until then, rebook or cancel it.");
        }
        if (result instanceof ToldOtherwise) {
            return Problem.of(
                    ProblemCode.ATTEMPT_DIFFERS,
                    "It was told with something else before, which stands. Nothing changed.");
        }
        if (result instanceof Ended ended) {
            return Problem.of(ProblemCode.CANNOT_CHANGE, "It is " + ended.status() + ", which stands. Nothing changed.")
                    .with("appointmentStatus", Json.createValue(ended.status().name()));
        }
        throw new IllegalStateException("Recording a visit has an answer that the API does not know");
    }

    private JsonObject attempt(Recorded recorded) {
        VisitAttempt attempt = recorded.attempt();
        JsonObjectBuilder answer = Json.createObjectBuilder()
                .add("attemptId", attempt.key())
                .add("outcome", attempt.outcome().name())
                .add("outcomes", OutcomeAnswers.listWithNotes(attempt.outcomes()))
                .add("by", attempt.operative().badgeNumber());
        withTime(answer, "arrivedAt", attempt.arrivedAt());
        withTime(answer, "leftAt", attempt.leftAt());
        Answers.withText(answer, "note", attempt.note())
                .add("recordedAt", answers.time(attempt.recordedAt()))
                .add("counts", attempt.counts());
        attempt.notCountedBecause().ifPresent(why -> answer.add("notCountedBecause", why.name()));
        return answer.add("appointment", answers.appointment(recorded.appointment()))
                .build();
    }

    private void withTime(JsonObjectBuilder answer, String name, @Nullable Instant when) {
        if (when != null) {
            answer.add(name, answers.time(when));
        }
    }
}
