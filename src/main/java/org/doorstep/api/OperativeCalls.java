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
import org.doorstep.booking.BusyChange;
import org.doorstep.booking.ShiftChange;
import org.doorstep.intake.Shape;
import org.doorstep.schedule.BusyBlock;
import org.doorstep.schedule.OperativeDetails;
import org.doorstep.schedule.OperativeRegister;
import org.doorstep.schedule.OperativeRegister.Put;
import org.doorstep.schedule.ShiftTime;
import org.doorstep.settings.Landlord;

/** Operatives come in, when they work, and what others have planned for them. */
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
    BusyChange busyChange;

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

    /**
     * Sets when an operative works on a local date, and answers which standing appointments can no longer be kept:
     * {@code {badgeNumber, date, affectedAppointments: [reference]}}.
     */
    @PUT
    @Path("{badgeNumber}/shifts/{date}")
    @NeedsScope(ApiScope.IMPORT)
    public Response putShifts(
            @PathParam("badgeNumber") String badgeNumber, @PathParam("date") String written, Fields fields) {
        OnDay day = OnDay.inPath(badgeNumber, written, fields);
        List<ShiftTime> shifts = new ShiftFields(day.date(), landlord.getZone()).read(fields);
        fields.check();
        return day.affected(shiftChange.put(new ShiftChange.Day(day.badge(), day.date(), shifts), caller.author()));
    }

    /**
     * Sets what another scheduler has planned for an operative from a local date on, in place of what stood; none frees the date. Answers as
     * {@link #putShifts}.
     */
    @PUT
    @Path("{badgeNumber}/busy/{date}")
    @NeedsScope(ApiScope.IMPORT)
    public Response putBusy(
            @PathParam("badgeNumber") String badgeNumber, @PathParam("date") String written, Fields fields) {
        OnDay day = OnDay.inPath(badgeNumber, written, fields);
        List<BusyBlock> blocks = new BusyFields(day.date(), landlord.getZone()).read(fields);
        fields.check();
        return day.affected(busyChange.put(new BusyChange.Day(day.badge(), day.date(), blocks), caller.author()));
    }

    /** An operative's local date, as an address names it. */
    private record OnDay(String badge, LocalDate date) {

        static OnDay inPath(String badgeNumber, String written, Fields fields) {
            String badge = new Written("{badgeNumber}", badgeNumber, fields.errors()).as(Shape.BADGE);
            LocalDate date = new Written("{date}", written, fields.errors()).date();
            fields.errors().check();
            return new OnDay(badge, date);
        }

        Response affected(Optional<List<String>> references) {
            return references
                    .map(each -> Response.ok(Json.createObjectBuilder()
                                    .add("badgeNumber", badge)
                                    .add("date", date.toString())
                                    .add("affectedAppointments", Answers.list(each))
                                    .build())
                            .build())
                    .orElseThrow(() -> Refusal.of(
                            ProblemCode.NOT_FOUND, "No operative has this badge number. Put them in first."));
        }
    }
}
