package org.doorstep.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.doorstep.SpokenReference;
import org.doorstep.account.ApiScope;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentBooking;
import org.doorstep.booking.Appointments;
import org.doorstep.booking.BookingChannel;
import org.doorstep.booking.SlotChoice;
import org.doorstep.intake.Shape;
import org.doorstep.visit.VisitOutcomes;

/** Appointments are made, read, moved and cancelled, by the same use cases as on the pages. */
@Path("appointments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AppointmentCalls {

    private static final int LONGEST_REASON = 500;

    @Inject
    AppointmentBooking booking;

    @Inject
    Appointments appointments;

    @Inject
    VisitOutcomes outcomes;

    @Inject
    Caller caller;

    @Inject
    Answers answers;

    @Inject
    BookingAnswers bookingAnswers;

    /** Books a slot: 201. By the same hold a second time it answers the same appointment. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsScope(ApiScope.BOOK)
    public Response book(Fields fields) {
        List<String> worksOrders = worksOrders(fields, fields.has("holdId"));
        Slot slot = Slot.of(fields);
        BookingChannel channel = channel(fields);
        String bookedFor = fields.optionalShaped("bookedFor", Shape.PERSON);
        fields.check();
        return bookingAnswers.of(
                booking.book(slot.chosenFor(worksOrders), caller.acting(channel, bookedFor)),
                Asked.inBody(worksOrders));
    }

    /** An appointment as it stands, with its history in order and what came of each of its works orders. */
    @GET
    @Path("{reference}")
    @NeedsScope(ApiScope.READ)
    public Response read(@PathParam("reference") String reference) {
        Appointment appointment = appointments
                .find(inPath(reference))
                .orElseThrow(() -> new Refusal(BookingAnswers.noSuchAppointment("")));
        return Response.ok(answers.appointment(
                                appointments.tell(appointment),
                                appointments.historyOf(appointment),
                                outcomes.of(appointment))
                        .build())
                .build();
    }

    /** Moves an appointment to another slot, for a reason if one is told: 200, or it stays wholly as it was. */
    @POST
    @Path("{reference}/rebook")
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsScope(ApiScope.BOOK)
    public Response rebook(@PathParam("reference") String reference, Fields fields) {
        Slot slot = Slot.of(fields);
        String reason = fields.optionalText("reason", LONGEST_REASON);
        BookingChannel channel = channel(fields);
        fields.check();
        return bookingAnswers.of(
                booking.rebook(inPath(reference), slot.chosenFor(List.of()), reason, caller.acting(channel, null)),
                Asked.ofStanding());
    }

    /** Cancels an appointment: 200, also a second time. */
    @POST
    @Path("{reference}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsScope(ApiScope.BOOK)
    public Response cancel(@PathParam("reference") String reference, Fields fields) {
        String reason = fields.text("reason", LONGEST_REASON);
        BookingChannel channel = channel(fields);
        fields.check();
        return bookingAnswers.of(
                booking.cancel(inPath(reference), reason, caller.acting(channel, null)), Asked.ofStanding());
    }

    static BookingChannel channel(Fields fields) {
        return fields.optionalOneOf("channel", BookingChannel.class, BookingChannel.API);
    }

    /** The works orders that a body names; it may leave them out where something else names them. */
    static List<String> worksOrders(Fields fields, boolean namedElsewhere) {
        return namedElsewhere
                ? fields.optionalTexts(
                        "worksOrders", 1, SlotCalls.MOST_WORKS_ORDERS, each -> each.as(Shape.WORKS_ORDER))
                : fields.texts("worksOrders", 1, SlotCalls.MOST_WORKS_ORDERS, each -> each.as(Shape.WORKS_ORDER));
    }

    /** The reference of an appointment that a field names. */
    static String reference(Written written) {
        return SpokenReference.read(written.text())
                .orElseGet(() -> written.refused("Send the six characters of an appointment's reference.", ""));
    }

    static String inPath(String reference) {
        return SpokenReference.read(reference).orElseThrow(() -> new Refusal(BookingAnswers.noSuchAppointment("")));
    }

    /** A slot as a body names it: by its id or by a hold. */
    private record Slot(String slotId, String holdId) {

        static Slot of(Fields fields) {
            boolean byHold = fields.has("holdId");
            String holdId = byHold ? fields.shaped("holdId", Shape.HOLD_ID) : "";
            if (byHold && fields.has("slotId")) {
                fields.errors().refuse("/slotId", "Send either slotId or holdId, not both.");
                return new Slot("", holdId);
            }
            return byHold ? new Slot("", holdId) : new Slot(fields.shaped("slotId", Shape.SLOT_ID), "");
        }

        SlotChoice chosenFor(List<String> worksOrders) {
            return holdId.isEmpty()
                    ? SlotChoice.ofSlot(worksOrders, slotId)
                    : new SlotChoice(worksOrders, null, holdId);
        }
    }
}
