package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.doorstep.api.ApiClient;

/**
 * A visit that is moved by text, as the landlord's systems see it: wherever it was, there is nothing of it any more, and wherever it is, all of it.
 *
 * @param badge of the one operative of its trade
 * @param other reference of another works order that only this operative could do
 * @param before as it stood before it was moved
 * @param entry of its calendar file before
 */
public record MovedVisit(ApiClient api, String reference, String badge, String other, JsonObject before, VEvent entry) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** It stands, and is not moved yet. */
    public static MovedVisit standing(ApiClient api, String reference, String badge, String other) {
        MovedVisit visit =
                new MovedVisit(api, reference, badge, other, appointment(api, reference), entry(api, reference));
        assertThat(visit.dayOf(visit.was())).contains(visit.was());
        assertThat(visit.free(visit.was())).as("its time is taken").isFalse();
        return visit;
    }

    /** When it was. */
    public Instant was() {
        return start(before);
    }

    /** It is as it was, everywhere. */
    public void assertNothingHasChanged() {
        JsonObject stands = appointment(api, reference);
        assertThat(stands.getString("status")).isEqualTo(before.getString("status"));
        assertThat(start(stands)).isEqualTo(was());
        assertThat(stands.getJsonArray("history")).hasSameSizeAs(before.getJsonArray("history"));
        assertThat(entry(api, reference).getSequence().getValue())
                .isEqualTo(entry.getSequence().getValue());
        assertThat(dayOf(was())).contains(was());
    }

    /**
     * It was moved to this date.
     *
     * @return when it is now
     */
    public Instant assertMovedTo(LocalDate day) {
        JsonObject moved = appointment(api, reference);
        Instant now = start(moved);
        assertThat(now.atZone(LONDON).toLocalDate()).isEqualTo(day);
        assertThat(moved.getJsonArray("history").getValuesAs(JsonObject.class))
                .extracting(event -> event.getString("what") + " " + event.getString("channel"))
                .endsWith("REBOOKED TEXT");
        assertCalendarFollows(now);
        assertThat(dayOf(now)).as("the operative's day").contains(now);
        assertThat(dayOf(was())).as("the operative's old day").doesNotContain(was());
        assertThat(free(now)).as("its time is taken").isFalse();
        assertThat(free(was())).as("the old time is free").isTrue();
        return now;
    }

    /** The same entry, which calendars put in the place of the one that they have. */
    private void assertCalendarFollows(Instant now) {
        VEvent moved = entry(api, reference);
        assertThat(moved.getUid().getValue()).isEqualTo(entry.getUid().getValue());
        assertThat(moved.getSequence().getValue()).isEqualTo(entry.getSequence().getValue() + 1);
        assertThat(moved.getDateStart().getValue().toInstant()).isEqualTo(now);
    }

    /** When the visits of the operative begin that stand on the date of a moment. */
    private List<Instant> dayOf(Instant moment) {
        LocalDate date = moment.atZone(LONDON).toLocalDate();
        return api
                .get("/appointments?from=" + date + "&to=" + date
                        + "&patch=North&status=BOOKED&status=CONFIRMED&limit=500")
                .json()
                .getJsonArray("appointments")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(each ->
                        each.getJsonObject("operative").getString("badgeNumber").equals(badge))
                .map(MovedVisit::start)
                .toList();
    }

    private boolean free(Instant moment) {
        return api
                .get("/slots?worksOrder=" + Household.escaped(other))
                .json()
                .getJsonArray("slots")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(MovedVisit::start)
                .anyMatch(moment::equals);
    }

    private static JsonObject appointment(ApiClient api, String reference) {
        return api.get("/appointments/" + reference).json();
    }

    private static VEvent entry(ApiClient api, String reference) {
        return Biweekly.parse(api.get("/appointments/" + reference + ".ics").text())
                .first()
                .getEvents()
                .get(0);
    }

    private static Instant start(JsonObject from) {
        return OffsetDateTime.parse(from.getString("earliestArrival")).toInstant();
    }
}
