package org.doorstep.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.doorstep.account.ApiScope;
import org.doorstep.booking.Actor;
import org.doorstep.booking.AppointmentBooking;
import org.doorstep.booking.BookingChannel;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.BookingResult.AlreadyBooked;
import org.doorstep.booking.BookingResult.NotPossible;
import org.doorstep.booking.SlotChoice;
import org.doorstep.booking.SlotHolds;
import org.doorstep.intake.Shape;

/** Slots are kept for ten minutes, once for as long again, and given back. */
@Path("holds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HoldCalls {

    @Inject
    AppointmentBooking booking;

    @Inject
    SlotHolds holds;

    @Inject
    Caller caller;

    @Inject
    BookingAnswers answers;

    /** Keeps a slot for works orders, or for the one appointment that serves them and would move to it: 201. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsScope(ApiScope.BOOK)
    public Response hold(Fields fields) {
        String slotId = fields.shaped("slotId", Shape.SLOT_ID);
        String moving =
                fields.written("appointment").map(AppointmentCalls::reference).orElse(null);
        List<String> worksOrders = AppointmentCalls.worksOrders(fields, moving != null);
        if (moving != null && fields.has("worksOrders")) {
            fields.errors().refuse("/worksOrders", "Leave it out: the appointment names its works orders.");
        }
        BookingChannel channel = AppointmentCalls.channel(fields);
        fields.check();
        SlotChoice choice = SlotChoice.ofSlot(worksOrders, slotId);
        Actor actor = caller.acting(channel, null);
        BookingResult result = booking.hold(choice, actor, moving);
        if (moving == null
                && result instanceof AlreadyBooked booked
                && booked.appointments().size() == 1) {
            result = booking.hold(choice, actor, booked.appointments().get(0));
        }
        return answers.of(result, Asked.inBody(worksOrders));
    }

    /** Keeps a hold of this key longer, once: 200 with the time until which it is kept then. */
    @POST
    @Path("{holdId}/extend")
    @NeedsScope(ApiScope.BOOK)
    public Response extend(@PathParam("holdId") String holdId) {
        if (!Shape.HOLD_ID.fits(holdId)) {
            throw noSuchHold();
        }
        BookingResult result = booking.extend(holdId, caller.acting(BookingChannel.API, null));
        if (result instanceof NotPossible) {
            throw noSuchHold();
        }
        return answers.of(result, Asked.ofStanding());
    }

    /** Gives a hold of this key back: 204. */
    @DELETE
    @Path("{holdId}")
    @NeedsScope(ApiScope.BOOK)
    public Response release(@PathParam("holdId") String holdId) {
        if (!Shape.HOLD_ID.fits(holdId) || !holds.release(holdId, caller.holdOwner())) {
            throw noSuchHold();
        }
        return Response.noContent().build();
    }

    private static Refusal noSuchHold() {
        return Refusal.of(ProblemCode.NOT_FOUND, "This key has no hold of that id.");
    }
}
