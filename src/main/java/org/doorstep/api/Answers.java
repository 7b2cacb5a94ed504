package org.doorstep.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.doorstep.booking.Appointment;
import org.doorstep.booking.AppointmentChange;
import org.doorstep.booking.AppointmentEvent;
import org.doorstep.booking.Appointments;
import org.doorstep.booking.SlotHold;
import org.doorstep.booking.SlotOffer;
import org.doorstep.booking.ToldAppointment;
import org.doorstep.schedule.ArrivalWindow;
import org.doorstep.schedule.Operative;
import org.doorstep.settings.Landlord;
import org.doorstep.settings.PlainDates;
import org.doorstep.visit.OrderOutcome;
import org.jspecify.annotations.Nullable;

/** What is answered, as JSON: times in ISO 8601 with the landlord's local offset. */
@ApplicationScoped
public class Answers {

    /** One for all: each call of {@link Json} looks for a provider in every jar again. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    @Inject
    Appointments appointments;

    @Inject
    Landlord landlord;

    @Inject
    PlainDates dates;

    /** Where something of this API is found. */
    URI address(String path) {
        return URI.create(landlord.getPublicUrl() + "/api/v1/" + path);
    }

    static JsonArray list(Collection<String> texts) {
        return JSON.createArrayBuilder(texts).build();
    }

    static <T> JsonArray list(Collection<T> things, Function<T, ? extends JsonValue> as) {
        var array = JSON.createArrayBuilder();
        things.forEach(each -> array.add(as.apply(each)));
        return array.build();
    }

    JsonObject slot(SlotOffer.Offered offered) {
        JsonObjectBuilder slot = JSON.createObjectBuilder()
                .add("slotId", offered.slotId())
                .add("date", offered.date().toString());
        return promise(slot, offered.slot().window(), offered.slot().onSite().toMinutes())
                .add("meetsDueDate", offered.meetsDueDate())
                .build();
    }

    JsonObject hold(SlotHold hold, String slotId) {
        ArrivalWindow window = hold.slot().window();
        JsonObjectBuilder slot = JSON.createObjectBuilder()
                .add("slotId", slotId)
                .add("date", dates.dateOf(window.earliest()).toString());
        return JSON.createObjectBuilder()
                .add("holdId", hold.key())
                .add("slot", promise(slot, window, hold.slot().onSite().toMinutes()))
                .add("worksOrders", list(hold.worksOrders()))
                .add("expiresAt", time(hold.expiresAt()))
                .build();
    }

    JsonObjectBuilder appointment(Appointment appointment) {
        return appointment(appointments.tell(appointment));
    }

    JsonObjectBuilder appointment(ToldAppointment told) {
        Appointment appointment = told.appointment();
        JsonObjectBuilder answer = JSON.createObjectBuilder()
                .add("reference", appointment.reference())
                .add("status", appointment.status().name())
                .add("worksOrders", list(told.worksOrders()))
                .add("date", dates.dateOf(appointment.window().earliest()).toString());
        promise(answer, appointment.window(), appointment.onSite().toMinutes())
                .add("operative", operative(appointment.operative()));
        if (!told.companions().isEmpty()) {
            answer.add("companions", list(told.companions(), each -> operative(each)
                    .build()));
        }
        if (appointment.privateTo() != null) {
            answer.add("private", true);
        }
        return answer.add("channel", appointment.channel().name());
    }

    private static JsonObjectBuilder operative(Operative operative) {
        return JSON.createObjectBuilder().add("name", operative.name()).add("badgeNumber", operative.badgeNumber());
    }

    /** With its history, in order, and what came of each works order; of none while no visit has ended it. */
    JsonObjectBuilder appointment(ToldAppointment told, List<AppointmentChange> history, List<OrderOutcome> outcomes) {
        return appointment(told)
                .add("history", list(history, this::change))
                .add("outcomes", OutcomeAnswers.list(outcomes));
    }

    private JsonObject change(AppointmentChange change) {
        AppointmentEvent event = change.event();
        JsonObjectBuilder answer = JSON.createObjectBuilder()
                .add("what", event.what())
                .add("at", time(event.happenedAt()))
                .add("earliestArrival", time(event.window().earliest()))
                .add("latestArrival", time(event.window().latest()))
                .add("channel", event.channel().name())
                .add("by", event.actor());
        ArrivalWindow before = change.before();
        if (change.isMove() && before != null) {
            answer.add("earliestArrivalBefore", time(before.earliest()))
                    .add("latestArrivalBefore", time(before.latest()));
        }
        return withText(answer, "reason", event.reason()).build();
    }

    static JsonObject fieldError(FieldError error) {
        return JSON.createObjectBuilder()
                .add("pointer", error.pointer())
                .add("detail", error.detail())
                .build();
    }

    private JsonObjectBuilder promise(JsonObjectBuilder answer, ArrivalWindow window, long minutes) {
        return answer.add("earliestArrival", time(window.earliest()))
                .add("latestArrival", time(window.latest()))
                .add("minutes", minutes);
    }

    /** With the landlord's local offset, to the second: as ISO_OFFSET_DATE_TIME has it, but in a fraction of its time. An answer has hundreds. */
    String time(Instant when) {
        ZonedDateTime local = when.truncatedTo(ChronoUnit.SECONDS).atZone(landlord.getZone());
        return local.toLocalDateTime() + (local.getSecond() == 0 ? ":00" : "") + local.getOffset();
    }

    static JsonObjectBuilder withText(JsonObjectBuilder answer, String name, @Nullable String text) {
        return text == null ? answer : answer.add(name, text);
    }
}
