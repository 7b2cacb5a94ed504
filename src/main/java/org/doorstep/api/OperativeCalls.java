package org.doorstep.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.doorstep.account.ApiScope;
import org.doorstep.booking.ShiftChange;
import org.doorstep.intake.Shape;
import org.doorstep.schedule.OperativeDetails;
import org.doorstep.schedule.OperativeRegister;
import org.doorstep.schedule.OperativeRegister.Put;
import org.doorstep.schedule.ShiftTime;
import org.doorstep.settings.Landlord;

/** Operatives come in, and when they work. */
@Path("operatives")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OperativeCalls {

    @Inject
    OperativeRegister operatives;

    @Inject
    Caller caller;

    @Inject
    ShiftChange shiftChange;

    @Inject
    Landlord landlord;

    /** Makes an operative or brings them up to date: 201 or 200. */
    @PUT
    @Path("{badgeNumber}")
    @NeedsScope(ApiScope.IMPORT)
    public Response put(@PathParam("badgeNumber") String badgeNumber, Fields fields) {
        String badge = new Written("{badgeNumber}", badgeNumber, fields.errors()).as(Shape.BADGE);
        OperativeDetails details = OperativeFields.read(fields);
        fields.check();
        Put put = operatives.put(badge, details, caller.author());
        return Response.status(put == Put.MADE ? Response.Status.CREATED : Response.Status.OK)
                .entity(Json.createObjectBuilder().add("badgeNumber", badge).build())
                .build();
    }

    /** Sets when an operative works on a local date, and answers which standing appointments no longer fall in a shift. */
    @PUT
    @Path("{badgeNumber}/shifts/{date}")
    @NeedsScope(ApiScope.IMPORT)
    public Response putShifts(
            @PathParam("badgeNumber") String badgeNumber, @PathParam("date") String written, Fields fields) {
        String badge = new Written("{badgeNumber}", badgeNumber, fields.errors()).as(Shape.BADGE);
        LocalDate date = new Written("{date}", written, fields.errors()).date();
        fields.errors().check();
        List<ShiftTime> shifts = new ShiftFields(date, landlord.getZone()).read(fields);
        fields.check();
        Optional<List<String>> affected = shiftChange.put(badge, date, shifts);
        return affected.map(references -> Response.ok(Json.createObjectBuilder()
                                .add("badgeNumber", badge)
                                .add("date", date.toString())
                                .add("affectedAppointments", Answers.list(references))
                                .build())
                        .build())
                .orElseThrow(() ->
                        Refusal.of(ProblemCode.NOT_FOUND, "No operative has this badge number. Put them in first."));
    }
}
