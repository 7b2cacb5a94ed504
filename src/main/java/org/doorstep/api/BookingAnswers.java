package org.doorstep.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.stream.Collectors;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.BookingResult;
import org.doorstep.booking.BookingResult.AlreadyBooked;
import org.doorstep.booking.BookingResult.Booked;
import org.doorstep.booking.BookingResult.Cancelled;
import org.doorstep.booking.BookingResult.CannotChange;
import org.doorstep.booking.BookingResult.ExtendedBefore;
import org.doorstep.booking.BookingResult.Held;
import org.doorstep.booking.BookingResult.HoldEnded;
import org.doorstep.booking.BookingResult.NotPossible;
import org.doorstep.booking.BookingResult.NoticeTooShort;
import org.doorstep.booking.BookingResult.SlotTaken;
import org.doorstep.booking.BookingResult.TooLate;
import org.doorstep.booking.SlotHold;
import org.doorstep.booking.SlotKey;
import org.doorstep.booking.SlotOffer;
import org.doorstep.settings.PlainDates;
import org.doorstep.works.WorksOrder;
import org.doorstep.works.WorksOrders;

/** Says what came of asking for slots, holds and appointments, in the words of the API. */
@ApplicationScoped
public class BookingAnswers {

    @Inject
    Answers answers;

    @Inject
    SlotAnswers slotAnswers;

    @Inject
    PlainDates dates;

    @Inject
    SlotKey slotKeys;

    @Inject
    WorksOrders worksOrders;

    Response of(SlotOffer offer, SlotAnswers.Shown shown, Asked asked) {
        if (offer instanceof SlotOffer.Slots found) {
            byte[] answer = slotAnswers.of(found, shown);
            // Its length said first, it goes out as one piece: else a last empty one comes after it, for which whoever
            // asks wakes once more.
            return Response.ok(answer)
                    .header(HttpHeaders.CONTENT_LENGTH, answer.length)
                    .build();
        }
        if (offer instanceof SlotOffer.Refused refused) {
            return of(refused.refusal(), asked);
        }
        throw new IllegalStateException("A search has an answer that the API does not know");
    }

    Response of(BookingResult result, Asked asked) {
        if (result instanceof Booked booked) {
            return appointment(booked.appointment(), asked.whenBooked());
        }
        if (result instanceof Cancelled cancelled) {
            return appointment(cancelled.appointment(), Response.Status.OK);
        }
        if (result instanceof Held held) {
            return hold(held.hold(), asked.whenBooked());
        }
        return refusal(result, asked).answer().build();
    }

    private Response appointment(Appointment appointment, Response.Status status) {
        Response.ResponseBuilder answer =
                Response.status(status).entity(answers.appointment(appointment).build());
        if (status == Response.Status.CREATED) {
            answer.location(answers.address("appointments/" + appointment.reference()));
        }
        return answer.build();
    }

    private Response hold(SlotHold hold, Response.Status status) {
        String slotId = slotKeys.of(hold.slot().window());
        Response.ResponseBuilder answer = Response.status(status).entity(answers.hold(hold, slotId));
        if (status == Response.Status.CREATED) {
            answer.location(answers.address("holds/" + hold.key()));
        }
        return answer.build();
    }

    private Problem refusal(BookingResult result, Asked asked) {
        if (result instanceof SlotTaken) {
            return Problem.of(
                    ProblemCode.SLOT_TAKEN, "Nobody can serve that window any more. Search again with GET /slots.");
        }
        if (result instanceof AlreadyBooked booked) {
            return Problem.of(ProblemCode.ALREADY_BOOKED, "Rebook or cancel the appointment that stands.")
                    .with("appointments", Answers.list(booked.appointments()));
        }
        if (result instanceof ExtendedBefore extended) {
            return Problem.of(ProblemCode.HOLD_EXTENDED, "Book it, or hold another slot, before it runs out.")
                    .with(
                            "expiresAt",
                            Json.createValue(answers.time(extended.hold().expiresAt())));
        }
        if (result instanceof HoldEnded) {
            return Problem.of(
                    ProblemCode.HOLD_ENDED,
                    "It has run out, was given back, or was booked. Hold the slot again: it may still be free.");
        }
        if (result instanceof NoticeTooShort tooShort) {
            return Problem.of(
                    ProblemCode.NOTICE_TOO_SHORT,
                    "A visit that the tenant did not choose needs notice of "
                            + dates.howLong(tooShort.needed().toMinutes())
                            + ". Choose a later slot, or name the channel by which the tenant chose this one.");
        }
        if (result instanceof CannotChange standing) {
            return Problem.of(
                            ProblemCode.CANNOT_CHANGE,
                            "It is " + standing.status() + ". Book a new one where it is needed.")
                    .with(
                            "appointmentStatus",
                            Json.createValue(standing.status().name()));
        }
        if (result instanceof TooLate) {
            return Problem.of(
                    ProblemCode.TOO_LATE, "The visit is too near, or past. Ask the landlord's office to change it.");
        }
        if (result instanceof NotPossible impossible) {
            return notPossible(impossible, asked);
        }
        throw new IllegalStateException("A booking has an answer that the API does not know");
    }

    private Problem notPossible(NotPossible impossible, Asked asked) {
        return switch (impossible.problem()) {
            case UNKNOWN_WORKS_ORDER, WORKS_ORDER_ENDED -> unknownOrEnded(asked);
            case DIFFERENT_HOMES ->
                Problem.invalidField(asked.worksOrdersAt(), "Name works orders at one home; book each home by itself.");
            case NOTHING_NAMED -> Problem.invalidField(asked.worksOrdersAt(), "Name at least one works order.");
            case COMES_AFTER ->
                Problem.of(
                        ProblemCode.COMES_AFTER,
                        impossible.what() + ". Book that one first; this one can be booked for a day after it.");
            case NOT_FOR_THIS_HOME ->
                Problem.invalidField(
                        "/slotId",
                        "Send a slotId that GET /slots answered for these works orders: this household has needs of its own.");
            case UNKNOWN_SLOT -> Problem.invalidField("/slotId", "Send a slotId as GET /slots answered it.");
            case NOT_ON_THAT_DAY ->
                Problem.of(
                        ProblemCode.NOT_ON_THAT_DAY,
                        impossible.what() + ". Search for these works orders with GET /slots.");
            case UNKNOWN_HOLD ->
                Problem.invalidField("/holdId", "Send a holdId that POST /holds answered to this key.");
            case UNKNOWN_PERSON ->
                Problem.invalidField(
                        "/bookedFor",
                        "Send the personReference of a tenant or joint tenant of this home, or leave it out.");
            case PRIVATE ->
                Problem.invalidField(
                        "/bookedFor",
                        "This visit is private to one tenant. Send the personReference of the tenant to whom it is.");
            case UNKNOWN_APPOINTMENT -> noSuchAppointment(asked.appointmentAt());
        };
    }

    static Problem noSuchAppointment(String pointer) {
        return pointer.isEmpty()
                ? Problem.of(ProblemCode.NOT_FOUND, "No appointment has this reference.")
                : Problem.invalidField(pointer, "Send the reference of an appointment, as booking answered it.");
    }

    /** Points at each works order of the call that is not known, or has ended. */
    private Problem unknownOrEnded(Asked asked) {
        Map<String, Boolean> open = asked.worksOrders().isEmpty()
                ? Map.of()
                : worksOrders.findAll(asked.worksOrders()).stream()
                        .collect(Collectors.toMap(WorksOrder::reference, WorksOrder::isOpen));
        FieldErrors errors = new FieldErrors();
        for (int i = 0; i < asked.worksOrders().size(); i++) {
            String reference = asked.worksOrders().get(i);
            Boolean isOpen = open.get(reference);
            if (isOpen == null) {
                errors.refuse(
                        asked.pointerTo(i),
                        "There is no works order " + reference + ". Put it in with PUT /works-orders.");
            } else if (!isOpen) {
                errors.refuse(asked.pointerTo(i), "Works order " + reference + " is done or withdrawn. Leave it out.");
            }
        }
        // Put in or opened again since, or named by a hold.
        return errors.all().isEmpty()
                ? Problem.invalidField(asked.worksOrdersAt(), "Name works orders that are known and open.")
                : Problem.invalidFields(errors.all());
    }
}
